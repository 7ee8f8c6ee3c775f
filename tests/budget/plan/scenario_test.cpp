// Scenarios: their edits make the plan that the same edits make one by one; a plan that changes takes its scenarios along.
#include "budget/evaluate.hpp"
#include "budget/plan/check.hpp"
#include "budget/plan/edit.hpp"
#include "budget/plan/history.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"
#include "budget/plan/with_scenario.hpp"
#include "tests/support/every_field.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace budget;

namespace {

Plan changed(Plan const& plan, Edit const& edit)
{
    auto const result = apply(plan, edit);
    REQUIRE(result.value.has_value());
    return *result.value;
}

Problem only_problem(Plan const& plan, Edit const& edit)
{
    auto const result = apply(plan, edit);
    REQUIRE_FALSE(result.value.has_value());
    REQUIRE(result.problems.size() == 1);
    return result.problems[0];
}

Component rent(char const* id)
{
    Component made;
    made.id.text = id;
    made.name = "Rent";
    Expense expense;
    expense.amount = Money::from_dollars(1000);
    made.detail = expense;
    return made;
}

// A plan of two components, two pools and the scenario given.
Plan plan_with(std::vector<PlanEdit> edits)
{
    Plan plan;
    plan.name = "Team";
    plan.months = 12;
    plan.assumptions = {{{"cola"}, "COLA", AssumptionUnit::percent_a_year, "", {{Date{2026, 7, 1}, Ratio{3, 100}}}, {}}};
    plan.programs = {{{"team"}, "Team", "", {rent("office"), rent("garage")}}};
    FundingSource county;
    county.id.text = "county";
    county.name = "County";
    county.type = FundingType::annual;
    for (char const* id : {"staff", "rent"}) {
        auto& pool = county.pools.emplace_back();
        pool.id.text = id;
        pool.releases = {{Date{2026, 7, 1}, Money::from_dollars(700), Every::once, {}}};
    }
    plan.sources = {county};
    plan.scenarios = {{{"other"}, "Another way", "", std::move(edits)}};
    return plan;
}

Plan with_other(Plan const& plan)
{
    auto const result = with_scenario(plan, ScenarioId{"other"});
    for (auto const& problem : result.problems) FAIL_CHECK(to_line(problem));
    REQUIRE(result.value.has_value());
    return *result.value;
}

} // namespace

TEST_CASE("a scenario's plan is the plan after its edits one by one, and has no scenarios")
{
    int edits = 0;
    std::set<std::size_t> kinds;
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        auto const plan = tests::random_plan(seed, seed % 8 == 0 ? tests::Size::medium : tests::Size::small);
        CHECK_FALSE(has_errors(check(plan)));
        for (auto const& scenario : plan.scenarios) {
            auto one_by_one = plan;
            one_by_one.scenarios.clear();
            for (auto const& edit : scenario.edits) {
                one_by_one = changed(one_by_one, as_edit(edit));
                kinds.insert(edit.index());
                ++edits;
            }
            CHECK(with_scenario(plan, scenario.id).value == one_by_one);
        }
    }
    CHECK(edits > 500);
    CHECK(kinds.size() == std::variant_size_v<PlanEdit>);
}

TEST_CASE("a scenario stands in the file as it reads")
{
    auto const plan = plan_with({SetField{PoolOf{{"county"}, {"rent"}}, "name", "Rent & more"},
                                 PutComponent{{"team"}, rent("more"), 0}, Remove<ComponentId>{{"garage"}},
                                 Move<SourceId>{{"county"}, 0}});
    auto const text = write_plan(plan);
    std::string const expected = R"(  <scenario id="other" name="Another way">
    <set of="source county, pool rent" field="name" value="Rent &amp; more"/>
    <put program="team" place="1">
      <other id="more" name="Rent" amount="1000.00"/>
    </put>
    <remove what="component garage"/>
    <move what="source county" place="1"/>
  </scenario>
</plan>
)";
    CHECK(text.substr(text.size() - expected.size()) == expected);
    CHECK(read_plan(text, "").value == plan);
}

