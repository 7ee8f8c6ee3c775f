#include "importers/column_content.hpp"

#include "importers/cell_amount.hpp"
#include "importers/fte_cell.hpp"
#include "importers/heading_words.hpp"
#include "importers/split_words.hpp"

#include <algorithm>

namespace importers {

namespace {

// Three numbers, or a month and two; a code with letters is none.
bool is_day(std::string const& plain)
{
    auto const words = split_words(plain);
    if (words.size() != 3) return false;
    int months = 0;
    for (auto const word : words) {
        bool const number = word.size() <= 4 && word.find_first_not_of("0123456789") == std::string_view::npos;
        if (!number && month_named(word) == 0) return false;
        months += number ? 0 : 1;
    }
    return months <= 1;
}

} // namespace

Content content_of(Grid const& grid, Table const& table, std::size_t column)
{
    Content content;
    for (auto r = table.first_row; r < table.end_row; ++r) {
        auto const& cell = cell_at(grid, r, column);
        if (is_blank(cell)) continue;
        ++content.cells;
        if (cell.kind == CellKind::date) {
            ++content.dates;
        } else if (number_in(cell)) {
            ++content.numbers;
            if (cell.text.find('$') != std::string::npos) ++content.money;
            if (cell.text.size() == 4 && cell.text >= "1990" && cell.text <= "2099") ++content.years;
        } else if (cell.kind == CellKind::text) {
            ++content.texts;
            if (fte_in(cell)) ++content.people;
            auto const words = plain_words(cell.text);
            if (words.size() <= 10 && year_in(words)) ++content.years;
            auto const digits = std::count_if(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
            if (cell.text.size() <= 18 && digits >= 2 && cell.text.find_first_of("/-,") != std::string::npos) ++content.dates;
            if (is_day(words)) ++content.days;
            bool const lower = std::any_of(cell.text.begin(), cell.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
            if (digits > 0 && !lower && cell.text.size() <= 14) ++content.codes;
        }
    }
    return content;
}

} // namespace importers
