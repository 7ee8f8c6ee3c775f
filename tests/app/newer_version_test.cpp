// A plan file of a newer version in the hands of this program: reports and workbooks are made and say what was left out; nothing
// is written from it as a plan.
#include "app/jobs/export_workbook.hpp"
#include "app/recovery.hpp"
#include "budget/evaluate.hpp"
#include "budget/plan/newer_version.hpp"
#include "budget/plan/plan_reader.hpp"
#include "templates/reports/left_out.hpp"
#include "tests/app/braid_run.hpp"

#include <catch2/catch.hpp>

namespace {

bool has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

// Missoula's plan as a newer program might write it.
void write_newer(tests::Folder const& folder)
{
    REQUIRE(folder.braid("new missoula -o old.braid").exit == 0);
    auto text = folder.read("old.braid");
    text.replace(text.find("version=\"1\""), 11, "version=\"2\" mood=\"good\"");
    text.insert(text.find("</program>"), "<robot id=\"r2\" name=\"Robot\"/>");
    folder.write("new.braid", text);
}

} // namespace

TEST_CASE("reports on a newer file are made, and say above all else what was left out")
{
    tests::Folder const folder;
    write_newer(folder);
    for (auto const* words : {"summary", "costs", "cliffs", "compare", "assumptions", "order", "diff old.braid",
                              "assumptions --set \"component emt-day pay=43330.00\"", "explain emt-night 2027-03"}) {
        CAPTURE(words);
        std::string line{words};
        auto const space = std::min(line.find(' '), line.size());
        line.insert(space, " new.braid");
        for (auto const* format : {"text", "html", "json"}) {
            auto const ran = folder.braid(line + " --format " + format);
            CHECK(ran.exit == 0);
            CHECK(has(ran.err, "plan.newer-version"));
            CHECK(has(ran.err, "<robot> in <program> is left out."));
            CHECK(has(ran.out, "The file is of version 2; this program reads version 1."));
            CHECK(has(ran.out, "in <program> is left out.") == (std::string{format} != "html")); // "&lt;program&gt;" there
        }
        CHECK_FALSE(has(folder.braid(line.replace(space, 10, " old.braid")).out, "left out."));
    }
    auto const csv = folder.braid("costs new.braid --format csv");
    CHECK(csv.exit == 0);
    CHECK(has(csv.err, "plan.left-out"));
}

TEST_CASE("a workbook of a newer file begins with what was left out; a form without room for that isn't made")
{
    tests::Folder const folder;
    write_newer(folder);
    CHECK(folder.braid("export new.braid --workbook council -o m.xlsx --today 2026-11-26").exit == 0);
    CHECK(folder.braid("export new.braid --workbook data -o d.xlsx --today 2026-11-26").exit == 0);
    for (auto const* workbook : {"m.xlsx", "d.xlsx"}) {
        auto const names = folder.shell(std::string{"unzip -p "} + workbook + " xl/workbook.xml");
        REQUIRE(names.exit == 0);
        CHECK(names.out.find("name=\"Left out\"") < names.out.find("sheetId=\"2\""));
    }
    auto const form = folder.braid("export new.braid --workbook sf424a --source arpa -o form.xml");
    CHECK(form.exit == 1);
    CHECK(has(form.err, "export.left-out"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "form.xml"));

    templates::Workbook workbook;
    templates::say_left_out(workbook, {});
    CHECK(workbook.sheets.empty());
}

TEST_CASE("nothing is imported into a newer file; what is understood of one may come into another plan")
{
    tests::Folder const folder;
    write_newer(folder);
    auto const before = folder.read("new.braid");
    REQUIRE(folder.braid("new durham -o durham.braid").exit == 0);
    for (auto const* output : {"new.braid", "copy.braid"}) {
        auto const ran = folder.braid(std::string{"import durham.braid --into new.braid --force -o "} + output);
        CHECK(ran.exit == 3);
        CHECK(has(ran.err, "file.newer-version"));
    }
    CHECK(folder.read("new.braid") == before);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "copy.braid"));
    auto const copied = folder.braid("import new.braid -o copy.braid"); // it would be without what isn't understood
    CHECK(copied.exit == 3);
    CHECK(has(copied.err, "new.braid: error [file.newer-version]"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "copy.braid"));
    auto const other = folder.braid("import new.braid --into durham.braid --dry-run --format json");
    CHECK(other.exit == 0);
    CHECK(has(other.out + other.err, "<robot> in <program> is left out."));
}

TEST_CASE("unsaved work that a newer program kept is not offered half")
{
    tests::Folder const folder;
    write_newer(folder);
    std::filesystem::create_directories(folder.path() / "unsaved");
    folder.write("unsaved/x.unsaved", "fundbraid unsaved work 1\n/plans/m.braid\n2026-11-26 21:44:07\n" + folder.read("new.braid"));
    auto const left = app::left_behind(folder.path() / "unsaved");
    REQUIRE(left.size() == 1);
    CHECK_FALSE(left[0].plan.value);
    CHECK(left[0].plan.problems.front().code == "plan.newer-version");
}
