#include "templates/reports/allocation.hpp"

#include "templates/reports/coupled.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

#include <map>

namespace templates {

using namespace budget;

namespace {

std::vector<std::size_t> in_order(Outcome const& outcome)
{
    std::vector<std::size_t> sources;
    for (auto const& rank : outcome.ranking) sources.push_back(rank.source);
    return sources;
}

// The funding grid: a source that pays nothing in the period has no column.
Table grid(Outcome const& outcome, Period const& period, View const& view)
{
    auto const paid = paid_by_line(outcome, period);
    auto const by_source = paid_by_source(outcome, period, view.filter);
    std::vector<std::size_t> sources;
    for (auto const source : in_order(outcome))
        if (!by_source[source].is_zero()) sources.push_back(source);
    if (!by_source.back().is_zero()) sources.push_back(outcome.plan.sources.size());

    Table table{.key = "allocation_" + period.key, .title = name_of(period, view),
                .columns = {{"line", "Line"}, {"cost", "Cost", Kind::money}}, .rows = {}};
    for (auto const source : sources)
        table.columns.push_back({key_of_payer(outcome.plan, source), name_of_payer(outcome.plan, source), Kind::money});
    table.columns.push_back({"gap", "Gap", Kind::money});
    for (std::size_t at = 0; at < outcome.costs.lines.size(); ++at) {
        auto const& line = outcome.costs.lines[at];
        auto const cost = sum(line.months, period);
        if (!view.filter.takes(line) || cost.is_zero()) continue;
        auto& row = table.rows.emplace_back();
        row = {text(line.name), computed(cost)};
        // An empty cell reads better than a page of $0.00.
        for (auto const source : sources) row.push_back(paid[at][source].is_zero() ? Cell{} : computed(paid[at][source]));
        row.push_back(gap(sum(outcome.allocation.gap[at], period)));
    }
    table.total = {text("Total"), total(cost_in(outcome, period, view.filter))};
    for (auto const source : sources) table.total->push_back(total(by_source[source]));
    table.total->push_back(gap(gap_in(outcome, period, view.filter)));
    return table;
}

Table payments(Outcome const& outcome, View const& view)
{
    Table table{.key = "allocation", .title = "",
                .columns = {{"pool", "Pool"}, {"line", "Line"}, {"period", "Period"}, {"amount", "Amount", Kind::money}}, .rows = {}};
    auto const columns = periods(outcome.plan, view.step);
    std::vector<std::size_t> period_of;
    for (std::size_t at = 0; at < columns.size(); ++at) period_of.insert(period_of.end(), static_cast<std::size_t>(columns[at].count), at);
    std::map<std::tuple<std::size_t, std::size_t, std::size_t>, Money> sums; // by line, period, pool
    for (auto const& payment : outcome.allocation.payments)
        if (view.filter.takes(outcome.costs.lines[payment.line]))
            sums[{payment.line, period_of[payment.month], payment.pool}] += payment.amount;
    for (auto const& [place, amount] : sums) {
        auto const& [line, period, pool] = place;
        table.rows.push_back({text(key_of_pool(outcome, pool)), text(outcome.costs.lines[line].id), text(columns[period].key), computed(amount)});
    }
    return table;
}

// Amounts of a line in a period that no source pays, where there are any.
template <class AmountOf> Table by_line(Outcome const& outcome, View const& view, std::string key, Cell (*cell)(Money), AmountOf&& amount_of)
{
    Table table{.key = std::move(key), .title = "",
                .columns = {{"line", "Line"}, {"period", "Period"}, {"amount", "Amount", Kind::money}}, .rows = {}};
    for (std::size_t at = 0; at < outcome.costs.lines.size(); ++at) {
        if (!view.filter.takes(outcome.costs.lines[at])) continue;
        for (auto const& period : periods(outcome.plan, view.step)) {
            Money const amount = amount_of(at, period);
            if (!amount.is_zero()) table.rows.push_back({text(outcome.costs.lines[at].id), text(period.key), cell(amount)});
        }
    }
    return table;
}

Table gaps(Outcome const& outcome, View const& view)
{
    return by_line(outcome, view, "gaps", gap, [&](std::size_t line, Period const& period) { return sum(outcome.allocation.gap[line], period); });
}

Table unnamed(Outcome const& outcome, View const& view)
{
    return by_line(outcome, view, "unnamed", [](Money amount) { return computed(amount); },
                   [&](std::size_t line, Period const& period) { return paid_by_line(outcome, period)[line].back(); });
}

} // namespace

Sheet lay_out_allocation(Outcome const& outcome, View const& view)
{
    Sheet sheet{.name = "Allocation", .title = "Who pays what: " + title_of(outcome, view), .blocks = {}};
    sheet.blocks.push_back(Paragraph{fmt::format("Counting {}.", in_words(outcome.counting))});
    if (view.for_programs) {
        sheet.blocks.push_back(payments(outcome, view));
        sheet.blocks.push_back(gaps(outcome, view));
        if (!outcome.allocation.unnamed.is_zero()) sheet.blocks.push_back(unnamed(outcome, view));
        append_coupled(sheet, outcome, view);
        return sheet;
    }
    for (auto const& period : periods(outcome.plan, view.step)) sheet.blocks.push_back(grid(outcome, period, view));
    append_coupled(sheet, outcome, view);
    return sheet;
}

} // namespace templates
