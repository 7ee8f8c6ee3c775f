#include "app/cli/commands.hpp"
#include "app/cli/output.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "templates/reports/problems.hpp"

namespace cli {
namespace {

Exit run_check(Call const& call)
{
    auto const opened = open(call);
    print_problems(opened.problems, true);
    auto sheet = templates::lay_out_problems(call.plan, opened.problems, {.for_programs = is_for_programs(call.format)});
    auto exit = exit_for(opened.problems);
    if (exit == Exit::no_file) return exit;
    if (opened.value && call.covered_through) {
        auto const& outcome = *opened.value;
        int const months = month_index(outcome.plan, *call.covered_through) + 1;
        bool const covered = templates::append_coverage(sheet, outcome, view(call, outcome.plan), months);
        if (!covered) exit = Exit::refused;
    }
    auto const written = emit(call, sheet);
    return written == Exit::done ? exit : written;
}

} // namespace

Command check_command()
{
    return {"check", "What is wrong or doubtful in a plan file",
            "Problems go to the error output with file, line and code. With --covered-through the exit status is 1 where any "
            "month up to then has a gap.",
            "braid check m.braid --covered-through 2026-12",
            {plan_argument(),
             month_parameter("--covered-through", "Also require that every cost up to this month is paid", &Call::covered_through,
                             false),
             scenario_option(), count_option(), program_option(), format_option(), output_option()}, run_check};
}

} // namespace cli
