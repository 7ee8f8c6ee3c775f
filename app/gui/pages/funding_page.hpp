// The worksheet's table of funding sources, and below it all that is behind the selected one: its form, and its pools
// with their releases, permissions and caps.
#pragma once

#include "app/gui/pages/page.hpp"

class wxButton;
class wxNotebook;
class wxStaticText;

namespace gui {

struct Entry;
class FindField;
class Form;
class PoolEditor;
class RecordTable;
class TimelineChart;

class FundingPage : public Page
{
public:
    FundingPage(wxWindow* parent, Desk& desk);
    void refresh() override;
    bool can_remove() const override;
    void duplicate() override;
    void remove() override;
    bool save_picture() override; // of the timeline
    std::optional<PrintedChart> printed_chart() override;

    void add_source();
    RecordTable& table() { return *table_; }
    Form& form() { return *form_; }
    PoolEditor& pools() { return *pools_; }

private:
    budget::FundingSource const* source() const; // the selected one
    void show_source();
    std::string enter_in_form(std::string const& key, Entry const& entry, std::string const& text);
    void remove_rows(std::vector<std::string> const& rows);

    wxNotebook* views_; // the worksheet, the timeline
    TimelineChart* timeline_;
    RecordTable* table_;
    FindField* find_;
    wxStaticText* title_;
    Form* form_;
    PoolEditor* pools_;
    wxButton* duplicate_;
    wxButton* remove_;
};

} // namespace gui
