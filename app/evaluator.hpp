// Evaluates plans on a thread of its own; the newest request wins (newest_work.hpp).
// Knows no window; Session owns it.
#pragma once

#include "app/newest_work.hpp"
#include "budget/outcome.hpp"

#include <memory>

namespace app {

class Evaluator
{
public:
    // Of the plan, or of one of its scenarios.
    using Work = std::function<budget::Outcome(budget::Plan const&, std::optional<budget::ScenarioId> const&, budget::Counting,
                                               budget::Checkpoint const&)>;
    struct Result {
        std::shared_ptr<budget::Outcome const> outcome; // null where the work threw
        std::string failure;                            // what it said then
    };

    // `ready` is called on the evaluator's thread whenever take() has something to give; it must not call back into
    // here.
    Evaluator(Work work, std::function<void()> ready);

    void request(budget::Plan plan, std::optional<budget::ScenarioId> scenario, budget::Counting counting);
    // The result of the newest request, once; nothing before it is there.
    std::optional<Result> take();

private:
    Work work_;
    NewestWork<std::shared_ptr<budget::Outcome const>> newest_; // last: its thread must end before the rest does
};

} // namespace app
