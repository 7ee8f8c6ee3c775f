// What `braid` says to wrong words, wrong files and places that can't be written.
#include "tests/app/braid_run.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

namespace {

bool has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }
bool one_line(std::string const& text) { return std::count(text.begin(), text.end(), '\n') == 1; }

struct WrongWords {
    char const* words;
    char const* sentence; // a part of it
};

} // namespace

TEST_CASE("wrong words are answered with one sentence and exit status 2")
{
    WrongWords const cases[] = {
        {"", "The first word must be a command."},
        {"sumary m.braid", "There is no command \"sumary\". Did you mean \"summary\"?"},
        {"zzzzzz", "There is no command \"zzzzzz\". Write one of: templates, new, import"},
        {"help sumary", "Did you mean \"summary\"?"},
        {"summary", "`braid summary` needs PLAN: The plan file (.braid)."},
        {"summary m.braid --formt json", "`braid summary` has no option --formt. Did you mean \"--format\"?"},
        {"summary m.braid --format jsn", "--format doesn't take \"jsn\". Did you mean \"json\"?"},
        {"summary m.braid --format", "needs a value"},
        {"summary m.braid --count all", "--count doesn't take \"all\". Write one of: committed, likely, possible."},
        {"summary m.braid --today 22.11.2026", "--today takes a date such as 2026-11-22, not \"22.11.2026\"."},
        {"summary m.braid --today 2026-02-30", "--today takes a date such as 2026-11-22"},
        {"summary m.braid --program mts", "The plan has no program \"mts\"."},
        {"summary m.braid other.braid", "`braid summary` doesn't take \"other.braid\": that is one word too many."},
        {"costs m.braid --by wek", "--by doesn't take \"wek\". Write one of: month, quarter, year."},
        {"costs m.braid --count likely", "`braid costs` has no option --count."},
        {"check m.braid --covered-through 2040-01", "Jan 2040 is outside the plan, which runs from Jul 2026 to Jun 2031."},
        {"check m.braid --covered-through soon", "--covered-through takes a month such as 2027-01, not \"soon\"."},
        {"explain m.braid emt-nigth 2027-01", "The plan has no line \"emt-nigth\". Did you mean \"emt-night\"?"},
        {"explain m.braid emt-night 2026-06", "Jun 2026 is outside the plan"},
        {"explain m.braid emt-night", "`braid explain` needs MONTH"},
        {"new misoula -o n.braid", "There is no starter plan \"misoula\". Did you mean \"missoula\"?"},
        {"new missoula", "`braid new` needs -o FILE"},
        {"export m.braid --workbook council", "`braid export` needs -o FILE"},
        {"export m.braid --workbook counsil -o m.xlsx", "--workbook doesn't take \"counsil\". Did you mean \"council\"?"},
        {"export m.braid --workbook council --source arpa -o m.xlsx", "The workbook council shows all sources and takes no --source."},
        {"summary m.braid --scenario night-stop", "The plan has no scenario \"night-stop\". Did you mean \"nights-stop\"?"},
        {"export m.braid --workbook council -o m.xlsx --scenario none", "The plan has no scenario \"none\". Write one of: nights-stop, city-carries-nights."},
        {"compare m.braid nights-stop day", "The plan has no scenario \"day\"."},
        {"compare m.braid nights-stop --scenario x", "`braid compare` has no option --scenario."},
        {"diff m.braid", "`braid diff` needs NEW: The plan file after."},
        {"diff m.braid m.braid m.braid", "`braid diff` doesn't take \"m.braid\": that is one word too many."},
        {"summary m.braid --format csv --format json", "--format is given twice, as \"csv\" and \"json\": leave one out."},
        {"costs m.braid --format csv -o t.json", "--format csv doesn't fit the file t.json: leave out --format, or name a file with another ending."},
        {"costs m.braid -o t.xlsx", "A report isn't written as .xlsx: name a file that ends in .txt, .csv, .json or .html, or make a workbook with `braid export`."},
        {"costs m.braid -o t.braid", "A report isn't written as .braid"},
        {"new missoula -o n.xlsx", "A plan isn't written as .xlsx: name a file that ends in .braid."},
        {"new missoula -o n", "The name of a plan file ends in .braid: write -o n.braid."},
        {"new missoula -o -", "A plan isn't written to the terminal: name a file that ends in .braid."},
        {"import m.braid -o n.xlsx", "A plan isn't written as .xlsx"},
        {"opportunities extract.xml --into m.braid --take 1 -o n.xml", "A plan isn't written as .xml"},
        {"export m.braid --workbook council -o -", "A workbook isn't written to the terminal: name a file that ends in .xlsx."},
        {"export m.braid --workbook council -o m.pdf", "The workbook council isn't written as .pdf. Name a file that ends in .xlsx."},
        {"export m.braid --workbook council -o m", "The name of the file doesn't say by its ending what the file is. Name a file that ends in .xlsx."},
        {"order m.braid --policy soonest", "--policy doesn't take \"soonest\"."},
        {"network m.braid --format text", "--format doesn't take \"text\". Write one of: dimacs."},
    };
    tests::Folder const folder;
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    for (auto const& wrong : cases) {
        INFO("braid " << wrong.words);
        auto const ran = folder.braid(wrong.words);
        CHECK(ran.exit == 2);
        CHECK(ran.out.empty());
        CHECK(one_line(ran.err));
        INFO(ran.err);
        CHECK(has(ran.err, wrong.sentence));
    }
    CHECK(folder.files() == 1);
}

