// Each file in tests/wrong holds one fault; its first line says which code is expected at which line, and its name starts
// with that code. Everything that the reader and the checks can say about a file has one there.
#include "budget/plan/plan_reader.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

using namespace budget;
namespace fs = std::filesystem;

namespace {

fs::path const root = FUNDBRAID_SOURCE_DIR;

std::string read_all(fs::path const& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

struct Expected {
    std::string code;
    int line = 0;
};

Expected expected_of(fs::path const& path)
{
    auto const text = read_all(path);
    auto const first_line = text.substr(0, text.find('\n'));
    std::smatch found;
    if (std::regex_search(first_line, found, std::regex{"expect ([a-z0-9.-]+) at line ([0-9]+)"}))
        return {found[1], std::stoi(found[2])};
    // Without room for a comment the name alone says it.
    auto const name = path.filename().string();
    return {"plan." + name.substr(0, name.find('.')), 0};
}

std::vector<fs::path> wrong_files()
{
    std::vector<fs::path> files;
    for (auto const& entry : fs::directory_iterator{root / "tests/wrong"})
        if (entry.path().extension() == ".braid") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

TEST_CASE("each wrong file gets exactly its complaint, at its line, with a remedy")
{
    auto const files = wrong_files();
    REQUIRE(files.size() > 100);
    for (auto const& file : files) {
        auto const expected = expected_of(file);
        auto const loaded = read_plan_file(file.string());
        std::string all;
        for (auto const& problem : loaded.problems) all += to_line(problem) + "\n";
        INFO(file.filename().string() << "\n" << all);
        REQUIRE(loaded.problems.size() == 1);
        auto const& problem = loaded.problems.front();
        CHECK(problem.code == expected.code);
        CHECK(problem.place.line == expected.line);
        CHECK(problem.place.file == file.string());
        // After "plan.", or after "edit." where a scenario's edit is refused.
        CHECK(file.filename().string().starts_with(problem.code.substr(5) + "."));
        CHECK_FALSE(problem.text.empty());
        CHECK_FALSE(problem.remedy.empty());
        // A plan with an error is no plan; one with doubts is.
        CHECK(loaded.value.has_value() == (problem.severity != Severity::error));
    }
}

TEST_CASE("every code that a plan file can bring out has a wrong file")
{
    std::set<std::string> shown;
    for (auto const& file : wrong_files()) shown.insert(expected_of(file).code);
    // A file can't say these, or not alone: its XML refuses them, or it takes megabytes, fifty faults, a newer version or a
    // workbook (tested in reader_test, check_test, limits_test, versions_test and output_file_test).
    std::set<std::string> const elsewhere{"plan.left-out", "plan.too-many", "plan.too-long",
                                          "plan.bad-text", "plan.wrong-kind", "plan.too-large", "plan.more-problems", "plan.is-package"};
    std::regex const code{"\"((?:plan|edit)\\.[a-z0-9-]*[a-z0-9])\""};
    std::set<std::string> said;
    for (auto const& entry : fs::directory_iterator{root / "budget/plan"}) {
        if (entry.path().extension() != ".cpp") continue;
        auto const text = read_all(entry.path());
        for (std::sregex_iterator at{text.begin(), text.end(), code}; at != std::sregex_iterator{}; ++at)
            said.insert((*at)[1]);
    }
    REQUIRE(said.size() > 50);
    for (auto const& each : said) {
        CAPTURE(each);
        CHECK((shown.contains(each) || elsewhere.contains(each)));
    }
    for (auto const& each : shown) {
        CAPTURE(each);
        CHECK(said.contains(each));
    }
}
