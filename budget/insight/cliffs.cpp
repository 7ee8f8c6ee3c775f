#include "budget/insight/cliffs.hpp"

#include "budget/insight/money_stops.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace budget {

namespace {

std::size_t index(int value) { return static_cast<std::size_t>(value); }

// The plan's allocation if the money of these causes had gone on as before for the months first to last.
struct GoingOn {
    Supply supply;
    Allocation allocation;
    Money added;
};

GoingOn go_on(Present const& present, std::vector<CliffCause> const& causes, int first, int last)
{
    GoingOn result{present.supply, {}, {}};
    for (auto const& cause : causes) {
        Money const amount = (cause.before - cause.after) * (last - first + 1);
        if (amount.cents() <= 0) continue;
        PoolSupply more = present.supply.pools[cause.pool];
        Date const from = std::max((present.plan.first_month + first).first_day(), cause.date + 1);
        more.last_day = (present.plan.first_month + last).last_day();
        more.money = {{from, more.last_day, amount, false}};
        result.supply.pools.push_back(std::move(more));
        result.added += amount;
    }
    Network const network = build_network(present.plan, present.costs, result.supply, present.order);
    result.allocation = read_allocation(network, solve(network), present.costs);
    return result;
}

Money gap_in(Allocation const& allocation, std::size_t line, int first, int last)
{
    Money sum;
    for (int m = first; m <= last; ++m) sum += allocation.gap[line][index(m)];
    return sum;
}

std::vector<Money> paid_in(Allocation const& allocation, Supply const& supply, std::size_t sources, int first, int last)
{
    std::vector<Money> paid(sources);
    for (auto const& payment : allocation.payments)
        if (payment.month >= index(first) && payment.month <= index(last)) paid[supply.pools[payment.pool].source] += payment.amount;
    return paid;
}

void add_loss(Present const& present, Cliff& cliff, int first, int last)
{
    auto const other = go_on(present, cliff.causes, first, last);
    if (other.added.is_zero()) return;

    std::set<ComponentId> groups_at_risk;
    for (std::size_t l = 0; l < present.costs.lines.size(); ++l) {
        auto const& line = present.costs.lines[l];
        Money const more = gap_in(present.allocation, l, first, last) - gap_in(other.allocation, l, first, last);
        cliff.loss += more;
        if (more.cents() <= 0) continue;
        Money cost;
        for (int m = first; m <= last; ++m) cost += line.months[index(m)];
        cliff.at_risk.push_back({l, more, cost});
        cliff.fte += line.fte * Ratio{more.cents(), cost.cents()};
        if (line.kind == ComponentKind::vehicles && groups_at_risk.insert(line.component).second)
            if (auto const* component = find(present.plan, line.component))
                cliff.vehicles += std::get<Vehicles>(component->detail).count;
    }
    cliff.loss = std::max(cliff.loss, Money{});

    auto const now = paid_in(present.allocation, present.supply, present.plan.sources.size(), first, last);
    auto const then = paid_in(other.allocation, other.supply, present.plan.sources.size(), first, last);
    for (std::size_t s = 0; s < now.size(); ++s)
        if (now[s] > then[s]) {
            cliff.absorbed_by.emplace_back(s, now[s] - then[s]);
            cliff.burden += now[s] - then[s];
        }
    std::stable_sort(cliff.absorbed_by.begin(), cliff.absorbed_by.end(),
                     [](auto const& a, auto const& b) { return a.second > b.second; });
}

void add_decision(Plan const& plan, Cliff& cliff)
{
    int lead = plan.council_days + plan.notice_days;
    cliff.decide_by_reason = fmt::format("{} days for the council and {} days of notice", plan.council_days, plan.notice_days);
    for (auto const& cause : cliff.causes) {
        auto const& source = plan.sources[cause.source];
        if (!source.renewal || source.renewal->lead_days <= lead) continue;
        lead = source.renewal->lead_days;
        cliff.decide_by_reason = fmt::format("{} days to renew {}", lead, source.name);
    }
    Date last_day = cliff.causes.front().date;
    for (auto const& cause : cliff.causes) last_day = std::min(last_day, cause.date);
    cliff.decide_by = last_day - lead;
}

} // namespace

std::vector<Cliff> find_cliffs(Present const& present)
{
    std::map<int, std::vector<CliffCause>> by_month;
    for (auto const& stop : find_money_stops(present)) by_month[stop.month].push_back(stop.cause);

    std::vector<Cliff> cliffs;
    for (auto& [month, causes] : by_month) {
        Cliff cliff;
        cliff.month = present.plan.first_month + month;
        cliff.causes = std::move(causes);
        int const last = std::min(month + 11, present.plan.months - 1);
        cliff.loss_months = last - month + 1;
        add_loss(present, cliff, month, last);
        add_decision(present.plan, cliff);
        cliffs.push_back(std::move(cliff));
    }
    return cliffs;
}

} // namespace budget
