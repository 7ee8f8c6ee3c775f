// Our own data workbook as people change it: every cell is read, changes something, or is left out with its reason. Figures by hand.
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
