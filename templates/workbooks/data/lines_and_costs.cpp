// Lines with what they belong to, and what each costs, month by month.
#include "templates/workbooks/data/data_tables.hpp"

namespace templates::data {

using namespace budget;

namespace {

std::string name_of_program(Plan const& plan, Line const& line)
{
    auto const* program = find(plan, line.program);
    return program ? program->name : line.program.text;
}

std::string fiscal_year(Plan const& plan, std::size_t month)
{
    return fiscal_year_name(plan.calendar().year_of(plan.first_month + static_cast<int>(month)));
}

struct Where {
    std::vector<Month> months;
    std::vector<std::string> years;
};

Where calendar_of(Plan const& plan)
{
    Where where;
    for (std::size_t month = 0; month < static_cast<std::size_t>(plan.months); ++month) {
        where.months.push_back(plan.first_month + static_cast<int>(month));
        where.years.push_back(fiscal_year(plan, month));
    }
    return where;
}

} // namespace

LongTable of_rows(std::string key, std::vector<Column> columns, std::vector<std::vector<Value>> rows)
{
    auto const count = rows.size();
    return {std::move(key), std::move(columns), count, [rows = std::move(rows)](LongTable::Take const& take) {
                for (auto const& row : rows)
                    if (!take(row)) return;
            }};
}

LongTable lines(Outcome const& outcome)
{
    std::vector<std::vector<Value>> rows;
    for (auto const& line : outcome.costs.lines) {
        Money cost;
        for (auto const month : line.months) cost += month;
        rows.push_back({line.id, line.name, line.program.text, name_of_program(outcome.plan, line), line.component.text,
                        std::string{written(line.kind)}, std::string{written(line.object_class)}, std::string{written(line.priority)},
                        std::string{written(line.recurrence)}, std::string{line.in_kind ? "yes" : "no"}, line.title, line.basis, cost});
    }
    return of_rows("lines",
                   {{"line_id", "line_id", Kind::text, 26}, {"line", "line", Kind::text, 32}, {"program_id", "program_id", Kind::text, 20},
                    {"program", "program", Kind::text, 28}, {"component_id", "component_id", Kind::text, 22}, {"kind", "kind", Kind::text, 16},
                    {"object_class", "object_class", Kind::text, 14}, {"priority", "priority", Kind::text, 12},
                    {"recurrence", "recurrence", Kind::text, 12}, {"in_kind", "in_kind"}, {"title", "title", Kind::text, 24},
                    {"basis", "basis", Kind::text, 60}, {"cost", "cost", Kind::money}},
                   std::move(rows));
}

LongTable costs(Outcome const& outcome)
{
    auto const has_row = [](Line const& line, std::size_t month) { return !line.months[month].is_zero(); };
    std::size_t count = 0;
    for (auto const& line : outcome.costs.lines)
        for (std::size_t month = 0; month < line.months.size(); ++month) count += std::size_t{has_row(line, month)};
    return {"costs",
            {{"line_id", "line_id", Kind::text, 26}, {"line", "line", Kind::text, 32}, {"program", "program", Kind::text, 28},
             {"kind", "kind", Kind::text, 16}, {"object_class", "object_class", Kind::text, 14}, {"priority", "priority", Kind::text, 12},
             {"recurrence", "recurrence", Kind::text, 12}, {"month", "month", Kind::month}, {"fiscal_year", "fiscal_year"},
             {"cost", "cost", Kind::money}, {"paid", "paid", Kind::money}, {"unfunded", "unfunded", Kind::money}},
            count, [&outcome, has_row](LongTable::Take const& take) {
                auto const where = calendar_of(outcome.plan);
                std::vector<Value> row(12);
                for (std::size_t at = 0; at < outcome.costs.lines.size(); ++at) {
                    auto const& line = outcome.costs.lines[at];
                    row[0] = line.id;
                    row[1] = line.name;
                    row[2] = name_of_program(outcome.plan, line);
                    row[3] = std::string{written(line.kind)};
                    row[4] = std::string{written(line.object_class)};
                    row[5] = std::string{written(line.priority)};
                    row[6] = std::string{written(line.recurrence)};
                    for (std::size_t month = 0; month < line.months.size(); ++month) {
                        if (!has_row(line, month)) continue;
                        auto const missing = outcome.allocation.gap[at][month];
                        row[7] = where.months[month];
                        row[8] = where.years[month];
                        row[cost_column] = line.months[month];
                        row[paid_column] = line.months[month] - missing;
                        row[unfunded_column] = missing;
                        if (!take(row)) return;
                    }
                }
            }};
}

LongTable payments(Outcome const& outcome)
{
    std::size_t count = outcome.allocation.payments.size();
    std::vector<std::pair<std::size_t, std::size_t>> unnamed; // line and month
    for (std::size_t line = 0; line < outcome.costs.lines.size(); ++line)
        for (std::size_t month = 0; month < static_cast<std::size_t>(outcome.costs.closed_months); ++month)
            if (!outcome.costs.lines[line].unnamed(month).is_zero()) unnamed.emplace_back(line, month);
    count += unnamed.size();
    return {"payments",
            {{"source_id", "source_id", Kind::text, 22}, {"source", "source", Kind::text, 32}, {"pool", "pool", Kind::text, 20},
             {"line_id", "line_id", Kind::text, 26}, {"line", "line", Kind::text, 32}, {"program", "program", Kind::text, 28},
             {"object_class", "object_class", Kind::text, 14}, {"priority", "priority", Kind::text, 12}, {"month", "month", Kind::month},
             {"fiscal_year", "fiscal_year"}, {"amount", "amount", Kind::money}},
            count, [&outcome, unnamed = std::move(unnamed)](LongTable::Take const& take) {
                auto const where = calendar_of(outcome.plan);
                std::vector<Value> row(11);
                auto last_line = outcome.costs.lines.size();
                auto last_pool = outcome.supply.pools.size();
                auto const of_line = [&](std::size_t at, std::size_t month) {
                    auto const& line = outcome.costs.lines[at];
                    if (at != last_line) {
                        row[3] = line.id;
                        row[4] = line.name;
                        row[5] = name_of_program(outcome.plan, line);
                        row[6] = std::string{written(line.object_class)};
                        row[7] = std::string{written(line.priority)};
                        last_line = at;
                    }
                    row[8] = where.months[month];
                    row[9] = where.years[month];
                };
                for (auto const& payment : outcome.allocation.payments) {
                    if (payment.pool != last_pool) {
                        auto const& supply = outcome.supply.pools[payment.pool];
                        auto const& source = outcome.plan.sources[supply.source];
                        row[0] = source.id.text;
                        row[1] = source.name;
                        row[2] = source.pools[supply.pool].id.text;
                        last_pool = payment.pool;
                    }
                    of_line(payment.line, payment.month);
                    row[amount_column] = payment.amount;
                    if (!take(row)) return;
                }
                row[0] = row[2] = Value{};
                row[1] = std::string{"Money that the plan doesn't name"};
                for (auto const& [line, month] : unnamed) {
                    of_line(line, month);
                    row[amount_column] = outcome.costs.lines[line].unnamed(month);
                    if (!take(row)) return;
                }
            }};
}

} // namespace templates::data
