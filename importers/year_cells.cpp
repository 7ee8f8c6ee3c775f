#include "importers/year_cells.hpp"

#include "importers/cell_amount.hpp"
#include "importers/heading_words.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <vector>

namespace importers {

namespace {

constexpr int near_years = 10;

// In one direction, by `most` at a time; the same year may stand several times where `again`.
bool goes_on(std::vector<int> const& years, int most, bool again)
{
    int const way = years.back() > years.front() ? 1 : -1;
    if (years.back() == years.front()) return false;
    return std::adjacent_find(years.begin(), years.end(), [&](int left, int right) {
               int const step = (right - left) * way;
               return step > most || step < (again ? 0 : 1);
           }) == years.end();
}

bool is_near_heading(int year, std::size_t column, Table const& above)
{
    if (column < above.first_column || column >= above.end_column) return false;
    auto const heading = read_heading(above.headings[column - above.first_column]).year;
    return heading && !heading->relative && std::abs(heading->year - year) <= near_years;
}

} // namespace

std::optional<int> bare_year(Cell const& cell)
{
    bool const number = cell.kind == CellKind::number || cell.kind == CellKind::text;
    if (!number || cell.text.size() != 4 || cell.text < "1990" || cell.text > "2099") return std::nullopt;
    int year = 0;
    for (char const c : cell.text) {
        if (c < '0' || c > '9') return std::nullopt;
        year = year * 10 + (c - '0');
    }
    return year;
}

bool may_be_years(Grid const& grid, std::size_t row, std::size_t first, std::size_t end, Table const* above)
{
    std::vector<int> years;
    std::size_t column = 0;
    bool named = false;
    for (auto c = first; c < end; ++c) {
        auto const& cell = cell_at(grid, row, c);
        if (auto const year = bare_year(cell)) {
            years.push_back(*year);
            column = c;
        } else if (years.empty() && is_text(cell)) {
            named = true;
        }
    }
    if (years.empty() || !named) return true;
    if (years.size() == 1) return !above || is_near_heading(years.front(), column, *above);
    return goes_on(years, 1, true) || (!above && goes_on(years, near_years, false));
}

} // namespace importers
