// The published totals come out of the starter plans to the cent; what is history happens on its date. Figures and ids as in
// program-budgets.md.
#include "budget/evaluate.hpp"
#include "budget/totals.hpp"
#include "templates/starter.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

using namespace budget;
using namespace templates;

namespace {

Outcome outcome_of(std::string const& starter, std::string const& scenario = {})
{
    auto const plan = read_starter(*find_starter(starter)).value.value();
    auto outcome = scenario.empty() ? evaluate(plan) : evaluate(plan, ScenarioId{scenario});
    REQUIRE_FALSE(outcome.costs.lines.empty());
    return outcome;
}

Money dollars_of(std::int64_t dollars) { return Money::from_cents(dollars * 100); }

// The cost of so many months from this one on, of all lines or of those that are meant.
Money cost_from(Outcome const& outcome, Month from, int months, std::function<bool(Line const&)> const& meant = {})
{
    Period const period{"", "", from - outcome.plan.first_month, months};
    REQUIRE(period.first >= 0);
    REQUIRE(period.first + months <= outcome.plan.months);
    Money cost;
    for (auto const& line : outcome.costs.lines)
        if (!meant || meant(line)) cost += sum(line.months, period);
    return cost;
}

std::function<bool(Line const&)> of(std::string const& component)
{
    return [component](Line const& line) { return line.component.text == component; };
}

Ratio fte_in(Outcome const& outcome, Month month)
{
    Ratio fte;
    for (auto const& staffing : outcome.costs.staffing)
        fte += staffing.size.fte.at(static_cast<std::size_t>(month - outcome.plan.first_month));
    return fte;
}

Cliff const& cliff_of(Outcome const& outcome, Month month)
{
    auto const found =
        std::find_if(outcome.cliffs.begin(), outcome.cliffs.end(), [&](auto const& cliff) { return cliff.month == month; });
    REQUIRE(found != outcome.cliffs.end());
    return *found;
}

std::string cause_of(Outcome const& outcome, Cliff const& cliff) { return outcome.plan.sources.at(cliff.causes.at(0).source).id.text; }

} // namespace

