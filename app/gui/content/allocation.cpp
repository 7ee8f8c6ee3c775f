#include "app/gui/content/allocation.hpp"

#include "templates/reports/explain.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace gui {

using budget::Money;

namespace {

// Indexes in paid_by_source(), in application order; money that the plan doesn't name last.
std::vector<std::size_t> payers_in_order(budget::Outcome const& outcome, std::vector<Money> const& paid)
{
    std::vector<std::size_t> payers;
    for (auto const& rank : outcome.ranking)
        if (!paid[rank.source].is_zero()) payers.push_back(rank.source);
    if (!paid.back().is_zero()) payers.push_back(outcome.plan.sources.size());
    return payers;
}

// An empty cell reads better than a page of $0.00.
TableCell amount_cell(Money amount) { return {amount.is_zero() ? std::string{} : dollars(amount)}; }
TableCell gap_cell(Money amount)
{
    return {amount.is_zero() ? std::string{} : dollars(amount), false, amount.is_zero() ? Tone::plain : Tone::gap};
}

struct Sums {
    Money cost;
    std::vector<Money> paid; // one a payer shown
    Money gap;

    void add(Sums const& other)
    {
        cost += other.cost;
        for (std::size_t at = 0; at < paid.size(); ++at) paid[at] += other.paid[at];
        gap += other.gap;
    }
    TableRow row(std::string key, std::string name, bool strong) const
    {
        TableRow row{std::move(key), {{std::move(name)}, amount_cell(cost)}, strong};
        Money all;
        for (auto const amount : paid) {
            row.cells.push_back(amount_cell(amount));
            all += amount;
        }
        row.cells.push_back(amount_cell(all));
        row.cells.push_back(gap_cell(gap));
        return row;
    }
};

Sums sums_of(budget::Outcome const& outcome, std::size_t line, std::vector<Money> const& paid_by_all,
             std::vector<std::size_t> const& payers, budget::Period const& period)
{
    Sums sums;
    sums.cost = sum(outcome.costs.lines[line].months, period);
    for (auto const payer : payers) sums.paid.push_back(paid_by_all[payer]);
    sums.gap = sum(outcome.allocation.gap[line], period);
    return sums;
}

// In plan.sources; their count for money that the plan doesn't name.
std::optional<std::size_t> payer_of_column(budget::Outcome const& outcome, std::string const& column)
{
    if (column == "unnamed") return outcome.plan.sources.size();
    for (std::size_t at = 0; at < outcome.plan.sources.size(); ++at)
        if (outcome.plan.sources[at].id.text == column) return at;
    return std::nullopt;
}

bool pays(budget::Outcome const& outcome, std::size_t payer, std::size_t line, std::size_t month)
{
    auto const& payments = outcome.allocation.payments;
    return std::any_of(payments.begin(), payments.end(), [&](auto const& payment) {
        return payment.line == line && payment.month == month && outcome.supply.pools[payment.pool].source == payer;
    });
}

} // namespace

TableContent allocation_grid(budget::Outcome const& outcome, budget::Filter const& filter, budget::Period const& period)
{
    auto const payers = payers_in_order(outcome, paid_by_source(outcome, period, filter));
    auto const paid = paid_by_line(outcome, period);
    TableContent table{.columns = {{"line", "Line", 190, false, false, false, true}, {"cost", "Cost", 118, true}}, .rows = {}};
    for (auto const payer : payers) {
        bool const named = payer < outcome.plan.sources.size();
        table.columns.push_back({named ? outcome.plan.sources[payer].id.text : "unnamed",
                                 named ? outcome.plan.sources[payer].name : "Money that the plan doesn't name", 118, true});
    }
    table.columns.push_back({"subtotal", "Sub-total", 118, true});
    table.columns.push_back({"gap", "Gap", 112, true});

    Sums const none{{}, std::vector<Money>(payers.size()), {}};
    auto total = none;
    bool const headings = outcome.plan.programs.size() > 1;
    for (auto const& program : outcome.plan.programs) {
        auto of_program = none;
        std::vector<TableRow> rows;
        for (std::size_t at = 0; at < outcome.costs.lines.size(); ++at) {
            auto const& line = outcome.costs.lines[at];
            if (line.program != program.id || !filter.takes(line)) continue;
            auto const sums = sums_of(outcome, at, paid[at], payers, period);
            if (sums.cost.is_zero()) continue;
            rows.push_back(sums.row(std::to_string(at), (headings ? "   " : "") + line.name, false));
            of_program.add(sums);
        }
        if (rows.empty()) continue;
        if (headings) table.rows.push_back(of_program.row("program:" + program.id.text, program.name, true));
        std::move(rows.begin(), rows.end(), std::back_inserter(table.rows));
        total.add(of_program);
    }
    table.rows.push_back(total.row("total", "Total", true));
    return table;
}

std::optional<std::size_t> line_of_row(budget::Outcome const& outcome, std::string const& row)
{
    std::size_t line = 0;
    auto const [end, fault] = std::from_chars(row.data(), row.data() + row.size(), line);
    if (fault != std::errc{} || end != row.data() + row.size() || line >= outcome.costs.lines.size()) return std::nullopt;
    return line;
}

std::vector<std::size_t> months_of(budget::Outcome const& outcome, std::size_t line, budget::Period const& period)
{
    std::vector<std::size_t> months;
    for (int at = period.first; at < period.first + period.count; ++at) {
        auto const month = static_cast<std::size_t>(at);
        if (!outcome.costs.lines[line].months[month].is_zero()) months.push_back(month);
    }
    return months;
}

std::size_t telling_month(budget::Outcome const& outcome, std::size_t line, std::string const& column,
                          std::vector<std::size_t> const& months)
{
    auto const payer = payer_of_column(outcome, column);
    for (auto const month : months) {
        if (payer && pays(outcome, *payer, line, month)) return month;
        if (!payer && !outcome.allocation.gap[line][month].is_zero()) return month;
    }
    return months.empty() ? 0 : months.front();
}

std::vector<templates::Block> cell_detail(budget::Outcome const& outcome, std::size_t line, std::string const& column,
                                          budget::Period const& period, std::size_t month)
{
    auto const& name = outcome.costs.lines[line].name;
    auto const gap = sum(outcome.allocation.gap[line], period);
    templates::Paragraph first;
    if (auto const payer = payer_of_column(outcome, column)) {
        auto const amount = paid_by_line(outcome, period)[line][*payer];
        auto const who = templates::name_of_payer(outcome.plan, *payer);
        first.text = amount.is_zero() ? fmt::format("{} pays nothing of {} in {}.", who, name, period.name)
                                      : fmt::format("{} pays {} of {} in {}.", who, dollars(amount), name, period.name);
    } else if (gap.is_zero()) {
        first.text = fmt::format("{} is paid in full in {}.", name, period.name);
    } else {
        first.text = fmt::format("Nobody pays {} of {} in {}.", dollars(gap), name, period.name);
        first.meaning = templates::Meaning::gap;
    }
    auto sheet = templates::lay_out_explanation(outcome, {}, line, month);
    std::vector<templates::Block> blocks{first, templates::Heading{sheet.title}};
    std::move(sheet.blocks.begin(), sheet.blocks.end(), std::back_inserter(blocks));
    return blocks;
}

} // namespace gui
