// What the pages of scenarios, allocation, remedies, reports and printing show, without a window. Figures by hand: a contract of
// $1,000 a month and vans of $1,000 a month for a year; the city holds $6,000 for anything, the county $15,000 that may not
// pay vans. The county pays the contract and keeps $3,000, the city pays six months of vans, six months stay unpaid.
#include "app/gui/charts/comparison_layout.hpp"
#include "app/gui/charts/small_coverage.hpp"
#include "app/gui/content/allocation.hpp"
#include "app/gui/content/import_preview.hpp"
#include "app/gui/content/remedy_offers.hpp"
#include "app/gui/content/report_list.hpp"
#include "app/gui/content/scenarios.hpp"
#include "app/gui/content/start.hpp"
#include "budget/evaluate.hpp"
#include "templates/remedy_sentences.hpp"
#include "templates/starter.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using budget::Date;
using budget::Money;

Money money(int whole) { return Money::from_dollars(whole); }

budget::Component monthly(char const* id, budget::ComponentKind kind, budget::ObjectClass object_class)
{
    budget::Expense expense;
    expense.kind = kind;
    expense.basis = budget::AmountBasis::month;
    expense.amount = money(1'000);
    expense.object_class = object_class;
    budget::Component component;
    component.id.text = id;
    component.name = id;
    component.detail = expense;
    return component;
}

budget::FundingSource source(char const* id, int whole)
{
    budget::FundingSource made;
    made.id.text = id;
    made.name = id;
    budget::Pool pool;
    pool.id.text = std::string{id} + "-pool";
    budget::Release release;
    release.date = Date{2026, 7, 1};
    release.amount = money(whole);
    pool.releases = {release};
    made.pools = {pool};
    return made;
}

budget::Plan two_services()
{
    budget::Plan plan;
    plan.name = "Two services";
    plan.months = 12;
    plan.programs.resize(1);
    plan.programs[0].id.text = "team";
    plan.programs[0].name = "Team";
    plan.programs[0].components = {monthly("staff", budget::ComponentKind::other, budget::ObjectClass::other),
                                   monthly("vans", budget::ComponentKind::other, budget::ObjectClass::travel)};
    plan.programs[0].components[1].priority = budget::Priority::deferrable;
    plan.sources = {source("city", 6'000), source("county", 15'000)};
    plan.sources[0].flexibility = budget::Flexibility::high;
    budget::Permission no_vans;
    no_vans.effect = budget::Effect::deny;
    no_vans.scope.object_class = budget::ObjectClass::travel;
    no_vans.reason = "no travel";
    plan.sources[1].pools[0].permissions = {no_vans};
    return plan;
}

gui::TableRow const& row_with(gui::TableContent const& table, std::string const& key)
{
    auto const found = std::find_if(table.rows.begin(), table.rows.end(), [&](auto const& r) { return r.key == key; });
    REQUIRE(found != table.rows.end());
    return *found;
}
std::string cell(gui::TableContent const& table, std::string const& key, std::string const& column)
{
    auto const& columns = table.columns;
    auto const found = std::find_if(columns.begin(), columns.end(), [&](auto const& c) { return c.key == column; });
    REQUIRE(found != columns.end());
    return row_with(table, key).cells[static_cast<std::size_t>(found - columns.begin())].text;
}

budget::Outcome after(budget::Plan plan, std::vector<budget::PlanEdit> const& edits)
{
    auto changed = apply_all(plan, edits);
    REQUIRE(changed.value);
    auto outcome = budget::evaluate(std::move(*changed.value));
    std::string problems;
    for (auto const& problem : outcome.problems) problems += to_line(problem) + "\n";
    CAPTURE(problems);
    REQUIRE_FALSE(has_errors(outcome.problems));
    return outcome;
}

gui::TextSize const ten{[](std::string const& text) { return 10.0 * static_cast<double>(text.size()); }, 12};

} // namespace

