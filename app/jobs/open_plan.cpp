#include "app/jobs/open_plan.hpp"

#include "budget/plan/plan_reader.hpp"

namespace app {

budget::Loaded<budget::Outcome> run(EvaluatePlan const& job)
{
    try {
        return {job.scenario ? budget::evaluate(job.plan, *job.scenario, job.counting) : budget::evaluate(job.plan, job.counting), {}};
    } catch (budget::MoneyOverflow const&) {
        return {std::nullopt,
                {{budget::Severity::error, "plan.too-large",
                  "The plan's amounts add up to more than can be counted in cents.",
                  "Look for an amount with too many digits.", {job.path, 0, ""}}}};
    }
}

budget::Loaded<budget::Outcome> run(OpenPlan const& job)
{
    auto plan = budget::read_plan_file(job.path);
    if (!plan.value || has_errors(plan.problems)) return {std::nullopt, std::move(plan.problems)};
    auto evaluated = run(EvaluatePlan{std::move(*plan.value), {}, job.counting, job.path});
    plan.problems.insert(plan.problems.end(), evaluated.problems.begin(), evaluated.problems.end());
    return {std::move(evaluated.value), std::move(plan.problems)};
}

} // namespace app
