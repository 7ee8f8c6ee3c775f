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
    for (auto const* said : {"in thousands", "thousands of dollars", "in 000", "in 000s", "in 000 s", "000s", "dollars thousands"})
        if (has_words(words, said)) return Ratio{1000};
    for (auto const* said : {"$000", "($ 000)", "(000)", "(000s)", "(000's)", "$ 000", "x 1,000", "x1,000", "$k)", "$ thousand", "$thousand"})
        if (lower.find(said) != std::string::npos) return Ratio{1000};
    for (auto const* said : {"in millions", "millions of dollars", "dollars millions"})
        if (has_words(words, said)) return Ratio{1'000'000};
    for (auto const* said : {"$ million", "$million"})
        if (lower.find(said) != std::string::npos) return Ratio{1'000'000};
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

// "FY27 ($1000)", "Budget (in $1,000)": a sum in brackets behind what names amounts. In a note it may be any sum.
std::optional<Ratio> unit_in_brackets(std::string const& text)
{
    if (text.size() > longest_unit_note) return std::nullopt;
    auto const open = text.rfind('(');
    if (open == std::string::npos || !says_money(text.substr(0, open))) return std::nullopt;
    auto const inside = lower_case(evened(text.substr(open)));
    for (auto const* said : {"($1,000)", "($1000)", "($1,000s)", "($1000s)", "($1,000's)", "($1000's)", "(in $1,000)", "(in $1000)", "(in $1,000s)", "(in $1000s)"})
        if (inside == said) return Ratio{1000};
    return std::nullopt;
}

// "Rounded to thousands" says nothing of figures that are whole thousands of dollars themselves.
std::optional<Ratio> unit_of_rounded(std::string const& text, Grid const& grid, Table const& table)
{
    if (text.size() > longest_unit_note) return std::nullopt;
    auto const words = plain_words(text);
    constexpr std::array rounded{"rounded to thousands", "rounded to the nearest thousand", "rounded to nearest thousand", "rounded to the thousand"};
    if (std::none_of(rounded.begin(), rounded.end(), [&](char const* said) { return has_words(words, said); })) return std::nullopt;
    for (auto c = table.first_column; c < table.end_column; ++c) {
        if (!says_money(table.headings[c - table.first_column])) continue;
        for (auto r = table.first_row; r < table.end_row; ++r)
            if (auto const figure = amount_in(cell_at(grid, r, c), Ratio{1}); figure && figure->amount.cents() % 1000'00 != 0) return Ratio{1000};
    }
    return std::nullopt;
}

} // namespace

void read_unit(Grid const& grid, Table& table)
{
    auto const take = [&](std::optional<Ratio> const& unit, std::string const& text) {
        if (!unit || !table.scale_words.empty()) return;
        table.scale = *unit;
        table.scale_words = evened(text);
    };
    auto const look = [&](std::string const& text) {
        take(unit_in(text), text);
        take(unit_of_rounded(text, grid, table), text);
    };
    auto const look_at_name = [&](std::string const& text) {
        look(text);
        take(unit_in_brackets(text), text);
    };
    auto const look_in_row = [&](std::size_t row) {
        for (auto const& cell : grid.rows[row])
            if (is_text(cell)) look(cell.text);
    };
    look_at_name(table.title);
    for (auto const& heading : table.headings)
        if (says_money(heading)) look_at_name(heading);
    look(grid.name);
    // The first lines of a sheet speak for all of its tables.
    auto const start = table.header_rows.empty() ? table.first_row : table.header_rows.front();
    for (std::size_t row = 0; row < std::min<std::size_t>(start, 6); ++row) look_in_row(row);
    for (auto const row : table.note_rows) look_in_row(row);
}

} // namespace importers
