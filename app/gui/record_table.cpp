#include "app/gui/record_table.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/content/column_widths.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/row_height.hpp"
#include "app/gui/table_model.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/arrstr.h>
#include <wx/dcclient.h>
#include <wx/sizer.h>

#include <algorithm>
#include <fmt/format.h>

namespace gui {

namespace {

// Before the first layout: GTK complains about a table that has no room for its scroll bars.
wxSize first_size(wxWindow const& parent) { return parent.FromDIP(wxSize{240, 160}); }

} // namespace

struct RecordTable::View {
    Arrangement now;
    std::map<wxString, int> word_widths; // in pixels, in the usual font
};

RecordTable::RecordTable(wxWindow* parent, std::string const& name, Edit edit)
    : wxPanel{parent, wxID_ANY, {}, first_size(*parent)},
      model_{new TableModel{[this](std::string const& text, unsigned column) { return wrapped(text, column); }}},
      editor_{this, [this](std::string const& text, CellEditor::Then then) {
                  auto const [row, column] = editing_;
                  view_->SetFocus();
                  auto const x = model_->column_of(column);
                  enter(row, column, x ? choice_begun(model_->content.columns[*x].choices, text) : text);
                  if (!model_->refused.contains({row, column})) step(then);
              },
              [this] { view_->SetFocus(); }},
      arrangement_{new View}, chosen_{name}, edit_{std::move(edit)}
{
    SetBackgroundColour(parent->GetBackgroundColour());
    view_ = new wxDataViewCtrl{this, wxID_ANY, {}, first_size(*parent), wxDV_MULTIPLE | wxDV_HORIZ_RULES | wxDV_VARIABLE_LINE_HEIGHT};
    name_control(*view_, name);
    view_->AssociateModel(model_.get());
    message_ = new Paragraph{this};
    message_->Hide();

    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(view_, wxSizerFlags{1}.Expand());
    column->Add(message_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(4)));
    SetSizer(column);
    bind_view();
}

RecordTable::~RecordTable() = default;

void RecordTable::bind_view()
{
    view_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (selecting_) return;
        editor_.finish(CellEditor::Then::stay);
        auto const row = selected();
        if (row.empty()) return;
        if (!std::exchange(by_key_, false)) native_column_ = nullptr; // a click: the cell is where it was
        if (!native_column_) take_clicked_column();
        auto const before = std::exchange(model_->current, {row, model_->current.second});
        if (before.first != row) {
            model_->row_changed(before.first);
            model_->row_changed(row);
            explain();
        }
        if (select_) select_(row);
    });
    view_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
        if (auto* column = event.GetDataViewColumn(); column && view_->GetCurrentItem().IsOk())
            move_to(model_->GetRow(view_->GetCurrentItem()), column->GetModelColumn());
        if (auto const row = selected(); open_ && !row.empty()) open_(row);
        else begin_edit(std::nullopt);
    });
    view_->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, [this](wxDataViewEvent& event) {
        auto const column = static_cast<std::size_t>(event.GetColumn());
        auto const& now = arrangement_->now;
        if (now.column != column) sort_by(column, false);
        else if (!now.descending) sort_by(column, true);
        else sort_by(std::nullopt, false);
    });
    view_->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) { show_menu(); });
    view_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] {
            if (!model_->content.columns.empty() && view_->GetClientSize().x != fitted_to_) fit_anew();
        });
    });
    view_->Bind(wxEVT_IDLE, [this](wxIdleEvent& event) {
        event.Skip();
        if (chosen_.look(*view_, model_->content.columns)) fit_anew();
        follow_cell();
    });
    view_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (!press(event)) event.Skip();
    });
    view_->Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
        auto const key = event.GetUnicodeKey();
        if (key <= 32 || key == WXK_DELETE || event.ControlDown() || event.AltDown()) return event.Skip();
        begin_edit(typed(wxString{static_cast<wxUniChar>(key)}));
    });
    view_->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        event.Skip();
        editor_.finish(CellEditor::Then::stay);
    });
}

void RecordTable::show(TableContent content)
{
    auto const chosen = selected();
    bool const same_columns = content.columns == model_->content.columns;
    if (same_columns && content.rows == model_->content.rows) return;
    auto const same_key = [](auto const& a, auto const& b) { return a.key == b.key; };
    bool const same_rows = std::equal(content.rows.begin(), content.rows.end(), model_->content.rows.begin(),
                                      model_->content.rows.end(), same_key);
    if (same_rows && same_columns && arrangement_->now == Arrangement{}) {
        auto const before = std::exchange(model_->content, std::move(content));
        fit_columns();
        for (unsigned row = 0; row < model_->content.rows.size(); ++row)
            if (!(before.rows[row] == model_->content.rows[row])) model_->RowChanged(row);
        return;
    }
    std::vector<std::string> seen;
    for (unsigned row = 0; row < model_->order.size(); ++row) seen.push_back(model_->row(row)->key);
    model_->content = std::move(content);
    std::erase_if(model_->refused, [this](auto const& entry) {
        return std::none_of(model_->content.rows.begin(), model_->content.rows.end(),
                            [&](auto const& row) { return row.key == entry.first.first; });
    });
    if (!same_columns) {
        arrangement_->now.column.reset();
        build_columns();
    }
    fit_columns();
    arrange();
    if (!chosen.empty()) select(model_->row_of(chosen) ? chosen : row_instead(chosen, seen, model_->content));
    explain();
}

