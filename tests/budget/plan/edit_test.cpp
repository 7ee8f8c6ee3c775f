#include "budget/plan/check.hpp"
#include "budget/plan/edit.hpp"
#include "budget/plan/history.hpp"
#include "budget/plan/references.hpp"
#include "tests/support/draws.hpp"
#include "tests/support/every_field.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>

using namespace budget;

namespace {

std::string refusal(Plan const& plan, Edit const& edit)
{
    auto const result = apply(plan, edit);
    if (result.value) return "taken";
    REQUIRE(result.problems.size() == 1);
    CHECK_FALSE(result.problems[0].text.empty());
    CHECK_FALSE(result.problems[0].remedy.empty());
    return result.problems[0].code;
}

Component radios(char const* id)
{
    Component made;
    made.id.text = id;
    made.name = "Radios";
    made.detail = Devices{};
    return made;
}

} // namespace

TEST_CASE("edits say what they do in the plan's words")
{
    auto const plan = tests::plan_with_every_field();
    ComponentId const staff{"staff"};
    CHECK(describe(plan, SetField{staff, "pay", "53560.00"}) == "Change pay of staff to $53,560.00");
    CHECK(describe(plan, SetField{staff, "vacancy", "7.65%"}) == "Change expected vacancy of staff to 7.65 %");
    CHECK(describe(plan, SetField{staff, "fte", "2.5"}) == "Change FTE of staff to 2.5");
    CHECK(describe(plan, SetField{staff, "growth", ""}) == "Clear growth of staff");
    CHECK(describe(plan, SetField{staff, "growth", "cola"}) == "Change growth of staff to COLA");
    CHECK(describe(plan, SetField{staff, "priority", "deferrable"}) == "Change priority of staff to Deferrable");
    CHECK(describe(plan, SetField{SourceId{"county"}, "end-date", "2027-12-31"}) ==
          "Change funding end date of County to 31 Dec 2027");
    CHECK(describe(plan, SetField{SourceId{"county"}, "notes", std::string(200, 'x')}) == "Change notes of County");
    CHECK(describe(plan, SetField{ThePlan{}, "first-month", "2027-01"}) ==
          "Change first month of the plan to Jan 2027");
    CHECK(describe(plan, SetField{PoolOf{SourceId{"county"}, PoolId{"main"}}, "spend-by", ""}) ==
          "Clear spend by of County, main");
    FundingSource opioid;
    opioid.id.text = "opioid";
    opioid.name = "Opioid settlement";
    CHECK(describe(plan, Put<FundingSource>{opioid}) == "Add source Opioid settlement");
    CHECK(describe(plan, Put<FundingSource>{plan.sources[0]}) == "Change source County");
    CHECK(describe(plan, PutComponent{ProgramId{"team"}, radios("more")}) == "Add radios and devices Radios");
    CHECK(describe(plan, Remove<ComponentId>{{"radios"}}) == "Remove radios");
    CHECK(describe(plan, Move<SourceId>{{"county"}, 1}) == "Move County to place 2");
    CHECK(describe(plan, SetField{ComponentId{"nobody"}, "pay", "1"}) == "Change pay of nobody");
}

