#include "budget/allocation/allocation.hpp"

#include "budget/index.hpp"

#include <algorithm>
#include <tuple>

namespace budget {

Allocation read_allocation(Network const& network, Flow const& flow, Costs const& costs)
{
    Allocation allocation;
    for (auto const& line : costs.lines) {
        auto& gap = allocation.gap.emplace_back(line.months);
        for (auto const amount : line.months) allocation.cost += amount;
        for (auto const& paid : line.paid) {
            if (paid.source) continue;
            gap[paid.month] -= paid.amount;
            allocation.unnamed += paid.amount;
        }
    }
    allocation.covered = allocation.unnamed;
    std::vector<std::size_t> rank_of_pool;
    for (std::size_t rank = 0; rank < network.pools.size(); ++rank) {
        rank_of_pool.resize(std::max(rank_of_pool.size(), index(network.pools[rank]) + 1));
        rank_of_pool[index(network.pools[rank])] = rank;
    }
    for (std::size_t a = 0; a < network.arcs.size(); ++a) {
        int const c = network.cell_of_node[index(network.arcs[a].head)];
        if (c < 0 || flow.on_arc[a] == 0) continue;
        auto const& cell = network.cells[index(c)];
        Money const amount = Money::from_cents(flow.on_arc[a]);
        auto const month = index(network.slices[index(cell.slice)].month);
        allocation.payments.push_back({index(network.arc_pool[a]), index(cell.line), month, amount});
        allocation.gap[index(cell.line)][month] -= amount;
        allocation.covered += amount;
    }
    auto const place = [&](Payment const& p) { return std::tuple{p.line, p.month, rank_of_pool[p.pool]}; };
    std::stable_sort(allocation.payments.begin(), allocation.payments.end(),
                     [&](auto const& a, auto const& b) { return place(a) < place(b); });
    // The slices of one month are one payment.
    std::vector<Payment> merged;
    for (auto const& payment : allocation.payments) {
        if (!merged.empty() && place(merged.back()) == place(payment))
            merged.back().amount += payment.amount;
        else
            merged.push_back(payment);
    }
    allocation.payments = std::move(merged);
    return allocation;
}

FirstFit take_first_fit(Network const& network, Costs const& costs, Supply const& supply)
{
    FirstFit result;
    result.by_pool.resize(supply.pools.size());
    for (auto const& line : costs.lines) {
        auto& by_line = result.by_line.emplace_back();
        for (auto const& paid : line.paid)
            if (!paid.source) by_line += paid.amount;
        result.covered += by_line;
    }

    std::vector<Network::Cents> left;
    std::vector<Network::Cents> need;
    std::vector<std::vector<int>> into(index(network.nodes));  // arcs by their head, where that is no cell
    std::vector<std::vector<int>> pays(supply.pools.size());   // arcs by pool, by cell
    for (auto const& cell : network.cells) need.push_back(cell.demand);
    auto const cell_at = [&](int arc) { return network.cell_of_node[index(network.arcs[index(arc)].head)]; };
    for (std::size_t a = 0; a < network.arcs.size(); ++a) {
        left.push_back(network.arcs[a].capacity);
        if (cell_at(static_cast<int>(a)) < 0) into[index(network.arcs[a].head)].push_back(static_cast<int>(a));
        else pays[index(network.arc_pool[a])].push_back(static_cast<int>(a));
    }
    std::vector<char> dry(index(network.nodes), 0); // nothing can come to the node any more
    std::vector<int> way;
    for (int const pool : network.pools) {
        auto& its = pays[index(pool)];
        auto const by_cell = [&](int a, int b) { return cell_at(a) < cell_at(b); };
        if (!std::is_sorted(its.begin(), its.end(), by_cell)) std::stable_sort(its.begin(), its.end(), by_cell);
        for (int const arc : its) {
            int const cell = cell_at(arc);
            auto& open = need[index(cell)];
            if (open == 0) continue;
            // Each way of the pool's own money to the cell, taken once; nothing placed is ever moved.
            auto const bring = [&](auto const& self, int a) -> void {
                int const tail = network.arcs[index(a)].tail;
                if (open == 0 || left[index(a)] == 0 || dry[index(tail)]) return;
                way.push_back(a);
                if (tail != 0) {
                    for (int const before : into[index(tail)]) self(self, before);
                    dry[index(tail)] = std::all_of(into[index(tail)].begin(), into[index(tail)].end(), [&](int before) {
                        return left[index(before)] == 0 || dry[index(network.arcs[index(before)].tail)];
                    });
                } else {
                    Network::Cents amount = open;
                    for (int const step : way) amount = std::min(amount, left[index(step)]);
                    for (int const step : way) left[index(step)] -= amount;
                    open -= amount;
                    result.covered += Money::from_cents(amount);
                    result.by_pool[index(pool)] += Money::from_cents(amount);
                    result.by_line[index(network.cells[index(cell)].line)] += Money::from_cents(amount);
                }
                way.pop_back();
            };
            bring(bring, arc);
        }
    }
    return result;
}

} // namespace budget
