#include "budget/insight/lapses.hpp"

#include "budget/allocation/cost_sets.hpp"
#include "budget/allocation/eligibility.hpp"
#include "budget/allocation/match_months.hpp"
#include "budget/exact_money.hpp"
#include "budget/index.hpp"
#include "budget/insight/cash.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace budget {

namespace {

// One way of a pool's money to a cost.
struct Way {
    int cell = 0;             // in network.cells
    Network::Cents most = 0;  // the capacity of the arc into it
    Network::Cents own = 0;   // what the pool pays over it
    Network::Cents before = 0; // what pools earlier in the order pay of the cell
};

// A part of what is left, with its reason; parts are taken off the whole in this order.
struct Part {
    Lapse::Reason reason = Lapse::Reason::nothing_left;
    std::string rule;
    Network::Cents most = 0;
};

// What one pool has left at the end of one of its terms.
struct Rest {
    Date from;    // since then the pool was never empty
    Date through;
    Network::Cents cents = 0;
};

class PoolLapses
{
public:
    PoolLapses(Solved const& solved, std::size_t pool, std::vector<Way> const& ways, std::vector<Network::Cents>& undrawn)
        : solved_{solved}, network_{solved.network}, p_{pool}, supply_{solved.supply.pools[pool]},
          source_{solved.plan.sources[supply_.source]}, pool_{source_.pools[supply_.pool]}, ways_{ways}, undrawn_{undrawn}
    {
    }

    void find(std::vector<Network::Cents> const& before, std::vector<Lapse>& lapses)
    {
        for (auto const& rest : rests()) {
            auto left = rest.cents;
            for (auto const& part : parts(rest, before)) {
                auto const amount = std::min(left, part.most);
                if (amount <= 0) continue;
                left -= amount;
                add(lapses, rest, part.reason, part.rule, amount);
            }
        }
        add_late_draws(lapses);
    }

private:
    Slice const& slice_of(Way const& way) const { return network_.slices[index(network_.cells[index(way.cell)].slice)]; }
    std::size_t line_of(int cell) const { return index(network_.cells[index(cell)].line); }
    int month_of(int cell) const { return network_.slices[index(network_.cells[index(cell)].slice)].month; }

    // The first day of a slice; of a closed month the last day on which the term that pays it can.
    Date day_of(Slice const& slice) const
    {
        if (slice.month >= solved_.costs.closed_months) return slice.first;
        for (auto const& money : supply_.money)
            if (money.from <= slice.last && money.through >= slice.first) return std::min(slice.last, money.through);
        return slice.first;
    }

    // Each run of money that ends on the same day, followed through its slices.
    std::vector<Rest> rests() const
    {
        std::map<Date, std::map<Date, Network::Cents>> releases; // by last day, then by first
        for (auto const& money : supply_.money) releases[money.through][money.from] += money.amount.cents();
        std::map<Date, Network::Cents> paid; // by the day on which it counts
        for (auto const& way : ways_)
            if (way.own != 0) paid[day_of(slice_of(way))] += way.own;
        std::vector<Rest> rests;
        for (auto const& [through, money] : releases) {
            Rest rest{money.begin()->first, through, 0};
            auto day = paid.lower_bound(rest.from);
            auto const spend_before = [&](Date next) {
                for (; day != paid.end() && day->first < next; ++day) rest.cents -= day->second;
            };
            for (auto const& [from, amount] : money) {
                spend_before(from);
                if (rest.cents == 0) rest.from = from;
                rest.cents += amount;
            }
            spend_before(through + 1);
            if (rest.cents > 0) rests.push_back(rest);
        }
        return rests;
    }

    std::vector<Part> parts(Rest const& rest, std::vector<Network::Cents> const& before)
    {
        std::vector<Part> parts;
        Network::Cents payable = 0; // cost of all that it may pay since it was last empty
        Network::Cents others = 0;  // what others pay of it, but for their share of what it asks match for
        auto shares = shares_of_others(rest);
        for (auto const& way : ways_) {
            auto const& slice = slice_of(way);
            if (slice.first < rest.from || slice.last > rest.through) continue;
            auto const demand = network_.cells[index(way.cell)].demand;
            payable += demand;
            auto open = demand - way.own - way.before; // unpaid, or left to pools later in the order
            auto const above_salary_cap = std::min(open, demand - way.most);
            count(parts, Lapse::Reason::cap_reached, "salary cap", above_salary_cap);
            open -= above_salary_cap;
            if (open > 0) open -= count_open(parts, way.cell, open);
            auto const later = solved_.flow.covered[index(way.cell)] - way.own - way.before;
            auto taken = way.before + std::min(open, later);
            for (auto& share : shares) {
                if (!share.months.holds(slice.month)) continue;
                auto const part = std::min(taken, share.left);
                share.left -= part;
                taken -= part;
            }
            others += taken;
        }
        if (pool_.obligate_by) count(parts, Lapse::Reason::obligate_by, {}, begun_too_late(rest, before));
        std::stable_sort(parts.begin(), parts.end(), [](auto const& a, auto const& b) { return a.reason < b.reason; });
        count(parts, Lapse::Reason::nothing_left, {}, others);
        parts.push_back({payable > 0 ? Lapse::Reason::more_than_costs : Lapse::Reason::nothing_to_pay, {}, rest.cents});
        return parts;
    }

