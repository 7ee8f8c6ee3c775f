// Every source: the planning worksheet's seven columns, in its order and under its names, then dates, conditions and amounts.
#include "templates/reports/view.hpp"
#include "templates/rule_sentences.hpp"
#include "templates/sentences.hpp"
#include "templates/workbooks/council/council_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates::council {

using namespace budget;

namespace {

Rank const* rank_of(View const& view, std::size_t source)
{
    auto const& ranking = view.outcome.ranking;
    auto const found = std::find_if(ranking.begin(), ranking.end(), [&](Rank const& rank) { return rank.source == source; });
    return found == ranking.end() ? nullptr : &*found;
}

std::string standing_of(FundingSource const& source)
{
    std::string text = spoken(source.standing);
    if (source.standing != Standing::awarded) text += ", " + percent_for_people(source.probability, 0);
    return text;
}

// The worksheet's blank cells stay blank: what nobody knows isn't made up.
Table worksheet(View const& view)
{
    Table table{.key = "funding_register",
                .title = "",
                .columns = {{"funding_source", "Funding Source", Kind::text, 24}, {"funding_type", "Funding Type", Kind::text, 16},
                            {"length_of_funding", "Length of Funding", Kind::text, 20},
                            {"funding_end_date", "Funding End Date", Kind::date, 16},
                            {"renewable_funding", "Renewable Funding?", Kind::text, 16},
                            {"funding_restrictions", "Funding Restrictions", Kind::text, 26},
                            {"funding_flexibility", "Funding Flexibility", Kind::text, 16}, {"standing", "Standing", Kind::text, 16},
                            {"spend_by", "Spend by", Kind::date, 16}},
                .rows = {}};
    for (std::size_t at = 0; at < view.plan().sources.size(); ++at) {
        auto const& source = view.plan().sources[at];
        auto const* rank = rank_of(view, at);
        table.rows.push_back({input(source.name), input(std::string{spoken(source.type)}), input(source.length),
                              source.end_date ? input(*source.end_date) : Cell{}, input(std::string{spoken(source.renewable)}),
                              input(source.restrictions), input(std::string{spoken(source.flexibility)}), input(standing_of(source)),
                              rank && rank->spend_by ? computed(*rank->spend_by) : Cell{}});
        auto& row = table.rows.back();
        for (auto const& citation : source.citations)
            if (citation.of.empty() || citation.of == "amount") row.front().note += citation.note + "\n";
        while (row.front().note.ends_with('\n')) row.front().note.pop_back();
    }
    return table;
}

Money released(View const& view, std::size_t source, Period const& year)
{
    auto const first = (view.plan().first_month + year.first).first_day();
    auto const last = (view.plan().first_month + (year.first + year.count - 1)).last_day();
    bool const is_first_year = year.first == 0; // what was there before the plan begins counts in its first year
    Money amount;
    for (auto const& pool : view.outcome.supply.pools)
        if (pool.source == source)
            for (auto const& money : pool.money)
                if (money.from <= last && (money.from >= first || is_first_year)) amount += money.amount;
    return amount;
}

Table amounts(View const& view)
{
    Table table{.key = "funding_amounts", .title = "", .columns = {{"source", "Funding Source"}}, .rows = {}};
    for (std::size_t year = 0; year < view.years.size(); ++year)
        table.columns.push_back({"fy" + view.years[year].key, view.year_names[year], Kind::money});
    auto const last_year = view.years.size();
    table.columns.insert(table.columns.end(), {{"available", "Available", Kind::money}, {"applied", "Applied", Kind::money},
                                               {"left", "Left", Kind::money}, {"lost", "Of it lost", Kind::money}});
    for (std::size_t source = 0; source < view.plan().sources.size(); ++source) {
        auto const* rank = rank_of(view, source);
        if (!rank) continue;
        auto const at = table.rows.size();
        std::vector<Cell> row{text(view.plan().sources[source].name)};
        Money lost;
        Money all;
        for (auto const& year : view.years) {
            row.push_back(computed(released(view, source, year)));
            all += std::get<Money>(row.back().value);
            lost += lost_in(view.outcome, source, year);
        }
        row.push_back(sum_of_columns(computed(all), table.key, at, 1, last_year));
        auto const rank_row = static_cast<std::size_t>(rank - view.outcome.ranking.data());
        row.push_back(live(computed(rank->applied), Formula::Kind::same, {{order_table, rank_row, order_applied_column}}));
        row.push_back(live(computed(all - rank->applied), Formula::Kind::difference,
                           {{table.key, at, last_year + 1}, {table.key, at, last_year + 2}}));
        row.push_back(computed(lost));
        table.rows.push_back(std::move(row));
    }
    table.total = totals_of(table, "All sources");
    table.note = fmt::format("Money counted: {}. What is lost can no longer be spent, because its time or its fiscal year ended first.",
                             in_words(view.outcome.counting));
    return table;
}

} // namespace

Sheet funding_register(View const& view)
{
    Sheet sheet{.name = "Funding register", .title = "Funding register", .blocks = {}};
    if (view.plan().sources.empty()) {
        sheet.blocks.push_back(Paragraph{"The plan has no funding source."});
        return sheet;
    }
    sheet.blocks.push_back(worksheet(view));
    sheet.blocks.push_back(Heading{"Amounts by fiscal year"});
    sheet.blocks.push_back(amounts(view));
    sheet.blocks.push_back(Heading{"Conditions"});
    for (auto const& source : view.plan().sources) {
        std::string text = source.name + ":";
        for (auto const& condition : conditions_in_words(view.plan(), source)) text += " " + condition;
        if (text.back() == ':') text += " None are written down.";
        sheet.blocks.push_back(Paragraph{std::move(text)});
    }
    return sheet;
}

} // namespace templates::council
