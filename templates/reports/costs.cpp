#include "templates/reports/costs.hpp"

#include "templates/reports/actuals.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

// The periods shown, and how many of them stand before the line between what was paid and what is planned: 0 where no month is
// closed, or all are. A period that is both stands before it and says so.
struct Columns {
    std::vector<Period> periods;
    std::vector<int> closed; // months of each
    std::size_t before_line = 0;
};

Columns columns_of(Outcome const& outcome, Step step)
{
    Columns columns{.periods = periods(outcome.plan, step), .closed = {}};
    for (auto const& period : columns.periods) {
        columns.closed.push_back(closed_months_of(outcome, period));
        if (columns.closed.back() > 0) ++columns.before_line;
    }
    if (columns.before_line == columns.periods.size()) columns.before_line = 0;
    return columns;
}

// "FY26, actual", "FY27, actual to Oct 2026, plan after", "FY28, plan".
std::string heading(Outcome const& outcome, Period const& period, int closed, View const& view)
{
    auto const name = name_of(period, view);
    if (view.for_programs || outcome.costs.closed_months == 0) return name;
    if (closed == 0) return name + ", plan";
    if (closed == period.count) return name + ", actual";
    return fmt::format("{}, actual to {}, plan after", name, for_people(outcome.plan.first_month + (period.first + closed - 1)));
}

// One money column a period, then their sum. People see a line where the plan begins; programs have a table that says it.
void add_period_columns(Table& table, Outcome const& outcome, Columns const& columns, View const& view)
{
    for (std::size_t at = 0; at < columns.periods.size(); ++at) {
        if (at > 0 && at == columns.before_line && !view.for_programs) table.columns.push_back({"line_of_today", "|"});
        auto const& period = columns.periods[at];
        table.columns.push_back({period.key, heading(outcome, period, columns.closed[at], view), Kind::money});
    }
    table.columns.push_back({"total", "Total", Kind::money});
}

void add_amounts(std::vector<Cell>& row, std::vector<Money> const& amounts, Columns const& columns, View const& view, Cell (*cell)(Value))
{
    Money sum_of_row;
    for (std::size_t at = 0; at < amounts.size(); ++at) {
        if (at > 0 && at == columns.before_line && !view.for_programs) row.push_back(text("|"));
        row.push_back(cell(amounts[at]));
        sum_of_row += amounts[at];
    }
    row.push_back(total(sum_of_row));
}

// For programs: which months of each period are actual.
Table actual_periods(Outcome const& outcome, Columns const& columns)
{
    Table table{.key = "periods", .title = "",
                .columns = {{"period", "Period"}, {"months", "Months", Kind::number}, {"actual_months", "Actual months", Kind::number},
                            {"actual_through", "Actual through", Kind::month}},
                .rows = {}};
    for (std::size_t at = 0; at < columns.periods.size(); ++at) {
        auto const& period = columns.periods[at];
        int const closed = columns.closed[at];
        table.rows.push_back({text(period.key), number(period.count), number(closed),
                              closed == 0 ? Cell{} : computed(outcome.plan.first_month + (period.first + closed - 1))});
    }
    return table;
}

std::vector<Money> amounts_of(Line const& line, Columns const& columns)
{
    std::vector<Money> amounts;
    for (auto const& period : columns.periods) amounts.push_back(sum(line.months, period));
    return amounts;
}

void add_to(std::vector<Money>& sums, std::vector<Money> const& amounts)
{
    for (std::size_t at = 0; at < sums.size(); ++at) sums[at] += amounts[at];
}

struct Lines {
    std::vector<Line const*> lines; // those shown
    Columns columns;

    bool has(ObjectClass object_class) const
    {
        return std::any_of(lines.begin(), lines.end(), [&](auto const* line) { return line->object_class == object_class; });
    }
    std::vector<Money> sums(std::optional<ObjectClass> object_class = {}) const
    {
        std::vector<Money> out(columns.periods.size());
        for (auto const* line : lines)
            if (!object_class || line->object_class == *object_class) add_to(out, amounts_of(*line, columns));
        return out;
    }
};

