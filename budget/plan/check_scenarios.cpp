#include "budget/plan/check.hpp"
#include "budget/plan/check_report.hpp"
#include "budget/plan/edit.hpp"
#include "budget/plan/edit_elements.hpp"
#include "budget/plan/edit_target.hpp"
#include "budget/plan/scenario_names.hpp"
#include "budget/plan/with_scenario.hpp"

#include <algorithm>

namespace budget {

namespace {

// What a file can't hold is refused in the edit that holds it, also where a later edit would replace it.
bool check_put(PlanEdit edit, std::string const& path, Report& report)
{
    Report found;
    std::visit(
        [&](auto& change) {
            if constexpr (requires { scenario_names::with_plan_of(change, [](Plan&) {}); })
                scenario_names::with_plan_of(change, [&](Plan& alone) { check_values(alone, found); });
        },
        edit);
    bool sound = true;
    for (auto& problem : found.take()) {
        if (problem.severity != Severity::error) continue;
        problem.place.path = path + ", " + problem.place.path;
        report.add(std::move(problem));
        sound = false;
    }
    return sound;
}

bool check_place(PlanEdit const& edit, std::string const& path, Report& report)
{
    bool const fits = std::visit(
        [](auto const& change) {
            if constexpr (requires { change.to; }) return change.to < largest_place;
            else if constexpr (requires { change.at; }) return change.at.value_or(0) < largest_place;
            else return true;
        },
        edit);
    if (!fits) report.error("edit.bad-value", path, "The place is too large.", "Leave it out to mean the end.");
    return fits;
}

// A scenario that doesn't fit the plan (any more) is a doubt about the plan, not a fault in it: nobody loses the plan's figures to a
// what-if. Whoever asks for the scenario itself is refused.
void add_doubt(Problem problem, Report& report)
{
    if (problem.severity == Severity::error) {
        problem.severity = Severity::warning;
        problem.remedy += " Until then this scenario can't be calculated.";
    }
    report.add(std::move(problem));
}

void check_scenario(Plan const& plan, Scenario const& scenario, std::vector<Problem> const& of_base, Report& report)
{
    auto const path = path_of(scenario.id);
    if (scenario.edits.empty())
        return report.warning("plan.no-edits", path, "The scenario has no edits, so it is the plan itself.",
                              "Add what it changes.");
    bool sound = true;
    for (std::size_t e = 0; e < scenario.edits.size(); ++e) {
        auto const here = path_of_edit(scenario, e);
        sound = check_put(scenario.edits[e], here, report) && check_place(scenario.edits[e], here, report) && sound;
    }
    if (!sound) return;
    auto const changed = with_scenario(plan, scenario.id);
    for (auto const& problem : changed.problems) add_doubt(problem, report);
    // Where the plan itself is wrong, what the scenario makes of it is wrong for the same reasons.
    if (!changed.value || has_errors(of_base)) return;
    for (auto problem : check(*changed.value)) {
        bool const known = std::any_of(of_base.begin(), of_base.end(), [&](Problem const& p) { return p == problem; });
        if (known || problem.severity == Severity::note) continue;
        problem.place.path = path + ", " + problem.place.path;
        add_doubt(std::move(problem), report);
    }
}

} // namespace

void check_scenarios(Plan const& plan, Report& report)
{
    auto const of_base = report.problems();
    std::set<ScenarioId> seen; // of two with one id, with_scenario() knows the first
    for (auto const& scenario : plan.scenarios)
        if (seen.insert(scenario.id).second) check_scenario(plan, scenario, of_base, report);
}

} // namespace budget
