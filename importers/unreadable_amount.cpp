#include "importers/unreadable_amount.hpp"

#include "importers/cell_amount.hpp"
#include "importers/fingerprint.hpp"
#include "importers/heading_words.hpp"
#include "importers/split_words.hpp"

#include <algorithm>

namespace importers {

namespace {

// Years and the words that stand with them, and nothing else: "FY27 Adopted", not "in FY28".
bool names_year(std::string_view words)
{
    auto const text = years_as_fy(words);
    auto const all = split_words(text);
    return std::all_of(all.begin(), all.end(), [](std::string_view word) {
        auto const read = read_heading(word);
        return word == "fy" || read.stage != Stage::none || (!read.meanings.empty() && read.meanings.front().exact);
    });
}

} // namespace

Cell const* unreadable_amount(Grid const& grid, std::size_t row, std::set<std::size_t> const& columns)
{
    for (auto const column : columns) {
        auto const& cell = cell_at(grid, row, column);
        auto const words = plain_words(cell.text);
        if (is_blank(cell) || cell.kind == CellKind::date || words.empty()) continue;
        auto const read = read_heading(cell.text);
        // "10%", "$500 each" and "see notes" hold words of columns; a heading is a year, a stage, or its word and nothing else.
        bool const money = cell.text.find('$') != std::string::npos;
        bool const figure = cell.text.find_first_of("0123456789") != std::string::npos; // "(300)*", "~300"
        bool const exact = !read.meanings.empty() && read.meanings.front().exact;
        bool const heading = !money && (read.period || (read.year ? names_year(words) : !figure && (exact || names_year(words))));
        if (cell.kind != CellKind::text || !heading) return &cell;
    }
    return nullptr;
}

} // namespace importers
