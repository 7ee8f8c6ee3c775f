#include "app/cli/commands.hpp"
#include "app/cli/output.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "templates/reports/difference.hpp"

#include <fmt/format.h>

namespace cli {
namespace {

Exit run_diff(Call const& call)
{
    auto old_call = call;
    old_call.scenario.clear();
    auto new_call = call;
    new_call.plan = call.new_plan;
    auto const before = open(old_call);
    auto const after = open(new_call);
    print_problems(before.problems);
    print_problems(after.problems);
    if (!before.value) return exit_for(before.problems);
    if (!after.value) return exit_for(after.problems);
    auto title = fmt::format("From {} to {}", call.plan, call.new_plan);
    if (!call.scenario.empty()) title += ", scenario " + call.scenario;
    auto read = before.problems;
    read.insert(read.end(), after.problems.begin(), after.problems.end());
    return emit(call, templates::lay_out_difference(title, *before.value, *after.value, view(call, after.value->plan)), read);
}

} // namespace

Command diff_command()
{
    auto scenario = scenario_option();
    scenario.help = "NEW with the edits of this scenario, by its id or its name";
    return {"diff", "What differs between two plans, in words: what was changed, and what that does",
            "Things are the same where they have the same id. Only months that both plans have count.",
            "braid diff m.braid m.braid --scenario nights-stop",
            {text_parameter("OLD", "FILE", "The plan file before", &Call::plan, true),
             text_parameter("NEW", "FILE", "The plan file after", &Call::new_plan, true), scenario, count_option(), format_option(), output_option()},
            run_diff};
}

} // namespace cli
