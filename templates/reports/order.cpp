#include "templates/reports/order.hpp"

#include "templates/remedy_sentences.hpp"
#include "templates/rule_sentences.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

bool is_counted(Outcome const& outcome, std::size_t source)
{
    auto const& pools = outcome.supply.pools;
    return std::any_of(pools.begin(), pools.end(), [&](auto const& pool) { return pool.source == source; });
}

Table ranks(Outcome const& outcome, View const& view)
{
    Table table{.key = "order", .title = "",
                .columns = {{"rank", "#", Kind::number}, {"source", "Source"}, {"reasons", "Why here"},
                            {"eligible_share", "May pay", Kind::share}, {"applied", "Applied", Kind::money},
                            {"left", "Left", Kind::money}, {"first_fit", "First-fit", Kind::money}},
                .rows = {}};
    if (view.for_programs) table.columns.push_back({"counted", "Counted", Kind::yes_no});
    Money applied;
    Money left;
    Money first_fit;
    for (std::size_t at = 0; at < outcome.ranking.size(); ++at) {
        auto const& rank = outcome.ranking[at];
        auto const& source = outcome.plan.sources[rank.source];
        bool const counted = is_counted(outcome, rank.source);
        table.rows.push_back({number(at + 1), text(view.for_programs ? source.id.text : counted ? source.name : source.name + " (not counted)"),
                              text(reasons_in_words(rank)), computed(Share{rank.eligible_share}), computed(rank.applied),
                              computed(rank.left), computed(rank.first_fit)});
        if (view.for_programs) table.rows.back().push_back(computed(counted));
        applied += rank.applied;
        left += rank.left;
        first_fit += rank.first_fit;
    }
    table.total = {Cell{}, text("Total"), text(""), Cell{}, total(applied), total(left), total(first_fit)};
    table.total->resize(table.columns.size());
    table.note = "\"May pay\" is the share of the plan's cost that the source may pay. \"First-fit\" is what it would pay if sources "
                 "were taken one after another without looking ahead.";
    return table;
}

Table comparison(Outcome const& outcome)
{
    auto const& found = outcome.allocation;
    auto const& naive = outcome.first_fit;
    Table table{.key = "comparison", .title = "",
                .columns = {{"way", "Way"}, {"covered", "Covered", Kind::money}, {"gap", "Gap", Kind::money}}, .rows = {}};
    table.rows.push_back({text("Looking ahead (this plan)"), computed(found.covered), gap(found.total_gap())});
    table.rows.push_back({text("First-fit, one source after another"), computed(naive.covered), gap(found.cost - naive.covered)});
    table.rows.push_back({text("Difference"), computed(found.covered - naive.covered), computed(naive.covered - found.covered)});
    return table;
}

// The lines of which the two ways cover different amounts; together they differ by as much as the totals do.
Table by_line(Outcome const& outcome, View const& view)
{
    Table table{.key = "first_fit_lines", .title = "Costs that the two cover differently",
                .columns = {{"line", "Cost"}, {"covered", "Looking ahead", Kind::money}, {"first_fit", "First-fit", Kind::money},
                            {"difference", "Difference", Kind::money}},
                .rows = {}};
    Money found;
    Money naive;
    for (std::size_t l = 0; l < outcome.costs.lines.size(); ++l) {
        auto const& line = outcome.costs.lines[l];
        Money covered;
        for (std::size_t m = 0; m < line.months.size(); ++m) covered += line.months[m] - outcome.allocation.gap[l][m];
        auto const first_fit = outcome.first_fit.by_line[l];
        if (covered == first_fit) continue;
        table.rows.push_back({text(view.for_programs ? line.id : line.name), computed(covered), computed(first_fit), computed(covered - first_fit)});
        found += covered;
        naive += first_fit;
    }
    if (!view.for_programs) table.total = {text("Total"), total(found), total(naive), total(found - naive)};
    return table;
}

// What each source would pay and leave in the other orders.
Table other_orders_table(Outcome const& outcome, std::vector<OtherOrder> const& others, View const& view)
{
    Table table{.key = "other_orders", .title = "",
                .columns = {{"order", "Order"}, {"rank", "#", Kind::number}, {"source", "Source"}, {"applied", "Applied", Kind::money},
                            {"change", "Against this plan", Kind::money}, {"left", "Left", Kind::money}},
                .rows = {}};
    for (auto const& other : others)
        for (std::size_t at = 0; at < other.order.size(); ++at) {
            auto const source = other.order[at];
            auto const now = std::find_if(outcome.ranking.begin(), outcome.ranking.end(), [&](auto const& rank) { return rank.source == source; });
            auto const& its = outcome.plan.sources[source];
            auto const name = view.for_programs ? std::string{other.without_pins ? "without-pins" : written(other.policy)} : name_of(other);
            table.rows.push_back({text(name), number(at + 1), text(view.for_programs ? its.id.text : its.name), computed(other.applied[source]),
                                  computed(other.applied[source] - now->applied), computed(other.left[source])});
        }
    return table;
}

std::string proof(Outcome const& outcome)
{
    auto const& certificate = outcome.certificate;
    if (!certificate.feasible || !certificate.optimal) {
        auto text = std::string{"The result could not be proved right:"};
        for (auto const& fault : certificate.faults) text += " " + fault + ".";
        return text;
    }
    if (may_cost_coverage(outcome))
        return "Proved by a check that shares nothing with the calculation: every payment is allowed and within its money, and with no more drawn "
               "of money that depends on what is spent (match, shares of spending) no other division covers a cent more.";
    return "Proved by a check that shares nothing with the calculation: every payment is allowed and within its money, and no "
           "other division covers a cent more.";
}

std::string why_unpaid(Outcome const& outcome)
{
    auto const gap = dollars(outcome.allocation.total_gap());
    return may_cost_coverage(outcome) ? fmt::format("Why {} stays unpaid", gap) : fmt::format("Why no order covers {}", gap);
}

} // namespace

Sheet lay_out_order(Outcome const& outcome, View const& view)
{
    Sheet sheet{.name = "Order", .title = "Application order of " + name_of(outcome), .blocks = {}};
    sheet.blocks.push_back(Paragraph{order_in_words(outcome)});
    sheet.blocks.push_back(ranks(outcome, view));
    for (auto const& rank : outcome.ranking)
        if (!rank.disagreement.empty()) sheet.blocks.push_back(Paragraph{rank.disagreement});
    append(sheet, backing_in_words(outcome.plan.order));
    auto const others = other_orders(outcome);
    sheet.blocks.push_back(Heading{"What another order would leave, and whose money"});
    for (auto const& other : others) append(sheet, in_words(outcome, other));
    append(sheet, other_orders_table(outcome, others, view));
    sheet.blocks.push_back(Heading{"Looking ahead against first-fit"});
    sheet.blocks.push_back(comparison(outcome));
    if (auto lines = by_line(outcome, view); !lines.rows.empty() || view.for_programs) append(sheet, std::move(lines));
    if (!outcome.shortfalls.empty())
        sheet.blocks.push_back(Heading{why_unpaid(outcome)});
    for (auto const& shortfall : outcome.shortfalls) sheet.blocks.push_back(Paragraph{in_words(outcome, shortfall)});
    sheet.blocks.push_back(Paragraph{proof(outcome), outcome.certificate.optimal ? Meaning::good : Meaning::bad});
    return sheet;
}

} // namespace templates
