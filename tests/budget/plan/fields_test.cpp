// No field may be forgotten: each is changed by itself, and must survive the file and be reached by an edit.
#include "budget/plan/check.hpp"
#include "budget/plan/edit.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"
#include "budget/plan/walk.hpp"
#include "tests/support/every_field.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace budget;

namespace {

// The n-th field of the plan, counted as walk() meets them, given another value; its path, or "" past the last.
std::string change_nth(Plan& plan, int n)
{
    std::string changed;
    int at = 0;
    walk(plan, [&](std::string const& path, auto& thing) {
        visit_fields(thing, [&](Field const& field, auto& value) {
            if (at++ != n) return;
            tests::change(value);
            changed = path + ", " + field.written;
        });
    });
    return changed;
}

// The problems that only a file can have; what a changed field breaks elsewhere is of no matter here.
bool reads_apart_from_checks(Loaded<Plan> const& loaded, Plan const& plan)
{
    auto const found = check(plan);
    if (has_errors(found) != has_errors(loaded.problems)) return false;
    if (loaded.value) return *loaded.value == plan;
    for (auto const& problem : loaded.problems)
        if (std::none_of(found.begin(), found.end(),
                         [&](Problem const& p) { return p.code == problem.code && p.text == problem.text; }))
            return false;
    return true;
}

} // namespace

TEST_CASE("the plan of the field tests has nothing wrong")
{
    for (auto const& problem : check(tests::plan_with_every_field())) FAIL_CHECK(to_line(problem));
}

TEST_CASE("each field that differs survives the file")
{
    auto const plan = tests::plan_with_every_field();
    auto const text = write_plan(plan);
    REQUIRE(read_plan(text, "").value == plan);
    int kept = 0;
    int fields = 0;
    for (int n = 0;; ++n, ++fields) {
        auto changed = plan;
        auto const path = change_nth(changed, n);
        if (path.empty()) break;
        CAPTURE(path);
        CHECK_FALSE(changed == plan);
        auto const written = write_plan(changed);
        CHECK(written != text);
        auto const loaded = read_plan(written, "");
        CHECK(reads_apart_from_checks(loaded, changed));
        if (loaded.value) ++kept;
    }
    // Names that then name nothing, months of year 13 and the like are refused; most must have come through.
    CHECK(fields > 200);
    CHECK(kept > fields * 4 / 5);
}

TEST_CASE("each field of whatever an edit can name is read and set by its written name")
{
    auto const plan = tests::plan_with_every_field();
    std::vector<Target> targets{ThePlan{},
                                ProgramId{"team"},
                                FringeScheduleId{"city"},
                                AssumptionId{"cola"},
                                SourceId{"county"},
                                PoolOf{SourceId{"county"}, PoolId{"main"}}};
    for (auto const& component : plan.programs[0].components) targets.emplace_back(component.id);
    int set = 0;
    for (auto const& target : targets) {
        std::vector<std::pair<std::string, std::string>> wanted; // field, another value
        auto const collect = [&](auto const& thing) {
            visit_fields(thing, [&](Field const& field, auto value) {
                tests::change(value);
                wanted.emplace_back(field.written, field_text(field, value));
            });
        };
        if (std::holds_alternative<ThePlan>(target)) collect(plan);
        if (auto const* id = std::get_if<ProgramId>(&target)) collect(*find(plan, *id));
        if (auto const* id = std::get_if<FringeScheduleId>(&target)) collect(*find(plan, *id));
        if (auto const* id = std::get_if<AssumptionId>(&target)) collect(*find(plan, *id));
        if (auto const* id = std::get_if<SourceId>(&target)) collect(*find(plan, *id));
        if (std::holds_alternative<PoolOf>(target)) collect(plan.sources[0].pools[0]);
        if (auto const* id = std::get_if<ComponentId>(&target)) {
            collect(*find(plan, *id));
            std::visit(collect, find(plan, *id)->detail);
        }
        for (auto const& [field, text] : wanted) {
            CAPTURE(field, text);
            SetField const edit{target, field, text};
            CHECK_FALSE(describe(plan, edit).empty());
            REQUIRE(field_value(plan, target, field).has_value());
            auto const before = *field_value(plan, target, field);
            auto const result = apply(plan, edit);
            REQUIRE(result.value.has_value());
            CHECK_FALSE(*result.value == plan);
            ++set;
            if (field == "id") continue; // the target has another name then
            CHECK(field_value(*result.value, target, field) == text);
            auto const back = apply(*result.value, SetField{target, field, before});
            REQUIRE(back.value.has_value());
            CHECK(*back.value == plan);
        }
    }
    CHECK(set > 150);
}
