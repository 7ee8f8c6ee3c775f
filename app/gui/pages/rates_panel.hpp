// Fringe schedules, or assumptions: a table of them that can be added to and taken from. What is selected is shown by the Costs
// page: its form, its parts or values, its citations.
#pragma once

#include "app/gui/desk.hpp"

#include <wx/panel.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gui {

class FindField;
class RecordTable;

class RatesPanel : public wxPanel
{
public:
    enum class Kind { schedules, assumptions };
    RatesPanel(wxWindow* parent, Desk& desk, Kind kind, std::function<void()> selected);
    void show();
    std::optional<budget::Target> target() const; // what is selected
    void add();
    void remove(std::vector<std::string> const& rows);
    RecordTable& table() { return *table_; }

private:
    budget::Target target_of(std::string const& row) const;

    Desk& desk_;
    Kind kind_;
    std::function<void()> selected_;
    RecordTable* table_;
    FindField* find_;
    wxWindow* remove_;
};

} // namespace gui
