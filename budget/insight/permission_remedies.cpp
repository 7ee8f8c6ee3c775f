#include "budget/allocation/eligibility.hpp"
#include "budget/allocation/more_money.hpp"
#include "budget/index.hpp"
#include "budget/insight/changed_outcome.hpp"
#include "budget/insight/remedies.hpp"

#include <algorithm>
#include <array>

namespace budget {

namespace {

// The pool as it would be if the scope were allowed: a refusal in the same words is dropped, and where the pool lists what it
// allows, the scope joins the list.
Pool allowing(Pool pool, Scope const& scope)
{
    std::erase_if(pool.permissions, [&](auto const& permission) {
        return permission.effect == Effect::deny && permission.scope == scope;
    });
    bool const lists = std::any_of(pool.permissions.begin(), pool.permissions.end(),
                                   [](auto const& permission) { return permission.effect == Effect::allow; });
    if (lists) pool.permissions.push_back({Effect::allow, scope, {}});
    return pool;
}

class Candidates
{
public:
    explicit Candidates(Outcome const& outcome) : outcome_{outcome} {}

    std::vector<PermissionChange> find()
    {
        for (auto const& supply : outcome_.supply.pools) {
            if (supply.money.empty()) continue;
            source_ = supply.source;
            pool_ = supply.pool;
            seen_.clear();
            for (auto const& scope : scopes()) add(scope);
        }
        return std::move(found_);
    }

private:
    FundingSource const& source() const { return outcome_.plan.sources[source_]; }
    Pool const& pool() const { return source().pools[pool_]; }

    // What is refused in the funder's words first, then kinds, classes, programs and single components.
    std::vector<Scope> scopes() const
    {
        std::vector<Scope> scopes;
        auto const add_once = [&](Scope scope) {
            if (std::find(scopes.begin(), scopes.end(), scope) == scopes.end()) scopes.push_back(std::move(scope));
        };
        for (auto const& permission : pool().permissions)
            if (permission.effect == Effect::deny) add_once(permission.scope);
        std::vector<Line const*> refused;
        for (auto const& line : outcome_.costs.lines)
            if (!is_permitted(outcome_.plan, source(), pool(), line).allowed) refused.push_back(&line);
        auto const rules = rules_of(outcome_.plan, source());
        for (auto const* line : refused) {
            Scope scope;
            scope.kind = line->kind;
            add_once(scope);
        }
        for (auto const* line : refused) {
            Scope scope;
            scope.object_class = class_under(rules, *line);
            add_once(scope);
        }
        for (auto const* line : refused) {
            Scope scope;
            scope.program = line->program;
            add_once(scope);
        }
        for (auto const* line : refused) {
            Scope scope;
            scope.component = line->component;
            add_once(scope);
        }
        return scopes;
    }

    void add(Scope const& scope)
    {
        auto const& plan = outcome_.plan;
        auto const changed = allowing(pool(), scope);
        std::vector<char> more;
        bool any = false;
        for (auto const& line : outcome_.costs.lines) {
            bool const newly = !may_pay(plan, source(), pool(), line).allowed && may_pay(plan, source(), changed, line).allowed;
            more.push_back(newly ? 1 : 0);
            any = any || newly;
        }
        if (!any || std::find(seen_.begin(), seen_.end(), more) != seen_.end()) return;
        seen_.push_back(more);
        FundingSource whole = source();
        whole.pools[pool_] = changed;
        found_.push_back({source_, pool_, scope, Put<FundingSource>{std::move(whole)}, {}, {}});
    }

