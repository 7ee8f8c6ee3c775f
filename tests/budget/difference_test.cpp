// The difference of two plans and of their outcomes: hand-made plans with figures worked out on paper, and rules that hold for
// all plans.
#include "budget/evaluate.hpp"
#include "budget/insight/outcome_difference.hpp"
#include "budget/insight/plan_difference.hpp"
#include "budget/plan/edit.hpp"
#include "budget/plan/walk.hpp"
#include "budget/totals.hpp"
#include "budget/plan/with_scenario.hpp"
#include "tests/support/every_field.hpp"
#include "tests/support/random_plan.hpp"
#include "tests/support/usd.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using tests::usd;

namespace {

// A crew under contract for $60,000 a year, paid by a grant first and by the general fund after it.
Plan crew(std::int64_t grant, std::int64_t general_fund, int months = 12)
{
    Plan plan;
    plan.name = "Crew";
    plan.months = months;
    Component contract;
    contract.id.text = "crew";
    contract.name = "Crew";
    contract.detail = Contract{ContractKind::contract, "", usd(60'000), AmountBasis::year};
    plan.programs = {{{"team"}, "Team", "", {contract}}};
    auto const source = [](char const* id, char const* name, Flexibility flexibility, std::int64_t dollars_) {
        FundingSource made;
        made.id.text = id;
        made.name = name;
        made.type = FundingType::one_time;
        made.flexibility = flexibility;
        made.end_date = Date{2028, 6, 30};
        auto& pool = made.pools.emplace_back();
        pool.id.text = std::string{id} + "-pool";
        pool.releases = {{Date{2026, 7, 1}, usd(dollars_), Every::once, {}}};
        return made;
    };
    plan.sources = {source("grant", "Grant A", Flexibility::low, grant), source("general", "General fund", Flexibility::high, general_fund)};
    plan.sources[1].origin = Origin::local_general;
    return plan;
}

Purse of(char const* id) { return {Purse::Kind::source, {id}}; }
Purse const nobody{Purse::Kind::nobody, {}};
Purse const no_cost{Purse::Kind::no_cost, {}};

std::vector<ComponentId> const crew_only{{"crew"}};

} // namespace

TEST_CASE("money that another source takes over is a move, with its line and year")
{
    // $5,000 a month: the grant pays twelve months, then four; the general fund the other eight.
    auto const difference = compare_outcomes(evaluate(crew(60'000, 50'000)), evaluate(crew(20'000, 50'000)));
    CHECK(difference.moves == std::vector<MoneyMove>{{of("grant"), of("general"), 2027, usd(40'000), crew_only}});
    REQUIRE(difference.sources.size() == 2);
    CHECK(difference.sources[0].before == usd(60'000));
    CHECK(difference.sources[0].after == usd(20'000));
    CHECK(difference.sources[1].source.text == "general");
    CHECK(difference.sources[1].after == usd(40'000));
    REQUIRE(difference.years.size() == 1);
    CHECK(difference.years[0].before.general_fund == Money{});
    CHECK(difference.years[0].after.general_fund == usd(40'000));
    CHECK(difference.years[0].after.cost == usd(60'000));
    CHECK(difference.fte.empty());
}

TEST_CASE("money that nobody takes over opens the gap, from its first month on")
{
    // The general fund has two months' money: from Jan 2027 (four and two months later) nobody pays.
    auto const difference = compare_outcomes(evaluate(crew(60'000, 10'000)), evaluate(crew(20'000, 10'000)));
    CHECK(difference.moves == std::vector<MoneyMove>{{of("grant"), of("general"), 2027, usd(10'000), crew_only},
                                                     {of("grant"), nobody, 2027, usd(30'000), crew_only}});
    CHECK(difference.years[0].after.gap == usd(30'000));
    CHECK_FALSE(difference.funded_until_before.has_value());
    CHECK(difference.funded_until_after == Date{2026, 12, 31});
}

TEST_CASE("cost that falls away or comes new is no move between sources")
{
    auto const before = crew(60'000, 50'000);
    auto after = before;
    std::get<Contract>(after.programs[0].components[0].detail).amount = usd(48'000);
    auto difference = compare_outcomes(evaluate(before), evaluate(after));
    CHECK(difference.moves == std::vector<MoneyMove>{{of("grant"), no_cost, 2027, usd(12'000), crew_only}});
    difference = compare_outcomes(evaluate(after), evaluate(before));
    CHECK(difference.moves == std::vector<MoneyMove>{{no_cost, of("grant"), 2027, usd(12'000), crew_only}});
}

TEST_CASE("a longer plan is compared over the months that both have")
{
    auto const difference = compare_outcomes(evaluate(crew(60'000, 60'000, 12)), evaluate(crew(60'000, 60'000, 24)));
    CHECK(difference.first == Month{2026, 7});
    CHECK(difference.last == Month{2027, 6});
    REQUIRE(difference.years.size() == 1);
    CHECK(difference.years[0].before == difference.years[0].after);
    CHECK(difference.moves.empty());
    auto later = crew(60'000, 60'000);
    later.first_month = Month{2027, 7};
    CHECK_FALSE(compare_outcomes(evaluate(crew(60'000, 60'000)), evaluate(later)).first.has_value());
}

TEST_CASE("people are counted by title and month")
{
    Plan before;
    before.name = "People";
    before.months = 12;
    auto const position = [](char const* id, char const* title, Ratio fte) {
        Component made;
        made.id.text = id;
        made.name = id;
        Position detail;
        detail.title = title;
        detail.fte = fte;
        detail.pay = usd(52'000);
        made.detail = detail;
        return made;
    };
    before.programs = {{{"team"}, "Team", "", {position("day", "Clinician", Ratio{2}), position("night", "Clinician", Ratio{3, 2}),
                                               position("medic", "Medic", Ratio{1})}}};
    auto after = before;
    after.programs[0].components[1].last_month = Month{2026, 12};
    after.programs[0].components.push_back(position("late", "Clinician", Ratio{1}));
    auto const difference = compare_outcomes(evaluate(before), evaluate(after));
    // July to December one more; from January one more and one and a half fewer.
    CHECK(difference.fte == std::vector<FteDifference>{{"Clinician", Ratio{1}, Month{2026, 7}, Month{2026, 12}},
                                                       {"Clinician", Ratio{-1, 2}, Month{2027, 1}, Month{2027, 6}}});
    // 4.5 FTE all year; then half a year 5.5 and half a year 4.
    CHECK(difference.years[0].before.fte == Ratio{9, 2});
    CHECK(difference.years[0].after.fte == Ratio{19, 4});
}

TEST_CASE("a plan doesn't differ from itself, in any figure")
{
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        auto const plan = tests::random_plan(seed, tests::Size::small);
        CHECK(compare_plans(plan, plan).empty());
        auto const outcome = evaluate(plan, Counting::likely);
        auto const difference = compare_outcomes(outcome, outcome);
        CHECK(difference.moves.empty());
        CHECK(difference.sources.empty());
        CHECK(difference.fte.empty());
        for (auto const& year : difference.years) CHECK(year.before == year.after);
    }
}

TEST_CASE("for every scenario the moves account for each source, year by year, to the cent")
{
    int compared = 0;
    for (std::uint32_t seed = 1; seed <= 120; ++seed) {
        auto const plan = tests::random_plan(seed, tests::Size::small);
        auto const base = evaluate(plan);
        for (auto const& scenario : plan.scenarios) {
            CAPTURE(seed, scenario.id.text);
            auto const outcome = evaluate(plan, scenario.id);
            auto const difference = compare_outcomes(base, outcome);
            std::map<std::pair<std::string, int>, Money> more;
            std::map<int, Money> cost;
            std::map<int, Money> gap;
            for (auto const& move : difference.moves) {
                REQUIRE(move.amount > Money{});
                REQUIRE_FALSE(move.components.empty());
                REQUIRE_FALSE(move.from == move.to);
                if (move.from.kind == Purse::Kind::source) more[{move.from.source.text, move.fiscal_year}] -= move.amount;
                if (move.to.kind == Purse::Kind::source) more[{move.to.source.text, move.fiscal_year}] += move.amount;
                if (move.from.kind == Purse::Kind::nobody) gap[move.fiscal_year] -= move.amount;
                if (move.to.kind == Purse::Kind::nobody) gap[move.fiscal_year] += move.amount;
                if (move.from.kind == Purse::Kind::no_cost) cost[move.fiscal_year] += move.amount;
                if (move.to.kind == Purse::Kind::no_cost) cost[move.fiscal_year] -= move.amount;
            }
            std::erase_if(more, [](auto const& entry) { return entry.second.is_zero(); });
            REQUIRE(more.size() == difference.sources.size());
            for (auto const& source : difference.sources)
                CHECK(more[{source.source.text, source.fiscal_year}] == source.after - source.before);
            for (auto const& year : difference.years) {
                CHECK(gap[year.fiscal_year] == year.after.gap - year.before.gap);
                CHECK(cost[year.fiscal_year] == year.after.cost - year.before.cost);
                CHECK(year.after.cost == year.after.covered + year.after.gap);
            }
            ++compared;
        }
    }
    CHECK(compared > 50);
}

TEST_CASE("each field that differs is a change, from its old value to its new one")
{
    auto const plan = tests::plan_with_every_field();
    int changes = 0;
    for (int n = 0;; ++n) {
        auto changed = plan;
        std::string path;
        std::string field;
        int at = 0;
        walk(changed, [&](std::string const& where, auto& thing) {
            visit_fields(thing, [&](Field const& known, auto& value) {
                if (at++ != n) return;
                tests::change(value);
                path = where;
                field = known.written;
            });
        });
        if (path.empty()) break;
        CAPTURE(path, field);
        auto const found = compare_plans(plan, changed);
        CHECK_FALSE(found.empty());
        CHECK_FALSE(compare_plans(changed, plan).empty());
        if (path.find(", ") == std::string::npos && field != "id") {
            REQUIRE(found.size() == 1);
            CHECK(found[0].field == field);
            CHECK(found[0].from != found[0].to);
        }
        ++changes;
    }
    CHECK(changes > 200);
}

TEST_CASE("edits of every kind are found again as changes")
{
    int differing = 0;
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        auto plan = tests::random_plan(seed, tests::Size::small);
        auto const scenarios = plan.scenarios;
        for (auto const& scenario : scenarios) {
            CAPTURE(seed, scenario.id.text);
            auto const changed = *with_scenario(plan, scenario.id).value;
            auto base = plan;
            base.scenarios.clear();
            CHECK(compare_plans(base, changed).empty() == (base == changed));
            differing += base == changed ? 0 : 1;
        }
    }
    CHECK(differing > 80);
}

TEST_CASE("what was added, removed and put in another order")
{
    auto const before = tests::plan_with_every_field();
    auto after = before;
    std::erase_if(after.programs[0].components, [](Component const& component) { return component.id.text == "radios"; });
    std::swap(after.programs[0].components[0], after.programs[0].components[1]);
    auto& pool = after.sources[0].pools[0];
    pool.releases.push_back({Date{2027, 1, 1}, usd(500), Every::once, {}});
    pool.permissions.pop_back();
    pool.caps[0].amount = usd(4000);
    after.sources[0].renewal.reset();
    auto const found = compare_plans(before, after);
    using Kind = PlanChange::Kind;
    REQUIRE(found.size() == 6);
    CHECK(found[0].kind == Kind::removed);
    CHECK(found[0].what == "radios and devices");
    CHECK(found[0].name == "radios");
    CHECK(found[1].kind == Kind::reordered);
    CHECK(found[1].what == "components");
    CHECK(found[2].kind == Kind::removed);
    CHECK(found[2].what == "renewal");
    CHECK(found[3].kind == Kind::added);
    CHECK(found[3].to == "date=2027-01-01, amount=500.00");
    CHECK(found[3].to_words == "date 1 Jan 2027, amount $500.00");
    CHECK(found[4].kind == Kind::removed);
    CHECK(found[4].from == "deny, object-class=travel");
    CHECK(found[5].kind == Kind::changed);
    CHECK(found[5].what == "cap Some");
    CHECK(found[5].from == "5000.00");
    CHECK(found[5].rise == -1);
}
