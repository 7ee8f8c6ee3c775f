// `braid import` and `braid opportunities` as a user calls them.
#include "budget/costs/project.hpp"
#include "budget/plan/plan_reader.hpp"
#include "tests/app/braid_run.hpp"
#include "tests/support/word_document.hpp"
#include "tests/support/zip_bytes.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace budget;
using namespace tests;

namespace {

std::string worksheet()
{
    return word_document(
        word_line("Mobile Team", 1) +
        word_table({worksheet_headings(),
                    worksheet_row({"County general fund ($450,000)", "x Annual", "", "", "Yes", "No vehicles", "x High"}),
                    worksheet_row({"Gift", "x Annual x One-Time", "", "someday", "", "Only community-based treatment", ""})}));
}

Plan plan_in(Folder const& folder, std::string const& name)
{
    auto read = read_plan(folder.read(name), name);
    REQUIRE(read.value);
    return std::move(*read.value);
}

std::string synopsis(std::string const& number, std::string const& title, std::string const& more)
{
    return "<OpportunitySynopsisDetail_1_0><OpportunityID>35" + number + "</OpportunityID><OpportunityTitle>" + title +
           "</OpportunityTitle><OpportunityNumber>O-" + number +
           "</OpportunityNumber><AgencyName>Bureau</AgencyName><PostDate>10012026</PostDate>" + more +
           "</OpportunitySynopsisDetail_1_0>";
}

// Open and fitting; closed; about something else; for tribes only; with a floor above any gap; for construction only.
std::string extract()
{
    return "<Grants>" +
           synopsis("1", "Mobile crisis teams",
                    "<CloseDate>01152027</CloseDate><AwardCeiling>550000</AwardCeiling><EligibleApplicants>02</"
                    "EligibleApplicants>"
                    "<CostSharingOrMatchingRequirement>Yes</CostSharingOrMatchingRequirement><Description>For mental "
                    "health. Funds may not be used for vehicles.</Description>") +
           synopsis("2", "Mobile crisis, closed", "<CloseDate>11252026</CloseDate>") +
           synopsis("3", "Geospace facilities", "<CloseDate>01152027</CloseDate>") +
           synopsis("4", "Mobile crisis for tribes",
                    "<CloseDate>01152027</CloseDate><EligibleApplicants>07</EligibleApplicants>") +
           synopsis("5", "Mobile crisis, large", "<CloseDate>01152027</CloseDate><AwardFloor>900000000</AwardFloor>") +
           synopsis("6", "Mobile crisis buildings",
                    "<CloseDate>01152027</CloseDate><Description>Funds may only be used for construction.</Description>") +
           "</Grants>";
}

} // namespace

TEST_CASE("a dry run shows proposals, readings and problems, and writes nothing")
{
    Folder const folder;
    folder.write("team.docx", worksheet());
    auto const files = folder.files();
    auto const ran = folder.braid("import team.docx --dry-run --today 2026-11-26 --format json");
    CHECK(ran.exit == 0);
    CHECK(ran.err.empty());
    CHECK(folder.files() == files);
    auto const shown = nlohmann::json::parse(ran.out);
    REQUIRE(shown["proposals"].size() == 3);
    CHECK(shown["proposals"][1]["change"] == "Add the source County general fund: Annual, $450,000 every year, for Mobile Team");
    CHECK(shown["proposals"][1]["taken"] == true);
    CHECK(shown["proposals"][1]["needs"] == "1");
    CHECK(shown["problems"][0]["code"] == "worksheet.two-ticks");
    CHECK(shown["problems"][0]["place"] == "table 1, row 3, Funding Type");
    bool refused = false;
    for (auto const& reading : shown["readings"])
        refused = refused ||
                  (reading["words"] == "Funding Restrictions: No vehicles" && reading["understood"] == "may not pay vehicles");
    CHECK(refused);
    // People see the same.
    auto const text = folder.braid("import team.docx --dry-run --today 2026-11-26").out;
    CHECK(text.find("3 proposals, 3 taken.") != std::string::npos);
    CHECK(text.find("Nothing was changed.") != std::string::npos);
}

