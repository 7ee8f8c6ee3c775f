#include "app/gui/record_table.hpp"

#include "app/gui/paragraph.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/arrstr.h>
#include <wx/sizer.h>

#include <algorithm>
#include <map>

namespace gui {

// Rows by index; the text of a refused entry is kept beside the content until it is replaced.
class RecordTable::Model : public wxDataViewIndexListModel
{
public:
    explicit Model(RecordTable& table) : table_{table} {}

    TableContent content;
    std::map<std::pair<std::string, std::string>, std::string> refused; // row and column key: what was typed

    TableCell const* cell(unsigned row, unsigned column) const
    {
        if (row >= content.rows.size() || column >= content.rows[row].cells.size()) return nullptr;
        return &content.rows[row].cells[column];
    }

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override
    {
        auto const* found = cell(row, column);
        if (!found) {
            value = wxString{};
            return;
        }
        auto const typed_in = refused.find({content.rows[row].key, content.columns[column].key});
        auto const& text = typed_in == refused.end() ? found->text : typed_in->second;
        value = content.columns[column].wraps ? table_.wrapped(text, column) : shown(text);
    }

    bool SetValueByRow(wxVariant const& value, unsigned row, unsigned column) override
    {
        auto const* found = cell(row, column);
        if (!found || !found->edits || !table_.edit_) return false;
        auto text = typed(value.GetString());
        std::pair const key{content.rows[row].key, content.columns[column].key};
        if (text == found->text) { // back to what it was
            refused.erase(key);
            table_.say({});
            return true;
        }
        auto entered = text;
        if (auto const& choices = content.columns[column].choices; !choices.empty()) {
            auto const choice =
                std::find_if(choices.begin(), choices.end(), [&](auto const& c) { return c.spoken == text; });
            if (choice == choices.end()) return false;
            entered = choice->written;
        }
        auto const refusal = table_.edit_(key.first, key.second, entered); // refreshes the content where it is done
        if (refusal.empty()) refused.erase(key);
        else refused[key] = text;
        table_.say(refusal);
        return true;
    }

    bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attribute) const override
    {
        auto const* found = cell(row, column);
        if (!found) return false;
        auto const theme = current_theme();
        auto const& line = content.rows[row];
        if (refused.contains({line.key, content.columns[column].key})) {
            attribute.SetColour(theme.gap);
            attribute.SetStrikethrough(false);
            return true;
        }
        attribute.SetBold(line.strong);
        if (found->tone == Tone::gap) attribute.SetColour(theme.gap);
        if (found->tone == Tone::quiet) attribute.SetColour(theme.quiet);
        return line.strong || found->tone != Tone::plain;
    }

private:
    RecordTable& table_;
};

RecordTable::RecordTable(wxWindow* parent, std::string const& name, Edit edit)
    : wxPanel{parent}, model_{new Model{*this}}, edit_{std::move(edit)}
{
    SetBackgroundColour(parent->GetBackgroundColour());
    view_ = new wxDataViewCtrl{this, wxID_ANY, {}, {}, wxDV_SINGLE | wxDV_HORIZ_RULES | wxDV_VARIABLE_LINE_HEIGHT};
    view_->SetName(shown(name));
    view_->AssociateModel(model_.get());
    message_ = new Paragraph{this};
    message_->Hide();

    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(view_, wxSizerFlags{1}.Expand());
    column->Add(message_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(4)));
    SetSizer(column);

    view_->Bind(wxEVT_DATAVIEW_ITEM_START_EDITING, [this](wxDataViewEvent& event) {
        auto const* cell = model_->cell(model_->GetRow(event.GetItem()), static_cast<unsigned>(event.GetColumn()));
        if (!cell || !cell->edits) event.Veto();
    });
    view_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (auto const row = selected(); select_ && !row.empty()) select_(row);
    });
    view_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (auto const row = selected(); open_ && !row.empty()) open_(row);
        else edit_current();
    });
    view_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] {
            if (model_->content.columns.empty() || view_->GetClientSize().x == fitted_to_) return;
            fit_columns();
            for (unsigned row = 0; row < model_->content.rows.size(); ++row) model_->RowChanged(row); // wraps anew
        });
    });
    view_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_F2) return edit_current();
        if (event.GetKeyCode() == WXK_ESCAPE && !model_->refused.empty()) {
            model_->refused.clear();
            for (unsigned row = 0; row < model_->content.rows.size(); ++row) model_->RowChanged(row);
            say({});
        }
        event.Skip();
    });
}

