#include "budget/plan/newer_version.hpp"

#include <algorithm>
#include <iterator>

namespace budget {

std::vector<Problem> said_of_newer_version(std::vector<Problem> const& read)
{
    std::vector<Problem> said;
    bool const is_newer =
        std::any_of(read.begin(), read.end(), [](Problem const& problem) { return problem.code == "plan.newer-version"; });
    if (!is_newer) return said;
    std::copy_if(read.begin(), read.end(), std::back_inserter(said), [](Problem const& problem) {
        return problem.code == "plan.newer-version" || problem.code == "plan.left-out" || problem.code == "plan.more-problems";
    });
    return said;
}

Problem refused_of_newer_version(std::string const& file)
{
    return {Severity::error, "file.newer-version",
            "The plan comes from a file of a newer version, so it can be shown but not changed, saved or copied: what this program "
            "doesn't know of it would be lost.",
            "Open it with the newer Fundbraid that wrote it.", {file, 0, ""}};
}

} // namespace budget
