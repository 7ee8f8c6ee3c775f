// Sentences about small outcomes put together by hand.
#include "templates/sentences.hpp"

#include <catch2/catch.hpp>

using namespace templates;
using budget::Money;
using budget::Ratio;

namespace {

budget::Outcome one_grant()
{
    budget::Outcome outcome;
    outcome.plan.first_month = {2026, 7};
    outcome.plan.months = 24;
    outcome.plan.programs = {{.id = {"p"}, .name = "Team", .description = "", .components = {}}};
    for (std::string const name : {"Responder, night", "Vans", "Radios"}) {
        budget::Component component;
        component.id = {name.substr(0, 4)};
        component.name = name;
        outcome.plan.programs[0].components.push_back(component);
        budget::Line line;
        line.component = component.id;
        line.name = name;
        outcome.costs.lines.push_back(line);
    }
    budget::FundingSource grant;
    grant.id = {"grant"};
    grant.name = "Grant";
    outcome.plan.sources = {grant};
    budget::Cliff cliff;
    cliff.month = {2027, 1};
    cliff.causes.emplace_back().date = {2026, 12, 31};
    cliff.loss = Money::from_dollars(100'000);
    cliff.at_risk = {{0, {}, {}, {}, {}, 0, 6}, {1, {}, {}, {}, {}, 0, 6}};
    cliff.fte = Ratio{5, 2};
    cliff.vehicles = 1;
    cliff.decide_by = {2026, 11, 15};
    cliff.decide_by_reason = "30 days for the council and 17 days of notice";
    outcome.cliffs = {cliff};
    return outcome;
}

} // namespace

TEST_CASE("lists in words")
{
    CHECK(listed({}) == "");
    CHECK(listed({"a"}) == "a");
    CHECK(listed({"a", "b"}) == "a and b");
    CHECK(listed({"a", "b", "c"}) == "a, b and c");
    CHECK(listed({"a", "b"}, "or") == "a or b");
}

TEST_CASE("FTE in words have no places that say nothing")
{
    CHECK(fte_in_words(Ratio{1}) == "1 FTE");
    CHECK(fte_in_words(Ratio{10}) == "10 FTE");
    CHECK(fte_in_words(Ratio{5, 2}) == "2.5 FTE");
    CHECK(fte_in_words(Ratio{8760, 1698}) == "5.16 FTE");
    CHECK(fte_in_words(Ratio{1, 1000}) == "less than 0.01 FTE");
}

TEST_CASE("components are named once, and many are counted")
{
    auto const outcome = one_grant();
    CHECK(names_of_lines(outcome, std::vector<std::size_t>{1, 1, 2}) == "Vans and Radios");
    CHECK(names_of_lines(outcome, std::vector<std::size_t>{1, 2, 0}, 1) == "Vans and 2 other costs");
}

TEST_CASE("a cliff in words names cause, loss, who is at risk and the day to decide")
{
    auto const outcome = one_grant();
    CHECK(in_words(outcome, outcome.cliffs[0]) ==
          "From Jan 2027 $100,000 of cost loses its money within 12 months: Grant ends 31 Dec 2026. At risk: 2.5 FTE and 1 vehicle "
          "(Responder, night and Vans). Decide by 15 Nov 2026: 30 days for the council and 17 days of notice.");
}

TEST_CASE("a cost that other money bridges for a while is named from when it is missed")
{
    auto outcome = one_grant();
    auto& at_risk = outcome.cliffs[0].at_risk;
    at_risk[0].gap = Money::from_dollars(60'000);
    at_risk[0].missed = 9; // Apr 2027
    at_risk[1].gap = Money::from_dollars(40'000);
    at_risk[1].missed = 12;
    CHECK(in_words(outcome, outcome.cliffs[0])
              .starts_with("From Apr 2027 $100,000 of cost loses its money within 12 months of Jan 2027: Grant ends 31 Dec 2026. "));
    CHECK(decisions(outcome, {2026, 11, 15})[0].what ==
          "Find $100,000 for Responder, night and Vans from Apr 2027, or cut the cost");
}

TEST_CASE("a cliff that others absorb loses nothing and asks for no decision")
{
    auto outcome = one_grant();
    outcome.cliffs[0].loss = {};
    outcome.cliffs[0].absorbed_by = {{0, Money::from_dollars(500)}};
    CHECK(in_words(outcome, outcome.cliffs[0]) ==
          "Jan 2027: Grant ends 31 Dec 2026. No cost loses its money, because Grant takes over $500.");
    CHECK(decisions(outcome, {2026, 11, 1}).empty());
}

TEST_CASE("decisions say what to find and whether the day has passed")
{
    auto outcome = one_grant();
    auto before = decisions(outcome, {2026, 11, 15});
    REQUIRE(before.size() == 1);
    CHECK(before[0].what == "Find $100,000 for Responder, night and Vans from Jan 2027, or cut the cost");
    CHECK(!before[0].overdue);
    CHECK(decisions(outcome, {2026, 11, 16})[0].overdue);
    outcome.plan.sources[0].renewable = budget::Renewable::yes;
    CHECK(decisions(outcome, {2026, 11, 15})[0].what ==
          "Renew Grant, find $100,000 for Responder, night and Vans from Jan 2027, or cut the cost");
}

TEST_CASE("decisions of one program say what to find for it alone")
{
    auto outcome = one_grant();
    outcome.costs.lines[0].program = {"p"};
    outcome.costs.lines[1].program = {"q"};
    outcome.cliffs[0].at_risk[0].gap = Money::from_dollars(65'000);
    outcome.cliffs[0].at_risk[1].gap = Money::from_dollars(35'000);
    auto const of = [&](char const* program) {
        budget::Filter filter;
        filter.program = budget::ProgramId{program};
        return decisions(outcome, {2026, 11, 15}, budget::short_dollars, filter);
    };
    REQUIRE(of("q").size() == 1);
    CHECK(of("q")[0].what == "Find $35,000 for Vans from Jan 2027, or cut the cost");
    CHECK(of("q")[0].at_stake == Money::from_dollars(35'000));
    CHECK(of("other").empty());
}

TEST_CASE("a stock that is spent beside money that goes on says what is left")
{
    auto outcome = one_grant();
    auto& cause = outcome.cliffs[0].causes[0];
    cause.kind = budget::CliffCause::Kind::ran_out;
    cause.before = Money::from_dollars(1000);
    cause.after = Money::from_dollars(600);
    CHECK(in_words(outcome, cause) == "what Grant had at once is spent by 31 Dec 2026, and about $600 a month goes on of $1,000");
}

TEST_CASE("how long everything is paid")
{
    auto outcome = one_grant();
    auto empty = outcome;
    empty.costs.lines.clear();
    CHECK(funded_until_in_words(empty) == "There is no cost yet.");
    CHECK(funded_until_in_words(outcome) == "Every cost of the plan is paid, through 30 Jun 2028.");
    outcome.funded_until = budget::Date{2026, 12, 31};
    CHECK(funded_until_in_words(outcome) == "Every cost is paid through 31 Dec 2026; from Jan 2027 money is missing.");
    outcome.funded_until = budget::Date{2026, 12, 15};
    CHECK(funded_until_in_words(outcome) == "Every cost is paid through 15 Dec 2026; from 16 Dec 2026 money is missing.");
    outcome.funded_until = budget::Date{2026, 6, 30};
    CHECK(funded_until_in_words(outcome) == "Money is missing from the plan's first month, Jul 2026.");
}
