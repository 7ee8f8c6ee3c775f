#include "tests/judges/random_network.hpp"

#include "tests/support/draws.hpp"

#include <algorithm>
#include <numeric>

namespace judges {

using budget::Money;
using budget::Network;

namespace {

struct Size {
    char const* name;
    int most_pools;
    int fewest_pools;
    int most_cells;
    int fewest_cells;
    int periods; // at most
    Cents demand;
    Cents release;
    int fewest_ways; // in a hundred: how likely a pool may pay a cell, between this and nearly always
};

// Cells in covering order: buckets ascend, inside one the slices.
std::vector<Network::Cell> draw_cells(tests::WideDraws& draws, Size const& size, int periods)
{
    auto const count = static_cast<int>(draws.between(size.fewest_cells, size.most_cells));
    bool const one_bucket = draws.chance(15);
    bool const equal = draws.chance(30);
    auto const same = draws.between(1, size.demand);
    std::vector<Network::Cell> cells;
    int bucket = 0;
    for (int at = 0; at < count; ++at) {
        Network::Cell cell;
        if (at > 0 && !one_bucket && draws.chance(40)) bucket += static_cast<int>(draws.between(1, 2));
        cell.bucket = bucket;
        cell.line = at; // every cell its own line: nothing in a network may depend on how cells share lines
        cell.slice = static_cast<int>(draws.below(periods));
        cell.demand = equal ? same : draws.chance(6) ? 0 : draws.between(1, size.demand);
        cells.push_back(cell);
    }
    std::stable_sort(cells.begin(), cells.end(), [](auto const& a, auto const& b) {
        return a.bucket != b.bucket ? a.bucket < b.bucket : a.slice < b.slice;
    });
    return cells;
}

Cents some_limit(tests::WideDraws& draws, Cents usual)
{
    return draws.chance(12) ? 0 : draws.between(1, std::max<Cents>(1, usual));
}

DrawnPool draw_pool(tests::WideDraws& draws, Size const& size, std::vector<Network::Cell> const& cells, int periods,
                    int density)
{
    DrawnPool pool;
    bool const flat = draws.chance(25); // one period for all slices: then its caps span time
    int const own = flat ? 1 : periods;
    for (int period = 0; period < own; ++period)
        pool.release.push_back(draws.chance(40) ? 0 : some_limit(draws, size.release));
    bool const carries = draws.chance(65);
    for (int period = 0; period + 1 < own; ++period) {
        bool const year_ends = !carries && period % 2 == 1;
        auto const usual = draws.chance(8) ? some_limit(draws, size.release) : size.release * periods * 2;
        pool.carry.push_back(year_ends ? 0 : usual);
    }
    if (draws.chance(20)) {
        pool.has_overall = true;
        pool.overall = some_limit(draws, size.release * 2);
    }
    auto const caps = draws.chance(40) ? draws.between(1, 1 + own) : 0;
    for (std::int64_t at = 0; at < caps; ++at) {
        DrawnPool::Cap cap;
        cap.period = static_cast<int>(draws.below(own));
        cap.limit = some_limit(draws, size.release);
        for (std::size_t other = 0; other < pool.caps.size(); ++other)
            if (pool.caps[other].period == cap.period && draws.chance(50)) cap.parent = static_cast<int>(other);
        pool.caps.push_back(cap);
    }
    auto const first = draws.chance(30) ? draws.below(periods) : 0;
    auto const last = draws.chance(30) ? draws.between(first, periods - 1) : periods - 1;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        if (cells[cell].slice < first || cells[cell].slice > last) continue;
        if (!draws.chance(density)) continue;
        DrawnPool::Way way;
        way.cell = static_cast<int>(cell);
        way.period = flat ? 0 : cells[cell].slice;
        way.limit = draws.chance(50) ? cells[cell].demand : 1000 * size.demand;
        if (draws.chance(10)) way.limit = draws.below(size.demand + 1);
        for (std::size_t cap = 0; cap < pool.caps.size(); ++cap)
            if (pool.caps[cap].period == way.period && draws.chance(45)) way.cap = static_cast<int>(cap);
        pool.ways.push_back(way);
    }
    return pool;
}

void add_arcs(Network& network, DrawnPool const& pool, int number)
{
    auto add = [&](int tail, int head, Cents capacity) {
        network.arcs.push_back({tail, head, capacity});
        network.arc_pool.push_back(number);
    };
    int entry = 0;
    if (pool.has_overall) {
        entry = network.nodes++;
        add(0, entry, pool.overall);
    }
    int const first_period = network.nodes;
    network.nodes += static_cast<int>(pool.release.size());
    int const first_cap = network.nodes;
    network.nodes += static_cast<int>(pool.caps.size());
    for (std::size_t period = 0; period < pool.release.size(); ++period)
        add(entry, first_period + static_cast<int>(period), pool.release[period]);
    for (std::size_t period = 0; period < pool.carry.size(); ++period)
        add(first_period + static_cast<int>(period), first_period + static_cast<int>(period) + 1, pool.carry[period]);
    for (std::size_t cap = 0; cap < pool.caps.size(); ++cap) {
        auto const& given = pool.caps[cap];
        int const parent = given.parent < 0 ? first_period + given.period : first_cap + given.parent;
        add(parent, first_cap + static_cast<int>(cap), given.limit);
    }
    for (auto const& way : pool.ways)
        add(way.cap < 0 ? first_period + way.period : first_cap + way.cap,
            network.cells[static_cast<std::size_t>(way.cell)].node, way.limit);
}

Drawn draw(Size size, std::uint32_t seed)
{
    tests::WideDraws draws{seed};
    if (draws.chance(50)) size.release = std::max<Cents>(2, size.release / 4); // many purses, none of them deep
    Drawn drawn;
    drawn.name = std::string{size.name} + " network of seed " + std::to_string(seed);
    auto const periods = static_cast<int>(draws.between(1, size.periods));
    auto& network = drawn.network;
    network.cells = draw_cells(draws, size, periods);
    for (int period = 0; period < periods; ++period) {
        auto const month = budget::Month{2026, 7} + period;
        network.slices.push_back({period, month.first_day(), month.last_day()});
    }
    bool const cells_first = draws.chance(50);
    auto number_cells = [&] { for (auto& cell : network.cells) cell.node = network.nodes++; };
    if (cells_first) number_cells();
    auto const density = static_cast<int>(draws.between(size.fewest_ways, 95));
    auto const pools = draws.between(size.fewest_pools, size.most_pools);
    for (std::int64_t at = 0; at < pools; ++at) {
        bool const twin = at > 0 && draws.chance(15); // a pool like the one before: only the order tells them apart
        drawn.pools.push_back(twin ? drawn.pools.back() : draw_pool(draws, size, network.cells, periods, density));
    }
    if (!cells_first) {
        // Cells must have their numbers before arcs can name them, so they take the last ones.
        int inner = network.nodes;
        for (auto const& pool : drawn.pools)
            inner += static_cast<int>(pool.release.size() + pool.caps.size()) + (pool.has_overall ? 1 : 0);
        for (auto& cell : network.cells) cell.node = inner++;
    }
    for (std::size_t pool = 0; pool < drawn.pools.size(); ++pool)
        add_arcs(network, drawn.pools[pool], static_cast<int>(pool));
    if (!cells_first) network.nodes += static_cast<int>(network.cells.size());
    network.pools.resize(drawn.pools.size());
    std::iota(network.pools.begin(), network.pools.end(), 0);
    draws.shuffle(network.pools);
    network.cell_of_node.assign(static_cast<std::size_t>(network.nodes), -1);
    for (std::size_t cell = 0; cell < network.cells.size(); ++cell)
        network.cell_of_node[static_cast<std::size_t>(network.cells[cell].node)] = static_cast<int>(cell);
    if (draws.chance(40)) network = renumbered(network, seed + 1);
    return drawn;
}

} // namespace

