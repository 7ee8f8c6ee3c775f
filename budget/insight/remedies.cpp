#include "budget/insight/remedies.hpp"

#include "budget/allocation/more_money.hpp"
#include "budget/index.hpp"
#include "budget/insight/changed_outcome.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace budget {

namespace {

using Cents = Network::Cents;

Cents unpaid(Outcome const& outcome, std::size_t cell) { return outcome.network.cells[cell].demand - outcome.flow.covered[cell]; }

// A pool that brings each part of the money on its day, for the unpaid lines of these days alone; the last part less by a few cents.
PoolArcs pool_of(Outcome const& outcome, std::map<int, std::vector<std::size_t>> const& cells_of_slice, Cents less)
{
    PoolArcs pool;
    for (auto const& [slice, cells] : cells_of_slice) {
        int const node = outcome.network.nodes + pool.nodes++;
        Cents amount = slice == cells_of_slice.rbegin()->first ? -less : 0;
        for (auto const c : cells) amount += unpaid(outcome, c);
        pool.arcs.push_back({0, node, amount});
        for (auto const c : cells) pool.arcs.push_back({node, outcome.network.cells[c].node, outcome.network.cells[c].demand});
    }
    return pool;
}

Cents gained(Outcome const& outcome, PoolArcs pool, std::vector<std::size_t> const& cells)
{
    MoreMoney more{outcome.network, outcome.flow, {{std::move(pool), 0}}};
    Cents sum = 0;
    for (auto const& gain : more.gains_with(std::array{std::size_t{0}}))
        if (std::binary_search(cells.begin(), cells.end(), gain.cell)) sum += gain.amount;
    return sum;
}

// The same as a source of the plan, for plans whose rules couple what sources pay. It serves as nobody's match, for then it would
// do more than it is asked to.
Plan with_source(Outcome const& outcome, std::map<int, std::vector<std::size_t>> const& cells_of_slice, Cents less)
{
    Plan plan = outcome.plan;
    for (bool const in_kind : {false, true}) {
        FundingSource source;
        source.id.text = in_kind ? "new-in-kind" : "new-money";
        while (find(plan, source.id)) source.id.text += "-x";
        source.origin = in_kind ? Origin::in_kind : Origin::local_general;
        source.may_match = false;
        for (auto const& [slice, cells] : cells_of_slice) {
            Pool pool;
            pool.id.text = "part-" + std::to_string(slice);
            auto const& days = outcome.network.slices[index(slice)];
            pool.spend_by = days.last;
            Cents amount = slice == cells_of_slice.rbegin()->first ? -less : 0;
            for (auto const c : cells) {
                auto const& line = outcome.costs.lines[index(outcome.network.cells[c].line)];
                if (line.in_kind != in_kind) continue;
                amount += unpaid(outcome, c);
                Permission permission;
                permission.scope.component = line.component;
                permission.scope.object_class = line.object_class;
                pool.permissions.push_back(permission);
            }
            pool.releases.push_back({days.first, Money::from_cents(amount), Every::once, {}});
            if (!pool.permissions.empty() && amount > 0) source.pools.push_back(std::move(pool));
        }
        if (!source.pools.empty()) plan.sources.push_back(std::move(source));
    }
    return plan;
}

Cents closed_by_source(Outcome const& outcome, std::map<int, std::vector<std::size_t>> const& cells_of_slice, Cents less)
{
    auto const plan = with_source(outcome, cells_of_slice, less);
    auto changed = outcome;
    for (std::size_t s = outcome.plan.sources.size(); s < plan.sources.size(); ++s) {
        changed.ranking.emplace_back();
        changed.ranking.back().source = s;
    }
    return close_with(changed, plan, outcome.costs, release(plan, outcome.counting)).gap.cents();
}

template <class Remedy> void sort_by_dollars(std::vector<Remedy>& remedies)
{
    std::erase_if(remedies, [](auto const& remedy) { return remedy.closes.cents() <= 0; });
    std::stable_sort(remedies.begin(), remedies.end(), [](auto const& a, auto const& b) { return a.closes > b.closes; });
}

} // namespace

