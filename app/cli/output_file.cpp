#include "app/cli/output_file.hpp"

#include "importers/typed_text.hpp"

#include <fmt/format.h>

#include <array>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace cli {

namespace {

// A plan begins with it, after a declaration and comments.
bool holds_plan(std::string const& path)
{
    std::error_code fault;
    if (!std::filesystem::is_regular_file(path, fault)) return false;
    std::array<char, 4096> start{};
    std::ifstream in{path, std::ios::binary};
    in.read(start.data(), start.size());
    std::string_view const text{start.data(), static_cast<std::size_t>(in.gcount())};
    auto const at = text.find("<plan");
    return at != std::string_view::npos && text.find("<!DOCTYPE") > at && text.find("<html") > at;
}

budget::Problem refused(std::string const& path, char const* code, char const* what)
{
    return {budget::Severity::error, code, fmt::format("\"{}\" {}, and was left as it is.", path, what), "Name another file to write to.", {path, 0, ""}};
}

std::string ending_of(std::string const& path) { return importers::lower_case(std::filesystem::path{path}.extension().string()); }

std::optional<Format> format_of(std::string const& ending)
{
    if (ending == ".csv") return Format::csv;
    if (ending == ".json") return Format::json;
    if (ending == ".html" || ending == ".htm") return Format::html;
    return std::nullopt;
}

char const* name_of(Format format)
{
    return format == Format::csv ? "csv" : format == Format::json ? "json" : format == Format::html ? "html" : "text";
}

// Devices and pipes have names of their own.
bool is_device(std::string const& path)
{
    std::error_code fault;
    auto const kind = std::filesystem::status(path, fault).type();
    return kind == std::filesystem::file_type::character || kind == std::filesystem::file_type::fifo || kind == std::filesystem::file_type::block;
}

} // namespace

std::string settle_report_output(Call& call)
{
    if (call.output == "-") call.output.clear();
    if (call.output.empty() || is_device(call.output)) return {};
    auto const ending = ending_of(call.output);
    // What opens these would find a text that it can't read.
    static constexpr std::array others{".xlsx", ".xlsm", ".xls", ".ods", ".docx", ".doc", ".odt", ".pdf", ".braid"};
    if (std::find(others.begin(), others.end(), ending) != others.end())
        return fmt::format("A report isn't written as {}: name a file that ends in .txt, .csv, .json or .html, or make a workbook with `braid export`.", ending);
    auto const format = format_of(ending);
    if (!format) return {};
    if (!call.format_said) call.format = *format;
    if (call.format == *format) return {};
    return fmt::format("--format {} doesn't fit the file {}: leave out --format, or name a file with another ending.", name_of(call.format), call.output);
}

std::string fault_of_plan_output(Call& call)
{
    if (call.output.empty() || is_device(call.output) || is_same_file(call.output, call.into)) return {};
    if (call.output == "-") return "A plan isn't written to the terminal: name a file that ends in .braid.";
    auto const ending = ending_of(call.output);
    if (ending == ".braid") return {};
    if (ending.empty()) return fmt::format("The name of a plan file ends in .braid: write -o {}.braid.", call.output);
    return fmt::format("A plan isn't written as {}: name a file that ends in .braid.", ending);
}

std::string fault_of_workbook_output(Call& call)
{
    return call.output == "-" ? "A workbook isn't written to the terminal: name a file that ends in .xlsx." : "";
}

bool is_same_file(std::string const& one, std::string const& other)
{
    std::error_code fault;
    return !one.empty() && !other.empty() && (one == other || std::filesystem::equivalent(one, other, fault));
}

budget::Problem is_input(std::string const& path) { return refused(path, "file.is-input", "is what was to be read"); }

std::optional<budget::Problem> refused_as_output(Call const& call)
{
    for (auto const* input : {&call.plan, &call.new_plan, &call.into, &call.document})
        if (is_same_file(call.output, *input)) return is_input(call.output);
    if (!call.output.empty() && holds_plan(call.output)) return refused(call.output, "file.is-plan", "holds a plan");
    return std::nullopt;
}

} // namespace cli