TEST_CASE("the funding grid: lines down, sources in order, sub-total, gap")
{
    auto const outcome = budget::evaluate(two_services());
    auto const year = periods(outcome.plan, budget::Step::year).front();
    auto const grid = gui::allocation_grid(outcome, {}, year);
    std::vector<std::string> keys;
    for (auto const& column : grid.columns) keys.push_back(column.key);
    CHECK(keys == std::vector<std::string>{"line", "cost", "county", "city", "subtotal", "gap"});
    CHECK(cell(grid, "0", "county") == "$12,000.00");
    CHECK(cell(grid, "0", "city").empty());
    CHECK(cell(grid, "0", "gap").empty());
    CHECK(cell(grid, "1", "city") == "$6,000.00");
    CHECK(cell(grid, "1", "subtotal") == "$6,000.00");
    CHECK(cell(grid, "1", "gap") == "$6,000.00");
    CHECK(row_with(grid, "1").cells.back().tone == gui::Tone::gap);
    CHECK(cell(grid, "total", "cost") == "$24,000.00");
    CHECK(cell(grid, "total", "subtotal") == "$18,000.00");
    CHECK(cell(grid, "total", "gap") == "$6,000.00");

    auto const march = periods(outcome.plan, budget::Step::month)[8];
    auto const month = gui::allocation_grid(outcome, {}, march);
    CHECK(cell(month, "total", "cost") == "$2,000.00");
    CHECK(cell(month, "1", "gap") == "$1,000.00");
}

TEST_CASE("a cell says who pays, or that nobody does, in the month that tells it")
{
    auto const outcome = budget::evaluate(two_services());
    auto const year = periods(outcome.plan, budget::Step::year).front();
    auto const months = gui::months_of(outcome, 1, year);
    CHECK(months.size() == 12);
    CHECK(gui::telling_month(outcome, 1, "city", months) == 0);
    CHECK(gui::telling_month(outcome, 1, "gap", months) == 6);
    auto const said = [&](std::string const& column) {
        auto const blocks = gui::cell_detail(outcome, 1, column, year, gui::telling_month(outcome, 1, column, months));
        return std::get<templates::Paragraph>(blocks.front()).text;
    };
    CHECK(said("city") == "city pays $6,000.00 of vans in FY27.");
    CHECK(said("county") == "county pays nothing of vans in FY27.");
    CHECK(said("gap") == "Nobody pays $6,000.00 of vans in FY27.");
    CHECK_FALSE(gui::line_of_row(outcome, "total"));
    CHECK_FALSE(gui::line_of_row(outcome, "99"));
    CHECK(gui::line_of_row(outcome, "1") == 1u);
}