    struct ShareOfOthers {
        MatchMonths months;
        Network::Cents left = 0;
    };

    // By grant year, of the costs in the money's time that the award shares: what others must bear of those that the pool may pay.
    // What they bear of others, such as donated ones, is part of their share.
    std::vector<ShareOfOthers> shares_of_others(Rest const& rest) const
    {
        std::vector<ShareOfOthers> shares;
        for (auto const& match : solved_.match) {
            auto const& year = match.year;
            if (year.source != supply_.source) continue;
            auto const lines = matchable_lines(solved_.plan, solved_.costs, source_);
            auto const months = match_months(solved_.plan, solved_.supply, year);
            auto const counts = [&](int cell) {
                auto const& slice = network_.slices[index(network_.cells[index(cell)].slice)];
                return lines[line_of(cell)] && slice.first >= rest.from && slice.last <= rest.through && months.holds(slice.month);
            };
            Network::Cents cost = 0;
            for (int cell = 0; cell < static_cast<int>(network_.cells.size()); ++cell)
                if (counts(cell)) cost += network_.cells[index(cell)].demand;
            Network::Cents own = 0; // that the pool may pay
            for (auto const& way : ways_)
                if (counts(way.cell)) own += network_.cells[index(way.cell)].demand;
            auto const most = round(Money::from_cents(cost) * (Ratio{1} - year.share), Rounding::toward_zero).cents();
            shares.push_back({months, std::max<Network::Cents>(0, own - most)});
        }
        return shares;
    }

    static void count(std::vector<Part>& parts, Lapse::Reason reason, std::string const& rule, Network::Cents amount)
    {
        if (amount <= 0) return;
        auto const same = std::find_if(parts.begin(), parts.end(),
                                       [&](Part const& part) { return part.reason == reason && part.rule == rule; });
        if (same == parts.end())
            parts.push_back({reason, rule, amount});
        else
            same->most += amount;
    }

    // Money is left, the pool may pay the cost and doesn't: a rule that holds payments together keeps it. How much of it.
    Network::Cents count_open(std::vector<Part>& parts, int cell, Network::Cents amount)
    {
        read_caps();
        auto const capped = [&](std::vector<Limit> const& limits) {
            auto const limit = std::find_if(limits.begin(), limits.end(), [&](Limit const& one) {
                return one.lines[line_of(cell)] && one.first_month <= month_of(cell) && month_of(cell) <= one.last_month;
            });
            if (limit == limits.end()) return false;
            count(parts, Lapse::Reason::cap_reached, limit->name, amount);
            return true;
        };
        if (capped(used_up_)) return amount;
        for (std::size_t y = 0; y < solved_.match.size(); ++y) {
            auto const& year = solved_.match[y].year;
            if (year.source != supply_.source || month_of(cell) < year.first_month || month_of(cell) > year.last_month) continue;
            auto const lacking = std::min(amount, undrawn_[y]);
            undrawn_[y] -= lacking;
            count(parts, Lapse::Reason::no_match, {}, lacking);
            return lacking;
        }
        return capped(others_) ? amount : 0;
    }

    struct Limit {
        std::string name;
        std::vector<char> lines;
        int first_month = 0;
        int last_month = 0;
    };

    // The caps of which nothing is left, last those on a share of what is spent; apart from them those that were held below their
    // limit, as several releases may need.
    void read_caps()
    {
        if (caps_read_) return;
        caps_read_ = true;
        auto const rules = cost_sets(solved_.plan, solved_.costs, solved_.supply, p_, solved_.years);
        auto const paid_in = [&](std::vector<char> const& lines, int first, int last) {
            Network::Cents sum = 0;
            for (auto const& way : ways_)
                if (lines[line_of(way.cell)] && first <= month_of(way.cell) && month_of(way.cell) <= last) sum += way.own;
            return sum;
        };
        std::vector<char> const all(solved_.costs.lines.size(), 1);
        int const last = solved_.plan.months - 1;
        if (rules.on_everything && paid_in(all, 0, last) == rules.on_everything->cents())
            used_up_.push_back({"cap on everything", all, 0, last});
        std::vector<Limit> shares;
        for (auto const& set : rules.sets) {
            if (set.kind != CostSet::Kind::cap && set.kind != CostSet::Kind::share_spent) continue;
            auto const& name = pool_.caps[set.rule].name;
            bool const is_used_up = set.limit ? paid_in(set.lines, set.first_month, set.last_month) == set.limit->cents() : is_share_used_up(set);
            auto& list = !is_used_up ? others_ : set.limit ? used_up_ : shares;
            list.push_back({name.empty() ? "cap" : "cap \"" + name + "\"", set.lines, set.first_month, set.last_month});
        }
        used_up_.insert(used_up_.end(), shares.begin(), shares.end());
    }

