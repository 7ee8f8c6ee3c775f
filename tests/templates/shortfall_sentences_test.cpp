// What a shortfall's sentence names, on plans small enough to see: lines, days, and what was paid already.
#include "templates/sentences.hpp"

#include "budget/evaluate.hpp"
#include "budget/insight/remedies.hpp"
#include "budget/insight/remedy_edits.hpp"
#include "templates/remedy_sentences.hpp"
#include "templates/reports/cliffs.hpp"
#include "templates/reports/remedies.hpp"
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
    CHECK(said(outcome) == std::vector<std::string>{"From 16 Dec 2026 to 30 Jun 2027 Rent costs $6,516.13. No money that may pay it is there on these days "
                                                    "(Grant until 15 Dec 2026): $6,516.13 stays unpaid whatever the order."});
}

TEST_CASE("a shortfall of one day names the day")
{
    auto plan = small_team(12);
    plan.programs[0].components.erase(plan.programs[0].components.begin());
    plan.sources = {grant_until(Date{2027, 6, 29}, 90'000)};
    // $1,000 x 1/30.
    CHECK(said(evaluate(plan)) == std::vector<std::string>{"On 30 Jun 2027 Rent costs $33.33. No money that may pay it is there on these days (Grant until 29 Jun 2027): $33.33 stays unpaid "
                                                           "whatever the order."});
}

// Of the rent of $1,000 a month the grant pays August and September of both years; the responder's cost none may pay.
TEST_CASE("what money pays on other days isn't said to have no source, and runs between such money stand apart")
{
    auto plan = small_team(16);
    Permission only_rent;
    only_rent.scope.component = ComponentId{"rent"};
    plan.sources = {grant_until(Date{2026, 9, 30}, 2'000), grant_until(Date{2027, 9, 30}, 2'000)};
    plan.sources[1].id.text = "levy";
    plan.sources[1].name = "Levy";
    for (auto& source : plan.sources) source.pools[0].permissions = {only_rent};
    plan.sources[0].pools[0].releases[0].date = Date{2026, 8, 1};
    plan.sources[1].pools[0].releases[0].date = Date{2027, 8, 1};
    auto const outcome = evaluate(plan);
    REQUIRE_FALSE(has_errors(outcome.problems));
    // Sixteen months of $5,500; rent of July 2026, of ten months between, of October 2027.
    CHECK(said(outcome) == std::vector<std::string>{
                               "From Jul 2026 to Oct 2027 Responder costs $88,000. No source that is counted may pay it: $88,000 stays unpaid whatever "
                               "the order.",
                               "In Jul 2026 Rent costs $1,000. No money that may pay it is there on these days (Grant from 1 Aug 2026; Levy from 1 Aug "
                               "2027): $1,000 stays unpaid whatever the order.",
                               "From Oct 2026 to Jul 2027 Rent costs $10,000. No money that may pay it is there on these days (Grant until 30 Sep 2026; "
                               "Levy from 1 Aug 2027): $10,000 stays unpaid whatever the order.",
                               "In Oct 2027 Rent costs $1,000. No money that may pay it is there on these days (Grant until 30 Sep 2026; Levy until 30 "
                               "Sep 2027): $1,000 stays unpaid whatever the order."});
}

TEST_CASE("the table of new money claims to be the least only where that is proved")
{
    auto const title = [](Plan const& plan) {
        auto const outcome = evaluate(plan);
        templates::Sheet sheet;
        templates::append_remedies(sheet, outcome, find_remedies(outcome), {});
        for (auto const& block : sheet.blocks)
            if (auto const* table = std::get_if<templates::Table>(&block); table && table->key == "new_money") return table->title;
        return std::string{};
    };
    auto plan = small_team(1);
    plan.programs[0].components.erase(plan.programs[0].components.begin());
    plan.sources = {grant_until(Date{2027, 6, 30}, 400)};
    CHECK(title(plan) == "The least new money");
    // Of the $1,000 the grant would pay $800 beside $200 of others, and they pay nothing: $1,000 isn't the least.
    plan.sources = {grant_until(Date{2027, 6, 30}, 90'000)};
    plan.sources[0].match = Match{Date{2026, 7, 1}, true, {{1, Ratio{1, 5}}}, {}, ""};
    CHECK(title(plan) == "New money that pays just what is unpaid");
}

// Medicaid brings $600 a month for rent of $1,000. July is closed with all of it entered as Medicaid's, so $400 is questioned. What
// Medicaid brought in July could as well have come later: August to June, $11,000, get 11 x $600 and lack $4,400.
TEST_CASE("what was paid in closed months is questioned apart from what costs to come lack")
{
    auto plan = small_team(12);
    plan.programs[0].components.erase(plan.programs[0].components.begin());
    plan.sources = {grant_until(Date{2027, 6, 30}, 600)};
    plan.sources[0].name = "Medicaid";
    plan.sources[0].pools[0].releases[0].every = Every::month;
    plan.actuals.through = Month{2026, 7};
    plan.actuals.payments = {{ComponentId{"rent"}, "", Month{2026, 7}, SourceId{"grant"}, usd(1'000), ""}};
    auto const outcome = evaluate(plan);
    REQUIRE_FALSE(has_errors(outcome.problems));
    CHECK(said(outcome) == std::vector<std::string>{
                               "In Jul 2026 Medicaid paid for Rent; $400 of that is questioned. No other source of the plan may pay it by its rules.",
                               "From Aug 2026 to Jun 2027 Rent costs $11,000. Only Medicaid may pay it, and holds $6,600 for it: $4,400 "
                               "stays unpaid whatever the order."});
    REQUIRE(outcome.questioned.size() == 1);
    CHECK(outcome.questioned[0].questioned == outcome.shortfalls[0].gap());
}

// The grant paid July's rent, and may pay no rent: questioned, and no new money pays it.
TEST_CASE("a questioned shortfall stands without an empty paragraph")
{
    auto plan = small_team(2);
    plan.programs[0].components.erase(plan.programs[0].components.begin());
    plan.sources = {grant_until(Date{2027, 6, 30}, 90'000)};
    Permission no_rent;
    no_rent.effect = Effect::deny;
    no_rent.scope.component = ComponentId{"rent"};
    plan.sources[0].pools[0].permissions = {no_rent};
    plan.actuals.through = Month{2026, 7};
    plan.actuals.payments = {{ComponentId{"rent"}, "", Month{2026, 7}, SourceId{"grant"}, usd(1'000), ""}};
    auto const outcome = evaluate(plan);
    REQUIRE_FALSE(outcome.questioned.empty());
    templates::Sheet sheet;
    templates::append_remedies(sheet, outcome, find_remedies(outcome), {});
    int paragraphs = 0;
    for (auto const& block : sheet.blocks)
        if (auto const* paragraph = std::get_if<templates::Paragraph>(&block)) {
            ++paragraphs;
            CHECK_FALSE(paragraph->text.empty());
        }
    CHECK(paragraphs > 0);
}

TEST_CASE("a last day to decide that has passed is told as past")
{
    auto plan = small_team(12);
    plan.sources = {grant_until(Date{2026, 12, 31}, 90'000)};
    auto const outcome = evaluate(plan);
    REQUIRE(outcome.cliffs.size() == 1);
    auto const& cliff = outcome.cliffs[0];
    auto const said_on = [&](Date today) {
        for (auto const& block : templates::blocks_of(outcome, cliff, {.today = today}))
            if (auto const* paragraph = std::get_if<templates::Paragraph>(&block); paragraph && paragraph->text.starts_with("The last day")) return paragraph->text;
        return std::string{};
    };
    CHECK(said_on(cliff.decide_by - 3) == "The last day to decide is 3 days from today.");
    CHECK(said_on(cliff.decide_by + 3) == "The last day to decide was 3 days ago.");
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

// Rent of $1,000 and class of $200 a month, for July and August, beside $700 a month of the city; a foundation's $300 of July may pay class
// alone. Rent lacks $300 in July, both $500 in August. Were the foundation allowed rent, July's rent would take its $300 and leave class unpaid:
// $300 more there, $200 less elsewhere.
TEST_CASE("what a permission closes of one shortfall isn't called what the gap falls by")
{
    auto plan = small_team(2);
    auto& components = plan.programs[0].components;
    components.erase(components.begin());
    components.push_back(components[0]);
    components[1].id.text = "class";
    components[1].name = "Class";
    components[1].detail = Contract{ContractKind::contract, "School", usd(200), AmountBasis::month};
    plan.sources = {grant_until(Date{2026, 8, 31}, 700), grant_until(Date{2026, 7, 31}, 300)};
    plan.sources[0].id.text = "city";
    plan.sources[0].name = "City";
    plan.sources[0].pools[0].releases[0].every = Every::month;
    Permission only_class;
    only_class.scope.component = ComponentId{"class"};
    plan.sources[1].pools[0].permissions = {only_class};
    auto const outcome = evaluate(plan);
    REQUIRE_FALSE(has_errors(outcome.problems));
    REQUIRE(outcome.shortfalls.size() == 1);
    auto const changes = best_permissions(outcome, 1);
    REQUIRE(changes.size() == 1);
    CHECK(templates::in_words(outcome, changes[0]) == "Let Grant pay contract or subaward: the gap falls by $100.");
    CHECK(templates::in_words(outcome, changes[0], 0) ==
          "Let Grant pay contract or subaward: of these costs $300 more is paid, of others $200 less, and the gap falls by $100.");
    auto changed = budget::apply(plan, changes[0].edit);
    REQUIRE(changed.value);
    CHECK(outcome.allocation.total_gap() - evaluate(*changed.value).allocation.total_gap() == usd(100));
}
