// The background evaluation: newest wins, older are thrown away, and ending in the middle of work is clean.
#include "app/evaluator.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>

namespace {

using app::Evaluator;

// Work that waits inside until it is let go, and gives back the plan it got.
class Gate
{
public:
    Evaluator::Work work()
    {
        return [this](budget::Plan const& plan, std::optional<budget::ScenarioId> const&, budget::Counting counting,
                      budget::Checkpoint const& checkpoint) {
            std::unique_lock lock{mutex_};
            ++begun_;
            changed_.notify_all();
            changed_.wait(lock, [this] { return open_ > 0; });
            --open_;
            lock.unlock();
            try {
                budget::pass(checkpoint);
            } catch (budget::Abandoned const&) {
                ++abandoned_;
                throw;
            }
            budget::Outcome outcome;
            outcome.plan = plan;
            outcome.counting = counting;
            return outcome;
        };
    }
    void wait_until_begun(int times)
    {
        std::unique_lock lock{mutex_};
        REQUIRE(changed_.wait_for(lock, std::chrono::seconds{10}, [&] { return begun_ >= times; }));
    }
    void let_go()
    {
        std::lock_guard const lock{mutex_};
        ++open_;
        changed_.notify_all();
    }
    int begun()
    {
        std::lock_guard const lock{mutex_};
        return begun_;
    }
    int abandoned() const { return abandoned_; } // at the checkpoint behind the gate

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int begun_ = 0;
    int open_ = 0;
    std::atomic<int> abandoned_ = 0;
};

// What the evaluator calls when a result is there.
class Bell
{
public:
    std::function<void()> ring()
    {
        return [this] {
            std::lock_guard const lock{mutex_};
            ++rung_;
            changed_.notify_all();
        };
    }
    void wait_for(int times)
    {
        std::unique_lock lock{mutex_};
        REQUIRE(changed_.wait_for(lock, std::chrono::seconds{10}, [&] { return rung_ >= times; }));
    }
    int rung()
    {
        std::lock_guard const lock{mutex_};
        return rung_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int rung_ = 0;
};

budget::Plan named(std::string name)
{
    budget::Plan plan;
    plan.name = std::move(name);
    return plan;
}

} // namespace

TEST_CASE("a result is there once, after the bell")
{
    Gate gate;
    Bell bell;
    Evaluator evaluator{gate.work(), bell.ring()};
    evaluator.request(named("one"), {}, budget::Counting::likely);
    gate.wait_until_begun(1);
    CHECK_FALSE(evaluator.take());
    gate.let_go();
    bell.wait_for(1);
    auto const result = evaluator.take();
    REQUIRE(result);
    REQUIRE(result->outcome);
    CHECK(result->outcome->plan.name == "one");
    CHECK(result->outcome->counting == budget::Counting::likely);
    CHECK_FALSE(evaluator.take());
}

TEST_CASE("the newest request wins: the one under way is thrown away, those between never begin")
{
    Gate gate;
    Bell bell;
    Evaluator evaluator{gate.work(), bell.ring()};
    evaluator.request(named("first"), {}, {});
    gate.wait_until_begun(1);
    for (char const* name : {"second", "third", "fourth"}) evaluator.request(named(name), {}, {});
    gate.let_go(); // the first comes to its checkpoint, too late
    gate.wait_until_begun(2);
    CHECK(gate.abandoned() == 1);
    CHECK_FALSE(evaluator.take());
    CHECK(bell.rung() == 0);
    gate.let_go();
    bell.wait_for(1);
    auto const result = evaluator.take();
    REQUIRE(result);
    CHECK(result->outcome->plan.name == "fourth");
    CHECK(gate.begun() == 2);
    CHECK(gate.abandoned() == 1);
}

TEST_CASE("a result that wasn't taken yet is gone when something newer is asked")
{
    Gate gate;
    Bell bell;
    Evaluator evaluator{gate.work(), bell.ring()};
    evaluator.request(named("old"), {}, {});
    gate.let_go();
    bell.wait_for(1);
    evaluator.request(named("new"), {}, {});
    CHECK_FALSE(evaluator.take());
    gate.let_go();
    bell.wait_for(2);
    CHECK(evaluator.take()->outcome->plan.name == "new");
}

TEST_CASE("what is thrown arrives as a sentence, and the next request works")
{
    Bell bell;
    bool first = true;
    Evaluator evaluator{[&first](budget::Plan const& plan, std::optional<budget::ScenarioId> const&, budget::Counting,
                                 budget::Checkpoint const&) {
                            if (std::exchange(first, false)) throw budget::MoneyOverflow{};
                            budget::Outcome outcome;
                            outcome.plan = plan;
                            return outcome;
                        },
                        bell.ring()};
    evaluator.request(named("too large"), {}, {});
    bell.wait_for(1);
    auto const failed = evaluator.take();
    REQUIRE(failed);
    CHECK_FALSE(failed->outcome);
    CHECK(failed->failure == "an amount is too large to be counted in cents");
    evaluator.request(named("fine"), {}, {});
    bell.wait_for(2);
    CHECK(evaluator.take()->outcome->plan.name == "fine");
}

TEST_CASE("ending waits until the work under way comes to a checkpoint, and rings no more")
{
    Gate gate;
    Bell bell;
    std::thread opener;
    {
        Evaluator evaluator{gate.work(), bell.ring()};
        evaluator.request(named("one"), {}, {});
        gate.wait_until_begun(1);
        evaluator.request(named("two"), {}, {});
        opener = std::thread{[&gate] {
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
            gate.let_go();
        }};
    }
    opener.join();
    CHECK(gate.begun() == 1);
    CHECK(gate.abandoned() == 1);
    CHECK(bell.rung() == 0);
}