    Outcome const& outcome_;
    std::size_t source_ = 0;
    std::size_t pool_ = 0;
    std::vector<std::vector<char>> seen_; // what earlier candidates of the pool would let it pay
    std::vector<PermissionChange> found_;
};

// No change of a permission closes more than a pool of that much money would that may pay the new lines and nothing else: as
// much as the changed pool holds, and no more than is unspent in all.
class Bounds
{
public:
    explicit Bounds(Outcome const& outcome) : outcome_{outcome}
    {
        reached_.resize(outcome.supply.pools.size());
        auto const& network = outcome.network;
        for (std::size_t a = 0; a < network.arcs.size(); ++a) {
            auto const& arc = network.arcs[a];
            if (network.cell_of_node[index(arc.head)] < 0 && outcome.flow.starved_by[index(arc.head)] < 0)
                reached_[index(network.arc_pool[a])] = 1;
            if (arc.tail == 0 && arc.capacity > outcome.flow.on_arc[a]) reached_[index(network.arc_pool[a])] = 1;
        }
        unspent_ = outcome.supply.total() - (outcome.allocation.covered - outcome.allocation.unnamed);
    }

    Money of(PermissionChange const& change)
    {
        auto const& pools = outcome_.supply.pools;
        auto const at = static_cast<std::size_t>(std::find_if(pools.begin(), pools.end(), [&](auto const& pool) {
                                                     return pool.source == change.source && pool.pool == change.pool;
                                                 }) - pools.begin());
        // Unused money that can't come to the pool, however it is moved, can't come through it either.
        bool const exact = outcome_.network.gates.empty();
        if (exact && !reached_[at]) return {};
        auto const& source = outcome_.plan.sources[change.source];
        auto const& changed = std::get<Put<FundingSource>>(change.edit).thing.pools[change.pool];
        std::vector<char> lines;
        for (auto const& line : outcome_.costs.lines)
            lines.push_back(may_pay(outcome_.plan, source, changed, line).allowed &&
                                    !may_pay(outcome_.plan, source, source.pools[change.pool], line).allowed
                                ? 1
                                : 0);
        Money held;
        Date through = pools[at].last_day;
        for (auto const& money : pools[at].money) held += money.amount;
        auto const amount = std::min({held, unspent_, outcome_.allocation.total_gap()});
        MoreMoney more{outcome_.network, outcome_.flow,
                       {{plain_pool(outcome_.network, lines, pools[at].money.front().from, through, amount.cents()), 0}}};
        Money bound;
        for (auto const& gain : more.gains_with(std::array{std::size_t{0}})) bound += Money::from_cents(gain.amount);
        return bound;
    }

private:
    Outcome const& outcome_;
    std::vector<char> reached_; // by pool: unused money can come to it
    Money unspent_;
};

} // namespace

std::vector<PermissionChange> permission_candidates(Outcome const& outcome) { return Candidates{outcome}.find(); }

std::vector<PermissionChange> best_permissions(Outcome const& outcome, std::size_t most, Checkpoint const& checkpoint)
{
    std::vector<PermissionChange> found;
    if (outcome.allocation.total_gap().is_zero()) return found;
    struct Bounded {
        Money bound;
        PermissionChange change;
    };
    std::vector<Bounded> candidates;
    Bounds bounds{outcome};
    for (auto& change : permission_candidates(outcome)) {
        pass(checkpoint);
        auto const bound = bounds.of(change);
        if (!bound.is_zero()) candidates.push_back({bound, std::move(change)});
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](auto const& a, auto const& b) { return a.bound > b.bound; });
    for (auto& candidate : candidates) {
        auto& change = candidate.change;
        if (found.size() >= most && found[most - 1].closes >= candidate.bound) break;
        Plan plan = outcome.plan;
        plan.sources[change.source] = std::get<Put<FundingSource>>(change.edit).thing;
        pass(checkpoint);
        auto closed = close_with(outcome, plan, outcome.costs, outcome.supply);
        if (closed.gap.cents() <= 0) continue;
        change.closes = closed.gap;
        change.by_shortfall = std::move(closed.by_shortfall);
        auto const after = std::find_if(found.begin(), found.end(), [&](auto const& other) { return other.closes < change.closes; });
        found.insert(after, std::move(change));
    }
    if (found.size() > most) found.resize(most);
    return found;
}

} // namespace budget