    bool is_share_used_up(CostSet const& set) const
    {
        return std::any_of(solved_.shares.begin(), solved_.shares.end(), [&](SpendingShare const& share) {
            return share.pool == p_ && share.cap == set.rule && share.first_month == set.first_month && share.last_month == set.last_month &&
                   share.paid == share.allowed;
        });
    }

    // Cost in the money's time that it could pay but for beginning after obligate-by, and that nobody earlier pays.
    Network::Cents begun_too_late(Rest const& rest, std::vector<Network::Cents> const& before) const
    {
        std::vector<char> late;
        bool any = false;
        for (auto const& line : solved_.costs.lines) {
            bool const is_late = line.begins && line.begins->first_day() > *pool_.obligate_by &&
                                 line.in_kind == (source_.origin == Origin::in_kind) &&
                                 is_permitted(solved_.plan, source_, pool_, line).allowed;
            late.push_back(is_late ? 1 : 0);
            any = any || is_late;
        }
        Network::Cents sum = 0;
        for (std::size_t c = 0; any && c < network_.cells.size(); ++c) {
            auto const& slice = network_.slices[index(network_.cells[c].slice)];
            if (network_.cells[c].paid_by.value_or(supply_.source) != supply_.source) continue;
            if (late[index(network_.cells[c].line)] && slice.first >= rest.from && slice.last <= rest.through)
                sum += network_.cells[c].demand - before[c];
        }
        return sum;
    }

    Lapse::End end_of(Date through) const
    {
        auto const& plan = solved_.plan;
        Date const last = plan.last_month().last_day();
        auto const end = last_day_to_spend(source_, pool_);
        if (end && through == *end) {
            if (source_.ended_early && through == *source_.ended_early) return Lapse::End::ended_early;
            return pool_.spend_by ? Lapse::End::spend_by : Lapse::End::source_end;
        }
        auto const calendar = plan.calendar();
        if (!pool_.carries_over && through == calendar.last(calendar.year_of(through)).last_day()) return Lapse::End::fiscal_year;
        if (through < last) return Lapse::End::renewed_term;
        for (int time = 1; end && *end < last && source_.renewal && time <= source_.renewal->times; ++time)
            if (add_months(*end + 1, source_.renewal->term_months * time) - 1 == last) return Lapse::End::renewed_term;
        return Lapse::End::plan_end;
    }

    void add(std::vector<Lapse>& lapses, Rest const& rest, Lapse::Reason reason, std::string const& rule, Network::Cents cents)
    {
        lapses.push_back({supply_.source, p_, rest.through, end_of(rest.through), reason, rule, Money::from_cents(cents)});
    }

    void add_late_draws(std::vector<Lapse>& lapses) const
    {
        if (!pool_.liquidate_by || source_.draw != Draw::reimbursement || source_.origin == Origin::in_kind) return;
        Money late;
        for (auto const& way : ways_)
            if (is_drawn_too_late(solved_.plan, source_, pool_, index(month_of(way.cell)))) late += Money::from_cents(way.own);
        if (!late.is_zero())
            lapses.push_back({supply_.source, p_, *pool_.liquidate_by, Lapse::End::liquidate_by, Lapse::Reason::drawn_too_late, {}, late});
    }

    Solved const& solved_;
    Network const& network_;
    std::size_t p_;
    PoolSupply const& supply_;
    FundingSource const& source_;
    Pool const& pool_;
    std::vector<Way> const& ways_;
    std::vector<Network::Cents>& undrawn_; // one a solved_.match: for want of match, and not yet put down to it
    bool caps_read_ = false;
    std::vector<Limit> used_up_;
    std::vector<Limit> others_;
};

} // namespace

std::vector<Lapse> find_lapses(Solved const& solved)
{
    auto const& network = solved.network;
    std::vector<std::vector<Way>> ways(solved.supply.pools.size());
    for (std::size_t a = 0; a < network.arcs.size(); ++a)
        if (int const cell = network.cell_of_node[index(network.arcs[a].head)]; cell >= 0)
            ways[index(network.arc_pool[a])].push_back({cell, network.arcs[a].capacity, solved.flow.on_arc[a], 0});

    std::vector<Lapse> lapses;
    std::vector<Network::Cents> undrawn;
    for (auto const& year : solved.match) undrawn.push_back(year.undrawn.cents());
    std::vector<Network::Cents> before(network.cells.size()); // one a cell: what the pools so far pay of it
    for (int const p : network.pools) {
        auto& own = ways[index(p)];
        for (auto& way : own) way.before = before[index(way.cell)];
        PoolLapses{solved, index(p), own, undrawn}.find(before, lapses);
        for (auto const& way : own) before[index(way.cell)] += way.own;
    }
    std::stable_sort(lapses.begin(), lapses.end(), [](auto const& a, auto const& b) {
        return std::tie(a.pool, a.last_day, a.reason) < std::tie(b.pool, b.last_day, b.reason);
    });
    return lapses;
}

} // namespace budget
