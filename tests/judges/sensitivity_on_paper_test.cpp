// Which figures move the cost and by how much: by hand on a short plan, and on random plans by changing each figure through its
// path and working out the whole plan again.
#include "budget/exact_money.hpp"
#include "budget/insight/sensitivity.hpp"
#include "budget/plan/check.hpp"
#include "budget/plan/field_text.hpp"
#include "budget/plan/figure_change.hpp"
#include "budget/plan/walk.hpp"
#include "tests/judges/written_plans.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace budget;
using namespace judges;

namespace {

// Two people at 60,000 and 10 % of fringe: 132,000. A contract of 12,000. Food for 50 encounters a month at 10: 6,000.
Plan short_plan()
{
    auto plan = empty_plan(12);
    Position position;
    position.title = "Responder";
    position.fte = 2;
    position.pay = money("60,000");
    FringePart part;
    part.name = "All";
    part.rate = Ratio{1, 10};
    position.fringe = add_fringe(plan, {part});
    auto& post = add(plan, "post", position);
    post.citations = {{"", "X-1", Grade::secondary, "", ""}, {"pay", "X-2", Grade::primary, "", ""}};
    Contract contract;
    contract.amount = money("12,000");
    add(plan, "service", contract).growth = add_growth(plan, {{Date{2026, 7, 1}, Ratio{3, 100}}});
    Expense food;
    food.kind = ComponentKind::client_support;
    food.basis = AmountBasis::encounter;
    food.amount = money("10");
    add(plan, "food", food);
    plan.programs[0].volumes = {{Month{2026, 7}, {}, Ratio{50}, {}, ""}};
    return plan;
}

Influence const& of(Sensitivity const& found, std::string const& path, std::string const& field)
{
    for (auto const& influence : found.influences)
        if (influence.path == path && influence.field == field) return influence;
    FAIL(path << " " << field);
    throw 0;
}

} // namespace

TEST_CASE("figures are ranked by what a tenth more of each costs, ties in plan order")
{
    auto const found = find_sensitivity(short_plan());
    CHECK(found.total == money("150,000"));
    struct Expected {
        char const* path;
        char const* field;
        char const* name;
        char const* now;
        char const* raised;
        char const* change;
    };
    Expected const expected[] = {
        {"component post", "fte", "FTE of post", "2", "2.2", "13,200"},
        {"component post", "pay", "Pay of post", "$60,000.00", "$66,000.00", "13,200"},
        {"fringe schedule fringe-0, part 1", "rate", "Rate of All in fringe-0", "10 %", "11 %", "1,200"},
        {"component service", "amount", "Amount of service", "$12,000.00", "$13,200.00", "1,200"},
        {"program team, volume 1", "encounters", "Encounters a month of Team from Jul 2026", "50", "55", "600"},
        {"component food", "amount", "Amount of food", "$10.00", "$11.00", "600"},
    };
    REQUIRE(found.influences.size() == std::size(expected));
    for (std::size_t at = 0; at < std::size(expected); ++at) {
        INFO(at);
        CHECK(found.influences[at].path == expected[at].path);
        CHECK(found.influences[at].field == expected[at].field);
        CHECK(found.influences[at].name == expected[at].name);
        CHECK(found.influences[at].now == expected[at].now);
        CHECK(found.influences[at].raised == expected[at].raised);
        CHECK(found.influences[at].change == money(expected[at].change));
    }
    CHECK(found.unmoved == 2); // growth, for there is one fiscal year; paid hours, for pay is by the year
    CHECK(found.refused == 1); // the field share is 100 % already
}

TEST_CASE("a figure's evidence is that of its own citation, else that of the whole")
{
    auto const found = find_sensitivity(short_plan());
    CHECK(of(found, "component post", "pay").grade == Grade::primary);
    CHECK(of(found, "component post", "fte").grade == Grade::secondary);
    CHECK_FALSE(of(found, "component service", "amount").grade);
    CHECK_FALSE(of(found, "fringe schedule fringe-0, part 1", "rate").grade);
}

