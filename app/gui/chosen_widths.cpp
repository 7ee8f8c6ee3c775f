#include "app/gui/chosen_widths.hpp"

#include "app/gui/wx_text.hpp"

#include <wx/config.h>
#include <wx/utils.h>

#include <algorithm>

namespace gui {

ChosenWidths::ChosenWidths(std::string table) : table_{table.empty() ? "List" : std::move(table)} {}

bool ChosenWidths::look(wxDataViewCtrl const& view, std::vector<TableColumn> const& columns)
{
    if (!view.IsShownOnScreen() || view.GetColumnCount() != columns.size()) return false;
    std::vector<int> now;
    for (unsigned at = 0; at < columns.size(); ++at) now.push_back(view.GetColumn(at)->GetWidth());
    int const room = view.GetClientSize().x;
    if (now == seen_ && !dragging_) return false;
    bool const is_pressed = wxGetMouseState().LeftIsDown();
    // Widths that change without the mouse, or with the table's own, were set by the program.
    if (seen_.size() != now.size() || room != room_ || (!is_pressed && !dragging_)) {
        seen_ = std::move(now);
        room_ = room;
        dragging_ = false;
        return false;
    }
    dragging_ = true;
    if (is_pressed) return false;
    dragging_ = false;
    // The first that moved is the one whose edge was dragged: others make room for it.
    auto const moved = static_cast<std::size_t>(std::mismatch(now.begin(), now.end(), seen_.begin()).first - now.begin());
    seen_ = std::move(now);
    if (moved >= columns.size()) return false;
    known_[columns[moved].key] = view.ToDIP(seen_[moved]);
    wxConfigBase::Get()->Write(key_of(columns[moved].key), known_[columns[moved].key]);
    wxConfigBase::Get()->Flush();
    return true;
}

void ChosenWidths::fix(wxWindow const& window, std::vector<TableColumn>& columns, std::vector<int>& declared, std::vector<int>& needed) const
{
    for (std::size_t at = 0; at < columns.size(); ++at)
        if (int const width = width_of(columns[at].key); width > 0) {
            columns[at].right = columns[at].wraps = columns[at].grows = false;
            declared[at] = needed[at] = window.FromDIP(width);
        }
}

bool ChosenWidths::any(std::vector<TableColumn> const& columns) const
{
    return std::any_of(columns.begin(), columns.end(), [this](auto const& column) { return width_of(column.key) > 0; });
}

void ChosenWidths::forget(std::vector<TableColumn> const& columns)
{
    for (auto const& column : columns) {
        known_[column.key] = 0;
        wxConfigBase::Get()->DeleteEntry(key_of(column.key));
    }
    wxConfigBase::Get()->Flush();
}

int ChosenWidths::width_of(std::string const& column) const
{
    auto const [entry, is_new] = known_.try_emplace(column);
    if (is_new) entry->second = std::clamp(static_cast<int>(wxConfigBase::Get()->ReadLong(key_of(column), 0)), 0, 2000);
    return entry->second;
}

wxString ChosenWidths::key_of(std::string const& column) const { return shown("/columns/" + table_ + "/" + column); }

} // namespace gui
