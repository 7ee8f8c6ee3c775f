// The session without a window: edits and their names, files, and results that arrive from the evaluation's thread.
#include "app/session.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <thread>

namespace {

using app::Session;

budget::Plan plan_with_responder()
{
    budget::Plan plan;
    plan.name = "Trial";
    budget::Component responder;
    responder.id.text = "responder";
    responder.name = "Responder";
    budget::Position position;
    position.title = "Responder";
    position.fte = 2;
    position.pay = budget::Money::from_dollars(52'000);
    responder.detail = position;
    budget::Program team;
    team.id.text = "team";
    team.name = "Team";
    team.components.push_back(responder);
    plan.programs.push_back(team);
    return plan;
}

// Counts the results that wait, as the window's event queue does.
struct Arrivals {
    std::atomic<int> count{0};
    std::function<void()> callback() { return [this] { ++count; }; }
};

// Waits up to ten seconds for the result of the present state.
bool wait_for_result(Session& session)
{
    for (int tries = 0; tries < 1000; ++tries) {
        if (session.receive()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    return false;
}

budget::SetField pay_of_responder(std::string amount)
{
    return {budget::ComponentId{"responder"}, "pay", std::move(amount)};
}

} // namespace

TEST_CASE("an edit is carried out, named, undone and redone")
{
    Arrivals arrivals;
    Session session{plan_with_responder(), arrivals.callback()};
    auto const before = session.plan();

    REQUIRE(session.apply(pay_of_responder("53560.00")).empty());
    CHECK(std::get<budget::Position>(session.plan().programs[0].components[0].detail).pay ==
          budget::Money::from_dollars(53'560));
    CHECK(session.history().undo_name() == "Change pay of Responder to $53,560.00");
    CHECK(session.is_unsaved());

    session.undo();
    CHECK(session.plan() == before);
    CHECK_FALSE(session.is_unsaved());
    CHECK(session.history().redo_name() == "Change pay of Responder to $53,560.00");
    session.redo();
    CHECK(session.plan() != before);
}

TEST_CASE("a refused edit changes nothing and says why")
{
    Arrivals arrivals;
    Session session{plan_with_responder(), arrivals.callback()};
    auto const before = session.plan();
    auto const problems = session.apply(pay_of_responder("a lot"));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == "edit.bad-value");
    CHECK(session.plan() == before);
    CHECK_FALSE(session.history().can_undo());
}

TEST_CASE("an edit that changes nothing is no step")
{
    Arrivals arrivals;
    Session session{plan_with_responder(), arrivals.callback()};
    REQUIRE(session.apply(pay_of_responder("52000.00")).empty());
    CHECK_FALSE(session.history().can_undo());
    CHECK_FALSE(session.is_unsaved());
}

TEST_CASE("saved is the state that was saved, whatever came after")
{
    Arrivals arrivals;
    Session session{plan_with_responder(), arrivals.callback()};
    REQUIRE_FALSE(session.file());
    session.apply(pay_of_responder("53560.00"));
    session.mark_saved("trial.braid", Session::Clock::now());
    CHECK(session.file() == "trial.braid");
    CHECK_FALSE(session.is_unsaved());
    session.undo();
    CHECK(session.is_unsaved());
    session.redo();
    CHECK_FALSE(session.is_unsaved());
}

TEST_CASE("the outcome follows the plan: 2 FTE at $52,000 cost $104,000 a year")
{
    Arrivals arrivals;
    Session session{plan_with_responder(), arrivals.callback()};
    CHECK(session.is_calculating());
    CHECK_FALSE(session.outcome());
    REQUIRE(wait_for_result(session));
    CHECK_FALSE(session.is_calculating());
    REQUIRE(session.outcome());
    auto const first_year = periods(session.plan(), budget::Step::year).front();
    CHECK(cost_in(*session.outcome(), first_year) == budget::Money::from_dollars(104'000));

    session.apply(pay_of_responder("60000.00"));
    CHECK(session.is_calculating());
    CHECK(session.outcome()); // the earlier one, until the new one is there
    REQUIRE(wait_for_result(session));
    CHECK(cost_in(*session.outcome(), first_year) == budget::Money::from_dollars(120'000));
    CHECK(arrivals.count >= 2);
}

TEST_CASE("counting other money calculates anew; a program filter doesn't")
{
    Arrivals arrivals;
    Session session{plan_with_responder(), arrivals.callback()};
    REQUIRE(wait_for_result(session));
    session.show_program(budget::ProgramId{"team"});
    CHECK(session.filter().program == budget::ProgramId{"team"});
    CHECK_FALSE(session.is_calculating());
    session.count(budget::Counting::possible);
    REQUIRE(wait_for_result(session));
    CHECK(session.outcome()->counting == budget::Counting::possible);
}

TEST_CASE("a filter on a program that is gone shows all programs")
{
    Arrivals arrivals;
    auto plan = plan_with_responder();
    Session session{plan, arrivals.callback()};
    session.show_program(budget::ProgramId{"team"});
    plan.programs[0].id.text = "other";
    session.replace(plan, "Rename");
    CHECK_FALSE(session.filter().program);
}

TEST_CASE("another document drops history, file and outcome of the one before")
{
    Arrivals arrivals;
    Session session{plan_with_responder(), arrivals.callback()};
    session.apply(pay_of_responder("53560.00"));
    REQUIRE(wait_for_result(session));
    session.open(budget::Plan{}, std::nullopt);
    CHECK_FALSE(session.history().can_undo());
    CHECK_FALSE(session.outcome());
    CHECK(session.is_calculating());
}

TEST_CASE("a calculation that throws leaves no figures, and says why")
{
    Arrivals arrivals;
    Session session{plan_with_responder(), arrivals.callback(),
                    [](budget::Plan const&, std::optional<budget::ScenarioId> const&, budget::Counting,
                       budget::Checkpoint const&) -> budget::Outcome { throw budget::MoneyOverflow{}; }};
    REQUIRE(wait_for_result(session));
    CHECK_FALSE(session.outcome());
    CHECK(session.failure() == "an amount is too large to be counted in cents");
}

namespace {

budget::Scenario named_scenario(char const* id, char const* name)
{
    return {budget::ScenarioId{id}, name, {}, {}};
}

budget::Money pay_in(budget::Plan const& plan)
{
    return std::get<budget::Position>(plan.programs.at(0).components.at(0).detail).pay;
}

} // namespace

TEST_CASE("while a scenario is shown, edits go into it and the plan stays")
{
    Arrivals arrivals;
    Session session{plan_with_responder(), arrivals.callback()};
    REQUIRE(session.apply(budget::Put<budget::Scenario>{named_scenario("raise", "Raise"), {}}).empty());
    session.choose(budget::ScenarioId{"raise"});
    REQUIRE(session.scenario());
    REQUIRE(session.apply(pay_of_responder("60000.00")).empty());
    CHECK(pay_in(session.plan()) == budget::Money::from_dollars(60'000));
    CHECK(pay_in(session.document()) == budget::Money::from_dollars(52'000));
    CHECK(session.history().undo_name() == "Change pay of Responder to $60,000.00 in Raise");
    CHECK(session.plan().scenarios.empty());

    REQUIRE(wait_for_result(session));
    auto const first_year = periods(session.plan(), budget::Step::year).front();
    CHECK(cost_in(*session.outcome(), first_year) == budget::Money::from_dollars(120'000));
    REQUIRE(session.outcome()->scenario);
    CHECK(session.outcome()->scenario->name == "Raise");

    session.choose(std::nullopt);
    CHECK(pay_in(session.plan()) == budget::Money::from_dollars(52'000));
    REQUIRE(wait_for_result(session));
    CHECK(cost_in(*session.outcome(), first_year) == budget::Money::from_dollars(104'000));
}

TEST_CASE("a scenario lists what differs: a field typed twice stands once, one typed back is gone")
{
    Arrivals arrivals;
    Session session{plan_with_responder(), arrivals.callback()};
    REQUIRE(session.apply(budget::Put<budget::Scenario>{named_scenario("raise", "Raise"), {}}).empty());
    session.choose(budget::ScenarioId{"raise"});
    session.apply(pay_of_responder("60000.00"));
    session.apply(budget::SetField{budget::ComponentId{"responder"}, "fte", "3"});
    session.apply(pay_of_responder("61000.00"));
    REQUIRE(session.scenario()->edits.size() == 2);
    CHECK(std::get<budget::SetField>(session.scenario()->edits[0]).field == "fte");
    CHECK(std::get<budget::SetField>(session.scenario()->edits[1]).text == "61000.00");
    session.apply(pay_of_responder("52000.00"));
    CHECK(session.scenario()->edits.size() == 1);
}

TEST_CASE("a scenario that goes with an undo leaves the plan itself shown")
{
    Arrivals arrivals;
    Session session{plan_with_responder(), arrivals.callback()};
    session.apply(budget::Put<budget::Scenario>{named_scenario("raise", "Raise"), {}});
    session.choose(budget::ScenarioId{"raise"});
    session.undo();
    CHECK_FALSE(session.scenario());
    CHECK(session.plan() == plan_with_responder());
    session.redo();
    CHECK_FALSE(session.scenario());
}

TEST_CASE("a whole plan put in place of a scenario becomes its edits; what was paid can't")
{
    Arrivals arrivals;
    Session session{plan_with_responder(), arrivals.callback()};
    session.apply(budget::Put<budget::Scenario>{named_scenario("raise", "Raise"), {}});
    session.choose(budget::ScenarioId{"raise"});
    auto next = session.plan();
    next.months = 24;
    auto second = next.programs[0].components[0];
    second.id.text = "clinician";
    next.programs[0].components.insert(next.programs[0].components.begin(), second);
    budget::FundingSource city;
    city.id.text = "city";
    city.name = "City";
    next.sources.push_back(city);
    REQUIRE(session.replace(next, "Import").empty());
    CHECK(session.plan() == next);
    CHECK(session.document().programs == plan_with_responder().programs);
    CHECK(session.scenario()->edits.size() == 3);
    CHECK(session.history().undo_name() == "Import in Raise");

    next.actuals.through = budget::Month{2026, 7};
    auto const refused = session.replace(next, "Import ledger");
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].code == "edit.not-in-scenario");
}

TEST_CASE("a scenario is removed and renamed while another is shown")
{
    Arrivals arrivals;
    Session session{plan_with_responder(), arrivals.callback()};
    session.apply(budget::Put<budget::Scenario>{named_scenario("one", "One"), {}});
    session.apply(budget::Put<budget::Scenario>{named_scenario("two", "Two"), {}});
    session.choose(budget::ScenarioId{"one"});
    REQUIRE(session.apply(budget::SetField{budget::ScenarioId{"two"}, "name", "Second"}).empty());
    CHECK(session.document().scenarios[1].name == "Second");
    REQUIRE(session.apply(budget::Remove<budget::ScenarioId>{budget::ScenarioId{"one"}}).empty());
    CHECK_FALSE(session.scenario());
    CHECK(session.document().scenarios.size() == 1);
}

TEST_CASE("a document of a newer version is shown and not changed")
{
    Arrivals arrivals;
    Session session{budget::Plan{}, arrivals.callback()};
    budget::Problem const said{budget::Severity::warning, "plan.newer-version", "It is newer.", "Open it with the newer one.", {}};
    session.open(plan_with_responder(), "new.braid", {said});
    CHECK(session.of_newer_version() == std::vector{said});
    auto const refused = session.apply(pay_of_responder("53560.00"));
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].code == "file.newer-version");
    CHECK(refused[0].place.file == "new.braid");
    budget::Plan other;
    REQUIRE(session.replace(other, "Import").size() == 1);
    CHECK(session.plan() == plan_with_responder());
    CHECK_FALSE(session.is_unsaved());
    session.open(plan_with_responder(), "m.braid");
    CHECK(session.apply(pay_of_responder("53560.00")).empty());
}
