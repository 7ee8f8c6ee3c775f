// Lists of funding sources and exports of ledgers; figures by hand.
#include "tests/importers/accepted_plan.hpp"
#include "tests/importers/grid_text.hpp"

#include "budget/plan/check.hpp"
#include "tests/support/usd.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace importers;
using namespace tests;

namespace {

Plan team_plan()
{
    auto plan = empty_plan();
    Program program{.id = {"team"}, .name = "Crisis team", .description = {}, .components = {}};
    auto const add = [&](char const* id, char const* name, Detail detail) {
        Component component;
        component.id = {id};
        component.name = name;
        component.detail = std::move(detail);
        program.components.push_back(std::move(component));
    };
    Position responder;
    responder.title = "Responder";
    responder.fte = Ratio{2};
    responder.pay = usd(52000);
    add("responder", "Responder", responder);
    Expense rent;
    rent.kind = ComponentKind::office_space;
    rent.amount = usd(12000);
    add("rent", "Office rent", rent);
    Expense supplies;
    supplies.amount = usd(2400);
    supplies.object_class = ObjectClass::supplies;
    add("supplies", "Supplies", supplies);
    plan.programs.push_back(std::move(program));
    for (auto const* name : {"County general fund", "SAMHSA grant"}) {
        FundingSource source;
        source.name = name;
        source.id = free_source_id(plan, name);
        Pool pool;
        pool.id = {"main"};
        source.pools.push_back(pool);
        plan.sources.push_back(std::move(source));
    }
    return plan;
}

Import imported(Plan const& plan, std::vector<std::string> const& rows)
{
    return propose(document_of({grid_of("Ledger", rows)}), plan);
}

Actuals actuals_of(Plan const& plan, Import const& import)
{
    auto const accepted = accept(plan, import, all_of(import));
    CHECK(accepted.problems.empty());
    CHECK_FALSE(has_errors(check(*accepted.value)));
    return accepted.value->actuals;
}

Money paid(Actuals const& actuals, char const* component, Month month, std::optional<SourceId> const& source)
{
    Money sum;
    for (auto const& payment : actuals.payments)
        if (payment.component == ComponentId{component} && payment.month == month && payment.source == source) sum += payment.amount;
    return sum;
}

} // namespace

TEST_CASE("A funding list with the seven columns in other words, an amount, a number and dates")
{
    auto const plan = empty_plan();
    auto const import = propose(document_of({grid_of("Funding", {
        "Grants we have", "",
        "Grant Name | Type of Funding | Term | Expiration Date | Can it be renewed? | Allowable uses | How flexible? | Award Amount | Grant Number | Start Date",
        "SAMHSA CCBHC | Multi-Year | 4 years | @2029-09-29 | No | personnel only | Low | 1,000,000 | H79SM000001 | 9/30/2026",
        "County general fund | Annual | | | Yes | | High | 250000.50 | | ",
        "Total | | | | | | | 1250000.50 | | "})}), plan);
    auto const accepted = accept(plan, import, all_of(import));
    CHECK(accepted.problems.empty());
    REQUIRE(accepted.value->sources.size() == 2);
    auto const& grant = accepted.value->sources[0];
    CHECK(grant.name == "SAMHSA CCBHC");
    CHECK(grant.type == FundingType::multi_year);
    CHECK(grant.length == "4 years");
    CHECK(grant.end_date == Date{2029, 9, 29});
    CHECK(grant.renewable == Renewable::no);
    CHECK(grant.restrictions == "personnel only");
    CHECK(grant.flexibility == Flexibility::low);
    CHECK(grant.award_number == "H79SM000001");
    REQUIRE(grant.pools.at(0).releases.size() == 1);
    CHECK(grant.pools[0].releases[0].date == Date{2026, 9, 30});
    CHECK(grant.pools[0].releases[0].amount == usd(1'000'000));
    CHECK(grant.pools[0].permissions.size() >= 1);
    auto const& county = accepted.value->sources[1];
    CHECK(county.pools.at(0).releases.at(0).every == Every::year);
    CHECK(county.pools[0].releases[0].amount == Money::from_cents(25'000'050));
    CHECK(is_left_out(import, "Total", "a total of other rows"));
    CHECK(has_problem(import, "import.adds-up", "2 sources read, $1,250,000.50 in all; its rows add up to $1,250,000.50, the list's own total."));
    CHECK_FALSE(has_errors(check(*accepted.value)));
}

