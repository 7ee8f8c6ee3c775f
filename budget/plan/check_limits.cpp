#include "budget/plan/check_report.hpp"
#include "budget/plan/limits.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget {

namespace {

class Sizes
{
public:
    explicit Sizes(Report& report) : report_{report} {}

    void at_most(std::size_t most, std::size_t count, char const* what, std::string const& path, char const* remedy)
    {
        if (count > most)
            report_.error("plan.too-many", path, fmt::format("There are {} {}; at most {} can be planned together.", count, what, most), remedy);
    }
    // Of a list inside one thing.
    template <class List> void parts(List const& list, char const* what, std::string const& path)
    {
        at_most(limits::parts, list.size(), what, path, "Keep those that still matter.");
    }

private:
    Report& report_;
};

void count_parts(Sizes& sizes, Plan const& plan)
{
    for (auto const& assumption : plan.assumptions) {
        sizes.parts(assumption.values, "values", path_of(assumption.id));
        sizes.parts(assumption.citations, "figures", path_of(assumption.id));
    }
    for (auto const& schedule : plan.fringe_schedules) {
        sizes.parts(schedule.parts, "parts", path_of(schedule.id));
        sizes.parts(schedule.citations, "figures", path_of(schedule.id));
    }
    for (auto const& program : plan.programs) {
        sizes.parts(program.volumes, "volumes", path_of(program.id));
        sizes.parts(program.citations, "figures", path_of(program.id));
        for (auto const& component : program.components) {
            sizes.parts(component.citations, "figures", path_of(component.id));
            std::visit(
                [&](auto const& detail) {
                    if constexpr (requires { detail.steps; }) sizes.parts(detail.steps, "steps", path_of(component.id));
                },
                component.detail);
        }
    }
    for (auto const& source : plan.sources) {
        sizes.parts(source.citations, "figures", path_of(source.id));
        if (source.match) sizes.parts(source.match->shares, "shares", path_of(source.id) + ", match");
        if (source.match) sizes.parts(source.match->accepts, "kinds of match", path_of(source.id) + ", match");
        if (source.retention) sizes.parts(source.retention->scopes, "lines", path_of(source.id) + ", retention");
        for (auto const& pool : source.pools) {
            sizes.parts(pool.fees, "dates of fees", path_of(source.id, pool.id));
            for (auto const& cap : pool.caps) sizes.parts(cap.scopes, "lines of a cap", path_of(source.id, pool.id));
        }
    }
}

void check_texts(Plan const& plan, Report& report)
{
    walk(plan, [&](std::string const& path, auto const& thing) {
        visit_fields(thing, [&](Field const& field, auto const& value) {
            if constexpr (std::same_as<std::remove_cvref_t<decltype(value)>, std::string>)
                if (value.size() > limits::text)
                    report.error("plan.too-long", path + ", " + field.written,
                                 fmt::format("{} has {} bytes; a text may have {}.", field.label, value.size(), limits::text),
                                 "Shorten it, and keep the rest in a document of its own.");
        });
    });
}

} // namespace

void check_limits(Plan const& plan, Report& report)
{
    std::size_t components = 0;
    for (auto const& program : plan.programs) components += program.components.size();
    std::size_t pools = 0;
    std::size_t releases = 0;
    std::size_t rules = 0;
    for (auto const& source : plan.sources) {
        pools += source.pools.size();
        for (auto const& pool : source.pools) {
            releases += pool.releases.size();
            rules += pool.permissions.size() + pool.caps.size();
        }
    }
    std::size_t edits = 0;
    for (auto const& scenario : plan.scenarios) edits += scenario.edits.size();

    auto const* const split = "Divide it into several plans.";
    auto const* const fewer = "Remove those that aren't needed any more.";
    Sizes sizes{report};
    sizes.at_most(limits::programs, plan.programs.size(), "programs", "plan", split);
    sizes.at_most(limits::components, components, "components", "plan", split);
    auto const component_months = components * static_cast<std::size_t>(std::max(0, plan.months));
    sizes.at_most(limits::component_months, component_months, "months of components", "plan",
                  "Plan fewer months, or divide it into several plans.");
    sizes.at_most(limits::sources, plan.sources.size(), "sources", "plan", split);
    sizes.at_most(limits::pools, pools, "pools", "plan", split);
    sizes.at_most(limits::payable, component_months * pools, "months of components times pools", "plan",
                  "Plan fewer months, give a source fewer pools, or divide it into several plans.");
    sizes.at_most(limits::releases, releases, "releases of money", "plan", "Write yearly or monthly money as one release that repeats.");
    sizes.at_most(limits::rules, rules, "permissions and caps", "plan", "Let one permission name more lines.");
    sizes.at_most(limits::assumptions, plan.assumptions.size(), "assumptions", "plan", fewer);
    sizes.at_most(limits::assumptions, plan.fringe_schedules.size(), "fringe schedules", "plan", fewer);
    sizes.at_most(limits::payments, plan.actuals.payments.size(), "payments", "actuals", "Add up the payments of a line and month.");
    sizes.at_most(limits::scenarios, plan.scenarios.size(), "scenarios", "plan", fewer);
    sizes.at_most(limits::edits, edits, "edits of scenarios", "plan", fewer);
    count_parts(sizes, plan);
    check_texts(plan, report);
}

} // namespace budget
