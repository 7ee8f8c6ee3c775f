#include "app/jobs/open_plan.hpp"

#include "budget/plan/plan_reader.hpp"

namespace app {

budget::Loaded<budget::Outcome> run(OpenPlan const& job)
{
    auto plan = budget::read_plan_file(job.path);
    budget::Loaded<budget::Outcome> loaded{.value = {}, .problems = std::move(plan.problems)};
    if (!plan.value || has_errors(loaded.problems)) return loaded;
    try {
        loaded.value = budget::evaluate(std::move(*plan.value), job.counting);
    } catch (budget::MoneyOverflow const&) {
        loaded.problems.push_back({budget::Severity::error, "plan.too-large",
                                   "The plan's amounts add up to more than can be counted in cents.",
                                   "Look for an amount with too many digits.", {job.path, 0, ""}});
    }
    return loaded;
}

} // namespace app