TEST_CASE("growth is raised by a tenth of itself, also where it is a loss; what lowers the cost ranks by its size")
{
    auto plan = empty_plan(24);
    Contract contract;
    contract.amount = money("12,000");
    add(plan, "up", contract).growth = add_growth(plan, {{Date{2026, 7, 1}, Ratio{5, 100}}});
    add(plan, "down", contract).growth = add_growth(plan, {{Date{2026, 7, 1}, Ratio{-10, 100}}});
    auto const found = find_sensitivity(plan);
    CHECK(found.total == money("47,400")); // 24,000 + 600 + 24,000 - 1,200
    CHECK(of(found, "assumption growth-0, value 1", "amount").change == money("60"));   // 5.5 % of 12,000
    CHECK(of(found, "assumption growth-1, value 1", "amount").change == money("-120")); // -11 %
    CHECK(of(found, "assumption growth-1, value 1", "amount").now == "-10 %");
    CHECK(of(found, "assumption growth-1, value 1", "amount").name == "growth-1 from 1 Jul 2026");
    CHECK(found.influences[2].path == "assumption growth-1, value 1");
    CHECK(found.influences[3].path == "assumption growth-0, value 1");
}

TEST_CASE("whole numbers are raised by one, and a figure of 0 is none")
{
    auto plan = empty_plan(12);
    Vehicles vans;
    vans.count = 2;
    vans.insurance = money("1,200");
    add(plan, "vans", vans);
    auto const found = find_sensitivity(plan);
    CHECK(of(found, "component vans", "count").change == money("1,200"));
    CHECK(of(found, "component vans", "count").raised == "3");
    CHECK(of(found, "component vans", "insurance").change == money("240"));
    CHECK(found.influences.size() == 2);
    CHECK(found.unmoved + found.refused == 0);
}

TEST_CASE("a de minimis rate at its limit can't be raised")
{
    auto plan = empty_plan(12);
    Contract contract;
    contract.amount = money("12,000");
    add(plan, "service", contract);
    add(plan, "indirect", Indirect{Ratio{15, 100}, IndirectBase::mtdc, IndirectKind::de_minimis});
    auto const found = find_sensitivity(plan);
    CHECK(found.refused == 1);
    CHECK(found.influences.size() == 1);
    CHECK(found.influences[0].change == money("1,380")); // 1,200 and 15 % of it
}

namespace {

Money total(Plan const& plan)
{
    Money sum;
    for (auto const& line : project(plan).lines)
        for (auto const month : line.months) sum += month;
    return sum;
}

// The text of a number a tenth larger, or one more; empty for what is none, or is 0.
template <class T> std::string larger(Field const& field, T const& value)
{
    if constexpr (std::same_as<T, Money>)
        return value.is_zero() ? "" : field_text(field, round(ExactMoney{value} + ExactMoney{value} * Ratio{1, 10}));
    else if constexpr (std::same_as<T, Ratio>)
        return value.is_zero() ? "" : field_text(field, value + value / Ratio{10});
    else if constexpr (std::same_as<T, int>)
        return value == 0 ? "" : field_text(field, value + 1);
    else if constexpr (requires { value->is_zero(); })
        return value ? larger(field, *value) : "";
    else
        return "";
}

} // namespace

TEST_CASE("each figure's change is what the whole plan costs more when it alone is changed")
{
    std::size_t compared = 0;
    for (std::uint32_t seed = 1; seed <= 6; ++seed) {
        auto plan = tests::random_plan(seed, tests::Size::small);
        plan.scenarios.clear();
        REQUIRE_FALSE(has_errors(check(plan)));
        auto const before = total(plan);
        auto const found = find_sensitivity(plan);
        CHECK(found.total == before);
        std::map<std::pair<std::string, std::string>, std::string> texts;
        walk(plan, [&](std::string const& path, auto const& thing) {
            visit_fields(thing, [&](Field const& field, auto const& value) {
                if (auto const text = larger(field, value); !text.empty()) texts[{path, field.written}] = text;
            });
        });
        for (std::size_t at = 0; at < found.influences.size(); ++at) {
            auto const& influence = found.influences[at];
            CAPTURE(seed, influence.path, influence.field);
            FigureChange const change{influence.path, influence.field, texts.at({influence.path, influence.field})};
            auto const changed = with_changes(plan, {&change, 1});
            REQUIRE(changed.value);
            CHECK(total(*changed.value) - before == influence.change);
            CHECK_FALSE(influence.change.is_zero());
            if (at > 0) {
                auto const last = found.influences[at - 1].change;
                CHECK(std::max(last, -last) >= std::max(influence.change, -influence.change));
            }
            ++compared;
        }
    }
    CHECK(compared > 100);
}
