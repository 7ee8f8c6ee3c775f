// What the Cliffs page says of one cliff: laid out alone, and the same as in the report of all.
#include "app/gui/content/cliffs.hpp"
#include "app/gui/content/decisions.hpp"
#include "app/gui/content/overview.hpp"
#include "budget/evaluate.hpp"
#include "templates/reports/cliffs.hpp"
#include "templates/sentences.hpp"
#include "templates/starter.hpp"

#include <catch2/catch.hpp>

TEST_CASE("of a program that is shown the Cliffs page says until when it is paid, not until when the plan is")
{
    budget::Plan plan;
    plan.months = 12;
    auto const program = [](char const* id, char const* name, char const* cost) {
        budget::Component component;
        component.id.text = cost;
        component.name = cost;
        component.detail = budget::Contract{budget::ContractKind::contract, "Clinic", budget::Money::from_dollars(100), budget::AmountBasis::month};
        return budget::Program{{id}, name, "", {component}};
    };
    plan.programs = {program("day", "Day", "clinic"), program("night", "Night", "van")};
    budget::FundingSource city;
    city.id.text = "city";
    city.name = "City";
    auto& pool = city.pools.emplace_back();
    pool.id.text = "main";
    pool.releases = {{budget::Date{2026, 7, 1}, budget::Money::from_dollars(600), budget::Every::once, {}}};
    pool.permissions.emplace_back().scope.program = budget::ProgramId{"day"};
    plan.sources = {city};
    auto const outcome = budget::evaluate(plan);
    REQUIRE_FALSE(has_errors(outcome.problems));
    CHECK(templates::funded_until_in_words(outcome, {budget::ProgramId{"day"}}) == "Day: every cost is paid through 31 Dec 2026; from Jan 2027 money is missing.");
    CHECK(templates::funded_until_in_words(outcome, {budget::ProgramId{"night"}}) == "Night: money is missing from the plan's first month, Jul 2026.");
    CHECK(templates::funded_until_in_words(outcome, {}) == "Money is missing from the plan's first month, Jul 2026.");
}

TEST_CASE("a loss that is counted over fewer than twelve months says over how many")
{
    // $100 a month for a year, and $900: from the tenth month, Apr 2027, three months are unpaid; of $1,100 one month is.
    auto const outcome_with = [](int dollars) {
        budget::Plan plan;
        plan.months = 12;
        budget::Component component;
        component.id.text = "clinic";
        component.name = "Clinic";
        component.detail = budget::Contract{budget::ContractKind::contract, "Clinic", budget::Money::from_dollars(100), budget::AmountBasis::month};
        plan.programs = {budget::Program{{"day"}, "Day", "", {component}}};
        budget::FundingSource city;
        city.id.text = "city";
        city.name = "City";
        auto& pool = city.pools.emplace_back();
        pool.id.text = "main";
        pool.releases = {{budget::Date{2026, 7, 1}, budget::Money::from_dollars(dollars), budget::Every::once, {}}};
        plan.sources = {city};
        return budget::evaluate(plan);
    };
    budget::Date const today{2026, 11, 22};
    auto const three = gui::decision_table(outcome_with(900), {}, today);
    CHECK(three.columns.back().title == "Loss in 12 months");
    REQUIRE(three.rows.size() == 1);
    CHECK(three.rows[0].cells.back().text == "−$300.00 in 3 months");
    auto const one = outcome_with(1'100);
    REQUIRE(gui::decision_table(one, {}, today).rows.size() == 1);
    CHECK(gui::decision_table(one, {}, today).rows[0].cells.back().text == "−$100.00 in 1 month");
    CHECK(gui::status_text(one, {}, today).cliff == "Next cliff 1 Jun 2027: −$100 in 1 month");
}

TEST_CASE("what the Cliffs page says of its cliffs one by one is what the report says of all")
{
    std::size_t cliffs = 0;
    for (auto const& starter : templates::starters()) {
        auto const outcome = budget::evaluate(*templates::read_starter(starter).value);
        budget::Date const today{2026, 11, 22};
        templates::View view;
        view.today = today;
        auto const texts = [](std::vector<templates::Block> const& blocks) {
            std::vector<std::string> all;
            for (auto const& block : blocks) {
                if (auto const* heading = std::get_if<templates::Heading>(&block)) all.push_back("# " + heading->text);
                if (auto const* said = std::get_if<templates::Paragraph>(&block)) all.push_back(said->text);
                if (auto const* table = std::get_if<templates::Table>(&block))
                    all.push_back(table->key + std::to_string(table->rows.size()));
            }
            return all;
        };
        auto report = templates::lay_out_cliffs(outcome, view).blocks;
        report.erase(report.begin()); // what is counted
        if (outcome.cliffs.empty()) continue;
        std::vector<std::string> one_by_one;
        for (std::size_t at = 0; at < outcome.cliffs.size(); ++at, ++cliffs)
            for (auto const& text : texts(gui::cliff_detail(outcome, {}, today, at))) one_by_one.push_back(text);
        CHECK(one_by_one == texts(report));
    }
    CHECK(cliffs > 3);
}
