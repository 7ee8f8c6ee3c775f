#include "app/gui/content/arrange.hpp"

#include "app/gui/content/block.hpp"
#include "importers/amount_text.hpp"
#include "importers/date_text.hpp"
#include "importers/typed_text.hpp"

#include <algorithm>
#include <cctype>
#include <compare>

namespace gui {

namespace {

// What a cell is sorted by: its size where it begins with one ("$52,000.00 a year"), its day, or its text.
struct SortKey {
    int rank = 3; // size, day, text, empty: kinds don't mix
    budget::Ratio size;
    budget::Date day;
    std::string text;
};

SortKey key_of_cell(std::string const& text)
{
    if (text.empty() || text == "–") return {};
    budget::FiscalCalendar const calendar{1};
    if (auto const day = importers::read_date(text, calendar); day.value && !has_errors(day.problems))
        if (text.find_first_of(" -/") != std::string::npos) return {1, {}, *day.value, {}};
    auto first = with_plain_minus(text.substr(0, text.find(' ')));
    bool const below = first.starts_with('-');
    std::erase_if(first, [](char c) { return c == '$' || c == ',' || c == '%' || c == '-'; });
    if (auto const size = importers::read_number(first); size.value && !has_errors(size.problems))
        return {0, below ? budget::Ratio{0} - *size.value : *size.value, {}, {}};
    return {2, {}, {}, importers::lower_case(text)};
}

bool before(SortKey const& a, SortKey const& b)
{
    if (a.rank != b.rank) return a.rank < b.rank;
    if (a.rank == 0) return a.size < b.size;
    if (a.rank == 1) return a.day < b.day;
    return a.text < b.text;
}

bool has_text(TableRow const& row, std::string const& text)
{
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [&](auto const& cell) { return importers::lower_case(cell.text).find(text) != std::string::npos; });
}

} // namespace

std::vector<std::size_t> arranged(TableContent const& content, Arrangement const& arrangement)
{
    auto const text = importers::lower_case(arrangement.text);
    std::vector<std::size_t> order;
    std::vector<std::pair<SortKey, std::size_t>> run; // rows since the last heading
    bool heading_last = false;                        // the row that was taken last is a heading
    auto const end_run = [&] {
        if (arrangement.column) {
            auto const earlier = [&](auto const& a, auto const& b) {
                bool const empty_last = a.first.rank == 3 || b.first.rank == 3;
                return arrangement.descending && !empty_last ? before(b.first, a.first) : before(a.first, b.first);
            };
            std::stable_sort(run.begin(), run.end(), earlier);
        }
        for (auto const& [key, place] : run) order.push_back(place);
        if (!run.empty()) heading_last = false;
        run.clear();
    };
    for (std::size_t place = 0; place < content.rows.size(); ++place) {
        auto const& row = content.rows[place];
        if (row.strong) {
            end_run();
            if (!text.empty() && heading_last) order.pop_back(); // nothing of it is seen
            order.push_back(place);
            heading_last = !has_text(row, text) || text.empty();
            continue;
        }
        if (!text.empty() && !has_text(row, text)) continue;
        auto const by = arrangement.column.value_or(0);
        auto const cell = by < row.cells.size() ? row.cells[by].text : std::string{};
        run.emplace_back(arrangement.column ? key_of_cell(cell) : SortKey{}, place);
    }
    end_run();
    return order;
}

std::string row_instead(std::string const& gone, std::vector<std::string> const& seen, TableContent const& now)
{
    auto const from = std::find(seen.begin(), seen.end(), gone);
    if (from == seen.end()) return {};
    for (bool const headings : {false, true}) {
        auto const is_there = [&](std::string const& key) {
            return std::any_of(now.rows.begin(), now.rows.end(), [&](auto const& row) { return row.key == key && row.strong == headings; });
        };
        if (auto const below = std::find_if(from, seen.end(), is_there); below != seen.end()) return *below;
        if (auto const above = std::find_if(std::make_reverse_iterator(from), seen.rend(), is_there); above != seen.rend()) return *above;
    }
    return {};
}

} // namespace gui
