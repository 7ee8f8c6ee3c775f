// Programs and their components, fringe schedules, assumptions and what was paid so far: tables edited in place, beside them the
// form of what is selected, below them its lists, its months, and how its figures are worked out.
#pragma once

#include "app/gui/pages/page.hpp"

#include <optional>

class wxNotebook;
class wxSplitterWindow;
class wxStaticText;

namespace gui {

struct Entry;
class FindField;
class Form;
class ListEditor;
class Paragraph;
class RatesPanel;
class RecordTable;
class ThingLists;

class CostsPage : public Page
{
public:
    CostsPage(wxWindow* parent, Desk& desk);
    void refresh() override;
    bool can_remove() const override;
    void duplicate() override;
    void remove() override;

    void choose_and_add_component(); // asks for the kind with a menu
    void add_component(budget::ComponentKind kind);
    void add_program();
    RecordTable& table() { return *table_; }
    Form& form() { return *form_; }
    ThingLists& lists() { return *lists_; }
    enum class Tab { costs, schedules, assumptions, paid };
    void open(Tab tab);

private:
    wxPanel* make_costs_panel();
    void make_own_tabs();
    std::string edit(std::string const& row, std::string const& column, std::string const& text);
    std::string enter_in_form(std::string const& key, Entry const& entry, std::string const& text);
    void show_selected();
    void show_own_tabs();
    std::optional<budget::Target> target() const; // what the form and the lists are about
    Tab tab() const;
    void remove_rows(std::vector<std::string> const& rows);

    wxNotebook* tabs_;
    wxSplitterWindow* split_;
    int share_ = 500; // of the height that the costs have, in thousandths
    bool divided_ = false; // once there was room to divide
    RecordTable* table_;
    FindField* find_;
    RatesPanel* schedules_;
    RatesPanel* assumptions_;
    ListEditor* paid_;
    ThingLists* lists_;
    RecordTable* months_;
    RecordTable* workings_;
    wxStaticText* title_;
    Paragraph* staffing_;
    Form* form_;
    wxWindow* add_;
    wxWindow* duplicate_;
    wxWindow* remove_;
};

} // namespace gui
