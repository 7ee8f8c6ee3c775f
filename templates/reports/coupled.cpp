#include "templates/reports/coupled.hpp"

#include "budget/allocation/match_months.hpp"
#include "templates/rule_sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

Cell month(Outcome const& outcome, int at) { return computed(outcome.plan.first_month + at); }

Table match_years(Outcome const& outcome, View const& view)
{
    Table table{.key = "match", .title = "",
                .columns = {{"award", "Award"}, {"grant_year", "Grant year", Kind::number}, {"first_month", "From", Kind::month},
                            {"last_month", "Through", Kind::month}, {"share", "Share", Kind::share}, {"draw", "Draw", Kind::money},
                            {"required", "Match required", Kind::money}, {"matched", "Matched", Kind::money},
                            {"undrawn", "Can't be drawn", Kind::money}, {"missing", "Match missing", Kind::money}},
                .rows = {}};
    Money sums[5];
    for (auto const& year : outcome.match) {
        auto const months = match_months(outcome.plan, outcome.supply, year.year);
        if (!months.any()) continue; // after the award's end
        auto const& award = outcome.plan.sources[year.year.source];
        Money const amounts[5] = {year.ledger.draw, year.ledger.required, year.ledger.matched, year.undrawn, year.missing};
        auto& row = table.rows.emplace_back();
        row = {text(view.for_programs ? award.id.text : award.name), number(year.year.grant_year), month(outcome, months.first),
               month(outcome, months.last), computed(Share{year.year.share})};
        for (std::size_t at = 0; at < 5; ++at) {
            row.push_back(computed(amounts[at]));
            sums[at] += amounts[at];
        }
    }
    table.total = {text("Total"), Cell{}, Cell{}, Cell{}, Cell{}};
    for (auto const sum : sums) table.total->push_back(total(sum));
    return table;
}

Table matched_by(Outcome const& outcome, View const& view)
{
    Table table{.key = "matched_by", .title = "",
                .columns = {{"award", "Award"}, {"grant_year", "Grant year", Kind::number}, {"source", "Matched by"},
                            {"amount", "Amount", Kind::money}},
                .rows = {}};
    Money sum;
    for (auto const& year : outcome.match)
        for (auto const& by : year.ledger.by) {
            auto const& award = outcome.plan.sources[year.year.source];
            auto const& source = outcome.plan.sources[outcome.supply.pools[by.pool].source];
            table.rows.push_back({text(view.for_programs ? award.id.text : award.name), number(year.year.grant_year),
                                  text(view.for_programs ? source.id.text : name_of_pool(outcome, by.pool)), computed(by.amount)});
            sum += by.amount;
        }
    table.total = {text("Total"), Cell{}, text(""), total(sum)};
    table.note = "Each payment serves as match for one award only.";
    return table;
}

Table shares(Outcome const& outcome, View const& view)
{
    Table table{.key = "spending_shares", .title = "",
                .columns = {{"pool", "Money"}, {"cap", "Cap"}, {"first_month", "From", Kind::month}, {"last_month", "Through", Kind::month},
                            {"base", "Of what it pays", Kind::money}, {"allowed", "Allowed", Kind::money}, {"paid", "Paid", Kind::money}},
                .rows = {}};
    for (auto const& share : outcome.spending_shares) {
        auto const& supply = outcome.supply.pools[share.pool];
        auto const& source = outcome.plan.sources[supply.source];
        auto const& pool = source.pools[supply.pool];
        table.rows.push_back({text(view.for_programs ? key_of_pool(outcome, share.pool) : name_of_pool(outcome, share.pool)),
                              text(pool.caps[share.cap].name), month(outcome, share.first_month), month(outcome, share.last_month),
                              computed(share.base), computed(share.allowed), computed(share.paid)});
    }
    return table;
}

} // namespace

void append_coupled(Sheet& sheet, Outcome const& outcome, View const& view)
{
    if (auto const bound = bound_in_words(outcome); !bound.empty()) sheet.blocks.push_back(Paragraph{bound});
    if (!outcome.match.empty()) {
        sheet.blocks.push_back(Heading{"Match (cost sharing) by grant year"});
        sheet.blocks.push_back(match_years(outcome, view));
        for (auto const& year : outcome.match)
            if (!year.undrawn.is_zero()) sheet.blocks.push_back(Paragraph{undrawn_in_words(outcome, year), Meaning::bad});
        auto by = matched_by(outcome, view);
        if (!by.rows.empty()) sheet.blocks.push_back(std::move(by));
    }
    if (!outcome.spending_shares.empty()) {
        sheet.blocks.push_back(Heading{"Shares of what is spent"});
        sheet.blocks.push_back(shares(outcome, view));
    }
}

} // namespace templates
