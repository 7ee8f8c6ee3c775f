#include "importers/amount_unit.hpp"

#include "importers/cell_amount.hpp"
#include "importers/heading_words.hpp"
#include "importers/typed_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace importers {

using budget::Ratio;

namespace {

constexpr std::size_t longest_unit_note = 160; // bytes; longer texts tell of other things, too

std::optional<Ratio> unit_in(std::string const& text)
{
    if (text.size() > longest_unit_note) return std::nullopt;
    auto const words = plain_words(text);
    auto const lower = lower_case(text);
    for (auto const* said : {"in thousands", "thousands of dollars", "in 000s", "in 000 s", "000s", "dollars thousands"})
        if (has_words(words, said)) return Ratio{1000};
    for (auto const* said : {"$000", "($ 000)", "(000)", "(000s)", "(000's)", "$ 000", "x 1,000", "x1,000", "$k)"})
        if (lower.find(said) != std::string::npos) return Ratio{1000};
    for (auto const* said : {"in millions", "millions of dollars", "dollars millions"})
        if (has_words(words, said)) return Ratio{1'000'000};
    return std::nullopt;
}

// Of a column's heading: "Residents (000s)" says nothing of the amounts beside it.
bool says_money(std::string const& heading)
{
    auto const read = read_heading(heading);
    if (read.year || read.period || read.stage != Stage::none) return true;
    if (heading.find('$') != std::string::npos || has_words(plain_words(heading), "dollars")) return true;
    using enum Meaning;
    constexpr std::array amounts{amount, total, award, debit, credit, unit_cost};
    return !read.meanings.empty() && std::find(amounts.begin(), amounts.end(), read.meanings.front().meaning) != amounts.end();
}

} // namespace

void read_unit(Grid const& grid, Table& table)
{
    auto const look = [&](std::string const& text) {
        if (!table.scale_words.empty()) return;
        if (auto const unit = unit_in(text)) {
            table.scale = *unit;
            table.scale_words = evened(text);
        }
    };
    auto const look_in_row = [&](std::size_t row) {
        for (auto const& cell : grid.rows[row])
            if (is_text(cell)) look(cell.text);
    };
    look(table.title);
    for (auto const& heading : table.headings)
        if (says_money(heading)) look(heading);
    look(grid.name);
    // The first lines of a sheet speak for all of its tables.
    auto const start = table.header_rows.empty() ? table.first_row : table.header_rows.front();
    for (std::size_t row = 0; row < std::min<std::size_t>(start, 6); ++row) look_in_row(row);
    for (auto const row : table.note_rows) look_in_row(row);
}

} // namespace importers