TEST_CASE("scenarios are added, changed, renamed, moved and removed by edits, and undone")
{
    auto const plan = plan_with({Remove<ComponentId>{{"garage"}}});
    Scenario const second{{"second"}, "Second way", "asked for", {SetField{ComponentId{"office"}, "amount", "2000.00"}}};
    ScenarioId const other{"other"};
    CHECK(describe(plan, Put<Scenario>{second}) == "Add scenario Second way");
    CHECK(describe(plan, Remove<ScenarioId>{other}) == "Remove Another way");
    CHECK(describe(plan, SetField{other, "name", "Third way"}) == "Change scenario of Another way to \"Third way\"");
    CHECK(describe(plan, SetField{other, "note", ""}) == "Clear note of Another way");

    History history{plan};
    auto const step = [&](Edit const& edit) {
        auto const words = describe(history.plan(), edit);
        history.push(changed(history.plan(), edit), words);
    };
    step(Put<Scenario>{second, 0});
    CHECK(history.plan().scenarios[0] == second);
    step(Move<ScenarioId>{{"second"}, 1});
    CHECK(history.plan().scenarios[1] == second);
    CHECK(history.undo_name() == "Move Second way to place 2");
    step(SetField{ScenarioId{"second"}, "name", "Third way"});
    step(SetField{ScenarioId{"second"}, "id", "third"});
    CHECK(history.plan().scenarios[1].id.text == "third");
    CHECK(history.plan().scenarios[1].name == "Third way");
    CHECK(describe(history.plan(), Put<Scenario>{{{"third"}, "Third way", "", {}}}) == "Change scenario Third way");
    step(Remove<ScenarioId>{other});
    CHECK(history.plan().scenarios.size() == 1);
    while (history.can_undo()) history.undo();
    CHECK(history.plan() == plan);

    CHECK(only_problem(plan, SetField{other, "id", "two words"}).code == "edit.bad-value");
    CHECK(only_problem(changed(plan, Put<Scenario>{second}), SetField{other, "id", "second"}).code == "edit.duplicate-id");
    CHECK(only_problem(plan, Remove<ScenarioId>{{"second"}}).code == "edit.unknown-target");
    CHECK(free_scenario_id(plan, "Other").text == "other-2");
}

TEST_CASE("no scenario edits a scenario")
{
    auto const plan = plan_with({SetField{ScenarioId{"other"}, "name", "Itself"}});
    auto const problems = check(plan);
    REQUIRE(problems.size() == 2); // beside the note on the unused assumption
    CHECK(problems[1].code == "edit.unknown-target");
    CHECK(problems[1].place.path == "scenario other, edit 1, scenario other");
}

TEST_CASE("a thing that gets another id keeps its edits in scenarios")
{
    auto source = plan_with({}).sources[0];
    auto const plan = plan_with({SetField{ComponentId{"office"}, "growth", "cola"}, PutComponent{{"team"}, rent("office"), {}},
                                 SetField{PoolOf{{"county"}, {"rent"}}, "name", "Rent"}, Put<FundingSource>{source, {}},
                                 Move<ComponentId>{{"office"}, 1}, Remove<ComponentId>{{"garage"}}});
    auto const edits = [](Plan const& changed_plan) { return changed_plan.scenarios[0].edits; };
    auto const before = with_other(plan);
    auto const renamed = [&](Target const& target) {
        auto const result = changed(plan, SetField{target, "id", "new-name"});
        // The same edits of the same things: given its id back in the result, nothing differs.
        Target back = target;
        if (auto* pool = std::get_if<PoolOf>(&back)) pool->pool.text = "new-name";
        else std::visit([](auto& id) { if constexpr (requires { id.text; }) id.text = "new-name"; }, back);
        auto const old_id = std::visit([](auto const& id) -> std::string {
            if constexpr (requires { id.text; }) return id.text;
            else if constexpr (requires { id.pool; }) return id.pool.text;
            else return "";
        }, target);
        CHECK(changed(with_other(result), SetField{back, "id", old_id}) == before);
        CHECK(changed(result, SetField{back, "id", old_id}) == plan);
        return result;
    };
    CHECK(edits(renamed(AssumptionId{"cola"}))[0] == PlanEdit{SetField{ComponentId{"office"}, "growth", "new-name"}});
    auto const office = edits(renamed(ComponentId{"office"}));
    CHECK(office[0] == PlanEdit{SetField{ComponentId{"new-name"}, "growth", "cola"}});
    CHECK(std::get<PutComponent>(office[1]).component.id.text == "new-name");
    CHECK(office[4] == PlanEdit{Move<ComponentId>{{"new-name"}, 1}});
    auto const no_garage = changed(plan, SetField{ComponentId{"garage"}, "id", "new-name"});
    CHECK(edits(no_garage)[5] == PlanEdit{Remove<ComponentId>{{"new-name"}}});
    CHECK(with_other(no_garage) == before);
    CHECK(std::get<PutComponent>(edits(renamed(ProgramId{"team"}))[1]).program.text == "new-name");
    auto const county = edits(renamed(SourceId{"county"}));
    CHECK(county[2] == PlanEdit{SetField{PoolOf{{"new-name"}, {"rent"}}, "name", "Rent"}});
    CHECK(std::get<Put<FundingSource>>(county[3]).thing.id.text == "new-name");
    auto const pool = edits(renamed(PoolOf{{"county"}, {"rent"}}));
    CHECK(pool[2] == PlanEdit{SetField{PoolOf{{"county"}, {"new-name"}}, "name", "Rent"}});
    CHECK(std::get<Put<FundingSource>>(pool[3]).thing.pools[1].id.text == "new-name");
}

