#include "budget/allocation/steps.hpp"

#include "budget/index.hpp"

#include <algorithm>
#include <stdexcept>

namespace budget {

namespace {

using Cents = Network::Cents;
constexpr int no_way = -1;

// Raises the flow on a floor's ways together, by rounds of hops. What pools give in all isn't fixed yet, so a round may leave
// over one pool's root and come back over another's: all roots are one node here.
//
// First come rounds over one of the ways at a time, which lower none of the others: short searches. They may end early, since
// a sum can also grow by a round that raises two ways and lowers one. So then the ways count as gain, one each, and rounds
// that gain are looked for until there is none; where no round gains, the sum is the most there is.
class Floors
{
public:
    Floors(Network const& network, Alike& alike, Exchange& exchange)
        : alike_{alike}, exchange_{exchange}, open_{exchange.all()}, roots_{exchange.none()}, joint_{alike.nodes}
    {
        for (int rank = 0; rank < alike.ranks(); ++rank) Exchange::add(roots_, alike.root[index(rank)]);
        way_of_arc_.assign(network.arcs.size(), no_way);
        for (std::size_t w = 0; w < alike.ways.size(); ++w) way_of_arc_[index(alike.ways[w].arc)] = static_cast<int>(w);
        gain_.assign(alike.ways.size(), 0);
    }

    Cents hold(Floor const& floor)
    {
        mine_.clear();
        before_.clear();
        for (int const arc : floor.arcs) {
            int const w = way_of_arc_.at(index(arc));
            if (w == no_way) throw std::invalid_argument("a floor's arc leads into a cell");
            mine_.push_back(w);
            before_.push_back(alike_.ways[index(w)].kept);
        }
        for (int const w : mine_) {
            alike_.ways[index(w)].kept = alike_.ways[index(w)].flow;
            gain_[index(w)] = 1;
        }
        for (int const w : mine_)
            while (sum() < floor.wanted && raise(w, floor.wanted - sum())) {}
        while (sum() < floor.wanted && gain(floor.wanted - sum())) {}
        // What is there beyond what is wanted may go, from the last ways first.
        Cents beyond = std::max<Cents>(0, sum() - floor.wanted);
        for (std::size_t at = mine_.size(); at-- > 0;) {
            auto const& way = alike_.ways[index(mine_[at])];
            Cents const free = std::min(beyond, way.flow - before_[at]);
            keep(mine_[at], way.flow - free);
            gain_[index(mine_[at])] = 0;
            beyond -= free;
        }
        return std::min(sum(), floor.wanted);
    }

    // Lowers the sum on these arcs as far as any flow of the same coverage can, and keeps each of them from rising again.
    void lower(std::vector<int> const& arcs)
    {
        mine_.clear();
        for (int const arc : arcs) {
            mine_.push_back(way_of_arc_.at(index(arc)));
            gain_[index(mine_.back())] = -1;
        }
        while (sum() > 0 && gain(sum())) {}
        for (int const w : mine_) {
            gain_[index(w)] = 0;
            alike_.ways[index(w)].most = alike_.ways[index(w)].flow;
        }
    }

private:
    // A hop of a round: along a way, forward or backward, or between groups, or over the joint node of all roots.
    struct Step {
        int from = no_way;
        int way = no_way;
        int direction = 0; // 1 forward, -1 backward, 0 not along a way
    };

    Cents sum() const
    {
        Cents sum = 0;
        for (int const w : mine_) sum += alike_.ways[index(w)].flow;
        return sum;
    }

    void keep(int w, Cents amount)
    {
        // In two moves, so that what the way may give back is offered again.
        auto& way = alike_.ways[index(w)];
        Cents const flow = way.flow;
        way.kept = amount;
        way.flow = amount;
        exchange_.carry(w, flow - amount);
    }

    // A round over the way that lowers none of the floor's: by hops alone, or else over the roots. Then its two parts have no
    // node and no group in common, or hops alone would have done.
    bool raise(int w, Cents most)
    {
        auto& way = alike_.ways[index(w)];
        if (way.flow == way.most) return false;
        Exchange::Route out;
        Exchange::Route back;
        auto head = exchange_.none();
        Exchange::add(head, way.head);
        exchange_.start();
        exchange_.start_at(way.tail);
        int found = exchange_.find(open_, head);
        if (found == Exchange::not_found) {
            exchange_.start();
            for (int rank = 0; rank < alike_.ranks(); ++rank) exchange_.start_at(alike_.root[index(rank)]);
            found = exchange_.find(open_, head);
            if (found == Exchange::not_found) return false;
            out = exchange_.route_from(found);
            if (!Exchange::has(roots_, way.tail)) {
                exchange_.start();
                exchange_.start_at(way.tail);
                int const root = exchange_.find(open_, roots_);
                if (root == Exchange::not_found) return false;
                back = exchange_.route_from(root);
            }
        } else {
            out = exchange_.route_from(found);
        }
        auto const amount = std::min({most, way.most - way.flow, exchange_.room_on(out), exchange_.room_on(back)});
        exchange_.move_on(out, amount);
        exchange_.move_on(back, amount);
        for (int const other : mine_) alike_.ways[index(other)].kept = alike_.ways[index(other)].flow;
        exchange_.carry(w, amount);
        way.kept = way.flow;
        return true;
    }

