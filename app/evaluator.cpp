#include "app/evaluator.hpp"

#include <exception>
#include <utility>

namespace app {

Evaluator::Evaluator(Work work, std::function<void()> ready)
    : work_{std::move(work)}, ready_{std::move(ready)}, thread_{[this] { run(); }}
{
}

Evaluator::~Evaluator()
{
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void Evaluator::request(budget::Plan plan, budget::Counting counting)
{
    {
        std::lock_guard const lock{mutex_};
        waiting_ = Request{++newest_, std::move(plan), counting};
        result_.reset();
    }
    wake_.notify_one();
}

std::optional<Evaluator::Result> Evaluator::take()
{
    std::lock_guard const lock{mutex_};
    return std::exchange(result_, std::nullopt);
}

Evaluator::Result Evaluator::carry_out(Request const& request) const
{
    try {
        return {std::make_shared<budget::Outcome const>(work_(request.plan, request.counting)), {}};
    } catch (std::exception const& error) {
        return {nullptr, error.what()};
    }
}

void Evaluator::run()
{
    std::unique_lock lock{mutex_};
    while (true) {
        wake_.wait(lock, [this] { return stopping_ || waiting_; });
        if (stopping_) return;
        auto const request = *std::exchange(waiting_, std::nullopt);

        lock.unlock();
        auto result = carry_out(request);
        lock.lock();

        if (stopping_ || request.ticket != newest_) continue;
        result_ = std::move(result);
        lock.unlock();
        ready_();
        lock.lock();
    }
}

} // namespace app