TEST_CASE("the published totals come out to the cent")
{
    struct Published {
        char const* starter;
        char const* id;
        Month from;
        int months;
        std::int64_t dollars;
    };
    for (auto const& published : {
             Published{"evanston", "EVN-1", {2027, 1}, 12, 400'000},    // first phase
             Published{"missoula", "MSO-1", {2026, 7}, 12, 969'000},    // 930,153 + 38,847
             Published{"olympia", "OLY-1", {2019, 1}, 12, 607'100},     // 497,000 + 110,100
             Published{"long-beach", "LGB-1", {2023, 7}, 18, 2'000'000},
             Published{"eugene", "EUG-4, EUG-5", {2021, 7}, 12, 2'700'000}, // revenue 2.2 M + deficit 0.5 M
             Published{"denver", "DEN-2", {2022, 1}, 12, 3'900'000},
             Published{"denver", "DEN-3", {2024, 1}, 12, 6'400'000},
             Published{"oakland", "OAK-5", {2025, 7}, 12, 4'000'000},
             Published{"oakland", "OAK-2, OAK-3", {2022, 4}, 51, 16'350'000}, // 10 M + 1.85 M + 4.5 M, to June 2026
             Published{"durham", "DUR-1", {2022, 7}, 12, 4'800'000},
             Published{"albuquerque", "ABQ-2", {2025, 7}, 12, 23'290'000},
         }) {
        INFO(published.starter << " " << published.id);
        CHECK(cost_from(outcome_of(published.starter), published.from, published.months) == dollars_of(published.dollars));
    }
}

TEST_CASE("the published parts come out to the cent")
{
    auto const missoula = outcome_of("missoula"); // MSO-1
    auto const people = [](Line const& line) { return line.kind == ComponentKind::position; };
    CHECK(cost_from(missoula, {2026, 7}, 12, people) == dollars_of(930'153));
    CHECK(cost_from(missoula, {2026, 7}, 12, [&](Line const& line) { return !people(line); }) == dollars_of(38'847));
    CHECK(cost_from(outcome_of("olympia"), {2019, 1}, 12, of("start-up")) == dollars_of(110'100)); // OLY-1
    auto const san_mateo = outcome_of("san-mateo"); // SMC-1
    CHECK(cost_from(san_mateo, {2024, 1}, 18, of("vendor-first")) == dollars_of(4'937'943));
    CHECK(cost_from(san_mateo, {2025, 7}, 24, of("vendor-second")) == dollars_of(7'528'000));
    auto const denver = outcome_of("denver");
    CHECK(cost_from(denver, {2022, 1}, 12, of("clinicians")) == dollars_of(1'400'000));      // DEN-4
    CHECK(cost_from(denver, {2022, 1}, 12, of("vans")) == dollars_of(526'610));              // DEN-5
    CHECK(cost_from(denver, {2023, 1}, 12, of("emts-2023")) == dollars_of(2'495'232));       // DEN-6
    CHECK(cost_from(denver, {2023, 1}, 12, of("clinicians-2023")) == dollars_of(885'986));   // DEN-7
    CHECK(cost_from(denver, {2023, 1}, 48, of("emts-2023")) == dollars_of(2'495'232));       // ends with 2023
    auto const eugene = outcome_of("eugene");
    auto const first = periods(eugene.plan, Step::year).front();
    CHECK(covered_in(eugene, first) == dollars_of(2'200'000)); // EUG-5
    CHECK(gap_in(eugene, first) == dollars_of(500'000));       // EUG-4
    CHECK(paid_by_source(eugene, first).at(0) == dollars_of(820'586 + 86'112)); // EUG-3
    auto const albuquerque = outcome_of("albuquerque");
    CHECK(paid_by_source(albuquerque, periods(albuquerque.plan, Step::year).front()).at(0) == dollars_of(17'900'000)); // ABQ-1
}

TEST_CASE("the published positions come out")
{
    CHECK(fte_in(outcome_of("evanston"), {2027, 1}) == Ratio{5});         // EVN-1: four and a supervisor
    CHECK(fte_in(outcome_of("long-beach"), {2023, 7}) == Ratio{5});       // LGB-1
    CHECK(fte_in(outcome_of("albuquerque"), {2025, 7}) == Ratio{140});    // ABQ-3
    CHECK(fte_in(outcome_of("olympia", "in-house"), {2021, 1}) == Ratio{15, 2}); // OLY-3: six; a supervisor, half a coordinator
    auto const durham = outcome_of("durham");
    CHECK(fte_in(durham, {2023, 6}) == Ratio{20}); // DUR-2: about 20, and 27 more
    CHECK(fte_in(durham, {2023, 7}) == Ratio{47});
    // OAK-7: 10 at launch, 24 to 36 planned. A seat from 7:00 to 23:00 is 5,840 / 1,698 = 3.44 FTE, four people; three are 10.32, eleven.
    auto const oakland = outcome_of("oakland");
    auto const people = [&](Month month) {
        std::int64_t all = 0;
        for (auto const& staffing : oakland.costs.staffing)
            all += staffing.size.people.at(static_cast<std::size_t>(month - oakland.plan.first_month));
        return all;
    };
    CHECK(people({2022, 4}) == 1 + 1 + 4 + 4);
    CHECK(people({2023, 7}) == 1 + 2 + 11 + 11);
    // Section 4: 8,760 / 1,698 = 5.16 FTE a seat around the clock; one supervisor for eight of 4 x 5.16 = 20.6 is three.
    auto const around = outcome_of("round-the-clock");
    CHECK(fte_in(around, {2026, 7}) == Ratio{8 * 8760, 1698} + Ratio{3 + 3} + Ratio{1 + 1 + 3 + 1 + 1 + 1});
}

TEST_CASE("Durham's expansion is the published $4 M for 44 positions")
{
    auto const plan = outcome_of("durham");
    auto const expanded = outcome_of("durham", "around-the-clock");
    Month const from{2025, 7};
    CHECK(cost_from(expanded, from, 12) - cost_from(plan, from, 12) == dollars_of(4'000'000)); // DUR-3
    CHECK(fte_in(expanded, from) - fte_in(plan, from) == Ratio{44});
    CHECK(cost_from(expanded, {2022, 7}, 36) == cost_from(plan, {2022, 7}, 36));
    CHECK(plan.funded_until == std::nullopt);
    CHECK(expanded.funded_until == Date{2025, 6, 30});
}

TEST_CASE("where the cliff is history, it is on its date")
{
    auto const missoula = outcome_of("missoula"); // ARPA: spend by 31 Dec 2026
    CHECK(cause_of(missoula, cliff_of(missoula, {2027, 1})) == "arpa");
    auto const oakland = outcome_of("oakland"); // the state grant ends in 2026
    CHECK(cause_of(oakland, cliff_of(oakland, {2026, 7})) == "state");
    CHECK(oakland.funded_until == Date{2026, 6, 30});
    auto const eugene = outcome_of("eugene"); // the service in Eugene ended in April 2025
    CHECK(cause_of(eugene, cliff_of(eugene, {2025, 4})) == "contract");
    CHECK(cliff_of(eugene, {2025, 4}).loss == Money::from_cents(12 * 75'558'17)); // 906,698 / 12 a month, rounded
    auto const long_beach = outcome_of("long-beach"); // 18 months from July 2023
    CHECK(cause_of(long_beach, cliff_of(long_beach, {2025, 1})) == "one-time");
    CHECK(long_beach.funded_until == Date{2024, 12, 31});
    auto const san_mateo = outcome_of("san-mateo"); // the Medicaid option to 31 Mar 2027; the agreement to 30 June
    CHECK(cause_of(san_mateo, cliff_of(san_mateo, {2027, 4})) == "medi-cal");
    CHECK(cause_of(san_mateo, cliff_of(san_mateo, {2027, 7})) == "county");
}

TEST_CASE("pilot to citywide grows by its dated steps")
{
    auto const citywide = outcome_of("pilot", "citywide");
    // A weekday post is 2,080 / 1,698 FTE, two seats of 12 hours 8,760 / 1,698, four around the clock 35,040 / 1,698; the manager and
    // half a peer stay. One supervisor for ten: 1 + 0.5 + 10.3 = 11.8 people's worth are two, 1 + 0.5 + 41.3 = 42.8 five.
    Ratio const others{3, 2};
    CHECK(fte_in(citywide, {2026, 7}) == others + Ratio{2 * 2080, 1698});
    CHECK(fte_in(citywide, {2028, 7}) == others + Ratio{2 * 8760, 1698} + Ratio{2});
    CHECK(fte_in(citywide, {2029, 7}) == others + Ratio{2 * 35040, 1698} + Ratio{5});
}
