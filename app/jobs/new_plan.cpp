#include "app/jobs/new_plan.hpp"

#include "app/jobs/save_plan.hpp"
#include "templates/starter.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace app {

std::vector<budget::Problem> run(NewPlan const& job)
{
    using enum budget::Severity;
    auto const* starter = templates::find_starter(job.starter);
    if (!starter) {
        std::string names;
        for (auto const& one : templates::starters()) names += (names.empty() ? "" : ", ") + std::string{one.name};
        return {{error, "starter.unknown", fmt::format("There is no starter plan \"{}\".", job.starter),
                 fmt::format("Write one of: {}.", names)}};
    }
    std::error_code ignored;
    if (!job.replace && std::filesystem::exists(job.path, ignored))
        return {{error, "file.exists", fmt::format("\"{}\" is there already and was left as it is.", job.path),
                 "Choose another name, or allow it to be replaced with --force.", {job.path, 0, ""}}};
    // The file's own bytes, not the plan written anew: a starter plan is written to be read.
    return save_keeping_previous(job.path, starter->xml).problems;
}

} // namespace app
