#include "budget/index.hpp"
#include "budget/insight/changed_outcome.hpp"
#include "budget/insight/reach.hpp"
#include "budget/insight/remedies.hpp"

#include <algorithm>
#include <map>

namespace budget {

namespace {

struct InMonth {
    Money unpaid;
    Money paid; // with money that could pay what is unpaid, of it or of others
};
using Months = std::map<int, InMonth>; // those with either; by index in the plan

struct Candidate {
    ComponentId component;
    Months months;
    Money unpaid;
    Money paid;
};

// The components that aren't essential, in closed months never: there nothing can wait.
std::vector<Candidate> competing(Outcome const& outcome)
{
    std::map<ComponentId, Candidate> by_component;
    auto const in_reach = cells_in_reach(outcome.network, outcome.flow);
    for (std::size_t c = 0; c < outcome.network.cells.size(); ++c) {
        auto const& cell = outcome.network.cells[c];
        auto const& line = outcome.costs.lines[index(cell.line)];
        if (!in_reach[c] || cell.paid_by || line.priority == Priority::essential) continue;
        auto const covered = Money::from_cents(outcome.flow.covered[c]);
        auto const unpaid = Money::from_cents(cell.demand) - covered;
        auto& candidate = by_component[line.component];
        candidate.component = line.component;
        candidate.unpaid += unpaid;
        candidate.paid += covered;
        auto& month = candidate.months[outcome.network.slices[index(cell.slice)].month];
        month.unpaid += unpaid;
        month.paid += covered;
    }
    std::vector<Candidate> candidates;
    for (auto& [component, candidate] : by_component) candidates.push_back(std::move(candidate));
    return candidates;
}

// Counted from the last month back, the first by which it has been paid as much as others lack. What was paid of it before can hardly
// be needed.
int latest_first(Candidate const& candidate, Money lacking)
{
    Money paid;
    auto const first_unpaid = std::find_if(candidate.months.begin(), candidate.months.end(), [](auto const& month) { return !month.second.unpaid.is_zero(); });
    for (auto month = candidate.months.rbegin(); month != candidate.months.rend(); ++month) {
        paid += month->second.paid;
        bool const all_unpaid = first_unpaid == candidate.months.end() || month->first <= first_unpaid->first;
        if (all_unpaid && paid >= lacking) return month->first;
    }
    return candidate.months.begin()->first;
}

Closed close_without(Outcome const& outcome, ComponentId const& component, int first, int last)
{
    Costs costs = outcome.costs;
    for (auto& line : costs.lines)
        for (int m = first; line.component == component && m <= last; ++m) line.months[index(m)] = Money{};
    return close_with(outcome, outcome.plan, costs, outcome.supply);
}

} // namespace

std::vector<Deferral> deferrals(Outcome const& outcome, std::size_t most, Checkpoint const& checkpoint)
{
    Money gap;
    for (auto const& shortfall : outcome.shortfalls) gap += shortfall.gap();
    auto candidates = competing(outcome);
    // It closes no more than what is unpaid of it, and of others with what pays it. Where rules tie what sources pay to each other,
    // leaving it out may do more.
    auto const at_most = [&](Candidate const& candidate) { return candidate.unpaid + std::min(candidate.paid, gap - candidate.unpaid); };
    std::stable_sort(candidates.begin(), candidates.end(), [&](auto const& a, auto const& b) { return at_most(a) > at_most(b); });
    std::vector<Deferral> found;
    for (auto const& candidate : candidates) {
        if (outcome.network.gates.empty() && found.size() >= most && found[most - 1].closes >= at_most(candidate)) break;
        int const earliest = candidate.months.begin()->first;
        int const last = candidate.months.rbegin()->first;
        int first = latest_first(candidate, gap - candidate.unpaid);
        pass(checkpoint);
        auto closed = close_without(outcome, candidate.component, first, last);
        if (first > earliest && closed.gap < at_most(candidate)) {
            pass(checkpoint);
            auto more = close_without(outcome, candidate.component, earliest, last);
            if (more.gap > closed.gap) {
                closed = std::move(more);
                first = earliest;
            }
        }
        if (closed.gap.cents() <= 0) continue;
        Deferral deferral;
        deferral.component = candidate.component;
        deferral.first = outcome.plan.first_month + first;
        deferral.last = outcome.plan.first_month + last;
        for (std::size_t l = 0; l < outcome.costs.lines.size(); ++l) {
            auto const& line = outcome.costs.lines[l];
            bool const has_cost = std::any_of(line.months.begin() + first, line.months.begin() + last + 1, [](Money amount) { return !amount.is_zero(); });
            if (line.component == candidate.component && has_cost) deferral.lines.push_back(l);
        }
        deferral.unpaid = candidate.unpaid;
        deferral.paid = std::clamp(closed.gap - candidate.unpaid, Money{}, candidate.paid);
        deferral.closes = closed.gap;
        deferral.by_shortfall = std::move(closed.by_shortfall);
        auto const place = std::find_if(found.begin(), found.end(), [&](Deferral const& other) { return other.closes < deferral.closes; });
        found.insert(place, std::move(deferral));
    }
    if (found.size() > most) found.resize(most);
    return found;
}

} // namespace budget
