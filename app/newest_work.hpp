// Work on a thread of its own, so that the window never waits. The newest request wins: one that hasn't begun is replaced,
// one that is no longer the newest is abandoned at its next checkpoint, and its result thrown away. Knows no window; the evaluator
// and pages that calculate more than the outcome own one each.
#pragma once

#include "budget/checkpoint.hpp"

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>

namespace app {

template <class Value> class NewestWork
{
public:
    using Work = std::function<Value(budget::Checkpoint const&)>;
    struct Result {
        std::optional<Value> value; // absent where the work threw
        std::string failure;        // what it said then
    };

    // `ready` is called on the work's thread whenever take() has something to give; it must not call back into here.
    explicit NewestWork(std::function<void()> ready) : ready_{std::move(ready)}, thread_{[this] { run(); }} {}
    // Waits until the work that is under way has ended or come to a checkpoint; its result is dropped.
    ~NewestWork()
    {
        {
            std::lock_guard const lock{mutex_};
            stopping_ = true;
        }
        wake_.notify_one();
        thread_.join();
    }
    NewestWork(NewestWork const&) = delete;
    NewestWork& operator=(NewestWork const&) = delete;

    void request(Work work)
    {
        {
            std::lock_guard const lock{mutex_};
            waiting_ = Request{++newest_, std::move(work)};
            result_.reset();
        }
        wake_.notify_one();
    }
    // Nobody waits for a result any more.
    void forget()
    {
        std::lock_guard const lock{mutex_};
        ++newest_;
        waiting_.reset();
        result_.reset();
    }
    // The result of the newest request, once; nothing before it is there.
    std::optional<Result> take()
    {
        std::lock_guard const lock{mutex_};
        return std::exchange(result_, std::nullopt);
    }

private:
    struct Request {
        std::uint64_t ticket = 0;
        Work work;
    };

    static Result carry_out(Work const& work, budget::Checkpoint const& checkpoint)
    {
        try {
            return {work(checkpoint), {}};
        } catch (std::exception const& error) {
            return {std::nullopt, error.what()};
        }
    }

    void run()
    {
        std::unique_lock lock{mutex_};
        while (true) {
            wake_.wait(lock, [this] { return stopping_ || waiting_; });
            if (stopping_) return;
            auto const request = *std::exchange(waiting_, std::nullopt);

            auto const is_wanted = [this, &request] { return !stopping_ && request.ticket == newest_; };
            auto const checkpoint = [this, &is_wanted] {
                std::lock_guard const inner{mutex_};
                if (!is_wanted()) throw budget::Abandoned{};
            };
            lock.unlock();
            auto result = carry_out(request.work, checkpoint);
            lock.lock();

            if (!is_wanted()) continue;
            result_ = std::move(result);
            lock.unlock();
            ready_();
            lock.lock();
        }
    }

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
