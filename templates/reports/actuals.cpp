#include "templates/reports/actuals.hpp"

#include "templates/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

Period closed_period(Outcome const& outcome) { return {"", "", 0, outcome.costs.closed_months}; }

std::string through(Outcome const& outcome)
{
    return for_people(outcome.plan.first_month + (outcome.costs.closed_months - 1));
}

// Of the plan's amount; none where the plan has none.
Cell share_more(Money more, Money planned, bool in_total = false)
{
    if (planned.is_zero()) return {};
    Share const share{Ratio{more.cents(), planned.cents()}};
    return in_total ? total(share) : computed(share);
}

// What a source can no longer pay, because its money ended in a closed month.
Money lost_to_date(Outcome const& outcome, std::size_t source)
{
    return lost_in(outcome, source, closed_period(outcome));
}

Table questioned(Outcome const& outcome, View const& view)
{
    Table table{.key = "questioned", .title = "",
                .columns = {{"month", "Month", Kind::month}, {"line", "Line"}, {"source", "Source"}, {"paid", "Paid", Kind::money},
                            {"questioned", "Questioned", Kind::money}, {"rule", "Why"}},
                .rows = {}};
    Money paid;
    Money sum_of_questioned;
    for (auto const& cost : outcome.questioned) {
        auto const& line = outcome.costs.lines[cost.line];
        if (!view.filter.takes(line)) continue;
        table.rows.push_back({computed(outcome.plan.first_month + static_cast<int>(cost.month)),
                              text(view.for_programs ? line.id : line.name),
                              text(view.for_programs ? key_of_payer(outcome.plan, cost.source) : name_of_payer(outcome.plan, cost.source)),
                              computed(cost.paid), gap(cost.questioned), text(cost.rule)});
        paid += cost.paid;
        sum_of_questioned += cost.questioned;
    }
    table.total = {text("Total"), Cell{}, Cell{}, total(paid), gap(sum_of_questioned), Cell{}};
    return table;
}

} // namespace

Table actuals_by_line(Outcome const& outcome, View const& view)
{
    Table table{.key = "plan_against_actual", .title = "",
                .columns = {{"line", "Line"}, {"planned", "Planned", Kind::money}, {"actual", "Actual", Kind::money},
                            {"difference", "Difference", Kind::money}, {"share", "Of the plan", Kind::share}},
                .rows = {}};
    if (view.for_programs) table.columns.insert(table.columns.begin(), {"program", "Program"});
    Money planned;
    Money actual;
    for (auto const& line : outcome.costs.lines) {
        if (!view.filter.takes(line) || line.planned.empty()) continue;
        auto const its_plan = sum(line.planned, closed_period(outcome));
        auto const paid = sum(line.months, closed_period(outcome));
        if (its_plan.is_zero() && paid.is_zero()) continue;
        auto& row = table.rows.emplace_back();
        if (view.for_programs) row.push_back(text(line.program.text));
        row.push_back(text(view.for_programs ? line.id : line.name));
        row.insert(row.end(), {computed(its_plan), computed(paid), computed(paid - its_plan), share_more(paid - its_plan, its_plan)});
        planned += its_plan;
        actual += paid;
    }
    table.total = {text("Total"), total(planned), total(actual), total(actual - planned), share_more(actual - planned, planned, true)};
    if (view.for_programs) table.total->insert(table.total->begin() + 1, Cell{});
    table.note = fmt::format("Through {}. A difference above 0 is more than planned.", through(outcome));
    return table;
}

Table actuals_by_source(Outcome const& outcome, View const& view)
{
    auto const& plan = outcome.plan;
    Table table{.key = "paid_to_date", .title = "",
                .columns = {{"source", "Funding source"}, {"available", "Available", Kind::money}, {"paid", "Paid to date", Kind::money},
                            {"questioned", "Of that questioned", Kind::money}, {"lost", "Lost to date", Kind::money},
                            {"left", "Left", Kind::money}},
                .rows = {}};
    std::vector<Money> paid(plan.sources.size() + 1);
    std::vector<Money> not_covered(plan.sources.size() + 1);
    for (auto const& line : outcome.costs.lines)
        for (auto const& part : line.paid) paid[part.source.value_or(plan.sources.size())] += part.amount;
    for (auto const& cost : outcome.questioned) not_covered[cost.source] += cost.questioned;
    Money sums[5];
    for (std::size_t payer = 0; payer < paid.size(); ++payer) {
        bool const named = payer < plan.sources.size();
        Money const available = named ? outcome.supply.total(payer) : Money{};
        if (available.is_zero() && paid[payer].is_zero()) continue;
        Money const lost = named ? lost_to_date(outcome, payer) : Money{};
        Money const left = named ? available - (paid[payer] - not_covered[payer]) - lost : Money{};
        Money const row[] = {available, paid[payer], not_covered[payer], lost, left};
        table.rows.push_back({text(view.for_programs ? key_of_payer(plan, payer) : name_of_payer(plan, payer))});
        for (std::size_t at = 0; at < std::size(row); ++at) {
            table.rows.back().push_back(at == 2 ? gap(row[at]) : named || at == 1 ? computed(row[at]) : Cell{});
            sums[at] += row[at];
        }
    }
    table.total = {text("Total")};
    for (std::size_t at = 0; at < std::size(sums); ++at) table.total->push_back(at == 2 ? gap(sums[at]) : total(sums[at]));
    table.note = fmt::format("Through {}. Left is what is available in the plan's time less what was paid and not questioned, and less "
                             "what was lost; some of it may come only later.",
                             through(outcome));
    return table;
}

Sheet lay_out_actuals(Outcome const& outcome, View const& view)
{
    Sheet sheet{.name = "Actuals", .title = "Plan against actual: " + title_of(outcome, view), .blocks = {}};
    auto const closed = closed_in_words(outcome);
    if (closed.empty()) {
        append(sheet, "No month of the plan is closed: it holds no payments.");
        if (!view.for_programs) return sheet;
        auto table = actuals_by_line(outcome, view);
        table.note.clear();
        sheet.blocks.push_back(std::move(table)); // a table without rows has its columns still
        return sheet;
    }
    append(sheet, closed);
    sheet.blocks.push_back(Heading{"By line"});
    sheet.blocks.push_back(actuals_by_line(outcome, view));
    if (!view.filter.program) {
        sheet.blocks.push_back(Heading{"By source"});
        sheet.blocks.push_back(actuals_by_source(outcome, view));
    }
    auto table = questioned(outcome, view);
    if (table.rows.empty() && !view.for_programs) return sheet;
    sheet.blocks.push_back(Heading{"Questioned"});
    sheet.blocks.push_back(std::move(table));
    return sheet;
}

} // namespace templates
