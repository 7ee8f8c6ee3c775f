#include "importers/column_fit.hpp"

#include <algorithm>
#include <array>

namespace importers {

bool is_number_meaning(Meaning meaning)
{
    switch (meaning) {
    case Meaning::fte: case Meaning::pay_a_year: case Meaning::pay_an_hour: case Meaning::hours: case Meaning::quantity:
    case Meaning::unit_cost: case Meaning::amount: case Meaning::total: case Meaning::debit: case Meaning::credit:
    case Meaning::award: return true;
    default: return false;
    }
}

bool fits(Meaning meaning, Content const& content)
{
    int const all = content.texts + content.numbers + content.dates;
    if (all == 0) return true;
    if (meaning == Meaning::fte) return (content.numbers + content.people) * 2 >= all;
    if (is_number_meaning(meaning)) return content.numbers * 2 >= all;
    switch (meaning) {
    case Meaning::line: return content.texts > content.numbers && content.codes * 2 <= content.texts;
    case Meaning::category: case Meaning::program: case Meaning::position: case Meaning::direction:
        return content.texts > content.numbers;
    case Meaning::year: return content.years * 2 >= all;
    case Meaning::date: return content.dates * 2 >= content.cells;
    case Meaning::funding_type: case Meaning::flexibility: case Meaning::restrictions: return content.numbers * 2 <= all;
    default: return true;
    }
}

// Whether what stands below may be what the heading says: an amount that is named as such ("Award Amount", "FY27 Budget") may be words
// in most rows ("see notes").
bool fits(PossibleMeaning const& possible, HeadingReading const& heading, Content const& content)
{
    using enum Meaning;
    auto const meaning = possible.meaning;
    bool const money = meaning == amount || meaning == award || meaning == total;
    return fits(meaning, content) || (money && (possible.exact || heading.year) && content.numbers > 0);
}

bool belongs(Meaning meaning, TableKind kind)
{
    using M = Meaning;
    static constexpr std::array money{M::line, M::account, M::category, M::program, M::position, M::fte, M::pay_a_year,
                                      M::pay_an_hour, M::hours, M::quantity, M::unit_cost, M::amount, M::total, M::notes,
                                      M::direction, M::year, M::source, M::ignored};
    static constexpr std::array list{M::source, M::funding_type, M::length, M::start_date, M::end_date, M::renewable,
                                     M::restrictions, M::flexibility, M::award, M::award_number, M::listing, M::funder, M::notes,
                                     M::amount, M::total, M::program, M::ignored};
    static constexpr std::array payments{M::line, M::account, M::category, M::program, M::amount, M::debit, M::credit, M::date,
                                         M::month, M::source, M::notes, M::ignored, M::year, M::total};
    auto const in = [&](auto const& all) { return std::find(all.begin(), all.end(), meaning) != all.end(); };
    return kind == TableKind::budget ? in(money) : kind == TableKind::funding ? in(list) : kind == TableKind::ledger && in(payments);
}

} // namespace importers
