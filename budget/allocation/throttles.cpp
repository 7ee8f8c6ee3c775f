#include "budget/allocation/throttles.hpp"

#include "budget/exact_money.hpp"
#include "budget/index.hpp"

#include <algorithm>

namespace budget {

namespace {

Network::Cents scaled(Network::Cents amount, Ratio const& by)
{
    return round(Money::from_cents(amount) * by, Rounding::toward_zero).cents();
}

} // namespace

Throttles::Throttles(Plan const& plan, Costs const& costs, Supply const& supply, Network const& network,
                     std::vector<AwardYear> const& years)
    : plan_{plan}, costs_{costs}, supply_{supply}, network_{network}, years_{years}, match_arcs_(years.size()),
      gate_above_(index(network.nodes), -1)
{
    for (auto const& year : years) months_.push_back(match_months(plan, supply, year));
    std::vector<std::size_t> draw_of(years.size(), 0); // 1 + the throttle
    for (std::size_t g = 0; g < network.gates.size(); ++g) {
        auto const& gate = network.gates[g];
        for (int const arc : gate.arcs) gate_above_[index(network.arcs[index(arc)].head)] = arc;
        if (gate.kind == CostSet::Kind::match) {
            auto& arcs = match_arcs_[gate.rule];
            arcs.insert(arcs.end(), gate.arcs.begin(), gate.arcs.end());
        } else if (gate.kind == CostSet::Kind::draw && draw_of[gate.rule] > 0) {
            auto& arcs = all_[draw_of[gate.rule] - 1].arcs;
            arcs.insert(arcs.end(), gate.arcs.begin(), gate.arcs.end());
        } else {
            all_.push_back({gate.kind, g, gate.arcs});
            if (gate.kind == CostSet::Kind::draw) draw_of[gate.rule] = all_.size();
        }
    }
}

Network::Cents Throttles::through(std::size_t t, Flow const& flow) const
{
    Cents sum = 0;
    for (int const arc : all_[t].arcs) sum += flow.on_arc[index(arc)];
    return sum;
}

std::optional<std::size_t> Throttles::year_of(std::size_t t) const
{
    if (all_[t].kind != CostSet::Kind::draw) return std::nullopt;
    return network_.gates[all_[t].gate].rule;
}

bool Throttles::limits(int pool) const
{
    return std::any_of(all_.begin(), all_.end(), [&](Throttle const& throttle) {
        return std::any_of(throttle.arcs.begin(), throttle.arcs.end(), [&](int arc) { return network_.arc_pool[index(arc)] == pool; });
    });
}

Network::Cents Throttles::limit(std::size_t t) const { return network_.gates[all_[t].gate].limit.value_or(endless); }

std::vector<CountedTogether> Throttles::caps() const
{
    std::vector<CountedTogether> caps;
    for (std::size_t t = 0; t < all_.size(); ++t)
        if (limit(t) != endless) caps.push_back({all_[t].arcs, limit(t)});
    return caps;
}

Cap const& Throttles::cap_of(Network::Gate const& gate) const
{
    auto const& supply = supply_.pools[index(gate.pool)];
    return plan_.sources[supply.source].pools[supply.pool].caps[gate.rule];
}

Ratio Throttles::share_of(Network::Gate const& gate) const { return cap_of(gate).share.value_or(Ratio{1}); }

Throttles::Spent Throttles::spent(Throttle const& throttle, Flow const& flow) const
{
    auto const& gate = network_.gates[throttle.gate];
    bool const direct = cap_of(gate).share_of == ShareOf::direct_spent;
    Spent spent;
    for (int const arc : throttle.arcs) spent.paid += flow.on_arc[index(arc)];
    Cents limited_in_base = 0;
    std::vector<char> limited(index(network_.nodes), 0);
    for (int const arc : throttle.arcs) limited[index(network_.arcs[index(arc)].head)] = 1;
    for (std::size_t a = 0; a < network_.arcs.size(); ++a) {
        if (network_.arc_pool[a] != gate.pool || flow.on_arc[a] == 0) continue;
        int const c = network_.cell_of_node[index(network_.arcs[a].head)];
        if (c < 0) continue;
        auto const& cell = network_.cells[index(c)];
        int const month = network_.slices[index(cell.slice)].month;
        if (month < gate.first_month || month > gate.last_month) continue;
        if (direct && costs_.lines[index(cell.line)].object_class == ObjectClass::indirect) continue;
        spent.base += flow.on_arc[a];
        // Whether it ran through one of the throttle's arcs: up through the gates that lie between.
        for (int node = network_.arcs[a].tail; gate_above_[index(node)] >= 0;
             node = network_.arcs[index(gate_above_[index(node)])].tail)
            if (limited[index(node)]) {
                limited_in_base += flow.on_arc[a];
                break;
            }
    }
    spent.inside = limited_in_base > 0;
    return spent;
}

std::optional<Network::Cents> Throttles::allowed(std::size_t t, Flow const& flow, std::vector<LedgerYear> const& ledger,
                                                 Cents allowance) const
{
    auto const& throttle = all_[t];
    auto const& gate = network_.gates[throttle.gate];
    Cents const now = through(t, flow);
    std::optional<Cents> most;
    if (now > allowance) most = allowance;
    auto const at_most = [&](Cents amount) { most = std::max<Cents>(0, most ? std::min(*most, amount) : amount); };
    if (throttle.kind == CostSet::Kind::cap) {
        if (now > *gate.limit) at_most(*gate.limit);
    } else if (throttle.kind == CostSet::Kind::draw) {
        auto const& year = ledger[gate.rule];
        if (year.matched < year.required) at_most(std::min(now - 1, years_[gate.rule].draw_for(year.matched).cents()));
    } else {
        auto const its = spent(throttle, flow);
        Ratio const share = share_of(gate);
        // paid <= share x (paid + rest) is paid <= rest x share / (1 - share).
        if (now > scaled(its.base, share))
            at_most(std::min(now - 1, its.inside && share != Ratio{1} ? scaled(its.base - now, share / (Ratio{1} - share))
                                                                     : scaled(its.base, share)));
    }
    return most;
}

void Throttles::open(Network& network, std::size_t t, Cents allowance) const
{
    for (int const arc : all_[t].arcs)
        network.arcs[index(arc)].capacity = std::min(network_.arcs[index(arc)].capacity, allowance);
}

std::vector<Throttles::Carried> Throttles::carried(Throttle const& throttle, Flow const& flow) const
{
    std::vector<int> place(network_.arcs.size(), -1); // of the throttle's arcs among them
    for (std::size_t k = 0; k < throttle.arcs.size(); ++k) place[index(throttle.arcs[k])] = static_cast<int>(k);
    std::vector<Carried> carried;
    for (std::size_t a = 0; a < network_.arcs.size(); ++a) {
        int const cell = network_.cell_of_node[index(network_.arcs[a].head)];
        if (cell < 0 || flow.on_arc[a] == 0) continue;
        for (int above = gate_above_[index(network_.arcs[a].tail)]; above >= 0;
             above = gate_above_[index(network_.arcs[index(above)].tail)])
            if (place[index(above)] >= 0) carried.push_back({cell, index(place[index(above)]), flow.on_arc[a]});
    }
    std::stable_sort(carried.begin(), carried.end(), [](Carried const& a, Carried const& b) { return a.cell < b.cell; });
    return carried;
}

void Throttles::lower(Network& network, std::size_t t, Cents amount, Flow const& flow, Cut cut) const
{
    auto const& arcs = all_[t].arcs;
    std::vector<Cents> kept(arcs.size(), 0);
    auto const keep = [&](std::size_t k, Cents carried) {
        Cents const part = std::min(amount, carried);
        kept[k] += part;
        amount -= part;
    };
    if (arcs.size() == 1) kept.front() = amount;
    else if (cut == Cut::by_date)
        for (std::size_t k = 0; k < arcs.size(); ++k) keep(k, flow.on_arc[index(arcs[k])]);
    else
        for (auto const& one : carried(all_[t], flow)) keep(one.k, one.amount);
    for (std::size_t k = 0; k < arcs.size(); ++k) {
        auto& capacity = network.arcs[index(arcs[k])].capacity;
        capacity = std::min(capacity, kept[k]);
    }
}

// Adds the arcs that don't lie inside one that is there already.
void Throttles::join(std::vector<int>& arcs, std::vector<int> const& more) const
{
    auto const is_inside = [&](int arc, std::vector<int> const& outer) {
        for (int node = network_.arcs[index(arc)].head; gate_above_[index(node)] >= 0;
             node = network_.arcs[index(gate_above_[index(node)])].tail)
            if (std::find(outer.begin(), outer.end(), gate_above_[index(node)]) != outer.end()) return true;
        return false;
    };
    std::vector<int> joined;
    for (int const arc : more)
        if (!is_inside(arc, arcs)) joined.push_back(arc);
    for (int const arc : arcs)
        if (!is_inside(arc, joined)) joined.push_back(arc);
    arcs = std::move(joined);
}

std::vector<Floor> Throttles::floors(std::vector<Cents> const& match_wanted) const
{
    std::vector<Floor> floors;
    for (std::size_t y = 0; y < match_wanted.size(); ++y)
        if (match_wanted[y] > 0) floors.push_back({match_arcs_[y], match_wanted[y]});
    for (std::size_t y = 0; y < match_wanted.size(); ++y) {
        if (match_wanted[y] == 0) continue;
        Floor together{match_arcs_[y], match_wanted[y]};
        bool any = false;
        for (std::size_t other = y + 1; other < match_wanted.size(); ++other) {
            if (match_wanted[other] == 0 || !months_[y].meet(months_[other])) continue;
            join(together.arcs, match_arcs_[other]);
            together.wanted += match_wanted[other];
            any = true;
        }
        if (any) floors.push_back(std::move(together));
    }
    return floors;
}

std::vector<SpendingShare> Throttles::shares(Flow const& flow) const
{
    std::vector<SpendingShare> shares;
    for (auto const& throttle : all_) {
        if (throttle.kind != CostSet::Kind::share_spent) continue;
        auto const& gate = network_.gates[throttle.gate];
        auto const its = spent(throttle, flow);
        shares.push_back({index(gate.pool), gate.rule, gate.first_month, gate.last_month, Money::from_cents(its.base),
                          Money::from_cents(scaled(its.base, share_of(gate))), Money::from_cents(its.paid)});
    }
    return shares;
}

} // namespace budget
