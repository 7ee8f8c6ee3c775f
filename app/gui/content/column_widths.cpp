#include "app/gui/content/column_widths.hpp"

#include <algorithm>
#include <numeric>

namespace gui {

namespace {

// Digits are of one width, other letters aren't: texts that are nearly as long as the longest are measured, too.
constexpr std::size_t nearly = 2;
// To which a column gives way that wraps, or whose numbers need less.
int least_of(int width) { return width * 3 / 5; }

int widest(TableContent const& content, std::size_t column, bool strong, MeasureText const& measure)
{
    auto const text_of = [&](TableRow const& row) -> std::string const* {
        return row.strong == strong && column < row.cells.size() ? &row.cells[column].text : nullptr;
    };
    std::size_t longest = 0;
    for (auto const& row : content.rows)
        if (auto const* text = text_of(row)) longest = std::max(longest, text->size());
    int width = 0;
    int measured = 0;
    std::string const* last = nullptr;
    for (auto const& row : content.rows) {
        auto const* text = text_of(row);
        if (!text || text->empty() || text->size() + nearly < longest || (last && *last == *text)) continue;
        width = std::max(width, measure(*text, strong));
        last = text;
        if (++measured == 50) break;
    }
    return width;
}

} // namespace

std::vector<int> needed_widths(TableContent const& content, MeasureText const& measure)
{
    std::vector<int> needed;
    for (std::size_t at = 0; at < content.columns.size(); ++at)
        needed.push_back(content.columns[at].wraps
                             ? 0
                             : std::max(widest(content, at, false, measure), widest(content, at, true, measure)));
    return needed;
}

std::vector<int> column_widths(std::span<TableColumn const> columns, std::vector<int> const& declared,
                               std::vector<int> const& needed, int room)
{
    auto widths = declared;
    for (std::size_t at = 0; at < columns.size(); ++at)
        if (columns[at].right) widths[at] = std::max(widths[at], needed[at]);
    auto const spare = [&] { return room - std::accumulate(widths.begin(), widths.end(), 0); };
    for (std::size_t at = 0; at < columns.size() && spare() < 0; ++at)
        if (columns[at].right) widths[at] -= std::min(-spare(), std::max(0, widths[at] - std::max(needed[at], least_of(widths[at]))));
    for (std::size_t at = 0; at < columns.size() && spare() < 0; ++at)
        if (columns[at].wraps) widths[at] -= std::min(-spare(), widths[at] - least_of(widths[at]));
    for (std::size_t at = 0; at < columns.size() && spare() > 0; ++at)
        if (needed[at] > widths[at]) widths[at] += std::min(spare(), needed[at] - widths[at]);
    auto const growing = static_cast<int>(std::count_if(columns.begin(), columns.end(), [](auto const& column) { return column.grows; }));
    if (auto const left = spare(); left > 0 && growing > 0)
        for (std::size_t at = 0; at < columns.size(); ++at)
            if (columns[at].grows) widths[at] += left / growing;
    return widths;
}

} // namespace gui
