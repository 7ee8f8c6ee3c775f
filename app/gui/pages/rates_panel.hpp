// Fringe schedules, or assumptions: a table of them that can be added to and taken from. What is selected is shown by the Costs
// page: its form, its parts or values, its citations.
#pragma once

#include "app/gui/desk.hpp"

#include <wx/panel.h>

#include <functional>
#include <optional>

namespace gui {

class RecordTable;

class RatesPanel : public wxPanel
{
public:
    enum class Kind { schedules, assumptions };
    RatesPanel(wxWindow* parent, Desk& desk, Kind kind, std::function<void()> selected);
    void show();
    std::optional<budget::Target> target() const; // what is selected
    void add();
    void remove();
    RecordTable& table() { return *table_; }

private:
    budget::Target target_of(std::string const& row) const;

    Desk& desk_;
    Kind kind_;
    std::function<void()> selected_;
    RecordTable* table_;
    wxWindow* remove_;
};

} // namespace gui