TEST_CASE("after a scenario gives a thing another id, that id is its own")
{
    auto const plan = plan_with({SetField{ComponentId{"office"}, "id", "bureau"}, SetField{ComponentId{"bureau"}, "name", "Bureau"}});
    auto const result = changed(plan, SetField{ComponentId{"office"}, "id", "workshop"});
    CHECK(result.scenarios[0].edits[0] == PlanEdit{SetField{ComponentId{"workshop"}, "id", "bureau"}});
    CHECK(result.scenarios[0].edits[1] == plan.scenarios[0].edits[1]);
    CHECK(find(with_other(result), ComponentId{"bureau"})->name == "Bureau");
    // The plan can't take an id that the scenario gives.
    auto const refused = only_problem(plan, SetField{ComponentId{"garage"}, "id", "bureau"});
    CHECK(refused.code == "edit.duplicate-id");
    CHECK(refused.text == "The id is given to a new thing by scenario other, edit 1.");
    CHECK(only_problem(plan, PutComponent{{"team"}, rent("bureau"), {}}).code == "edit.duplicate-id");
    CHECK(free_component_id(plan, "Bureau").text == "bureau-2");
}

TEST_CASE("what a scenario names can't be removed from the plan")
{
    auto const plan = plan_with({SetField{ComponentId{"office"}, "growth", "cola"}, PutComponent{{"team"}, rent("more"), {}},
                                 SetField{PoolOf{{"county"}, {"rent"}}, "name", "Rent"}});
    auto const refused = only_problem(plan, Remove<ComponentId>{{"office"}});
    CHECK(refused.code == "edit.in-use");
    CHECK(refused.text == "It is named by scenario other, edit 1.");
    CHECK(only_problem(plan, Remove<AssumptionId>{{"cola"}}).code == "edit.in-use");
    CHECK(only_problem(plan, Remove<ProgramId>{{"team"}}).code == "edit.in-use");
    CHECK(only_problem(plan, Remove<SourceId>{{"county"}}).code == "edit.in-use");
    auto without_pool = plan.sources[0];
    without_pool.pools.pop_back();
    CHECK(only_problem(plan, Put<FundingSource>{without_pool}).place.path == "source county, pool rent");
    without_pool.pools = {plan.sources[0].pools[1]};
    CHECK(changed(plan, Put<FundingSource>{without_pool}).sources[0].pools.size() == 1);
    CHECK(changed(plan, Remove<ComponentId>{{"garage"}}).programs[0].components.size() == 1);
    auto without_scenario = changed(plan, Remove<ScenarioId>{{"other"}});
    CHECK(changed(without_scenario, Remove<ComponentId>{{"office"}}).programs[0].components.size() == 1);
}