TEST_CASE("what an edit can't do is refused with its code, and the plan stays")
{
    auto const plan = tests::plan_with_every_field();
    ComponentId const staff{"staff"};
    CHECK(refusal(plan, SetField{ComponentId{"nobody"}, "pay", "1"}) == "edit.unknown-target");
    CHECK(refusal(plan, SetField{PoolOf{SourceId{"county"}, PoolId{"other"}}, "name", "x"}) == "edit.unknown-target");
    CHECK(refusal(plan, SetField{staff, "salary", "1"}) == "edit.unknown-field");
    CHECK(refusal(plan, SetField{ThePlan{}, "id", "x"}) == "edit.unknown-field");
    CHECK(refusal(plan, SetField{staff, "pay", "$1"}) == "edit.bad-value");
    CHECK(refusal(plan, SetField{staff, "pay", ""}) == "edit.bad-value");
    CHECK(refusal(plan, SetField{staff, "name", std::string{"a\0b", 3}}) == "edit.bad-value");
    CHECK(refusal(plan, SetField{staff, "name", "caf\xE9"}) == "edit.bad-value");
    CHECK(refusal(plan, SetField{staff, "id", "two words"}) == "edit.bad-value");
    CHECK(refusal(plan, SetField{staff, "id", "van"}) == "edit.duplicate-id");
    // A fraction of more digits than a file can hold would be lost on saving.
    CHECK(refusal(plan, SetField{staff, "fte", "0.333333333333333333333333333331/0.777777777777777777777777777773"}) ==
          "edit.bad-value");
    CHECK(refusal(plan, Remove<AssumptionId>{{"cola"}}) == "edit.in-use");
    CHECK(refusal(plan, Remove<FringeScheduleId>{{"city"}}) == "edit.in-use");
    CHECK(refusal(plan, Remove<ProgramId>{{"team"}}) == "edit.in-use");
    CHECK(refusal(plan, Remove<ComponentId>{staff}) == "edit.in-use");
    CHECK(refusal(plan, Remove<SourceId>{{"nobody"}}) == "edit.unknown-target");
    CHECK(refusal(plan, Move<ComponentId>{{"nobody"}, 0}) == "edit.unknown-target");
    CHECK(refusal(plan, PutComponent{ProgramId{"nobody"}, radios("r")}) == "edit.unknown-target");
    CHECK(refusal(plan, PutComponent{ProgramId{"team"}, radios("no id")}) == "edit.bad-value");
    Program second{{"second"}, "Second", "", {radios("radios")}};
    CHECK(refusal(plan, Put<Program>{second}) == "edit.duplicate-id");
    second.components = {radios("a"), radios("a")};
    CHECK(refusal(plan, Put<Program>{second}) == "edit.duplicate-id");
    auto without_staff = plan.programs[0];
    without_staff.components.erase(without_staff.components.begin());
    CHECK(refusal(plan, Put<Program>{without_staff}) == "edit.in-use");
    auto source = plan.sources[0];
    source.pools.push_back(source.pools[0]);
    CHECK(refusal(plan, Put<FundingSource>{source}) == "edit.duplicate-id");
}

TEST_CASE("a renamed thing takes along whoever names it")
{
    auto const plan = tests::plan_with_every_field();
    auto const renamed = [&](Target const& target) {
        auto const result = apply(plan, SetField{target, "id", "new-name"});
        REQUIRE(result.value.has_value());
        CHECK_FALSE(has_errors(check(*result.value)));
        return *result.value;
    };
    CHECK(renamed(AssumptionId{"cola"}).programs[0].components[0].growth == AssumptionId{"new-name"});
    CHECK(renamed(FringeScheduleId{"city"}).fringe_schedules[0].id == FringeScheduleId{"new-name"});
    CHECK(renamed(ProgramId{"team"}).sources[0].pools[0].permissions[0].scope.program == ProgramId{"new-name"});
    CHECK(renamed(ComponentId{"staff"}).sources[0].pools[0].caps[0].scopes[0].component == ComponentId{"new-name"});
    CHECK(renamed(SourceId{"county"}).sources[0].id == SourceId{"new-name"});
    CHECK(renamed(PoolOf{SourceId{"county"}, PoolId{"main"}}).sources[0].pools[0].id == PoolId{"new-name"});
    CHECK(apply(plan, SetField{ComponentId{"staff"}, "id", "staff"}).value == plan);
}

TEST_CASE("things are added at their place, replaced where they stand, and moved")
{
    auto plan = tests::plan_with_every_field();
    auto const components = [&] {
        std::string all;
        for (auto const& component : plan.programs[0].components) all += component.id.text + " ";
        return all;
    };
    plan = *apply(plan, PutComponent{ProgramId{"team"}, radios("first"), 0}).value;
    CHECK(components() == "first staff crew supervisor van radios course support gear phone study posters rent food desks opening overhead ");
    plan = *apply(plan, Move<ComponentId>{{"first"}, 2}).value;
    CHECK(components() == "staff crew first supervisor van radios course support gear phone study posters rent food desks opening overhead ");
    plan = *apply(plan, Move<ComponentId>{{"staff"}, 99}).value;
    CHECK(components() == "crew first supervisor van radios course support gear phone study posters rent food desks opening overhead staff ");
    auto changed = radios("first");
    changed.name = "Other radios";
    plan = *apply(plan, PutComponent{ProgramId{"team"}, changed, 5}).value;
    CHECK(components() == "crew first supervisor van radios course support gear phone study posters rent food desks opening overhead staff ");
    CHECK(find(plan, ComponentId{"first"})->name == "Other radios");
    plan = *apply(plan, Remove<ComponentId>{{"first"}}).value;
    CHECK(components() == "crew supervisor van radios course support gear phone study posters rent food desks opening overhead staff ");
}

