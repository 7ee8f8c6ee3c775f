#include "budget/allocation/network.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/allocation/pool_caps.hpp"
#include "budget/exact_money.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <tuple>

namespace budget {

namespace {

std::size_t index(int value) { return static_cast<std::size_t>(value); }

// Months, divided where money begins or ends inside one.
std::vector<Slice> make_slices(Plan const& plan, Supply const& supply)
{
    std::set<Date> starts;
    for (auto const& pool : supply.pools)
        for (auto const& money : pool.money) starts.insert({money.from, money.through + 1});
    std::vector<Slice> slices;
    for (int m = 0; m < plan.months; ++m) {
        Month const month = plan.first_month + m;
        Date first = month.first_day();
        for (auto at = starts.upper_bound(first); at != starts.end() && *at <= month.last_day(); ++at) {
            slices.push_back({m, first, *at - 1});
            first = *at;
        }
        slices.push_back({m, first, month.last_day()});
    }
    return slices;
}

int bucket_of(Plan const& plan, int month, Priority priority)
{
    int const p = static_cast<int>(priority);
    return plan.coverage == CoveragePolicy::keep_whole_service_longest ? month * 3 + p : p * plan.months + month;
}

std::vector<Network::Cell> make_cells(Plan const& plan, Costs const& costs, std::vector<Slice> const& slices)
{
    std::vector<Network::Cell> cells;
    for (std::size_t s = 0; s < slices.size();) {
        int const month = slices[s].month;
        std::vector<Ratio> days;
        for (std::size_t t = s; t < slices.size() && slices[t].month == month; ++t)
            days.emplace_back(slices[t].last - slices[t].first + 1);
        for (std::size_t l = 0; l < costs.lines.size(); ++l) {
            Money const amount = costs.lines[l].months[index(month)];
            if (amount.cents() <= 0) continue;
            auto const parts = days.size() == 1 ? std::vector{amount} : apportion(amount, days);
            for (std::size_t part = 0; part < parts.size(); ++part)
                if (!parts[part].is_zero())
                    cells.push_back({0, static_cast<int>(l), static_cast<int>(s + part),
                                     bucket_of(plan, month, costs.lines[l].priority), parts[part].cents()});
        }
        s += days.size();
    }
    // Covering order: bucket, then time, then plan order. Inside a month's bucket all slices are of that month.
    std::stable_sort(cells.begin(), cells.end(), [](auto const& a, auto const& b) {
        return std::tie(a.bucket, a.slice, a.line) < std::tie(b.bucket, b.slice, b.line);
    });
    return cells;
}

// A run of a pool's money: instalments that end on the same day flow on from one to the next; each may pay from its own day.
struct Chain {
    Date through;
    std::vector<DatedMoney> money; // ascending by from, one a day
};

std::vector<Chain> chains_of(PoolSupply const& pool)
{
    std::vector<Chain> chains;
    for (auto const& money : pool.money) {
        auto chain = std::find_if(chains.begin(), chains.end(), [&](auto const& c) { return c.through == money.through; });
        if (chain == chains.end()) chain = chains.insert(chains.end(), Chain{money.through, {}});
        if (!chain->money.empty() && chain->money.back().from == money.from)
            chain->money.back().amount += money.amount;
        else
            chain->money.push_back(money);
    }
    return chains;
}

class Builder
{
public:
    Builder(Plan const& plan, Costs const& costs, Supply const& supply) : plan_{plan}, costs_{costs}, supply_{supply}
    {
        network_.slices = make_slices(plan, supply);
        network_.cells = make_cells(plan, costs, network_.slices);
        network_.cell_of_node.push_back(-1);
        for (std::size_t c = 0; c < network_.cells.size(); ++c) {
            network_.cells[c].node = add_node();
            network_.cell_of_node.back() = static_cast<int>(c);
        }
    }

