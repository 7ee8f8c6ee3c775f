// -o never costs a plan: not the one that is read, by whatever name, nor another that a report would replace.
#include "tests/app/braid_run.hpp"

#include <catch2/catch.hpp>

namespace fs = std::filesystem;

namespace {

bool has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("a report or a workbook is not written over what is read, nor over another plan")
{
    tests::Folder const folder;
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    REQUIRE(folder.braid("new durham -o other.braid").exit == 0);
    fs::create_symlink("m.braid", folder.path() / "link.braid");
    fs::create_hard_link(folder.path() / "m.braid", folder.path() / "hard.braid");
    fs::create_symlink("m.braid", folder.path() / "link");
    fs::copy_file(folder.path() / "other.braid", folder.path() / "plan");
    auto const plan = folder.read("m.braid");
    auto const other = folder.read("other.braid");
    for (char const* words : {"summary m.braid -o m.braid", "summary m.braid -o link.braid", "summary m.braid -o hard.braid", "summary link.braid -o m.braid",
                              "network m.braid -o m.braid", "check m.braid -o m.braid", "costs m.braid --format csv -o other.braid",
                              "diff m.braid other.braid -o other.braid", "diff other.braid m.braid -o other.braid", "summary m.braid -o plan", "costs m.braid -o link",
                              "help costs -o other.braid", "templates -o other.braid"}) {
        INFO(words);
        auto const ran = folder.braid(words);
        CHECK((ran.exit == 3 || ran.exit == 2)); // 2 where the command has no -o, or the name is a plan's
        if (ran.exit == 3) CHECK(has(ran.err, "and was left as it is. Name another file to write to."));
        CHECK(folder.read("m.braid") == plan);
        CHECK(folder.read("other.braid") == other);
        CHECK(folder.read("plan") == other);
    }
    fs::copy_file(folder.path() / "m.braid", folder.path() / "p.xlsx");
    CHECK(folder.braid("export p.xlsx --workbook council -o p.xlsx").exit == 3);
    CHECK(has(folder.braid("export m.braid --workbook council -o p.xlsx").err, "\"p.xlsx\" holds a plan"));
    CHECK(folder.read("p.xlsx") == plan);
    // What holds no plan is replaced, as ever.
    CHECK(folder.braid("summary m.braid -o summary.txt").exit == 0);
    CHECK(folder.braid("summary m.braid --format html -o summary.txt").exit == 0);
    CHECK(folder.braid("costs m.braid --format html -o summary.txt").exit == 0);
}

TEST_CASE("an import's plan is not written over the document, and is said to be there where its report can't be written")
{
    tests::Folder const folder;
    folder.write("costs.csv", "Line,Amount\nRadios,5000\nRent,1200\n");
    auto const before = folder.read("costs.csv");
    CHECK(folder.braid("import costs.csv --take all -o costs.csv --force").exit == 2);
    CHECK(folder.read("costs.csv") == before);
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    auto const itself = folder.braid("import m.braid -o m.braid --force");
    CHECK(itself.exit == 3);
    CHECK(has(itself.err, "is what was to be read"));
    auto const full = folder.shell("braid import costs.csv --take all -o plan.braid >/dev/full");
    CHECK(full.exit == 3);
    CHECK(has(full.err, "Written to plan.braid."));
    CHECK(folder.braid("summary plan.braid").exit == 0);
    // A name that no plan could have is not the new plan's.
    folder.write("\x1b[31mred.csv", before);
    CHECK(folder.shell("braid import *red.csv --take all -o red.braid").exit == 0);
    CHECK(has(folder.read("red.braid"), "name=\"?[31mred\""));
}

TEST_CASE("a plan that new replaces is kept as the version before")
{
    tests::Folder const folder;
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    auto const plan = folder.read("m.braid");
    CHECK(has(folder.braid("new durham -o m.braid").err, "--force"));
    CHECK(folder.braid("new durham -o m.braid --force").exit == 0);
    CHECK(folder.read("m.previous.braid") == plan);
    CHECK(folder.read("m.braid") != plan);
}

TEST_CASE("braid ends as it should where nothing can be said, and where a file may not grow")
{
    tests::Folder const folder;
    CHECK(folder.shell("braid summary nofile 2>/dev/full").exit == 3);
    CHECK(folder.shell("braid sumary 2>/dev/full").exit == 2);
    auto const small = folder.shell("ulimit -f 1; braid new missoula -o m.braid");
    CHECK(small.exit == 3);
    CHECK(has(small.err, "can't be written: file too large."));
    CHECK(folder.files() == 0);
    CHECK(folder.braid("new missoula -o -x.braid").exit == 0);
    CHECK(folder.braid("summary -- -x.braid").exit == 0);
    CHECK(folder.braid("summary -- -x.braid -y.braid").exit == 2);
    CHECK(has(folder.braid("new missoula -o " + std::string(300, 'n') + ".braid").err, "file name too long"));
    CHECK(has(folder.braid("summary " + std::string(300, 'n')).err, "The file can't be read: file name too long."));
}

TEST_CASE("what isn't understood of the columns that are known is kept beside, and a pipe in its place is not waited for")
{
    tests::Folder const folder;
    folder.write("costs.csv", "Line,Amount\nRadios,5000\nRent,1200\n");
    fs::create_directories(folder.path() / "state" / "fundbraid");
    folder.write("state/fundbraid/columns.txt", "of a newer version\n");
    auto const import = std::string{"XDG_STATE_HOME=\"$PWD/state\" timeout 60 braid import costs.csv --take all --column B=amount -o plan.braid --force"};
    CHECK(folder.shell(import).exit == 0);
    CHECK(folder.read("state/fundbraid/columns.txt").find("of a newer version") == std::string::npos);
    CHECK(folder.read("state/fundbraid/columns.txt.before") == "of a newer version\n");
    fs::remove(folder.path() / "state" / "fundbraid" / "columns.txt");
    CHECK(folder.shell("mkfifo state/fundbraid/columns.txt; " + import + " --dry-run").exit == 0);
}

TEST_CASE("a report is written as the ending of its file says, and - is the terminal")
{
    tests::Folder const folder;
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    for (std::string const format : {"csv", "json", "html", "text"}) {
        INFO(format);
        auto const ending = format == "text" ? std::string{"txt"} : format;
        REQUIRE(folder.braid("costs m.braid -o t." + ending).exit == 0);
        auto const said = folder.braid("costs m.braid -o - --format " + format);
        CHECK(said.exit == 0);
        CHECK(folder.read("t." + ending) == said.out);
    }
    CHECK(folder.read("t.json").starts_with('{'));
    CHECK(folder.read("t.csv").starts_with("program,line,"));
    CHECK(folder.braid("costs m.braid --format csv -o t.CSV").exit == 0);
    CHECK(folder.braid("summary m.braid --format csv --format csv -o -").exit == 0); // twice the same says nothing wrong
    CHECK_FALSE(fs::exists(folder.path() / "-"));
    CHECK(folder.braid("summary m.braid -o /dev/null").exit == 0);
}

TEST_CASE("a workbook in a plan's place is said to be one")
{
    tests::Folder const folder;
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    REQUIRE(folder.braid("export m.braid --workbook resources -o w.xlsx").exit == 0);
    for (char const* words : {"summary w.xlsx", "import m.braid --into w.xlsx --dry-run", "import w.xlsx --kind plan --dry-run"}) {
        INFO(words);
        auto const ran = folder.braid(words);
        CHECK(ran.exit == 1);
        CHECK(has(ran.err, "error [plan.is-package] This is a workbook, a document or another zipped file, and no plan. Choose a plan file (.braid)"));
    }
}

TEST_CASE("the order of another policy is shown, and the plan's file keeps its own")
{
    tests::Folder const folder;
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    auto const plan = folder.read("m.braid");
    CHECK(folder.braid("order m.braid --policy restricted-first").out == folder.braid("order m.braid").out); // which is the plan's own
    CHECK(folder.braid("order m.braid --policy soonest-to-end-first").out != folder.braid("order m.braid").out);
    CHECK(folder.read("m.braid") == plan);
    // As if the plan had it.
    auto changed = plan;
    auto const at = changed.find("order=\"restricted-first\"");
    if (at != std::string::npos) changed.replace(at, 24, "order=\"soonest-to-end-first\"");
    else changed.insert(changed.find(" first-month="), " order=\"soonest-to-end-first\"");
    folder.write("changed.braid", changed);
    CHECK(folder.braid("order changed.braid").out == folder.braid("order m.braid --policy soonest-to-end-first").out);
}
