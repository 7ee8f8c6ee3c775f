#include "budget/allocation/coupled.hpp"

#include "budget/allocation/match_months.hpp"
#include "budget/allocation/throttles.hpp"
#include "budget/exact_money.hpp"
#include "budget/index.hpp"

#include <algorithm>
#include <map>

namespace budget {

namespace {

using Cents = Network::Cents;

constexpr std::size_t too_large = 250'000; // arcs, from where on the fewest attempts are made
// To divide a cap's limit exactly takes many tries, and one takes as long as so many allocations: on larger networks it isn't done.
constexpr std::size_t too_large_to_divide = 500;
constexpr int work_of_division = 10;
constexpr std::size_t most_turns = 8; // buckets from which on another order is tried
constexpr std::size_t work_of_orders = 100'000; // arcs of all networks with another order together; one is always tried
constexpr int most_rounds = 30; // of lowering; what offends even then is shut, which keeps every rule

struct Attempt {
    Network network;                 // with the gates as they stood
    Flow flow;
    std::vector<LedgerYear> ledger;
    std::vector<Cents> through;      // one a throttle
    std::vector<Cents> used;         // of each pool, in application order
    std::vector<Cents> by_bucket;
    Cents covered = 0;
};

// What is covered of each bucket.
std::vector<Cents> by_bucket(Network const& network, Flow const& flow)
{
    std::vector<Cents> covered(network.cells.empty() ? 0 : index(network.cells.back().bucket) + 1, 0);
    for (std::size_t c = 0; c < network.cells.size(); ++c) covered[index(network.cells[c].bucket)] += flow.covered[c];
    return covered;
}

// Bucket after bucket, then in covering order; where both cover the same, in application order.
bool is_better(Attempt const& a, Attempt const& b)
{
    if (a.by_bucket != b.by_bucket) return a.by_bucket > b.by_bucket;
    return a.flow.covered != b.flow.covered ? a.flow.covered > b.flow.covered : a.used > b.used;
}

std::vector<Cents> used_in_order(Network const& network, Flow const& flow)
{
    std::vector<Cents> by_pool;
    for (std::size_t a = 0; a < network.arcs.size(); ++a) {
        if (network.cell_of_node[index(network.arcs[a].head)] < 0) continue;
        auto const pool = index(network.arc_pool[a]);
        if (pool >= by_pool.size()) by_pool.resize(pool + 1, 0);
        by_pool[pool] += flow.on_arc[a];
    }
    std::vector<Cents> used;
    for (int const pool : network.pools) used.push_back(index(pool) < by_pool.size() ? by_pool[index(pool)] : 0);
    return used;
}

class Coupling
{
public:
    Coupling(Plan const& plan, Costs const& costs, Supply const& supply, Network const& network,
             std::vector<AwardYear> const& years, Search search, Checkpoint const& checkpoint)
        : network_{network}, years_{years}, checkpoint_{checkpoint}, ledger_{plan, costs, supply, network, years},
          throttles_{plan, costs, supply, network, years}, allowances_(throttles_.size(), endless),
          is_large_{network.arcs.size() > too_large},
          attempts_{search == Search::none ? 0 : std::clamp(3'000'000 / static_cast<int>(network.arcs.size() + 1), 12, 2000)}
    {
    }

    void run()
    {
        free_ = attempt(network_, no_match_wanted());
        best_ = settle(allowances_, free_, no_match_wanted());
        if (attempts_ > 0 && best_.by_bucket < free_.by_bucket) {
            keep_better(settle(allowances_, free_, no_match_wanted(), Cut::by_date));
            keep_better(settle_where_nobody_else_pays());
            divide_caps();
        }
        // Lowering may go further than the rules need, where one throttle's money would have been another's match or base. For
        // each the most that it can pass with every rule kept is found by halving; two passes, because they move each other.
        for (int pass = 0; pass < 2; ++pass)
            for (std::size_t t = 0; t < throttles_.size() && attempts_ > 0; ++t) raise(t);
    }

    Attempt take_best() { return std::move(best_); }
    Free take_free() { return {std::move(free_.network), std::move(free_.flow)}; }
    Attempt const& free() const { return free_; }
    Throttles const& throttles() const { return throttles_; }
    std::vector<Money> most_matched() const { return ledger_.most(best_.network, best_.flow); } // before the best is taken

private:
    std::vector<Cents> no_match_wanted() const { return std::vector<Cents>(years_.size(), 0); }

