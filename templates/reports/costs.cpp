#include "templates/reports/costs.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

// One money column a period, then their sum.
void add_period_columns(Table& table, std::vector<Period> const& columns, View const& view)
{
    for (auto const& period : columns) table.columns.push_back({period.key, name_of(period, view), Kind::money});
    table.columns.push_back({"total", "Total", Kind::money});
}

void add_amounts(std::vector<Cell>& row, std::vector<Money> const& amounts, Cell (*cell)(Value))
{
    Money sum_of_row;
    for (auto const amount : amounts) {
        row.push_back(cell(amount));
        sum_of_row += amount;
    }
    row.push_back(total(sum_of_row));
}

std::vector<Money> amounts_of(Line const& line, std::vector<Period> const& columns)
{
    std::vector<Money> amounts;
    for (auto const& period : columns) amounts.push_back(sum(line.months, period));
    return amounts;
}

void add_to(std::vector<Money>& sums, std::vector<Money> const& amounts)
{
    for (std::size_t at = 0; at < sums.size(); ++at) sums[at] += amounts[at];
}

struct Lines {
    std::vector<Line const*> lines; // those shown
    std::vector<Period> columns;

    bool has(ObjectClass object_class) const
    {
        return std::any_of(lines.begin(), lines.end(), [&](auto const* line) { return line->object_class == object_class; });
    }
    std::vector<Money> sums(std::optional<ObjectClass> object_class = {}) const
    {
        std::vector<Money> out(columns.size());
        for (auto const* line : lines)
            if (!object_class || line->object_class == *object_class) add_to(out, amounts_of(*line, columns));
        return out;
    }
};

Table classes(Lines const& shown, View const& view)
{
    Table table{.key = "object_classes", .title = "",
                .columns = {{"object_class", "Object class"}}, .rows = {}};
    add_period_columns(table, shown.columns, view);
    for (auto const& name : names_of<ObjectClass>()) {
        if (!shown.has(name.choice)) continue;
        table.rows.push_back({text(view.for_programs ? name.written : name.spoken)});
        add_amounts(table.rows.back(), shown.sums(name.choice), computed);
    }
    table.total = {text("Total")};
    add_amounts(*table.total, shown.sums(), total);
    return table;
}

// For people: the lines of one object class.
Table lines_of(Plan const& plan, Lines const& shown, Name<ObjectClass> const& name, View const& view)
{
    Table table{.key = name.written, .title = name.spoken, .columns = {{"line", "Line"}}, .rows = {}};
    add_period_columns(table, shown.columns, view);
    bool const name_programs = plan.programs.size() > 1 && !view.filter.program;
    for (auto const* line : shown.lines) {
        if (line->object_class != name.choice) continue;
        auto const* program = find(plan, line->program);
        table.rows.push_back({text(name_programs && program ? fmt::format("{} ({})", line->name, program->name) : line->name)});
        add_amounts(table.rows.back(), amounts_of(*line, shown.columns), computed);
    }
    table.total = {text("Total")};
    add_amounts(*table.total, shown.sums(name.choice), total);
    return table;
}

// For programs: all of them.
Table all_lines(Lines const& shown, View const& view)
{
    Table table{.key = "lines", .title = "",
                .columns = {{"program", "Program"}, {"line", "Line"}, {"name", "Name"}, {"object_class", "Object class"},
                            {"priority", "Priority"}, {"recurrence", "Recurrence"}, {"basis", "Basis"}},
                .rows = {}};
    add_period_columns(table, shown.columns, view);
    for (auto const* line : shown.lines) {
        table.rows.push_back({text(line->program.text), text(line->id), text(line->name), text(written(line->object_class)),
                              text(written(line->priority)), text(written(line->recurrence)), text(line->basis)});
        add_amounts(table.rows.back(), amounts_of(*line, shown.columns), computed);
    }
    return table;
}

} // namespace

Sheet lay_out_costs(Outcome const& outcome, View const& view)
{
    Lines shown{.lines = {}, .columns = periods(outcome.plan, view.step)};
    for (auto const& line : outcome.costs.lines)
        if (view.filter.takes(line)) shown.lines.push_back(&line);

    Sheet sheet{.name = "Costs", .title = "Costs of " + title_of(outcome, view), .blocks = {}};
    if (view.for_programs) {
        sheet.blocks.push_back(all_lines(shown, view));
    } else {
        for (auto const& name : names_of<ObjectClass>())
            if (shown.has(name.choice)) sheet.blocks.push_back(lines_of(outcome.plan, shown, name, view));
        sheet.blocks.push_back(Heading{"All object classes"});
    }
    sheet.blocks.push_back(classes(shown, view));
    return sheet;
}

} // namespace templates
