#include "templates/reports/funding.hpp"

#include "templates/money_sentences.hpp"
#include "templates/reports/actuals.hpp"
#include "templates/reports/coupled.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

template <class Choice> Cell choice(Choice value, View const& view)
{
    return input(std::string{view.for_programs ? written(value) : spoken(value)});
}

// The columns' names and order are the worksheet's.
Table worksheet(Outcome const& outcome, View const& view)
{
    Table table{.key = "sources", .title = "",
                .columns = {{"funding_source", "Funding source"}, {"funding_type", "Funding type"},
                            {"length", "Length of funding"}, {"end_date", "Funding end date", Kind::date},
                            {"renewable", "Renewable funding?"}, {"restrictions", "Funding restrictions"},
                            {"flexibility", "Funding flexibility"}},
                .rows = {}};
    if (view.for_programs) table.columns.push_back({"id", "Id"});
    for (auto const& source : outcome.plan.sources) {
        auto& row = table.rows.emplace_back();
        row = {input(source.name), choice(source.type, view), input(source.length), source.end_date ? input(*source.end_date) : Cell{},
               choice(source.renewable, view), input(source.restrictions), choice(source.flexibility, view)};
        if (view.for_programs) row.push_back(input(source.id.text));
    }
    return table;
}

// What of a source is used, lost and left: available = applied + lost + left at the plan's end.
struct Amounts {
    Money available;
    Money applied;
    Money lost;
    Money left_at_end;
    Money drawn_too_late; // of what is applied
};

Amounts amounts_of(Outcome const& outcome, Rank const& rank)
{
    Amounts amounts{rank.available, rank.applied, {}, {}, {}};
    for (auto const& lapse : outcome.lapses) {
        if (lapse.source != rank.source) continue;
        auto& sum = lapse.was_applied() ? amounts.drawn_too_late : lapse.is_lost() ? amounts.lost : amounts.left_at_end;
        sum += lapse.amount;
    }
    return amounts;
}

Table amounts(Outcome const& outcome, View const& view)
{
    Table table{.key = "amounts", .title = "",
                .columns = {{"source", "Funding source"}, {"standing", "Standing"}, {"available", "Available", Kind::money},
                            {"applied", "Applied", Kind::money}, {"lost", "Lost", Kind::money},
                            {"left_at_end", "Left at the end", Kind::money}},
                .rows = {}};
    bool const any_late = std::any_of(outcome.lapses.begin(), outcome.lapses.end(), [](auto const& lapse) { return lapse.was_applied(); });
    bool const with_late = any_late || view.for_programs;
    if (with_late) table.columns.push_back({"drawn_too_late", "Applied but drawn too late", Kind::money});
    std::vector<Money> sums(table.columns.size() - 2);
    for (std::size_t source = 0; source < outcome.plan.sources.size(); ++source) {
        auto const found = std::find_if(outcome.ranking.begin(), outcome.ranking.end(),
                                        [&](auto const& rank) { return rank.source == source; });
        if (found == outcome.ranking.end()) continue;
        auto const& its = outcome.plan.sources[source];
        auto const all = amounts_of(outcome, *found);
        Money const row[] = {all.available, all.applied, all.lost, all.left_at_end, all.drawn_too_late};
        table.rows.push_back({text(view.for_programs ? its.id.text : its.name), choice(its.standing, view)});
        for (std::size_t at = 0; at < sums.size(); ++at) {
            table.rows.back().push_back(computed(row[at]));
            sums[at] += row[at];
        }
    }
    table.total = {text("Total"), text("")};
    for (auto const amount : sums) table.total->push_back(total(amount));
    table.note = "What is available is applied, lost, or left at the plan's end, to be spent later.";
    return table;
}

char const* word(Lapse::Reason reason)
{
    switch (reason) {
    case Lapse::Reason::no_match: return "no-match";
    case Lapse::Reason::cap_reached: return "cap-reached";
    case Lapse::Reason::obligate_by: return "obligate-by";
    case Lapse::Reason::nothing_left: return "nothing-left";
    case Lapse::Reason::more_than_costs: return "more-than-costs";
    case Lapse::Reason::nothing_to_pay: return "nothing-to-pay";
    case Lapse::Reason::drawn_too_late: return "drawn-too-late";
    }
    return "";
}

// By day, so that the first to be lost stands first.
Table losses(Outcome const& outcome, View const& view)
{
    Table table{.key = "lost", .title = "",
                .columns = {{"source", "Funding source"}, {"last_day", "Last day", Kind::date}, {"amount", "Lost", Kind::money},
                            {"why", "Why"}},
                .rows = {}};
    if (view.for_programs) {
        table.columns.insert(table.columns.begin() + 1, {{"pool", "Pool"}, {"fiscal_year", "Fiscal year"}});
        table.columns.insert(table.columns.end() - 1, {"reason", "Reason"});
    }
    auto lapses = outcome.lapses;
    std::erase_if(lapses, [](auto const& lapse) { return !lapse.is_lost(); });
    std::stable_sort(lapses.begin(), lapses.end(), [](auto const& a, auto const& b) { return a.last_day < b.last_day; });
    Money all;
    for (auto const& lapse : lapses) {
        auto const& source = outcome.plan.sources[lapse.source];
        auto& row = table.rows.emplace_back();
        row.push_back(text(view.for_programs ? source.id.text : name_of_pool(outcome, lapse.pool)));
        if (view.for_programs) {
            row.push_back(text(source.pools[outcome.supply.pools[lapse.pool].pool].id.text));
            row.push_back(text(std::to_string(outcome.plan.calendar().year_of(lapse.last_day))));
        }
        row.push_back(computed(lapse.last_day));
        row.push_back(computed(lapse.amount));
        if (view.for_programs) row.push_back(text(word(lapse.reason)));
        row.push_back(text(why_in_words(outcome, lapse)));
        all += lapse.amount;
    }
    table.total.emplace(table.columns.size());
    table.total->front() = text("Total");
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (table.columns[column].key == "amount") (*table.total)[column] = total(all);
    return table;
}

} // namespace

Sheet lay_out_funding(Outcome const& outcome, View const& view)
{
    Sheet sheet{.name = "Funding", .title = "Funding of " + name_of(outcome), .blocks = {}};
    sheet.blocks.push_back(worksheet(outcome, view));
    sheet.blocks.push_back(Heading{"Amounts in the plan's time"});
    sheet.blocks.push_back(amounts(outcome, view));
    sheet.blocks.push_back(Paragraph{fmt::format("Counting {}.", in_words(outcome.counting))});
    if (outcome.costs.closed_months > 0) {
        sheet.blocks.push_back(Heading{"Paid to date"});
        sheet.blocks.push_back(actuals_by_source(outcome, view));
    }
    append_coupled(sheet, outcome, view);
    auto lost_money = losses(outcome, view);
    if (lost_money.rows.empty()) {
        sheet.blocks.push_back(Paragraph{"No money will be lost."});
        if (!view.for_programs) return sheet;
    }
    sheet.blocks.push_back(Heading{"Money that will be lost"});
    sheet.blocks.push_back(std::move(lost_money));
    return sheet;
}

} // namespace templates
