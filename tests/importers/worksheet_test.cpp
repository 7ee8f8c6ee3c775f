// The planning workbook as teams fill it in, in documents that the tests write.
#include "importers/docx_reader.hpp"
#include "importers/ticked_words.hpp"
#include "importers/words_in_text.hpp"
#include "importers/worksheet.hpp"
#include "tests/support/word_document.hpp"

#include "budget/plan/check.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace importers;
using namespace tests;

namespace {

TextDocument document(std::string const& body)
{
    auto file = FileBytes::in_memory(word_document(body), "team.docx");
    auto package = Package::open(std::move(*file.value));
    auto loaded = read_docx(*package.value);
    REQUIRE(loaded.value);
    return std::move(*loaded.value);
}

Import read_body(std::string const& body, Plan const& plan = {}) { return read_worksheet(document(body), plan); }

Plan accepted(Import const& import, Plan const& plan = {})
{
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < import.proposals.size(); ++i) all.push_back(i);
    auto const result = accept(plan, import, all);
    CHECK(result.problems.empty());
    return *result.value;
}

std::vector<std::string> codes(Import const& import)
{
    std::vector<std::string> all;
    for (auto const& problem : import.problems) {
        CHECK(problem.text.ends_with('.'));
        CHECK(problem.remedy.ends_with('.'));
        all.push_back(problem.code);
    }
    return all;
}

std::string const types = "\xE2\x98\x90 One-Time\n\xE2\x98\x90 Annual\n\xE2\x98\x90 Multi-Year";
std::string const grades = "\xE2\x98\x90 Low\n\xE2\x98\x90 Medium\n\xE2\x98\x90 High";
std::string ticked(std::string cell, std::string const& word)
{
    cell.replace(cell.find(word) - 4, 3, "\xE2\x98\x92");
    return cell;
}

std::string table_with(std::vector<std::vector<std::string>> const& rows)
{
    std::vector<std::string> made{worksheet_headings()};
    for (auto const& row : rows) made.push_back(worksheet_row(row));
    return word_table(made);
}

std::vector<std::string> const county = {"County general fund ($450,000)",
                                         ticked(types, "Annual"),
                                         "Every fiscal year",
                                         "Ongoing",
                                         "Yes",
                                         "None",
                                         ticked(grades, "High")};
std::vector<std::string> const samhsa = {"SAMHSA CCRP",
                                         ticked(types, "Multi-Year"),
                                         "9/30/2025 - 9/29/2029, $750,000 per year",
                                         "9/29/2029",
                                         "No",
                                         "Personnel and training only; only community-based mental health treatment",
                                         ticked(grades, "Low")};

Ticked tick(std::string const& cell)
{
    static std::vector<Option> const options{{"one-time", "one time"}, {"annual"}, {"multi-year"}};
    return read_ticks(cell, options);
}

using Places = std::vector<std::size_t>;

} // namespace