    Attempt attempt(Network network, std::vector<Cents> const& match_wanted) const
    {
        pass(checkpoint_);
        --attempts_;
        Attempt made;
        made.flow = solve(network, throttles_.floors(match_wanted));
        made.ledger = ledger_.balance(network, made.flow);
        for (std::size_t t = 0; t < throttles_.size(); ++t) made.through.push_back(throttles_.through(t, made.flow));
        for (Cents const cents : made.flow.covered) made.covered += cents;
        made.by_bucket = budget::by_bucket(network, made.flow);
        made.used = used_in_order(network, made.flow);
        made.network = std::move(network);
        return made;
    }

    // The allocation with at most so much through each throttle, and no rule broken. First match is asked of those who may
    // serve; what still lacks it, and what exceeds a share or a cap, is lowered to what the flow at hand allows.
    Attempt settle(std::vector<Cents> const& allowances) const
    {
        Network network = network_;
        for (std::size_t t = 0; t < throttles_.size(); ++t) throttles_.open(network, t, allowances[t]);
        return settle(allowances, attempt(std::move(network), no_match_wanted()), no_match_wanted());
    }

    Attempt settle(std::vector<Cents> const& allowances, Attempt made, std::vector<Cents> wanted, Cut cut = Cut::by_cost) const
    {
        for (int round = 0;; ++round) {
            bool changed = false;
            for (std::size_t t = 0; t < throttles_.size(); ++t) {
                auto const allowed = throttles_.allowed(t, made.flow, made.ledger, allowances[t]);
                if (!allowed) continue;
                changed = true;
                auto const year = throttles_.year_of(t);
                Cents const required = year ? made.ledger[*year].required.cents() : 0;
                if (year && made.through[t] > allowances[t] && round < most_rounds) throttles_.lower(made.network, t, allowances[t], made.flow, cut);
                else if (year && wanted[*year] < required) wanted[*year] = required;
                else throttles_.lower(made.network, t, round < most_rounds ? *allowed : 0, made.flow, cut);
            }
            if (!changed) return tidy(std::move(made), wanted);
            made = attempt(std::move(made.network), wanted);
        }
    }

    // The money that rules limit pays what others would pay as well, where it comes before them in the order. Here it comes last,
    // so that what is cut of it is cut from the costs that nobody else pays; then all are used in order again.
    Attempt settle_where_nobody_else_pays() const
    {
        auto wanted = no_match_wanted();
        for (std::size_t y = 0; y < wanted.size(); ++y)
            if (free_.ledger[y].matched < free_.ledger[y].required) wanted[y] = free_.ledger[y].required.cents();
        Network network = network_;
        std::stable_partition(network.pools.begin(), network.pools.end(), [&](int pool) { return !throttles_.limits(pool); });
        auto last = attempt(std::move(network), wanted);
        last.network.pools = network_.pools;
        for (std::size_t t = 0; t < throttles_.size(); ++t) {
            auto const allowed = throttles_.allowed(t, last.flow, last.ledger, allowances_[t]);
            bool const offended = throttles_.allowed(t, free_.flow, free_.ledger, allowances_[t]).has_value();
            if (allowed || offended) throttles_.lower(last.network, t, allowed.value_or(last.through[t]), last.flow, Cut::by_cost);
        }
        return settle(allowances_, attempt(std::move(last.network), wanted), wanted);
    }

    // The caps that count several releases, divided over them as covers most. What they let through is found without regard to
    // match and shares, which are settled then.
    void divide_caps()
    {
        auto caps = throttles_.caps();
        if (caps.empty() || network_.arcs.size() > too_large_to_divide) return;
        int const least_left = attempts_ / 2;
        auto const on_arc = budget::divide_caps(network_, free_.flow, caps, [&] {
            pass(checkpoint_);
            attempts_ -= work_of_division;
            return attempts_ > least_left;
        });
        Network network = network_;
        for (auto const& cap : caps)
            for (int const arc : cap.arcs) network.arcs[index(arc)].capacity = on_arc[index(arc)];
        keep_better(settle(allowances_, attempt(std::move(network), no_match_wanted()), no_match_wanted()));
    }

    void keep_better(Attempt made)
    {
        if (is_better(made, best_)) best_ = std::move(made);
    }

    // A draw that was lowered needs less match than was asked for on the way: asks for just that, where it holds.
    Attempt tidy(Attempt made, std::vector<Cents> const& wanted) const
    {
        std::vector<Cents> required;
        for (auto const& year : made.ledger) required.push_back(year.required.cents());
        if (required == wanted) return made;
        auto again = attempt(made.network, required);
        for (std::size_t t = 0; t < throttles_.size(); ++t)
            if (throttles_.allowed(t, again.flow, again.ledger, endless)) return made;
        return again;
    }

