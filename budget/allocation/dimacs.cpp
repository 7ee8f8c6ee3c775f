#include "budget/allocation/dimacs.hpp"

#include "budget/index.hpp"
#include "budget/money.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace budget {

namespace {

using Cents = Network::Cents;

class Weights
{
public:
    explicit Weights(Network const& network) : pools_{static_cast<Cents>(network.pools.size())}
    {
        for (auto const& cell : network.cells) buckets_ = std::max<Cents>(buckets_, cell.bucket + 1);
        for (std::size_t rank = 0; rank < network.pools.size(); ++rank) {
            ranks_.resize(std::max(ranks_.size(), index(network.pools[rank]) + 1));
            ranks_[index(network.pools[rank])] = static_cast<Cents>(rank);
        }
    }
    Cents gap(Network::Cell const& cell) const { return (pools_ + 1) * (buckets_ - cell.bucket); }
    Cents arc(Network const& network, std::size_t arc) const
    {
        return network.arcs[arc].tail == 0 ? ranks_[index(network.arc_pool[arc])] : 0;
    }
    Cents buckets() const { return buckets_; }

private:
    Cents pools_;
    Cents buckets_ = 0;
    std::vector<Cents> ranks_; // by pool
};

class Text
{
public:
    Text(Plan const& plan, Costs const& costs, Supply const& supply, Network const& network)
        : plan_{plan}, costs_{costs}, supply_{supply}, network_{network}, weights_{network}
    {
    }

    std::string write()
    {
        Money demand; // of all cells, with the overflow check of Money
        for (auto const& cell : network_.cells) demand += Money::from_cents(cell.demand);
        int const sink = network_.nodes + 1;
        line("c Amounts are cents. Node 1 is where money enters, node {} where what is covered or left unpaid arrives.", sink);
        line("c {} buckets are covered one after the other; ranks are the application order, from 0.", weights_.buckets());
        line("p min {} {}", sink, network_.arcs.size() + 2 * network_.cells.size());
        line("n 1 {}", demand.cents());
        line("n {} {}", sink, -demand.cents());
        write_nodes();
        write_pools();
        write_cells(sink);
        return std::move(out_);
    }

private:
    template <class... Values> void line(fmt::format_string<Values...> pattern, Values&&... values)
    {
        fmt::format_to(std::back_inserter(out_), pattern, std::forward<Values>(values)...);
        out_ += '\n';
    }

    std::string pool_name(int pool) const
    {
        auto const& supply = supply_.pools[index(pool)];
        auto const& source = plan_.sources[supply.source];
        return source.id.text + "/" + source.pools[supply.pool].id.text;
    }

    void write_nodes()
    {
        for (auto const& cell : network_.cells) {
            auto const& slice = network_.slices[index(cell.slice)];
            line("c node {}: line {} from {} through {}, bucket {}, {} cents", cell.node + 1, costs_.lines[index(cell.line)].id,
                 plain_text(slice.first), plain_text(slice.last), cell.bucket, cell.demand);
        }
        std::vector<char> named(index(network_.nodes));
        for (std::size_t arc = 0; arc < network_.arcs.size(); ++arc) {
            int const head = network_.arcs[arc].head;
            if (network_.cell_of_node[index(head)] >= 0 || named[index(head)]) continue;
            named[index(head)] = 1;
            line("c node {}: money of pool {}", head + 1, pool_name(network_.arc_pool[arc]));
        }
    }

    void write_pools()
    {
        for (std::size_t rank = 0; rank < network_.pools.size(); ++rank) {
            line("c arcs of pool {}, rank {}", pool_name(network_.pools[rank]), rank);
            for (std::size_t arc = 0; arc < network_.arcs.size(); ++arc) {
                auto const& its = network_.arcs[arc];
                if (network_.arc_pool[arc] == network_.pools[rank])
                    line("a {} {} 0 {} {}", its.tail + 1, its.head + 1, its.capacity, weights_.arc(network_, arc));
            }
        }
    }

    void write_cells(int sink)
    {
        line("c gap arcs, to each cell");
        for (auto const& cell : network_.cells) line("a 1 {} 0 {} {}", cell.node + 1, cell.demand, weights_.gap(cell));
        line("c from each cell what it costs");
        for (auto const& cell : network_.cells) line("a {} {} 0 {} 0", cell.node + 1, sink, cell.demand);
    }

    Plan const& plan_;
    Costs const& costs_;
    Supply const& supply_;
    Network const& network_;
    Weights weights_;
    std::string out_;
};

} // namespace

std::string dimacs_min_cost_flow(Plan const& plan, Costs const& costs, Supply const& supply, Network const& network)
{
    return Text{plan, costs, supply, network}.write();
}

Cents dimacs_cost(Network const& network, Flow const& flow)
{
    Weights const weights{network};
    Cents cost = 0;
    for (std::size_t arc = 0; arc < network.arcs.size(); ++arc) cost += flow.on_arc[arc] * weights.arc(network, arc);
    for (std::size_t cell = 0; cell < network.cells.size(); ++cell)
        cost += (network.cells[cell].demand - flow.covered[cell]) * weights.gap(network.cells[cell]);
    return cost;
}

} // namespace budget
