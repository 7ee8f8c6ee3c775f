#include "importers/one_time_words.hpp"

#include "importers/cell_amount.hpp"

#include <algorithm>
#include <array>

namespace importers {

bool says_one_time(std::string_view words)
{
    static constexpr std::array once{"one time", "onetime", "non recurring", "nonrecurring", "one off"};
    static constexpr std::array denied{"not one time", "no one time", "or one time", "one time or", "and one time", "one time and", "non recurring or", "or non recurring"};
    auto const says = [&](char const* phrase) { return has_words(words, phrase); };
    return std::any_of(once.begin(), once.end(), says) && std::none_of(denied.begin(), denied.end(), says);
}

bool is_one_time(BudgetLine const& line, Grid const& grid, Table const& table, Columns const& columns)
{
    if (says_one_time(plain_words(line.name))) return true;
    for (auto const& group : line.groups)
        if (says_one_time(plain_words(group))) return true;
    for (auto c = table.first_column; c < table.end_column; ++c) {
        auto const& cell = cell_at(grid, line.row, c);
        if (cell.kind == CellKind::text && says_one_time(plain_words(cell.text))) return true;
    }
    // "One-time?" over "yes".
    for (auto const& column : columns.columns) {
        if (column.numeric || !says_one_time(plain_words(column.heading))) continue;
        auto const& cell = cell_at(grid, line.row, column.column);
        auto const words = plain_words(cell.text);
        if (cell.kind == CellKind::yes_no ? cell.text == "TRUE" : words == "yes" || words == "y" || words == "x") return true;
    }
    return false;
}

} // namespace importers
