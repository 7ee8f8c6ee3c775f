// Money that comes in several releases and is limited by one rule that counts them together: what the limit leaves goes to the costs that
// come first in covering order, not to those of the first releases. By hand, and against a linear program.
#include "tests/judges/coupled_order.hpp"
#include "tests/judges/coupled_plans.hpp"
#include "tests/judges/coupled_rules.hpp"
#include "tests/support/draws.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace judges;

namespace {

Component& with_priority(Component& component, Priority priority)
{
    component.priority = priority;
    return component;
}

// Staff of $700 a month, essential, and rent of $1,000 a month, which can wait.
Plan staff_and_rent(int months)
{
    auto plan = empty_plan(months);
    plan.coverage = CoveragePolicy::protect_essentials;
    with_priority(add_monthly(plan, "staff", money("700.00")), Priority::essential);
    with_priority(add_monthly(plan, "rent", money("1,000.00")), Priority::deferrable);
    return plan;
}

void release_every(FundingSource& source, Plan const& plan, Every every)
{
    source.pools[0].releases[0].every = every;
    source.pools[0].releases[0].until = plan.last_month().last_day();
}

Cap cap_of(Money amount, CapPeriod period)
{
    Cap cap;
    cap.name = "Cap";
    cap.amount = amount;
    cap.period = period;
    return cap;
}

Money covered(Outcome const& outcome, std::string const& component)
{
    Money sum;
    for (auto const& payment : outcome.allocation.payments)
        if (outcome.costs.lines.at(payment.line).component.text == component) sum += payment.amount;
    return sum;
}

} // namespace

// $1,500 a month, and no more than $6,000 a fiscal year. To protect essentials, all of it is staff's: eight months, and $400 of the ninth.
// To keep the whole service longest, four months get the $1,500 that come in each: staff $700, rent $800.
TEST_CASE("a cap over several releases is used up in covering order")
{
    auto plan = staff_and_rent(12);
    auto& award = add_award(plan, "award", money("1,500.00"), Ratio{1, 5});
    award.match.reset();
    release_every(award, plan, Every::month);
    award.pools[0].caps = {cap_of(money("6,000.00"), CapPeriod::fiscal_year)};
    auto const protecting = solved(plan);
    CHECK(covered(protecting, "staff") == money("6,000.00"));
    CHECK(covered(protecting, "rent").is_zero());

    plan.coverage = CoveragePolicy::keep_whole_service_longest;
    auto const keeping = solved(plan);
    CHECK(covered(keeping, "staff") == money("2,800.00"));
    CHECK(covered(keeping, "rent") == money("3,200.00"));
}

// The city's $1,500 pay food and are a fifth of $7,500: $6,000 may be drawn, and staff needs $8,400.
TEST_CASE("a draw that lacks match is used up in covering order, however often money comes")
{
    for (auto const every : {Every::once, Every::month, Every::quarter}) {
        auto plan = staff_and_rent(12);
        with_priority(add_once(plan, "food", money("1,500.00"), 0), Priority::deferrable);
        auto& award = add_award(plan, "award", every == Every::once ? money("18,000.00") : every == Every::month ? money("1,500.00") : money("4,500.00"), Ratio{1, 5});
        if (every != Every::once) release_every(award, plan, every);
        add_local(plan, "city", money("1,500.00")).pools[0].permissions = {only("food")};
        auto const outcome = solved(plan);
        judge_rules(outcome);
        CHECK(covered(outcome, "staff") == money("6,000.00"));
        CHECK(covered(outcome, "rent").is_zero());
        CHECK(covered(outcome, "food") == money("1,500.00"));
    }
}

// The city's $300 of food are a fifth of $1,500: $1,200 may be drawn in July, the only month with match. Staff's $700 come first inside the
// month, and rent, important, gets the other $500, on whatever day the second release comes.
TEST_CASE("inside a month priority goes before the day of a release")
{
    for (Date const second : {Date{2026, 7, 2}, Date{2026, 7, 30}, Date{2026, 8, 1}}) {
        auto plan = empty_plan(2);
        with_priority(add_monthly(plan, "staff", money("700.00")), Priority::essential);
        with_priority(add_monthly(plan, "rent", money("1,000.00")), Priority::important);
        with_priority(add_once(plan, "food", money("300.00"), 0), Priority::deferrable);
        auto& award = add_award(plan, "award", money("1,500.00"), Ratio{1, 5});
        award.pools[0].releases.push_back({second, money("1,500.00"), Every::once, {}});
        add_local(plan, "city", money("999.00")).pools[0].permissions = {only("food")};
        auto const outcome = solved(plan);
        judge_rules(outcome);
        CHECK(covered(outcome, "staff") == money("700.00"));
        CHECK(covered(outcome, "rent") == money("500.00"));
    }
}

