#include "importers/names_above.hpp"

#include "importers/cell_amount.hpp"
#include "importers/heading_words.hpp"

#include <algorithm>

namespace importers {

NamesAbove::Names const& NamesAbove::names_of(std::size_t column) const
{
    auto const [found, fresh] = columns_.try_emplace(column);
    auto& names = found->second;
    if (!fresh) return names;
    std::optional<std::size_t> above;
    for (auto r = table_.first_row; r < table_.end_row; ++r) {
        auto const& cell = cell_at(grid_, r, column);
        if (!is_blank(cell)) {
            if (above && plain_words(cell_at(grid_, *above, column).text) == plain_words(cell.text)) names.once = false;
            above = r;
        }
        names.rows.push_back(above);
    }
    std::vector<int> change(names.rows.size() + 1); // how many ranges begin and end there
    auto const place = [&](std::size_t row) { return std::clamp(row, table_.first_row, table_.first_row + names.rows.size()) - table_.first_row; };
    for (auto const& range : grid_.merged) {
        if (column < range.first_column || column > range.last_column) continue;
        ++change[place(range.first_row + 1)];
        --change[place(range.last_row + 1)];
    }
    int covering = 0;
    for (std::size_t i = 0; i < names.rows.size(); ++i) {
        covering += change[i];
        names.merged.push_back(covering > 0);
    }
    return names;
}

std::optional<std::size_t> NamesAbove::row_for(std::size_t row, std::size_t column) const
{
    auto const& rows = names_of(column).rows;
    if (row < table_.first_row || row - table_.first_row >= rows.size()) return std::nullopt;
    return rows[row - table_.first_row];
}

bool NamesAbove::goes_on(std::size_t row, std::size_t column) const
{
    auto const& names = names_of(column);
    bool const inside = row >= table_.first_row && row - table_.first_row < names.merged.size();
    return names.once || (inside && names.merged[row - table_.first_row]);
}

} // namespace importers
