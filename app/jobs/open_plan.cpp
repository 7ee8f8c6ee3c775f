#include "app/jobs/open_plan.hpp"

#include <algorithm>
#include <iterator>

namespace app {

namespace {

// What only the calculation finds: what check() finds was said when the file was read. A scenario's errors were said as doubts then.
std::vector<budget::Problem> found_by_calculation(budget::Outcome const& outcome, std::string const& path, budget::LinesOfPaths const& lines)
{
    std::vector<budget::Problem> problems;
    std::copy_if(outcome.problems.begin(), outcome.problems.end(), std::back_inserter(problems), [](auto const& problem) {
        return problem.severity == budget::Severity::error || problem.code.starts_with("actuals.");
    });
    for (auto& problem : problems) {
        problem.place.file = path;
        problem.place.line = lines.of(problem.place.path);
    }
    return problems;
}

} // namespace

budget::Loaded<budget::Outcome> run(EvaluatePlan const& job)
{
    try {
        auto outcome = job.scenario ? budget::evaluate(job.plan, *job.scenario, job.counting) : budget::evaluate(job.plan, job.counting);
        auto problems = found_by_calculation(outcome, job.path, job.lines);
        if (has_errors(problems)) return {std::nullopt, std::move(problems)};
        return {std::move(outcome), std::move(problems)};
    } catch (budget::MoneyOverflow const&) {
        return {std::nullopt,
                {{budget::Severity::error, "plan.too-large",
                  "The plan's amounts add up to more than can be counted in cents.",
                  "Look for an amount with too many digits.", {job.path, 0, ""}}}};
    }
}

budget::Loaded<budget::Outcome> run(OpenPlan const& job)
{
    budget::LinesOfPaths lines;
    auto plan = budget::read_plan_file(job.path, &lines);
    if (!plan.value || has_errors(plan.problems)) return {std::nullopt, std::move(plan.problems)};
    auto evaluated = run(EvaluatePlan{std::move(*plan.value), {}, job.counting, job.path, std::move(lines)});
    plan.problems.insert(plan.problems.end(), evaluated.problems.begin(), evaluated.problems.end());
    return {std::move(evaluated.value), std::move(plan.problems)};
}

} // namespace app
