#include "app/gui/list_editor.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/entering.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace gui {

ListEditor::ListEditor(wxWindow* parent, Desk& desk) : wxPanel{parent}, desk_{desk}
{
    SetBackgroundColour(parent->GetBackgroundColour());
    hint_ = new wxStaticText{this, wxID_ANY, {}, {}, {}, wxST_ELLIPSIZE_END};
    hint_->SetForegroundColour(current_theme().quiet);
    hint_->SetMinSize({FromDIP(80), GetCharHeight() + FromDIP(3)}); // with ellipsis it asks for no room of its own
    long_hint_ = new Paragraph{this};
    long_hint_->SetForegroundColour(current_theme().quiet);
    long_hint_->Hide();
    bar_ = new wxBoxSizer{wxHORIZONTAL};
    bar_->Add(hint_, wxSizerFlags{1}.CentreVertical());
    auto const button = [&](char const* label, auto act) {
        auto* made = new wxButton{this, wxID_ANY, shown(label)};
        made->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
        bar_->Add(made, wxSizerFlags{}.Border(wxLEFT, FromDIP(6)));
        return made;
    };
    table_ = new RecordTable{this, "", [this](auto const& row, auto const& column, auto const& text) {
                                 return enter({row, column, text});
                             }};
    table_->on_block(
        [this](auto const& cells) { return carry_out(edit_records(desk_.session().plan(), *list_, cells), cells); }, true);
    table_->on_remove([this](auto const& rows) { remove(rows); });
    table_->on_select([this](std::string const&) {
        update_buttons();
        if (select_) select_();
    });
    add_ = button("Add", [this] { add(); });
    remove_ = button("Remove", [this] { table_->remove_selected(); });
    up_ = button("↑", [this] { move(false); });
    down_ = button("↓", [this] { move(true); });
    for (auto* arrow : {up_, down_}) arrow->SetMinSize(FromDIP(wxSize{36, -1}));

    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(bar_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(4)));
    column->Add(long_hint_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(4)));
    column->Add(table_, wxSizerFlags{1}.Expand());
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        place_hint();
        event.Skip();
    });
    // As the buttons do, for those who work with keys, and for the Edit menu.
    table_->offer(std::string{offered_add}, [this] { add(); }, [this] { return list_.has_value(); });
    table_->offer(std::string{offered_up}, [this] { move(false); }, [this] { return up_->IsShown() && up_->IsEnabled(); });
    table_->offer(std::string{offered_down}, [this] { move(true); }, [this] { return down_->IsShown() && down_->IsEnabled(); });
}

void ListEditor::place_hint()
{
    if (!list_) return;
    int const buttons = bar_->GetMinSize().x - hint_->GetMinSize().x;
    bool const fits = hint_->GetTextExtent(shown(list_->hint)).x <= GetClientSize().x - buttons - FromDIP(4);
    hint_->SetLabelText(shown(fits ? list_->hint : std::string{}));
    if (!fits && long_hint_->text() != list_->hint) long_hint_->show(list_->hint);
    if (long_hint_->IsShown() == !fits) return;
    long_hint_->Show(!fits);
    Layout();
}

void ListEditor::show(std::optional<ListInfo> list)
{
    if (list && list != list_) {
        auto const label = shown("Add " + list->item);
        if (add_->GetLabelText() != label) add_->SetLabel(label);
        name_control(*remove_, "Remove " + list->item);
        name_control(*up_, "Move " + list->item + " up");
        up_->SetToolTip(up_->GetName());
        name_control(*down_, "Move " + list->item + " down");
        down_->SetToolTip(down_->GetName());
        name_control(table_->view(), list->title);
        bool const reorders = can_reorder(list->at);
        up_->Show(reorders);
        down_->Show(reorders);
        Layout();
    }
    bool const other = list.has_value() != list_.has_value() || (list && list->at != list_->at);
    if (other) keep_refused(); // what is typed still goes to the old list
    list_ = std::move(list);
    place_hint();
    table_->show(list_ ? list_table(desk_.session().plan(), list_->at) : TableContent{});
    auto const is_of_list = [this](auto const& kept) { return list_ && kept.first == list_->at; };
    if (auto const kept = std::find_if(kept_.begin(), kept_.end(), is_of_list); other && kept != kept_.end()) {
        table_->put_refused(kept->second);
        kept_.erase(kept);
    }
    update_buttons();
}

std::optional<std::string> ListEditor::refused_text() const
{
    return kept_.empty() ? std::nullopt : std::optional{kept_.front().second.begin()->second.cell.text};
}

void ListEditor::keep_refused()
{
    auto refused = table_->take_refused();
    if (!list_) return;
    if (!refused.empty()) kept_.emplace_back(list_->at, std::move(refused));
}

std::optional<std::size_t> ListEditor::selected() const
{
    auto const row = table_->selected();
    return row.empty() ? std::nullopt : std::optional<std::size_t>{std::stoul(row)};
}

std::vector<RefusedCell> ListEditor::carry_out(ListChange change, std::vector<CellEdit> const& cells)
{
    if (!change.edit) return std::move(change.refused);
    if (auto refusal = change_as(desk_, *change.edit, change.name); !refusal.empty())
        change.refused.push_back({cells.empty() ? CellEdit{} : cells.front(), std::move(refusal)});
    return std::move(change.refused);
}

std::string ListEditor::enter(CellEdit const& cell)
{
    auto change = edit_records(desk_.session().plan(), *list_, {cell});
    auto const now_at = change.now_at;
    auto const refused = carry_out(std::move(change), {cell});
    if (!refused.empty()) return refused.front().sentence;
    // In the order of months it may stand elsewhere now: the next figure is for the same record.
    if (now_at && table_->selected() == cell.row) table_->select(std::to_string(*now_at));
    return {};
}

void ListEditor::add()
{
    if (!list_) return;
    auto const change = add_record(desk_.session().plan(), *list_);
    if (auto const refused = carry_out(change); !refused.empty()) return table_->say(refused.front().sentence);
    if (!change.edit) return;
    if (auto const last = list_table(desk_.session().plan(), list_->at); !last.rows.empty()) {
        table_->select(last.rows.back().key);
        if (!last.columns.empty()) table_->edit(last.rows.back().key, last.columns.front().key);
    }
    update_buttons();
    if (select_) select_();
}

void ListEditor::remove(std::vector<std::string> const& rows)
{
    if (!list_) return;
    std::vector<std::size_t> items;
    for (auto const& row : rows) items.push_back(std::stoul(row));
    auto const refused = carry_out(remove_records(desk_.session().plan(), *list_, items));
    if (!refused.empty()) return table_->say(refused.front().sentence);
    update_buttons();
    if (select_) select_();
}

void ListEditor::move(bool down)
{
    auto const item = selected();
    if (!list_ || !item) return;
    auto const change = move_record(desk_.session().plan(), *list_, *item, down);
    if (!change.edit) return;
    if (auto const refused = carry_out(change); !refused.empty()) return table_->say(refused.front().sentence);
    table_->select(std::to_string(down ? *item + 1 : *item - 1));
    update_buttons();
}

void ListEditor::update_buttons()
{
    bool const chosen = list_ && selected().has_value();
    add_->Enable(list_.has_value());
    remove_->Enable(chosen);
    up_->Enable(chosen && *selected() > 0);
    down_->Enable(chosen && *selected() + 1 < table_->row_count());
}

} // namespace gui