void RecordTable::show(TableContent content)
{
    auto const chosen = selected();
    bool const same_columns = content.columns == model_->content.columns;
    auto const same_key = [](auto const& a, auto const& b) { return a.key == b.key; };
    bool const same_rows = std::equal(content.rows.begin(), content.rows.end(), model_->content.rows.begin(),
                                      model_->content.rows.end(), same_key);
    if (same_columns && content.rows == model_->content.rows) return;

    if (same_rows && same_columns) {
        auto const before = std::exchange(model_->content, std::move(content));
        for (unsigned row = 0; row < model_->content.rows.size(); ++row)
            if (!(before.rows[row] == model_->content.rows[row])) model_->RowChanged(row);
        return;
    }
    model_->content = std::move(content);
    std::erase_if(model_->refused, [this](auto const& entry) {
        return std::none_of(model_->content.rows.begin(), model_->content.rows.end(),
                            [&](auto const& row) { return row.key == entry.first.first; });
    });
    if (model_->refused.empty()) say({});
    if (!same_columns) {
        build_columns();
        fit_columns();
    }
    model_->Reset(static_cast<unsigned>(model_->content.rows.size()));
    if (!chosen.empty()) select(chosen);
}

void RecordTable::fit_columns()
{
    auto const& columns = model_->content.columns;
    auto const room = view_->GetClientSize().x - FromDIP(18); // beside a scroll bar
    fitted_to_ = view_->GetClientSize().x;
    widths_.clear();
    int used = 0;
    int growing = 0;
    for (auto const& column : columns) {
        widths_.push_back(FromDIP(column.width));
        used += widths_.back();
        growing += column.grows;
    }
    for (unsigned at = 0; at < columns.size(); ++at) {
        if (!columns[at].grows) continue;
        if (room > used) widths_[at] += (room - used) / growing;
        view_->GetColumn(at)->SetWidth(widths_[at]);
    }
}

wxString RecordTable::title_in(TableColumn const& column) const
{
    auto title = shown(column.title);
    if (column.title.size() * 9 + 16 <= static_cast<std::size_t>(column.width)) return title; // headers are bold
    if (auto const space = title.rfind(' '); space != wxString::npos) title[space] = '\n';
    return title;
}

void RecordTable::build_columns()
{
    view_->ClearColumns();
    for (unsigned at = 0; at < model_->content.columns.size(); ++at) {
        auto const& column = model_->content.columns[at];
        auto const align = column.right ? wxALIGN_RIGHT : wxALIGN_LEFT;
        wxDataViewRenderer* renderer = nullptr;
        if (!column.choices.empty()) {
            wxArrayString choices;
            for (auto const& choice : column.choices) choices.Add(shown(choice.spoken));
            renderer = new wxDataViewChoiceRenderer{choices, wxDATAVIEW_CELL_EDITABLE, align | wxALIGN_CENTRE_VERTICAL};
        } else {
            auto const mode = column.edits ? wxDATAVIEW_CELL_EDITABLE : wxDATAVIEW_CELL_INERT;
            renderer = new wxDataViewTextRenderer{"string", mode, align | wxALIGN_CENTRE_VERTICAL};
        }
        if (!column.wraps && !column.right) renderer->EnableEllipsize(wxELLIPSIZE_END);
        view_->AppendColumn(new wxDataViewColumn{title_in(column), renderer, at, FromDIP(column.width), align,
                                                 wxDATAVIEW_COL_RESIZABLE});
    }
}

