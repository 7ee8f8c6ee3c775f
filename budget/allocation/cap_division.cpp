#include "budget/allocation/cap_division.hpp"

#include "budget/allocation/steps.hpp"
#include "budget/index.hpp"

#include <algorithm>

namespace budget {

namespace {

using Cents = Network::Cents;

// Covers the network's cells with as little as can be in these sums. Of the arcs only those between nodes that hold money are told.
Flow cover_with_least(Network const& network, std::vector<std::vector<int>> const& sums)
{
    Flow flow;
    flow.on_arc.assign(network.arcs.size(), 0);
    flow.covered.assign(network.cells.size(), 0);
    Alike alike{network};
    Exchange exchange{alike};
    cover(network, alike, exchange, flow);
    lower_sums(network, alike, exchange, sums);
    for (auto const& way : alike.ways) flow.on_arc[index(way.arc)] = way.flow;
    return flow;
}

// Cell after cell is asked for as much as the caps leave when all that was asked for before is paid with as little money under
// caps as can be. How much of that money a cell needs rises with what is asked for, so halving finds where it is too much.
class Division
{
public:
    Division(Network const& network, Flow const& free, std::vector<CountedTogether> const& caps, std::function<bool()> const& may_try)
        : network_{network}, caps_{caps}, may_try_{may_try}, wanted_{free.covered}
    {
        for (auto const& cap : caps) sums_.push_back(cap.arcs);
    }

    std::vector<Cents> run()
    {
        on_arc_.assign(network_.arcs.size(), 0);
        for (std::size_t settled = 0; excess(wanted_.size()) > 0;) {
            auto const lacking = first_too_much(settled);
            ask_less(lacking);
            settled = lacking + 1;
            // What a cell can't have may be more for those behind it.
            for (auto c = settled; c < wanted_.size(); ++c) wanted_[c] = network_.cells[c].demand;
        }
        return std::move(on_arc_);
    }

private:
    // By how much the first `cells` cells, paid as wanted, exceed a cap; keeps the flow where they don't. Wants no more of them than any
    // money could pay. Nothing when out of tries.
    Cents excess(std::size_t cells)
    {
        if (is_out_ || !may_try_()) {
            is_out_ = true;
            return 0;
        }
        Network network = network_;
        for (std::size_t c = 0; c < network.cells.size(); ++c) network.cells[c].demand = c < cells ? wanted_[c] : 0;
        auto flow = cover_with_least(network, sums_);
        for (std::size_t c = 0; c < cells; ++c) wanted_[c] = flow.covered[c];
        Cents excess = 0;
        for (auto const& cap : caps_) {
            Cents sum = 0;
            for (int const arc : cap.arcs) sum += flow.on_arc[index(arc)];
            excess = std::max(excess, sum - cap.limit);
        }
        if (excess == 0) on_arc_ = std::move(flow.on_arc);
        return excess;
    }

    // The first cell, of those that aren't settled, for which there isn't as much as is wanted; there is one. Near ones first.
    std::size_t first_too_much(std::size_t settled)
    {
        std::size_t low = settled; // so many cells don't exceed a cap
        std::size_t high = wanted_.size();
        for (std::size_t step = 1; low + step < high; step *= 2) {
            if (excess(low + step) > 0) high = low + step;
            else low += step;
        }
        while (high - low > 1) {
            auto const middle = low + (high - low) / 2;
            (excess(middle) > 0 ? high : low) = middle;
        }
        return high - 1;
    }

    // The most that the cell can get.
    void ask_less(std::size_t cell)
    {
        Cents low = 0;
        Cents high = wanted_[cell]; // so much exceeds a cap
        auto const fits = [&](Cents amount) {
            wanted_[cell] = amount;
            return excess(cell + 1) == 0;
        };
        auto const halve = [&](Cents amount) { (fits(amount) ? low : high) = amount; };
        wanted_[cell] = high;
        if (Cents const less = high - excess(cell + 1); less > low && less < high) halve(less); // where each cent needs one
        if (high - low > 1) halve(low + 1);
        while (high - low > 1) halve(low + (high - low) / 2);
        wanted_[cell] = low;
    }

    Network const& network_;
    std::vector<CountedTogether> const& caps_;
    std::function<bool()> const& may_try_;
    std::vector<Cents> wanted_; // of each cell
    std::vector<std::vector<int>> sums_;
    std::vector<Cents> on_arc_; // of the last flow that exceeds no cap
    bool is_out_ = false;       // of tries
};

} // namespace

std::vector<Cents> divide_caps(Network const& network, Flow const& free, std::vector<CountedTogether> const& caps,
                               std::function<bool()> const& may_try)
{
    return Division{network, free, caps, may_try}.run();
}

} // namespace budget