TEST_CASE("a worksheet filled in becomes programs and sources with the seven columns")
{
    auto const import =
        read_body(word_line("Financial sustainability", 1) + word_line("List the sources of each program below.") +
             word_line("Mobile Crisis Team", 2) + table_with({county, samhsa, {"", types, "", "", "", "", grades}}) +
             word_line("[Name of Program/Service]") + table_with({{"", types, "", "", "", "", grades}}));
    CHECK(codes(import).empty());
    CHECK(import.left_out.empty());
    REQUIRE(import.proposals.size() == 3);
    CHECK(import.proposals[0].text == "Add the program Mobile Crisis Team");
    CHECK(import.proposals[1].text == "Add the source County general fund: Annual, $450,000 every year, for Mobile Crisis Team");
    CHECK(import.proposals[2].text ==
          "Add the source SAMHSA CCRP: Multi-Year, $750,000 every year, ends 29 Sep 2029, for Mobile Crisis Team");
    CHECK(import.proposals[2].needs == Places{0});
    CHECK(import.proposals[2].place.path == "table 1, row 3");

    auto const plan = accepted(import);
    REQUIRE(plan.programs.size() == 1);
    CHECK(plan.programs[0].id.text == "mobile-crisis-team");
    REQUIRE(plan.sources.size() == 2);
    auto const& fund = plan.sources[0];
    CHECK(fund.type == FundingType::annual);
    CHECK(fund.length == "Every fiscal year");
    CHECK_FALSE(fund.end_date);
    CHECK(fund.renewable == Renewable::yes);
    CHECK(fund.restrictions == "None");
    CHECK(fund.flexibility == Flexibility::high);
    CHECK(fund.origin == Origin::local_general);
    REQUIRE(fund.pools.size() == 1);
    CHECK(fund.pools[0].releases == std::vector<Release>{{Date{2026, 7, 1}, Money::from_dollars(450'000), Every::year, {}}});
    auto const& grant = plan.sources[1];
    CHECK(grant.type == FundingType::multi_year);
    CHECK(grant.end_date == Date{2029, 9, 29});
    CHECK(grant.renewable == Renewable::no);
    CHECK(grant.flexibility == Flexibility::low);
    CHECK(grant.restrictions == "Personnel and training only; only community-based mental health treatment");
    CHECK(grant.pools[0].releases ==
          std::vector<Release>{{Date{2025, 9, 30}, Money::from_dollars(750'000), Every::year, Date{2029, 9, 29}}});
    REQUIRE(grant.pools[0].permissions.size() == 3); // personnel, fringe, training, all of this program
    for (auto const& permission : grant.pools[0].permissions) {
        CHECK(permission.effect == Effect::allow);
        CHECK(permission.scope.program == plan.programs[0].id);
        CHECK(permission.reason == "Personnel and training only");
    }
    CHECK_FALSE(has_errors(check(plan)));
    // Each reading shows the words it came from.
    auto const said = [&](std::string const& words) {
        for (auto const& reading : import.proposals[2].readings)
            if (reading.words == words) return reading.understood;
        return std::string{"not said"};
    };
    CHECK(said("Funding Restrictions: Personnel and training only") == "may pay only personnel, fringe benefits and training");
    CHECK(said("Funding Restrictions: only community-based mental health treatment") == "stays a condition in words");
    CHECK(said("Funding End Date: 9/29/2029") == "ends 29 Sep 2029");
}

TEST_CASE("every way of ticking a word is understood, and two ticks are not")
{
    CHECK(tick("\xE2\x98\x90 One-Time \xE2\x98\x92 Annual \xE2\x98\x90 Multi-Year").ticked == Places{1});
    CHECK(tick("\xE2\x98\x91 One-Time\n\xE2\x98\x90 Annual").ticked == Places{0});
    CHECK(tick("x One-Time\n  Annual\n  Multi-Year").ticked == Places{0});
    CHECK(tick("\xE2\x98\x90 One-Time\nX \xE2\x98\x90 Annual\n\xE2\x98\x90 Multi-Year").ticked == Places{1});
    CHECK(tick("[ ] One time [X] Annual [ ] Multi-Year").ticked == Places{1});
    CHECK(tick("One-Time \xE2\x98\x90 Annual \xE2\x98\x90 Multi-Year \xE2\x98\x92").ticked == Places{2});
    CHECK(tick("xMulti-Year").ticked == Places{2});
    CHECK(tick("Annual").ticked.empty());
    CHECK(tick("Annual").named == Places{1});
    CHECK(tick("\xE2\x98\x92 One-Time \xE2\x98\x92 Annual").ticked == Places{0, 1});
    CHECK(tick("\xE2\x98\x90\xE2\x98\x92 One-Time").unclear);
    CHECK(tick("\xE2\x98\x92").unclear);
    CHECK(tick("\xE2\x98\x92 Annual, if the levy passes").has_more);
    CHECK_FALSE(tick("x Annual").has_more);
}

TEST_CASE("contradictions are listed with their words, and nothing is chosen")
{
    auto const import =
        read_body(word_line("Team") +
             table_with({{"Levy", ticked(ticked(types, "Annual"), "One-Time"), "7/1/2025 - 6/30/2027", "6/30/2028", "Yes or no",
                          "", "Somewhat"},
                         {"Gift", ticked(types, "One-Time"), "$5,000 per year", "someday", "No", "", ticked(grades, "High")},
                         {"Fund $1,000 and $2,000", ticked(types, "Annual"), "", "", "", "", grades}}));
    CHECK(codes(import) == std::vector<std::string>{"worksheet.two-ticks", "worksheet.ends-differ", "worksheet.renewal-not-clear",
                                                    "worksheet.not-a-choice", "worksheet.no-type",
                                                    "worksheet.date-not-understood", "worksheet.type-and-amount",
                                                    "worksheet.two-amounts"});
    CHECK(import.problems[0].place.path == "table 1, row 2, Funding Type");
    auto const plan = accepted(import);
    CHECK(plan.sources[0].flexibility == Flexibility::ungraded);
    CHECK(plan.sources[0].renewable == Renewable::unknown);
    CHECK(plan.sources[0].notes.find("Somewhat") != std::string::npos);
    CHECK(plan.sources[0].notes.find("\xE2\x98\x92 One-Time") != std::string::npos);
    CHECK_FALSE(plan.sources[1].end_date);
    CHECK(plan.sources[1].notes.find("someday") != std::string::npos);
    CHECK(plan.sources[1].pools[0].releases.empty());
    CHECK(plan.sources[2].pools[0].releases.empty());
}

TEST_CASE("a source that several tables name is one source where they agree")
{
    auto const import = read_body(word_line("Mobile Team") + table_with({county}) + word_line("Stabilization") +
                             table_with({{"COUNTY GENERAL FUND", "", "", "", "", "", ""}}));
    CHECK(codes(import).empty());
    auto const plan = accepted(import);
    REQUIRE(plan.sources.size() == 1);
    REQUIRE(plan.programs.size() == 2);
    REQUIRE(plan.sources[0].pools[0].permissions.size() == 2);
    CHECK(plan.sources[0].pools[0].permissions[0].scope.program == plan.programs[0].id);
    CHECK(plan.sources[0].pools[0].permissions[1].scope.program == plan.programs[1].id);
    CHECK(plan.sources[0].type == FundingType::annual);
}

TEST_CASE("where tables disagree about a source both are shown and neither is taken")
{
    std::vector<std::string> const other = {"County general fund ($120,000)",
                                            ticked(types, "One-Time"),
                                            "Two years",
                                            "6/30/28",
                                            "No",
                                            "No vehicles",
                                            ticked(grades, "Low")};
    auto const import = read_body(word_line("Mobile Team") + table_with({county}) + word_line("Stabilization") + table_with({other}));
    CHECK(codes(import) == std::vector<std::string>{"worksheet.tables-differ", "worksheet.tables-differ",
                                                    "worksheet.tables-differ", "worksheet.tables-differ",
                                                    "worksheet.tables-differ", "worksheet.tables-differ", "worksheet.no-type"});
    CHECK(import.problems[0].text == "County general fund is \"Annual\" in table 1, row 2 and \"One-Time\" here.");
    auto const plan = accepted(import);
    REQUIRE(plan.sources.size() == 1);
    auto const& source = plan.sources[0];
    CHECK(source.flexibility == Flexibility::ungraded);
    CHECK(source.renewable == Renewable::unknown);
    CHECK(source.length == "Every fiscal year / Two years");
    CHECK(source.restrictions == "None / No vehicles");
    CHECK(source.pools[0].permissions.size() == 2); // the programs, and no refusal
    CHECK(source.pools[0].releases.empty());
    CHECK(source.notes.find("$450,000") != std::string::npos);
    CHECK(source.notes.find("$120,000") != std::string::npos);
}

TEST_CASE("the program's name is the line above, a label's rest, or a row above the headings; instructions are none")
{
    auto const name = [](std::string const& body) { return accepted(read_body(body)).programs.at(0).name; };
    CHECK(name(word_line("Mobile Team", 1) + table_with({county})) == "Mobile Team");
    CHECK(name(word_line("[Mobile Team]") + word_line("Add rows as needed.") + table_with({county})) == "Mobile Team");
    CHECK(name(word_line("Name of Program/Service: Mobile Team") + table_with({county})) == "Mobile Team");
    CHECK(name(word_table({word_row({word_cell(word_line("Mobile Team"), "<w:gridSpan w:val=\"7\"/>")}), worksheet_headings(),
                           worksheet_row(county)})) == "Mobile Team");
    auto const import = read_body(word_line("[Name of Program/Service]") + table_with({county}));
    CHECK(codes(import) == std::vector<std::string>{"worksheet.no-program-name"});
    CHECK(accepted(import).programs.at(0).name == "Program of table 1");
}

TEST_CASE("columns in another order and fewer of them are found by their headings")
{
    auto const import =
        read_body(word_line("Team") +
             word_table({worksheet_row({"Flexibility", "Source of Funding", "Restrictions", "Type of funding (check one)"}),
                         worksheet_row({ticked(grades, "Low"), "State grant", "No indirect costs", "Annual"})}));
    CHECK(codes(import) == std::vector<std::string>{"worksheet.no-column", "worksheet.no-column", "worksheet.no-column"});
    auto const plan = accepted(import);
    CHECK(plan.sources.at(0).name == "State grant");
    CHECK(plan.sources[0].type == FundingType::annual);
    CHECK(plan.sources[0].flexibility == Flexibility::low);
    CHECK(plan.sources[0].origin == Origin::state);
    CHECK(plan.sources[0].pools[0].permissions.back().effect == Effect::deny);
}

TEST_CASE("what becomes nothing is listed with its reason")
{
    auto const import = read_body(word_line("Team") +
                             table_with({county,
                                         {"Total", "", "$450,000", "", "", "", ""},
                                         {"", "", "3 years", "", "", "", ""},
                                         {"Old grant ($9,000)", ticked(types, "One-Time"), "", "6/30/24", "No", "", grades}}) +
                             word_line("Night shift") + table_with({{"", types, "", "", "", "", grades}}));
    REQUIRE(import.left_out.size() == 4);
    CHECK(import.left_out[0].reason == "a total of the rows above");
    CHECK(import.left_out[1].words == "3 years");
    CHECK(import.left_out[1].reason == "it names no funding source");
    CHECK(import.left_out[2].words == "Night shift");
    CHECK(import.left_out[3].reason == "Old grant ended on 30 Jun 2024, before the plan's first day, 1 Jul 2026");
    CHECK_FALSE(has_errors(check(accepted(import))));
}

TEST_CASE("an empty worksheet and a document without one say so")
{
    CHECK(codes(read_body(word_line("[Name of Program/Service]") + table_with({{"", types, "", "", "", "", grades}}))) ==
          std::vector<std::string>{"worksheet.nothing-filled-in"});
    CHECK(codes(read_body(word_line("Minutes"))) == std::vector<std::string>{"worksheet.none-found"});
}

TEST_CASE("programs and sources that the plan has are changed, not doubled")
{
    auto const plan = accepted(read_body(word_line("Mobile Team") + table_with({county, samhsa})));
    auto changed = county;
    changed[3] = "6/30/2029";
    auto const import = read_body(word_line("Mobile team") + table_with({changed, samhsa}), plan);
    REQUIRE(import.proposals.size() == 1);
    CHECK(import.proposals[0].text == "Change County general fund: end date from \"\" to \"30 Jun 2029\"");
    auto const after = accepted(import, plan);
    CHECK(after.programs.size() == 1);
    CHECK(after.sources[0].end_date == Date{2029, 6, 30});
    CHECK(after.sources[0].pools == plan.sources[0].pools);
    REQUIRE_FALSE(import.left_out.empty());
    CHECK(import.left_out.back().reason == "the plan has this source, and this row says the same of it");
}

TEST_CASE("taking a source takes its program; refusing a program refuses its sources")
{
    auto const import = read_body(word_line("Mobile Team") + table_with({county}) + word_line("Night") + table_with({samhsa}));
    REQUIRE(import.proposals.size() == 4); // Mobile Team, Night, then the sources
    CHECK(with_needs(import, {3}) == Places{1, 3});
    CHECK(without(import, {0, 1, 2, 3}, {1}) == Places{0, 2});
}

TEST_CASE("money that isn't awarded yet and money that began before the plan are said")
{
    auto const import =
        read_body(word_line("Team") +
             table_with({{"Opioid settlement (pending)", ticked(types, "Annual"), "$90k a year", "June 2030", "Unknown", "", ""},
                         {"ARPA", ticked(types, "One-Time"), "3/1/2022 - 12/31/2026 $1.2 million", "12/31/26", "no", "", ""}}));
    CHECK(codes(import) == std::vector<std::string>{"worksheet.began-before"});
    auto const plan = accepted(import);
    CHECK(plan.sources[0].standing == Standing::possible);
    CHECK(plan.sources[0].probability == Ratio{1, 2});
    CHECK(plan.sources[0].origin == Origin::settlement);
    CHECK(plan.sources[0].end_date == Date{2030, 6, 30});
    CHECK(plan.sources[0].pools[0].releases.at(0).amount == Money::from_dollars(90'000));
    CHECK(plan.sources[1].pools[0].releases.at(0) == Release{Date{2022, 3, 1}, Money::from_dollars(1'200'000), Every::once, {}});
}

TEST_CASE("days and amounts are found inside sentences")
{
    FiscalCalendar const july{7};
    auto const days = [&](std::string const& text) {
        std::string all;
        for (auto const& day : days_in(text, july)) all += (all.empty() ? "" : " ") + plain_text(day.day);
        return all;
    };
    CHECK(days("through 12/31/26 (extended)") == "2026-12-31");
    CHECK(days("7/1/24-6/30/27") == "2024-07-01 2027-06-30");
    CHECK(days("July 1, 2024 to June 30, 2027") == "2024-07-01 2027-06-30");
    CHECK(days("end of FY27") == "2027-06-30");
    CHECK(days("3 years") == "");
    CHECK(days("2027-06-30") == "2027-06-30");
    auto const amounts = [](std::string const& text) {
        std::string all;
        for (auto const& amount : amounts_in(text))
            all += dollars(amount.amount) + (amount.every ? std::string{" "} + written(*amount.every) : "") +
                   (amount.about ? " about" : "") + ";";
        return all;
    };
    CHECK(amounts("3 years, $200,000 per year") == "$200,000.00 year;");
    CHECK(amounts("approx. $1.2 million in total") == "$1,200,000.00 about;");
    CHECK(amounts("$90k/yr, then $12,500 monthly") == "$90,000.00 year;$12,500.00 month;");
    CHECK(amounts("450,000") == "");
    CHECK(without_amounts("County match ($450,000/yr)") == "County match");
    CHECK(without_amounts("ARPA - $1.2M") == "ARPA");
}
