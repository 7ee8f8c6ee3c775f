#include "importers/mapping_store.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace importers;

TEST_CASE("What is known of columns comes back from its file")
{
    Mappings const mappings{{"line|fy budget", {TableKind::budget, {{0, Meaning::line}, {3, Meaning::amount}}}}, {"who|how much", {{}, {{1, Meaning::award}}}}};
    auto const read = read_mappings(written(mappings), "columns.txt");
    CHECK(read.problems.empty());
    CHECK(*read.value == mappings);
    auto const folder = std::filesystem::temp_directory_path() / "fundbraid-mapping-test";
    std::filesystem::remove_all(folder);
    auto const path = (folder / "deeper" / "columns.txt").string();
    CHECK(load_mappings(path).value->empty());
    CHECK(save_mappings(mappings, path).empty());
    CHECK(*load_mappings(path).value == mappings);
    CHECK(save_mappings(mappings, folder.string()).at(0).code == "mapping.unwritable"); // a folder is there
    CHECK(load_mappings(folder.string()).problems.at(0).code == "mapping.unreadable");
    std::filesystem::remove_all(folder);
}

TEST_CASE("Lines that say nothing are skipped with a warning and their number")
{
    auto const read = read_mappings("# known\ncolumn 1 line\ntable a|b\nkind soup\ncolumn 0 line\ncolumn 2 money\ncolumn 2 amount\nnonsense\n", "columns.txt");
    REQUIRE(read.value);
    CHECK(*read.value == Mappings{{"a|b", {{}, {{1, Meaning::amount}}}}});
    std::vector<int> lines;
    for (auto const& problem : read.problems) lines.push_back(problem.place.line);
    CHECK(lines == std::vector<int>{2, 4, 5, 6, 8});
    CHECK(read.problems.at(0).code == "mapping.not-understood");
}
