#include "app/cli/commands.hpp"
#include "app/cli/output.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "app/jobs/open_plan.hpp"
#include "budget/plan/plan_reader.hpp"
#include "templates/reports/comparison.hpp"

namespace cli {
namespace {

// Those that were asked for, or all; throws NotInPlan.
std::vector<budget::ScenarioId> scenarios_of(Call const& call, budget::Plan const& plan)
{
    std::vector<budget::ScenarioId> ids;
    for (auto const& name : call.scenarios) ids.push_back(scenario_of(plan, name).id);
    if (!ids.empty()) return ids;
    for (auto const& scenario : plan.scenarios) ids.push_back(scenario.id);
    if (ids.empty()) throw NotInPlan{"The plan has no scenarios to compare."};
    return ids;
}

Exit run_compare(Call const& call)
{
    budget::LinesOfPaths lines;
    auto const read = budget::read_plan_file(call.plan, &lines);
    print_problems(read.problems);
    if (!read.value) return exit_for(read.problems);
    auto const ids = scenarios_of(call, *read.value);
    auto const evaluate = [&](std::optional<budget::ScenarioId> const& scenario) {
        return app::run(app::EvaluatePlan{*read.value, scenario, call.counting, call.plan, lines});
    };
    auto const base = evaluate(std::nullopt);
    print_problems(base.problems);
    if (!base.value) return exit_for(base.problems);
    std::vector<budget::Outcome> outcomes;
    for (auto const& id : ids) {
        auto outcome = evaluate(id);
        bool const asked_for = !call.scenarios.empty();
        if (outcome.value || asked_for) print_problems(outcome.problems);
        if (!outcome.value && asked_for) return exit_for(outcome.problems);
        // Among all of them, one that can't be calculated is named; why not was said when the plan was read.
        if (!outcome.value) {
            outcome.value.emplace();
            outcome.value->scenario = *find(*read.value, id);
            outcome.value->problems = std::move(outcome.problems);
        }
        outcomes.push_back(std::move(*outcome.value));
    }
    return emit(call, templates::lay_out_comparison(*base.value, outcomes, view(call, *read.value)), read.problems);
}

} // namespace

Command compare_command()
{
    Parameter scenarios{"SCENARIO", "NAME", "A scenario by its id or its name; all of the plan's where none is named", false,
                        "a text that isn't empty", [](std::string const& text, Call& call) {
                            call.scenarios.push_back(text);
                            return !text.empty();
                        }};
    scenarios.repeats = true;
    return {"compare", "The plan and its scenarios side by side, and what each changes, in words", "",
            "braid compare m.braid nights-stop",
            {plan_argument(), scenarios, count_option(), format_option(), output_option()}, run_compare};
}

} // namespace cli
