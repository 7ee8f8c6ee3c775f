#include "budget/problem.hpp"

#include <fmt/format.h>

namespace budget {

std::string to_line(Problem const& problem)
{
    std::string line;
    if (!problem.place.file.empty()) line += problem.place.file + ":";
    if (problem.place.line > 0) line += fmt::format("{}:", problem.place.line);
    if (!line.empty()) line += " ";
    char const* severity = problem.severity == Severity::error     ? "error"
                           : problem.severity == Severity::warning ? "warning"
                                                                   : "note";
    line += fmt::format("{} [{}] ", severity, problem.code);
    if (!problem.place.path.empty()) line += problem.place.path + ": ";
    line += problem.text;
    if (!problem.remedy.empty()) line += " " + problem.remedy;
    return line;
}

} // namespace budget