void RecordTable::arrange()
{
    model_->order = arranged(model_->content, arrangement_->now);
    selecting_ = true;
    scroll_to_top(*view_);
    model_->Reset(static_cast<unsigned>(model_->order.size()));
    selecting_ = false;
}

void RecordTable::look_for(std::string const& text)
{
    if (text == arrangement_->now.text) return;
    auto const chosen = selected();
    arrangement_->now.text = text;
    arrange();
    select(chosen);
}

void RecordTable::sort_by(std::optional<std::size_t> column, bool descending)
{
    if (column && *column >= model_->content.columns.size()) return;
    auto const chosen = selected();
    arrangement_->now.column = column;
    arrangement_->now.descending = descending;
    set_titles();
    arrange();
    select(chosen);
}

void RecordTable::fit_anew()
{
    fit_columns();
    model_->all_changed(); // wraps anew
    if (tell_height_) tell_height_(full_height());
}

void RecordTable::fit_columns()
{
    auto columns = model_->content.columns;
    fitted_to_ = view_->GetClientSize().x;
    auto const plain = view_->GetFont();
    auto const bold = plain.Bold();
    auto needed = needed_widths(model_->content, [&](std::string const& text, bool strong) {
        int width = 0;
        view_->GetTextExtent(shown(text), &width, nullptr, nullptr, nullptr, strong ? &bold : &plain);
        return width + FromDIP(14);
    });
    std::vector<int> declared;
    for (auto const& column : columns) declared.push_back(text_room(*this, column.width));
    chosen_.fix(*this, columns, declared, needed);
    auto widths = column_widths(columns, declared, needed, fitted_to_ - FromDIP(18)); // beside a scroll bar
    if (widths != widths_) {
        widths_ = std::move(widths);
        model_->forget_wrapped();
        for (unsigned at = 0; at < columns.size(); ++at) view_->GetColumn(at)->SetWidth(widths_[at]);
        set_titles();
    }
    set_one_row_height(*view_, !model_->wraps());
}

void RecordTable::set_titles()
{
    auto const& now = arrangement_->now;
    for (unsigned at = 0; at < view_->GetColumnCount(); ++at) {
        auto title = title_in(at);
        if (now.column == at) title += shown(now.descending ? " ▼" : " ▲");
        if (view_->GetColumn(at)->GetTitle() != title) view_->GetColumn(at)->SetTitle(title);
    }
}

wxString RecordTable::title_in(unsigned at) const
{
    auto const& column = model_->content.columns[at];
    wxClientDC dc{const_cast<RecordTable*>(this)};
    dc.SetFont(GetFont().Bold()); // as headers are
    int const room = at < widths_.size() ? widths_[at] : text_room(*this, column.width);
    if (auto title = shown(column.title); dc.GetTextExtent(title).x + FromDIP(16) <= room) return title;
    auto broken = column.title;
    if (auto const space = title_break(broken); space != std::string::npos) broken[space] = '\n';
    wxString cut; // a name of the user's may be longer than any column
    for (auto const& line : wxSplit(shown(broken), '\n', 0))
        cut += (cut.empty() ? "" : "\n") + wxControl::Ellipsize(line, dc, wxELLIPSIZE_END, room - FromDIP(14));
    return cut;
}

void RecordTable::build_columns()
{
    view_->ClearColumns();
    widths_.clear();
    model_->forget_wrapped();
    native_column_ = nullptr;
    for (unsigned at = 0; at < model_->content.columns.size(); ++at) {
        auto const& column = model_->content.columns[at];
        auto const align = column.right ? wxALIGN_RIGHT : wxALIGN_LEFT;
        auto* renderer =
            new wxDataViewTextRenderer{"string", wxDATAVIEW_CELL_ACTIVATABLE, align | wxALIGN_CENTRE_VERTICAL};
        if (!column.wraps && !column.right) renderer->EnableEllipsize(wxELLIPSIZE_END);
        view_->AppendColumn(
            new wxDataViewColumn{title_in(at), renderer, at, text_room(*this, column.width), align, wxDATAVIEW_COL_RESIZABLE});
    }
}

void RecordTable::select(std::string const& row)
{
    auto const found = model_->row_of(row);
    if (!found) return;
    auto const item = model_->GetItem(*found);
    selecting_ = true;
    view_->UnselectAll();
    view_->SetCurrentItem(item);
    view_->Select(item);
    view_->EnsureVisible(item);
    selecting_ = false;
    model_->current.first = row;
}

