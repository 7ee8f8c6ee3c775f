#include "app/cli/commands.hpp"
#include "app/cli/output.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "app/jobs/open_plan.hpp"
#include "budget/insight/sensitivity.hpp"
#include "templates/reports/assumptions.hpp"

#include <fmt/format.h>

namespace cli {
namespace {

Exit what_if(Call const& call, budget::Outcome before, std::vector<budget::Problem> const& read)
{
    before.plan.scenarios.clear(); // they are changes of the plan as it is
    auto changed = budget::with_changes(before.plan, call.changes);
    if (!changed.value) {
        auto const& problem = changed.problems.front();
        throw NotInPlan{fmt::format("--set, {}: {} {}", problem.place.path, problem.text, problem.remedy)};
    }
    auto after = app::run(app::EvaluatePlan{std::move(*changed.value), {}, call.counting, call.plan});
    auto const& problems = after.value ? after.value->problems : after.problems;
    if (has_errors(problems)) {
        print_problems(problems);
        return exit_for(problems);
    }
    auto const shown = view(call, before.plan);
    return emit(call, templates::lay_out_what_if(std::move(before), std::move(*after.value), shown), read);
}

Exit run_assumptions(Call const& call)
{
    auto opened = open(call);
    print_problems(opened.problems);
    if (!opened.value) return exit_for(opened.problems);
    if (!call.changes.empty()) return what_if(call, std::move(*opened.value), opened.problems);
    auto const& outcome = *opened.value;
    return emit(call, templates::lay_out_assumptions(outcome, budget::find_sensitivity(outcome.plan), view(call, outcome.plan)), opened.problems);
}

} // namespace

Command assumptions_command()
{
    Parameter set{"--set", "CHANGE", "A figure's new value, PATH FIELD=VALUE, for the plan before and after it; may be given several times",
                  false, "a change such as \"component responder pay=55000.00\"", [](std::string const& text, Call& call) {
                      auto change = budget::read_figure_change(text);
                      if (change) call.changes.push_back(std::move(*change));
                      return change.has_value();
                  }};
    set.repeats = true;
    return {"assumptions", "Every figure that moves the cost, ranked by how much, or what a change of figures does",
            "Each figure by itself is raised by a tenth, a whole number by one, and the costs are worked out again. With --set, the plan "
            "as it is and with the change side by side: cost, coverage, gap, first cliff. The paths are those of the ranked list.",
            "braid assumptions m.braid --set \"component emt-day pay=43330.00\"",
            {plan_argument(), set, scenario_option(), count_option(), format_option(), output_option()}, run_assumptions};
}

} // namespace cli