void RecordTable::select(std::string const& row)
{
    auto const& rows = model_->content.rows;
    auto const found = std::find_if(rows.begin(), rows.end(), [&](auto const& r) { return r.key == row; });
    if (found == rows.end()) return;
    auto const item = model_->GetItem(static_cast<unsigned>(found - rows.begin()));
    view_->Select(item);
    view_->SetCurrentItem(item);
    view_->EnsureVisible(item);
}

std::string RecordTable::selected() const
{
    auto const item = view_->GetSelection();
    if (!item.IsOk()) return {};
    auto const row = model_->GetRow(item);
    return row < model_->content.rows.size() ? model_->content.rows[row].key : std::string{};
}

// No event says that another column of the same row was clicked: asked whenever the window has nothing else to do.
void RecordTable::on_cell(std::function<void(std::string const&, std::string const&)> cell)
{
    Bind(wxEVT_IDLE, [this, cell](wxIdleEvent& event) {
        event.Skip();
        std::pair now{selected(), current_column()};
        if (now == cell_ || !IsShownOnScreen()) return;
        cell_ = now;
        cell(cell_.first, cell_.second);
    });
}

std::string RecordTable::current_column() const
{
    auto const* column = view_->GetCurrentColumn();
    auto const& columns = model_->content.columns;
    return column && column->GetModelColumn() < columns.size() ? columns[column->GetModelColumn()].key : std::string{};
}

std::string RecordTable::text(std::string const& row, std::string const& column) const
{
    auto const& content = model_->content;
    for (unsigned y = 0; y < content.rows.size(); ++y)
        for (unsigned x = 0; x < content.columns.size(); ++x)
            if (content.rows[y].key == row && content.columns[x].key == column) {
                wxVariant value;
                model_->GetValueByRow(value, y, x);
                return typed(value.GetString());
            }
    return {};
}

std::string RecordTable::refusal() const { return message_->IsShown() ? message_->text() : std::string{}; }

std::size_t RecordTable::row_count() const { return model_->content.rows.size(); }

void RecordTable::edit(std::string const& row, std::string const& column)
{
    select(row);
    for (unsigned at = 0; at < model_->content.columns.size(); ++at)
        if (model_->content.columns[at].key == column) view_->EditItem(view_->GetSelection(), view_->GetColumn(at));
}

void RecordTable::edit_current()
{
    auto const item = view_->GetSelection();
    if (!item.IsOk()) return;
    auto const row = model_->GetRow(item);
    auto const can = [&](wxDataViewColumn* column) {
        auto const* cell = column ? model_->cell(row, column->GetModelColumn()) : nullptr;
        return cell && cell->edits;
    };
    auto* column = view_->GetCurrentColumn();
    for (unsigned at = 0; !can(column) && at < view_->GetColumnCount(); ++at) column = view_->GetColumn(at);
    if (can(column)) view_->EditItem(item, column);
}

int RecordTable::content_height(int rows) const
{
    return (rows + 1) * (GetCharHeight() + FromDIP(9)) + FromDIP(10);
}

wxString RecordTable::wrapped(std::string const& text, unsigned column) const
{
    auto const width = widths_[column] - FromDIP(12);
    wxString lines;
    wxString line;
    for (auto const& word : wxSplit(shown(text), ' ', 0)) {
        auto const longer = line.empty() ? word : line + " " + word;
        if (line.empty() || view_->GetTextExtent(longer).x <= width) {
            line = longer;
            continue;
        }
        lines += line + "\n";
        line = word;
    }
    return lines + line;
}

void RecordTable::say(std::string const& refusal)
{
    if (refusal.empty() && !message_->IsShown()) return;
    message_->show(std::vector<Run>{{refusal, false, true}});
    message_->Show(!refusal.empty());
    Layout();
}

} // namespace gui
