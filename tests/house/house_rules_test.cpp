// Reads the source tree and holds it to the house's rules. Each rule is first shown to fail on a small text.
#include "tests/house/house_rules.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace house;
namespace fs = std::filesystem;

namespace {

fs::path const top = FUNDBRAID_SOURCE_DIR;

std::vector<File> source_files()
{
    std::vector<File> files;
    for (auto at = fs::recursive_directory_iterator{top}; at != fs::recursive_directory_iterator{}; ++at) {
        auto const name = at->path().filename().string();
        if (name.starts_with('.') && at->is_directory() && name != ".ci") {
            at.disable_recursion_pending();
            continue;
        }
        if (!at->is_regular_file()) continue;
        auto const extension = at->path().extension().string();
        bool const is_text = extension == ".cpp" || extension == ".hpp" || extension == ".txt" || extension == ".md" ||
                             extension == ".py" || extension == ".sh" || extension == ".xsd" || extension == ".json" ||
                             extension == ".braid" || name == "run";
        if (!is_text) continue;
        std::ifstream in{at->path(), std::ios::binary};
        files.push_back({fs::relative(at->path(), top).generic_string(), {std::istreambuf_iterator<char>{in}, {}}});
    }
    std::sort(files.begin(), files.end(), [](File const& a, File const& b) { return a.path < b.path; });
    return files;
}

bool holds(Faults const& faults)
{
    for (auto const& fault : faults) UNSCOPED_INFO(fault);
    return faults.empty();
}

} // namespace

TEST_CASE("the rules see what they must, and nothing else")
{
    CHECK(top_level({"app", ".git", ".build", "README.md", "LICENSE"}).empty());
    CHECK(top_level({"app", "docs"}).size() == 1);

    CHECK(code_only("a // double\nb /* float\n */ c \"double\" 'x' 1'000 \"\\\"double\" d") ==
          "a          \nb         \n    c              1'000            d");
    CHECK(code_only("R\"x(double)\" )x\" y") == "                 y");
    CHECK(exact_numbers({"budget/a.cpp", "double x;"}).size() == 1);
    CHECK(exact_numbers({"budget/a.cpp", "int x;\nauto y = static_cast<float>(x);"})
              .front()
              .starts_with("budget/a.cpp:2"));
    CHECK(exact_numbers({"importers/amount_text.cpp", "auto x = std::stod(text);"}).size() == 1);
    CHECK(exact_numbers({"budget/a.cpp", "int doubled; // no double\nauto s = \"float\";"}).empty());
    CHECK(exact_numbers({"app/gui/chart.cpp", "double x;"}).empty());

    CHECK(includes({"budget/a.cpp",
                    "#include <vector>\n#include <boost/x.hpp>\n#include \"budget/b.hpp\"\n#include <fmt/format.h>"})
              .empty());
    CHECK(includes({"budget/a.cpp", "#include <pugixml.hpp>"}).size() == 1);
    CHECK(includes({"budget/plan/plan_reader.cpp", "#include <pugixml.hpp>"}).empty());
    CHECK(includes({"budget/a.cpp", "#include \"templates/sheet.hpp\""}).size() == 1);
    CHECK(includes({"budget/a.cpp", "#include <xlsxwriter.h>"}).size() == 1);
    CHECK(includes({"budget/a.cpp", "#include \"b.hpp\""}).size() == 1);
    CHECK(includes({"templates/a.cpp", "#include \"importers/b.hpp\""}).size() == 1);
    CHECK(includes({"templates/a.cpp", "#include \"app/b.hpp\""}).size() == 1);
    CHECK(includes({"templates/a.cpp", "#include <xlsxwriter.h>"}).size() == 1);
    CHECK(includes({"templates/xlsx_writer.cpp", "#include <xlsxwriter.h>"}).empty());
    CHECK(includes({"templates/xlsx_charts.cpp", "#include <xlsxwriter.h>"}).empty());
    CHECK(includes({"importers/a.cpp", "#include \"templates/b.hpp\""}).size() == 1);
    CHECK(includes({"app/cli/a.cpp", "#include <wx/wx.h>"}).size() == 1);
    CHECK(includes({"app/cli/a.cpp", "#include \"app/gui/b.hpp\""}).size() == 1);
    CHECK(includes({"app/gui/a.cpp", "#include <wx/wx.h>\n#include \"app/session.hpp\""}).empty());

    CHECK(length({"app/a.cpp", std::string(400, '\n')}).empty());
    CHECK(length({"app/a.cpp", std::string(401, '\n')}).size() == 1);

    CHECK(name({"app/main_window.cpp", ""}).empty());
    CHECK(name({"app/MainWindow.cpp", ""}).size() == 1);
    CHECK(name({"app/plan-reader.cpp", ""}).size() == 1);
    CHECK(name({"app/utils.cpp", ""}).size() == 1);
    CHECK(name({"app/file_helper.hpp", ""}).size() == 1);
    CHECK(name({"app/database.hpp", ""}).empty());

    CHECK(header_opening({"a.hpp", "// What it is.\n#pragma once\n"}).empty());
    CHECK(header_opening({"a.hpp", "#pragma once\n// What it is.\n"}).size() == 1);
    CHECK(header_opening({"a.hpp", "// What it is.\n\n#include <x>\n#pragma once\n"}).size() == 1);
    CHECK(header_opening({"a.hpp", "// 1\n// 2\n// 3\n// 4\n// 5\n// 6\n// 7\n#pragma once\n"}).size() == 1);

    auto const machine_path = std::string{"see /ho"} + "me/me/x";
    CHECK(machine_paths({"README.md", machine_path}).size() == 1);
    CHECK(machine_paths({"README.md", "app/home/x and /usr/bin/python3"}).empty());

    std::vector<File> const cmake{{"CMakeLists.txt", "add(main.cpp)"},
                                  {"budget/CMakeLists.txt", "add(plan/plan.cpp other_money.cpp)"}};
    CHECK(listed_in_cmake({"budget/plan/plan.cpp", ""}, cmake).empty());
    CHECK(listed_in_cmake({"budget/money.cpp", ""}, cmake).size() == 1);
    CHECK(listed_in_cmake({"budget/plan/lan.cpp", ""}, cmake).size() == 1);
    CHECK(listed_in_cmake({"main.cpp", ""}, cmake).empty());
}

TEST_CASE("the top level holds what it may")
{
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator{top}) names.push_back(entry.path().filename().string());
    CHECK(holds(top_level(names)));
}

TEST_CASE("every file keeps the house rules")
{
    auto const files = source_files();
    REQUIRE(files.size() > 100);
    std::vector<File> cmake;
    for (auto const& file : files)
        if (file.path.ends_with("CMakeLists.txt")) cmake.push_back(file);
    for (auto const& file : files) {
        CHECK(holds(exact_numbers(file)));
        CHECK(holds(includes(file)));
        CHECK(holds(length(file)));
        CHECK(holds(name(file)));
        CHECK(holds(header_opening(file)));
        CHECK(holds(machine_paths(file)));
        CHECK(holds(listed_in_cmake(file, cmake)));
    }
}
