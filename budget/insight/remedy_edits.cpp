#include "budget/insight/remedy_edits.hpp"

#include "budget/plan/edit_scenario.hpp"
#include "budget/plan/field_text.hpp"

#include <algorithm>
#include <map>

namespace budget {

namespace {

void allow_components(Outcome const& outcome, std::vector<std::size_t> const& lines, Pool& pool)
{
    for (auto const line : lines) {
        auto const& component = outcome.costs.lines[line].component;
        bool const there = std::any_of(pool.permissions.begin(), pool.permissions.end(),
                                       [&](auto const& permission) { return permission.scope.component == component; });
        if (there) continue;
        Permission permission;
        permission.effect = Effect::allow;
        permission.scope.component = component;
        pool.permissions.push_back(std::move(permission));
    }
}

// What the pool would release beyond what is counted.
std::vector<DatedMoney> not_counted(Outcome const& outcome, Supply const& possible, std::size_t source, std::size_t pool)
{
    auto const in = [&](Supply const& supply) {
        for (auto const& one : supply.pools)
            if (one.source == source && one.pool == pool) return one.money;
        return std::vector<DatedMoney>{};
    };
    auto more = in(possible);
    for (auto const& counted : in(outcome.supply)) {
        auto const found = std::find(more.begin(), more.end(), counted);
        if (found != more.end()) more.erase(found);
    }
    return more;
}

// Each term of the renewal is a pool of its own, because what it leaves is lost at its end.
FundingSource renewed(Outcome const& outcome, std::size_t which)
{
    auto const possible = release(outcome.plan, Counting::possible);
    auto const& old = outcome.plan.sources[which];
    auto source = old;
    source.name = old.name + ", renewed";
    source.id = free_source_id(outcome.plan, source.name);
    source.end_date.reset();
    source.renewal.reset();
    source.pools.clear();
    for (std::size_t at = 0; at < old.pools.size(); ++at) {
        std::map<Date, std::vector<DatedMoney>> by_end;
        for (auto const& money : not_counted(outcome, possible, which, at)) by_end[money.through].push_back(money);
        for (auto const& [end, releases] : by_end) {
            auto pool = old.pools[at];
            pool.id.text += "-renewed-" + std::to_string(source.pools.size() + 1);
            pool.available_from.reset();
            pool.obligate_by.reset();
            pool.liquidate_by.reset();
            pool.spend_by = end;
            pool.fees.clear();
            pool.releases.clear();
            for (auto const& money : releases) {
                Release release;
                release.date = money.from;
                release.amount = money.amount;
                pool.releases.push_back(release);
            }
            source.pools.push_back(std::move(pool));
        }
    }
    return source;
}

} // namespace

std::vector<PlanEdit> edits_of(Outcome const& outcome, NewMoney const& money)
{
    std::vector<PlanEdit> edits;
    for (bool const donated : {false, true}) {
        if ((donated ? money.donated : money.total - money.donated).is_zero()) continue;
        FundingSource source;
        source.name = donated ? "New donations" : "New money";
        source.id = free_source_id(outcome.plan, source.name);
        if (donated) source.origin = Origin::in_kind; // money may not pay donated cost
        Pool pool;
        pool.id.text = source.id.text + "-pool";
        for (auto const& part : money.parts) {
            Release release;
            release.date = part.by;
            release.amount = donated ? part.donated : part.amount - part.donated;
            if (!release.amount.is_zero()) pool.releases.push_back(release);
        }
        std::vector<std::size_t> lines;
        for (auto const line : money.lines)
            if (outcome.costs.lines[line].in_kind == donated) lines.push_back(line);
        allow_components(outcome, lines, pool);
        source.pools = {std::move(pool)};
        edits.push_back(Put<FundingSource>{std::move(source), {}});
    }
    return edits;
}

std::vector<PlanEdit> edits_of(Outcome const&, PermissionChange const& change)
{
    auto edit = as_plan_edit(change.edit);
    if (!edit) return {};
    return {std::move(*edit)};
}

std::vector<PlanEdit> edits_of(Outcome const& outcome, UncountedMoney const& money)
{
    if (money.renewal) return {Put<FundingSource>{renewed(outcome, money.source), {}}};
    return {SetField{outcome.plan.sources[money.source].id, "standing", written(Standing::awarded)}};
}

std::vector<PlanEdit> edits_of(Outcome const& outcome, Deferral const& deferral)
{
    auto const& plan = outcome.plan;
    auto const* component = find(plan, deferral.component);
    if (!component) return {};
    auto const begins = std::max(component->first_month.value_or(plan.first_month), plan.first_month);
    auto const ends = std::min(component->last_month.value_or(plan.last_month()), plan.last_month());
    auto const first = deferral.first;
    auto const last = deferral.last;
    auto const text = [](Month month) { return field_text(Field{"", ""}, month); };
    if (first <= begins && last >= ends) {
        Remove<ComponentId> remove{component->id};
        if (!budget::apply(plan, Edit{remove}).value) return {};
        return {remove};
    }
    if (first <= begins) return {SetField{component->id, "first-month", text(last + 1)}};
    std::vector<PlanEdit> edits{SetField{component->id, "last-month", text(first - 1)}};
    if (last < ends) {
        auto again = *component;
        again.name += ", resumed";
        again.id = free_component_id(plan, again.name);
        again.first_month = last + 1;
        edits.emplace_back(PutComponent{program_of(plan, component->id)->id, std::move(again), {}});
    }
    return edits;
}

} // namespace budget
