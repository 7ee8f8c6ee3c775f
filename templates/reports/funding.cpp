#include "templates/reports/funding.hpp"

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

Money lost(Outcome const& outcome, std::size_t source)
{
    Money all;
    for (auto const& year : periods(outcome.plan, Step::year)) all += lost_in(outcome, source, year);
    return all;
}

Table amounts(Outcome const& outcome, View const& view)
{
    Table table{.key = "amounts", .title = "",
                .columns = {{"source", "Funding source"}, {"standing", "Standing"}, {"available", "Available", Kind::money},
                            {"applied", "Applied", Kind::money}, {"left", "Left", Kind::money}, {"lost", "Of it lost", Kind::money}},
                .rows = {}};
    Money sums[4];
    for (std::size_t source = 0; source < outcome.plan.sources.size(); ++source) {
        auto const found = std::find_if(outcome.ranking.begin(), outcome.ranking.end(),
                                        [&](auto const& rank) { return rank.source == source; });
        if (found == outcome.ranking.end()) continue;
        auto const& its = outcome.plan.sources[source];
        Money const row[4] = {found->available, found->applied, found->left, lost(outcome, source)};
        table.rows.push_back({text(view.for_programs ? its.id.text : its.name), choice(its.standing, view), computed(row[0]),
                              computed(row[1]), computed(row[2]), computed(row[3])});
        for (std::size_t at = 0; at < 4; ++at) sums[at] += row[at];
    }
    table.total = {text("Total"), text(""), total(sums[0]), total(sums[1]), total(sums[2]), total(sums[3])};
    return table;
}

// Why what is lost in the year is lost: by the ends of the source's money that fall into it.
std::string why_lost(Outcome const& outcome, std::size_t source, Period const& year)
{
    auto const& plan = outcome.plan;
    auto const first = (plan.first_month + year.first).first_day();
    auto const last = (plan.first_month + (year.first + year.count - 1)).last_day();
    std::vector<std::string> reasons;
    for (auto const& supply : outcome.supply.pools) {
        if (supply.source != source) continue;
        auto const& pool = plan.sources[source].pools[supply.pool];
        for (auto const& money : supply.money) {
            if (money.through < first || money.through > last) continue;
            bool const by_year = !pool.carries_over && money.through == last && money.through != supply.last_day;
            auto reason = by_year ? fmt::format("what is left on {} does not carry over", for_people(money.through))
                                  : fmt::format("nothing can be spent after {}", for_people(money.through));
            if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) reasons.push_back(std::move(reason));
        }
    }
    auto text = listed(reasons);
    if (text.empty()) return text;
    return text + ", and by then every cost that it may pay was paid or out of its time";
}

Table losses(Outcome const& outcome, View const& view)
{
    Table table{.key = "lost", .title = "",
                .columns = {{"source", "Funding source"}, {"fiscal_year", "Fiscal year"}, {"amount", "Lost", Kind::money},
                            {"why", "Why"}},
                .rows = {}};
    Money all;
    for (std::size_t source = 0; source < outcome.plan.sources.size(); ++source) {
        for (auto const& year : periods(outcome.plan, Step::year)) {
            auto const amount = lost_in(outcome, source, year);
            if (amount.is_zero()) continue;
            auto const& its = outcome.plan.sources[source];
            table.rows.push_back({text(view.for_programs ? its.id.text : its.name), text(name_of(year, view)), computed(amount),
                                  text(why_lost(outcome, source, year))});
            all += amount;
        }
    }
    table.total = {text("Total"), text(""), total(all), text("")};
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
