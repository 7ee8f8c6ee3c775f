#include "budget/plan/check_report.hpp"

#include <fmt/format.h>

namespace budget {

namespace {

void check_volume(Plan const& plan, Volume const& volume, std::string const& path, Report& report)
{
    if (!volume.calls && !volume.encounters && !volume.residents)
        report.warning("plan.step-changes-nothing", path, "The step says neither calls nor encounters nor residents.",
                       "Write what changes from this month on, or remove the step.");
    if (volume.from > plan.last_month())
        report.warning("plan.outside-plan", path,
                       fmt::format("The step counts from {} on, after the plan's last month, {}.", for_people(volume.from),
                                   for_people(plan.last_month())),
                       "Change its month, or remove it.");
    if (volume.residents == Ratio{0})
        report.warning("plan.no-amount", path + ", residents", "The area served has 0 residents, so there is no cost of one.",
                       "Write how many live there, or leave it out.");
}

} // namespace

void check_volumes(Plan const& plan, Report& report)
{
    for (auto const& program : plan.programs)
        for (std::size_t i = 0; i < program.volumes.size(); ++i) {
            auto const here = nth(path_of(program.id), "volume", i);
            if (i > 0 && program.volumes[i].from <= program.volumes[i - 1].from)
                report.error("plan.dates-reversed", here,
                             fmt::format("{} doesn't come after the step before it.", for_people(program.volumes[i].from)),
                             "Put the steps in the order of their months, each month once.");
            check_volume(plan, program.volumes[i], here, report);
        }
}

} // namespace budget
