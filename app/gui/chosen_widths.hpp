// Widths of a table's columns that the user has set by dragging a header's edge, remembered in the user's settings under the table's
// name. Not the widths that fit (content/column_widths.hpp): those hold for all other columns. Owned by RecordTable.
#pragma once

#include "app/gui/content/table.hpp"

#include <wx/dataview.h>

#include <map>

namespace gui {

class ChosenWidths
{
public:
    explicit ChosenWidths(std::string table);

    // Asked whenever nothing else is to be done: true once a column has just been dragged to another width.
    bool look(wxDataViewCtrl const& view, std::vector<TableColumn> const& columns);
    // Chosen columns keep their width, whatever is in them: `declared` and `needed`, in pixels, become it.
    void fix(wxWindow const& window, std::vector<TableColumn>& columns, std::vector<int>& declared, std::vector<int>& needed) const;
    bool any(std::vector<TableColumn> const& columns) const;
    void forget(std::vector<TableColumn> const& columns);

private:
    int width_of(std::string const& column) const; // in DIP; 0 where none was chosen
    wxString key_of(std::string const& column) const;

    std::string table_;
    mutable std::map<std::string, int> known_; // as in the settings
    std::vector<int> seen_;                    // of all columns, when nothing was being dragged
    int room_ = -1;                            // of the table then
    bool dragging_ = false;
};

} // namespace gui
