#include "app/cli/output_file.hpp"

#include <fmt/format.h>

#include <array>
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

} // namespace

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
