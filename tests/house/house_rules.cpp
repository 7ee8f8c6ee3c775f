#include "tests/house/house_rules.hpp"

#include <algorithm>
#include <array>
#include <regex>
#include <set>
#include <sstream>

namespace house {

namespace {

bool is_cpp(std::string_view path) { return path.ends_with(".cpp") || path.ends_with(".hpp"); }
bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

std::string file_name(std::string const& path) { return path.substr(path.rfind('/') + 1); }

std::vector<std::string> lines_of(std::string const& text)
{
    std::vector<std::string> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string at(File const& file, std::size_t line) { return file.path + ":" + std::to_string(line + 1) + ": "; }

} // namespace

std::string code_only(std::string_view text)
{
    std::string out{text};
    auto const blank = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < std::min(to, out.size()); ++i)
            if (out[i] != '\n') out[i] = ' ';
    };
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i + 1;
        auto const rest = text.substr(i);
        auto const close = [&](std::string_view mark, std::size_t from) {
            auto const found = text.find(mark, i + from);
            return found == std::string_view::npos ? text.size() : found + mark.size();
        };
        if (rest.starts_with("//")) {
            end = std::min(text.find('\n', i), text.size());
            blank(i, end);
        } else if (rest.starts_with("/*")) {
            end = close("*/", 2);
            blank(i, end);
        } else if (rest.starts_with("R\"") && (i == 0 || !is_word(text[i - 1]))) {
            auto const mark =
                ")" + std::string{text.substr(i + 2, std::min(text.find('(', i), text.size()) - i - 2)} + "\"";
            end = close(mark, 2);
            blank(i, end);
        } else if (text[i] == '"' || (text[i] == '\'' && (i == 0 || !is_word(text[i - 1])))) {
            while (end < text.size() && text[end] != text[i] && text[end] != '\n') end += text[end] == '\\' ? 2U : 1U;
            end = std::min(end + 1, text.size());
            blank(i, end);
        }
        i = end;
    }
    return out;
}

Faults top_level(std::vector<std::string> const& names)
{
    static std::set<std::string> const allowed{"CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md",
                                               "app", "budget", "importers", "templates", "tests"};
    Faults faults;
    for (auto const& name : names)
        if (!name.starts_with('.') && !allowed.contains(name))
            faults.push_back(name + ": doesn't belong at the top level");
    return faults;
}

Faults exact_numbers(File const& file)
{
    bool const exact = file.path.starts_with("budget/") ||
                       (file.path.starts_with("importers/") && (file.path.find("amount") != std::string::npos ||
                                                                file.path.find("number") != std::string::npos ||
                                                                file.path.find("calculation") != std::string::npos));
    if (!exact || !is_cpp(file.path)) return {};
    static std::regex const floating{"\\b(double|float|stod|stof|strtod|atof)\\b"};
    Faults faults;
    auto const lines = lines_of(code_only(file.text));
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (std::regex_search(lines[i], floating))
            faults.push_back(at(file, i) + "0.1 as a floating-point number isn't one tenth");
    return faults;
}

namespace {

// What a folder may include of ours.
std::vector<std::string> seen_from(std::string const& path)
{
    if (path.starts_with("budget/")) return {"budget/"};
    if (path.starts_with("templates/")) return {"templates/", "budget/"};
    if (path.starts_with("importers/")) return {"importers/", "budget/"};
    if (path.starts_with("app/gui/")) return {"app/", "templates/", "importers/", "budget/"};
    // The window is on top: nothing else of the program knows it.
    if (path.starts_with("app/")) return {"app/", "!app/gui/", "templates/", "importers/", "budget/"};
    return {"app/", "templates/", "importers/", "budget/", "tests/"};
}

std::string refuse_own(std::string const& path, std::string const& header)
{
    auto const roots = seen_from(path);
    bool allowed = false;
    for (auto const& root : roots) {
        if (root.starts_with('!') && header.starts_with(root.substr(1))) return "only the window knows the window";
        allowed = allowed || header.starts_with(root);
    }
    return allowed ? "" : "isn't a full path of a folder that may be seen from here";
}

std::string refuse_foreign(std::string const& path, std::string const& header)
{
    bool const in_gui = path.starts_with("app/gui/") || path.starts_with("tests/gui/");
    if (header.starts_with("wx/")) return in_gui ? "" : "wx is for app/gui";
    if (path.starts_with("tests/")) return {};
    if (header == "xlsxwriter.h")
        return path == "templates/xlsx_writer.cpp" || path == "templates/xlsx_charts.cpp" || path == "templates/xlsx_print.cpp"
                   ? ""
                   : "libxlsxwriter is for templates/xlsx_writer.cpp, its charts and its print";
    if (path.starts_with("budget/")) {
        if (header == "pugixml.hpp")
            return path.starts_with("budget/plan/plan_") ? "" : "pugixml is for budget/plan/plan_*";
        bool const standard = header.find('.') == std::string::npos && header.find('/') == std::string::npos;
        return standard || header.starts_with("boost/") || header.starts_with("fmt/")
                   ? ""
                   : "budget sees std, Boost and fmt only";
    }
    return {};
}

} // namespace

