// What the heading of a column may mean, by the words that people write there: "Line Item", "FY 2026-27 Proposed Budget", "Funding
// End Date". Words only: what the cells below say about it, and which columns go together, is columns.hpp's part. Called by
// tables.hpp, to find headers, and by columns.hpp.
#pragma once

#include "importers/confidence.hpp"
#include "importers/heading_period.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace importers {

enum class Meaning : std::uint8_t {
    ignored, // a code, a difference, a percentage: nothing of a plan
    line, account, category, program, position, fte, pay_a_year, pay_an_hour, hours, quantity, unit_cost, amount, total, notes,
    direction, // revenue or expense
    year, month, date, debit, credit,
    source, funding_type, length, start_date, end_date, renewable, restrictions, flexibility, award, award_number, listing, funder,
};

// "line", "pay-a-year": in files that remember a mapping and on the command line. Nothing where there is no such meaning.
std::string written(Meaning meaning);
std::vector<Meaning> all_meanings(); // in the order in which a person looks for them: ignored first
std::optional<Meaning> read_meaning(std::string_view text);

// How far the amounts of a column are decided; a later one is preferred for the same year. What was spent is no budget, so it comes
// before what says nothing: `spent` is what is bound or paid so far, `actual` what a year came to.
enum class Stage : std::uint8_t { spent, actual, none, estimated, forecast, budgeted, requested, proposed, adopted, amended };

struct HeadingYear {
    int year = 0;          // a fiscal year: 2027; or the first, second … year of a budget
    bool relative = false; // "Year 1", "Y2"
    friend bool operator==(HeadingYear const&, HeadingYear const&) = default;
};

struct PossibleMeaning {
    Meaning meaning = Meaning::ignored;
    bool exact = false; // the heading is that word and nothing else
    int weight = 0;     // the more of the heading the word covers, the higher
};

struct HeadingReading {
    std::vector<PossibleMeaning> meanings; // the best first
    std::optional<HeadingYear> year;
    std::optional<HeadingPeriod> period; // a month or a quarter
    Stage stage = Stage::none;
};

HeadingReading read_heading(std::string_view heading);

// The stage of a column of amounts: as read_heading() has it, or by words that only such a column's heading means so: "Encumbered",
// "Spent to date"; "Budget" without another word.
Stage stage_of_amounts(std::string_view heading);

// Lower case, letters and digits only, single spaces: "Object-Class:\n(SF424)" is "object class sf424"; "%" becomes "percent".
std::string plain_words(std::string_view text);
// Whether `phrase` stands in `words` as whole words; both are plain words.
bool has_words(std::string_view words, std::string_view phrase);

// "FY27", "FY 2013-14", "2026-27", "2027", "Year 2" in plain words.
std::optional<HeadingYear> year_in(std::string_view words);

} // namespace importers
