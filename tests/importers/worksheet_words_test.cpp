// The planning worksheet with what teams add to it and write into it: columns of their own, first days in words, sums that are no
// single amount. Expected values by hand.
#include "importers/docx_reader.hpp"
#include "importers/words_in_text.hpp"
#include "importers/worksheet.hpp"
#include "tests/support/word_document.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using namespace budget;
using namespace importers;
using namespace tests;

namespace {

std::vector<std::string> const seven{"Funding Source", "Funding Type", "Length of Funding", "Funding End Date", "Renewable Funding?", "Funding Restrictions", "Funding Flexibility"};

std::string row_of(std::vector<std::string> const& cells)
{
    std::vector<std::string> made;
    for (auto const& cell : cells) made.push_back(word_cell(word_line(cell)));
    return word_row(made);
}

// Of rows of seven cells and of more behind them, headings first.
Import worksheet_of(std::vector<std::vector<std::string>> rows, std::vector<std::string> const& more = {})
{
    auto headings = seven;
    headings.insert(headings.end(), more.begin(), more.end());
    std::vector<std::string> made{row_of(headings)};
    for (auto const& row : rows) made.push_back(row_of(row));
    auto package = Package::open(std::move(*FileBytes::in_memory(word_document(word_line("Crisis team", 2) + word_table(made)), "team.docx").value));
    auto document = read_docx(*package.value);
    REQUIRE(document.value);
    return read_worksheet(*document.value, Plan{});
}

Plan taken(Import const& import)
{
    std::vector<std::size_t> all(import.proposals.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return *accept(Plan{}, import, all).value;
}

bool says(Import const& import, std::string const& code, std::string const& part = {})
{
    return std::any_of(import.problems.begin(), import.problems.end(), [&](auto const& problem) { return problem.code == code && problem.text.find(part) != std::string::npos; });
}
bool left(Import const& import, std::string const& words)
{
    return std::any_of(import.left_out.begin(), import.left_out.end(), [&](auto const& one) { return one.words == words; });
}

} // namespace

TEST_CASE("A note among the sources is none, and money among the restrictions is said")
{
    std::vector<std::string> rows{row_of(seven), row_of({"Levy", "Annual", "", "", "", "", ""})};
    rows.push_back(row_of({"Notes: ask the county, $12,000 more is possible", "", "", "", "", "", ""}));
    rows.push_back(word_row({word_cell(word_line("$9,000 may come in spring"), "<w:gridSpan w:val=\"7\"/>")}));
    rows.push_back(row_of({"Settlement", "Multi-Year", "", "", "", "Treatment only; $40,000 a year", ""}));
    auto package = Package::open(std::move(*FileBytes::in_memory(word_document(word_line("Crisis team", 2) + word_table(rows)), "team.docx").value));
    auto const import = read_worksheet(*read_docx(*package.value).value, Plan{});
    auto const plan = taken(import);
    REQUIRE(plan.sources.size() == 2);
    CHECK(plan.sources[0].name == "Levy");
    CHECK(plan.sources[1].name == "Settlement");
    CHECK(left(import, "Notes: ask the county, $12,000 more is possible"));
    CHECK(left(import, "$9,000 may come in spring"));
    CHECK(says(import, "worksheet.amount-not-read", "$40,000 a year"));
}

TEST_CASE("An amount in a column of a team's own is the source's, and other columns are said")
{
    auto const import = worksheet_of({{"Levy", "One-Time", "", "", "No", "", "High", "500,000", "H79-1", "2026", "ask Dana"},
                                      {"County", "Annual", "", "", "Yes", "", "High", "$750,000", "", "", ""}},
                                     {"Amount", "Award Number", "Award Year", "Notes"});
    auto const plan = taken(import);
    REQUIRE(plan.sources.size() == 2);
    CHECK(plan.sources[0].name == "Levy");
    CHECK(plan.sources[0].pools.at(0).releases == std::vector<Release>{{Date{2026, 7, 1}, Money::from_dollars(500'000), Every::once, {}}});
    CHECK(plan.sources[1].name == "County");
    REQUIRE(plan.sources[1].pools.at(0).releases.size() == 1);
    CHECK(plan.sources[1].pools[0].releases[0].amount == Money::from_dollars(750'000));
    CHECK(plan.sources[1].pools[0].releases[0].every == Every::year);
    CHECK(left(import, "Notes: ask Dana"));
    CHECK(left(import, "Award Number: H79-1"));
    CHECK(left(import, "Award Year: 2026"));
}

TEST_CASE("A first day in the length's words")
{
    auto const plan = taken(worksheet_of({{"A $36,000", "Multi-Year", "36 months from 10/1/2026", "", "No", "", "Low"},
                                          {"B $20", "Multi-Year", "starting January 2027", "6/30/2029", "No", "", "Low"},
                                          {"C $30", "Multi-Year", "FY27 - FY28", "", "No", "", "Low"},
                                          {"D $40", "Multi-Year", "2 years beginning FY28", "", "No", "", "Low"},
                                          {"E $50", "Multi-Year", "until 6/30/2028", "", "No", "", "Low"}}));
    REQUIRE(plan.sources.size() == 5);
    auto const first = [&](std::size_t i) { return plan.sources[i].pools.at(0).releases.at(0).date; };
    CHECK(first(0) == Date{2026, 10, 1});
    CHECK(plan.sources[0].end_date == Date{2029, 9, 30});
    CHECK(first(1) == Date{2027, 1, 1});
    CHECK(plan.sources[1].end_date == Date{2029, 6, 30});
    CHECK(first(2) == Date{2026, 7, 1});
    CHECK(plan.sources[2].end_date == Date{2028, 6, 30});
    CHECK(first(3) == Date{2027, 7, 1});
    CHECK(plan.sources[3].end_date == Date{2029, 6, 30});
    CHECK(first(4) == Date{2026, 7, 1}); // that day is no first one
}

TEST_CASE("A range or a sum without its sign is no amount, and that is said")
{
    for (auto const* name : {"Donations approx. $10-15k", "Match 1.2 million", "Hospital (25k)", "Levy 25,000", "Gift $400 \xE2\x80\x93 $500"}) {
        INFO(name);
        auto const import = worksheet_of({{name, "Annual", "", "", "Yes", "", "High"}});
        CHECK(says(import, "worksheet.amount-not-read", "speaks of money, and no single amount can be read in it."));
        auto const plan = taken(import);
        CHECK(plan.sources.at(0).pools.at(0).releases.empty());
        CHECK(plan.sources[0].notes.find(name) != std::string::npos);
    }
    for (auto const* name : {"988 fund", "Measure 110", "Title IV of 2027", "Grant of September 29,2029", "Levy ($5)"}) {
        INFO(name);
        CHECK_FALSE(says(worksheet_of({{name, "Annual", "", "", "Yes", "", "High"}}), "worksheet.amount-not-read"));
    }
    CHECK(amounts_in("$10-15k").empty());
    CHECK(amounts_in("$400 - $500").empty());
    REQUIRE(amounts_in("$500,000 - 3 years").size() == 1);
    CHECK(amounts_in("$500,000 - 3 years")[0].amount == Money::from_dollars(500'000));
}

TEST_CASE("Money of every year makes an unticked source annual; what is said to be no source is none")
{
    auto const import = worksheet_of({{"Levy, $90,000 per year", "", "", "", "No", "", "Low"}, {"Gift $500", "", "", "", "No", "", "Low"}, {"N/A", "", "", "", "", "", "Low"},
                                      {"None at this time", "", "", "", "", "", "Low"}});
    auto const plan = taken(import);
    REQUIRE(plan.sources.size() == 2);
    CHECK(plan.sources[0].type == FundingType::annual);
    CHECK(plan.sources[1].type == FundingType::one_time);
    CHECK(says(import, "worksheet.no-type", "No funding type is ticked for Levy"));
}
