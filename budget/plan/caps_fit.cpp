#include "budget/plan/caps_fit.hpp"

#include "budget/funding/supply.hpp"
#include "budget/plan/possible_lines.hpp"

#include <algorithm>

// Money runs from each release to the lines through the caps, wide ones before narrow ones. That needs two things.
//
// Caps nest: of two caps that count a line in common, one counts all that the other counts, in lines and in time. A cap over
// the award is the wider in time.
//
// A cap counts the money of one release only, or all that the pool pays. Money released later can't pay earlier costs, so the
// pool has one node for each stretch of days between two releases; a cap that counts lines on both sides would need a node
// through which later money could reach earlier lines. What was released before the plan's first day counts as released on it.

namespace budget {

std::vector<Stretch> stretches_of(Plan const& plan, std::size_t source, std::size_t pool)
{
    // Everything that could be counted, so that no counting meets a cap that doesn't fit.
    Plan alone = plan;
    alone.sources = {plan.sources[source]};
    alone.sources[0].pools = {plan.sources[source].pools[pool]};
    alone.sources[0].standing = Standing::awarded;
    auto const supply = release(alone, Counting::possible);
    std::vector<Stretch> stretches;
    for (auto const& money : supply.pools[0].money) {
        if (!stretches.empty() && stretches.back().first == money.from && stretches.back().last == money.through)
            continue;
        // Money that ends on the same day flows on into the next release; the days before that are a stretch of their own.
        if (!stretches.empty() && stretches.back().last >= money.from) stretches.back().last = money.from - 1;
        stretches.push_back({money.from, money.through});
    }
    return stretches;
}

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

bool nest(Cap const& a, Lines const& of_a, Cap const& b, Lines const& of_b)
{
    if (a.period == b.period) return is_inside(of_a, of_b) || is_inside(of_b, of_a);
    return a.period == CapPeriod::fiscal_year ? is_inside(of_a, of_b) : is_inside(of_b, of_a);
}

// Does one fiscal year of the plan touch two stretches?
bool year_spans(Plan const& plan, std::vector<Stretch> const& stretches)
{
    auto const calendar = plan.calendar();
    for (std::size_t i = 1; i < stretches.size(); ++i)
        if (calendar.year_of(stretches[i - 1].last) == calendar.year_of(stretches[i].first)) return true;
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
    auto const stretches = stretches_of(plan, source, pool_index);
    for (std::size_t i = 0; i < pool.caps.size(); ++i) {
        auto const& cap = pool.caps[i];
        bool const on_everything = cap.scopes.empty() && cap.period == CapPeriod::award;
        if (!on_everything && share_a_line(counted[i], counted[i], payable) &&
            (cap.period == CapPeriod::award ? stretches.size() > 1 : year_spans(plan, stretches)))
            conflicts.push_back({i, std::nullopt});
        for (std::size_t j = 0; j < i; ++j)
            if (share_a_line(counted[i], counted[j], payable) &&
                !nest(pool.caps[i], counted[i], pool.caps[j], counted[j]))
                conflicts.push_back({i, j});
    }
    return conflicts;
}

} // namespace budget
