// The help is made of the same table as the parsing; its examples are calls that work.
#include "tests/app/braid_run.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <sstream>

namespace {

std::vector<std::string> commands(std::string const& help)
{
    std::vector<std::string> names;
    std::istringstream lines{help};
    for (std::string line; std::getline(lines, line);)
        if (line.size() > 3 && line.starts_with("  ") && line[2] != ' ') names.push_back(line.substr(2, line.find(' ', 2) - 2));
    return names;
}

std::string example(std::string const& help)
{
    auto const at = help.find("\nExample:\n  ");
    REQUIRE(at != std::string::npos);
    auto const from = at + 12;
    return help.substr(from, help.find('\n', from) - from);
}

} // namespace

TEST_CASE("help names every command of the design, and each one's example runs")
{
    tests::Folder const folder;
    auto const help = folder.braid("help");
    CHECK(help.exit == 0);
    CHECK(help.err.empty());
    auto const names = commands(help.out);
    std::set<std::string> const expected{"templates", "new", "import", "check", "summary", "costs", "positions", "funding", "order",
                                         "allocate", "cliffs", "explain", "compare", "diff", "balance", "cash", "volumes", "assumptions", "actuals", "export", "network", "help"};
    CHECK(std::set<std::string>(names.begin(), names.end()) == expected);

    for (auto const& name : names) {
        INFO(name);
        auto const page = folder.braid("help " + name);
        CHECK(page.exit == 0);
        CHECK(folder.braid(name + " --help").out == page.out);
        auto const call = example(page.out);
        CHECK(call.starts_with("braid " + name));
        tests::Folder const fresh;
        if (name != "new") REQUIRE(fresh.braid("new missoula -o m.braid").exit == 0);
        auto const ran = fresh.shell(call);
        INFO(call << "\n" << ran.err);
        CHECK(ran.exit == 0);
        CHECK(ran.err.empty());
    }
}

TEST_CASE("no line of help is wider than a terminal of 100 columns")
{
    tests::Folder const folder;
    for (auto const& name : commands(folder.braid("help").out)) {
        std::istringstream lines{folder.braid("help " + name).out + folder.braid("help").out};
        for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 100);
    }
}

TEST_CASE("the version is the project's")
{
    tests::Folder const folder;
    CHECK(folder.braid("--version").out == "braid " FUNDBRAID_VERSION "\n");
    CHECK(folder.braid("--help").out == folder.braid("help").out);
}
