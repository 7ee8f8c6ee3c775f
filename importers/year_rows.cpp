#include "importers/year_rows.hpp"

#include "importers/cell_amount.hpp"
#include "importers/typed_text.hpp"

#include <map>

namespace importers {

namespace {

std::string key_of(BudgetLine const& line, Grid const& grid, Columns const& columns, bool named_by_heading)
{
    auto key = line.name;
    for (auto const& group : line.groups) key += '\n' + group;
    if (named_by_heading) return key;
    for (auto const& column : columns.columns) {
        auto const meaning = column.meaning;
        bool const same = meaning != Meaning::year && meaning != Meaning::amount && meaning != Meaning::total && meaning != Meaning::notes;
        if (same && !column.numeric) key += '\n' + evened(cell_at(grid, line.row, column.column).text);
    }
    return key;
}

bool share_a_year(BudgetLine const& a, BudgetLine const& b)
{
    for (std::size_t i = 0; i < a.amounts.size(); ++i)
        if (a.amounts[i] && b.amounts[i]) return true;
    return false;
}

} // namespace

std::vector<BudgetLine> join_years(std::vector<BudgetLine> lines, Grid const& grid, Columns const& columns, bool named_by_heading)
{
    std::map<std::string, std::size_t> places;
    std::vector<BudgetLine> joined;
    for (auto& line : lines) {
        auto const [found, fresh] = places.emplace(key_of(line, grid, columns, named_by_heading), joined.size());
        if (fresh || share_a_year(line, joined[found->second])) {
            found->second = joined.size();
            joined.push_back(std::move(line));
            continue;
        }
        auto& kept = joined[found->second];
        for (std::size_t i = 0; i < line.amounts.size(); ++i)
            if (line.amounts[i]) kept.amounts[i] = line.amounts[i];
        kept.rounded = kept.rounded || line.rounded;
    }
    return joined;
}

} // namespace importers