Table classes(Outcome const& outcome, Lines const& shown, View const& view)
{
    Table table{.key = "object_classes", .title = "",
                .columns = {{"object_class", "Object class"}}, .rows = {}};
    add_period_columns(table, outcome, shown.columns, view);
    for (auto const& name : names_of<ObjectClass>()) {
        if (!shown.has(name.choice)) continue;
        table.rows.push_back({text(view.for_programs ? name.written : name.spoken)});
        add_amounts(table.rows.back(), shown.sums(name.choice), shown.columns, view, computed);
    }
    table.total = {text("Total")};
    add_amounts(*table.total, shown.sums(), shown.columns, view, total);
    return table;
}

// For people: the lines of one object class.
Table lines_of(Outcome const& outcome, Lines const& shown, Name<ObjectClass> const& name, View const& view)
{
    auto const& plan = outcome.plan;
    Table table{.key = name.written, .title = name.spoken, .columns = {{"line", "Line"}}, .rows = {}};
    add_period_columns(table, outcome, shown.columns, view);
    bool const name_programs = plan.programs.size() > 1 && !view.filter.program;
    for (auto const* line : shown.lines) {
        if (line->object_class != name.choice) continue;
        auto const* program = find(plan, line->program);
        table.rows.push_back({text(name_programs && program ? fmt::format("{} ({})", line->name, program->name) : line->name)});
        add_amounts(table.rows.back(), amounts_of(*line, shown.columns), shown.columns, view, computed);
    }
    table.total = {text("Total")};
    add_amounts(*table.total, shown.sums(name.choice), shown.columns, view, total);
    return table;
}

// For programs: all of them.
Table all_lines(Outcome const& outcome, Lines const& shown, View const& view)
{
    Table table{.key = "lines", .title = "",
                .columns = {{"program", "Program"}, {"line", "Line"}, {"name", "Name"}, {"object_class", "Object class"},
                            {"priority", "Priority"}, {"recurrence", "Recurrence"}, {"basis", "Basis"}},
                .rows = {}};
    add_period_columns(table, outcome, shown.columns, view);
    for (auto const* line : shown.lines) {
        table.rows.push_back({text(line->program.text), text(line->id), text(line->name), text(written(line->object_class)),
                              text(written(line->priority)), text(written(line->recurrence)), text(line->basis)});
        add_amounts(table.rows.back(), amounts_of(*line, shown.columns), shown.columns, view, computed);
    }
    return table;
}

} // namespace

Sheet lay_out_costs(Outcome const& outcome, View const& view)
{
    Lines shown{.lines = {}, .columns = columns_of(outcome, view.step)};
    for (auto const& line : outcome.costs.lines)
        if (view.filter.takes(line)) shown.lines.push_back(&line);

    Sheet sheet{.name = "Costs", .title = "Costs of " + title_of(outcome, view), .blocks = {}};
    if (auto const closed = closed_in_words(outcome); !closed.empty() && !view.for_programs) append(sheet, closed);
    if (view.for_programs) {
        sheet.blocks.push_back(all_lines(outcome, shown, view));
    } else {
        for (auto const& name : names_of<ObjectClass>())
            if (shown.has(name.choice)) sheet.blocks.push_back(lines_of(outcome, shown, name, view));
        sheet.blocks.push_back(Heading{"All object classes"});
    }
    sheet.blocks.push_back(classes(outcome, shown, view));
    if (outcome.costs.closed_months == 0) return sheet;
    if (view.for_programs) sheet.blocks.push_back(actual_periods(outcome, shown.columns));
    else sheet.blocks.push_back(Heading{"Plan against actual"});
    sheet.blocks.push_back(actuals_by_line(outcome, view));
    return sheet;
}

} // namespace templates