    void add_pool(int p)
    {
        network_.pools.push_back(p);
        auto const& supply = supply_.pools[index(p)];
        auto const& pool = plan_.sources[supply.source].pools[supply.pool];
        auto const allowed = allowed_lines(pool);
        PoolCaps const caps{plan_, pool, supply, costs_};

        int entry = 0;
        if (caps.on_everything()) {
            entry = add_node();
            add_arc(0, entry, caps.on_everything()->cents(), p);
        }
        held_by_.assign(caps.narrowing().size(), 0);
        for (auto const& chain : chains_of(supply)) {
            int before = -1;
            for (std::size_t m = 0; m < chain.money.size(); ++m) {
                int const node = add_node();
                add_arc(entry, node, chain.money[m].amount.cents(), p);
                network_.entries.push_back({static_cast<int>(network_.arcs.size()) - 1, chain.through});
                if (before >= 0) {
                    Network::Cents carried = 0;
                    for (std::size_t earlier = 0; earlier < m; ++earlier) carried += chain.money[earlier].amount.cents();
                    add_arc(before, node, carried, p);
                }
                Date const last = m + 1 < chain.money.size() ? chain.money[m + 1].from - 1 : chain.through;
                add_payments(p, node, chain.money[m].from, last, allowed, caps);
                before = node;
            }
        }
    }

    Network finish() { return std::move(network_); }

private:
    int add_node()
    {
        network_.cell_of_node.push_back(-1);
        return network_.nodes++;
    }

    void add_arc(int tail, int head, Network::Cents capacity, int pool)
    {
        network_.arcs.push_back({tail, head, capacity});
        network_.arc_pool.push_back(pool);
    }

    std::vector<char> allowed_lines(Pool const& pool) const
    {
        std::vector<char> allowed;
        for (auto const& line : costs_.lines) allowed.push_back(may_pay(pool, line).allowed ? 1 : 0);
        return allowed;
    }

    // Arcs from a node to the cells of its days, through the caps that hold them: the widest cap next to the node, the
    // narrowest next to the cell. Caps that reach beyond these days are not here: check() lets none through.
    void add_payments(int p, int node, Date first, Date last, std::vector<char> const& allowed, PoolCaps const& caps)
    {
        std::vector<std::size_t> mine;
        for (std::size_t c = 0; c < network_.cells.size(); ++c) {
            auto const& cell = network_.cells[c];
            auto const& slice = network_.slices[index(cell.slice)];
            if (allowed[index(cell.line)] && slice.first >= first && slice.last <= last) mine.push_back(c);
        }
        std::vector<int> tail_of(mine.size(), node);
        for (std::size_t k = 0; k < caps.narrowing().size(); ++k) {
            auto const& cap = caps.narrowing()[k];
            std::vector<std::size_t> held;
            for (std::size_t at = 0; at < mine.size(); ++at) {
                auto const& cell = network_.cells[mine[at]];
                if (cap.lines[index(cell.line)] && cap.holds(network_.slices[index(cell.slice)].month)) held.push_back(at);
            }
            if (held.empty()) continue;
            if (held_by_[k] != 0) throw std::invalid_argument("a cap reaches over several releases: check() must refuse it");
            held_by_[k] = node;
            int const parent = tail_of[held.front()];
            for (auto const at : held)
                if (tail_of[at] != parent)
                    throw std::invalid_argument("caps of one pool overlap without nesting: check() must refuse them");
            int const inside = add_node();
            add_arc(parent, inside, cap.limit.cents(), p);
            for (auto const at : held) tail_of[at] = inside;
        }
        for (std::size_t at = 0; at < mine.size(); ++at) {
            auto const& cell = network_.cells[mine[at]];
            add_arc(tail_of[at], cell.node, cell.demand, p);
        }
    }

    Plan const& plan_;
    Costs const& costs_;
    Supply const& supply_;
    Network network_;
    std::vector<int> held_by_; // for each cap of the present pool the node under which it stands, 0 for none yet
};

} // namespace

Network build_network(Plan const& plan, Costs const& costs, Supply const& supply, std::vector<std::size_t> const& order)
{
    Builder builder{plan, costs, supply};
    for (auto const source : order) {
        std::vector<int> pools;
        for (std::size_t p = 0; p < supply.pools.size(); ++p)
            if (supply.pools[p].source == source) pools.push_back(static_cast<int>(p));
        std::stable_sort(pools.begin(), pools.end(), [&](int a, int b) {
            return supply.pools[index(a)].last_day < supply.pools[index(b)].last_day;
        });
        for (int const pool : pools) builder.add_pool(pool);
    }
    return builder.finish();
}

} // namespace budget
