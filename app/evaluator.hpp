// Evaluates plans on a thread of its own, so that the window never waits. The newest request wins: one that hasn't
// begun is replaced, and the result of one that is no longer the newest is thrown away. Knows no window; Session owns
// it.
#pragma once

#include "budget/outcome.hpp"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace app {

class Evaluator
{
public:
    using Work = std::function<budget::Outcome(budget::Plan const&, budget::Counting)>;
    struct Result {
        std::shared_ptr<budget::Outcome const> outcome; // null where the work threw
        std::string failure;                            // what it said then
    };

    // `ready` is called on the evaluator's thread whenever take() has something to give; it must not call back into
    // here.
    Evaluator(Work work, std::function<void()> ready);
    // Waits for the work that is under way; its result is dropped.
    ~Evaluator();
    Evaluator(Evaluator const&) = delete;
    Evaluator& operator=(Evaluator const&) = delete;

    void request(budget::Plan plan, budget::Counting counting);
    // The result of the newest request, once; nothing before it is there.
    std::optional<Result> take();

private:
    struct Request {
        std::uint64_t ticket = 0;
        budget::Plan plan;
        budget::Counting counting = budget::Counting::committed;
    };

    void run();
    Result carry_out(Request const& request) const;

    Work work_;
    std::function<void()> ready_;
    std::mutex mutex_; // guards all below
    std::condition_variable wake_;
    std::optional<Request> waiting_;
    std::optional<Result> result_;
    std::uint64_t newest_ = 0;
    bool stopping_ = false;
    std::thread thread_; // last, so that it starts when everything else stands
};

} // namespace app
