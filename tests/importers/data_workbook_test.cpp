// Our own data workbook as people change it: every cell is read, changes something, or is left out with its reason. Figures by hand.
#include "importers/cost_runs.hpp"
#include "tests/importers/accepted_plan.hpp"
#include "tests/importers/grid_text.hpp"
#include "tests/support/usd.hpp"

#include "budget/plan/check.hpp"

#include <catch2/catch.hpp>

#include <array>

using namespace budget;
using namespace importers;
using namespace tests;

namespace {

// A workbook of one source and one line; a test changes cells by their names.
class DataWorkbook
{
public:
    DataWorkbook& set(std::string const& column, std::string const& text)
    {
        for (auto* sheet : {&source_, &pool_, &release_, &line_, &cost_})
            for (auto& [name, value] : *sheet)
                if (name == column) value = text;
        return *this;
    }
    Document document() const
    {
        return document_of({sheet("Costs", cost_), sheet("Lines", line_), sheet("Sources", source_), sheet("Pools", pool_), sheet("Releases", release_)});
    }

private:
    using Row = std::vector<std::pair<std::string, std::string>>;
    static Grid sheet(char const* name, Row const& row)
    {
        std::string names;
        std::string values;
        for (auto const& [column, value] : row) {
            names += (names.empty() ? "" : "|") + column;
            values += (values.empty() ? "" : "|") + value;
        }
        return grid_of(name, {names, values});
    }

    Row source_{{"Funding Source", "County levy"}, {"Funding Type", "annual"}, {"Length of Funding", "ongoing"}, {"Funding End Date", "@2029-06-30"}, {"Renewable Funding?", "yes"},
                {"Funding Restrictions", "crisis only"}, {"Funding Flexibility", "high"}, {"source_id", "levy"}, {"funder", "County"}, {"origin", "local-dedicated"}, {"assistance_listing", ""},
                {"award_number", ""}, {"standing", "awarded"}, {"probability", "1"}, {"draw", "advance"}, {"bill_first", "no"}, {"last_resort", "no"}};
    Row pool_{{"source_id", "levy"}, {"pool_id", "main"}, {"pool", ""}, {"available_from", ""}, {"obligate_by", ""}, {"spend_by", ""}, {"liquidate_by", ""}, {"carries_over", "yes"}};
    Row release_{{"source_id", "levy"}, {"pool_id", "main"}, {"from", "@2026-07-01"}, {"amount", "32300"}, {"renewed", "no"}};
    Row line_{{"line_id", "rent"}, {"line", "Rent"}, {"program_id", "team"}, {"program", "Crisis team"}, {"component_id", "rent"}, {"kind", "office-space"}, {"object_class", "other"},
              {"priority", "important"}, {"recurrence", "recurring"}, {"in_kind", "no"}, {"basis", ""}, {"cost", "1000"}};
    Row cost_{{"line_id", "rent"}, {"month", "@2026-07-01"}, {"cost", "1000"}};
};

Import changed(DataWorkbook const& workbook, Plan const& plan = empty_plan()) { return propose(workbook.document(), plan); }

FundingSource source_after(DataWorkbook const& workbook)
{
    auto const plan = plan_with(changed(workbook));
    REQUIRE(plan.sources.size() == 1);
    return plan.sources[0];
}

} // namespace

TEST_CASE("Words, shares and days in the data workbook are read as people write them")
{
    auto const import = changed(DataWorkbook{}.set("standing", "Possible").set("probability", "30%").set("Funding Type", "Multi-Year").set("from", "Aug 2026").set("Funding End Date", "6/30/2028")
                                    .set("draw", "Reimbursement").set("last_resort", "Yes").set("available_from", "FY28").set("spend_by", "FY28").set("priority", "Deferrable"));
    CHECK(import.left_out.size() == 0);
    auto const plan = plan_with(import);
    REQUIRE(plan.sources.size() == 1);
    auto const& source = plan.sources[0];
    CHECK(source.standing == Standing::possible);
    CHECK(source.probability == Ratio{3, 10});
    CHECK(source.type == FundingType::multi_year);
    CHECK(source.end_date == Date{2028, 6, 30});
    CHECK(source.draw == Draw::reimbursement);
    CHECK(source.last_resort);
    CHECK(source.pools.at(0).available_from == Date{2027, 7, 1});
    CHECK(source.pools[0].releases == std::vector<Release>{{Date{2026, 8, 1}, usd(32300), Every::once, {}}});
    CHECK(component_named(plan, "Rent")->priority == Priority::deferrable);
}

