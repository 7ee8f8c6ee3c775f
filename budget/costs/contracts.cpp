#include "budget/costs/contracts.hpp"

#include "budget/costs/rules.hpp"
#include "budget/costs/volumes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget {

namespace {

void add_amount(Line& line, Plan const& plan, Program const& program, Component const& component, Money amount,
                AmountBasis basis, Headcount const& heads)
{
    auto const active = active_months(plan, component);
    auto const growth = [&](int year) { return growth_factor(plan, component.growth, year); };
    auto const year_of = [&](int at) { return plan.calendar().year_of(plan.first_month + at); };
    switch (basis) {
    case AmountBasis::once:
        line.basis = dollars(amount) + " once";
        line.recurrence = Recurrence::one_time;
        if (active.first <= active.last)
            line.months[static_cast<std::size_t>(active.first)] = round(amount * growth(year_of(active.first)));
        break;
    case AmountBasis::month:
        line.basis = dollars(amount) + " a month";
        for (int at = active.first; at <= active.last; ++at)
            line.months[static_cast<std::size_t>(at)] = round(amount * growth(year_of(at)));
        break;
    case AmountBasis::year:
        line.basis = dollars(amount) + " a year";
        add_yearly(line.months, plan, active, [&](int year) { return amount * growth(year); });
        break;
    case AmountBasis::employee_month:
        line.basis = dollars(amount) + " a month an employee";
        for (int at = active.first; at <= active.last; ++at)
            line.months[static_cast<std::size_t>(at)] =
                round(amount * Ratio{heads.people[static_cast<std::size_t>(at)]} * growth(year_of(at)));
        break;
    case AmountBasis::employee_year:
        line.basis = dollars(amount) + " a year an employee";
        add_yearly(line.months, plan, active, [&](int month, int year) {
            return amount * Ratio{heads.people[static_cast<std::size_t>(month)]} * growth(year);
        });
        break;
    case AmountBasis::encounter:
        line.basis = dollars(amount) + " an encounter";
        for (int at = active.first; at <= active.last; ++at)
            line.months[static_cast<std::size_t>(at)] =
                round(amount * volume_in(program, plan.first_month + at).encounters.value_or(Ratio{}) * growth(year_of(at)));
        break;
    case AmountBasis::share_of_direct: break;
    }
}

} // namespace

Money subaward_left_in_mtdc(Plan const& plan, Contract const& contract)
{
    return std::max(Money{}, subaward_part_in_mtdc(plan.rules) - contract.mtdc_used);
}

Line contract_line(Plan const& plan, Program const& program, Component const& component, Contract const& contract,
                   Headcount const& heads, Ledger const& ledger)
{
    Line line = start_line(plan, program, component, "", "", ObjectClass::contractual);
    add_amount(line, plan, program, component, contract.amount, contract.basis, heads);
    if (contract.kind == ContractKind::subaward) {
        line.basis += ", subaward";
        Money left = subaward_left_in_mtdc(plan, contract);
        Money const left_after_closed = std::max(Money{}, left - ledger.paid_for(component.id));
        for (std::size_t month = 0; month < line.months.size(); ++month) {
            if (month == static_cast<std::size_t>(ledger.closed())) left = left_after_closed;
            line.in_mtdc.push_back(std::min(left, line.months[month]));
            left -= line.in_mtdc.back();
        }
    }
    return line;
}

Line expense_line(Plan const& plan, Program const& program, Component const& component, Expense const& expense,
                  Headcount const& heads)
{
    Line line = start_line(plan, program, component, "", "", expense.object_class);
    add_amount(line, plan, program, component, expense.amount, expense.basis, heads);
    if (expense.kind == ComponentKind::start_up) line.recurrence = Recurrence::one_time;
    if (expense.basis == AmountBasis::share_of_direct)
        line.basis = percent_for_people(expense.share) + " of other direct cost";
    return line;
}

} // namespace budget
