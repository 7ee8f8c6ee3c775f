// What charts say in words to those who can't see them, where a strand of the braid leads, and scenarios of one program. By hand:
// staff and vans cost $1,000 a month each for a year; the county's $15,000 may not pay vans, the city's $6,000 may.
#include "app/gui/charts/braid.hpp"
#include "app/gui/charts/coverage.hpp"
#include "app/gui/charts/timeline.hpp"
#include "app/gui/content/overview.hpp"
#include "app/gui/content/reports.hpp"
#include "app/gui/content/scenarios.hpp"
#include "app/gui/content/unsaved_words.hpp"
#include "budget/evaluate.hpp"

#include <catch2/catch.hpp>

namespace {

using budget::Money;

Money whole_dollars(int whole) { return Money::from_dollars(whole); }

budget::Program service(char const* id, budget::ObjectClass object_class)
{
    budget::Expense expense;
    expense.kind = object_class == budget::ObjectClass::travel ? budget::ComponentKind::marketing : budget::ComponentKind::other;
    expense.basis = budget::AmountBasis::month;
    expense.amount = whole_dollars(1'000);
    expense.object_class = object_class;
    budget::Program program;
    program.id.text = id;
    program.name = id;
    program.components.resize(1);
    program.components[0].id.text = std::string{id} + "-cost";
    program.components[0].name = id;
    program.components[0].detail = expense;
    return program;
}

budget::FundingSource funded(char const* id, int whole)
{
    budget::Release release;
    release.date = budget::Date{2026, 7, 1};
    release.amount = whole_dollars(whole);
    budget::FundingSource made;
    made.id.text = id;
    made.name = id;
    made.pools.resize(1);
    made.pools[0].id.text = std::string{id} + "-pool";
    made.pools[0].releases = {release};
    return made;
}

budget::Plan two_programs()
{
    budget::Plan plan;
    plan.name = "Two programs";
    plan.months = 12;
    plan.programs = {service("staff", budget::ObjectClass::other), service("vans", budget::ObjectClass::travel)};
    plan.sources = {funded("city", 6'000), funded("county", 15'000)};
    plan.sources[0].flexibility = budget::Flexibility::high;
    budget::Permission no_vans;
    no_vans.effect = budget::Effect::deny;
    no_vans.scope.object_class = budget::ObjectClass::travel;
    no_vans.reason = "no travel";
    plan.sources[1].pools[0].permissions = {no_vans};
    return plan;
}

budget::Outcome calculated(budget::Plan plan)
{
    auto outcome = budget::evaluate(std::move(plan));
    REQUIRE_FALSE(has_errors(outcome.problems));
    return outcome;
}

} // namespace

TEST_CASE("the braid says who pays how much for what, and what nobody pays")
{
    gui::Braid braid;
    braid.sources = {{"County", 0, whole_dollars(120)}, {"Unfunded", {}, whole_dollars(30)}};
    braid.families = {{"Staffing", {}, whole_dollars(100)}, {"Vehicles", {}, whole_dollars(50)}};
    braid.strands = {{0, 0, whole_dollars(100)}, {0, 1, whole_dollars(20)}, {1, 1, whole_dollars(30)}};
    braid.has_gap = true;
    CHECK(told(braid) == "County pays $120.00: Staffing $100.00, Vehicles $20.00. Unfunded, $30.00: Vehicles $30.00. ");
    CHECK(told(gui::Braid{}).empty());
}

TEST_CASE("the coverage says each year's cost and what of it is covered, and the cliffs")
{
    auto const outcome = calculated(two_programs());
    auto const words = told(gui::coverage_of(outcome, {}));
    CHECK(words.starts_with("FY27: $24,000.00, of which $18,000.00 is covered. "));
    CHECK(words.size() > std::string{"FY27: $24,000.00, of which $18,000.00 is covered. "}.size()); // its cliff
    CHECK(told(gui::coverage_of(outcome, {budget::ProgramId{"staff"}})) == "FY27: $12,000.00, of which $12,000.00 is covered. ");
}

TEST_CASE("the timeline says from when to when each pool's money is there")
{
    auto plan = two_programs();
    plan.sources[0].end_date = budget::Date{2027, 3, 31};
    plan.sources[1].standing = budget::Standing::likely;
    auto const words = told(gui::timeline_of(plan));
    CHECK(words.find("1 Jul 2026 to 31 Mar 2027. ") != std::string::npos);
    CHECK(words.find("1 Jul 2026 to no end given, not awarded. ") != std::string::npos);
}

TEST_CASE("the status says that money is missing where no cliff is ahead")
{
    auto plan = two_programs();
    plan.sources.clear(); // never any money: no cliff
    auto const cliff = [&](budget::Date today, char const* program = nullptr) {
        auto const outcome = calculated(plan);
        auto const text = gui::status_text(outcome, program ? budget::Filter{budget::ProgramId{program}} : budget::Filter{}, today);
        CHECK(text.is_alarming == (text.cliff != "No cliff ahead"));
        return text.cliff;
    };
    CHECK(cliff({2026, 6, 30}) == "Money is missing from 1 Jul 2026");
    CHECK(cliff({2026, 7, 1}) == "Money is missing now");
    CHECK(cliff({2027, 6, 30}) == "Money is missing now");
    CHECK(cliff({2027, 7, 1}) == "No cliff ahead"); // after the plan's end
    plan.sources = {funded("county", 24'000)};
    plan.sources[0].pools[0].releases[0].date = budget::Date{2026, 10, 1};
    CHECK(cliff({2026, 7, 1}) == "Money is missing now");
    CHECK(cliff({2026, 10, 1}) == "No cliff ahead"); // what was missed lies behind
    CHECK(cliff({2026, 9, 30}, "vans") == "Money is missing now");
}

TEST_CASE("a strand leads to the costliest line of its family in the first year that has it")
{
    auto plan = two_programs();
    plan.months = 24;
    plan.sources[0].pools[0].releases[0].date = budget::Date{2027, 7, 1}; // the city pays in the second year alone
    auto const outcome = calculated(plan);
    auto const years = periods(outcome.plan, budget::Step::year);
    REQUIRE(years.size() == 2);
    budget::Period const all{"all", "all", 0, 24};
    auto const braid = gui::braid_of(outcome, all, {});
    for (std::size_t at = 0; at < braid.strands.size(); ++at) {
        auto const& strand = braid.strands[at];
        auto const place = gui::place_of(outcome, braid, at, all, {});
        REQUIRE(place);
        auto const name = braid.sources[strand.from].name;
        CHECK(place->column == (braid.is_gap(strand.from) ? "gap" : name));
        CHECK(gui::family_of(outcome.costs.lines[place->line]) == braid.families[strand.to].name);
        if (name == "city") CHECK(place->year == years[1].key);
        if (name == "county") CHECK(place->year == years[0].key);
    }
    // Of the first year alone the city has no strand; every strand there leads into that year.
    auto const first = gui::braid_of(outcome, years[0], {});
    for (std::size_t at = 0; at < first.strands.size(); ++at)
        CHECK(gui::place_of(outcome, first, at, years[0], {})->year == years[0].key);
}

TEST_CASE("of one program scenarios show its own figures, and say what is about all")
{
    auto plan = two_programs();
    plan.scenarios.push_back(gui::new_scenario(plan, "Half a year of vans", "",
                                               {budget::SetField{budget::ComponentId{"vans-cost"}, "last-month", "2026-12"}}));
    auto const outcomes = gui::evaluate_all(plan, budget::Counting::committed);
    auto const figures = [&](char const* program) {
        auto const list = gui::scenario_list(plan, outcomes, {budget::ProgramId{program}});
        std::vector<std::string> texts;
        for (auto const& row : list.rows)
            for (std::size_t column = 2; column < 6; ++column) texts.push_back(row.cells[column].text);
        return texts;
    };
    CHECK(figures("staff") == std::vector<std::string>{"$12,000.00", "$12,000.00", "$0.00", "the plan's end", //
                                                       "$12,000.00", "$12,000.00", "$0.00", "the plan's end"});
    CHECK(figures("vans") == std::vector<std::string>{"$12,000.00", "$6,000.00", "$6,000.00", "31 Dec 2026", //
                                                      "$6,000.00", "$6,000.00", "$0.00", "the plan's end"});
    auto const compared = gui::compared_years(outcomes, {budget::ProgramId{"vans"}});
    CHECK(told(compared) == "FY27: The plan itself, $6,000.00 of $12,000.00 covered; Half a year of vans, $6,000.00 of $6,000.00 covered. ");
    auto const blocks = gui::comparison_blocks(outcomes, std::nullopt, false, {budget::ProgramId{"vans"}});
    CHECK(std::get<templates::Paragraph>(blocks.at(0)).text.starts_with("This is about all programs"));
}

TEST_CASE("what is left behind says what it would change, whether the file was saved meanwhile, and what else waits")
{
    budget::Plan work;
    work.name = "Team";
    work.programs.resize(1);
    CHECK(gui::what_is_left_behind(work, std::nullopt, false, {}) ==
          "Fundbraid ended before it was saved. The plan “Team” has 1 program and 0 sources; no file with it can be read.");
    auto saved = work;
    saved.name = "Old team";
    CHECK(gui::what_is_left_behind(work, saved, false, {}).find("• ") != std::string::npos);
    auto const changed = gui::what_is_left_behind(work, saved, true, {"b.braid", "c.braid"});
    CHECK(changed.find("The file was saved by someone else, or in another window, after this work began") != std::string::npos);
    CHECK(changed.ends_with("There is more unsaved work: b.braid, c.braid. It is offered at the next start, or when its file is opened."));
    work.name = std::string(3000, 'x');
    CHECK(gui::differences_in_lines(saved, work).size() < 400);
}

TEST_CASE("what an earlier window left behind is named with a day and an hour that people read")
{
    CHECK(gui::whether_to_open("", "2026-11-27 16:21:07") == "Open the plan that was never saved, as it was on 27 Nov 2026 at 16:21?");
    CHECK(gui::whether_to_open("city.braid", "2026-01-03 08:05:00") == "Open the unsaved work on city.braid, as it was on 3 Jan 2026 at 08:05?");
}
