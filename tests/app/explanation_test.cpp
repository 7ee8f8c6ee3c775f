// The explanations of every cost of random plans agree with the allocation that they explain.
#include "budget/evaluate.hpp"
#include "templates/reports/explain.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

namespace {

using templates::Cell;

std::string words(Cell const& cell) { return std::get<std::string>(cell.value); }
budget::Money money(Cell const& cell) { return std::get<budget::Money>(cell.value); }

} // namespace

TEST_CASE("who pays is who paid, and no money is said to be left where a cost stays unpaid")
{
    std::map<std::string, int> seen;
    for (std::uint32_t seed = 1; seed <= 240; ++seed) {
        auto const outcome = budget::evaluate(tests::random_plan(seed, tests::Size::small),
                                              seed % 2 ? budget::Counting::committed : budget::Counting::likely);
        for (std::size_t line = 0; line < outcome.costs.lines.size(); ++line) {
            for (std::size_t month = 0; month < outcome.costs.lines[line].months.size(); ++month) {
                INFO("seed " << seed << ", line " << outcome.costs.lines[line].id << ", month " << month);
                auto const sheet = templates::lay_out_explanation(outcome, {.for_programs = true}, line, month);
                auto const& table = std::get<templates::Table>(sheet.blocks.at(1));
                auto const unpaid = outcome.allocation.gap[line][month];
                budget::Money paid;
                for (auto const& row : table.rows) {
                    auto const& code = words(row.at(4));
                    ++seen[code];
                    paid += money(row.at(2));
                    CHECK((code == "pays") == !money(row.at(2)).is_zero());
                    CHECK_FALSE(words(row.at(3)).empty());
                    if (!unpaid.is_zero()) CHECK(code != "not-needed");
                    if (code == "kept") CHECK(words(row.at(3)).find("come first: ") != std::string::npos); // and for which
                    // Only the policy that protects essentials holds money back for a later month; in a month that is divided
                    // by days, money of its later days is kept from its earlier ones.
                    auto const parts = std::count_if(outcome.network.slices.begin(), outcome.network.slices.end(), [&](auto const& slice) {
                        return static_cast<std::size_t>(slice.month) == month;
                    });
                    if (parts == 1 && outcome.plan.coverage == budget::CoveragePolicy::keep_whole_service_longest) CHECK(code != "kept");
                }
                CHECK(paid == outcome.costs.lines[line].months[month] - unpaid);
                CHECK(money(table.total->at(2)) == paid);
            }
        }
    }
    for (char const* code : {"pays", "no-cost", "not-counted", "not-allowed", "not-yet", "ended", "cap", "spent", "kept", "other-days", "not-needed"}) {
        INFO(code);
        CHECK(seen[code] > 0);
    }
}

// Food, essential, and rent cost $310 each in July, $10 a day. On the 31st the city comes first and pays both. The grant's $50 of the 1st
// pay food of the 30 days before; its $200 of the 31st come too late for what stays unpaid of rent.
TEST_CASE("money that comes after the unpaid days isn't said to be kept for anything")
{
    budget::Plan plan;
    plan.name = "Rent";
    plan.first_month = budget::Month{2026, 7};
    plan.months = 1;
    budget::Component food;
    food.id.text = "food";
    food.name = "Food";
    food.priority = budget::Priority::essential;
    food.detail = budget::Contract{budget::ContractKind::contract, "", budget::Money::from_cents(310'00), budget::AmountBasis::month};
    auto rent = food;
    rent.id.text = "rent";
    rent.name = "Rent";
    rent.priority = budget::Priority::important;
    plan.programs = {{{"team"}, "Team", "", {food, rent}}};
    auto const paid_on = [](int day, std::int64_t cents) {
        return budget::Release{{2026, 7, day}, budget::Money::from_cents(cents), budget::Every::once, {}};
    };
    budget::FundingSource city;
    city.id.text = "city";
    city.name = "City";
    city.flexibility = budget::Flexibility::low;
    city.pools.push_back({});
    city.pools[0].id.text = "main";
    city.pools[0].releases = {paid_on(31, 200'00)};
    auto grant = city;
    grant.id.text = "grant";
    grant.name = "Grant";
    grant.flexibility = budget::Flexibility::high;
    grant.pools[0].releases = {paid_on(1, 50'00), paid_on(31, 200'00)};
    plan.sources = {city, grant};
    auto const outcome = budget::evaluate(plan);
    REQUIRE_FALSE(budget::has_errors(outcome.problems));
    auto const sheet = templates::lay_out_explanation(outcome, {.for_programs = true}, 1, 0);
    auto const& row = std::get<templates::Table>(sheet.blocks.at(1)).rows.at(1);
    CHECK(words(row.at(1)) == "grant/main");
    CHECK(words(row.at(3)) == "Spent: the $50.00 that it released by then pay Food");
}
