// The SF-424A: one plan worked out on paper, each warning, the form's XML, and sums that hold for every source of every plan.
#include "templates/workbooks/sf424a/sf424a.hpp"

#include "templates/starter.hpp"
#include "tests/support/random_plan.hpp"
#include "tests/templates/federal_paper_plan.hpp"
#include "tests/templates/outside_program.hpp"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>

using namespace templates;
using budget::Money;

namespace {

Money usd(std::int64_t dollars) { return Money::from_dollars(dollars); }

Sf424a form_of(budget::Outcome const& outcome, std::string const& source, FormAmounts amounts = FormAmounts::cents)
{
    auto loaded = sf424a(outcome, {source}, amounts);
    REQUIRE(loaded.value);
    return *loaded.value;
}

Sf424a form_of(std::string const& xml) { return form_of(outcome_of(xml), "jmhcp"); }

std::string warning_of(Sf424a const& form, std::string const& code)
{
    for (auto const& one : form.warnings) {
        CHECK(one.severity == budget::Severity::warning);
        if (one.code == "sf424a." + code) return one.text;
    }
    return {};
}

// Each section's parts are its totals, shared totals are the same everywhere, and nothing of the plan's cost is lost.
void check_sums(Sf424a const& form, budget::Outcome const& outcome)
{
    CHECK(check_sf424a(form).empty());
    CHECK(layout_total(form) == outcome.allocation.cost);
    CHECK(form.activities.size() >= 1);
    CHECK(form.activities.size() <= 4);
    Money quarters;
    for (std::size_t at = 0; at < 4; ++at) quarters += form.federal_quarters[at] + form.non_federal_quarters[at];
    if (!form.whole_project || form.last - form.first < 12) CHECK(quarters == form.federal() + form.non_federal());
    else CHECK(quarters <= form.federal() + form.non_federal());
    for (auto const& activity : form.activities) {
        CHECK(activity.charges() == activity.total());
        CHECK(activity.resources() == activity.non_federal);
        CHECK(activity.program_income >= Money{});
    }
    CHECK(form.direct_note.size() <= 50);
    CHECK(form.indirect_note.size() <= 50);
    CHECK(form.remarks.size() <= 250);
}

void check_whole(Sf424a const& form, Sf424a const& exact)
{
    auto const is_whole = [](Money amount) { return amount.cents() % 100 == 0; };
    CHECK((form.federal() <= exact.federal() && exact.federal() - form.federal() < usd(1)));
    CHECK((form.non_federal() >= exact.non_federal() && form.non_federal() - exact.non_federal() < usd(1)));
    for (std::size_t at = 0; at < form.activities.size(); ++at) {
        auto const& one = form.activities[at];
        for (auto const amount : {one.federal, one.non_federal, one.indirect, one.program_income, one.applicant, one.state, one.other}) CHECK(is_whole(amount));
        for (auto const amount : one.classes) CHECK(is_whole(amount));
        for (auto const amount : one.later) CHECK(is_whole(amount));
        // No class moves by two dollars or more.
        for (std::size_t line = 0; line < 8; ++line) {
            auto const moved = one.classes[line] - exact.activities[at].classes[line];
            CHECK((moved < usd(2) && moved > usd(-2)));
        }
    }
    for (std::size_t at = 0; at < 4; ++at) CHECK((is_whole(form.federal_quarters[at]) && is_whole(form.non_federal_quarters[at])));
}

template <class Judge> void for_each_form(Judge const& judge)
{
    for (auto const& starter : starters()) {
        auto const loaded = read_starter(starter);
        REQUIRE(loaded.value);
        auto const outcome = budget::evaluate(*loaded.value, budget::Counting::possible);
        for (auto const& source : outcome.plan.sources) judge(std::string{starter.name} + " " + source.id.text, outcome, source.id.text);
    }
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        auto const past = seed % 3 == 0 ? tests::Past::closed : tests::Past::open;
        auto const outcome = budget::evaluate(tests::random_plan(seed, tests::Size::small, past), budget::Counting::possible);
        for (auto const& source : outcome.plan.sources) judge("seed " + std::to_string(seed) + " " + source.id.text, outcome, source.id.text);
    }
}

} // namespace

