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

} // namespace

bool is_same_file(std::string const& one, std::string const& other)
{
    std::error_code fault;
    return !one.empty() && !other.empty() && (one == other || std::filesystem::equivalent(one, other, fault));
}

std::optional<budget::Problem> refused_as_output(Call const& call)
{
    using enum budget::Severity;
    auto const refused = [&](char const* code, char const* what) {
        return budget::Problem{error, code, fmt::format("\"{}\" {}, and was left as it is.", call.output, what), "Name another file to write to.", {call.output, 0, ""}};
    };
    for (auto const* input : {&call.plan, &call.new_plan, &call.into, &call.document})
        if (is_same_file(call.output, *input)) return refused("file.is-input", "is what was to be read");
    if (!call.output.empty() && holds_plan(call.output)) return refused("file.is-plan", "holds a plan");
    return std::nullopt;
}

} // namespace cli