Drawn tiny_network(std::uint32_t seed) { return draw({"tiny", 4, 2, 5, 2, 3, 4, 5, 45}, seed); }
Drawn small_network(std::uint32_t seed) { return draw({"small", 6, 3, 22, 12, 5, 40, 120, 25}, seed); }
Drawn medium_network(std::uint32_t seed) { return draw({"medium", 12, 8, 220, 180, 12, 5000, 60000, 20}, seed); }

Drawn large_network(std::uint32_t seed) { return draw({"large", 30, 20, 1700, 1300, 36, 5000, 120000, 10}, seed); }

Network renumbered(Network const& network, std::uint32_t seed)
{
    tests::WideDraws draws{seed};
    std::vector<int> number(static_cast<std::size_t>(network.nodes) - 1);
    std::iota(number.begin(), number.end(), 1);
    draws.shuffle(number);
    number.insert(number.begin(), 0);
    std::vector<std::size_t> order(network.arcs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    draws.shuffle(order);

    Network other = network;
    auto renumber = [&](int node) { return number[static_cast<std::size_t>(node)]; };
    for (std::size_t at = 0; at < order.size(); ++at) {
        auto const& arc = network.arcs[order[at]];
        other.arcs[at] = {renumber(arc.tail), renumber(arc.head), arc.capacity};
        other.arc_pool[at] = network.arc_pool[order[at]];
    }
    for (auto& cell : other.cells) cell.node = renumber(cell.node);
    for (std::size_t node = 0; node < number.size(); ++node)
        other.cell_of_node[static_cast<std::size_t>(number[node])] = network.cell_of_node[node];
    return other;
}

budget::Costs costs_of(Network const& network)
{
    budget::Costs costs;
    for (auto const& cell : network.cells) {
        auto const line = static_cast<std::size_t>(cell.line);
        if (costs.lines.size() <= line) costs.lines.resize(line + 1);
    }
    for (std::size_t line = 0; line < costs.lines.size(); ++line) {
        costs.lines[line].id = "line-" + std::to_string(line);
        costs.lines[line].months.assign(network.slices.size(), Money{});
        costs.lines[line].in_mtdc.assign(network.slices.size(), Money{});
    }
    for (auto const& cell : network.cells)
        costs.lines[static_cast<std::size_t>(cell.line)].months[static_cast<std::size_t>(cell.slice)] +=
            Money::from_cents(cell.demand);
    return costs;
}

budget::Supply supply_of(Drawn const& drawn)
{
    budget::Supply supply;
    auto const& slices = drawn.network.slices;
    for (auto const& pool : drawn.pools) {
        budget::PoolSupply given;
        given.source = supply.pools.size();
        for (std::size_t period = 0; period < pool.release.size(); ++period)
            given.money.push_back({slices[period].first, slices.back().last, Money::from_cents(pool.release[period])});
        given.last_day = slices.back().last;
        supply.pools.push_back(given);
    }
    return supply;
}

} // namespace judges