TEST_CASE("a plan on paper fills in every section of the SF-424A")
{
    auto const outcome = outcome_of(paper);
    auto const form = form_of(outcome, "jmhcp");
    REQUIRE(form.activities.size() == 1);
    auto const& team = form.activities[0];
    CHECK(team.title == "Responder team");
    CHECK(team.listing == "16.745");
    CHECK(team.federal == usd(40'000));
    CHECK(team.non_federal == usd(10'000));
    CHECK(team.classes == std::array<Money, 8>{usd(50'000), {}, {}, {}, {}, {}, {}, {}});
    CHECK(team.indirect.is_zero());
    CHECK(team.applicant == usd(10'000));
    CHECK((team.state.is_zero() && team.other.is_zero()));
    // The award pays $5,000 a month from July to February, the county from March on; its first $10,000 are the match.
    CHECK(form.federal_quarters == std::array<Money, 4>{usd(15'000), usd(15'000), usd(10'000), {}});
    CHECK(form.non_federal_quarters == std::array<Money, 4>{Money{}, {}, usd(5'000), usd(5'000)});
    CHECK(team.later == std::array<Money, 4>{usd(40'000), {}, {}, {}});
    CHECK(form.later_match == usd(10'000));
    CHECK(form.beside == usd(34'640)); // 2 × 67,320 less 2 × 50,000
    CHECK(form.unfunded.is_zero());
    CHECK(layout_total(form) == usd(134'640));
    CHECK(form.warnings.empty());
    CHECK(form.remarks == "Sections A to D: Jul 2026 to Jun 2027.");
    REQUIRE(form.resources.size() == 1);
    CHECK((form.resources[0].column == 'b' && form.resources[0].amount == usd(10'000)));
    REQUIRE(form.refusals.size() == 2); // supplies and indirect cost
    CHECK(form.refusals[0].cost == usd(1'200));
}

TEST_CASE("one-time money shows the whole project in sections A to C, and its first year in D")
{
    auto const form = form_of(with(paper, "type=\"multi-year\"", "type=\"one-time\""));
    CHECK(form.federal() == usd(80'000));
    CHECK(form.non_federal() == usd(20'000));
    CHECK(form.federal_quarters[0] + form.federal_quarters[1] + form.federal_quarters[2] + form.federal_quarters[3] == usd(40'000));
    CHECK(form.activities[0].later[0].is_zero());
    CHECK(layout_total(form) == usd(134'640));
    CHECK(form.remarks == "Sections A to C: whole project, Jul 2026 to Jun 2028. Section D: its first 12 months.");
}

TEST_CASE("indirect cost that the award pays stands in 6j with its rate and base in line 22")
{
    auto xml = with(paper, "<allow object-class=\"personnel\"/>", "<allow object-class=\"personnel\"/><allow object-class=\"indirect\"/>");
    xml = with(xml, "rate=\"10%\"", "rate=\"10%\" kind=\"negotiated\"");
    xml = with(xml, "fte=\"1\"", "fte=\"1/2\""); // $30,000 of pay, $31,200 direct, $3,120 indirect
    auto const form = form_of(outcome_of(xml), "jmhcp");
    auto const& team = form.activities[0];
    // Four fifths of what the form holds are the award's, and the rate of the plan is charged on all that the plan has.
    CHECK(form.federal() * 5 == (form.federal() + form.non_federal()) * 4);
    CHECK(team.classes[0] + team.indirect == form.federal() + form.non_federal());
    CHECK((team.classes[0] > usd(0) && team.classes[0] <= usd(30'000)));
    CHECK((team.indirect > usd(0) && team.indirect <= usd(3'120)));
    // The rate, its base and what is charged, which is less than their product: "Negotiated" has no room beside them.
    CHECK(form.indirect_note.starts_with("10% x total direct $"));
    CHECK(form.indirect_note.find(", charged $") != std::string::npos);
    CHECK(form.indirect_note.size() <= 50);
    CHECK(!warning_of(form, "indirect-above-rate").empty()); // $1,200 of supplies are in the plan's base, not in the award's
}

TEST_CASE("what is equipment in the form is in no MTDC base, whatever the plan's own threshold is")
{
    // Equipment from $5,000 for the award, from $10,000 for the plan. Base of the form: $61,200; the plan charges 10 % of $68,200.
    auto xml = with(paper, "months=\"24\"", "months=\"12\"");
    xml = with(xml, "<indirect id=\"indirect\"", "<devices id=\"scanner\" name=\"Scanner\" count=\"1\" unit-price=\"7000.00\"/>\n    <indirect id=\"indirect\"");
    xml = with(xml, "base=\"total-direct\"", "base=\"mtdc\"");
    xml = with(xml, "assistance-listing=\"16.745\"", "assistance-listing=\"16.745\" rules=\"before-2024-10\"");
    xml = with(xml, "<match from=\"2026-07-01\"><share grant-year=\"1\" share=\"20%\"/></match>", "");
    xml = with(xml, "amount=\"40000.00\"", "amount=\"90000.00\"");
    xml = with(xml, "<allow object-class=\"personnel\"/>", "");
    auto const form = form_of(outcome_of(xml), "jmhcp");
    CHECK(form.activities[0].classes[3] == usd(7'000)); // 6d
    CHECK(form.activities[0].indirect == usd(6'820));
    CHECK(form.indirect_note == "10% x MTDC $61,200, charged $6,820"); // no equation: 10 % of it is $6,120
    CHECK(!warning_of(form, "indirect-above-rate").empty());
}

TEST_CASE("indirect cost that is a cent above the form's own base, because months are rounded, is no fault of the budget")
{
    // $60,000.64 of pay, 15 % of it to date: $9,000.096, and $2,250.024 by September. From October on that is $6,750.08 in cents;
    // 15 % of $45,000.48 is $6,750.072.
    auto xml = with(paper, "pay=\"60000.00\"", "pay=\"60000.64\"");
    xml = with(xml, "<other id=\"supplies\" name=\"Supplies\" basis=\"year\" amount=\"1200.00\" object-class=\"supplies\"/>", "");
    xml = with(xml, "rate=\"10%\"", "rate=\"15%\"");
    xml = with(xml, "<match from=\"2026-07-01\"><share grant-year=\"1\" share=\"20%\"/></match>", "");
    xml = with(xml, "assistance-listing=\"16.745\"", "assistance-listing=\"16.745\" end-date=\"2027-06-30\"");
    xml = with(xml, "<release date=\"2026-07-01\" amount=\"40000.00\"/>", "<release date=\"2026-10-01\" amount=\"90000.00\"/>");
    xml = with(xml, "<release date=\"2027-07-01\" amount=\"40000.00\"/>", "");
    xml = with(xml, "<allow object-class=\"personnel\"/>", "");
    auto const form = form_of(outcome_of(xml), "jmhcp");
    CHECK(form.activities[0].classes[0] == Money::from_cents(4'500'048));
    CHECK(form.activities[0].indirect == Money::from_cents(675'008));
    CHECK(warning_of(form, "indirect-above-rate").empty());
}

TEST_CASE("match of bill-first money for a cost that the award's dates refuse takes nothing off its program income")
{
    auto xml = with(paper, "<indirect id=\"indirect\"", "<position id=\"late\" name=\"Late\" title=\"Responder\" fte=\"1\" pay=\"12000.00\" first-month=\"2026-10\"/>\n    <indirect id=\"indirect\"");
    xml = with(xml, "<pool id=\"award\" name=\"Award\">", "<pool id=\"award\" name=\"Award\" obligate-by=\"2026-09-30\">");
    xml = with(xml, "<source id=\"county\"", R"(<source id="earned" name="Earned" type="annual" origin="earned" bill-first="yes">
    <pool id="fees" name="Fees"><release date="2026-07-01" amount="1000.00" every="month" until="2028-06-30"/><allow component="late"/></pool>
  </source>
  <source id="county")");
    auto const outcome = outcome_of(xml);
    auto const form = form_of(outcome, "jmhcp");
    for (auto const& activity : form.activities) CHECK(activity.program_income == Money{});
    check_sums(form, outcome);
}

TEST_CASE("whole dollars: the request down, the match up, and every line adds up")
{
    auto xml = with(paper, "amount=\"40000.00\"", "amount=\"39999.35\"");
    auto const outcome = outcome_of(xml);
    auto const form = form_of(outcome, "jmhcp", FormAmounts::whole_dollars);
    CHECK(form.federal() == usd(39'999));
    CHECK(form.non_federal() == usd(10'000)); // 9,999.84 of match
    CHECK(form.rounded == Money::from_cents(35 - 16));
    CHECK(form.activities[0].classes[0] == usd(49'999));
    check_sums(form, outcome);
}

TEST_CASE("what a grant officer would ask about is a warning of its own")
{
    CHECK(warning_of(form_of(with(paper, "federal-discretionary", "state")), "not-federal") ==
          "JMHCP isn't a federal source, and the SF-424A is a form of federal awards.");
    CHECK(warning_of(form_of(with(paper, "16.745", "")), "no-listing") ==
          "JMHCP has no assistance listing number, which section A, column (b), asks for.");
    auto const long_listing = form_of(with(paper, "16.745", "16.745 and 16.738"));
    CHECK(warning_of(long_listing, "listing-too-long") == "The assistance listing \"16.745 and 16.738\" has more than the form's 15 characters and was left out.");
    CHECK(long_listing.activities[0].listing.empty());
    CHECK(warning_of(form_of(with(paper, "<allow object-class=\"personnel\"/>", "<allow object-class=\"construction\"/>")), "empty") ==
          "JMHCP pays nothing in this plan, so the form is empty.");
    CHECK(warning_of(form_of(with(paper, "match from=\"2026-07-01\"", "match from=\"2025-10-01\"")), "began-before") ==
          "JMHCP began before the plan: the form's first year begins with the plan, in Jul 2026.");
}

TEST_CASE("a renewal that is counted is said not to be this award")
{
    auto xml = with(paper, "assistance-listing=\"16.745\">", "assistance-listing=\"16.745\" end-date=\"2027-06-30\">\n    <renewal probability=\"60%\" term-months=\"12\"/>");
    xml = with(xml, "<release date=\"2027-07-01\" amount=\"40000.00\"/>", "");
    CHECK(warning_of(form_of(xml), "renewal-counted").empty());
    auto const form = form_of(outcome_of(xml, budget::Counting::likely), "jmhcp");
    CHECK(warning_of(form, "renewal-counted") == "Renewals of JMHCP are counted, and a renewal is an award of its own.");
    CHECK(form.activities[0].later[0] == usd(40'000));
}

TEST_CASE("indirect cost above the form's own rate and base is a warning")
{
    // The award pays the plan's indirect cost, $6,120, and $30,000 of pay; nothing is matched.
    auto xml = with(paper, "<allow object-class=\"personnel\"/>", "<allow object-class=\"indirect\"/>");
    xml = with(xml, "<match from=\"2026-07-01\"><share grant-year=\"1\" share=\"20%\"/></match>", "");
    CHECK(warning_of(form_of(xml), "indirect-above-rate") == "The form charges $6,120.00 as Indirect cost, and 10% of its own base of $0.00 is $0.00.");
}

TEST_CASE("what the award paid in closed months without match or against its rules, and what it can't draw, is said")
{
    auto xml = with(paper, "  <source id=\"jmhcp\"", R"(  <actuals through="2026-08">
    <paid component="responder" month="2026-07" source="jmhcp" amount="5000.00"/>
    <paid component="supplies" month="2026-07" source="jmhcp" amount="100.00"/>
  </actuals>
  <source id="jmhcp")");
    auto const form = form_of(with(xml, "amount=\"10000.00\" every=\"month\" until=\"2028-06-30\"", "amount=\"1.00\" every=\"month\" until=\"2028-06-30\""));
    std::vector<std::string> said;
    for (auto const& one : form.warnings)
        if (one.code == "sf424a.may-not-pay") said.push_back(one.text);
    CHECK(said == std::vector<std::string>{
                      "JMHCP paid $4,952.00 of Responder in Jul 2026 that it may not pay: one of its caps, or its match, allows no more. It isn't in the form.",
                      "JMHCP paid $100.00 of Supplies in Jul 2026 that it may not pay: its rules refuse it: is limited to other costs. It isn't in the form."});
    // $12 a year of match allow $48.
    CHECK(form.federal() == usd(48));
    CHECK(warning_of(form, "match-missing").find("JMHCP can't draw $39,952.00 of grant year 1") == 0);
}

TEST_CASE("more than four programs share the fourth place, and more than five years have no column")
{
    std::string programs;
    for (int at = 2; at <= 6; ++at)
        programs += "  <program id=\"p" + std::to_string(at) + "\" name=\"Program " + std::to_string(at) + "\"><position id=\"r" + std::to_string(at) +
                    "\" name=\"Responder\" title=\"R\" fte=\"1\" pay=\"1200.00\"/></program>\n";
    auto const joined = form_of(with(paper, "  <source id=\"jmhcp\"", programs + "  <source id=\"jmhcp\""));
    REQUIRE(joined.activities.size() == 4);
    CHECK(joined.activities[3].title == "Program 4; Program 5; Program 6");
    CHECK(warning_of(joined, "activities-joined") == "JMHCP pays for 6 programs, and the form has room for four: the fourth holds the rest.");

    auto xml = with(paper, "months=\"24\"", "months=\"84\"");
    xml = with(xml, "<release date=\"2027-07-01\" amount=\"40000.00\"/>", "<release date=\"2027-07-01\" amount=\"40000.00\" every=\"year\" until=\"2033-06-30\"/>");
    auto const outcome = outcome_of(with(xml, "until=\"2028-06-30\"", "until=\"2033-06-30\""));
    auto const long_form = form_of(outcome, "jmhcp");
    CHECK(long_form.activities[0].later == std::array<Money, 4>{usd(40'000), usd(40'000), usd(40'000), usd(40'000)});
    CHECK(warning_of(long_form, "years-beyond") == "$80,000.00 of JMHCP falls in years for which section E has no column.");
    check_sums(long_form, outcome);
}

TEST_CASE("a form that was filled in wrongly is found out")
{
    auto form = form_of(paper);
    form.activities[0].state = usd(1);
    CHECK(check_sf424a(form).at(0).text == "Line 12(e), $10,001.00, isn't line 5(f), $10,000.00.");
    form = form_of(paper);
    form.activities[0].classes[2] = Money::from_cents(1);
    CHECK(check_sf424a(form).at(0).text == "Line 6k(5), $50,000.01, isn't line 5(g), $50,000.00.");
    form.activities[0].later[3] = usd(1'000'000'000'000);
    CHECK(check_sf424a(form).at(1).text == "$1,000,000,000,000.00 has more than the form's 14 digits.");
}

TEST_CASE("every SF-424A of every starter plan and of plans by chance adds up, in cents and in whole dollars")
{
    int forms = 0;
    int with_match = 0;
    for_each_form([&](std::string const& name, budget::Outcome const& outcome, std::string const& source) {
        INFO(name);
        auto const form = form_of(outcome, source);
        check_sums(form, outcome);
        CHECK(form.rounded.is_zero());
        auto const whole = form_of(outcome, source, FormAmounts::whole_dollars);
        check_sums(whole, outcome);
        check_whole(whole, form);
        forms += form.federal().is_zero() ? 0 : 1;
        with_match += form.non_federal().is_zero() ? 0 : 1;
    });
    CHECK(forms > 350);
    CHECK(with_match > 15);
}

TEST_CASE("the XML has the schema's elements in the schema's order, and amounts with two places")
{
    auto const xml = sf424a_xml(form_of(with(paper, "Responder team", "Fire &amp; &quot;rescue&quot; &lt;team&gt;")));
    static std::string const amounts = "BudgetPersonnelRequestedAmount BudgetFringeBenefitsRequestedAmount BudgetTravelRequestedAmount "
                                       "BudgetEquipmentRequestedAmount BudgetSuppliesRequestedAmount BudgetContractualRequestedAmount "
                                       "BudgetConstructionRequestedAmount BudgetOtherRequestedAmount BudgetTotalDirectChargesAmount "
                                       "BudgetIndirectChargesAmount BudgetTotalAmount ProgramIncomeAmount ";
    static std::string const summary = "BudgetFederalNewOrRevisedAmount BudgetNonFederalNewOrRevisedAmount BudgetTotalNewOrRevisedAmount ";
    static std::string const resources = "BudgetApplicantContributionAmount BudgetStateContributionAmount BudgetOtherContributionAmount BudgetTotalContributionAmount ";
    static std::string const forecast = "BudgetFederalForecastedAmount BudgetNonFederalForecastedAmount BudgetTotalForecastedAmount ";
    static std::string const years = "BudgetFirstYearAmount BudgetSecondYearAmount BudgetThirdYearAmount BudgetFourthYearAmount ";
    std::string const expected = "BudgetInformation FormVersionIdentifier BudgetSummary SummaryLineItem CFDANumber " + summary + "SummaryTotals " + summary +
                                 "BudgetCategories CategorySet " + amounts + "CategoryTotals " + amounts + "NonFederalResources ResourceLineItem " + resources +
                                 "ResourceTotals " + resources + "BudgetForecastedCashNeeds BudgetFirstYearAmounts " + forecast + "BudgetFirstQuarterAmounts " +
                                 forecast + "BudgetSecondQuarterAmounts " + forecast + "BudgetThirdQuarterAmounts " + forecast + "BudgetFourthQuarterAmounts " +
                                 forecast + "FederalFundsNeeded FundsLineItem " + years + "FundsTotals " + years +
                                 "OtherInformation OtherDirectChargesExplanation Remarks ";
    std::string names;
    static std::regex const opening{"<(?:SF424A|glob):(\\w+)"};
    for (std::sregex_iterator it{xml.begin(), xml.end(), opening}; it != std::sregex_iterator{}; ++it) names += (*it)[1].str() + " ";
    CHECK(names == expected);
    CHECK(xml.find("SF424A:activityTitle=\"Fire &amp; &quot;rescue&quot; &lt;team&gt;\"") != std::string::npos);
    CHECK(xml.find("<SF424A:CFDANumber>16.745</SF424A:CFDANumber>") != std::string::npos);
    CHECK(xml.find("<SF424A:BudgetFederalNewOrRevisedAmount>40000.00</SF424A:BudgetFederalNewOrRevisedAmount>") != std::string::npos);
}

TEST_CASE("xmllint finds the XML of every source valid against the public schema")
{
    auto const schemas = std::filesystem::path{FUNDBRAID_SOURCE_DIR} / ".." / "shared" / "schemas";
    auto const beside_worktrees = std::filesystem::path{FUNDBRAID_SOURCE_DIR} / ".." / ".." / "shared" / "schemas";
    auto const found = std::filesystem::exists(schemas / "SF424A-V1.0.xsd") ? schemas : beside_worktrees;
    if (!std::filesystem::exists(found / "SF424A-V1.0.xsd") || !runs("command -v xmllint")) {
        WARN("skipped: the schema or xmllint isn't here");
        return;
    }
    auto const folder = std::filesystem::path{FUNDBRAID_BINARY_DIR} / ("sf424a_test-" + std::to_string(::getpid())); // cases run side by side
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    std::string files;
    int number = 0;
    auto const write = [&](Sf424a const& form) {
        auto const path = (folder / (std::to_string(++number) + ".xml")).string();
        std::ofstream{path, std::ios::binary} << sf424a_xml(form);
        files += " " + shell_quoted(path);
    };
    for_each_form([&](std::string const&, budget::Outcome const& outcome, std::string const& source) {
        if (number < 300) write(form_of(outcome, source));
    });
    auto nasty = form_of(paper);
    nasty.activities[0].title = "Crisis \xF0\x9F\x9A\x91 \x01 <&>\"' \xD8\xB9";
    nasty.activities[0].listing.clear();
    nasty.direct_note.clear();
    nasty.remarks.clear();
    write(nasty);
    CHECK(number > 200);
    auto const judge = "XML_CATALOG_FILES=" + shell_quoted((found / "catalog.xml").string()) + " xmllint --nonet --noout --schema " +
                       shell_quoted((found / "SF424A-V1.0.xsd").string());
    CHECK(runs(judge + files));
    nasty.activities[0].title.clear(); // the judge can say no
    write(nasty);
    CHECK(!runs(judge + " " + shell_quoted((folder / (std::to_string(number) + ".xml")).string())));
}
