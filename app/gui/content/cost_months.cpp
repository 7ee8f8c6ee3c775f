#include "app/gui/content/cost_months.hpp"

#include <fmt/format.h>

namespace gui {

using budget::Money;

namespace {

// A column of the table: an amount, or a number that isn't added up.
struct MonthColumn {
    std::string key;
    std::string title;
    std::vector<Money> amounts;      // one a month
    std::vector<std::string> texts;  // instead: one a month
    bool is_gap = false;
};

std::string without_name(std::string const& line, std::string const& component)
{
    auto const prefix = component + ": ";
    if (!line.starts_with(prefix)) return line;
    auto rest = line.substr(prefix.size());
    if (!rest.empty()) rest.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(rest.front())));
    return rest;
}

std::vector<MonthColumn> columns_of(budget::Outcome const& outcome, budget::Component const& component)
{
    auto const months = static_cast<std::size_t>(outcome.plan.months);
    std::vector<MonthColumn> columns;
    for (auto const& staffing : outcome.costs.staffing) {
        if (staffing.component != component.id) continue;
        MonthColumn fte{"fte", "FTE", {}, {}, false};
        MonthColumn people{"people", "People", {}, {}, false};
        for (std::size_t month = 0; month < months; ++month) {
            fte.texts.push_back(decimal_text(staffing.size.fte[month], 2));
            people.texts.push_back(std::to_string(staffing.size.people[month]));
        }
        columns.push_back(std::move(fte));
        columns.push_back(std::move(people));
    }
    MonthColumn total{"total", "Cost", std::vector<Money>(months), {}, false};
    MonthColumn gap{"gap", "Unfunded", std::vector<Money>(months), {}, true};
    std::size_t lines = 0;
    for (std::size_t at = 0; at < outcome.costs.lines.size(); ++at) {
        auto const& line = outcome.costs.lines[at];
        if (line.component != component.id) continue;
        ++lines;
        columns.push_back({"line:" + line.id, without_name(line.name, component.name), line.months, {}, false});
        for (std::size_t month = 0; month < months; ++month) {
            total.amounts[month] += line.months[month];
            if (at < outcome.allocation.gap.size()) gap.amounts[month] += outcome.allocation.gap[at][month];
        }
    }
    if (lines != 1) columns.push_back(std::move(total));
    columns.push_back(std::move(gap));
    return columns;
}

std::vector<MonthColumn> columns_of(budget::Outcome const& outcome, budget::ProgramId const& program)
{
    MonthColumn cost{"total", "Cost", {}, {}, false};
    MonthColumn covered{"covered", "Covered", {}, {}, false};
    MonthColumn gap{"gap", "Unfunded", {}, {}, true};
    budget::Filter const filter{program};
    for (auto const& month : periods(outcome.plan, budget::Step::month)) {
        cost.amounts.push_back(cost_in(outcome, month, filter));
        covered.amounts.push_back(covered_in(outcome, month, filter));
        gap.amounts.push_back(gap_in(outcome, month, filter));
    }
    return {std::move(cost), std::move(covered), std::move(gap)};
}

TableCell cell_of(MonthColumn const& column, Money amount)
{
    return {dollars(amount), false, column.is_gap && !amount.is_zero() ? Tone::gap : Tone::plain};
}

TableContent table_of(budget::Outcome const& outcome, std::vector<MonthColumn> const& columns)
{
    TableContent table;
    table.columns.push_back({"month", "Month", 150});
    table.columns.push_back({"state", "Actual or plan", 110});
    for (auto const& column : columns) table.columns.push_back({column.key, column.title, 110, true});

    auto const closed = outcome.costs.closed_months;
    for (auto const& year : periods(outcome.plan, budget::Step::year)) {
        TableRow whole{"year:" + year.key, {{year.name}, {}}, true};
        for (auto const& column : columns)
            whole.cells.push_back(column.amounts.empty() ? TableCell{} : cell_of(column, sum(column.amounts, year)));
        table.rows.push_back(std::move(whole));
        for (int at = year.first; at < year.first + year.count; ++at) {
            if (closed > 0 && at == closed) {
                table.rows.push_back({"boundary", {{"Plan from here"}, {"――――"}}, true});
                table.rows.back().cells.resize(columns.size() + 2);
            }
            auto const month = static_cast<std::size_t>(at);
            bool const is_actual = at < closed;
            TableRow row{fmt::format("month:{}", at), {{for_people(outcome.plan.first_month + at)}}};
            row.cells.push_back({is_actual ? "Actual" : "Plan", false, is_actual ? Tone::plain : Tone::quiet});
            for (auto const& column : columns)
                row.cells.push_back(column.amounts.empty() ? TableCell{column.texts[month]}
                                                           : cell_of(column, column.amounts[month]));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

} // namespace

TableContent cost_months(budget::Outcome const& outcome, CostRow const& row)
{
    if (row.component) {
        auto const* component = find(outcome.plan, *row.component);
        return component ? table_of(outcome, columns_of(outcome, *component)) : TableContent{};
    }
    if (row.program && find(outcome.plan, *row.program)) return table_of(outcome, columns_of(outcome, *row.program));
    return {};
}

} // namespace gui
