#include "budget/insight/cliffs.hpp"

#include "budget/allocation/coupled.hpp"
#include "budget/allocation/more_money.hpp"
#include "budget/exact_money.hpp"
#include "budget/index.hpp"
#include "budget/insight/money_stops.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace budget {

namespace {

// Above so many arcs a trial that keeps the rules is believed, even where rules that were settled anew might cover more.
constexpr std::size_t too_many_to_search = 1'000'000;

// What the money of a cliff's causes would have changed, had it gone on.
struct GoneOn {
    std::vector<Money> in_window;  // less gap, one a costs.lines
    std::vector<Money> elsewhere;
    std::vector<Money> by_source;  // what each pays less
    std::vector<int> missed;       // the first month of the window with less gap, one a costs.lines; after it where there is none

    void cover(std::size_t line, int month, bool is_in_window, Money less_gap)
    {
        (is_in_window ? in_window : elsewhere)[line] += less_gap;
        if (is_in_window && less_gap.cents() > 0) missed[line] = std::min(missed[line], month);
    }
};

// The months that a cliff's loss counts.
struct Window {
    int first = 0;
    int last = 0;
    bool holds(int month) const { return month >= first && month <= last; }
};

// Rounded half to even: exact sums of such shares would have denominators of hundreds of digits. So fine that people, who see two
// digits, see the exact share rounded once.
Ratio in_billionths(Ratio const& share)
{
    return Ratio{round(ExactMoney::from_cents(share * Ratio{1'000'000'000})).cents(), 1'000'000'000};
}

// The size in force in the window's first month, or where there is none yet, the first after it; 0 where there is none at all.
template <class Size> Size first_size(std::vector<Size> const& by_month, Window window)
{
    if (by_month.empty()) return Size{};
    for (int m = window.first; m <= window.last; ++m)
        if (by_month[index(m)] != Size{}) return by_month[index(m)];
    return Size{};
}

class CliffFinder
{
public:
    CliffFinder(Present const& present, Checkpoint const& checkpoint) : present_{present}, checkpoint_{checkpoint} {}

    std::vector<Cliff> find()
    {
        for (auto& stop : find_money_stops(present_))
            if (stop.month >= present_.costs.closed_months) by_month_[stop.month].push_back(std::move(stop));
        add_supply();
        std::vector<Cliff> cliffs;
        for (auto const& [month, stops] : by_month_) {
            Cliff cliff;
            cliff.month = present_.plan.first_month + month;
            Window const window{month, std::min(month + 11, present_.plan.months - 1)};
            cliff.loss_months = window.last - window.first + 1;
            for (auto const& stop : stops) cliff.causes.push_back(stop.cause);
            add_loss(cliff, month, window);
            add_decision(cliff);
            cliffs.push_back(std::move(cliff));
        }
        return cliffs;
    }

private:
    // Where the money would also have changed what others may pay, or coupled rules are its own.
    bool needs_allocation(std::vector<MoneyStop> const& stops, std::size_t first) const
    {
        for (std::size_t k = 0; k < stops.size(); ++k)
            if (stops[k].lifts_retention || (stops[k].lines.empty() && arcs_[first + k].has_gates)) return true;
        return false;
    }

    // A pool that ran out inside a month paid only some of it; one that stepped down may go on for a while with what it had saved.
    Date last_day_in_full(CliffCause const& cause, int month) const
    {
        Date const before = (present_.plan.first_month + month).first_day() - 1;
        if (cause.kind == CliffCause::Kind::ran_out) return std::min(cause.date, before);
        if (cause.kind == CliffCause::Kind::stepped_down) return std::max(cause.date, before);
        return cause.date;
    }

    // The money of all stops as pools of their own, behind those of the plan.
    void add_supply()
    {
        supply_ = present_.supply;
        for (auto const& [month, stops] : by_month_)
            for (auto const& stop : stops) {
                PoolSupply more = present_.supply.pools[stop.cause.pool];
                Date const from = std::max((present_.plan.first_month + month).first_day(), last_day_in_full(stop.cause, month) + 1);
                more.last_day = (present_.plan.first_month + std::min(month + 11, present_.plan.months - 1)).last_day();
                more.ends = true;
                more.money.clear();
                if (stop.cause.going_on.cents() > 0)
                    more.money.push_back({from, more.last_day, stop.cause.going_on, false});
                supply_.pools.push_back(std::move(more));
            }
        arcs_ = arcs_of_pools(present_.network, present_.plan, present_.costs, supply_, present_.supply.pools.size(), present_.years);
    }

    void add_loss(Cliff& cliff, int month, Window window)
    {
        auto const& stops = by_month_.at(month);
        auto const first = next_;
        next_ += stops.size();
        if (std::all_of(stops.begin(), stops.end(), [](auto const& stop) { return stop.cause.going_on.is_zero(); })) return;
        pass(checkpoint_);
        auto const tried = needs_allocation(stops, first) ? std::nullopt : try_out(stops, first);
        auto const gone_on = tried ? read(*tried, stops, window) : allocate(stops, first, window);

        std::set<ComponentId> groups_at_risk;
        for (std::size_t l = 0; l < present_.costs.lines.size(); ++l) {
            auto const& line = present_.costs.lines[l];
            Money const more = std::max(gone_on.in_window[l], Money{});
            Money const elsewhere = std::max(gone_on.elsewhere[l], Money{});
            cliff.loss += more;
            cliff.elsewhere += elsewhere;
            if (more.is_zero() && elsewhere.is_zero()) continue;
            Money cost;
            for (int m = window.first; m <= window.last; ++m) cost += line.months[index(m)];
            auto& risk = cliff.at_risk.emplace_back(LineAtRisk{l, more, cost, elsewhere, {}, 0, std::min(gone_on.missed[l], window.last)});
            if (more.is_zero()) continue;
            if (!line.fte.empty()) risk.fte = in_billionths(first_size(line.fte, window) * Ratio{more.cents(), cost.cents()});
            if (!line.vehicles.empty() && groups_at_risk.insert(line.component).second)
                risk.vehicles = static_cast<int>(first_size(line.vehicles, window));
            cliff.fte += risk.fte;
            cliff.vehicles += risk.vehicles;
        }
        for (std::size_t s = 0; s < gone_on.by_source.size(); ++s)
            if (gone_on.by_source[s].cents() > 0) {
                cliff.absorbed_by.emplace_back(s, gone_on.by_source[s]);
                cliff.burden += gone_on.by_source[s];
            }
        std::stable_sort(cliff.absorbed_by.begin(), cliff.absorbed_by.end(),
                         [](auto const& a, auto const& b) { return a.second > b.second; });
    }

    GoneOn nothing() const
    {
        auto const lines = present_.costs.lines.size();
        return {std::vector<Money>(lines), std::vector<Money>(lines), std::vector<Money>(present_.plan.sources.size()),
                std::vector<int>(lines, present_.plan.months)};
    }

    // The place in the order after all pools of the source.
    std::size_t rank_after(std::size_t source) const
    {
        std::size_t rank = 0;
        for (std::size_t at = 0; at < present_.network.pools.size(); ++at)
            if (present_.supply.pools[index(present_.network.pools[at])].source == source) rank = at + 1;
        return rank;
    }

    static bool is_plain(MoneyStop const& stop) { return !stop.lines.empty() && stop.cause.going_on.cents() > 0; }

    static PoolArcs plain_arcs(Network const& network, MoneyStop const& stop, PoolSupply const& money)
    {
        return plain_pool(network, stop.lines, money.money[0].from, money.last_day, stop.cause.going_on.cents());
    }

    // What each stop's money would be, had it gone on. Rules that stopped it don't hold for what would have come without them.
    std::vector<TrialPool> trial_pools()
    {
        std::vector<TrialPool> pools;
        for (auto const& [month, stops] : by_month_)
            for (auto const& stop : stops) {
                auto const& money = supply_.pools[present_.supply.pools.size() + pools.size()];
                auto arcs = is_plain(stop) ? plain_arcs(present_.network, stop, money) : arcs_[pools.size()];
                if (arcs.has_gates) arcs = {}; // never tried
                pools.push_back({std::move(arcs), rank_after(stop.cause.source)});
            }
        return pools;
    }

    // Nothing where rules that couple payments might give another answer, or break.
    std::optional<MoreMoney::Change> try_out(std::vector<MoneyStop> const& stops, std::size_t first)
    {
        auto const& network = present_.network;
        std::vector<std::size_t> pools;
        for (std::size_t k = 0; k < stops.size(); ++k)
            if (!stops[k].cause.going_on.is_zero()) pools.push_back(first + k);
        std::stable_sort(pools.begin(), pools.end(), [&](std::size_t a, std::size_t b) {
            return rank_after(stops[a - first].cause.source) < rank_after(stops[b - first].cause.source);
        });
        auto const& free_flow = present_.free ? present_.free->flow : present_.flow;
        bool const is_searched = network.arcs.size() <= too_many_to_search;
        std::optional<MoreMoney::Change> free;
        if (!present_.free || is_searched) {
            if (!free_) free_.emplace(present_.free ? present_.free->network : network, free_flow, trial_pools());
            free = free_->with(pools);
            if (!present_.free && free->keeps_rules) return free;
        }
        if (!held_) held_.emplace(network, present_.flow, trial_pools(), MoreMoney::Caps::held);
        auto held = held_->with(pools);
        if (!held.keeps_rules) return std::nullopt;
        if (!is_searched || covered(held, present_.flow) == covered(*free, free_flow)) return held;
        return std::nullopt;
    }

    static std::vector<Network::Cents> covered(MoreMoney::Change const& change, Flow const& flow)
    {
        auto covered = flow.covered;
        for (auto const& gain : change.gains) covered[gain.cell] += gain.amount;
        return covered;
    }

    // A pool doesn't take over from itself.
    static bool is_of(std::vector<MoneyStop> const& stops, std::size_t pool)
    {
        return std::any_of(stops.begin(), stops.end(), [&](MoneyStop const& stop) { return stop.cause.pool == pool; });
    }

    GoneOn read(MoreMoney::Change const& change, std::vector<MoneyStop> const& stops, Window window) const
    {
        auto result = nothing();
        for (auto const& gain : change.gains) {
            auto const& cell = present_.network.cells[gain.cell];
            int const month = present_.network.slices[index(cell.slice)].month;
            result.cover(index(cell.line), month, window.holds(month), Money::from_cents(gain.amount));
        }
        for (std::size_t rank = 0; rank < change.displaced.size(); ++rank) {
            auto const pool = index(present_.network.pools[rank]);
            if (!is_of(stops, pool)) result.by_source[present_.supply.pools[pool].source] += Money::from_cents(change.displaced[rank]);
        }
        return result;
    }

    // The long way, with all rules.
    GoneOn allocate(std::vector<MoneyStop> const& stops, std::size_t first, Window window) const
    {
        Plan plan = present_.plan;
        Supply supply = present_.supply;
        auto const original = supply.pools.size();
        auto const money_of = [&](std::size_t k) -> PoolSupply const& { return supply_.pools[original + first + k]; };
        for (std::size_t k = 0; k < stops.size(); ++k) {
            if (stops[k].cause.kind == CliffCause::Kind::retention_begun) plan.sources[stops[k].cause.source].retention.reset();
            else if (!is_plain(stops[k])) supply.pools.push_back(money_of(k));
        }
        auto const years = award_years(plan, supply);
        auto network = build_network(plan, present_.costs, supply, present_.order, years, present_.network.first_lines);
        auto next_pool = static_cast<int>(supply.pools.size());
        std::vector<std::size_t> sources; // by pool
        for (auto const& pool : supply.pools) sources.push_back(pool.source);
        for (std::size_t k = 0; k < stops.size(); ++k) {
            auto const source = stops[k].cause.source;
            if (!is_plain(stops[k]) || stops[k].cause.kind == CliffCause::Kind::retention_begun) continue;
            auto const last = std::find_if(network.pools.rbegin(), network.pools.rend(), [&](int pool) { return sources[index(pool)] == source; });
            auto const place = static_cast<std::size_t>(network.pools.rend() - last);
            add_pool(network, plain_arcs(network, stops[k], money_of(k)), network.nodes, next_pool++, place);
            sources.push_back(source);
        }
        auto const search = network.arcs.size() > too_many_to_search ? Search::none : Search::thorough;
        auto const solved = budget::allocate(plan, present_.costs, supply, std::move(network), years, search, checkpoint_);
        auto const other = read_allocation(solved.network, solved.flow, present_.costs);
        auto result = nothing();
        for (std::size_t l = 0; l < present_.costs.lines.size(); ++l)
            for (int m = 0; m < plan.months; ++m)
                result.cover(l, m, window.holds(m), present_.allocation.gap[l][index(m)] - other.gap[l][index(m)]);
        for (auto const& payment : present_.allocation.payments)
            if (!is_of(stops, payment.pool)) result.by_source[present_.supply.pools[payment.pool].source] += payment.amount;
        for (auto const& payment : other.payments)
            if (payment.pool < original && !is_of(stops, payment.pool)) result.by_source[sources[payment.pool]] -= payment.amount;
        return result;
    }

    void add_decision(Cliff& cliff) const
    {
        auto const& plan = present_.plan;
        int lead = plan.council_days + plan.notice_days;
        cliff.decide_by_reason = fmt::format("{} days for the council and {} days of notice", plan.council_days, plan.notice_days);
        for (auto const& cause : cliff.causes) {
            if (!may_be_renewed(plan, present_.supply, cause)) continue;
            auto const& source = plan.sources[cause.source];
            if (!source.renewal || source.ended_early || source.renewal->lead_days <= lead) continue;
            lead = source.renewal->lead_days;
            cliff.decide_by_reason = fmt::format("{} days to renew {}", lead, source.name);
        }
        int const month = cliff.month - plan.first_month;
        Date last_day = last_day_in_full(cliff.causes.front(), month);
        for (auto const& cause : cliff.causes) last_day = std::min(last_day, last_day_in_full(cause, month));
        cliff.decide_by = last_day - lead;
    }

    Present const& present_;
    Checkpoint const& checkpoint_;
    std::map<int, std::vector<MoneyStop>> by_month_;
    Supply supply_;
    std::vector<PoolArcs> arcs_; // of the pools in supply_ that the plan doesn't have
    std::size_t next_ = 0;       // the first of them that belongs to the next month
    std::optional<MoreMoney> free_; // of coupled rules
    std::optional<MoreMoney> held_;
};

} // namespace

bool may_be_renewed(Plan const& plan, Supply const& supply, CliffCause const& cause)
{
    bool const counts_renewals = std::any_of(supply.pools.begin(), supply.pools.end(), [&](PoolSupply const& pool) {
        return pool.source == cause.source && std::any_of(pool.money.begin(), pool.money.end(), [](auto const& money) { return money.renewed; });
    });
    return cause.kind == CliffCause::Kind::ended && !plan.sources[cause.source].ended_early && !counts_renewals;
}

std::vector<Cliff> find_cliffs(Present const& present, Checkpoint const& checkpoint) { return CliffFinder{present, checkpoint}.find(); }

} // namespace budget