TEST_CASE("a refused edit names the scenario and the edit's number, and a wrong plan the scenario")
{
    auto const wrong = plan_with({SetField{ComponentId{"office"}, "name", "Bureau"}, SetField{ComponentId{"nobody"}, "pay", "1"}});
    auto const refused = with_scenario(wrong, ScenarioId{"other"});
    REQUIRE(refused.problems.size() == 1);
    CHECK(refused.problems[0].code == "edit.unknown-target");
    CHECK(refused.problems[0].place.path == "scenario other, edit 2, component nobody");
    CHECK(refused.problems[0].severity == Severity::error);

    auto const empties = plan_with({SetField{ComponentId{"office"}, "amount", "-5.00"}});
    auto const problems = check(empties);
    REQUIRE(problems.size() == 2);
    CHECK(problems[1].code == "plan.negative-amount");
    CHECK(problems[1].place.path == "scenario other, component office, amount");
    CHECK(with_scenario(empties, ScenarioId{"nobody"}).problems.front().place.path == "scenario nobody");

    // What no file can hold is refused where it stands, though a later edit replaces it.
    auto bad = rent("more");
    bad.name = "caf\xE9";
    auto const hidden = plan_with({PutComponent{{"team"}, bad, {}}, SetField{ComponentId{"more"}, "name", "Rent"}});
    CHECK(check(hidden)[1].place.path == "scenario other, edit 1, component more, name");
    auto const far = plan_with({Move<ComponentId>{{"office"}, 5'000'000}});
    CHECK(check(far)[1].code == "edit.bad-value");
}

// By hand: the plan's own figures are those of the same plan without scenarios.
TEST_CASE("a scenario that doesn't fit is a doubt about the plan, whose own figures stand")
{
    auto const unfit = plan_with({SetField{ComponentId{"nobody"}, "pay", "1"}});
    auto const wrong = plan_with({SetField{ComponentId{"office"}, "amount", "-5.00"}});
    auto alone = unfit;
    alone.scenarios.clear();
    auto const expected = evaluate(alone);
    REQUIRE_FALSE(expected.allocation.cost.is_zero());
    for (auto const& plan : {unfit, wrong}) {
        auto const outcome = evaluate(plan);
        CHECK_FALSE(has_errors(outcome.problems));
        auto const doubt = std::find_if(outcome.problems.begin(), outcome.problems.end(),
                                        [](auto const& problem) { return problem.place.path.starts_with("scenario other"); });
        REQUIRE(doubt != outcome.problems.end());
        CHECK(doubt->severity == Severity::warning);
        CHECK(doubt->remedy.ends_with(" Until then this scenario can't be calculated."));
        CHECK(outcome.allocation.cost == expected.allocation.cost);
        CHECK(outcome.allocation.covered == expected.allocation.covered);
        CHECK(has_errors(evaluate(plan, ScenarioId{"other"}).problems));
    }
}

TEST_CASE("an outcome knows its scenario")
{
    auto const plan = plan_with({SetField{ComponentId{"office"}, "amount", "400.00"}});
    auto const base = evaluate(plan);
    CHECK_FALSE(base.scenario.has_value());
    CHECK(base.allocation.cost == Money::from_dollars(2000));
    auto const other = evaluate(plan, ScenarioId{"other"});
    REQUIRE(other.scenario.has_value());
    CHECK(other.scenario->name == "Another way");
    CHECK(other.allocation.cost == Money::from_dollars(1400));
    CHECK(other.allocation.covered == Money::from_dollars(1400));
    auto const nobody = evaluate(plan, ScenarioId{"nobody"});
    CHECK(has_errors(nobody.problems));
    CHECK_FALSE(nobody.scenario.has_value());
}

TEST_CASE("a scenario is found by its id or its name")
{
    auto plan = plan_with({SetField{ComponentId{"office"}, "amount", "400.00"}});
    CHECK(find_scenario(plan, "other") == &plan.scenarios[0]);
    CHECK(find_scenario(plan, "Another way") == &plan.scenarios[0]);
    CHECK(find_scenario(plan, "othr") == nullptr);
    CHECK(no_such_scenario(plan, "othr") == "The plan has no scenario \"othr\". Did you mean \"other\"?");
    CHECK(no_such_scenario(plan, "Another ways") == "The plan has no scenario \"Another ways\". Did you mean \"Another way\"?");
    CHECK(no_such_scenario(plan, "zzz") == "The plan has no scenario \"zzz\". Write one of: other.");
    plan.scenarios.push_back(plan.scenarios[0]);
    plan.scenarios[1].id.text = "third";
    CHECK(find_scenario(plan, "Another way") == nullptr);
    CHECK(no_such_scenario(plan, "Another way") ==
          "The plan has several scenarios called \"Another way\". Write one of: other, third.");
    plan.scenarios.clear();
    CHECK(no_such_scenario(plan, "other") == "The plan has no scenario \"other\". It has no scenarios.");
}
