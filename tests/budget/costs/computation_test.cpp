// The basis of computation of every line: what the products say is what the plan's months add up to, in plans by chance and in one
// worked out on paper.
#include "budget/costs/computation.hpp"

#include "budget/costs/project.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>

using namespace budget;

namespace {

Money sum_of(Line const& line, int first, int last)
{
    Money sum;
    for (int month = first; month <= last; ++month) sum += line.months[static_cast<std::size_t>(month)];
    return sum;
}

// What rounding each month to the cent can add to a product at most: a cent a month, and one for a run's ends.
bool is_rounding(Term const& term)
{
    auto const cents = term.rounding().cents();
    return cents >= -term.months() - 1 && cents <= term.months() + 1;
}

Position responder(Ratio fte, std::int64_t pay)
{
    Position detail;
    detail.title = "Responder";
    detail.fte = std::move(fte);
    detail.pay = Money::from_dollars(pay);
    return detail;
}

Component position(std::string const& id, Position detail)
{
    Component component;
    component.id = {id};
    component.name = id;
    component.detail = std::move(detail);
    return component;
}

} // namespace

TEST_CASE("the terms of every line of plans by chance add up to its months, and each product is its amount but for rounding")
{
    int terms_seen = 0;
    int exact = 0;
    for (auto const past : {tests::Past::open, tests::Past::closed})
        for (std::uint32_t seed = 1; seed <= 200; ++seed) {
            auto const plan = tests::random_plan(seed, seed % 4 == 0 ? tests::Size::medium : tests::Size::small, past);
            auto const costs = project(plan);
            Computation const computation{plan, costs};
            for (std::size_t at = 0; at < costs.lines.size(); ++at)
                for (int first = static_cast<int>(seed % 5); first < plan.months; first += 12) {
                    int const last = std::min(first + 11, plan.months - 1);
                    auto const terms = computation.terms(at, first, last);
                    Money sum;
                    for (auto const& term : terms) {
                        INFO("seed " << seed << ", line " << costs.lines[at].id << ", months " << term.first << " to " << term.last << ": "
                                     << dollars(term.amount) << " against " << plain_text(term.exact().cents()) << " cents");
                        CHECK(is_rounding(term));
                        CHECK((term.first >= first && term.last <= last));
                        sum += term.amount;
                        ++terms_seen;
                        exact += term.rounding().is_zero() ? 1 : 0;
                    }
                    INFO("seed " << seed << ", line " << costs.lines[at].id << ", from month " << first);
                    CHECK(sum == sum_of(costs.lines[at], first, last));
                }
        }
    CHECK(terms_seen > 20'000);
    CHECK(exact > terms_seen * 7 / 10);
}

TEST_CASE("half a responder for nine months, on paper")
{
    Plan plan;
    plan.months = 24;
    FringeSchedule schedule{.id = {"city"}, .name = "City", .parts = std::vector<FringePart>(2), .citations = {}};
    schedule.parts[0].name = "FICA";
    schedule.parts[0].rate = Ratio{765, 10'000};
    schedule.parts[1].name = "Health";
    schedule.parts[1].basis = FringeBasis::flat_per_fte_month;
    schedule.parts[1].amount = Money::from_dollars(850);
    plan.fringe_schedules.push_back(schedule);
    plan.programs.push_back({.id = {"team"}, .name = "Team", .description = "", .components = {}});
    auto detail = responder(Ratio{1, 2}, 61'200);
    detail.fringe = FringeScheduleId{"city"};
    auto component = position("responder", detail);
    component.first_month = Month{2026, 10};
    plan.programs[0].components.push_back(component);
    auto const costs = project(plan);
    Computation const computation{plan, costs};

    auto const pay = computation.terms(0, 0, 11);
    REQUIRE(pay.size() == 1);
    CHECK(pay[0].quantity == Ratio{1, 2});
    CHECK(pay[0].months() == 9);
    CHECK(pay[0].amount == Money::from_cents(22'950'00)); // 0.5 × 61,200 × 9 / 12
    CHECK(pay[0].rounding().is_zero());

    auto const fringe = computation.terms(1, 0, 11);
    REQUIRE(fringe.size() == 2);
    CHECK(fringe[0].what == "FICA");
    CHECK(round(fringe[0].price) == Money::from_cents(22'950'00));
    CHECK(fringe[0].amount == Money::from_cents(1'755'68)); // 7.65 % of 22,950 is 1,755.675
    CHECK(fringe[1].amount == Money::from_cents(3'825'00)); // 0.5 × 850 × 9
}

TEST_CASE("a step in the middle of a year makes two products, and closed months are what the books say")
{
    Plan plan;
    plan.months = 12;
    plan.programs.push_back({.id = {"team"}, .name = "Team", .description = "", .components = {}});
    auto detail = responder(Ratio{1}, 60'000);
    StaffingStep step;
    step.from = Month{2027, 1};
    step.fte = Ratio{2};
    detail.steps.push_back(step);
    plan.programs[0].components.push_back(position("responder", detail));
    plan.actuals.through = Month{2026, 8};
    Actual july;
    july.component = ComponentId{"responder"};
    july.month = Month{2026, 7};
    july.amount = Money::from_cents(4'800'50);
    plan.actuals.payments.push_back(july);
    auto const costs = project(plan);
    auto const terms = Computation{plan, costs}.terms(0, 0, 11);
    REQUIRE(terms.size() == 3);
    CHECK(terms[0].actual);
    CHECK(terms[0].amount == Money::from_cents(4'800'50));
    CHECK((terms[1].months() == 4 && terms[1].amount == Money::from_dollars(20'000)));
    CHECK((terms[2].months() == 6 && terms[2].amount == Money::from_dollars(60'000)));
}
