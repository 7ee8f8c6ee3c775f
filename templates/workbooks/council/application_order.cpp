// In which order sources are used and why, what each gives, and why no order can close the gap.
#include "templates/reports/view.hpp"
#include "templates/rule_sentences.hpp"
#include "templates/sentences.hpp"
#include "templates/shortfall_sentences.hpp"
#include "templates/workbooks/council/council_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates::council {

using namespace budget;

namespace {

std::string backing(OrderPolicy policy)
{
    if (policy == OrderPolicy::restricted_first)
        return "The order is restricted first: money that may pay the least is used before money that may pay more. Government accounting "
               "policies use restricted before unrestricted money; the steps after that are this plan's choice.";
    return "The order is soonest to end first: money with the earliest spend-by date is used first. This is the plan's choice; no published "
           "accounting policy was found that asks for it.";
}

Table order(View const& view)
{
    Table table{.key = order_table,
                .title = "",
                .columns = {{"rank", "Rank", Kind::number}, {"source", "Source", Kind::text, 30}, {"reasons", "Reasons", Kind::text, 44},
                            {"eligible_share", "Share of costs eligible", Kind::share}, {"available", "Available", Kind::money},
                            {"applied", "Applied", Kind::money}, {"left", "Left", Kind::money},
                            {"first_fit", "First-fit would apply", Kind::money}},
                .rows = {}};
    for (auto const& rank : view.outcome.ranking) {
        auto const row = table.rows.size();
        auto const payer = std::find(view.payers.begin(), view.payers.end(), rank.source);
        Cell applied = computed(rank.applied);
        if (payer != view.payers.end())
            applied = live(std::move(applied), Formula::Kind::same,
                           {{sources_table, static_cast<std::size_t>(payer - view.payers.begin()), all_years_column(view)}});
        auto const& source = view.plan().sources[rank.source];
        auto reasons = reasons_in_words(rank);
        if (source.standing != Standing::awarded && rank.available.is_zero())
            reasons += fmt::format("; {}, so not counted here", source.standing == Standing::likely ? "likely" : "possible");
        table.rows.push_back({number(Ratio{static_cast<std::int64_t>(row + 1)}), text(source.name), text(std::move(reasons)),
                              computed(Share{rank.eligible_share}), computed(rank.available), std::move(applied),
                              live(computed(rank.left), Formula::Kind::difference,
                                   {{order_table, row, order_available_column}, {order_table, row, order_applied_column}}),
                              computed(rank.first_fit)});
    }
    auto totals = totals_of(table, "");
    totals[0] = Cell{};
    totals[1] = total(std::string{"All sources"});
    table.total = std::move(totals);
    table.note = "First-fit takes the sources one after another, each as far as it goes, without looking ahead.";
    return table;
}

Table shortfalls(View const& view)
{
    Table table{.key = shortfalls_table,
                .title = "",
                .columns = {{"number", "No.", Kind::number}, {"costs", "Costs", Kind::text}, {"sources", "Only these may pay them", Kind::text},
                            {"months", "Months", Kind::text}, {"cost", "Cost", Kind::money}, {"held", "These hold", Kind::money},
                            {"unpaid", "Unpaid", Kind::money}},
                .rows = {}};
    for (auto const& shortfall : view.outcome.shortfalls) {
        auto const row = table.rows.size();
        std::vector<std::string> sources;
        for (auto const source : shortfall.sources) sources.push_back(view.plan().sources[source].name);
        table.rows.push_back({number(Ratio{static_cast<std::int64_t>(row + 1)}),
                              text(names_of_costs(view.outcome, shortfall.lines, shortfall.first, shortfall.last, 12)), text(!sources.empty() ? listed(sources) : shortfall.on_other_days.empty() ? "None" : "None on these days"),
                              text(span_in_words(view.outcome, shortfall)), computed(shortfall.cost), computed(shortfall.held),
                              live(gap(shortfall.gap()), Formula::Kind::difference, {{shortfalls_table, row, 4}, {shortfalls_table, row, 5}})});
    }
    auto totals = totals_of(table, "", {shortfalls_gap_column});
    totals[0] = Cell{};
    totals[1] = total(std::string{"The whole gap"});
    totals[4] = totals[5] = Cell{}; // months of costs overlap; only what is unpaid adds up
    table.total = std::move(totals);
    return table;
}

} // namespace

Sheet application_order(View const& view)
{
    Sheet sheet{.name = "Application order", .title = "In which order the money is used", .blocks = {}};
    auto& blocks = sheet.blocks;
    blocks.push_back(Paragraph{order_in_words(view.outcome)});
    blocks.push_back(Paragraph{backing(view.plan().order) + " The order is for planning: what is charged must follow who benefits (2 CFR 200.405)."});
    for (auto const& rank : view.outcome.ranking)
        if (!rank.disagreement.empty()) blocks.push_back(Paragraph{rank.disagreement});
    blocks.push_back(order(view));
    if (view.outcome.shortfalls.empty()) return sheet;
    blocks.push_back(Heading{may_cost_coverage(view.outcome) ? "Why the gap stays open" : "Why no order closes the gap"});
    for (auto const& shortfall : view.outcome.shortfalls) blocks.push_back(Paragraph{in_words(view.outcome, shortfall)});
    blocks.push_back(shortfalls(view));
    return sheet;
}

} // namespace templates::council
