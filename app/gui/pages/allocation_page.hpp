// The funding grid of a fiscal year or a month, and below it what the selected cell means. To read.
// Its tables and words are content/allocation.hpp.
#pragma once

#include "app/gui/pages/made_of.hpp"
#include "app/gui/pages/page.hpp"

class wxChoice;

namespace gui {

class RecordTable;
class SheetView;

class AllocationPage : public Page
{
public:
    AllocationPage(wxWindow* parent, Desk& desk);
    void refresh() override;
    void select(std::string const& year, std::string const& row, std::string const& column);
    RecordTable& grid() { return *grid_; }

private:
    budget::Period period(budget::Plan const& plan) const; // the one chosen
    void fill_choices(budget::Plan const& plan);
    void show_grid();
    void show_cell();
    void show_detail();

    wxChoice* year_;
    wxChoice* month_;
    RecordTable* grid_;
    wxChoice* explained_; // which month of the cell
    SheetView* detail_;
    MadeOf made_of_;                    // the grid
    std::string year_key_;              // the one chosen; empty before anything was
    std::vector<std::size_t> months_;   // of the cell, as the choice lists them
};

} // namespace gui
