#include "tests/judges/payments.hpp"

#include <algorithm>

namespace judges {

std::vector<std::size_t> ranks(budget::Network const& network)
{
    std::vector<std::size_t> rank;
    for (std::size_t at = 0; at < network.pools.size(); ++at) {
        auto const pool = static_cast<std::size_t>(network.pools[at]);
        if (rank.size() <= pool) rank.resize(pool + 1);
        rank[pool] = at;
    }
    return rank;
}

Payments read_payments(budget::Network const& network, std::vector<Cents> const& on_arc)
{
    auto const rank = ranks(network);
    Payments read;
    read.covered.assign(network.cells.size(), 0);
    read.used.assign(network.pools.size(), 0);
    read.paid.assign(network.pools.size(), std::vector<Cents>(network.cells.size(), 0));
    for (std::size_t at = 0; at < network.arcs.size(); ++at) {
        auto const& arc = network.arcs[at];
        auto const pool = rank[static_cast<std::size_t>(network.arc_pool[at])];
        if (arc.tail == 0) read.used[pool] += on_arc[at];
        int const cell = network.cell_of_node[static_cast<std::size_t>(arc.head)];
        if (cell < 0) continue;
        read.covered[static_cast<std::size_t>(cell)] += on_arc[at];
        read.paid[pool][static_cast<std::size_t>(cell)] += on_arc[at];
    }
    return read;
}

std::size_t bucket_count(budget::Network const& network)
{
    return network.cells.empty() ? 0 : static_cast<std::size_t>(network.cells.back().bucket) + 1;
}

std::vector<Cents> by_bucket(budget::Network const& network, std::vector<Cents> const& covered)
{
    std::vector<Cents> sums(bucket_count(network), 0);
    for (std::size_t cell = 0; cell < network.cells.size(); ++cell)
        sums[static_cast<std::size_t>(network.cells[cell].bucket)] += covered[cell];
    return sums;
}

} // namespace judges