std::vector<unsigned> RecordTable::selected_rows() const
{
    wxDataViewItemArray items;
    view_->GetSelections(items);
    std::vector<unsigned> rows;
    for (auto const& item : items) rows.push_back(model_->GetRow(item));
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::vector<std::string> RecordTable::selection() const
{
    std::vector<std::string> keys;
    for (auto const row : selected_rows())
        if (auto const* line = model_->row(row)) keys.push_back(line->key);
    return keys;
}

std::string RecordTable::selected() const
{
    auto const keys = selection();
    if (keys.empty()) return {};
    if (auto const item = view_->GetCurrentItem(); item.IsOk())
        if (auto const* line = model_->row(model_->GetRow(item)))
            if (std::find(keys.begin(), keys.end(), line->key) != keys.end()) return line->key;
    return keys.front();
}

// No event says that another column of the same row was clicked: asked whenever the window has nothing else to do.
void RecordTable::on_cell(std::function<void(std::string const&, std::string const&)> cell)
{
    Bind(wxEVT_IDLE, [this, cell](wxIdleEvent& event) {
        event.Skip();
        if (!IsShownOnScreen()) return;
        std::pair now{selected(), current_column()};
        if (now == cell_) return;
        cell_ = now;
        cell(cell_.first, cell_.second);
    });
}

std::string RecordTable::current_column() const { return model_->current.second; }

std::string RecordTable::text(std::string const& row, std::string const& column) const
{
    auto const y = model_->row_of(row);
    auto const x = model_->column_of(column);
    return y && x ? model_->text(*y, *x) : std::string{};
}

std::string RecordTable::refusal() const { return message_->IsShown() ? message_->text() : std::string{}; }

std::size_t RecordTable::row_count() const { return model_->order.size(); }

int RecordTable::content_height(int rows) const { return (rows + 1) * (GetCharHeight() + FromDIP(9)) + FromDIP(10); }

int RecordTable::full_height() const
{
    auto const line = GetCharHeight();
    auto const spare = FromDIP(9);
    int used = 0;
    int head = 1;
    for (unsigned at = 0; at < widths_.size(); ++at) {
        used += widths_[at];
        head = std::max(head, 1 + title_in(at).Freq('\n'));
    }
    auto height = head * line + spare + FromDIP(6);
    for (auto const& row : model_->content.rows) {
        int lines = 1;
        for (unsigned at = 0; at < row.cells.size(); ++at)
            if (model_->content.columns[at].wraps) lines = std::max(lines, 1 + model_->wrapped(row.cells[at].text, at).Freq('\n'));
        height += lines * line + spare;
    }
    return used > view_->GetClientSize().x ? height + FromDIP(18) : height; // a scroll bar below
}

wxString RecordTable::wrapped(std::string const& text, unsigned column) const
{
    auto const width_of = [this](wxString const& word) { // a plan has few words and many texts
        auto const [entry, is_new] = arrangement_->word_widths.try_emplace(word);
        if (is_new) entry->second = view_->GetTextExtent(word).x;
        return entry->second;
    };
    auto const width = widths_[column] - FromDIP(12);
    auto const space = width_of(" ");
    wxString lines;
    int used = -1; // nothing stands on the line
    for (auto const& word : wxSplit(shown(text), ' ', 0)) {
        auto const wide = width_of(word);
        bool const fits = used < 0 || word == "%" || used + space + wide <= width; // a sign stays with its number
        if (used >= 0) lines += fits ? " " : "\n";
        lines += word;
        used = used >= 0 && fits ? used + space + wide : wide;
    }
    return lines;
}

void RecordTable::say(std::string const& refusal)
{
    if (refusal.empty() && !message_->IsShown()) return;
    message_->show(std::vector<Run>{{refusal, false, true}});
    message_->Show(!refusal.empty());
    Layout();
}

RecordTable::Refusals RecordTable::take_refused()
{
    editor_.finish(CellEditor::Then::stay);
    Refusals taken;
    for (auto const& [cell, refused] : model_->refused)
        taken[cell] = {{cell.first, cell.second, refused.text}, refused.sentence};
    model_->refused.clear();
    explain();
    return taken;
}

void RecordTable::put_refused(Refusals const& refusals)
{
    for (auto const& [cell, refused] : refusals)
        if (model_->row_of(cell.first)) model_->refused[cell] = {refused.cell.text, refused.sentence};
    model_->all_changed();
    explain();
}

void RecordTable::explain()
{
    auto const& refused = model_->refused;
    if (refused.empty()) return say({});
    auto const here = refused.find(model_->current);
    auto const more = refused.size() == 1 ? std::string{} : fmt::format(" ({} cells are red.)", refused.size());
    say((here == refused.end() ? *refused.begin() : *here).second.sentence + more);
}

} // namespace gui