TEST_CASE("A source that the plan has is not doubled; a list by years has a release a year")
{
    auto const plan = team_plan();
    auto const import = propose(document_of({grid_of("Funding", {
        "Funding Source | Funding Type | Restrictions | FY27 | FY28", "COUNTY GENERAL FUND | Annual | | 1000 | 1000", "Opioid settlement | Multi-Year | | 90000 | 80000.25"})}), plan);
    auto const accepted = accept(plan, import, all_of(import));
    REQUIRE(accepted.value->sources.size() == 3);
    auto const& releases = accepted.value->sources[2].pools.at(0).releases;
    REQUIRE(releases.size() == 2);
    CHECK(releases[0].date == Date{2026, 7, 1});
    CHECK(releases[1].date == Date{2027, 7, 1});
    CHECK(releases[1].amount == Money::from_cents(8'000'025));
    CHECK(is_left_out(import, "1000", "the plan has County general fund with its own amounts"));
    CHECK(accepted.value->sources[0].name == "County general fund");
    CHECK(accepted.value->sources[0].type == FundingType::annual);
}

TEST_CASE("A ledger's payments become actuals of the plan's lines and sources; the rest is left out with its sums")
{
    auto const plan = team_plan();
    auto const import = imported(plan, {
        "Posting Date | Account Description | Fund | Amount", "@2026-07-31 | Responder | SAMHSA grant | 8000.25", "@2026-07-31 | Rent | County general fund | 1000", "@2026-08-31 | Responder | SAMHSA grant | 8000",
        "@2026-08-31 | Responder | SAMHSA grant | '(500.00)", "@2026-08-30 | Fireworks | County general fund | 77.70", "@2026-08-31 | Supplies | Private donor | 12", "Total | | | 16589.95"});
    auto const actuals = actuals_of(plan, import);
    CHECK(actuals.through == Month{2026, 8});
    CHECK(paid(actuals, "responder", Month{2026, 7}, SourceId{"samhsa-grant"}) == Money::from_cents(800'025));
    CHECK(paid(actuals, "responder", Month{2026, 8}, SourceId{"samhsa-grant"}) == usd(7500));
    CHECK(paid(actuals, "rent", Month{2026, 7}, SourceId{"county-general-fund"}) == usd(1000));
    CHECK(paid(actuals, "supplies", Month{2026, 8}, std::nullopt) == usd(12));
    CHECK(is_left_out(import, "Fireworks", "1 payment, $77.70"));
    CHECK(has_problem(import, "import.unknown-fund", "Private donor"));
    CHECK(has_problem(import, "import.ledger-sum", "add up to $16,589.95: $16,512.25 are proposed, $77.70 left out"));
}

TEST_CASE("A month is counted once, other months stay, an open month and months outside wait")
{
    auto plan = team_plan();
    plan.actuals.through = Month{2026, 8};
    plan.actuals.payments = {{ComponentId{"rent"}, {}, Month{2026, 7}, {}, usd(1000), {}}, {ComponentId{"rent"}, {}, Month{2026, 8}, {}, usd(999), {}}};
    auto const import = imported(plan, {
        "Date | Account | Debit | Credit", "8/31/2026 | rent | 1000 | ", "9/30/2026 | rent | 1000 | 20", "10/12/2026 | rent | 1000 | ", "6/30/2026 | rent | 5 | "});
    auto const actuals = actuals_of(plan, import);
    CHECK(actuals.through == Month{2026, 9});
    REQUIRE(actuals.payments.size() == 3);
    CHECK(actuals.payments[0].amount == usd(1000));
    CHECK(actuals.payments[1].amount == usd(1000));
    CHECK(actuals.payments[2].amount == usd(980));
    CHECK(is_left_out(import, "Oct 2026", "isn't closed: the ledger ends on 12 Oct 2026: 1 payment, $1,000.00"));
    CHECK(is_left_out(import, "Jun 2026", "is before the plan"));
    auto const again = accept(plan, import, all_of(import));
    auto const second = imported(*again.value, {"Date | Account | Debit | Credit", "8/31/2026 | rent | 1000 | ", "9/30/2026 | rent | 1000 | 20"});
    CHECK(actuals_of(*again.value, second) == actuals);
}

TEST_CASE("Silent months, periods by number, and refunds without their payment are said")
{
    auto const plan = team_plan();
    auto const import = imported(plan, {"Fiscal Year | Period | Account | Amount", "2027 | 3 | rent | 1000", "2027 | 3 | supplies | -40"});
    auto const actuals = actuals_of(plan, import);
    CHECK(actuals.through == Month{2026, 9});
    CHECK(has_problem(import, "import.silent-months", "no payments in Jul 2026, Aug 2026"));
    CHECK(import.proposals.at(0).confidence == Confidence::doubtful);
    CHECK(is_left_out(import, "supplies", "enter the refund in the month whose payment it takes back"));
}

TEST_CASE("Ledger tables of different months are entered together")
{
    auto const plan = team_plan();
    auto const july = grid_of("Jul", {"Date | Account | Debit | Credit", "7/31/2026 | rent | 1000 | "});
    auto const august = grid_of("Aug", {"Date | Account | Debit | Credit", "8/31/2026 | rent | 1010 | ", "8/31/2026 | supplies | 200 | "});
    for (auto const& grids : {std::vector{july, august}, std::vector{august, july}}) {
        auto const import = propose(document_of(grids), plan);
        REQUIRE(import.proposals.size() == 1);
        CHECK(import.proposals[0].text == "Enter what was paid through Aug 2026: $2,210.00 in 2 months");
        CHECK(taken_at_first(import).size() == 1);
        CHECK_FALSE(has_problem(import, "import.silent-months"));
        auto const actuals = actuals_of(plan, import);
        CHECK(actuals.through == Month{2026, 8});
        CHECK(paid(actuals, "rent", Month{2026, 7}, std::nullopt) == usd(1000));
        CHECK(paid(actuals, "rent", Month{2026, 8}, std::nullopt) == usd(1010));
        CHECK(paid(actuals, "supplies", Month{2026, 8}, std::nullopt) == usd(200));
    }
}

TEST_CASE("A month in two ledger tables is taken once unless someone says that they are other payments")
{
    auto plan = team_plan();
    plan.actuals.through = Month{2026, 7};
    plan.actuals.payments = {{ComponentId{"rent"}, {}, Month{2026, 7}, {}, usd(999), {}}};
    auto const import = propose(document_of({grid_of("All", {"Date | Account | Debit | Credit", "7/31/2026 | rent | 1000 | ", "7/31/2026 | supplies | 200 | "}),
                                             grid_of("County", {"Date | Account | Debit | Credit", "7/31/2026 | rent | 1000 | "}),
                                             grid_of("Aug", {"Date | Account | Debit | Credit", "8/31/2026 | rent | 1010 | "})}), plan);
    REQUIRE(import.proposals.size() == 2);
    CHECK(taken_at_first(import) == std::vector<std::size_t>{0});
    CHECK(import.proposals[1].text == "Enter what sheet County says was paid on top of that: $1,000.00 in Jul 2026");
    CHECK(import.proposals[1].needs == std::vector<std::size_t>{0});
    CHECK(has_problem(import, "import.months-twice", "Several tables have payments of Jul 2026; those of sheet County, $1,000.00, aren't taken unless you say so."));
    auto const once = accept(plan, import, {0}).value->actuals;
    CHECK(paid(once, "rent", Month{2026, 7}, std::nullopt) == usd(1000));
    CHECK(paid(once, "supplies", Month{2026, 7}, std::nullopt) == usd(200));
    CHECK(paid(once, "rent", Month{2026, 8}, std::nullopt) == usd(1010));
    auto const both = actuals_of(plan, import);
    CHECK(paid(both, "rent", Month{2026, 7}, std::nullopt) == usd(2000));
    CHECK(paid(both, "supplies", Month{2026, 7}, std::nullopt) == usd(200));
    CHECK(paid(both, "rent", Month{2026, 8}, std::nullopt) == usd(1010));
    CHECK(both.through == Month{2026, 8});
}

TEST_CASE("One cell that is no day leaves a ledger a ledger, and its payment is said")
{
    auto const import = imported(team_plan(), {"Date | Account | Amount", "7/5/2026 | Responder | 40000", "7/31/2026 | Supplies | 1500", "see memo | Supplies | 1000", "Total | | 42500"});
    CHECK(import.tables.at(0).columns.kind == TableKind::ledger);
    CHECK(is_left_out(import, "see memo", "it has no date that can be read"));
    CHECK(is_left_out(import, "Total | 42500", "a total of other rows"));
    CHECK(has_problem(import, "import.ledger-sum", "The ledger's 3 payments add up to $42,500.00: $41,500.00 are proposed, $1,000.00 left out."));
    CHECK(paid(actuals_of(team_plan(), import), "supplies", Month{2026, 7}, {}) == usd(1500));
}

TEST_CASE("An account that is a line's name goes before what its entries were for")
{
    auto const import = imported(team_plan(), {"Date | Account | Description | Amount", "7/31/2026 | Office rent | Payroll of the landlord | 1000", "7/31/2026 | Supplies | Responder gloves | 50"});
    auto const actuals = actuals_of(team_plan(), import);
    CHECK(paid(actuals, "rent", Month{2026, 7}, {}) == usd(1000));
    CHECK(paid(actuals, "supplies", Month{2026, 7}, {}) == usd(50));
    CHECK(paid(actuals, "responder", Month{2026, 7}, {}) == usd(0));
}

// Miles alone: "vans.mileage" is all that they cost. With insurance, too, "Vans" could mean either.
TEST_CASE("An account with a cost's name means its only line, and none where it has several")
{
    auto plan = team_plan();
    Component vans;
    vans.id = {"vans"};
    vans.name = "Vans";
    Vehicles two;
    two.count = 2;
    two.miles = Ratio{7920};
    two.dollars_per_mile = Ratio{7, 10};
    vans.detail = two;
    plan.programs[0].components.push_back(vans);
    std::vector<std::string> const rows{"Date | Account | Description | Amount", "7/31/2026 | Vans | June trips | 950", "7/31/2026 | Office rent | July | 1000"};
    auto const actuals = actuals_of(plan, imported(plan, rows));
    CHECK(paid(actuals, "vans", Month{2026, 7}, {}) == usd(950));
    REQUIRE(!actuals.payments.empty());
    for (auto const& payment : actuals.payments)
        if (payment.component == ComponentId{"vans"}) CHECK(payment.line == "mileage");
    two.insurance = usd(1200);
    plan.programs[0].components.back().detail = two;
    CHECK(is_left_out(imported(plan, rows), "Vans", "$950.00"));
}

TEST_CASE("Credits below 0 are taken off what was paid, and that is said")
{
    auto const plan = team_plan();
    auto const reading = [](Import const& import) {
        for (auto const& proposal : import.proposals)
            for (auto const& one : proposal.readings)
                if (one.reason.find("below 0") != std::string::npos) return one.confidence;
        return Confidence::certain;
    };
    for (auto const* credit : {"'(200.00)", "-200"}) {
        auto const import = imported(plan, {"Date | Account | Debit | Credit", "@2026-07-15 | rent | 1000 | ", std::string{"@2026-07-31 | rent | 0 | "} + credit});
        CHECK(paid(actuals_of(plan, import), "rent", Month{2026, 7}, std::nullopt) == usd(800)); // 1,000 - 200
        CHECK(reading(import) == Confidence::likely);
    }
    // Of both signs: one is the taking back of the other, 1,000 - 300 + 200, or it isn't.
    auto const mixed = imported(plan, {"Date | Account | Debit | Credit", "@2026-07-15 | rent | 1000 | ", "@2026-07-20 | rent | | 300", "@2026-07-31 | rent | | -200"});
    CHECK(paid(actuals_of(plan, mixed), "rent", Month{2026, 7}, std::nullopt) == usd(900));
    CHECK(reading(mixed) == Confidence::doubtful);
}

TEST_CASE("CR and DR behind an amount are its side")
{
    auto const plan = team_plan();
    auto const import = imported(plan, {"Date | Account | Amount", "@2026-07-15 | rent | 1000", "@2026-07-20 | rent | 200.00 CR", "@2026-07-21 | rent | 12 boxes", "@2026-07-31 | rent | 50.00DR"});
    CHECK(paid(actuals_of(plan, import), "rent", Month{2026, 7}, std::nullopt) == usd(850)); // 1,000 - 200 + 50
    CHECK(is_left_out(import, "12 boxes", "\"12 boxes\" is no amount"));
}

TEST_CASE("A payroll's rows are payments of their days, not positions")
{
    auto const plan = team_plan();
    std::vector<std::string> const rows{"Pay Period End | Employee | Job Title | Hours | Gross Pay", "@2026-07-11 | Smith | Responder | 80 | 2310", "@2026-07-25 | Smith | Responder | 80 | 2310", "@2026-07-25 | Lee | Responder | 80 | 2310.50"};
    auto const import = imported(plan, rows);
    CHECK(paid(actuals_of(plan, import), "responder", Month{2026, 7}, std::nullopt) == Money::from_cents(693'050)); // 2 x 2,310 + 2,310.50
    CHECK(component_count(plan_with(imported(empty_plan(), rows))) == 0);
}
