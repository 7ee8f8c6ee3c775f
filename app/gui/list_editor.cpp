#include "app/gui/list_editor.hpp"

#include "app/gui/record_table.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace gui {

ListEditor::ListEditor(wxWindow* parent, std::string const& title, std::string const& add_label, Actions actions)
    : wxPanel{parent}, actions_{std::move(actions)}
{
    SetBackgroundColour(parent->GetBackgroundColour());
    auto* label = new wxStaticText{this, wxID_ANY, shown(title), {}, {}, wxST_ELLIPSIZE_END};
    label->SetForegroundColour(current_theme().quiet);
    label->SetToolTip(shown(title));
    label->SetMinSize({FromDIP(80), GetCharHeight() + FromDIP(3)}); // with ellipsis it asks for no room of its own
    add_ = new wxButton{this, wxID_ANY, shown(add_label)};
    remove_ = new wxButton{this, wxID_ANY, "Remove"};
    remove_->SetName(shown("Remove from: " + title));
    table_ = new RecordTable{this, title,
                             [this](std::string const& row, std::string const& column, std::string const& text) {
                                 return actions_.edit(std::stoul(row), column, text);
                             }};
    table_->on_select([this](std::string const&) {
        update_buttons();
        if (actions_.selected) actions_.selected();
    });
    add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        actions_.add();
        auto const last = table_->row_count();
        if (last > 0) table_->select(std::to_string(last - 1));
        update_buttons();
        if (actions_.selected) actions_.selected();
    });
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (auto const item = selected()) actions_.remove(*item);
        update_buttons();
    });

    auto* bar = new wxBoxSizer{wxHORIZONTAL};
    bar->Add(label, wxSizerFlags{1}.CentreVertical());
    bar->Add(add_, wxSizerFlags{}.Border(wxLEFT, FromDIP(6)));
    bar->Add(remove_, wxSizerFlags{}.Border(wxLEFT, FromDIP(6)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(bar, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(4)));
    column->Add(table_, wxSizerFlags{1}.Expand());
    SetSizer(column);
}

void ListEditor::show(TableContent content, bool enabled)
{
    enabled_ = enabled;
    table_->show(std::move(content));
    update_buttons();
}

std::optional<std::size_t> ListEditor::selected() const
{
    auto const row = table_->selected();
    return row.empty() ? std::nullopt : std::optional<std::size_t>{std::stoul(row)};
}

void ListEditor::update_buttons()
{
    add_->Enable(enabled_);
    remove_->Enable(enabled_ && selected().has_value());
}

} // namespace gui
