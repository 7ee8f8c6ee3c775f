#include "budget/allocation/network.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/allocation/retained.hpp"
#include "budget/exact_money.hpp"
#include "budget/index.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace budget {

namespace {

// Months, divided where money begins or ends inside one that isn't closed.
std::vector<Slice> make_slices(Plan const& plan, int closed, Supply const& supply, std::vector<Retained> const& retained)
{
    std::set<Date> starts;
    for (auto const& pool : supply.pools)
        for (auto const& money : pool.money) starts.insert({money.from, money.through + 1});
    for (auto const& hold : retained) starts.insert({hold.first, hold.last + 1});
    std::vector<Slice> slices;
    for (int m = 0; m < plan.months; ++m) {
        Month const month = plan.first_month + m;
        Date first = month.first_day();
        for (auto at = starts.upper_bound(first); m >= closed && at != starts.end() && *at <= month.last_day(); ++at) {
            slices.push_back({m, first, *at - 1});
            first = *at;
        }
        slices.push_back({m, first, month.last_day()});
    }
    return slices;
}

// Closed months come first under both policies: what was paid isn't open to choice.
int bucket_of(Plan const& plan, int closed, int month, Priority priority)
{
    int const p = static_cast<int>(priority);
    bool const by_month = plan.coverage == CoveragePolicy::keep_whole_service_longest || month < closed;
    return by_month ? month * 3 + p : closed * 3 + p * plan.months + month;
}

std::vector<Network::Cell> make_cells(Plan const& plan, Costs const& costs, std::vector<Slice> const& slices, FirstLines const& first)
{
    std::vector<Network::Cell> cells;
    for (std::size_t s = 0; s < slices.size();) {
        int const month = slices[s].month;
        std::vector<Ratio> days;
        for (std::size_t t = s; t < slices.size() && slices[t].month == month; ++t)
            days.emplace_back(slices[t].last - slices[t].first + 1);
        for (std::size_t l = 0; l < costs.lines.size(); ++l) {
            auto const bucket = bucket_of(plan, costs.closed_months, month, costs.lines[l].priority);
            if (month < costs.closed_months) {
                for (auto const& paid : costs.lines[l].paid)
                    if (paid.month == index(month) && paid.source)
                        cells.push_back({0, static_cast<int>(l), static_cast<int>(s), bucket, paid.amount.cents(), paid.source});
                continue;
            }
            Money const amount = costs.lines[l].months[index(month)];
            if (amount.cents() <= 0) continue;
            auto const parts = days.size() == 1 ? std::vector{amount} : apportion(amount, days);
            for (std::size_t part = 0; part < parts.size(); ++part)
                if (!parts[part].is_zero())
                    cells.push_back({0, static_cast<int>(l), static_cast<int>(s + part), bucket, parts[part].cents()});
        }
        s += days.size();
    }
    // Covering order: bucket, then time, then plan order. Inside a month's bucket all slices are of that month.
    std::stable_sort(cells.begin(), cells.end(), [&](auto const& a, auto const& b) {
        if (a.bucket != b.bucket) return a.bucket < b.bucket;
        bool const told = !first.lines.empty() && a.bucket >= first.from_bucket;
        bool const a_later = told && !first.lines[index(a.line)];
        bool const b_later = told && !first.lines[index(b.line)];
        return std::tie(a_later, a.slice, a.line) < std::tie(b_later, b.slice, b.line);
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
    Builder(Plan const& plan, Costs const& costs, Supply const& supply, std::vector<AwardYear> const& years, FirstLines const& first_lines)
        : plan_{plan}, costs_{costs}, supply_{supply}, years_{years}, retained_{find_retained(plan, costs, supply)}
    {
        network_.slices = make_slices(plan, costs.closed_months, supply, retained_);
        network_.cells = make_cells(plan, costs, network_.slices, first_lines);
        network_.first_lines = first_lines;
        network_.cell_of_node.push_back(-1);
        cells_of_slice_.resize(network_.slices.size());
        for (std::size_t c = 0; c < network_.cells.size(); ++c) {
            network_.cells[c].node = add_node();
            network_.cell_of_node.back() = static_cast<int>(c);
            cells_of_slice_[index(network_.cells[c].slice)].push_back(static_cast<int>(c));
        }
    }

    // For pools that are added to a network: only slices, cells and the number of its nodes are taken over.
    Builder(Plan const& plan, Costs const& costs, Supply const& supply, std::vector<AwardYear> const& years, Network const& built)
        : plan_{plan}, costs_{costs}, supply_{supply}, years_{years}, retained_{find_retained(plan, costs, supply)}
    {
        network_.slices = built.slices;
        network_.cells = built.cells;
        network_.nodes = built.nodes;
        cells_of_slice_.resize(network_.slices.size());
        for (std::size_t c = 0; c < network_.cells.size(); ++c)
            cells_of_slice_[index(network_.cells[c].slice)].push_back(static_cast<int>(c));
    }

    // The pool that was added last, which is taken out again.
    PoolArcs take_pool(int nodes_before)
    {
        PoolArcs pool{network_.nodes - nodes_before, std::move(network_.arcs), !network_.gates.empty()};
        network_.nodes = nodes_before;
        network_.arcs.clear();
        network_.arc_pool.clear();
        network_.cell_of_node.clear();
        network_.gates.clear();
        return pool;
    }

    void add_pool(int p)
    {
        network_.pools.push_back(p);
        pool_ = p;
        auto const& supply = supply_.pools[index(p)];
        source_ = &plan_.sources[supply.source];
        its_ = &source_->pools[supply.pool];
        find_allowed_lines();
        auto const rules = cost_sets(plan_, costs_, supply_, index(p), years_);
        gates_.assign(rules.sets.size(), {});

        int entry = 0;
        if (rules.on_everything) {
            entry = add_node();
            add_arc(0, entry, rules.on_everything->cents());
        }
        taken_.assign(network_.slices.size(), 0);
        held_ = 0;
        for (auto const& money : supply.money) held_ += money.amount.cents();
        for (auto const& chain : chains_of(supply)) {
            int before = -1;
            Network::Cents released = 0;
            for (std::size_t m = 0; m < chain.money.size(); ++m) {
                int const node = add_node();
                add_arc(entry, node, chain.money[m].amount.cents());
                network_.entries.push_back({static_cast<int>(network_.arcs.size()) - 1, chain.through});
                if (before >= 0) add_arc(before, node, released);
                released += chain.money[m].amount.cents();
                Date const last = m + 1 < chain.money.size() ? chain.money[m + 1].from - 1 : chain.through;
                add_payments(node, payable_cells(chain.money[m].from, last, chain.through), rules.sets);
                before = node;
            }
        }
        keep_gates(rules.sets);
    }

    Network finish() { return std::move(network_); }

private:
    int add_node()
    {
        network_.cell_of_node.push_back(-1);
        return network_.nodes++;
    }

    void add_arc(int tail, int head, Network::Cents capacity)
    {
        network_.arcs.push_back({tail, head, capacity});
        network_.arc_pool.push_back(pool_);
    }

    void find_allowed_lines()
    {
        allowed_.clear();
        for (auto const& line : costs_.lines) allowed_.push_back(may_pay(plan_, *source_, *its_, line).allowed ? 1 : 0);
    }

    // Of a closed month nobody knows the days, so it is held only where all of it is.
    bool is_retained(int line, Slice const& slice) const
    {
        bool const closed = slice.month < costs_.closed_months;
        return !is_local(source_->origin) && std::any_of(retained_.begin(), retained_.end(), [&](Retained const& retained) {
            return closed ? retained.holds(index(line), slice.first, slice.first) && retained.holds(index(line), slice.last, slice.last)
                          : retained.holds(index(line), slice.first, slice.last);
        });
    }

    // Whether a node that pays from `first` through `last`, of a chain that ends on `through`, pays the slice. A closed month is
    // paid by the last node of the first chain that pays on a day of it: that node holds what earlier ones passed on.
    bool pays(std::size_t s, Date first, Date last, Date through)
    {
        auto const& slice = network_.slices[s];
        if (slice.month >= costs_.closed_months) return first <= slice.first && slice.last <= last;
        bool const is_last = first <= slice.last && last >= slice.first && (last >= slice.last || last == through);
        return is_last && !std::exchange(taken_[s], 1);
    }

    // The cells of these days that the pool may pay, in covering order.
    std::vector<int> payable_cells(Date first, Date last, Date through)
    {
        std::vector<int> cells;
        auto const from = std::lower_bound(network_.slices.begin(), network_.slices.end(), first,
                                           [](Slice const& slice, Date day) { return slice.last < day; });
        for (auto slice = from; slice != network_.slices.end() && slice->first <= last; ++slice) {
            auto const s = static_cast<std::size_t>(slice - network_.slices.begin());
            if (!pays(s, first, last, through)) continue;
            for (int const c : cells_of_slice_[s]) {
                auto const& cell = network_.cells[index(c)];
                bool const others = cell.paid_by && *cell.paid_by != supply_.pools[index(pool_)].source;
                if (!others && allowed_[index(cell.line)] && !is_retained(cell.line, *slice)) cells.push_back(c);
            }
        }
        if (!std::is_sorted(cells.begin(), cells.end())) std::sort(cells.begin(), cells.end());
        return cells;
    }

    // Arcs from a node to the cells of its days, through the rules that count them: the widest next to the node, the narrowest
    // next to the cell. Where a rule counts cells on both sides of another, it gets an arc on each side.
    void add_payments(int node, std::vector<int> const& mine, std::vector<CostSet> const& sets)
    {
        std::vector<int> tail_of(mine.size(), node);
        for (std::size_t k = 0; k < sets.size(); ++k) {
            std::vector<std::pair<int, int>> inside; // by what is left of a node: the node inside it
            for (std::size_t at = 0; at < mine.size(); ++at) {
                auto const& cell = network_.cells[index(mine[at])];
                if (!sets[k].lines[index(cell.line)] || !sets[k].holds(network_.slices[index(cell.slice)].month)) continue;
                auto found = std::find_if(inside.begin(), inside.end(), [&](auto const& pair) { return pair.first == tail_of[at]; });
                if (found == inside.end()) {
                    int const made = add_node();
                    add_arc(tail_of[at], made, sets[k].limit ? sets[k].limit->cents() : held_);
                    gates_[k].push_back(static_cast<int>(network_.arcs.size()) - 1);
                    found = inside.insert(inside.end(), {tail_of[at], made});
                }
                tail_of[at] = found->second;
            }
        }
        for (std::size_t at = 0; at < mine.size(); ++at) add_payment(tail_of[at], network_.cells[index(mine[at])]);
    }

    void add_payment(int tail, Network::Cell const& cell)
    {
        Network::Cents capacity = cell.demand;
        if (!its_->salary_cap) return add_arc(tail, cell.node, capacity);
        auto const& line = costs_.lines[index(cell.line)];
        auto const month = index(network_.slices[index(cell.slice)].month);
        auto const part = part_below_salary_cap(*its_, line, month);
        // The cap divides the whole pay; in a closed month the cell is only what one source paid of it.
        auto const whole = cell.paid_by ? line.months[month] : Money::from_cents(capacity);
        if (part != Ratio{1}) capacity = std::min(capacity, round(whole * part, Rounding::toward_zero).cents());
        if (capacity > 0) add_arc(tail, cell.node, capacity);
    }

    void keep_gates(std::vector<CostSet> const& sets)
    {
        for (std::size_t k = 0; k < sets.size(); ++k) {
            auto const& set = sets[k];
            if (gates_[k].empty() || (set.kind == CostSet::Kind::cap && gates_[k].size() == 1)) continue;
            network_.gates.push_back({set.kind, pool_, set.rule, set.first_month, set.last_month,
                                      set.limit ? std::optional{set.limit->cents()} : std::nullopt, std::move(gates_[k])});
        }
    }

    Plan const& plan_;
    Costs const& costs_;
    Supply const& supply_;
    std::vector<AwardYear> const& years_;
    std::vector<Retained> retained_;
    Network network_;
    std::vector<std::vector<int>> cells_of_slice_;
    // Of the present pool:
    int pool_ = 0;
    FundingSource const* source_ = nullptr;
    Pool const* its_ = nullptr;
    Network::Cents held_ = 0;             // all that it releases
    std::vector<char> allowed_;           // one a line
    std::vector<char> taken_;             // one a slice: 1 for a closed month that one of its chains pays
    std::vector<std::vector<int>> gates_; // one a set: its arcs
};

} // namespace

Network build_network(Plan const& plan, Costs const& costs, Supply const& supply, std::vector<std::size_t> const& order,
                      std::vector<AwardYear> const& years, FirstLines const& first_lines)
{
    Builder builder{plan, costs, supply, years, first_lines};
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

void add_pool(Network& network, PoolArcs const& arcs, int nodes_before, int pool, std::size_t place)
{
    network.pools.insert(network.pools.begin() + static_cast<std::ptrdiff_t>(place), pool);
    int const shift = network.nodes - nodes_before;
    auto const node_of = [&](int node) { return node < nodes_before ? node : node + shift; };
    for (auto const& arc : arcs.arcs) {
        network.arcs.push_back({node_of(arc.tail), node_of(arc.head), arc.capacity});
        network.arc_pool.push_back(pool);
    }
    network.nodes += arcs.nodes;
    network.cell_of_node.resize(index(network.nodes), -1);
}

PoolArcs plain_pool(Network const& network, std::vector<char> const& lines, Date from, Date through, Network::Cents amount)
{
    PoolArcs pool;
    pool.nodes = 1;
    pool.arcs.push_back({0, network.nodes, amount});
    for (auto const& cell : network.cells) {
        auto const& slice = network.slices[index(cell.slice)];
        if (lines[index(cell.line)] && slice.first >= from && slice.last <= through)
            pool.arcs.push_back({network.nodes, cell.node, cell.demand});
    }
    return pool;
}

std::vector<PoolArcs> arcs_of_pools(Network const& network, Plan const& plan, Costs const& costs, Supply const& supply,
                                    std::size_t first, std::vector<AwardYear> const& years)
{
    Builder builder{plan, costs, supply, years, network};
    std::vector<PoolArcs> pools;
    for (std::size_t p = first; p < supply.pools.size(); ++p) {
        builder.add_pool(static_cast<int>(p));
        pools.push_back(builder.take_pool(network.nodes));
    }
    return pools;
}

} // namespace budget
