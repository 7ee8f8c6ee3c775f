#include "budget/plan/caps_fit.hpp"

#include "budget/plan/possible_lines.hpp"

#include <algorithm>

namespace budget {

namespace {

using Lines = std::vector<bool>; // one a possible line

Lines counted_by(Cap const& cap, std::vector<PossibleLine> const& lines)
{
    Lines counted;
    for (auto const& line : lines)
        counted.push_back(cap.scopes.empty() || std::any_of(cap.scopes.begin(), cap.scopes.end(),
                                                            [&](Scope const& scope) { return covers(scope, line); }));
    return counted;
}

bool is_inside(Lines const& inner, Lines const& outer)
{
    for (std::size_t i = 0; i < inner.size(); ++i)
        if (inner[i] && !outer[i]) return false;
    return true;
}

bool share_a_line(Lines const& a, Lines const& b, Lines const& payable)
{
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] && b[i] && payable[i]) return true;
    return false;
}

} // namespace

std::vector<CapConflict> find_cap_conflicts(Plan const& plan, std::size_t source, std::size_t pool_index)
{
    auto const& pool = plan.sources[source].pools[pool_index];
    if (pool.caps.empty()) return {};
    auto const lines = possible_lines(plan);
    Lines payable;
    for (auto const& line : lines) payable.push_back(may_pay(pool, line));
    std::vector<Lines> counted;
    for (auto const& cap : pool.caps) counted.push_back(counted_by(cap, lines));

    std::vector<CapConflict> conflicts;
    for (std::size_t i = 0; i < pool.caps.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (share_a_line(counted[i], counted[j], payable) && !is_inside(counted[i], counted[j]) &&
                !is_inside(counted[j], counted[i]))
                conflicts.push_back({i, j});
    return conflicts;
}

} // namespace budget