TEST_CASE("an import makes a plan, or changes one, with the proposals that are taken")
{
    Folder const folder;
    folder.write("team.docx", worksheet());
    CHECK(folder.braid("import team.docx -o team.braid --today 2026-11-26").exit == 0);
    auto const plan = plan_in(folder, "team.braid");
    CHECK(plan.name == "team");
    CHECK(plan.first_month == Month{2026, 7});
    CHECK(plan.programs.size() == 1);
    CHECK(plan.sources.size() == 2);
    CHECK(folder.braid("check team.braid").exit == 0);

    CHECK(folder.braid("import team.docx -o some.braid --take 2").exit == 0); // and the program that it needs
    CHECK(plan_in(folder, "some.braid").programs.size() == 1);
    CHECK(plan_in(folder, "some.braid").sources.size() == 1);
    CHECK(folder.braid("import team.docx -o none.braid --without 1").exit == 0); // and the sources that need it
    CHECK(plan_in(folder, "none.braid").sources.empty());
    CHECK(folder.braid("import team.docx -o all.braid --take all --without 2-3").exit == 0);
    CHECK(plan_in(folder, "all.braid").programs.size() == 1);

    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    auto const before = plan_in(folder, "m.braid");
    CHECK(folder.braid("import team.docx --into m.braid -o m.braid").exit == 0);
    auto const after = plan_in(folder, "m.braid");
    CHECK(after.programs.size() == before.programs.size() + 1);
    CHECK(after.sources.size() == before.sources.size() + 2);
    CHECK(after.programs.front() == before.programs.front());
}

