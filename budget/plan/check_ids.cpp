#include "budget/plan/check_report.hpp"
#include "budget/plan/references.hpp"
#include "budget/plan/suggestion.hpp"

#include <fmt/format.h>

#include <set>

namespace budget {

namespace {

// For the codes and sentences about each kind of thing that others name.
struct Named {
    char const* code;
    char const* word;
    char const* otherwise; // what to do where the plan has none of the kind
};
Named named(AssumptionId const&)
{
    return {"plan.unknown-assumption", "assumption", "Add it to the plan, or leave growth out."};
}
Named named(FringeScheduleId const&)
{
    return {"plan.unknown-fringe-schedule", "fringe schedule", "Add it to the plan, or leave fringe out."};
}
Named named(ProgramId const&) { return {"plan.unknown-program", "program", "Add the program first."}; }
Named named(SourceId const&) { return {"plan.unknown-source", "source", "Add the source first, or leave it out."}; }
Named named(ComponentId const&) { return {"plan.unknown-component", "component", "Add the component first."}; }

template <class List> void add_ids(List const& list, std::vector<std::string>& ids)
{
    for (auto const& thing : list) ids.push_back(thing.id.text);
}
std::vector<std::string> ids_like(Plan const& plan, AssumptionId const&)
{
    std::vector<std::string> ids;
    add_ids(plan.assumptions, ids);
    return ids;
}
std::vector<std::string> ids_like(Plan const& plan, FringeScheduleId const&)
{
    std::vector<std::string> ids;
    add_ids(plan.fringe_schedules, ids);
    return ids;
}
std::vector<std::string> ids_like(Plan const& plan, ProgramId const&)
{
    std::vector<std::string> ids;
    add_ids(plan.programs, ids);
    return ids;
}
std::vector<std::string> ids_like(Plan const& plan, ComponentId const&)
{
    std::vector<std::string> ids;
    for (auto const& program : plan.programs) add_ids(program.components, ids);
    return ids;
}

std::vector<std::string> ids_like(Plan const& plan, SourceId const&)
{
    std::vector<std::string> ids;
    add_ids(plan.sources, ids);
    return ids;
}

void check_references(Plan const& plan, Report& report)
{
    walk_references(plan, [&](std::string const& path, Field const& field, auto const& id) {
        if (find(plan, id)) return;
        auto const kind = named(id);
        report.error(kind.code, path + ", " + field.written,
                     fmt::format("The plan has no {} \"{}\".", kind.word, id.text),
                     suggest(id.text, ids_like(plan, id), kind.otherwise));
    });
}

void refuse_duplicate(std::string const& path, std::string const& id, Report& report)
{
    report.error("plan.duplicate-id", path, fmt::format("The id \"{}\" stands there twice.", id),
                 "Give one of the two another id.");
}

void check_unique(Plan const& plan, Report& report)
{
    std::set<std::string> paths;
    walk(plan, [&](std::string const& path, auto const& thing) {
        using Thing = std::remove_cvref_t<decltype(thing)>;
        if constexpr (requires { thing.id.text; } && !std::same_as<Thing, Pool>)
            if (!paths.insert(path).second) refuse_duplicate(path, thing.id.text, report);
        // Pools are told apart inside their source.
        if constexpr (std::same_as<Thing, FundingSource>) {
            std::set<PoolId> pools;
            for (auto const& pool : thing.pools)
                if (!pools.insert(pool.id).second) refuse_duplicate(path_of(thing.id, pool.id), pool.id.text, report);
        }
    });
}

} // namespace

void check_ids(Plan const& plan, Report& report)
{
    check_unique(plan, report);
    check_references(plan, report);
}

} // namespace budget
