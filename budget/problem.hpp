// A fault in the user's data, as a value: a stable code, one sentence what is wrong, one what to do, and a place.
// Exceptions are for the environment and for bugs; neither is a Problem.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace budget {

enum class Severity { note, warning, error };

struct Place {
    std::string file; // as the user named it; empty where the plan is in memory only
    int line = 0;     // 1-based; 0 where unknown
    std::string path; // what it belongs to: "source arpa, pool main", "sheet Sources, cell C7"
    friend bool operator==(Place const&, Place const&) = default;
};

struct Problem {
    Severity severity = Severity::error;
    std::string code;   // "plan.unknown-source": stable, for scripts and tests
    std::string text;   // what is wrong
    std::string remedy; // what to do
    Place place = {};
    friend bool operator==(Problem const&, Problem const&) = default;
};

// A value and what was said while it was read. No value where an error stands among the problems.
template <class T> struct Loaded {
    std::optional<T> value;
    std::vector<Problem> problems;
};

inline bool has_errors(std::vector<Problem> const& problems)
{
    return std::any_of(problems.begin(), problems.end(), [](auto const& p) { return p.severity == Severity::error; });
}

// "m.braid:12: error [plan.unknown-source] source "arpaa" is not in the plan. Write one of: arpa, county."
std::string to_line(Problem const& problem);

} // namespace budget
