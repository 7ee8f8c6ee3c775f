#include "budget/insight/unit_costs.hpp"

#include "budget/costs/volumes.hpp"
#include "budget/exact_money.hpp"
#include "budget/totals.hpp"

namespace budget {

namespace {

void add(UnitCount& unit, std::optional<Ratio> const& in_month)
{
    if (!in_month) return;
    unit.count += *in_month;
    ++unit.months;
}

UnitCosts in_year(Plan const& plan, Costs const& costs, Program const& program, Period const& year)
{
    UnitCosts out{program.id, plan.calendar().year_of(plan.first_month + year.first), year.count, {}, {}, {}, {}};
    for (auto const& line : costs.lines)
        if (line.program == program.id) out.cost += sum(line.months, year);
    for (int at = year.first; at < year.first + year.count; ++at) {
        auto const volume = volume_in(program, plan.first_month + at);
        add(out.calls, volume.calls);
        add(out.encounters, volume.encounters);
        add(out.residents, volume.residents);
    }
    // People live there all year: their months don't add up.
    if (out.residents.months > 0) out.residents.count /= Ratio{out.residents.months};
    for (auto* unit : {&out.calls, &out.encounters, &out.residents}) unit->each = cost_of_one(out.cost, unit->count);
    return out;
}

} // namespace

std::optional<Money> cost_of_one(Money cost, Ratio const& count)
{
    if (count.is_zero()) return std::nullopt;
    return round(cost * (Ratio{1} / count));
}

std::vector<UnitCosts> unit_costs(Plan const& plan, Costs const& costs)
{
    std::vector<UnitCosts> all;
    auto const years = periods(plan, Step::year);
    for (auto const& program : plan.programs)
        if (!program.volumes.empty())
            for (auto const& year : years) all.push_back(in_year(plan, costs, program, year));
    return all;
}

} // namespace budget
