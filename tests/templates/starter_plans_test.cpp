// The starter plans as files: complete, without a complaint, written as the program writes, listed in their order.
#include "budget/evaluate.hpp"
#include "budget/plan/check.hpp"
#include "budget/plan/plan_writer.hpp"
#include "budget/totals.hpp"
#include "templates/reports/starter_list.hpp"
#include "templates/starter.hpp"
#include "templates/text_writer.hpp"
#include "tests/templates/outside_program.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

using namespace budget;
using namespace templates;

TEST_CASE("the starters are listed with those to start from first, each on one line")
{
    std::vector<std::string> names;
    for (auto const& starter : starters()) names.emplace_back(starter.name);
    CHECK(names == std::vector<std::string>{"pilot", "daily", "round-the-clock", "evanston", "olympia", "missoula", "long-beach",
                                            "eugene", "san-mateo", "denver", "oakland", "durham", "albuquerque"});
    std::istringstream list{write_text(lay_out_starter_list(), 100)};
    int lines = 0;
    for (std::string line; std::getline(list, line);)
        for (auto const& name : names)
            if (line.starts_with(name + " ")) {
                INFO(line);
                CHECK(line.ends_with("."));
                CHECK(std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; }) <= 100);
                ++lines;
            }
    CHECK(lines == static_cast<int>(names.size()));
}

TEST_CASE("each starter is its file, and the file is what the program would write")
{
    for (auto const& starter : starters()) {
        INFO(starter.name);
        std::ifstream file{FUNDBRAID_SOURCE_DIR "/templates/plans/" + std::string{starter.name} + ".braid", std::ios::binary};
        CHECK(starter.xml == std::string(std::istreambuf_iterator<char>{file}, {}));
        auto const loaded = read_starter(starter);
        CHECK(loaded.problems.empty());
        REQUIRE(loaded.value);
        CHECK(write_plan(*loaded.value) == starter.xml);
    }
}

TEST_CASE("nothing is wrong or doubtful in a starter or in one of its scenarios")
{
    for (auto const& starter : starters()) {
        auto const plan = read_starter(starter).value.value();
        INFO(starter.name);
        for (auto const& problem : check(plan)) FAIL_CHECK(to_line(problem));
    }
}

// Components and sources tell readers why they are there; restrictions that are computed say why.
TEST_CASE("each cost has a justification, each source its columns, each permission its reason")
{
    for (auto const& starter : starters()) {
        auto const plan = read_starter(starter).value.value();
        INFO(starter.name);
        CHECK(plan.description.size() > 100);
        CHECK(plan.months >= 36);
        for (auto const& program : plan.programs) {
            CHECK_FALSE(program.description.empty());
            for (auto const& component : program.components) {
                INFO(component.id.text);
                CHECK_FALSE(component.justification.empty());
            }
        }
        for (auto const& source : plan.sources) {
            INFO(source.id.text);
            CHECK_FALSE(source.length.empty());
            CHECK_FALSE(source.funder.empty());
            CHECK(source.flexibility != Flexibility::ungraded);
            CHECK(source.origin != Origin::in_kind);
            for (auto const& pool : source.pools)
                for (auto const& permission : pool.permissions) CHECK_FALSE(permission.reason.empty());
        }
        for (auto const& scenario : plan.scenarios) CHECK_FALSE(scenario.note.empty());
    }
}

// What a first budget of such a team most often lacks stands in each of the plans to start from.
TEST_CASE("the plans to start from hold the costs that are often forgotten")
{
    for (std::string const name : {"pilot", "daily", "round-the-clock"}) {
        auto const plan = read_starter(*find_starter(name)).value.value();
        INFO(name);
        auto const& components = plan.programs.at(0).components;
        for (auto const kind : {ComponentKind::vehicles, ComponentKind::devices, ComponentKind::training, ComponentKind::wellness,
                                ComponentKind::uniforms, ComponentKind::evaluation, ComponentKind::marketing,
                                ComponentKind::client_support, ComponentKind::office_space, ComponentKind::start_up,
                                ComponentKind::indirect}) {
            INFO(static_cast<int>(kind));
            CHECK(std::any_of(components.begin(), components.end(), [&](auto const& component) { return kind_of(component) == kind; }));
        }
        for (std::string const id : {"radios", "phones", "terminals", "naloxone", "liability"})
            CHECK(find(plan, ComponentId{id}) != nullptr);
    }
}

// reckon_cost.py reads the file itself and shares no code with the program; it doesn't round, so a year may differ by some cents:
// each line's month is rounded once, by at most half a cent.
TEST_CASE("another program finds the same cost in each starter, in each fiscal year and scenario")
{
    std::vector<std::string> arguments;
    for (auto const& starter : starters()) {
        auto const plan = read_starter(starter).value.value();
        auto const file = std::string{FUNDBRAID_SOURCE_DIR} + "/templates/plans/" + std::string{starter.name} + ".braid";
        std::vector<Outcome> outcomes{evaluate(plan)};
        for (auto const& scenario : plan.scenarios) outcomes.push_back(evaluate(plan, scenario.id));
        for (auto const& outcome : outcomes) {
            REQUIRE_FALSE(outcome.costs.lines.empty());
            std::string years;
            for (auto const& period : periods(outcome.plan, Step::year))
                years += (years.empty() ? "" : ",") + period.key + "=" + std::to_string(cost_in(outcome, period).cents());
            arguments.insert(arguments.end(), {file, outcome.scenario ? outcome.scenario->id.text : "", years});
        }
    }
    run_python("tests/templates/reckon_cost.py", arguments);
}