    void raise(std::size_t t)
    {
        Cents low = best_.through[t];
        Cents high = std::min(free_.through[t], throttles_.limit(t)); // so much doesn't hold, or nothing had been lowered
        if (low >= high) return;
        bool const lacks_coverage = best_.covered < free_.covered;
        if (!lacks_coverage && (is_large_ || !reaches(t, low + 1))) return; // only the order of use is at stake
        while (high - low > 1 && attempts_ > 0) {
            Cents const middle = low + (high - low) / 2;
            (reaches(t, middle) ? low : high) = middle;
            if (lacks_coverage && best_.covered == free_.covered) return raise(t);
        }
        allowances_[t] = low;
    }

    // Whether so much can run through it with every rule kept: all else wide open, or as low as it is in the best. Keeps what
    // comes of it, if it is better.
    bool reaches(std::size_t t, Cents amount)
    {
        auto allowances = allowances_;
        allowances[t] = amount;
        auto const keep = [&](Attempt made) {
            bool const reached = made.through[t] >= amount;
            keep_better(std::move(made));
            return reached;
        };
        if (keep(settle(allowances))) return true;
        Network network = best_.network;
        throttles_.open(network, t, amount);
        return keep(settle(allowances, attempt(std::move(network), no_match_wanted()), no_match_wanted()));
    }

