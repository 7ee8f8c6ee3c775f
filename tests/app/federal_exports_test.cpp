// `braid export` of the federal forms, as a user calls it: each form of file, and what is said of a source that can't have one.
#include "tests/app/braid_run.hpp"

#include <catch2/catch.hpp>

namespace {

// The pilot starter plan as p.braid.
struct WithPilot : tests::Folder {
    WithPilot() { REQUIRE(braid("new pilot -o p.braid").exit == 0); }
};

} // namespace

TEST_CASE("the ending of the file chooses workbook, XML, HTML or .docx")
{
    WithPilot const folder;
    auto const exported = [&](std::string const& words, std::string const& file) {
        auto const ran = folder.braid("export p.braid --source connect-protect --today 2026-11-22 --workbook " + words + " -o " + file);
        INFO(ran.err);
        CHECK(ran.exit == 0);
        CHECK(ran.out.empty());
        return folder.read(file);
    };
    CHECK(exported("sf424a", "f.xlsx").starts_with("PK"));
    auto const xml = exported("sf424a", "f.xml");
    CHECK(xml.starts_with("<?xml"));
    CHECK(xml.find("<SF424A:CFDANumber>16.745</SF424A:CFDANumber>") != std::string::npos);
    auto const dollars = exported("sf424a-dollars", "d.xml");
    CHECK(dollars.find("RequestedAmount>") != std::string::npos);
    CHECK(dollars != xml);
    CHECK(exported("budget-detail", "b.xlsx").starts_with("PK"));
    CHECK(exported("budget-detail", "b.docx").starts_with("PK"));
    CHECK(exported("budget-detail", "b.html").find("<h1>Budget detail and narrative: Connect and Protect") != std::string::npos);
}

TEST_CASE("the form's warnings are said, and a source that isn't counted has no form")
{
    WithPilot const folder;
    auto const warned = folder.braid("export p.braid --workbook sf424a --source general-fund -o f.xml");
    CHECK(warned.exit == 0);
    CHECK(warned.err.find("warning [sf424a.not-federal] City general fund isn't a federal source, and the SF-424A is a form of federal awards.") != std::string::npos);
    auto const nameless = folder.braid("export p.braid --workbook budget-detail -o b.xlsx");
    CHECK(nameless.exit == 2);
    CHECK(nameless.err.find("The workbook budget-detail is about one source: name it with --source ID.") != std::string::npos);
    auto plan = folder.read("p.braid");
    std::string const id = "<source id=\"connect-protect\"";
    plan.replace(plan.find(id), id.size(), id + " standing=\"possible\" probability=\"50%\"");
    folder.write("q.braid", plan);
    auto const uncounted = folder.braid("export q.braid --workbook sf424a --source connect-protect -o q.xml");
    CHECK(uncounted.exit == 1);
    CHECK(uncounted.err.find("error [award.not-counted] Connect and Protect is possible money, which isn't counted, so its budget would be empty. Count possible "
                             "money, too.") != std::string::npos);
    CHECK(folder.braid("export q.braid --workbook sf424a --source connect-protect --count possible -o q.xml").exit == 0);
}
