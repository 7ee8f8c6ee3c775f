#include "importers/recognise.hpp"
#include "tests/importers/corpus.hpp"
#include "tests/importers/reference_reading.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <map>

using namespace importers;
using corpus::Expected;

namespace {

// Where another program reads a cell differently, and why ours stays.
struct Explained {
    char const* file;
    char const* where;
    char const* why;
};

constexpr char const* fake_day = "29 Feb 1900 never was: ours says so and keeps the number, openpyxl takes the day before";
constexpr Explained explained[] = {
    {"readxl__dates-leap-year-1900-xlsx.xlsx.ref.json", "for_testing!A5", fake_day},
    {"readxl__dates-leap-year-1900-xlsx.xlsx.ref.json", "for_human_eyes!A8", fake_day},
    {"edr__Test_git_issue_14_InvalidOADate.xlsx.ref.json", "Sheet1!A1",
     "no such day: ours says so and keeps the number, openpyxl makes an error of it"},
    {"calamine__has_x000D_.xlsx.ref.json", "Sheet1!A1", "_x000D_ is a line end: openpyxl leaves the escape"},
    {"openspout__sheet_with_all_cell_types.xlsx.lo.ref.json", "Sheet1!E1", "a day stored as text: LibreOffice drops its format"},
    {"openspout__sheet_with_all_cell_types.xlsx.lo.ref.json", "Sheet1!F1", "a day stored as text: LibreOffice drops its format"},
    {"openspout__sheet_with_all_cell_types.xlsx.lo.ref.json", "Sheet1!I1",
     "the file says ERROR: LibreOffice shows the nearest error it knows"},
    {"closedxml__formats.xlsx.lo.ref.json", "Sheet4!B2", "the format D shows the day of a date: openpyxl takes it for a number's"},
};

std::vector<corpus::File> corpus_files()
{
    auto const files = corpus::files();
    if (files.empty()) WARN("skipped: there is no corpus beside the project");
    return files;
}

bool is_one_sentence(std::string const& text)
{
    return text.ends_with('.') && text.find(". ") == std::string::npos && text.find('\n') == std::string::npos;
}

// Refused by recognise or by the reader of tables; Word documents and extracts are others' to read.
std::vector<budget::Problem> refusal_of(std::string const& path)
{
    auto file = FileBytes::open(path);
    if (!file.value) return file.problems;
    auto const found = recognise(std::move(*file.value));
    if (!found.value) return found.problems;
    if (found.value->kind != FileKind::workbook && found.value->kind != FileKind::separated_text) return {};
    auto const read = read_document(path);
    return read.value ? std::vector<budget::Problem>{} : read.problems;
}

} // namespace

TEST_CASE("each file of the corpus is read or refused as its manifest expects")
{
    for (auto const& file : corpus_files()) {
        INFO(file.folder << "/" << file.name);
        auto const refusal = refusal_of(file.path);
        if (file.expected == Expected::read) CHECK(refusal == std::vector<budget::Problem>{});
        if (file.expected == Expected::refuse) CHECK(refusal.size() == 1);
        if (refusal.empty()) continue;
        REQUIRE(refusal.size() == 1);
        INFO(to_line(refusal[0]));
        CHECK(refusal[0].severity == budget::Severity::error);
        CHECK(is_one_sentence(refusal[0].text));
        CHECK(is_one_sentence(refusal[0].remedy));
        CHECK(refusal[0].place.file == file.path);
    }
}

TEST_CASE("cells agree with what other programs read, or the difference is explained")
{
    std::map<std::string, std::string> expected;
    for (auto const& [file, where, why] : explained) expected[std::string{file} + ": " + where] = why;
    std::size_t readings = 0;
    for (auto const& file : corpus_files()) {
        if (!file.name.ends_with(".xlsx") && !file.name.ends_with(".csv") && !file.name.ends_with(".tsv")) continue;
        auto const read = read_document(file.path);
        if (!read.value) continue;
        for (auto const* ending : {".ref.json", ".lo.ref.json"}) {
            if (!std::filesystem::exists(file.path + ending)) continue;
            ++readings;
            for (auto const& [where, theirs, ours] : reference::differences(*read.value, file.path + ending)) {
                auto const name = file.name + ending + ": " + where;
                INFO(name << " is " << theirs << " to them and " << ours << " to us");
                bool const known = expected.erase(name) == 1;
                CHECK(known);
            }
        }
    }
    if (readings == 0) return;
    WARN("compared with " << readings << " readings");
    for (auto const& [name, why] : expected) {
        INFO(name << " is explained (" << why << ") and no longer occurs");
        CHECK(false);
    }
}
