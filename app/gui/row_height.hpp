// What wx can't say to the native table: whether all rows are of one height, in which column its cursor stands, and to scroll to the
// top. The native table measures every cell of every row before it can say how long it is, which takes seconds on a large plan, unless
// it is told so. wx settles it when a table is made, before anyone knows what it will show. Called by RecordTable for what it shows.
#pragma once

class wxDataViewColumn;
class wxDataViewCtrl;

namespace gui {

void set_one_row_height(wxDataViewCtrl& table, bool one);

// Of the cursor's row: else it would be in the first column as soon as the table has the focus, as after a click there.
void set_cursor_column(wxDataViewCtrl& table, wxDataViewColumn& column);

// Before the rows are made anew: the native table keeps its scroll bar where it is but forgets its own offset, and would then paint one
// row and take clicks for another.
void scroll_to_top(wxDataViewCtrl& table);

} // namespace gui
