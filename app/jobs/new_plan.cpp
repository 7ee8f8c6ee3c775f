#include "app/jobs/new_plan.hpp"

#include "app/jobs/save_plan.hpp"
#include "budget/plan/plan_writer.hpp"
#include "importers/made_sound.hpp"
#include "templates/starter.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace app {

budget::Plan empty_plan(std::string const& name, budget::Date today)
{
    budget::Plan plan;
    plan.name = importers::made_sound(name); // a file may have any bytes for a name
    plan.first_month = plan.calendar().first(plan.calendar().year_of(today));
    return plan;
}

std::vector<budget::Problem> run(NewPlan const& job)
{
    using enum budget::Severity;
    bool const is_empty = job.starter == empty_starter;
    auto const* starter = templates::find_starter(job.starter);
    if (!starter && !is_empty) {
        std::string names{empty_starter};
        for (auto const& one : templates::starters()) names += ", " + std::string{one.name};
        return {{error, "starter.unknown", fmt::format("There is no starter plan \"{}\".", job.starter),
                 fmt::format("Write one of: {}.", names)}};
    }
    std::error_code ignored;
    if (!job.replace && std::filesystem::exists(job.path, ignored))
        return {{error, "file.exists", fmt::format("\"{}\" is there already and was left as it is.", job.path),
                 "Choose another name, or allow it to be replaced with --force.", {job.path, 0, ""}}};
    if (is_empty)
        return save_keeping_previous(job.path, budget::write_plan(empty_plan(std::filesystem::path{job.path}.stem().string(), job.today))).problems;
    // The file's own bytes, not the plan written anew: a starter plan is written to be read.
    return save_keeping_previous(job.path, starter->xml).problems;
}

} // namespace app