TEST_CASE("each remedy, tried, closes what it says")
{
    auto const outcome = budget::evaluate(two_services());
    auto const remedies = find_remedies(outcome);
    auto const offers = gui::remedy_offers(outcome, remedies);
    REQUIRE(offers.size() >= 3);
    CHECK(offers[0].name == "New money, $6,000");
    CHECK(after(outcome.plan, offers[0].edits).allocation.total_gap().is_zero());
    CHECK(offers[1].name.starts_with("county pays "));
    CHECK(after(outcome.plan, offers[1].edits).allocation.total_gap() == money(3'000));
    CHECK(offers.back().name == "Without vans in the gap");
    auto const without = after(outcome.plan, offers.back().edits);
    CHECK(without.allocation.total_gap().is_zero());
    CHECK(without.allocation.cost == money(18'000));
    REQUIRE_FALSE(outcome.cliffs.empty());
    CHECK(gui::remedy_offers(outcome, remedies, 0).size() >= 3);
}

TEST_CASE("a renewal and an award, tried, close what they say")
{
    auto plan = two_services();
    plan.sources[0].end_date = Date{2026, 9, 30};
    budget::Renewal renewal;
    renewal.probability = budget::Ratio{1, 4};
    renewal.term_months = 3;
    plan.sources[0].renewal = renewal;
    plan.sources.push_back(source("state", 2'000));
    plan.sources.back().standing = budget::Standing::possible;
    plan.sources.back().probability = budget::Ratio{1, 5};
    auto const outcome = budget::evaluate(plan);
    REQUIRE_FALSE(has_errors(outcome.problems));
    auto const remedies = find_remedies(outcome);
    REQUIRE(remedies.uncounted.size() == 2);
    auto const offers = gui::remedy_offers(outcome, remedies);
    for (auto const& money : remedies.uncounted) {
        auto const name = plan.sources[money.source].name + (money.renewal ? " renewed" : " awarded");
        auto const offer = std::find_if(offers.begin(), offers.end(), [&](auto const& one) { return one.name == name; });
        REQUIRE(offer != offers.end());
        CHECK(outcome.allocation.total_gap() - after(plan, offer->edits).allocation.total_gap() == money.closes);
    }
}

TEST_CASE("the list of scenarios shows each one's figures beside the plan's")
{
    auto plan = two_services();
    plan.scenarios.push_back(gui::new_scenario(plan, "Less", "asked by the council",
                                               {budget::SetField{budget::ComponentId{"vans"}, "last-month", "2026-12"}}));
    auto const outcomes = gui::evaluate_all(plan, budget::Counting::committed);
    auto const list = gui::scenario_list(plan, outcomes);
    CHECK(cell(list, "the plan", "gap") == "$6,000.00");
    CHECK(cell(list, "less", "gap") == "$0.00");
    CHECK(cell(list, "less", "cost") == "$18,000.00");
    CHECK(cell(list, "less", "changes") == "1");
    CHECK(cell(list, "less", "note") == "asked by the council");
    CHECK(gui::free_scenario_name(plan, "Less") == "Less (2)");

    auto const years = gui::compared_years(outcomes);
    REQUIRE(years.sides == std::vector<std::string>{"The plan itself", "Less"});
    REQUIRE(years.years == std::vector<std::string>{"FY27"});
    CHECK(years.columns[0][0].covered == money(18'000));
    CHECK(years.columns[0][0].gap == money(6'000));
    CHECK(years.columns[0][1].gap.is_zero());

    auto const blocks = gui::comparison_blocks(outcomes, budget::ScenarioId{"less"}, false);
    CHECK(std::get<templates::Paragraph>(blocks.at(0)).text == "asked by the council");
    CHECK(gui::comparison_blocks(outcomes, std::nullopt, true).size() == 1);
    CHECK(gui::comparison_blocks({}, std::nullopt, false).size() == 1);
}

TEST_CASE("a scenario whose edits no longer fit says so instead of figures")
{
    auto plan = two_services();
    plan.scenarios.push_back(gui::new_scenario(plan, "Broken", "", {budget::Remove<budget::SourceId>{budget::SourceId{"nobody"}}}));
    auto const outcomes = gui::evaluate_all(plan, budget::Counting::committed);
    auto const list = gui::scenario_list(plan, outcomes);
    CHECK(cell(list, "broken", "gap") == "–");
    auto const sides = gui::compared_years(outcomes).sides;
    CHECK(sides == std::vector<std::string>{"The plan itself"}); // whose own figures stand
    plan.scenarios.push_back(gui::new_scenario(plan, "Less", "", {budget::SetField{plan.sources[0].id, "name", "Other"}}));
    auto const ids = gui::compared_years(gui::evaluate_all(plan, budget::Counting::committed)).ids;
    CHECK(ids == std::vector<std::optional<budget::ScenarioId>>{std::nullopt, budget::ScenarioId{"less"}});
    CHECK(cell(list, "the plan", "cost") != "–");
    auto const all = gui::comparison_blocks(outcomes, std::nullopt, false);
    CHECK(std::any_of(all.begin(), all.end(), [](auto const& block) {
        auto const* paragraph = std::get_if<templates::Paragraph>(&block);
        return paragraph && paragraph->text == "Not calculated, because its changes don't fit with the plan as it is: Broken.";
    }));
    CHECK(gui::comparison_blocks(outcomes, budget::ScenarioId{"broken"}, false).size() == 1);
}

TEST_CASE("the comparison chart: columns as tall as their amounts, the gap on top, none overlapping")
{
    gui::ComparedYears const compared{{"The plan itself", "Less"}, {"FY27", "FY28"},
                                      {{{money(75), money(25)}, {money(50), Money{}}}, {{money(40), money(20)}, {money(10), money(5)}}}};
    auto const layout = gui::lay_out(compared, 600, 300, ten);
    REQUIRE(layout.columns.size() == 4);
    double const full = layout.plot.height; // the axis ends at $100
    CHECK(layout.grid.back().label == "$100");
    CHECK(layout.columns[0].covered.height == Approx(full * 0.75));
    CHECK(layout.columns[0].gap.height == Approx(full * 0.25));
    CHECK(layout.columns[0].gap.bottom() == Approx(layout.columns[0].covered.y));
    CHECK(layout.columns[1].gap.height == Approx(0));
    CHECK(layout.columns[3].covered.height == Approx(full * 0.10));
    for (std::size_t at = 0; at + 1 < layout.columns.size(); ++at)
        CHECK(layout.columns[at].covered.right() <= layout.columns[at + 1].covered.x);
    auto const& third = layout.columns[2].covered;
    CHECK(layout.column_at({third.x + 1, layout.plot.y + 1}) == 2u);
    CHECK_FALSE(layout.column_at({layout.plot.x + 1, layout.plot.bottom() + 30}));
    CHECK(layout.legend.size() == 3);
    CHECK(layout.legend_at({layout.legend[1].swatch.x + 2, layout.legend[1].swatch.y + 2}) == 1u);
    CHECK(gui::lay_out(gui::ComparedYears{}, 600, 300, ten).columns.empty());
}

TEST_CASE("the small picture of a plan adds up to its cost")
{
    auto const outcome = budget::evaluate(two_services());
    auto const coverage = gui::coverage_of(outcome, {});
    auto const picture = gui::lay_out_small(coverage, 200, 100, 20);
    REQUIRE(picture.bars.size() == 3); // county, city, gap
    double tall = 0;
    for (auto const& bar : picture.bars) tall += bar.box.height;
    CHECK(tall == Approx(80));
    CHECK_FALSE(picture.bars.back().source);
    CHECK(picture.bars.back().box.height == Approx(20)); // $6,000 of $24,000
    CHECK(picture.bars.back().box.y == Approx(0));
    CHECK(gui::described(coverage) == "FY27: 75.0 % of $24,000 covered");
    CHECK(gui::lay_out_small({}, 200, 100, 20).bars.empty());
}

TEST_CASE("every starter plan has a card and a picture")
{
    auto const cards = gui::starter_cards();
    CHECK(cards.size() == templates::starters().size());
    for (auto const& card : cards) {
        CHECK_FALSE(card.name.empty());
        CHECK_FALSE(card.about.empty());
    }
    CHECK_FALSE(gui::lay_out_small(gui::picture_of(0), 240, 96, 16).bars.empty());
    CHECK(gui::tour_steps().size() == 4);
}

TEST_CASE("every report and workbook is listed once, laid out, and written in each of its formats")
{
    auto const outcome = std::make_shared<budget::Outcome const>(budget::evaluate(two_services()));
    gui::ReportRequest request{outcome, outcome->plan, {}};
    request.view.today = Date{2026, 11, 22};
    std::vector<std::string> keys;
    for (auto const& choice : gui::report_choices(outcome->plan)) {
        INFO(choice.key);
        CHECK(std::find(keys.begin(), keys.end(), choice.key) == keys.end());
        keys.push_back(choice.key);
        CHECK_FALSE(choice.about.empty());
        auto const preview = gui::preview_of(choice, request);
        REQUIRE_FALSE(preview.sheets.empty());
        CHECK_FALSE(gui::forms_of(choice).empty());
        if (!choice.report) continue;
        CHECK(write_report(*choice.report, request, gui::ReportFormat::html).starts_with("<!DOCTYPE html>"));
        CHECK(write_report(*choice.report, request, gui::ReportFormat::json).starts_with("{"));
        CHECK_FALSE(write_report(*choice.report, request, gui::ReportFormat::text).empty());
    }
    CHECK(std::find(keys.begin(), keys.end(), "workbook:council") != keys.end());
}

TEST_CASE("costs that are named alike are told apart by their programs")
{
    auto plan = two_services();
    plan.programs.push_back({{"night"}, "Night", "", {plan.programs[0].components[1]}});
    plan.programs[0].components.pop_back();
    auto const& one = plan.programs[0].components[0];
    auto& other = plan.programs[1].components[0];
    CHECK(templates::of_program(plan, one.id).empty());
    other.name = one.name;
    CHECK(templates::of_program(plan, one.id) == " of " + plan.programs[0].name);
    CHECK(templates::of_program(plan, other.id) == " of " + plan.programs[1].name);
}

TEST_CASE("the page of columns says what each was taken for, how sure that is and why")
{
    importers::RecognisedTable table{.sheet = "Budget", .first_row = 4, .end_row = 14};
    table.columns.columns = {{.column = 0, .heading = "Line item", .meaning = importers::Meaning::line, .reason = "its heading is \"Line item\"", .sample = {"Rent", "Phones"}},
                             {.column = 2, .heading = "High", .meaning = importers::Meaning::pay_a_year, .confidence = importers::Confidence::doubtful, .reason = "it holds numbers"},
                             {.column = 27, .reason = "it has no heading"},
                             {.column = 28, .reason = "as you said", .said = true}};
    CHECK(gui::table_in_words(table) == "Budget, rows 5 to 14");
    CHECK(gui::column_rows(table) == std::vector<std::vector<std::string>>{{"A", "Line item", "Rent, Phones", "line", "certain", "its heading is \"Line item\""},
                                                                           {"C", "High", "", "pay a year", "doubtful", "it holds numbers"},
                                                                           {"AB", "", "", "left out", "", "it has no heading"},
                                                                           {"AC", "", "", "left out", "certain", "as you said"}});
    table.sheet.clear();
    CHECK(gui::table_in_words(table) == "rows 5 to 14");
    CHECK(gui::table_kind_in_words(importers::TableKind::other) == "none of these; left out");
}

TEST_CASE("the import preview says what was read, how sure that is, and what was left out")
{
    importers::Import import;
    import.file = "plans/Budget FY27.xlsx";
    importers::Proposal certain;
    certain.text = "Add the source City";
    certain.edits = {budget::Put<budget::FundingSource>{source("city", 10), {}}};
    certain.readings = {{{{}, 4, "Sources"}, "City: $10", "City, $10.00", importers::Confidence::certain, ""}};
    auto doubtful = certain;
    doubtful.confidence = importers::Confidence::doubtful;
    import.proposals = {certain, doubtful};
    import.left_out = {{{{}, 9, "Sources"}, "Total 10", "a total: the sum of row 4"}};

    CHECK(gui::name_of(import) == "Import Budget FY27.xlsx");
    CHECK(gui::summary_of(import, 1) == "2 proposals, 1 ticked. 1 piece of the document was left out.");
    CHECK(gui::summary_of({}, 0) == "Nothing in this document could be turned into a part of the plan.");
    auto const detail = gui::proposal_detail(certain);
    auto const& readings = std::get<templates::Table>(detail.at(1));
    CHECK(std::get<std::string>(readings.rows[0][0].value) == "Sources, line 4");
    CHECK(std::get<std::string>(readings.rows[0][3].value) == "certain");
    auto const blocks = gui::left_out_detail(import);
    auto const& left = std::get<templates::Table>(blocks.at(0));
    CHECK(std::get<std::string>(left.rows[0][2].value) == "a total: the sum of row 4");
    CHECK(std::get<templates::Paragraph>(gui::left_out_detail({}).at(0)).text == "Nothing was left out.");
}
