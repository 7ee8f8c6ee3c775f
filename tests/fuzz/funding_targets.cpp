#include "tests/fuzz/funding_targets.hpp"

#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"
#include "importers/csv_reader.hpp"
#include "importers/docx_reader.hpp"
#include "importers/grants_gov_reader.hpp"
#include "importers/propose.hpp"
#include "importers/restriction_words.hpp"
#include "importers/worksheet.hpp"
#include "tests/fuzz/demand.hpp"
#include "tests/support/word_document.hpp"
#include "tests/support/zip_bytes.hpp"

namespace fuzz {

using namespace importers;

namespace {

void check_problems(std::vector<budget::Problem> const& problems)
{
    for (auto const& problem : problems) {
        demand(is_sound(problem.text) && problem.text.ends_with('.'), "a sentence says what is wrong");
        if (problem.severity == budget::Severity::note && problem.remedy.empty()) continue; // what adds up asks for nothing
        demand(is_sound(problem.remedy) && problem.remedy.ends_with('.'), "a sentence says what to do");
    }
}

// What is taken makes a plan that can be written and read back.
void check_import(Import const& import)
{
    check_problems(import.problems);
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < import.proposals.size(); ++i) {
        all.push_back(i);
        demand(is_sound(import.proposals[i].text), "a proposal is text");
        for (auto const needed : import.proposals[i].needs) demand(needed < i, "what is needed comes first");
        for (auto const& reading : import.proposals[i].readings)
            demand(is_sound(reading.words) && is_sound(reading.understood), "a reading is text");
    }
    for (auto const& left : import.left_out) demand(is_sound(left.words), "what is left out is text");
    auto const accepted = accept({}, import, all);
    demand(accepted.value && accepted.problems.empty(), "all proposals can be taken");
    auto const read = budget::read_plan(budget::write_plan(*accepted.value), "fuzz.braid");
    if (read.value) demand(*read.value == *accepted.value, "the plan is read back as it was");
    else demand(has_errors(read.problems), "a plan that isn't read back says why");
}

std::string story_of(std::string_view bytes, std::size_t at_a_time)
{
    std::string story;
    auto stream = ByteStream::in_memory(bytes, at_a_time);
    auto const summary = read_grants_gov(stream, "fuzz.xml", [&](Opportunity const& one) {
        for (auto const* text : {&one.id, &one.number, &one.title, &one.agency, &one.description, &one.eligibility}) {
            demand(is_sound(*text), "a field is text");
            story += *text + "|";
        }
        demand(one.description.size() <= kept_description, "a description is cut");
        if (one.ceiling) story += budget::plain_text(*one.ceiling);
        if (one.closes) story += budget::plain_text(*one.closes);
    });
    check_problems(summary.problems);
    for (auto const& problem : summary.problems) story += problem.code + std::to_string(problem.place.line);
    return story + std::to_string(summary.read);
}

} // namespace

void run_docx(std::string_view bytes)
{
    auto file = FileBytes::in_memory(tests::zip_bytes({{"word/document.xml", std::string{bytes}}}), "fuzz.docx");
    auto const package = Package::open(std::move(*file.value));
    if (!package.value) return;
    auto const document = read_docx(*package.value);
    demand(document.value.has_value() != has_errors(document.problems), "a document or an error");
    check_problems(document.problems);
    if (document.value) check_import(read_worksheet(*document.value, {}));
}

void run_extract(std::string_view bytes)
{
    if (bytes.size() > 20'000) return;
    demand(story_of(bytes, 1) == story_of(bytes, std::size_t{1} << 16), "the size of pieces doesn't matter");
}

void run_restrictions(std::string_view bytes)
{
    if (!is_sound(std::string{bytes}) || bytes.size() > 5'000) return;
    budget::FundingSource source;
    source.pools.emplace_back();
    auto const clauses = read_restrictions(bytes, budget::FiscalCalendar{7});
    for (auto const& clause : clauses) demand(is_sound(clause.words) && is_sound(clause.understood), "a clause is text");
    apply_restrictions(clauses, budget::Date{2026, 7, 1}, source);
}

void run_tables(std::string_view bytes)
{
    if (bytes.size() > 5'000) return;
    auto file = FileBytes::in_memory(std::string{bytes}, "fuzz.csv");
    if (!file.value) return;
    auto const document = read_separated_text(*file.value);
    if (document.value) check_import(propose(*document.value, {}));
}

std::vector<std::string> docx_seeds()
{
    using namespace tests;
    auto const whole = [](std::string const& body) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body +
               "</w:body></w:document>";
    };
    std::string const types = "\xE2\x98\x90 One-Time\n\xE2\x98\x92 Annual\n\xE2\x98\x90 Multi-Year";
    return {whole(word_line("Mobile Team", 1) +
                  word_table({worksheet_headings(),
                              worksheet_row({"County ($450,000)", types, "7/1/25 - 6/30/29", "6/30/2029", "Yes",
                                             "Personnel only; 25% match required", "x Low\nHigh"}),
                              worksheet_row({"Grant, pending", "Annual", "$5k a year", "someday", "no, one time",
                                             "No vehicles. Indirect capped at 10 %.", ""})})),
            whole(word_table({word_row(
                {word_cell(word_paragraph(box_control(true, "\xE2\x98\x92") + box_field(true) + box_symbol("Wingdings", "F0FE")),
                           "<w:gridSpan w:val=\"2\"/>"),
                 word_cell(word_table({word_row({word_cell(word_line("in"), "<w:vMerge/>")})}))})})),
            whole("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></"
                  "w:sdt><w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>")};
}

std::vector<std::string> extract_seeds()
{
    return {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Grants "
            "xmlns=\"x\"><OpportunitySynopsisDetail_1_0><OpportunityID>1</OpportunityID><OpportunityTitle>A &amp; "
            "B</OpportunityTitle>"
            "<CloseDate>01152027</CloseDate><AwardCeiling>550000</AwardCeiling><CostSharingOrMatchingRequirement>Yes</"
            "CostSharingOrMatchingRequirement>"
            "<Description><![CDATA[<p>x</p>]]>&amp;nbsp;&lt;b&gt;&#x41;</Description></"
            "OpportunitySynopsisDetail_1_0><!-- c --><OpportunityForecastDetail_1_0><AwardCeiling>none</AwardCeiling>"
            "</OpportunityForecastDetail_1_0></Grants>",
            "<!DOCTYPE Grants SYSTEM \"x\"><Grants/>", "<rss/>", "\xFF\xFE<"};
}

std::vector<std::string> table_seeds()
{
    return {"Item,FY27,FY28\nPersonnel,,\n  Salaries,412000,420000\n  FICA,31518,32130\nTotal,443518,452130\n",
            "Position,FTE,Hourly Rate\nPeer,2,25.50\n", "Year,Rent,Phones\n2027,12000,3000\n2028,12500,#REF!\n",
            "Funding Source,Funding Type,End Date,Award Amount\nCounty ($5k),Annual,6/30/2028,1000\n",
            "Date,Account,Debit,Credit\n7/31/2026,rent,1000,20\n"};
}

std::vector<std::string> restriction_seeds()
{
    return {"Personnel only; no indirect costs, no vehicles and 25% match required",
            "Up to $50,000 per year for vehicles/equipment. Indirect capped at 10 % of direct costs.",
            "Must be spent by 12/31/26\n\xE2\x80\xA2 supplement not supplant; max. 10% for training",
            "Salary cap $221,900; no carryover; except with approval", "1:1 local cash match required"};
}

} // namespace fuzz
