// Three fiscal years side by side: which they are, and their changes by hand.
#include "budget/evaluate.hpp"
#include "templates/workbooks/council/brief_words.hpp"
#include "templates/workbooks/council/council_sheets.hpp"
#include "templates/workbooks/council/council_workbook.hpp"

#include <catch2/catch.hpp>

using namespace templates;
using budget::Money;
using budget::Ratio;

namespace {

// $1,200 a year for all 36 months; $600 a year from the second year on; $300 once in the first.
budget::Plan three_year_plan()
{
    budget::Plan plan;
    plan.name = "Small";
    plan.first_month = {2026, 7};
    plan.months = 36;
    budget::Program program;
    program.id.text = "team";
    program.name = "Team";
    auto const add = [&](char const* id, std::int64_t dollars, budget::ObjectClass object_class, budget::AmountBasis basis) -> budget::Component& {
        budget::Component component;
        component.id.text = id;
        component.name = id;
        budget::Expense expense;
        expense.kind = budget::ComponentKind::other;
        expense.amount = Money::from_dollars(dollars);
        expense.basis = basis;
        expense.object_class = object_class;
        component.detail = expense;
        return program.components.emplace_back(component);
    };
    add("rent", 1200, budget::ObjectClass::other, budget::AmountBasis::year);
    add("travel", 600, budget::ObjectClass::travel, budget::AmountBasis::year).first_month = budget::Month{2027, 7};
    add("start", 300, budget::ObjectClass::supplies, budget::AmountBasis::once).recurrence = budget::Recurrence::one_time;
    plan.programs.push_back(program);
    return plan;
}

std::vector<std::string> names(budget::Date today)
{
    auto const outcome = budget::evaluate(three_year_plan());
    std::vector<budget::Outcome> const none;
    auto const view = council::look_at(outcome, today, none);
    std::vector<std::string> out;
    for (auto const& year : view.three_years) out.push_back(year.name);
    return out;
}

Table const& found_table(Workbook const& workbook, std::string const& key)
{
    for (auto const& sheet : workbook.sheets)
        for (auto const& block : sheet.blocks)
            if (auto const* table = std::get_if<Table>(&block); table && table->key == key) return *table;
    throw std::runtime_error("no table " + key);
}

} // namespace

TEST_CASE("the years are named by today")
{
    using Names = std::vector<std::string>;
    CHECK(names({2026, 7, 1}) == Names{"FY27, current", "FY28, proposed", "FY29, next"});
    CHECK(names({2027, 6, 30}) == Names{"FY27, current", "FY28, proposed", "FY29, next"});
    CHECK(names({2027, 7, 1}) == Names{"FY28, current", "FY29, proposed"});
    CHECK(names({2029, 6, 30}) == Names{"FY29, current"});
    CHECK(names({2026, 6, 30}) == Names{"FY27, proposed", "FY28, next"});   // the plan begins with the budget that is being made
    CHECK(names({2029, 7, 1}) == Names{"FY27", "FY28", "FY29"});
}

TEST_CASE("changes in dollars and percent, by hand")
{
    auto const outcome = budget::evaluate(three_year_plan());
    REQUIRE(!has_errors(outcome.problems));
    auto const workbook = council_workbook(outcome, {2026, 11, 22});
    auto const& table = found_table(workbook, "three_years_classes");
    REQUIRE(table.columns.size() == 8);
    std::map<std::string, std::vector<Cell>> rows;
    for (auto const& row : table.rows) rows[std::get<std::string>(row[0].value)] = row;
    auto const dollars = [](Cell const& cell) { return std::get<Money>(cell.value).cents() / 100; };
    auto const share = [](Cell const& cell) { return std::get<Share>(cell.value).value; };
    auto const& supplies = rows.at("Supplies");
    CHECK((dollars(supplies[1]) == 300 && dollars(supplies[2]) == 0 && dollars(supplies[3]) == 0));
    CHECK((dollars(supplies[4]) == -300 && share(supplies[5]) == Ratio{-1}));
    CHECK((dollars(supplies[6]) == 0 && share(supplies[7]) == Ratio{0})); // from nothing to nothing
    auto const& travel = rows.at("Travel");
    CHECK((dollars(travel[1]) == 0 && dollars(travel[2]) == 600 && dollars(travel[4]) == 600));
    CHECK(std::get<std::string>(travel[5].value) == "new");
    CHECK(share(travel[7]) == Ratio{0});
    auto const& total = *table.total;
    CHECK((dollars(total[1]) == 1500 && dollars(total[2]) == 1800 && dollars(total[4]) == 300));
    CHECK(share(total[5]) == Ratio{1, 5});
}

// Rent of $1,200 a year alone: 18 months cost $1,800, of which nothing is paid; three whole years $3,600.
TEST_CASE("the Brief counts years only where all are whole, and says nothing of a cost that stays the same")
{
    auto plan = three_year_plan();
    plan.programs[0].components.resize(1);
    std::vector<budget::Outcome> const none;
    auto const last_sentence = [&] {
        auto const outcome = budget::evaluate(plan);
        return council::brief_in_words(council::look_at(outcome, {2026, 7, 1}, none)).back();
    };
    CHECK(last_sentence().starts_with("All 3 years together cost $3,600; "));
    plan.months = 18;
    CHECK(last_sentence().starts_with("All 18 months together cost $1,800; "));
}
