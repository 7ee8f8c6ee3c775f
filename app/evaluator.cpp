#include "app/evaluator.hpp"

#include <utility>

namespace app {

Evaluator::Evaluator(Work work, std::function<void()> ready) : work_{std::move(work)}, newest_{std::move(ready)} {}

void Evaluator::request(budget::Plan plan, std::optional<budget::ScenarioId> scenario, budget::Counting counting)
{
    newest_.request([this, plan = std::move(plan), scenario = std::move(scenario), counting](budget::Checkpoint const& checkpoint) {
        return std::make_shared<budget::Outcome const>(work_(plan, scenario, counting, checkpoint));
    });
}

std::optional<Evaluator::Result> Evaluator::take()
{
    auto result = newest_.take();
    if (!result) return std::nullopt;
    return Result{result->value.value_or(nullptr), std::move(result->failure)};
}

} // namespace app