    // Moves money on a round that raises more of the floor's ways than it lowers; false where there is none (Bellman, Ford).
    bool gain(Cents most)
    {
        std::vector<int> gained(index(alike_.nodes) + 1, 0);
        std::vector<Step> step(index(alike_.nodes) + 1);
        int last = no_way;
        auto const relax = [&](int to, Step by, int gain) {
            if (gained[index(by.from)] + gain <= gained[index(to)]) return;
            gained[index(to)] = gained[index(by.from)] + gain;
            step[index(to)] = by;
            last = to;
        };
        for (int time = 0; time <= alike_.nodes + 1; ++time) {
            last = no_way;
            for (int to = 0; to < alike_.nodes; ++to)
                exchange_.each_hop_to(to, [&](int from) {
                    if (alike_.rank_of[index(from)] != alike_.rank_of[index(to)]) relax(to, {from, no_way, 0}, 0);
                });
            for (std::size_t w = 0; w < alike_.ways.size(); ++w) {
                auto const& way = alike_.ways[w];
                int const gain = gain_[w];
                if (way.flow < way.most) relax(way.head, {way.tail, static_cast<int>(w), 1}, gain);
                if (way.flow > kept_before(static_cast<int>(w))) relax(way.tail, {way.head, static_cast<int>(w), -1}, -gain);
            }
            for (int rank = 0; rank < alike_.ranks(); ++rank) relax(joint_, {alike_.root[index(rank)], no_way, 0}, 0);
            for (int rank = 0; rank < alike_.ranks(); ++rank) relax(alike_.root[index(rank)], {joint_, no_way, 0}, 0);
            if (last == no_way) return false;
        }
        for (int back = 0; back <= alike_.nodes + 1; ++back) last = step[index(last)].from; // now on the round itself
        move_round(step, last, most);
        return true;
    }

    void move_round(std::vector<Step> const& step, int start, Cents most)
    {
        auto const each = [&](auto const& act) {
            int node = start;
            do {
                auto const& by = step[index(node)];
                act(by, node);
                node = by.from;
            } while (node != start);
        };
        int by_round = 0;
        Cents amount = most;
        each([&](Step const& by, int to) {
            if (by.way != no_way) {
                auto const& way = alike_.ways[index(by.way)];
                by_round += by.direction * gain_[index(by.way)];
                amount = std::min(amount, by.direction > 0 ? way.most - way.flow : way.flow - kept_before(by.way));
            } else if (to != joint_ && by.from != joint_) {
                amount = std::min(amount, exchange_.room_between(by.from, to));
            }
        });
        amount = std::min(amount, (most + by_round - 1) / by_round);
        each([&](Step const& by, int to) {
            if (by.way != no_way) {
                auto& way = alike_.ways[index(by.way)];
                if (gain_[index(by.way)] > 0) way.kept = std::min(way.kept, way.flow + by.direction * amount);
                exchange_.carry(by.way, by.direction * amount);
            } else if (to != joint_ && by.from != joint_) {
                exchange_.move_between(by.from, to, amount);
            }
        });
    }

    // What a way keeps for earlier floors.
    Cents kept_before(int w) const
    {
        if (gain_[index(w)] <= 0) return alike_.ways[index(w)].kept;
        return before_[static_cast<std::size_t>(std::find(mine_.begin(), mine_.end(), w) - mine_.begin())];
    }

    Alike& alike_;
    Exchange& exchange_;
    Exchange::Set open_;
    Exchange::Set roots_;
    int joint_; // the number of the node that stands for all roots
    std::vector<int> way_of_arc_;
    std::vector<int> gain_;     // for each way 1 where it is the present floor's, -1 where its sum is lowered
    std::vector<int> mine_;     // the ways of the present sum
    std::vector<Cents> before_; // what each of them keeps for earlier floors
};

} // namespace

void hold_floors(Network const& network, Alike& alike, Exchange& exchange, std::vector<Floor> const& floors, Flow& flow)
{
    Floors work{network, alike, exchange};
    for (auto const& floor : floors) flow.floors_reached.push_back(work.hold(floor));
}

void lower_sums(Network const& network, Alike& alike, Exchange& exchange, std::vector<std::vector<int>> const& sums)
{
    Floors work{network, alike, exchange};
    for (auto const& arcs : sums) work.lower(arcs);
}

} // namespace budget