TEST_CASE("What can't be read in the data workbook is left out with its words")
{
    struct Broken {
        char const* column;
        char const* words;
        char const* reason;
    };
    for (auto const& [column, words, reason] : std::array{
             Broken{"standing", "maybe", "it is none of awarded, likely, possible"}, Broken{"probability", "half", "it is no share from 0 to 1"}, Broken{"probability", "30", "it is no share from 0 to 1"},
             Broken{"Funding Type", "sometimes", "it is none of one-time, annual, multi-year"}, Broken{"Funding End Date", "next year", "it is no day that can be read"},
             Broken{"from", "soon", "it is no day that can be read"}, Broken{"amount", "about 140,000", "it is no amount that can be read"}, Broken{"carries_over", "perhaps", "it says neither yes nor no"},
             Broken{"origin", "the mayor", "it is none of"}, Broken{"priority", "urgent", "it is none of"}, Broken{"cost", "a lot", "it is no amount that can be read"},
             Broken{"month", "autumn", "it is no day that can be read"}}) {
        INFO(column << ": " << words);
        CHECK(is_left_out(changed(DataWorkbook{}.set(column, words)), words, reason));
    }
    CHECK(source_after(DataWorkbook{}.set("standing", "maybe")).standing == Standing::possible); // no award
    CHECK(source_after(DataWorkbook{}.set("amount", "about 140,000")).pools.at(0).releases.empty());
    CHECK(is_left_out(changed(DataWorkbook{}.set("from", "")), "32300", "no day stands beside it"));
    CHECK(is_left_out(changed(DataWorkbook{}.set("month", "")), "1000", "no month stands beside it"));
}

TEST_CASE("A new source of the data workbook comes without permissions, which is said")
{
    auto const import = changed({});
    CHECK(import.problems.size() == 1);
    CHECK(has_problem(import, "import.no-permissions", "The workbook holds no permissions, limits or match of County levy"));
    CHECK(import.left_out.empty());
    auto hidden = DataWorkbook{}.document();
    hidden.grids.at(2).hidden_rows = {1};
    CHECK(has_problem(propose(hidden, empty_plan()), "import.hidden-rows", "Hidden rows are read like the others: 2."));
}

TEST_CASE("Into the plan that has them already: changes are proposed or said, and without changes nothing is")
{
    auto const plan = plan_with(changed({}));
    auto const same = changed({}, plan);
    CHECK(same.proposals.empty());
    CHECK(same.problems.empty());
    CHECK(same.left_out.size() == 2);
    CHECK(is_left_out(same, "rent", "the plan has this line"));
    CHECK(is_left_out(same, "County levy", "says the same of it"));

    auto const import = changed(DataWorkbook{}.set("standing", "Likely").set("probability", "0.5").set("funder", "State").set("Funding End Date", "6/30/2028").set("bill_first", "yes"), plan);
    REQUIRE(import.proposals.size() == 2);
    CHECK(import.proposals[0].text == "Change County levy: funder from \"County\" to \"State\"; standing from \"Awarded\" to \"Likely\"; probability from \"1\" to \"0.5\"; "
                                      "bill-first from \"no\" to \"yes\"");
    auto const after = plan_with(import, plan);
    CHECK(after.sources.at(0).standing == Standing::likely);
    CHECK(after.sources[0].probability == Ratio{1, 2});
    CHECK(after.sources[0].end_date == Date{2028, 6, 30});
    CHECK(after.sources[0].bill_first);

    CHECK(is_left_out(changed(DataWorkbook{}.set("amount", "40000"), plan), "$40,000.00 on", "the plan has County levy with its own amounts, and this is none of them"));
    CHECK(is_left_out(changed(DataWorkbook{}.set("from", "@2026-08-01"), plan), "$32,300.00 on", "this is none of them"));
    CHECK(is_left_out(changed(DataWorkbook{}.set("cost", "1200"), plan), "rent $1,200.00", "the plan has this line, and it costs $1,000.00 there: change it in the plan"));
    auto const unclear = changed(DataWorkbook{}.set("standing", "maybe"), plan);
    CHECK(is_left_out(unclear, "maybe", "it is none of"));
    CHECK(unclear.proposals.empty());
}

