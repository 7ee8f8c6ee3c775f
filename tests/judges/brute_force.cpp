#include "tests/judges/brute_force.hpp"

#include <algorithm>

namespace judges {

bool can_pay(DrawnPool const& pool, std::vector<Cents> const& on_way)
{
    std::vector<Cents> spent(pool.release.size(), 0);
    std::vector<Cents> under(pool.caps.size(), 0);
    Cents total = 0;
    for (std::size_t at = 0; at < pool.ways.size(); ++at) {
        auto const& way = pool.ways[at];
        if (on_way[at] > way.limit) return false;
        spent[static_cast<std::size_t>(way.period)] += on_way[at];
        total += on_way[at];
        for (int cap = way.cap; cap >= 0; cap = pool.caps[static_cast<std::size_t>(cap)].parent)
            under[static_cast<std::size_t>(cap)] += on_way[at];
    }
    for (std::size_t cap = 0; cap < under.size(); ++cap)
        if (under[cap] > pool.caps[cap].limit) return false;
    // Whoever keeps all that he may carry can pay whatever anyone can.
    if (pool.has_overall && total > pool.overall) return false;
    Cents in_hand = 0;
    for (std::size_t period = 0; period < spent.size(); ++period) {
        in_hand += pool.release[period];
        if (spent[period] > in_hand) return false;
        in_hand -= spent[period];
        if (period < pool.carry.size()) in_hand = std::min(in_hand, pool.carry[period]);
    }
    return true;
}

namespace {

class Trial
{
public:
    Trial(Drawn const& drawn, std::int64_t most, std::vector<WantedSum> const& wanted) : drawn_{drawn}, left_{most}, wanted_{wanted}
    {
        auto const rank = ranks(drawn.network);
        for (std::size_t pool = 0; pool < drawn.pools.size(); ++pool) {
            on_way_.emplace_back(drawn.pools[pool].ways.size(), 0);
            for (std::size_t way = 0; way < drawn.pools[pool].ways.size(); ++way)
                choices_.push_back({drawn.pools[pool].ways[way].cell, pool, way, rank[pool]});
        }
        std::stable_sort(choices_.begin(), choices_.end(),
                         [](auto const& a, auto const& b) { return a.cell < b.cell; });
        now_.covered.assign(drawn.network.cells.size(), 0);
        now_.used.assign(drawn.pools.size(), 0);
        now_.paid.assign(drawn.pools.size(), std::vector<Cents>(drawn.network.cells.size(), 0));
    }

    std::optional<Tried> run()
    {
        choose(0);
        if (left_ < 0) return std::nullopt;
        return best_ ? std::optional{Tried{*best_, best_sums_}} : std::nullopt;
    }

private:
    struct Choice {
        int cell;
        std::size_t pool;
        std::size_t way;
        std::size_t rank;
    };

    void choose(std::size_t at)
    {
        if (--left_ < 0) return;
        if (at == choices_.size()) {
            keep_if_better();
            return;
        }
        auto const& choice = choices_[at];
        auto const cell = static_cast<std::size_t>(choice.cell);
        auto& amount = on_way_[choice.pool][choice.way];
        auto const room = drawn_.network.cells[cell].demand - now_.covered[cell];
        for (Cents cents = 0; cents <= room; ++cents) {
            amount = cents;
            if (!can_pay(drawn_.pools[choice.pool], on_way_[choice.pool])) break; // more is no better
            add(choice, cents);
            choose(at + 1);
            add(choice, -cents);
        }
        amount = 0;
    }

    void add(Choice const& choice, Cents cents)
    {
        auto const cell = static_cast<std::size_t>(choice.cell);
        now_.covered[cell] += cents;
        now_.used[choice.rank] += cents;
        now_.paid[choice.rank][cell] += cents;
    }

    void keep_if_better()
    {
        auto const buckets = by_bucket(drawn_.network, now_.covered);
        std::vector<Cents> sums;
        for (auto const& wanted : wanted_) {
            Cents sum = 0;
            for (auto const& [rank, cell] : wanted.payments) sum += now_.paid[rank][cell];
            sums.push_back(std::min(sum, wanted.wanted));
        }
        if (best_) {
            auto const order = compare(buckets, sums);
            if (order != std::strong_ordering::greater) return;
        }
        best_ = now_;
        best_buckets_ = buckets;
        best_sums_ = sums;
    }

    std::strong_ordering compare(std::vector<Cents> const& buckets, std::vector<Cents> const& sums) const
    {
        if (auto const order = buckets <=> best_buckets_; order != 0) return order;
        if (auto const order = now_.covered <=> best_->covered; order != 0) return order;
        if (auto const order = sums <=> best_sums_; order != 0) return order;
        if (auto const order = now_.used <=> best_->used; order != 0) return order;
        return now_.paid <=> best_->paid;
    }

    Drawn const& drawn_;
    std::int64_t left_;
    std::vector<WantedSum> const& wanted_;
    std::vector<std::vector<Cents>> on_way_; // [pool][way]
    std::vector<Choice> choices_;
    Payments now_;
    std::optional<Payments> best_;
    std::vector<Cents> best_buckets_;
    std::vector<Cents> best_sums_;
};

} // namespace

std::optional<Payments> best_by_trying(Drawn const& drawn, std::int64_t most) 
{
    auto tried = best_by_trying(drawn, most, {});
    if (!tried) return std::nullopt;
    return std::move(tried->payments);
}

std::optional<Tried> best_by_trying(Drawn const& drawn, std::int64_t most, std::vector<WantedSum> const& wanted)
{
    return Trial{drawn, most, wanted}.run();
}

} // namespace judges
