#include "templates/reports/problems.hpp"

#include "budget/counted.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

std::string counted(std::vector<Problem> const& problems, Severity severity, std::string const& one)
{
    auto const count = std::count_if(problems.begin(), problems.end(), [&](auto const& p) { return p.severity == severity; });
    return count == 0 ? fmt::format("no {}s", one) : budget::counted(count, one);
}

std::string word(Severity severity)
{
    return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

Table list_of(std::vector<Problem> const& problems)
{
    Table table{.key = "problems", .title = "",
                .columns = {{"severity", "Severity"}, {"code", "Code"}, {"file", "File"}, {"line", "Line", Kind::number},
                            {"path", "Where"}, {"text", "What is wrong"}, {"remedy", "What to do"}},
                .rows = {}};
    for (auto const& problem : problems)
        table.rows.push_back({text(word(problem.severity)), text(problem.code), text(problem.place.file),
                              problem.place.line > 0 ? number(problem.place.line) : Cell{}, text(problem.place.path),
                              text(problem.text), text(problem.remedy)});
    return table;
}

} // namespace

Sheet lay_out_problems(std::string const& file, std::vector<Problem> const& problems, View const& view)
{
    Sheet sheet{.name = "Check", .title = file, .blocks = {}};
    auto verdict = fmt::format("{}, {}, {}.", counted(problems, Severity::error, "error"),
                               counted(problems, Severity::warning, "warning"), counted(problems, Severity::note, "note"));
    verdict[0] = verdict[0] == 'n' ? 'N' : verdict[0];
    sheet.blocks.push_back(Paragraph{verdict, has_errors(problems) ? Meaning::bad : Meaning::good});
    if (view.for_programs) sheet.blocks.push_back(list_of(problems));
    return sheet;
}

bool append_coverage(Sheet& sheet, Outcome const& outcome, View const& view, int months)
{
    Table table{.key = "gaps", .title = "",
                .columns = {{"month", "Month", Kind::month}, {"cost", "Cost", Kind::money}, {"covered", "Covered", Kind::money},
                            {"gap", "Gap", Kind::money}},
                .rows = {}};
    Money missing;
    for (int month = 0; month < months; ++month) {
        Period const period{.name = "", .key = "", .first = month, .count = 1};
        auto const short_by = gap_in(outcome, period, view.filter);
        if (short_by.is_zero()) continue;
        missing += short_by;
        table.rows.push_back({text(""), computed(cost_in(outcome, period, view.filter)),
                              computed(covered_in(outcome, period, view.filter)), gap(short_by)});
        table.rows.back()[0] = computed(outcome.plan.first_month + month);
    }
    auto const through = for_people(outcome.plan.first_month + (months - 1));
    bool const covered = table.rows.empty();
    sheet.blocks.push_back(Paragraph{
        covered ? fmt::format("Every cost through {} is paid.", through)
                : fmt::format("{} is not paid through {}, in {} {}:", dollars(missing), through, table.rows.size(),
                              table.rows.size() == 1 ? "month" : "months"),
        covered ? Meaning::good : Meaning::bad});
    if (!covered || view.for_programs) sheet.blocks.push_back(std::move(table));
    return covered;
}

} // namespace templates
