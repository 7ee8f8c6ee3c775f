// How long the allocation takes beside LEMON's network simplex and Clp on the same networks, and that all find the same optimum.
// Not a test: run it by hand on a build with optimization. Exits with 1 where the optima differ or a proof fails.
#include "tests/bench/clp.hpp"
#include "tests/judges/min_cost.hpp"
#include "tests/support/draws.hpp"

#include "budget/allocation/certificate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace {

using budget::Network;
using judges::Cents;

struct Size {
    int programs;
    int classes;
    int months;
    int sources;
    int months_between = 12; // two releases, of half of the sources
};

// Each source pays for half of the programs and 45 % of the classes, in a window of its own; half of the sources release
// yearly or monthly and carry over, the others release at once. All together they hold 85 % of the cost.
Network make_network(Size const& size)
{
    tests::WideDraws draws{20261122};
    Network network;
    int const lines = size.programs * size.classes;
    for (int month = 0; month < size.months; ++month) {
        auto const when = budget::Month{2026, 7} + month;
        network.slices.push_back({month, when.first_day(), when.last_day()});
    }
    std::vector<int> priority;
    std::vector<Cents> monthly;
    for (int line = 0; line < lines; ++line) {
        priority.push_back(static_cast<int>(draws.below(3)));
        monthly.push_back(draws.between(50'000, 1'500'000));
    }
    Cents cost = 0;
    for (int month = 0; month < size.months; ++month)
        for (int rank = 0; rank < 3; ++rank)
            for (int line = 0; line < lines; ++line) {
                auto const at = static_cast<std::size_t>(line);
                if (priority[at] != rank) continue;
                network.cells.push_back({network.nodes++, line, month, 3 * month + rank, monthly[at] + draws.below(9'999)});
                cost += network.cells.back().demand;
            }
    for (int source = 0; source < size.sources; ++source) {
        network.pools.push_back(source);
        std::vector<bool> pays_class;
        std::vector<bool> pays_program;
        for (int at = 0; at < size.classes; ++at) pays_class.push_back(draws.chance(45));
        for (int at = 0; at < size.programs; ++at) pays_program.push_back(draws.chance(50));
        auto const one = static_cast<int>(draws.below(size.months));
        auto const other = static_cast<int>(draws.below(size.months));
        auto const [first, last] = std::minmax(one, other);
        int const step = draws.chance(50) ? size.months_between : size.months;
        auto const instalments = (last - first) / step + 1;
        Cents const holds = cost * 85 / 100 / size.sources;
        int before = 0;
        for (int from = first; from <= last; from += step) {
            int const node = network.nodes++;
            auto add = [&](int tail, int head, Cents capacity) {
                network.arcs.push_back({tail, head, capacity});
                network.arc_pool.push_back(source);
            };
            add(0, node, holds / instalments);
            if (before != 0) add(before, node, holds);
            before = node;
            for (auto const& cell : network.cells) {
                auto const its_class = static_cast<std::size_t>(cell.line % size.classes);
                auto const its_program = static_cast<std::size_t>(cell.line / size.classes);
                bool const in_time = cell.slice >= from && cell.slice < from + step && cell.slice <= last;
                if (in_time && pays_class[its_class] && pays_program[its_program]) add(node, cell.node, cell.demand);
            }
        }
    }
    network.cell_of_node.assign(static_cast<std::size_t>(network.nodes), -1);
    for (std::size_t cell = 0; cell < network.cells.size(); ++cell)
        network.cell_of_node[static_cast<std::size_t>(network.cells[cell].node)] = static_cast<int>(cell);
    return network;
}

// Of the processor, so that what else the machine does counts for neither.
template <class Do> double seconds(Do&& act)
{
    auto const start = std::clock();
    act();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

bool measure(Size const& size)
{
    auto const network = make_network(size);
    budget::Flow flow;
    budget::Certificate certificate;
    double best = 1e9;
    double proof = 1e9;
    int const times = network.cells.size() > 20'000 ? 1 : 3;
    for (int time = 0; time < times; ++time) {
        best = std::min(best, seconds([&] { flow = budget::solve(network); }));
        proof = std::min(proof, seconds([&] { certificate = budget::certify(network, flow); }));
    }
    auto const costed = judges::with_costs(network, judges::GapWeight::by_bucket);
    judges::CostedFlow cheapest;
    auto const lemon = seconds([&] { cheapest = judges::cheapest(costed); });
    std::optional<double> clp_cost;
    auto const clp = network.cells.size() > 20'000 ? 0 : seconds([&] { clp_cost = bench::cheapest_by_clp(costed); });
    bool const same = judges::cost_of(network, costed, flow.on_arc) == cheapest.cost &&
                      (!clp_cost || std::abs(*clp_cost - static_cast<double>(cheapest.cost)) < 1);
    bool const proved = certificate.feasible && certificate.optimal;
    fmt::print("{:>7} {:>9} {:>8} {:>8} {:>8.1f} % {:>9.4f} {:>9.4f} {:>9.3f} {:>9} {:>8.1f}  {}{}\n", network.cells.size(),
               network.arcs.size(), size.sources, size.months_between == 1 ? "monthly" : "yearly",
               100.0 * static_cast<double>(certificate.covered) / static_cast<double>(certificate.cost), best, proof, lemon,
               clp_cost ? fmt::format("{:.3f}", clp) : "-", lemon / (best + proof), same ? "same" : "DIFFERENT", proved ? ", proved" : ", NOT PROVED");
    return same && proved;
}

} // namespace

int main()
{
    fmt::print("{:>7} {:>9} {:>8} {:>8} {:>10} {:>9} {:>9} {:>9} {:>9} {:>8}  {}\n", "cells", "arcs", "sources", "release", "covered",
               "solve, s", "prove, s", "LEMON, s", "Clp, s", "LEMON /", "optimum");
    bool all = true;
    for (int const between : {12, 1})
        for (Size const& size : {Size{6, 9, 24, 12, between}, Size{10, 12, 30, 20, between}, Size{20, 12, 60, 40, between},
                                 Size{30, 12, 240, 40, between}})
            all = measure(size) && all;
    return all ? 0 : 1;
}