TEST_CASE("a file that can't be read is exit status 3")
{
    tests::Folder const folder;
    for (char const* words : {"summary no.braid", "check no.braid", "network no.braid --format dimacs", "summary .",
                              "export no.braid --workbook council -o no.xlsx"}) {
        INFO("braid " << words);
        auto const ran = folder.braid(words);
        CHECK(ran.exit == 3);
        CHECK(ran.out.empty());
        CHECK(one_line(ran.err));
        CHECK(has(ran.err, "error [file.unreadable]"));
    }
    CHECK(folder.files() == 0);
}

TEST_CASE("a bad plan is exit status 1, its sentence with file, line and code, and nothing is written")
{
    struct Bad {
        char const* file;
        char const* says;
    };
    Bad const cases[] = {
        {"not-xml.truncated", "error [plan."},      {"unknown-attribute", "error [plan.unknown-attribute]"},
        {"negative-amount.pay", "bad.braid:10: error [plan.negative-amount]"}, {"dates-reversed.end-date", "error [plan.dates-reversed]"},
        {"duplicate-id.source", "error [plan.duplicate-id]"}, {"entities.external", "error [plan.entities]"},
        {"unknown-program", "error [plan.unknown-program]"},
    };
    for (auto const& bad : cases) {
        INFO(bad.file);
        tests::Folder const folder;
        std::filesystem::copy_file(std::string{FUNDBRAID_SOURCE_DIR "/tests/wrong/"} + bad.file + ".braid", folder.path() / "bad.braid");
        auto const bytes = folder.read("bad.braid");
        for (char const* words : {"summary bad.braid -o out.txt", "costs bad.braid --format json -o out.json",
                                  "export bad.braid --workbook council -o out.xlsx", "network bad.braid --format dimacs -o out.min"}) {
            auto const ran = folder.braid(words);
            INFO(ran.err);
            CHECK(ran.exit == 1);
            CHECK(ran.out.empty());
            CHECK(has(ran.err, bad.says));
        }
        auto const checked = folder.braid("check bad.braid");
        CHECK(checked.exit == 1);
        CHECK(has(checked.err, bad.says));
        CHECK(has(checked.out, "error"));
        CHECK(folder.files() == 1);
        CHECK(folder.read("bad.braid") == bytes);
    }
}

TEST_CASE("a huge file is refused in a sentence")
{
    tests::Folder const folder;
    folder.write("huge.braid", "");
    std::filesystem::resize_file(folder.path() / "huge.braid", 100'000'000);
    auto const ran = folder.braid("summary huge.braid");
    CHECK(ran.exit == 1);
    CHECK(one_line(ran.err));
}

TEST_CASE("an output that can't be written is exit status 3 and leaves the old one")
{
    tests::Folder const folder;
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    for (auto const* place : {"place.txt", "place.xlsx", "place.braid"}) std::filesystem::create_directory(folder.path() / place);
    for (std::string const place : {"place", "nowhere/out"}) {
        for (auto const& [words, ending] : {std::pair{"summary m.braid -o ", ".txt"}, {"export m.braid --workbook council -o ", ".xlsx"}, {"new evanston --force -o ", ".braid"}}) {
            INFO(words << place);
            auto const ran = folder.braid(words + place + ending);
            CHECK(ran.exit == 3);
            CHECK(one_line(ran.err));
            CHECK(has(ran.err, "error [file.unwritable]"));
        }
    }
    folder.write("old.txt", "old");
    std::filesystem::permissions(folder.path() / "old.txt", std::filesystem::perms::owner_read);
    CHECK(folder.braid("summary m.braid -o old.txt").exit == 3);
    std::filesystem::copy(folder.path() / "old.txt", folder.path() / "old.xlsx");
    CHECK(folder.braid("export m.braid --workbook council -o old.xlsx").exit == 3);
    CHECK(folder.read("old.txt") == "old");
    CHECK(folder.read("old.xlsx") == "old");
    CHECK(folder.files() == 6);

    auto const otherwise = folder.braid("export m.braid --workbook council -o council.PDF");
    CHECK(otherwise.exit == 2);
    CHECK(one_line(otherwise.err));
    CHECK(has(otherwise.err, "council.PDF: error [export.ending] The workbook council isn't written as .pdf. Name a file that ends in .xlsx"));
    CHECK(folder.files() == 6);

    auto const full = folder.shell("braid summary m.braid >/dev/full");
    CHECK(full.exit == 3);
    CHECK(has(full.err, "can't be written"));
}

TEST_CASE("new doesn't overwrite unless it is forced to")
{
    tests::Folder const folder;
    folder.write("m.braid", "mine");
    auto const ran = folder.braid("new missoula -o m.braid");
    CHECK(ran.exit == 3);
    CHECK(has(ran.err, "error [file.exists]"));
    CHECK(folder.read("m.braid") == "mine");
    CHECK(folder.braid("new missoula -o m.braid --force").exit == 0);
    std::ifstream starter{FUNDBRAID_SOURCE_DIR "/templates/plans/missoula.braid", std::ios::binary};
    CHECK(folder.read("m.braid") == std::string{std::istreambuf_iterator<char>{starter}, {}});
}