// $100 come in July and in August each, of which staff may have $100 in all. The city has $100. Everything can be paid in one way only: the
// city pays staff in July, the award rent in July and staff in August. Cut by date, the award would pay staff in July, and nobody rent.
TEST_CASE("of a cap over several releases that one gives way which others can stand in for")
{
    auto plan = empty_plan(2);
    plan.coverage = CoveragePolicy::protect_essentials;
    with_priority(add_monthly(plan, "staff", money("100.00")), Priority::essential);
    with_priority(add_once(plan, "rent", money("100.00"), 0), Priority::deferrable);
    auto& award = add_award(plan, "award", money("100.00"), Ratio{1, 5});
    award.match.reset();
    release_every(award, plan, Every::month);
    award.pools[0].caps = {cap_of(money("100.00"), CapPeriod::award)};
    award.pools[0].caps[0].scopes = {{{}, {}, {}, ComponentId{"staff"}, ""}};
    add_local(plan, "city", money("100.00"));
    CHECK(solved(plan).allocation.covered == money("300.00"));
}

namespace {

// One award whose money comes in parts and is limited by one rule that counts them together, and a source or two beside it.
Plan plan_of_one_limited_award(std::uint32_t seed)
{
    tests::Draws draw{seed};
    auto plan = empty_plan(draw.between(2, 9));
    plan.coverage = draw.chance(50) ? CoveragePolicy::keep_whole_service_longest : CoveragePolicy::protect_essentials;
    auto const amount = [&](int least, int most) { return Money::from_cents(100 * draw.between(least, most)); };
    int const lines = draw.between(2, 4);
    for (int line = 0; line < lines; ++line) {
        auto const id = "line-" + std::to_string(line);
        auto& component = draw.chance(70) ? add_monthly(plan, id, amount(3, 90)) : add_once(plan, id, amount(20, 300), draw.below(plan.months));
        component.priority = draw.pick({Priority::essential, Priority::important, Priority::deferrable});
    }
    auto& award = add_source(plan, "award", amount(30, 200), plan.first_month.first_day());
    award.origin = Origin::federal_discretionary;
    award.flexibility = draw.pick({Flexibility::low, Flexibility::high});
    award.pools[0].releases[0].every = draw.pick({Every::month, Every::quarter});
    award.pools[0].releases[0].until = plan.last_month().last_day();
    if (draw.chance(50)) award.pools[0].releases.push_back({plan.first_month.first_day() + draw.between(1, 40), amount(10, 100), Every::once, {}});
    if (draw.chance(50)) {
        award.match = Match{plan.first_month.first_day(), true, {{1, Ratio{draw.between(1, 8), 10}}}, {}, ""};
    } else {
        Cap cap;
        cap.name = "Cap";
        cap.amount = amount(30, 300);
        cap.period = draw.pick({CapPeriod::award, CapPeriod::fiscal_year});
        if (cap.period == CapPeriod::award || draw.chance(50))
            cap.scopes = {{{}, {}, {}, ComponentId{"line-0"}, ""}, {{}, {}, {}, ComponentId{"line-1"}, ""}};
        award.pools[0].caps = {cap};
    }
    int const others = draw.between(1, 2);
    for (int s = 0; s < others; ++s) {
        auto& source = add_source(plan, "source-" + std::to_string(s), amount(10, 300), plan.first_month.first_day());
        source.origin = draw.pick({Origin::local_general, Origin::state});
        source.flexibility = Flexibility::medium;
        if (draw.chance(40)) source.pools[0].releases[0].date = plan.first_month.first_day() + draw.between(1, 50);
        if (draw.chance(50))
            for (int line = 0; line < lines; ++line)
                if (draw.chance(60)) source.pools[0].permissions.push_back(only("line-" + std::to_string(line)));
    }
    return plan;
}

} // namespace

TEST_CASE("one rule over several releases leaves the covering order as it is, where no lines of one bucket compete for what it lets through")
{
    int coupled = 0;
    int equal = 0;
    for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
        INFO("plan of seed " << seed);
        auto const outcome = solved(plan_of_one_limited_award(seed));
        judge_rules(outcome);
        auto const best = most_covered_coupled(outcome, 4000);
        REQUIRE(best);
        if (outcome.allocation.covered < outcome.coverage_bound) ++coupled;
        bool const same = covers_as_much(outcome, *best, 2);
        if (outcome.plan.sources[0].match) CHECK(same);
        equal += same ? 1 : 0;
    }
    CHECK(coupled > 500);
    CHECK(equal > 1465); // a bucket's lines are covered in plan order, which may cost the bucket money that a cap lets through for one line only
}