NewMoney least_new_money(Outcome const& outcome, std::vector<std::size_t> const& cells)
{
    NewMoney needed;
    std::map<int, std::vector<std::size_t>> cells_of_slice;
    for (auto const c : cells)
        if (unpaid(outcome, c) > 0 && !outcome.network.cells[c].paid_by) cells_of_slice[outcome.network.cells[c].slice].push_back(c);
    std::set<std::size_t> all_lines;
    for (auto const& [slice, unpaid_cells] : cells_of_slice) {
        auto& part = needed.parts.emplace_back();
        part.by = outcome.network.slices[index(slice)].first;
        for (auto const c : unpaid_cells) {
            if (outcome.costs.lines[index(outcome.network.cells[c].line)].in_kind) part.donated += Money::from_cents(unpaid(outcome, c));
            part.amount += Money::from_cents(unpaid(outcome, c));
            part.lines.push_back(index(outcome.network.cells[c].line));
        }
        std::sort(part.lines.begin(), part.lines.end());
        all_lines.insert(part.lines.begin(), part.lines.end());
        needed.total += part.amount;
        needed.donated += part.donated;
    }
    needed.lines.assign(all_lines.begin(), all_lines.end());
    if (cells_of_slice.empty()) return needed;
    auto const total = needed.total.cents();
    if (outcome.network.gates.empty()) {
        auto sorted = cells;
        std::sort(sorted.begin(), sorted.end());
        needed.proved = gained(outcome, pool_of(outcome, cells_of_slice, 0), sorted) == total &&
                        gained(outcome, pool_of(outcome, cells_of_slice, 1), sorted) == total - 1;
    } else {
        // Money that also serves as match, where an award can't be drawn for want of it, could be less.
        bool const match_is_missing = std::any_of(outcome.match.begin(), outcome.match.end(), [](auto const& year) { return !year.undrawn.is_zero(); });
        needed.proved = !match_is_missing && closed_by_source(outcome, cells_of_slice, 0) == total &&
                        closed_by_source(outcome, cells_of_slice, 1) == total - 1;
    }
    return needed;
}

std::vector<UncountedMoney> uncounted_money(Outcome const& outcome, Checkpoint const& checkpoint)
{
    auto const& plan = outcome.plan;
    std::vector<UncountedMoney> found;
    if (outcome.allocation.total_gap().is_zero()) return found;
    auto const possible = release(plan, Counting::possible);
    auto const is_counted = [&](std::size_t s) {
        return std::any_of(outcome.supply.pools.begin(), outcome.supply.pools.end(),
                           [&](PoolSupply const& pool) { return pool.source == s; });
    };
    auto const try_supply = [&](std::size_t s, Supply const& supply, bool renewal, std::optional<Date> ask_by) {
        pass(checkpoint);
        auto closed = close_with(outcome, plan, outcome.costs, supply);
        found.push_back({s, renewal, ask_by, closed.gap, std::move(closed.by_shortfall)});
    };
    for (std::size_t s = 0; s < plan.sources.size(); ++s) {
        auto const& source = plan.sources[s];
        if (!is_counted(s)) {
            if (source.pools.empty()) continue;
            Plan awarded = plan;
            awarded.sources[s].standing = Standing::awarded;
            try_supply(s, release(awarded, outcome.counting), false, std::nullopt);
            continue;
        }
        if (!source.renewal || source.ended_early) continue;
        Supply supply = outcome.supply;
        for (auto& pool : supply.pools)
            if (pool.source == s)
                for (auto const& other : possible.pools)
                    if (other.source == s && other.pool == pool.pool) pool = other;
        if (supply.total(s) == outcome.supply.total(s)) continue; // it is counted already
        std::optional<Date> end;
        for (auto const& pool : source.pools)
            if (auto const last = last_day_to_spend(source, pool)) end = end ? std::min(*end, *last) : *last;
        try_supply(s, supply, true, end ? std::optional{*end - source.renewal->lead_days} : std::nullopt);
    }
    sort_by_dollars(found);
    return found;
}

Remedies find_remedies(Outcome const& outcome, std::size_t most, Checkpoint const& checkpoint)
{
    Remedies remedies;
    std::vector<std::size_t> all;
    for (auto const& shortfall : outcome.shortfalls) {
        pass(checkpoint);
        remedies.new_money_for.push_back(least_new_money(outcome, shortfall.cells));
        all.insert(all.end(), shortfall.cells.begin(), shortfall.cells.end());
    }
    remedies.new_money = least_new_money(outcome, all);
    remedies.permissions = best_permissions(outcome, most, checkpoint);
    remedies.uncounted = uncounted_money(outcome, checkpoint);
    remedies.deferrals = deferrals(outcome, most, checkpoint);
    return remedies;
}

} // namespace budget