TEST_CASE("what a column is can be said, is remembered for files with the same headings, and forgotten")
{
    Folder const folder;
    folder.write("odd.csv", "What for,Low,High\nRent,10,12000\nPhones,20,3000\n");
    folder.write("next.csv", "What for,Low,High\nRent,11,13000\n");
    auto const braid = [&](std::string const& words) { return folder.shell("XDG_STATE_HOME=\"$PWD/state\" braid import " + words); };
    auto const cost = [&](std::string const& name) {
        auto const costs = nlohmann::json::parse(folder.braid("costs " + name + " --format json --by year").out);
        return costs["object_classes_total"]["total_cents"].get<std::int64_t>();
    };
    auto const columns = nlohmann::json::parse(braid("odd.csv --dry-run --today 2026-11-26 --format json").out)["columns"];
    REQUIRE(columns.size() == 3);
    CHECK(columns[1]["column"] == "B");
    CHECK(columns[1]["sample"] == "10");
    CHECK(columns[1]["meaning"] == "amount");
    CHECK(columns[1]["confidence"] == "doubtful");
    CHECK(columns[1]["reason"] == "it holds numbers; \"Low\" is no known heading");

    // A dry run remembers nothing.
    CHECK(braid("odd.csv --column C=amount --dry-run").exit == 0);
    CHECK(folder.files() == 2);
    CHECK(braid("odd.csv --column C=amount -o odd.braid --today 2026-11-26").exit == 0);
    CHECK(folder.read("state/fundbraid/columns.txt").find("column 3 amount") != std::string::npos);
    auto const months = 60; // of a new plan
    CHECK(cost("odd.braid") == 15'000'00 * months / 12);
    CHECK(braid("next.csv -o next.braid --today 2026-11-26").exit == 0);
    CHECK(cost("next.braid") == 13'000'00 * months / 12);
    CHECK(braid("next.csv -o low.braid --take all --forget --today 2026-11-26").exit == 0);
    CHECK(cost("low.braid") == 11'00 * months / 12);
    CHECK(braid("next.csv -o low.braid --take all --force --today 2026-11-26").exit == 0);
    CHECK(cost("low.braid") == 11'00 * months / 12);

    // What is doubtful is asked, and its letter alone confirms it.
    auto asked = braid("odd.csv --forget --dry-run").out;
    std::replace(asked.begin(), asked.end(), '\n', ' ');
    CHECK(asked.find("Column B is read as amount. Right? braid import odd.csv --column B. Otherwise: --column B=MEANING.") != std::string::npos);
    CHECK(braid("odd.csv --forget --column B -o right.braid --today 2026-11-26").exit == 0);
    CHECK(cost("right.braid") == 30'00 * months / 12);
    CHECK(folder.read("state/fundbraid/columns.txt").find("column 2 amount") != std::string::npos);
    CHECK(braid("odd.csv --column B --dry-run").out.find("Column B is read") == std::string::npos);

    auto const refused = [&](std::string const& words, int exit, std::string const& sentence) {
        INFO(words);
        auto const ran = braid(words);
        CHECK(ran.exit == exit);
        CHECK(ran.err.find(sentence) != std::string::npos);
    };
    refused("odd.csv --dry-run --column Z=amount", 2, "import.no-such-column");
    refused("odd.csv --dry-run --sheet Budget", 2, "There is no sheet \"Budget\". The file is one table without a name");
    refused("odd.csv --dry-run --column C=money", 2, "--column takes a column's letter and what it is");
    refused("odd.csv --dry-run --column 3=amount", 2, "--column takes");
    refused("odd.csv --dry-run --table soup", 2, "--table takes budget, funding, ledger or other");
    folder.write("team.docx", worksheet());
    refused("team.docx --dry-run --column C=amount", 1, "import.no-columns");
    folder.shell("mkdir -p state/fundbraid/columns.txt || rm state/fundbraid/columns.txt && mkdir state/fundbraid/columns.txt");
    CHECK(braid("odd.csv --column C=amount -o kept.braid --today 2026-11-26").err.find("mapping.unreadable") != std::string::npos);
    CHECK(cost("kept.braid") == 15'000'00 * months / 12);
}

TEST_CASE("another plan is merged, with new ids where they are taken")
{
    Folder const folder;
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    REQUIRE(folder.braid("new pilot -o p.braid").exit == 0);
    CHECK(folder.braid("import p.braid --into m.braid -o both.braid").exit == 0);
    auto const m = plan_in(folder, "m.braid");
    auto const p = plan_in(folder, "p.braid");
    auto const both = plan_in(folder, "both.braid");
    CHECK(both.programs.size() == m.programs.size() + p.programs.size());
    CHECK(both.sources.size() == m.sources.size() + p.sources.size());
    for (std::size_t i = 0; i < m.programs.size(); ++i) CHECK(both.programs[i] == m.programs[i]);
    CHECK(folder.braid("check both.braid").exit == 0);
    // The cost of both is the cost of each.
    auto const cost = [&](std::string const& name) {
        auto const costs = nlohmann::json::parse(folder.braid("costs " + name + " --format json --by year").out);
        return costs["object_classes_total"]["total_cents"].get<std::int64_t>();
    };
    CHECK(cost("both.braid") == cost("m.braid") + cost("p.braid"));
    auto const codes = [&](std::string const& words) {
        std::string all;
        auto const shown = nlohmann::json::parse(folder.braid("import " + words + " --dry-run --format json").out);
        for (auto const& problem : shown["problems"]) all += problem["code"].get<std::string>() + " ";
        return all;
    };
    CHECK(codes("p.braid --into m.braid") == "merge.shared-sources ");
    CHECK(codes("p.braid --today 2030-01-01") == "merge.other-months ");
    // The same again adds nothing.
    CHECK(folder.braid("import m.braid --into m.braid --dry-run").out.find("0 proposals, 0 taken.") != std::string::npos);
}

TEST_CASE("costs come into the program that is named, whatever the document says")
{
    Folder const folder;
    REQUIRE(folder.braid("new eugene -o d.braid").exit == 0);
    auto const before = plan_in(folder, "d.braid");
    REQUIRE(before.programs.size() > 1);
    auto const& last = before.programs.back();
    folder.write("more.csv", "Crisis line,FY27 Budget\nRent,12000\nPhones,500\n");
    REQUIRE(folder.braid("import more.csv --into d.braid -o more.braid --take all --program " + last.id.text).exit == 0);
    auto const after = plan_in(folder, "more.braid");
    CHECK(after.programs.size() == before.programs.size());
    CHECK(after.programs.back().components.size() == last.components.size() + 2);

    auto const ran = folder.braid("import more.csv --into d.braid -o none.braid --program nobody");
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("The plan has no program \"nobody\".") != std::string::npos);
    CHECK(folder.braid("import more.csv -o none.braid --program nobody").err.find("It has no programs.") != std::string::npos);
    CHECK(folder.files() == 3);
}

TEST_CASE("what can't be imported says why, and nothing is written")
{
    Folder const folder;
    folder.write("team.docx", worksheet());
    auto const refuse = [&](std::string const& words, int exit, std::string const& sentence) {
        INFO(words);
        auto const files = folder.files();
        auto const ran = folder.braid(words);
        CHECK(ran.exit == exit);
        CHECK(ran.out.empty());
        CHECK(ran.err.find(sentence) != std::string::npos);
        CHECK(folder.files() == files);
    };
    refuse("import team.docx", 2, "needs -o FILE, the plan to write, or --dry-run");
    refuse("import absent.docx --dry-run", 3, "file.not-opened");
    refuse("import team.docx --dry-run --take 9", 2, "There is no proposal 9; there are 3.");
    refuse("import team.docx --dry-run --take 0", 2, "--take takes numbers such as 1,3-5, or all, or none, not \"0\".");
    refuse("import team.docx --dry-run --without 3-2", 2, "--without takes numbers");
    folder.write("lines.csv", "Line,Amount\nRadios,5000\nRent,1200\n");
    folder.write("book.xlsx", folder.shell("braid new missoula -o b.braid && braid export b.braid --workbook resources -o b.xlsx && cat b.xlsx").out);
    refuse("import lines.csv --dry-run --kind workbook", 2, "error [import.other-kind] The file is separated text, not a workbook. Leave out --kind, or say --kind text.");
    refuse("import book.xlsx --dry-run --kind text", 2, "error [import.other-kind] The file is a workbook, not separated text. Leave out --kind, or say --kind workbook.");
    CHECK(folder.braid("import lines.csv --dry-run --kind text").exit == 0);
    folder.write("sums.ods", zip_bytes({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}}));
    refuse("import sums.ods --dry-run", 3, "error [file.open-document] This is an OpenDocument file (.ods or .odt). Open it in LibreOffice and save it as .xlsx or .docx.");
    refuse("import team.docx --dry-run --kind spread", 2, "--kind doesn't take \"spread\"");
    folder.write("old.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0");
    refuse("import old.doc --dry-run", 3, "file.old-");
    folder.write("x.xml", extract());
    refuse("import x.xml --dry-run", 1, "import.extract");
    folder.write("minutes.docx", word_document(word_line("Minutes")));
    refuse("import minutes.docx --dry-run", 1, "worksheet.none-found");
    folder.write("there.braid", "");
    refuse("import team.docx -o there.braid", 3, "file.exists");
    CHECK(folder.braid("import team.docx -o there.braid --force").exit == 0);
}

TEST_CASE("a new plan has the months of its document")
{
    Folder const folder;
    folder.write("b.csv", "Expense,FY30,FY31,FY32\nSalaries,90,100,110\nRent,9,10,11\n");
    REQUIRE(folder.braid("import b.csv -o b.braid --today 2026-11-27").exit == 0);
    auto const plan = plan_in(folder, "b.braid");
    CHECK(plan.first_month == Month{2026, 7});
    CHECK(plan.months == 72); // through June 2032
    CHECK(plan.programs.at(0).components.size() == 6);
    // A plan that is there keeps its months.
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    auto const before = plan_in(folder, "m.braid");
    REQUIRE(folder.braid("import b.csv --into m.braid -o n.braid").exit == 0);
    CHECK(plan_in(folder, "n.braid").months == before.months);
    // Costs of a data workbook are the same, month by month.
    REQUIRE(folder.braid("export m.braid --workbook data -o d.xlsx").exit == 0);
    REQUIRE(folder.braid("import d.xlsx -o d.braid --today 2030-01-01 --take all").exit == 0);
    auto const copy = plan_in(folder, "d.braid");
    CHECK(copy.first_month == before.first_month);
    CHECK(copy.months == before.months);
    auto const cost = [](Plan const& of) {
        std::vector<Money> months(static_cast<std::size_t>(of.months));
        for (auto const& line : project(of).lines)
            for (std::size_t i = 0; i < months.size(); ++i) months[i] += line.months[i];
        return months;
    };
    CHECK(cost(copy) == cost(before));
}

TEST_CASE("of our own workbooks only those that hold what a plan is made of are read back")
{
    Folder const folder;
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    auto const import_of = [&](std::string const& workbook) {
        INFO(workbook);
        REQUIRE(folder.braid("export m.braid -o x.xlsx --workbook " + workbook).exit == 0);
        return folder.braid("import x.xlsx --dry-run");
    };
    auto const council = import_of("council");
    CHECK(council.exit == 1);
    CHECK(council.out.empty());
    CHECK(council.err.find("import.own-workbook") != std::string::npos);
    CHECK(council.err.find("This is the council workbook of Missoula Mobile Support Team, worked out from a plan") != std::string::npos);
    for (auto const* workbook : {"sf424a --source arpa", "sf424a-dollars --source arpa", "budget-detail --source arpa"}) {
        auto const ran = import_of(workbook);
        CHECK(ran.exit == 1);
        CHECK(ran.err.find("import.own-workbook") != std::string::npos);
        CHECK(ran.err.find(" of ARPA SLFRF, worked out from a plan") != std::string::npos);
    }
    for (auto const* workbook : {"resources", "data"}) {
        auto const ran = import_of(workbook);
        CHECK(ran.exit == 0);
        CHECK(ran.out.find("Add the source County share") != std::string::npos);
    }
}

TEST_CASE("open grants that fit a plan's gap are shown with the reasons, and come into the plan when chosen")
{
    Folder const folder;
    folder.write("x.xml", extract());
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    auto const all = nlohmann::json::parse(folder.braid("opportunities x.xml --today 2026-11-26 --format json").out);
    CHECK(all["opportunities"].size() == 4); // open, and for a county or a city
    auto const ran = folder.braid("opportunities x.xml --into m.braid --today 2026-11-26 --format json");
    CHECK(ran.exit == 0);
    auto const fits = nlohmann::json::parse(ran.out);
    REQUIRE(fits["opportunities"].size() == 1);
    auto const& one = fits["opportunities"][0];
    CHECK(one["opportunity"] == "O-1");
    CHECK(one["closes"] == "2027-01-15");
    CHECK(one["ceiling_cents"] == 55'000'000);
    CHECK(one["could_pay_cents"] == 55'000'000);
    CHECK(one["taken"] == false);
    std::string reasons;
    for (auto const& reason : fits["reasons"]) reasons += reason["reason"].get<std::string>() + "\n";
    for (auto const* part :
         {"speaks of crisis, mobile crisis, mental health", "applications are open until 15 Jan 2027, 50 days from 26 Nov 2026",
          "may not pay vehicles", "its ceiling is $550,000", "match is required, for which County share may serve",
          "open to city or township governments"}) {
        INFO(part << "\n" << reasons);
        CHECK(reasons.find(part) != std::string::npos);
    }
    CHECK(folder.braid("opportunities x.xml --into m.braid --today 2027-01-16 --format csv").out.find("O-1") ==
          std::string::npos);
    CHECK(folder.braid("opportunities x.xml --words geospace --today 2026-11-26 --format csv").out.find("O-3") !=
          std::string::npos);
    CHECK(folder.braid("opportunities x.xml --words geospace --today 2026-11-26 --format csv").out.find("O-1") ==
          std::string::npos);
    CHECK(folder.braid("opportunities x.xml --applicant 07 --words tribes --today 2026-11-26 --format csv").out.find("O-4") !=
          std::string::npos);

    CHECK(folder.braid("opportunities x.xml --into m.braid -o m2.braid --today 2026-11-26").exit == 2); // nothing chosen
    CHECK(folder.braid("opportunities x.xml --into m.braid -o m2.braid --take 1 --today 2026-11-26").exit == 0);
    auto const plan = plan_in(folder, "m2.braid");
    auto const& source = plan.sources.back();
    CHECK(source.name == "Mobile crisis teams");
    CHECK(source.standing == Standing::possible);
    CHECK(source.probability == Ratio{1, 10});
    CHECK(source.award_number == "O-1");
    CHECK(source.notes.find("Apply by 15 Jan 2027.") == 0);
    CHECK(source.pools.at(0).releases.at(0) == Release{Date{2027, 1, 16}, Money::from_dollars(550'000), Every::once, {}});
    CHECK(source.pools[0].permissions.at(0).effect == Effect::deny);
    CHECK(folder.braid("opportunities x.xml --into m2.braid --today 2026-11-26").out.find("in the plan") != std::string::npos);
}
