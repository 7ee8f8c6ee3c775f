#include "budget/allocation/residual.hpp"

#include <algorithm>

namespace budget {

namespace {

using Cents = Network::Cents;
constexpr int none = -1;

std::size_t index(int value) { return static_cast<std::size_t>(value); }

// Pool after pool, cell after cell: raises what the pool pays in the cell as far as a cycle of the residual network allows,
// then freezes that arc. A cycle through the arc tail -> cell runs from the cell back to the tail, so the search goes backward
// from the tail until it meets a node that pays the cell now. Every cycle lies wholly inside or wholly outside of the set from
// which a tail can be reached; after a failed search that set gets a label of its own, and later searches stay inside one label.
class Ties
{
public:
    Ties(Network const& network, Residual& residual) : network_{network}, residual_{residual}
    {
        auto const nodes = index(residual_.nodes());
        frozen_.assign(network.arcs.size(), 0);
        label_.assign(nodes, 0);
        seen_.assign(nodes, 0);
        payer_.assign(nodes, 0);
        toward_tail_.assign(nodes, none);
    }

    void run()
    {
        std::vector<std::vector<int>> arcs_of_pool;
        for (std::size_t a = 0; a < network_.arcs.size(); ++a) {
            if (network_.cell_of_node[index(network_.arcs[a].head)] == none) continue;
            auto const pool = index(network_.arc_pool[a]);
            if (arcs_of_pool.size() <= pool) arcs_of_pool.resize(pool + 1);
            arcs_of_pool[pool].push_back(static_cast<int>(a));
        }
        for (int const pool : network_.pools) {
            if (index(pool) >= arcs_of_pool.size()) continue;
            auto& arcs = arcs_of_pool[index(pool)];
            std::stable_sort(arcs.begin(), arcs.end(), [&](int a, int b) { return cell_of(a) < cell_of(b); });
            settle(arcs);
        }
    }

private:
    int cell_of(int arc) const { return network_.cell_of_node[index(network_.arcs[index(arc)].head)]; }

    void settle(std::vector<int> const& arcs)
    {
        Cents movable = 0;
        for (int const arc : arcs) movable += residual_.left(2 * arc + 1);
        for (int const arc : arcs) {
            // The pool's total is fixed: once all of it is frozen, nothing of it can move here.
            if (movable > residual_.left(2 * arc + 1)) raise(arc);
            movable -= residual_.left(2 * arc + 1);
            frozen_[index(arc)] = 1;
            residual_.freeze(arc);
        }
    }

    void raise(int arc)
    {
        int const tail = network_.arcs[index(arc)].tail;
        int const cell = network_.arcs[index(arc)].head;
        while (residual_.left(2 * arc) > 0 && label_[index(tail)] == label_[index(cell)]) {
            int const payer = find_payer(tail, cell);
            if (payer == none) {
                ++labels_;
                for (int const node : visited_) label_[index(node)] = labels_;
                return;
            }
            Cents amount = std::min(residual_.left(2 * arc), residual_.left(toward_tail_[index(cell)]));
            for (int node = payer; node != tail; node = residual_.to(toward_tail_[index(node)]))
                amount = std::min(amount, residual_.left(toward_tail_[index(node)]));
            residual_.push(2 * arc, amount);
            for (int node = cell; node != tail;) {
                int const edge = toward_tail_[index(node)];
                residual_.push(edge, amount);
                node = residual_.to(edge);
            }
        }
    }

    // A node that pays the cell now and from which the tail can be reached; none where no cycle is left.
    int find_payer(int tail, int cell)
    {
        ++stamp_;
        bool any = false;
        for (int const edge : residual_.edges(cell)) {
            // From the cell back to a payer: the backward edge of an arc that carries money.
            if ((edge & 1) == 0 || residual_.left(edge) == 0 || frozen_[index(edge / 2)]) continue;
            payer_[index(residual_.to(edge))] = stamp_;
            any = true;
        }
        visited_.clear();
        if (!any) return none; // the cell is paid by frozen money alone
        visited_.push_back(tail);
        seen_[index(tail)] = stamp_;
        for (std::size_t at = 0; at < visited_.size(); ++at) {
            int const node = visited_[at];
            int found = none;
            auto const visit = [&](int into) {
                int const other = residual_.to(into ^ 1);
                if (seen_[index(other)] == stamp_ || residual_.left(into) == 0 || label_[index(other)] != label_[index(tail)] ||
                    other == cell)
                    return false;
                seen_[index(other)] = stamp_;
                toward_tail_[index(other)] = into;
                visited_.push_back(other);
                if (payer_[index(other)] == stamp_) found = other;
                return found != none;
            };
            if (residual_.is_cell(node)) {
                for (int const out : residual_.edges(node))
                    if (!frozen_[index(out / 2)] && visit(out ^ 1)) break;
            } else {
                for (int const out : residual_.ways(node))
                    if (visit(out ^ 1)) break;
                for (std::size_t i = 0; found == none && i < residual_.paying(node).size(); ++i)
                    visit(2 * residual_.paying(node)[i] + 1);
            }
            if (found != none) return close(found, cell);
        }
        return none;
    }

    int close(int payer, int cell)
    {
        for (int const edge : residual_.edges(cell))
            if ((edge & 1) != 0 && residual_.to(edge) == payer && residual_.left(edge) > 0 && !frozen_[index(edge / 2)])
                toward_tail_[index(cell)] = edge;
        return payer;
    }

    Network const& network_;
    Residual& residual_;
    std::vector<char> frozen_; // one an arc
    std::vector<int> label_;
    std::vector<int> seen_;
    std::vector<int> payer_;
    std::vector<int> toward_tail_;
    std::vector<int> visited_;
    int stamp_ = 0;
    int labels_ = 0;
};

} // namespace

void settle_ties(Network const& network, Residual& residual) { Ties{network, residual}.run(); }

} // namespace budget
