// The man page and bash's completion, made of the table of commands: each is tried with the program that reads it.
#include "tests/app/braid_run.hpp"

#include <catch2/catch.hpp>

#include <sstream>

namespace {

// What bash offers for the last of `words`, by the script.
std::string offered(tests::Folder const& folder, std::string const& words)
{
    auto const ran = folder.shell("bash -c '. ./braid.bash; COMP_WORDS=(braid " + words +
                                  "); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _braid; echo \"${COMPREPLY[@]}\"'");
    CHECK(ran.exit == 0);
    CHECK(ran.err.empty());
    return ran.out;
}

} // namespace

TEST_CASE("bash completes commands, options, the values of options and starter plans")
{
    tests::Folder const folder;
    REQUIRE(folder.braid("help --as completion -o braid.bash").exit == 0);
    CHECK(offered(folder, "su") == "summary\n");
    CHECK(offered(folder, "summary --cou") == "--count\n");
    CHECK(offered(folder, "summary --count l") == "likely\n");
    CHECK(offered(folder, "new miss") == "missoula\n");
    CHECK(offered(folder, "help bal") == "balance\n");
    CHECK(offered(folder, "export m.braid --workbook sf") == "sf424a sf424a-dollars\n");
    CHECK(offered(folder, "summary m") == "\n"); // a file: bash's own part
    CHECK(offered(folder, "--ver") == "--version\n");
}

TEST_CASE("the man page names every command and option, and troff has nothing to complain of")
{
    tests::Folder const folder;
    auto const page = folder.braid("help --as man");
    REQUIRE(page.exit == 0);
    std::istringstream help{folder.braid("help").out};
    int commands = 0;
    for (std::string line; std::getline(help, line);) {
        if (!line.starts_with("  ") || line.size() < 4 || line[2] == ' ' || line.find("m.braid") != std::string::npos) continue;
        auto const name = line.substr(2, line.find(' ', 2) - 2);
        CAPTURE(name);
        CHECK(page.out.find(".SS " + name + "\n") != std::string::npos);
        ++commands;
    }
    CHECK(commands > 20);
    CHECK(page.out.find(".B \\-\\-covered\\-through MONTH") != std::string::npos);

    REQUIRE(folder.braid("help --as man -o braid.1").exit == 0);
    if (folder.shell("command -v groff").exit != 0) {
        WARN("skipped: there is no groff here");
        return;
    }
    auto const troff = folder.shell("groff -man -Tutf8 -ww -z braid.1");
    CHECK(troff.exit == 0);
    CHECK(troff.err.empty());
}
