#include "budget/insight/changed_outcome.hpp"

#include "budget/allocation/coupled.hpp"
#include "budget/index.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>

namespace budget {

namespace {

// Which shortfall a cost belongs to, for networks whose lines are others and whose months are divided otherwise: there each cost
// goes to the part of its month in the outcome in which its first day lies.
class Shortfalls
{
public:
    explicit Shortfalls(Outcome const& outcome) : network_{outcome.network}
    {
        for (std::size_t at = 0; at < outcome.costs.lines.size(); ++at) line_of_.emplace(outcome.costs.lines[at].id, at);
        for (std::size_t at = 0; at < outcome.shortfalls.size(); ++at)
            for (auto const c : outcome.shortfalls[at].cells) {
                auto const& cell = network_.cells[c];
                shortfall_of_.emplace(std::tuple{index(cell.line), cell.slice, cell.paid_by}, at);
            }
    }

    std::optional<std::size_t> of(Line const& line, Date day, std::optional<std::size_t> paid_by) const
    {
        auto const known = line_of_.find(line.id);
        if (known == line_of_.end()) return std::nullopt;
        auto const after = std::upper_bound(network_.slices.begin(), network_.slices.end(), day,
                                            [](Date date, Slice const& slice) { return date < slice.first; });
        auto const slice = static_cast<int>(after - network_.slices.begin()) - 1;
        auto const found = shortfall_of_.find({known->second, slice, paid_by});
        return found == shortfall_of_.end() ? std::nullopt : std::optional{found->second};
    }

private:
    Network const& network_;
    std::map<std::string, std::size_t> line_of_;
    std::map<std::tuple<std::size_t, int, std::optional<std::size_t>>, std::size_t> shortfall_of_;
};

} // namespace

std::vector<std::size_t> sources_in_order(Outcome const& outcome)
{
    std::vector<std::size_t> order;
    for (auto const& rank : outcome.ranking) order.push_back(rank.source);
    return order;
}

Closed close_with(Outcome const& outcome, Plan const& plan, Costs const& costs, Supply const& supply)
{
    auto const solved = allocate(plan, costs, supply, sources_in_order(outcome), award_years(plan, supply));
    Closed closed;
    for (std::size_t c = 0; c < outcome.network.cells.size(); ++c)
        closed.gap += Money::from_cents(outcome.network.cells[c].demand - outcome.flow.covered[c]);
    for (auto const& shortfall : outcome.shortfalls) closed.by_shortfall.push_back(shortfall.gap());
    Shortfalls const shortfalls{outcome};
    for (std::size_t c = 0; c < solved.network.cells.size(); ++c) {
        auto const& cell = solved.network.cells[c];
        auto const still = Money::from_cents(cell.demand - solved.flow.covered[c]);
        if (still.is_zero()) continue;
        closed.gap -= still;
        auto const at = shortfalls.of(costs.lines[index(cell.line)], solved.network.slices[index(cell.slice)].first, cell.paid_by);
        if (at) closed.by_shortfall[*at] -= still;
    }
    return closed;
}

} // namespace budget
