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
        auto widest = content.columns[at].title.size() * 9;
        for (auto const& row : content.rows) widest = std::max(widest, row.cells[at].text.size() * 8);
        content.columns[at].width = static_cast<int>(std::clamp<std::size_t>(widest + 18, 60, 230));
    }
    return content;
}

} // namespace gui
