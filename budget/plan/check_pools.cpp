#include "budget/plan/caps_fit.hpp"
#include "budget/plan/check_report.hpp"
#include "budget/plan/possible_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget {

namespace {

// A scope that names what isn't there is an error of check_ids already.
bool names_are_known(Plan const& plan, Scope const& scope)
{
    return (!scope.program || find(plan, *scope.program)) && (!scope.component || find(plan, *scope.component));
}

void check_scope(Plan const& plan, std::vector<PossibleLine> const& lines, Scope const& scope, std::string const& path,
                 Report& report)
{
    if (lines.empty() || !names_are_known(plan, scope)) return;
    if (std::none_of(lines.begin(), lines.end(), [&](PossibleLine const& line) { return covers(scope, line); }))
        report.warning("plan.unused-scope", path, "No cost of the plan is meant by it.",
                       "Check its program, kind, class, component and title.");
}

void check_permissions(Plan const& plan, std::vector<PossibleLine> const& lines, Pool const& pool,
                       std::string const& path, Report& report)
{
    for (std::size_t i = 0; i < pool.permissions.size(); ++i)
        check_scope(plan, lines, pool.permissions[i].scope, nth(path, "permission", i), report);
    bool const all_known =
        std::all_of(pool.permissions.begin(), pool.permissions.end(),
                    [&](Permission const& permission) { return names_are_known(plan, permission.scope); });
    if (all_known && !lines.empty() &&
        std::none_of(lines.begin(), lines.end(), [&](PossibleLine const& line) { return may_pay(pool, line); }))
        report.warning("plan.pays-nothing", path, "The pool may pay no cost of the plan.",
                       "Check what it allows and denies.");
}

void check_caps(Plan const& plan, std::vector<PossibleLine> const& lines, Pool const& pool, std::string const& path,
                Report& report)
{
    for (std::size_t i = 0; i < pool.caps.size(); ++i) {
        auto const& cap = pool.caps[i];
        auto const here = nth(path, "cap", i);
        if (cap.amount.has_value() == cap.share.has_value())
            report.error("plan.cap-amount", here,
                         fmt::format("The cap \"{}\" has {}.", cap.name,
                                     cap.amount ? "both an amount and a share" : "neither an amount nor a share"),
                         "Give exactly one of them.");
        if (cap.amount && cap.share_of != ShareOf::released)
            report.warning("plan.unused-value", here + ", share-of", "The cap is an amount, so \"share-of\" isn't used.",
                           "Remove it, or write a share in place of the amount.");
        if (cap.share && cap.share_of != ShareOf::released && cap.scopes.empty())
            report.error("plan.cap-of-itself", here,
                         fmt::format("The cap \"{}\" limits all that the pool pays by a share of the same.", cap.name),
                         "Say which lines it limits, or take the share of what is released.");
        for (std::size_t s = 0; s < cap.scopes.size(); ++s)
            check_scope(plan, lines, cap.scopes[s], nth(here, "lines", s), report);
    }
}

void report_conflict(Pool const& pool, CapConflict const& conflict, std::string const& path, Report& report)
{
    auto const& cap = pool.caps[conflict.cap];
    auto const here = nth(path, "cap", conflict.cap);
    auto const& other = pool.caps[conflict.other];
    report.error("plan.caps-overlap", here,
                 fmt::format("The caps \"{}\" and \"{}\" count some of the same costs, and neither lies inside the other.",
                             cap.name, other.name),
                 "Let one count all that the other counts, or no cost in common.");
}

} // namespace

void check_pools(Plan const& plan, Report& report)
{
    auto const lines = possible_lines(plan);
    for (auto const& source : plan.sources)
        for (auto const& pool : source.pools) {
            auto const path = path_of(source.id, pool.id);
            check_permissions(plan, lines, pool, path, report);
            check_caps(plan, lines, pool, path, report);
        }
    // Dates and the calendar must be sound for what follows.
    if (report.has_errors()) return;
    for (std::size_t s = 0; s < plan.sources.size(); ++s)
        for (std::size_t p = 0; p < plan.sources[s].pools.size(); ++p)
            for (auto const& conflict : find_cap_conflicts(plan, s, p))
                report_conflict(plan.sources[s].pools[p], conflict,
                                path_of(plan.sources[s].id, plan.sources[s].pools[p].id), report);
}

} // namespace budget
