// The worksheet's table of funding sources, and below it all that is behind the selected one: its form, and its pools
// with their releases, permissions and caps.
#pragma once

#include "app/gui/pages/page.hpp"

class wxButton;
class wxStaticText;

namespace gui {

class Form;
class PoolEditor;
class RecordTable;

class FundingPage : public Page
{
public:
    FundingPage(wxWindow* parent, Desk& desk);
    void refresh() override;
    bool can_remove() const override;
    void duplicate() override;
    void remove() override;

    void add_source();
    RecordTable& table() { return *table_; }

private:
    budget::FundingSource const* source() const; // the selected one
    void show_source();

    RecordTable* table_;
    wxStaticText* title_;
    Form* form_;
    PoolEditor* pools_;
    wxButton* duplicate_;
    wxButton* remove_;
};

} // namespace gui
