// Programs and their components: a table edited in place, and beside it the form of what is selected. FTE and the
// relief factor are worked out in sight.
#pragma once

#include "app/gui/pages/page.hpp"

class wxStaticText;

namespace gui {

class Form;
class Paragraph;
class RecordTable;

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

private:
    std::string edit(std::string const& row, std::string const& column, std::string const& text);
    void show_form();

    RecordTable* table_;
    wxStaticText* title_;
    Paragraph* staffing_;
    Form* form_;
    wxWindow* add_;
    wxWindow* duplicate_;
    wxWindow* remove_;
};

} // namespace gui
