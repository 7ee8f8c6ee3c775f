#include "app/gui/content/sheet_table.hpp"

#include "templates/cell_text.hpp"

#include <algorithm>

namespace gui {

namespace {

TableCell cell_of(templates::Cell const& cell)
{
    auto const* money = std::get_if<budget::Money>(&cell.value);
    bool const gap = cell.meaning == templates::Meaning::bad ||
                     (cell.meaning == templates::Meaning::gap && money && !money->is_zero());
    return {templates::text_for_people(cell.value), false, gap ? Tone::gap : Tone::plain};
}

TableRow row_of(std::string key, std::vector<templates::Cell> const& cells, bool strong)
{
    TableRow row{std::move(key), {}, strong};
    std::transform(cells.begin(), cells.end(), std::back_inserter(row.cells), cell_of);
    return row;
}

// A column of empty texts says nothing on a screen; the files keep it.
bool is_empty(templates::Table const& table, std::size_t column)
{
    auto const empty = [&](std::vector<templates::Cell> const& row) { return templates::text_for_people(row[column].value).empty(); };
    return column > 0 && !table.rows.empty() && std::all_of(table.rows.begin(), table.rows.end(), empty) &&
           (!table.total || empty(*table.total));
}

// Of the longer line, where the title is broken at a space.
std::size_t longest_line(std::string const& title)
{
    auto best = title.size();
    for (auto space = title.find(' '); space != std::string::npos; space = title.find(' ', space + 1))
        best = std::min(best, std::max(space, title.size() - space - 1));
    return best;
}

TableContent without_empty_columns(templates::Table const& table, TableContent content)
{
    for (auto at = table.columns.size(); at-- > 0;) {
        if (!is_empty(table, at)) continue;
        auto const place = static_cast<std::ptrdiff_t>(at);
        content.columns.erase(content.columns.begin() + place);
        for (auto& row : content.rows) row.cells.erase(row.cells.begin() + place);
    }
    return content;
}

} // namespace

TableContent content_of(templates::Table const& table)
{
    TableContent content;
    for (auto const& column : table.columns) {
        bool const number = column.kind == templates::Kind::money || column.kind == templates::Kind::number ||
                            column.kind == templates::Kind::share;
        bool const text = column.kind == templates::Kind::text;
        content.columns.push_back({column.key, column.title, 0, number, false, text, text});
    }
    for (std::size_t at = 0; at < table.rows.size(); ++at)
        content.rows.push_back(row_of(std::to_string(at), table.rows[at], false));
    if (table.total) content.rows.push_back(row_of("total", *table.total, true));
    for (std::size_t at = 0; at < content.columns.size(); ++at) {
        auto widest = longest_line(content.columns[at].title) * 9;
        for (auto const& row : content.rows) widest = std::max(widest, row.cells[at].text.size() * 8);
        content.columns[at].width = static_cast<int>(std::clamp<std::size_t>(widest + 18, 60, 230));
    }
    return without_empty_columns(table, std::move(content));
}

} // namespace gui
