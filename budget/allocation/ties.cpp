#include "budget/allocation/steps.hpp"

#include "budget/index.hpp"

#include <algorithm>

namespace budget {

namespace {

using Cents = Network::Cents;

// Pool after pool, cell after cell: raises what the pool pays in the cell as far as a round of hops allows, then keeps it. A
// round through the link tail -> group runs from a node that pays in the group now back to the tail. Each round lies wholly
// inside or wholly outside of the set from which a tail can be reached; after a search that found nothing, that set gets a
// label of its own, and later searches stay inside one label. So no more searches fail than there are nodes.
//
// In a group the pool pays the cells one after the other: which of the alike cells it pays makes no difference to what else
// can be paid, as any later payer of the group may pay any of the rest. So a pool pays as much of a cell as it can beyond what
// it pays in the group's earlier cells, up to what earlier pools left of the cell.
class Ties
{
public:
    Ties(Alike& alike, Exchange& exchange, Flow& flow)
        : alike_{alike}, exchange_{exchange}, flow_{flow}, unpaid_{flow.covered}, payers_{exchange.none()}
    {
        label_.assign(index(alike.nodes), 0);
        labeled_.push_back(exchange.all());
    }

    void run()
    {
        for (int rank = 0; rank < alike_.ranks(); ++rank) {
            settle(rank);
            retire(rank);
        }
        for (auto const& way : alike_.ways) flow_.on_arc[index(way.arc)] = way.flow;
    }

private:
    void settle(int rank)
    {
        Cents movable = 0; // what the pool pays beyond what is kept
        for (auto const& way : alike_.ways)
            if (way.tail == alike_.root[index(rank)]) movable += way.flow;
        for (int at = alike_.first_payment[index(rank)]; at < alike_.first_payment[index(rank) + 1]; ++at) {
            if (movable == 0) return; // the pool's total is fixed, and all of it has its place
            auto const& payment = alike_.payments[index(at)];
            auto& link = alike_.links[index(payment.link)];
            auto& unpaid = unpaid_[index(payment.cell)];
            auto const kept = link.kept;
            auto const aim = std::min(kept + unpaid, link.most);
            if (link.flow >= aim) {
                link.kept = aim;
            } else {
                link.kept = link.flow;
                raise(payment.link, aim);
            }
            auto const amount = link.kept - kept;
            flow_.on_arc[index(payment.arc)] = amount;
            unpaid -= amount;
            movable -= amount;
        }
    }

    void raise(int l, Cents aim)
    {
        auto& link = alike_.links[index(l)];
        int const label = label_[index(link.node)];
        while (link.flow < aim && find_payers(l, label)) {
            exchange_.start();
            exchange_.start_at(link.node);
            int const payer = exchange_.find(labeled_[index(label)], payers_);
            if (payer == Exchange::not_found) {
                divide(label);
                return;
            }
            int other = alike_.first_link[index(link.group)];
            while (alike_.links[index(other)].node != payer) ++other;
            auto const& gives = alike_.links[index(other)];
            auto const amount = std::min({aim - link.flow, gives.flow - gives.kept, exchange_.room_on_way(payer)});
            exchange_.lower(other, amount);
            exchange_.move_on_way(payer, amount);
            link.kept += amount; // first, so that nobody is offered to take it
            exchange_.raise(l, amount);
        }
    }

    // Who pays in the link's group what the link could pay instead.
    bool find_payers(int l, int label)
    {
        std::fill(payers_.begin(), payers_.end(), 0);
        int const g = alike_.links[index(l)].group;
        bool any = false;
        for (int other = alike_.first_link[index(g)]; other < alike_.first_link[index(g) + 1]; ++other) {
            auto const& link = alike_.links[index(other)];
            if (other == l || link.flow == link.kept || !Exchange::has(labeled_[index(label)], link.node)) continue;
            Exchange::add(payers_, link.node);
            any = true;
        }
        return any;
    }

    void divide(int label)
    {
        labeled_.push_back(exchange_.none());
        for (int const node : exchange_.seen()) {
            label_[index(node)] = static_cast<int>(labeled_.size()) - 1;
            Exchange::remove(labeled_[index(label)], node);
            Exchange::add(labeled_.back(), node);
        }
    }

    void retire(int rank)
    {
        for (int node = 0; node < alike_.nodes; ++node) {
            if (alike_.rank_of[index(node)] != rank) continue;
            Exchange::remove(labeled_[index(label_[index(node)])], node);
            exchange_.retire(node);
        }
    }

    Alike& alike_;
    Exchange& exchange_;
    Flow& flow_;
    std::vector<Cents> unpaid_; // of each cell, what earlier pools leave
    std::vector<int> label_;    // of each node
    std::vector<Exchange::Set> labeled_;
    Exchange::Set payers_;
};

} // namespace

void settle_ties(Alike& alike, Exchange& exchange, Flow& flow) { Ties{alike, exchange, flow}.run(); }

} // namespace budget