    Network const& network_;
    std::vector<AwardYear> const& years_;
    Checkpoint const& checkpoint_;
    MatchLedger ledger_;
    Throttles throttles_;
    std::vector<Cents> allowances_;
    bool is_large_;        // coverage alone is searched for
    mutable int attempts_; // how many allocations may still be tried; fewer on large networks, so that the search stays short
    Attempt free_;
    Attempt best_;
};

std::vector<std::size_t> who_could_match(Plan const& plan, FundingSource const& award)
{
    std::vector<std::size_t> sources;
    for (std::size_t s = 0; s < plan.sources.size(); ++s)
        if (may_match(award, plan.sources[s])) sources.push_back(s);
    return sources;
}

// Those that any award with match may pay.
std::vector<char> lines_with_match(Plan const& plan, Costs const& costs, std::vector<AwardYear> const& years)
{
    std::vector<char> lines(costs.lines.size(), 0);
    std::optional<std::size_t> last; // years of one award follow each other
    for (auto const& year : years) {
        if (last == year.source) continue;
        last = year.source;
        auto const its = matchable_lines(plan, costs, plan.sources[year.source]);
        for (std::size_t l = 0; l < lines.size(); ++l) lines[l] = lines[l] || its[l];
    }
    return lines;
}

// The buckets that aren't paid in full and have lines of both kinds: only there another order of its cells can cover more.
std::vector<int> tied_and_short(Network const& network, Flow const& flow, std::vector<char> const& first_lines)
{
    std::vector<int> buckets;
    bool has_first = false;
    bool has_other = false;
    bool is_short = false;
    for (std::size_t c = 0; c < network.cells.size(); ++c) {
        auto const& cell = network.cells[c];
        if (c > 0 && cell.bucket != network.cells[c - 1].bucket) has_first = has_other = is_short = false;
        (first_lines[index(cell.line)] ? has_first : has_other) = true;
        is_short = is_short || flow.covered[c] < cell.demand;
        bool const listed = !buckets.empty() && buckets.back() == cell.bucket;
        if (has_first && has_other && is_short && !listed) buckets.push_back(cell.bucket);
    }
    return buckets;
}

// Orders in which buckets may be covered other than the plan's: first the lines that any award with match may pay, or those of one
// award that lacks match; in all buckets, or from one of those on in which that may tell.
std::vector<FirstLines> other_orders(Plan const& plan, Costs const& costs, Solution const& solution, std::vector<AwardYear> const& years)
{
    std::vector<std::vector<char>> sets{lines_with_match(plan, costs, years)};
    std::optional<std::size_t> last;
    for (auto const& match : solution.match) {
        if (match.undrawn.is_zero() || last == match.year.source) continue;
        last = match.year.source;
        sets.push_back(matchable_lines(plan, costs, plan.sources[match.year.source]));
    }
    std::vector<std::vector<int>> buckets;
    for (auto const& lines : sets) buckets.push_back(tied_and_short(solution.network, solution.flow, lines));
    auto const most = std::max<std::size_t>(1, work_of_orders / (solution.network.arcs.size() + 1));
    std::vector<FirstLines> orders;
    for (std::size_t turn = 0; turn < most_turns; ++turn)
        for (std::size_t set = 0; set < sets.size() && orders.size() < most; ++set) {
            auto const& its = buckets[set];
            if (!its.empty() && turn < its.size()) orders.push_back({sets[set], turn == 0 ? 0 : its[its.size() * turn / most_turns]});
        }
    return orders;
}

// Of the year's cost that the award may pay, donated cost included, its own share: with match in plenty it would draw no more.
Money most_to_draw(Plan const& plan, Costs const& costs, Supply const& supply, AwardYear const& year)
{
    auto const lines = matchable_lines(plan, costs, plan.sources[year.source]);
    auto const months = match_months(plan, supply, year);
    Money cost;
    for (std::size_t l = 0; l < lines.size(); ++l)
        for (int month = months.first; lines[l] && month <= months.last; ++month)
            cost += costs.lines[l].months[static_cast<std::size_t>(month)];
    return round(cost * (Ratio{1} - year.share), Rounding::toward_zero);
}

// What each award with match doesn't draw in any year.
std::map<std::size_t, Money> left_of_awards(Supply const& supply, std::vector<AwardYear> const& years, std::vector<LedgerYear> const& ledger)
{
    std::map<std::size_t, Money> left;
    for (auto const& year : years) left[year.source] = supply.total(year.source);
    for (std::size_t y = 0; y < years.size(); ++y) left[years[y].source] -= ledger[y].draw;
    return left;
}

} // namespace

Money Solution::distance() const { return bound - Money::from_cents(certificate.covered); }

Solution allocate(Plan const& plan, Costs const& costs, Supply const& supply, std::vector<std::size_t> const& order,
                  std::vector<AwardYear> const& years, Checkpoint const& checkpoint)
{
    auto solution = allocate(plan, costs, supply, build_network(plan, costs, supply, order, years), years, Search::thorough, checkpoint);
    if (solution.distance().is_zero() || solution.network.arcs.size() > too_large) return solution;
    bool const lacks_match = std::any_of(solution.match.begin(), solution.match.end(), [](MatchYear const& year) { return year.undrawn.cents() > 0; });
    if (!lacks_match) return solution;
    // Inside a bucket plan order is only a tie's, but money that match needs may go to a line before it: then others come first, where
    // that covers more. Each order is tried without a search, and the best of them with one.
    std::optional<FirstLines> best;
    std::vector<Cents> most;
    for (auto& first : other_orders(plan, costs, solution, years)) {
        auto const tried = allocate(plan, costs, supply, build_network(plan, costs, supply, order, years, first), years, Search::none, checkpoint);
        auto covered = by_bucket(tried.network, tried.flow);
        if (best && covered <= most) continue;
        most = std::move(covered);
        best = std::move(first);
    }
    if (!best) return solution;
    auto other = allocate(plan, costs, supply, build_network(plan, costs, supply, order, years, *best), years, Search::thorough, checkpoint);
    return by_bucket(other.network, other.flow) > by_bucket(solution.network, solution.flow) ? std::move(other) : std::move(solution);
}

Solution allocate(Plan const& plan, Costs const& costs, Supply const& supply, Network network, std::vector<AwardYear> const& years,
                  Search search, Checkpoint const& checkpoint)
{
    pass(checkpoint);
    Solution solution;
    solution.network = std::move(network);
    if (solution.network.gates.empty()) {
        solution.flow = solve(solution.network);
        solution.certificate = certify(solution.network, solution.flow);
        solution.bound = Money::from_cents(solution.certificate.covered);
        for (auto const& year : years) solution.match.push_back({year, {}, {}, {}, who_could_match(plan, plan.sources[year.source])});
        return solution;
    }
    Network const whole = std::move(solution.network);
    Coupling coupling{plan, costs, supply, whole, years, search, checkpoint};
    coupling.run();
    auto const could = coupling.most_matched();
    auto best = coupling.take_best();
    auto left = left_of_awards(supply, years, best.ledger);
    solution.bound = Money::from_cents(coupling.free().covered);
    for (std::size_t y = 0; y < years.size(); ++y) {
        MatchYear year{years[y], best.ledger[y], {}, {}, who_could_match(plan, plan.sources[years[y].source])};
        Money const wished = std::min({coupling.free().ledger[y].draw, most_to_draw(plan, costs, supply, years[y]),
                                       year.ledger.draw + left[years[y].source]});
        // Where others spend enough, match isn't what is missing.
        if (Money const required = years[y].required_for(wished); wished > year.ledger.draw && required > could[y]) {
            year.undrawn = wished - year.ledger.draw;
            year.missing = required - could[y];
            left[years[y].source] -= year.undrawn;
        }
        solution.match.push_back(std::move(year));
    }
    solution.shares = coupling.throttles().shares(best.flow);
    if (best.flow.on_arc != coupling.free().flow.on_arc) solution.free = coupling.take_free();
    solution.network = std::move(best.network);
    solution.flow = std::move(best.flow);
    solution.certificate = certify(solution.network, solution.flow);
    return solution;
}

} // namespace budget