TEST_CASE("What a line costs by month is few amounts, to the cent")
{
    FiscalCalendar const july{7};
    auto const month = [](int index) { return Month{2026, 7} + index; };
    std::map<Month, Money> months;
    // 100.00 a year is 8.33, 16.67, 25.00 … after each month, so 8.33, 8.34 and 8.33 in turn: two years of it, then 5.00 a month, later 7.00 and 1.00.
    for (int i = 0; i < 24; ++i) months[month(i)] = Money::from_cents(i % 3 == 1 ? 834 : 833);
    for (int i = 24; i < 27; ++i) months[month(i)] = usd(5);
    months[month(27)] = usd(0);
    months[month(30)] = usd(7);
    months[month(31)] = usd(1);
    auto const runs = cost_runs(months, july);
    REQUIRE(runs.size() == 4);
    CHECK(runs[0] == CostRun{month(0), month(23), AmountBasis::year, usd(100)});
    CHECK(runs[1] == CostRun{month(24), month(26), AmountBasis::month, usd(5)});
    CHECK(runs[2] == CostRun{month(30), month(30), AmountBasis::month, usd(7)});
    CHECK(runs[3] == CostRun{month(31), month(31), AmountBasis::month, usd(1)});
    CHECK(cost_runs({}, july).empty());
}

TEST_CASE("The data workbook's months are those of a new plan for it, and its costs stay in them")
{
    auto const workbook = DataWorkbook{}.set("month", "@2027-06-01");
    auto document = workbook.document();
    auto const import = propose(document, empty_plan());
    REQUIRE(import.term);
    CHECK(*import.term == PlanTerm{Month{2027, 6}, 1, 7});
    // In a longer plan the cost of June stays in June.
    auto const plan = plan_with(import);
    auto const* rent = component_named(plan, "Rent");
    CHECK(rent->first_month == Month{2027, 6});
    CHECK(rent->last_month == Month{2027, 6});
    CHECK(cost_in(plan, 2027) == usd(1000));
    CHECK(cost_in(plan, 2028) == usd(0));
    // The first sheet says the whole time; fiscal years begin where the months' names say it.
    document.grids.push_back(grid_of("Contents", {"Plan", "", "As of 27 Nov 2026. Nov 2026 to Nov 2029. Money counted: committed"}));
    CHECK(*propose(document, empty_plan()).term == PlanTerm{Month{2026, 11}, 37, 7});
    document.grids[0] = grid_of("Costs", {"line_id | month | fiscal_year | cost", "rent | @2026-11-01 | FY27 | 600", "rent | @2027-08-01 | FY27 | 400"});
    CHECK(*propose(document, empty_plan()).term == PlanTerm{Month{2026, 11}, 37, 10});
    // Months that the plan doesn't have are said with their sum.
    auto short_plan = empty_plan();
    short_plan.months = 12;
    auto const cut = propose(document, short_plan);
    CHECK(cost_in(plan_with(cut, short_plan), 2027) == usd(600));
    CHECK(is_left_out(cut, "rent $400.00", "months that aren't the plan's"));
    auto fitting = short_plan;
    fitting.first_month = Month{2026, 11};
    fitting.months = 37;
    fitting.fiscal_year_starts = 10;
    CHECK_FALSE(propose(document, fitting).term);
}

TEST_CASE("A new plan has the years that a budget names")
{
    auto const term_of = [](char const* headings) { return propose(document_of({grid_of("Budget", {headings, "Salaries | 90 | 100 | 110", "Rent | 9 | 10 | 11"})}), empty_plan()).term; };
    CHECK(*term_of("Expense | FY30 | FY31 | FY32") == PlanTerm{Month{2026, 7}, 72, 7}); // FY27 to FY32
    CHECK(*term_of("Expense | FY33 | FY34 | FY35") == PlanTerm{Month{2032, 7}, 60, 7});
    CHECK_FALSE(term_of("Expense | FY26 | FY27 | FY28"));
    CHECK_FALSE(term_of("Expense | FY22 | FY23 | FY24"));
    CHECK_FALSE(term_of("Expense | FY27 | FY28 | 2199"));
    auto const sheets = propose(document_of({grid_of("FY31", {"Item | Amount", "Rent | 5"}), grid_of("FY32", {"Item | Amount", "Rent | 6"})}), empty_plan());
    REQUIRE(sheets.term);
    CHECK(sheets.term->months == 72);
}

TEST_CASE("What the sheet of pools says otherwise than the plan is said, field by field")
{
    auto const plan = plan_with(changed({}));
    auto const import = changed(DataWorkbook{}.set("available_from", "@2026-10-01").set("spend_by", "@2028-12-31").set("carries_over", "no"), plan);
    CHECK(import.proposals.empty());
    CHECK(is_left_out(import, "2026-10-01", "available_from of County levy's pool main is empty in the plan: change it there"));
    CHECK(is_left_out(import, "2028-12-31", "spend_by of County levy's pool main is 30 Jun 2029 in the plan: change it there"));
    CHECK(is_left_out(import, "no", "carries_over of County levy's pool main is yes in the plan: change it there"));
    CHECK(is_left_out(import, "County levy", "this row says the same of it"));
}
