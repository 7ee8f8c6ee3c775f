#include "app/cli/report.hpp"

#include "app/cli/output.hpp"
#include "app/jobs/open_plan.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/suggestion.hpp"
#include "budget/plan/with_scenario.hpp"

#include <fmt/format.h>

#include <ctime>

namespace cli {

budget::Date today(Call const& call)
{
    if (call.today) return *call.today;
    std::time_t const now = std::time(nullptr);
    std::tm local = {};
    ::localtime_r(&now, &local);
    return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

void demand_program(Call const& call, budget::Plan const& plan)
{
    if (!call.program || budget::find(plan, *call.program)) return;
    std::vector<std::string> ids;
    for (auto const& program : plan.programs) ids.push_back(program.id.text);
    throw NotInPlan{fmt::format("The plan has no program \"{}\". {}", call.program->text,
                                budget::suggest(call.program->text, ids, "It has no programs."))};
}

templates::View view(Call const& call, budget::Plan const& plan)
{
    demand_program(call, plan);
    return {.filter = {call.program}, .step = call.step.value_or(budget::Step::year), .today = today(call), .for_programs = is_for_programs(call.format)};
}

int month_index(budget::Plan const& plan, budget::Month month)
{
    if (month < plan.first_month || month > plan.last_month())
        throw NotInPlan{fmt::format("{} is outside the plan, which runs from {} to {}.", for_people(month),
                                    for_people(plan.first_month), for_people(plan.last_month()))};
    return month - plan.first_month;
}

budget::Scenario const& scenario_of(budget::Plan const& plan, std::string const& id_or_name)
{
    if (auto const* scenario = budget::find_scenario(plan, id_or_name)) return *scenario;
    throw NotInPlan{budget::no_such_scenario(plan, id_or_name)};
}

budget::Loaded<budget::Outcome> open(Call const& call)
{
    budget::LinesOfPaths lines;
    auto plan = budget::read_plan_file(call.plan, &lines);
    if (!plan.value) return {.value = {}, .problems = std::move(plan.problems)};
    std::optional<budget::ScenarioId> scenario;
    if (!call.scenario.empty()) scenario = scenario_of(*plan.value, call.scenario).id;
    if (call.order) plan.value->order = *call.order;
    auto evaluated = app::run(app::EvaluatePlan{std::move(*plan.value), scenario, call.counting, call.plan, std::move(lines)});
    plan.problems.insert(plan.problems.end(), evaluated.problems.begin(), evaluated.problems.end());
    return {.value = std::move(evaluated.value), .problems = std::move(plan.problems)};
}

Exit report(Call const& call, LayOut const& lay_out)
{
    auto const opened = open(call);
    print_problems(opened.problems);
    if (!opened.value) return exit_for(opened.problems);
    return emit(call, lay_out(*opened.value, view(call, opened.value->plan)), opened.problems);
}

} // namespace cli
