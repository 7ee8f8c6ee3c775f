// What a shortfall's sentence names, on plans small enough to see: lines, days, and what was paid already.
#include "templates/sentences.hpp"

#include "budget/evaluate.hpp"
#include "budget/insight/remedies.hpp"
#include "budget/insight/remedy_edits.hpp"
#include "templates/remedy_sentences.hpp"
#include "tests/support/usd.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace budget;
using tests::usd;

FundingSource grant_until(Date end, std::int64_t dollars_)
{
    FundingSource grant;
    grant.id.text = "grant";
    grant.name = "Grant";
    grant.type = FundingType::one_time;
    grant.end_date = end;
    auto& pool = grant.pools.emplace_back();
    pool.id.text = "main";
    pool.releases = {{Date{2026, 7, 1}, usd(dollars_), Every::once, {}}};
    return grant;
}

// A responder of $5,000 a month with a tenth of fringe, and rent of $1,000 a month.
Plan small_team(int months)
{
    Plan plan;
    plan.name = "Team";
    plan.first_month = Month{2026, 7};
    plan.months = months;
    FringeSchedule fringe;
    fringe.id.text = "tenth";
    fringe.name = "A tenth";
    fringe.parts.push_back({"Taxes", FringeBasis::share_of_pay, Ratio{1, 10}, {}, {}, {}});
    plan.fringe_schedules = {fringe};
    Component responder;
    responder.id.text = "responder";
    responder.name = "Responder";
    Position position;
    position.title = "Responder";
    position.fte = Ratio{1};
    position.pay = usd(60'000);
    position.fringe = fringe.id;
    responder.detail = position;
    Component rent;
    rent.id.text = "rent";
    rent.name = "Rent";
    rent.detail = Contract{ContractKind::contract, "House", usd(1'000), AmountBasis::month};
    plan.programs = {{{"team"}, "Team", "", {responder, rent}}};
    return plan;
}

std::vector<std::string> said(Outcome const& outcome)
{
    std::vector<std::string> sentences;
    for (auto const& shortfall : outcome.shortfalls) sentences.push_back(templates::in_words(outcome, shortfall));
    return sentences;
}

} // namespace

TEST_CASE("a shortfall names the line that is meant, not all of its component")
{
    auto plan = small_team(12);
    plan.programs[0].components.pop_back();
    plan.sources = {grant_until(Date{2027, 6, 30}, 90'000)};
    Permission only_pay;
    only_pay.scope.object_class = ObjectClass::personnel;
    plan.sources[0].pools[0].permissions = {only_pay};
    auto const outcome = evaluate(plan);
    REQUIRE_FALSE(has_errors(outcome.problems));
    CHECK(said(outcome) == std::vector<std::string>{"From Jul 2026 to Jun 2027 Responder: fringe costs $6,000. No source that is counted may pay it: "
                                                    "$6,000 stays unpaid whatever the order."});
    CHECK(templates::in_words(outcome, find_remedies(outcome).new_money) ==
          "The least new money that pays all of it is $6,000 from 1 Jul 2026 on. It must be allowed to pay Responder: fringe. With one cent "
          "less, one cent stays unpaid.");
    // The other way round: of a component in part, the line that has its name is called by its object class.
    plan.sources[0].pools[0].permissions[0].scope.object_class = ObjectClass::fringe;
    CHECK(said(evaluate(plan)) == std::vector<std::string>{"From Jul 2026 to Jun 2027 Responder: personnel costs $60,000. No source that is counted may pay "
                                                           "it: $60,000 stays unpaid whatever the order."});
}

TEST_CASE("a shortfall of parts of months names its days")
{
    auto plan = small_team(12);
    plan.programs[0].components.erase(plan.programs[0].components.begin());
    plan.sources = {grant_until(Date{2026, 12, 15}, 90'000)};
    auto const outcome = evaluate(plan);
    REQUIRE_FALSE(has_errors(outcome.problems));
    // $1,000 x 16/31 in December, to the cent 516.13, and six months more.
    CHECK(said(outcome) == std::vector<std::string>{"From 16 Dec 2026 to 30 Jun 2027 Rent costs $6,516.13. No source that is counted may pay it: $6,516.13 "
                                                    "stays unpaid whatever the order."});
}

TEST_CASE("a shortfall that isn't all of what its lines cost in its months says that it is a part")
{
    auto plan = small_team(12);
    plan.programs[0].components[0].priority = Priority::deferrable;
    plan.programs[0].components[1].priority = Priority::essential;
    // Six months of $6,500, and January's rent; the rent is short from February on, the responder from January on.
    plan.sources = {grant_until(Date{2027, 6, 30}, 40'000)};
    auto const outcome = evaluate(plan);
    REQUIRE_FALSE(has_errors(outcome.problems));
    REQUIRE(outcome.allocation.total_gap() == usd(38'000));
    CHECK(said(outcome) == std::vector<std::string>{"From Jan 2027 to Jun 2027 $38,000 of what Responder and Rent cost is short of money. Only Grant may pay "
                                                    "it, and holds $0 for it: $38,000 stays unpaid whatever the order."});
}

// Rent is capped at $3,000 of the grant's $90,000, which pays the responder's $66,000 in full.
TEST_CASE("money that a cap keeps is not said to be missing")
{
    auto plan = small_team(12);
    plan.sources = {grant_until(Date{2027, 6, 30}, 90'000)};
    Cap cap;
    cap.name = "Rent";
    cap.scopes = {{{}, {}, {}, ComponentId{"rent"}, ""}};
    cap.amount = usd(3'000);
    plan.sources[0].pools[0].caps = {cap};
    auto const outcome = evaluate(plan);
    REQUIRE_FALSE(has_errors(outcome.problems));
    REQUIRE(outcome.allocation.total_gap() == usd(9'000));
    CHECK(said(outcome) == std::vector<std::string>{"From Oct 2026 to Jun 2027 Rent costs $9,000. Only Grant may pay it, and can bring $0 for it (Grant: its cap "
                                                    "\"Rent\" is used up): $9,000 stays unpaid whatever the order."});
}

// Volunteers worth $1,000 a month, of which donors give five months.
TEST_CASE("what only donations can pay is not asked for as money")
{
    auto plan = small_team(12);
    plan.programs[0].components.erase(plan.programs[0].components.begin());
    plan.programs[0].components[0].in_kind = true;
    plan.sources = {grant_until(Date{2027, 6, 30}, 5'000)};
    plan.sources[0].origin = Origin::in_kind;
    auto const outcome = evaluate(plan);
    REQUIRE_FALSE(has_errors(outcome.problems));
    REQUIRE(outcome.allocation.total_gap() == usd(7'000));
    auto const remedies = find_remedies(outcome);
    CHECK(remedies.new_money.donated == usd(7'000));
    CHECK(templates::in_words(outcome, remedies.new_money).starts_with("The least value of donations that pays all of it is $7,000 from 1 Dec 2026 on."));
    auto changed = plan;
    for (auto const& edit : edits_of(outcome, remedies.new_money)) {
        auto applied = budget::apply(changed, as_edit(edit));
        REQUIRE(applied.value);
        changed = std::move(*applied.value);
    }
    CHECK(evaluate(changed).allocation.total_gap().is_zero());
}
