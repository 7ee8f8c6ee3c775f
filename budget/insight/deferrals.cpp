#include "budget/costs/project.hpp"
#include "budget/index.hpp"
#include "budget/insight/changed_outcome.hpp"
#include "budget/insight/reach.hpp"
#include "budget/insight/remedy_edits.hpp"

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
    int first = 0; // its own months with either
    int last = 0;
    Months months; // of it, and of what follows from it
    Money unpaid;
    Money paid;
};

// The plan in which a component waits, as whoever tries it gets it. Where others name the component and nothing of it is left, it
// stays as one that ends before it begins.
Plan without(Outcome const& outcome, ComponentId const& component, int first, int last)
{
    Deferral wait;
    wait.component = component;
    wait.first = outcome.plan.first_month + first;
    wait.last = outcome.plan.first_month + last;
    if (auto const edits = edits_of(outcome, wait); !edits.empty())
        if (auto changed = apply_all(outcome.plan, edits); changed.value) return std::move(*changed.value);
    Plan plan = outcome.plan;
    for (auto& program : plan.programs)
        for (auto& each : program.components)
            if (each.id == component) each.last_month = wait.first - 1;
    return plan;
}

// What costs less without components that wait: their own lines, indirect cost on them, gear and training of their people.
class Reductions
{
public:
    explicit Reductions(Outcome const& outcome) : outcome_{outcome}, in_reach_{cells_in_reach(outcome.network, outcome.flow)}
    {
        cells_of_line_.resize(outcome.costs.lines.size());
        for (std::size_t c = 0; c < outcome.network.cells.size(); ++c)
            if (in_reach_[c] && !outcome.network.cells[c].paid_by) cells_of_line_[index(outcome.network.cells[c].line)].push_back(c);
        for (std::size_t l = 0; l < outcome.costs.lines.size(); ++l) lines_of_[outcome.costs.lines[l].program].push_back(l);
    }

    // The components that aren't essential, in closed months never: there nothing can wait.
    std::vector<Candidate> competing(Checkpoint const& checkpoint) const
    {
        std::map<ComponentId, Candidate> by_component;
        for (std::size_t l = 0; l < cells_of_line_.size(); ++l) {
            auto const& line = outcome_.costs.lines[l];
            if (line.priority == Priority::essential) continue;
            for (auto const c : cells_of_line_[l]) {
                int const month = month_of(c);
                auto const [at, is_new] = by_component.try_emplace(line.component, Candidate{line.component, month, month, {}, {}, {}});
                auto& candidate = at->second;
                candidate.first = std::min(candidate.first, month);
                candidate.last = std::max(candidate.last, month);
            }
        }
        std::vector<Candidate> candidates;
        for (auto& [component, candidate] : by_component) {
            pass(checkpoint);
            add_months(candidate);
            candidates.push_back(std::move(candidate));
        }
        return candidates;
    }

private:
    int month_of(std::size_t cell) const { return outcome_.network.slices[index(outcome_.network.cells[cell].slice)].month; }

    void add_months(Candidate& candidate) const
    {
        auto plan = without(outcome_, candidate.component, candidate.first, candidate.last);
        auto const* program = program_of(outcome_.plan, candidate.component);
        std::erase_if(plan.programs, [&](Program const& other) { return other.id != program->id; }); // costs of one follow from its own alone
        auto const costs = project(plan);
        std::map<std::string, Line const*> changed;
        for (auto const& line : costs.lines) changed.emplace(line.id, &line);
        for (auto const l : lines_of_.at(program->id)) {
            auto const& line = outcome_.costs.lines[l];
            auto const now = changed.find(line.id);
            std::map<int, Money> less_in; // by month
            for (bool const of_unpaid : {true, false})
                for (auto const c : cells_of_line_[l]) {
                    int const month = month_of(c);
                    auto const less = now == changed.end() ? line.months[index(month)] : line.months[index(month)] - now->second->months[index(month)];
                    if (less <= Money{}) continue;
                    auto& left = less_in.try_emplace(month, less).first->second;
                    auto const covered = Money::from_cents(outcome_.flow.covered[c]);
                    auto const part = std::min(left, of_unpaid ? Money::from_cents(outcome_.network.cells[c].demand) - covered : covered);
                    left -= part;
                    auto& in_month = candidate.months[month];
                    (of_unpaid ? in_month.unpaid : in_month.paid) += part;
                    (of_unpaid ? candidate.unpaid : candidate.paid) += part;
                }
        }
    }

    Outcome const& outcome_;
    std::vector<char> in_reach_;
    std::vector<std::vector<std::size_t>> cells_of_line_; // in reach, and not of closed months
    std::map<ProgramId, std::vector<std::size_t>> lines_of_;
};

// Counted from the last month back, the first by which it has been paid as much as others lack. What was paid of it before can hardly
// be needed.
int latest_first(Candidate const& candidate, Money lacking)
{
    Money paid;
    auto const first_unpaid = std::find_if(candidate.months.begin(), candidate.months.end(), [](auto const& month) { return !month.second.unpaid.is_zero(); });
    for (auto month = candidate.months.rbegin(); month != candidate.months.rend(); ++month) {
        paid += month->second.paid;
        bool const all_unpaid = first_unpaid == candidate.months.end() || month->first <= first_unpaid->first;
        if (all_unpaid && paid >= lacking) return std::clamp(month->first, candidate.first, candidate.last);
    }
    return candidate.first;
}

Closed close_without(Outcome const& outcome, ComponentId const& component, int first, int last)
{
    auto const plan = without(outcome, component, first, last);
    return close_with(outcome, plan, project(plan), outcome.supply);
}

} // namespace

std::vector<Deferral> deferrals(Outcome const& outcome, std::size_t most, Checkpoint const& checkpoint)
{
    Money gap;
    for (auto const& shortfall : outcome.shortfalls) gap += shortfall.gap();
    auto candidates = Reductions{outcome}.competing(checkpoint);
    // It closes no more than what is unpaid of it and of what follows from it, and of others with what pays these. Where rules tie what
    // sources pay to each other, leaving it out may do more.
    auto const at_most = [&](Candidate const& candidate) { return candidate.unpaid + std::min(candidate.paid, gap - candidate.unpaid); };
    std::stable_sort(candidates.begin(), candidates.end(), [&](auto const& a, auto const& b) { return at_most(a) > at_most(b); });
    std::vector<Deferral> found;
    for (auto const& candidate : candidates) {
        if (outcome.network.gates.empty() && found.size() >= most && found[most - 1].closes >= at_most(candidate)) break;
        int const earliest = candidate.first;
        int const last = candidate.last;
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
        deferral.unpaid = std::min(candidate.unpaid, closed.gap);
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
