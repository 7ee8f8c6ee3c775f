// Whether all rows of a native table are of one height. The native table measures every cell of every row before it can say how long
// it is, which takes seconds on a large plan, unless it is told so. wx settles it when a table is made, before anyone knows what it
// will show. Called by RecordTable for what it shows.
#pragma once

class wxDataViewCtrl;

namespace gui {

void set_one_row_height(wxDataViewCtrl& table, bool one);

} // namespace gui
