// RecordTable as a spreadsheet: the current cell, keys, the clipboard, and entering what was typed or pasted.
#include "app/gui/record_table.hpp"

#include "app/gui/row_height.hpp"
#include "app/gui/table_model.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/clipbrd.h>
#include <wx/menu.h>

#include <algorithm>
#include <fmt/format.h>

namespace gui {

std::optional<std::pair<unsigned, unsigned>> RecordTable::current() const
{
    auto const row = model_->row_of(model_->current.first);
    if (!row) return std::nullopt;
    return std::pair{*row, model_->column_of(model_->current.second).value_or(0)};
}

bool RecordTable::can_edit(unsigned row, unsigned column) const
{
    auto const* cell = model_->cell(row, column);
    return edit_ && cell && cell->edits;
}

// The native table tells of no click on another cell of the selected row, but its own cursor has moved there.
void RecordTable::take_clicked_column()
{
    auto* column = view_->GetCurrentColumn();
    if (!column || column == native_column_) return;
    native_column_ = column;
    if (column->GetModelColumn() < model_->content.columns.size())
        model_->current.second = model_->content.columns[column->GetModelColumn()].key;
}

void RecordTable::move_to(unsigned row, unsigned column)
{
    auto const* line = model_->row(row);
    if (!line || column >= model_->content.columns.size()) return;
    auto const before = std::exchange(model_->current, {line->key, model_->content.columns[column].key});
    if (before.first != line->key || selection() != std::vector{line->key}) {
        select(line->key);
        model_->row_changed(before.first);
        if (select_) select_(line->key);
    }
    native_column_ = view_->GetColumn(column); // not a click
    selecting_ = true;
    set_cursor_column(*view_, *native_column_);
    selecting_ = false;
    model_->row_changed(line->key);
    explain();
}

void RecordTable::select(std::string const& row, std::string const& column)
{
    auto const y = model_->row_of(row);
    if (y) move_to(*y, model_->column_of(column).value_or(0));
}

void RecordTable::step(CellEditor::Then then)
{
    using enum CellEditor::Then;
    auto const here = current();
    if (!here || then == stay) return;
    auto [row, column] = *here;
    if (then == down && row + 1 < row_count()) return move_to(row + 1, column);
    if (then == up && row > 0) return move_to(row - 1, column);
    auto const columns = static_cast<unsigned>(model_->content.columns.size());
    auto const cells = static_cast<unsigned>(row_count()) * columns;
    if (then != left && then != right) return;
    // The next cell that can be edited, row after row.
    for (unsigned at = row * columns + column; then == right ? ++at < cells : at-- > 0;)
        if (can_edit(at / columns, at % columns)) return move_to(at / columns, at % columns);
}

bool RecordTable::press(wxKeyEvent& event)
{
    take_clicked_column();
    by_key_ = true;
    auto const here = current();
    auto const columns = static_cast<unsigned>(model_->content.columns.size());
    auto const key = event.GetKeyCode();
    bool const plain = !event.HasAnyModifiers();
    if (event.GetModifiers() == wxMOD_CONTROL) {
        if (key == 'C' || key == WXK_INSERT) return copy(), true;
        if (key == 'V' && edit_) return paste(), true;
        if (key == 'A') return view_->SelectAll(), true;
        return false;
    }
    if (key == WXK_ESCAPE && !model_->refused.empty()) {
        model_->refused.clear();
        model_->all_changed();
        explain();
        return true;
    }
    if (!here) return false;
    auto const [row, column] = *here;
    if (key == WXK_F2 && plain) return begin_edit(std::nullopt), true;
    if (key == WXK_LEFT && plain && column > 0) return move_to(row, column - 1), true;
    if (key == WXK_RIGHT && plain && column + 1 < columns) return move_to(row, column + 1), true;
    if (key == WXK_DELETE && plain) {
        if (selected_rows().size() > 1 && remove_) return remove_selected(), true;
        if (can_edit(row, column) && model_->content.columns[column].choices.empty())
            return enter(model_->current.first, model_->current.second, {}), true;
    }
    return false;
}

void RecordTable::edit(std::string const& row, std::string const& column)
{
    finish_typing(); // of another cell, while it is known which
    auto const y = model_->row_of(row);
    auto const x = model_->column_of(column);
    if (!y || !x) return;
    move_to(*y, *x);
    begin_edit(std::nullopt);
}

void RecordTable::begin_edit(std::optional<std::string> typed_over)
{
    finish_typing();
    auto const here = current();
    if (!here) return;
    auto [row, column] = *here;
    // Without a cell that can be edited under the cursor, the row's first one.
    for (unsigned at = 0; !can_edit(row, column); ++at) {
        if (typed_over || at >= model_->content.columns.size()) return;
        if (can_edit(row, at)) column = at;
    }
    move_to(row, column);
    auto const& title = model_->content.columns[column];
    editing_ = model_->current;
    auto const where = view_->GetItemRect(model_->GetItem(row), view_->GetColumn(column));
    auto const corner = ScreenToClient(view_->ClientToScreen(where.GetPosition()));
    auto const first = model_->content.columns.empty() ? std::string{} : model_->text(row, 0);
    editor_.open({{corner, where.GetSize()},
                  fmt::format("{} of {}", title.title, first),
                  typed_over ? *typed_over : model_->text(row, column),
                  typed_over.has_value(),
                  typed_over ? std::vector<Choice>{} : title.choices}); // over a choice its name is typed
}

bool RecordTable::take_back_typing()
{
    if (!editor_.is_open()) return false;
    editor_.cancel();
    return true;
}

// Scrolling and sorting move the cell that is being edited.
void RecordTable::follow_cell()
{
    if (!editor_.is_open()) return;
    auto const row = model_->row_of(editing_.first);
    auto const column = model_->column_of(editing_.second);
    if (!row || !column) return;
    auto const where = view_->GetItemRect(model_->GetItem(*row), view_->GetColumn(*column));
    bool const seen = where.height > 0 && where.y >= 0 && where.GetBottom() <= view_->GetClientSize().y;
    editor_.follow({ScreenToClient(view_->ClientToScreen(where.GetPosition())), where.GetSize()}, seen);
}

void RecordTable::enter(std::string const& row, std::string const& column, std::string const& text)
{
    auto const y = model_->row_of(row);
    auto const x = model_->column_of(column);
    if (!y || !x || !can_edit(*y, *x)) return;
    auto const& shown_text = model_->cell(*y, *x)->text;
    auto const chosen = choice_in(model_->content.columns[*x].choices, shown_text);
    std::vector<RefusedCell> refused;
    CellEdit const cell{row, column, text};
    if (text != shown_text && (model_->content.columns[*x].choices.empty() || text != chosen))
        if (auto const sentence = edit_(row, column, text); !sentence.empty()) refused.push_back({cell, sentence});
    take({cell}, refused); // where it was done the content has been refreshed
}

void RecordTable::take(std::vector<CellEdit> const& cells, std::vector<RefusedCell> const& refused)
{
    for (auto const& cell : cells) model_->refused.erase({cell.row, cell.column});
    for (auto const& [cell, sentence] : refused) model_->refused[{cell.row, cell.column}] = {cell.text, sentence};
    for (auto const& cell : cells) model_->row_changed(cell.row);
    for (auto const& [cell, sentence] : refused) model_->row_changed(cell.row);
    // What was refused of new rows may be out of sight.
    if (!refused.empty() && added_row(cells.front().row) != not_added) select(refused.front().cell.row, refused.front().cell.column);
    explain();
}

void RecordTable::enter_block(std::vector<CellEdit> const& cells)
{
    std::vector<CellEdit> open; // what may be edited
    for (auto const& cell : cells) {
        auto const row = model_->row_of(cell.row);
        auto const column = model_->column_of(cell.column);
        if (row && !(column && can_edit(*row, *column))) continue;
        open.push_back(cell);
        if (column) open.back().text = choice_in(model_->content.columns[*column].choices, cell.text);
    }
    if (open.empty()) return say("Nothing of this can be entered here: these cells are worked out by the program.");
    if (open.size() == 1 && added_row(open[0].row) == not_added)
        return enter(open[0].row, open[0].column, open[0].text);
    std::vector<RefusedCell> refused;
    if (edit_block_) refused = edit_block_(open);
    else
        for (auto const& cell : open)
            if (auto const sentence = edit_(cell.row, cell.column, cell.text); !sentence.empty())
                refused.push_back({cell, sentence});
    take(open, refused);
}

std::optional<std::string> RecordTable::refused_text() const
{
    return model_->refused.empty() ? std::nullopt : std::optional{model_->refused.begin()->second.text};
}

std::string RecordTable::copied() const
{
    auto const rows = selected_rows();
    Block block;
    if (rows.size() == 1) {
        if (auto const here = current()) block = {{model_->text(here->first, here->second)}};
    } else {
        for (auto const row : rows) {
            auto& line = block.emplace_back();
            for (unsigned column = 0; column < model_->content.columns.size(); ++column)
                line.push_back(model_->text(row, column));
        }
    }
    auto text = with_plain_minus(block_text(block));
    if (rows.size() == 1 && !text.empty()) text.pop_back(); // a cell's text alone
    return text;
}

void RecordTable::paste_text(std::string const& text)
{
    auto const block = read_block(text);
    auto const here = current();
    if (block.empty() || (!here && !grows_)) return;
    auto const chosen = selected_rows();
    auto row = here ? here->first : 0;
    if (!chosen.empty()) row = chosen.front();
    auto const columns = static_cast<unsigned>(model_->content.columns.size());
    // Whole rows go in as whole rows, wherever in its row the cell is.
    bool const whole = block.front().size() == columns && columns > 1;
    Pasting into;
    into.grows = grows_ && edit_block_;
    into.chosen = std::max<std::size_t>(chosen.size(), 1);
    for (auto at = row; here && at < row_count(); ++at)
        if (!model_->row(at)->strong || !into.grows) into.rows.push_back(model_->row(at)->key);
    for (auto at = whole || !here ? 0U : here->second; at < columns; ++at)
        into.columns.push_back(model_->content.columns[at].key);
    auto const pasted = gui::paste(block, into);
    enter_block(pasted.cells);
    if (pasted.rows_left_out > 0 && model_->refused.empty())
        say(fmt::format("{} of {} rows had no row to go into and were left out. Add rows first, or paste further up.",
                        pasted.rows_left_out, block.size()));
}

void RecordTable::fill_down()
{
    auto const here = current();
    auto const rows = selected_rows();
    if (!here || rows.empty()) return;
    bool const alone = rows.size() == 1; // as in a spreadsheet: from the cell above
    if (alone && (rows.front() == 0 || model_->row(rows.front() - 1)->strong)) return say("There is no cell above to fill this one from.");
    auto const from = alone ? rows.front() - 1 : rows.front();
    std::vector<CellEdit> cells;
    auto const& column = model_->content.columns[here->second];
    for (std::size_t at = alone ? 0 : 1; at < rows.size(); ++at)
        cells.push_back({model_->row(rows[at])->key, column.key, model_->text(from, here->second)});
    enter_block(cells);
}

void RecordTable::remove_selected()
{
    if (auto const rows = selection(); remove_ && !rows.empty()) remove_(rows);
}

bool RecordTable::has_offer(std::string_view label) const
{
    return std::any_of(offers_.begin(), offers_.end(), [label](auto const& offer) { return offer.label == label; });
}

std::function<void()> RecordTable::offered(std::string_view label) const
{
    for (auto const& offer : offers_)
        if (offer.label == label && (!offer.can || offer.can())) return offer.act;
    return {};
}

void RecordTable::copy()
{
    if (!wxTheClipboard->Open()) return;
    wxTheClipboard->SetData(new wxTextDataObject{shown(copied())});
    wxTheClipboard->Close();
}

void RecordTable::paste()
{
    if (!wxTheClipboard->Open()) return;
    wxTextDataObject data;
    bool const has_text = wxTheClipboard->GetData(data);
    wxTheClipboard->Close();
    if (has_text) paste_text(typed(data.GetText()));
    else say("The clipboard holds no text to paste.");
}

RecordTable* RecordTable::with_focus()
{
    for (auto* above = wxWindow::FindFocus(); above; above = above->GetParent())
        if (auto* table = dynamic_cast<RecordTable*>(above)) return table;
    return nullptr;
}

void RecordTable::show_menu()
{
    take_clicked_column();
    wxMenu menu;
    auto const add = [&](char const* label, bool enabled, auto act) {
        auto* item = menu.Append(wxID_ANY, label);
        item->Enable(enabled);
        menu.Bind(wxEVT_MENU, [this, act](wxCommandEvent&) { CallAfter(act); }, item->GetId());
    };
    auto const rows = selected_rows().size();
    add("&Copy\tCtrl+C", rows > 0, [this] { copy(); });
    if (edit_) {
        add("&Paste\tCtrl+V", rows > 0 || grows_, [this] { paste(); });
        add("&Edit cell\tF2", rows == 1, [this] { begin_edit(std::nullopt); });
        add("&Fill down\tCtrl+D", rows > 0, [this] { fill_down(); });
    }
    if (remove_) add(rows > 1 ? "&Remove rows" : "&Remove row", rows > 0, [this] { remove_selected(); });
    for (auto const& offer : offers_) add(offer.label.c_str(), rows == 1 && (!offer.can || offer.can()), offer.act);
    menu.AppendSeparator();
    add("&Sort by this column", true, [this] {
        if (auto const here = current()) sort_by(here->second, false);
    });
    add("Sort by this column, &largest first", true, [this] {
        if (auto const here = current()) sort_by(here->second, true);
    });
    add("Order of the p&lan", true, [this] { sort_by(std::nullopt, false); });
    add("Usual column &widths", chosen_.any(model_->content.columns), [this] {
        chosen_.forget(model_->content.columns);
        fit_anew();
    });
    PopupMenu(&menu);
}

} // namespace gui
