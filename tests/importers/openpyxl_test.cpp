// Workbooks of chance that openpyxl writes, read here and by openpyxl.
#include "importers/recognise.hpp"
#include "tests/importers/reference_reading.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>

TEST_CASE("workbooks of chance are read as openpyxl reads them")
{
    std::string const python = "/usr/bin/python3";
    if (std::system((python + " -c 'import openpyxl' 2>/dev/null").c_str()) != 0) {
        WARN("skipped: python3-openpyxl isn't installed");
        return;
    }
    auto const folder = std::filesystem::temp_directory_path() / "fundbraid_openpyxl_test";
    std::filesystem::create_directories(folder);
    auto const file = (folder / "chance.xlsx").string();
    auto const reading = (folder / "chance.json").string();
    for (int seed = 1; seed <= 8; ++seed) {
        INFO("seed " << seed);
        auto const command = python + " " + FUNDBRAID_SOURCE_DIR + "/tests/documents/random_workbook.py " + std::to_string(seed) +
                             " " + file + " " + reading;
        REQUIRE(std::system(command.c_str()) == 0);
        auto const read = importers::read_document(file);
        REQUIRE(read.value);
        for (auto const& [where, theirs, ours] : reference::differences(*read.value, reading)) {
            INFO(where << " is " << theirs << " to openpyxl and " << ours << " to us");
            CHECK(false);
        }
    }
    std::filesystem::remove_all(folder);
}