TEST_CASE("free ids come from the name and are free")
{
    auto const plan = tests::plan_with_every_field();
    CHECK(free_source_id(plan, "Opioid settlement (state)").text == "opioid-settlement-state");
    CHECK(free_source_id(plan, "County").text == "county-2");
    CHECK(free_component_id(plan, "  Radios! ").text == "radios-2");
    CHECK(free_program_id(plan, "\xE6\x97\xA5").text == "program");
    CHECK(free_component_id(plan, "").text == "component");
    CHECK(is_id(free_source_id(plan, std::string(500, 'a')).text));
}

namespace {

Edit random_edit(tests::Draws& draw, Plan const& plan)
{
    auto const& program = draw.one_of(plan.programs);
    auto const id = program.components.empty() ? ComponentId{"none"} : draw.one_of(program.components).id;
    auto const source = plan.sources.empty() ? SourceId{"none"} : draw.one_of(plan.sources).id;
    auto const number = std::to_string(draw.below(90));
    switch (draw.below(9)) {
    case 0: return SetField{id, draw.pick({"name", "pay", "count", "amount", "growth", "id"}), number};
    case 1: return SetField{source, draw.pick({"name", "end-date", "pinned", "notes", "id"}), number};
    case 2: return SetField{ThePlan{}, draw.pick({"name", "months", "notice-days"}), number};
    case 3: return PutComponent{program.id, radios(("r" + number).c_str()), static_cast<std::size_t>(draw.below(5))};
    case 4: return Remove<ComponentId>{id};
    case 5: return Move<ComponentId>{id, static_cast<std::size_t>(draw.below(6))};
    case 6: return Move<SourceId>{source, static_cast<std::size_t>(draw.below(6))};
    case 7: return Remove<SourceId>{source};
    default: {
        FundingSource made;
        made.id.text = "s" + number;
        return Put<FundingSource>{made, static_cast<std::size_t>(draw.below(4))};
    }
    }
}

} // namespace

TEST_CASE("undoing any row of edits gives back each plan, and redoing them the last")
{
    int taken = 0;
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        tests::Draws draw{seed};
        History history{tests::random_plan(seed, tests::Size::small)};
        std::vector<Plan> states{history.plan()};
        for (int step = 0; step < 30; ++step) {
            auto const edit = random_edit(draw, history.plan());
            auto const words = describe(history.plan(), edit);
            CHECK_FALSE(words.empty());
            auto const before = history.plan();
            auto result = apply(history.plan(), edit);
            CHECK(history.plan() == before);
            CHECK(result.value.has_value() == result.problems.empty());
            if (!result.value || *result.value == before) continue;
            // No edit leaves a name that names nothing, unless it set that name itself.
            bool const names = std::holds_alternative<SetField>(edit) && std::get<SetField>(edit).field == "growth";
            if (names) continue;
            for (auto const& problem : check(*result.value)) {
                CHECK_FALSE(problem.code.starts_with("plan.unknown-"));
                CHECK_FALSE(problem.code.starts_with("edit.unknown-")); // in a scenario
            }
            history.push(*result.value, words);
            CHECK(history.undo_name() == words);
            states.push_back(*result.value);
            ++taken;
        }
        for (auto at = states.size(); at-- > 0; history.undo()) CHECK(history.plan() == states[at]);
        CHECK_FALSE(history.can_undo());
        for (std::size_t at = 1; at < states.size(); ++at) {
            history.redo();
            CHECK(history.plan() == states[at]);
        }
        CHECK_FALSE(history.can_redo());
    }
    CHECK(taken > 500);
}

TEST_CASE("typing in one field is one step, and saving ends it")
{
    Plan plan;
    History history{plan};
    auto const type = [&](char const* name) {
        plan.name = name;
        history.push(plan, "Change name", "plan.name");
    };
    type("T");
    type("Te");
    type("Tea");
    CHECK(history.undo_name() == "Change name");
    CHECK_FALSE(history.is_saved());
    history.undo();
    CHECK(history.plan().name.empty());
    CHECK_FALSE(history.can_undo());
    CHECK(history.is_saved());
    CHECK(history.redo_name() == "Change name");
    history.redo();
    CHECK(history.plan().name == "Tea");
    history.mark_saved();
    type("Team");
    history.undo();
    CHECK(history.plan().name == "Tea");
    CHECK(history.is_saved());
    history.redo();
    type("Teams");
    type("Tea"); // back to what was there: no step is left
    CHECK(history.is_saved());
    history.undo();
    CHECK(history.plan().name.empty());
    plan.months = 12;
    history.push(plan, "Change months");
    CHECK_FALSE(history.can_redo());
    CHECK(history.redo_name().empty());
    history.push(plan, "Nothing changed");
    CHECK(history.undo_name() == "Change months");
}
