#include "app/gui/content/column_widths.hpp"

#include <algorithm>
#include <numeric>

namespace gui {

namespace {

// Digits are of one width, other letters aren't: texts that are nearly as long as the longest are measured, too.
constexpr std::size_t nearly = 2;
// To which a column gives way that wraps, or whose numbers need less.
int least_of(int width) { return width * 3 / 5; }
// To which a column gives way that wraps, before something else would be cut.
int very_least_of(int width) { return width * 2 / 5; }

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

int title_width(std::string const& title, MeasureText const& measure)
{
    auto const line = [&](std::string const& text) { return text.empty() ? 0 : measure(text + "n", true); }; // a header's margins are wider
    auto const at = title_break(title);
    if (at == std::string::npos) return line(title);
    return std::max(line(title.substr(0, at)), line(title.substr(at + 1)));
}

} // namespace

std::size_t title_break(std::string const& title)
{
    auto const half = title.size() / 2;
    auto const from_half = [half](std::size_t place) { return std::max(place, half) - std::min(place, half); };
    auto best = std::string::npos;
    for (auto space = title.find(' '); space != std::string::npos; space = title.find(' ', space + 1))
        if (best == std::string::npos || from_half(space) < from_half(best)) best = space;
    return best;
}

std::vector<int> needed_widths(TableContent const& content, MeasureText const& measure)
{
    std::vector<int> needed;
    for (std::size_t at = 0; at < content.columns.size(); ++at) {
        auto const& column = content.columns[at];
        auto const title = std::min(title_width(column.title, measure), 2 * column.width);
        needed.push_back(column.wraps ? title : std::max({title, widest(content, at, false, measure), widest(content, at, true, measure)}));
    }
    return needed;
}

std::vector<int> column_widths(std::span<TableColumn const> columns, std::vector<int> const& declared,
                               std::vector<int> const& needed, int room)
{
    auto widths = declared;
    for (std::size_t at = 0; at < columns.size(); ++at)
        if (columns[at].right || columns[at].wraps) widths[at] = std::max(widths[at], needed[at]);
    auto const spare = [&] { return room - std::accumulate(widths.begin(), widths.end(), 0); };
    auto const give_way = [&](auto which, auto least) {
        for (std::size_t at = 0; at < columns.size() && spare() < 0; ++at)
            if (which(columns[at])) widths[at] -= std::min(-spare(), std::max(0, widths[at] - std::max(needed[at], least(widths[at]))));
    };
    give_way([](auto const& column) { return column.right; }, least_of);
    give_way([](auto const& column) { return !column.right && !column.wraps; }, least_of); // dates and names that are short
    give_way([](auto const& column) { return column.wraps; }, least_of);
    give_way([](auto const& column) { return !column.wraps; }, very_least_of);
    give_way([](auto const& column) { return column.wraps; }, [&](int width) { return very_least_of(width * 5 / 3); });
    for (std::size_t at = 0; at < columns.size() && spare() > 0; ++at)
        if (needed[at] > widths[at]) widths[at] += std::min(spare(), needed[at] - widths[at]);
    auto const growing = static_cast<int>(std::count_if(columns.begin(), columns.end(), [](auto const& column) { return column.grows; }));
    if (auto const left = spare(); left > 0 && growing > 0)
        for (std::size_t at = 0; at < columns.size(); ++at)
            if (columns[at].grows) widths[at] += left / growing;
    return widths;
}

} // namespace gui