Faults includes(File const& file)
{
    if (!is_cpp(file.path)) return {};
    static std::regex const include{"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"};
    Faults faults;
    auto const lines = lines_of(file.text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::smatch found;
        if (!std::regex_search(lines[i], found, include)) continue;
        auto const why = found[1] == "\"" ? refuse_own(file.path, found[2]) : refuse_foreign(file.path, found[2]);
        if (!why.empty()) faults.push_back(at(file, i) + found[2].str() + " " + why);
    }
    return faults;
}

Faults length(File const& file)
{
    auto const count = std::count(file.text.begin(), file.text.end(), '\n');
    if (!is_cpp(file.path) || count <= 400) return {};
    return {file.path + ": has " + std::to_string(count) + " lines; a file has at most 400"};
}

Faults name(File const& file)
{
    if (!is_cpp(file.path)) return {};
    static std::regex const snake{"([a-z0-9]+(_[a-z0-9]+)*/)*[a-z0-9]+(_[a-z0-9]+)*\\.[ch]pp"};
    static std::set<std::string> const empty_words{"util",    "utils",  "helper", "helpers",
                                                   "manager", "common", "base",   "misc"};
    Faults faults;
    if (!std::regex_match(file.path, snake)) faults.push_back(file.path + ": names are snake_case");
    std::string word;
    for (char const c : file_name(file.path) + "_") {
        if (c != '_' && c != '.') {
            word += c;
            continue;
        }
        if (empty_words.contains(word)) faults.push_back(file.path + ": \"" + word + "\" doesn't say what is in it");
        word.clear();
    }
    return faults;
}

Faults header_opening(File const& file)
{
    if (!file.path.ends_with(".hpp")) return {};
    auto const lines = lines_of(file.text);
    std::size_t comment = 0;
    while (comment < lines.size() && lines[comment].starts_with("//")) ++comment;
    if (comment == 0) return {file.path + ": a header opens with what it is, what it isn't and who calls it"};
    if (comment > 6) return {file.path + ": a header opens with at most six lines; reasons are in the .cpp"};
    if (comment >= lines.size() || lines[comment] != "#pragma once")
        return {file.path + ": \"#pragma once\" follows the opening comment"};
    return {};
}

Faults machine_paths(File const& file)
{
    // In two parts, so that this file doesn't hold them.
    static std::array<std::string, 5> const roots{std::string{"/wo"} + "rk/", std::string{"/ho"} + "me/",
                                                  std::string{"/ro"} + "ot/", std::string{"/Us"} + "ers/",
                                                  std::string{"C:"} + "\\"};
    Faults faults;
    auto const lines = lines_of(file.text);
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (auto const& root : roots) {
            auto const found = lines[i].find(root);
            bool const starts = found != std::string::npos && (found == 0 || !is_word(lines[i][found - 1]));
            if (starts) faults.push_back(at(file, i) + root + " is a path of one machine");
        }
    return faults;
}

Faults listed_in_cmake(File const& file, std::vector<File> const& cmake_files)
{
    if (!file.path.ends_with(".cpp")) return {};
    for (auto const& cmake : cmake_files) {
        auto const folder = cmake.path.substr(0, cmake.path.rfind('/') + 1); // "" at the top
        if (!file.path.starts_with(folder)) continue;
        auto const listed = file.path.substr(folder.size());
        for (auto found = cmake.text.find(listed); found != std::string::npos;
             found = cmake.text.find(listed, found + 1)) {
            auto const is_part = [](char c) { return is_word(c) || c == '/' || c == '-' || c == '.'; };
            bool const from_start = found == 0 || !is_part(cmake.text[found - 1]);
            auto const end = found + listed.size();
            if (from_start && (end == cmake.text.size() || !is_part(cmake.text[end]))) return {};
        }
    }
    return {file.path + ": no CMakeLists.txt above it names it, so it is never built"};
}

} // namespace house
