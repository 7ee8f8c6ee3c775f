// Differences in words: the sentences that a reader must get, for plans made by hand.
#include "templates/difference_words.hpp"

#include "budget/evaluate.hpp"
#include "budget/plan/edit.hpp"
#include "budget/plan/with_scenario.hpp"
#include "tests/support/usd.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace budget;
using tests::usd;

namespace {

FundingSource source(char const* id, char const* name, Flexibility flexibility, Month from, std::int64_t dollars_)
{
    FundingSource made;
    made.id.text = id;
    made.name = name;
    made.type = FundingType::one_time;
    made.flexibility = flexibility;
    made.end_date = Date{2028, 6, 30};
    auto& pool = made.pools.emplace_back();
    pool.id.text = std::string{id} + "-pool";
    pool.releases = {{from.first_day(), usd(dollars_), Every::once, {}}};
    return made;
}

// Two responders at $60,000 each a year, $10,000 a month, over FY27 and FY28.
Plan responders()
{
    Plan plan;
    plan.name = "Team";
    plan.months = 24;
    Component responder;
    responder.id.text = "responder";
    responder.name = "Responder";
    Position position;
    position.title = "Responder";
    position.fte = Ratio{2};
    position.pay = usd(60'000);
    responder.detail = position;
    plan.programs = {{{"team"}, "Team", "", {responder}}};
    plan.sources = {source("grant", "Grant A", Flexibility::low, Month{2026, 7}, 120'000),
                    source("general", "General fund", Flexibility::high, Month{2026, 7}, 120'000)};
    return plan;
}

struct Said {
    std::vector<std::string> changes;
    std::vector<std::string> effects;
};

Said said(Plan const& before, Plan const& after)
{
    auto const old_outcome = evaluate(before);
    auto const new_outcome = evaluate(after);
    REQUIRE_FALSE(has_errors(old_outcome.problems));
    REQUIRE_FALSE(has_errors(new_outcome.problems));
    auto const difference = compare_outcomes(old_outcome, new_outcome);
    return {templates::changes_in_words(compare_plans(before, after)),
            templates::effects_in_words(old_outcome, new_outcome, difference)};
}

Plan edited(Plan const& plan, std::vector<Edit> const& edits)
{
    auto now = plan;
    for (auto const& edit : edits) now = budget::apply(now, edit).value.value();
    return now;
}

using Sentences = std::vector<std::string>;

} // namespace

TEST_CASE("equal plans have nothing to say")
{
    auto const same = said(responders(), responders());
    CHECK(same.changes.empty());
    CHECK(same.effects.empty());
}

TEST_CASE("another FTE, and who pays it")
{
    auto const before = responders();
    auto const after = edited(before, {SetField{ComponentId{"responder"}, "fte", "3"}});
    auto const words = said(before, after);
    CHECK(words.changes == Sentences{"Raises FTE of Responder from 2 to 3."});
    // $5,000 a month more. The grant lasts 8 months instead of 12: it pays 8 x $5,000 of added cost, and leaves 4 x $10,000 to the
    // general fund, which pays 4 x $5,000 of added cost there. What it has left lasts four months of FY28, and the other eight
    // lose its $10,000 each: $15,000 a month are unpaid then.
    CHECK(words.effects ==
          Sentences{"Adds 1.0 FTE of Responder.",
                    "Moves $40,000 from Grant A to General fund in FY27: Responder.",
                    "General fund pays $80,000 less in FY28, and nobody takes it over: Responder.",
                    "Grant A pays $40,000 more in FY27, for added cost: Responder.",
                    "General fund pays $20,000 more in FY27 and $20,000 in FY28, for added cost: Responder.",
                    "Cost rises by $60,000 in FY27 and $60,000 in FY28.",
                    "The gap rises by $120,000 in FY28.",
                    "Every cost is paid only until 31 Oct 2027, not to the plan's end.",
                    "A cliff comes in Nov 2027."});
}

TEST_CASE("a rise of pay with its unit, and whose money it takes")
{
    auto before = responders();
    before.sources[1].pools[0].releases[0].amount = usd(500'000);
    auto const after = edited(before, {SetField{ComponentId{"responder"}, "pay", "66000"}});
    auto const words = said(before, after);
    CHECK(words.changes == Sentences{"Raises pay of Responder from $60,000 to $66,000 a year."});
    // $11,000 a month: the grant's $120,000 last ten months and $10,000 of the eleventh.
    CHECK(words.effects == Sentences{"Moves $10,000 from Grant A to General fund in FY27: Responder.",
                                     "Grant A pays $10,000 more in FY27, for added cost: Responder.",
                                     "General fund pays $2,000 more in FY27 and $12,000 in FY28, for added cost: Responder.",
                                     "Cost rises by $12,000 in FY27 and $12,000 in FY28."});
}

TEST_CASE("money moves from a grant to the general fund")
{
    auto before = responders();
    before.sources[1].pools[0].releases[0].amount = usd(200'000);
    auto after = before;
    after.sources[0].pools[0].releases[0].amount = usd(80'000);
    auto const words = said(before, after);
    CHECK(words.changes == Sentences{"Lowers amount of the release of 1 Jul 2026 of Grant A, grant-pool from $120,000 to $80,000."});
    CHECK(words.effects == Sentences{"Moves $40,000 from Grant A to General fund in FY27: Responder."});
}

TEST_CASE("a gap that another source closes in part")
{
    auto before = responders();
    before.sources[1].pools[0].releases[0].amount = usd(60'000); // six months of FY28
    auto after = before;
    after.sources.push_back(source("gift", "Gift", Flexibility::low, Month{2028, 1}, 40'000));
    auto const words = said(before, after);
    CHECK(words.changes == Sentences{"Adds source Gift."});
    CHECK(words.effects == Sentences{"Gift takes over $40,000 in FY28 that nobody paid: Responder.",
                                     "The gap falls by $40,000 in FY28.",
                                     "Every cost is paid until 30 Apr 2028 instead of 31 Dec 2027.",
                                     "The first cliff is in May 2028 instead of Jan 2028."});
}

TEST_CASE("a position that stops, and what a scenario says is what a diff says")
{
    auto plan = responders();
    plan.scenarios = {{{"stop"}, "Stop", "", {SetField{ComponentId{"responder"}, "last-month", "2027-12"}}}};
    auto base = plan;
    base.scenarios.clear();
    auto const after = *with_scenario(plan, ScenarioId{"stop"}).value;
    auto const words = said(base, after);
    CHECK(words.changes == Sentences{"Sets last month of Responder to Dec 2027."});
    CHECK(words.effects == Sentences{"Removes 2.0 FTE of Responder from Jan 2028 on.",
                                     "General fund pays $60,000 less in FY28, because the cost falls away: Responder.",
                                     "Cost falls by $60,000 in FY28."});
}

TEST_CASE("changes of every shape are sentences")
{
    auto const before = responders();
    auto const sentence = [&](std::vector<Edit> const& edits) {
        auto const changes = compare_plans(before, edited(before, edits));
        REQUIRE(changes.size() == 1);
        return templates::in_words(changes[0]);
    };
    ComponentId const responder{"responder"};
    CHECK(sentence({SetField{responder, "priority", "deferrable"}}) == "Changes priority of Responder from Essential to Deferrable.");
    CHECK(sentence({SetField{responder, "overtime", "5%"}}) == "Raises overtime of Responder from 0 % to 5 %.");
    CHECK(sentence({SetField{responder, "justification", std::string(200, 'x')}}) == "Changes justification of Responder.");
    CHECK(sentence({SetField{SourceId{"grant"}, "end-date", ""}}) == "Clears funding end date of Grant A; it was 30 Jun 2028.");
    CHECK(sentence({SetField{SourceId{"grant"}, "name", "Grant B"}}) == "Renames \"Grant A\" to \"Grant B\".");
    CHECK(sentence({SetField{ThePlan{}, "months", "36"}}) == "Raises months of the plan from 24 to 36.");
    CHECK(sentence({Move<SourceId>{{"general"}, 0}}) == "Puts the sources of the plan in another order.");
    CHECK(sentence({Remove<SourceId>{{"general"}}}) == "Removes source General fund.");
    CHECK(sentence({Put<Scenario>{{{"stop"}, "Stop", "", {Remove<SourceId>{{"general"}}}}}}) == "Adds scenario Stop.");
    auto with_release = before.sources[0];
    with_release.pools[0].releases.push_back({Date{2027, 7, 1}, usd(500), Every::once, {}});
    CHECK(sentence({Put<FundingSource>{with_release}}) ==
          "Adds a release to Grant A, grant-pool: date 1 Jul 2027, amount $500.00.");
}

TEST_CASE("plans of other months are compared over those that both have")
{
    auto const before = responders();
    auto longer = before;
    longer.months = 36; // all money is used in the first 24
    auto const words = said(before, longer);
    CHECK(words.effects == Sentences{"Compared over Jul 2026 to Jun 2028, the months that both have.", "A cliff comes in Jul 2028."});
    auto const none = edited(before, {Remove<SourceId>{{"grant"}}, Remove<SourceId>{{"general"}}});
    auto const nothing = said(before, none).effects;
    CHECK(nothing.back() != "A cliff comes in Jul 2026.");
    CHECK(std::find(nothing.begin(), nothing.end(), "From the first month on not every cost is paid; before, every cost was.") != nothing.end());
    auto const all = said(none, before).effects;
    CHECK(std::find(all.begin(), all.end(), "Every cost of the plan is paid; before, not even the first month was.") != all.end());
}
