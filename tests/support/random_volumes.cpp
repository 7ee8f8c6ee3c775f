#include "tests/support/random_volumes.hpp"

#include <algorithm>

namespace tests {

using namespace budget;

namespace {

void add_steps(Draws& draw, Plan const& plan, Program& program)
{
    int from = draw.between(-6, std::min(6, plan.months - 1));
    for (int steps = draw.between(1, 3); steps > 0 && from < plan.months; --steps, from += draw.between(1, 14)) {
        Volume volume;
        volume.from = plan.first_month + from;
        volume.calls = Ratio{draw.below(1800), draw.pick({1, 2, 7})};
        if (draw.chance(70)) volume.encounters = Ratio{draw.below(900), draw.pick({1, 3})};
        if (draw.chance(50)) volume.residents = Ratio{draw.between(1, 900'000)};
        if (draw.chance(20)) volume.note = "by \"day\" & night";
        program.volumes.push_back(std::move(volume));
    }
    if (draw.chance(30)) program.citations.push_back({"calls", "V-1", Grade::news, "", "Calls <answered>"});
}

void vary(Draws& draw, Plan const& plan, Component& component)
{
    if (auto* contract = std::get_if<Contract>(&component.detail)) {
        if (draw.chance(25)) {
            contract->basis = AmountBasis::encounter;
            contract->amount = Money::from_cents(draw.between(500, 40'000));
        }
        if (contract->kind == ContractKind::subaward && draw.chance(50)) {
            int const most = plan.rules == RuleVersion::from_october_2024 ? 50'000 : 25'000;
            contract->mtdc_used = Money::from_dollars(draw.between(1, most));
        }
    }
    if (auto* expense = std::get_if<Expense>(&component.detail)) {
        if (draw.chance(50))
            expense->kind = draw.pick({ComponentKind::client_support, ComponentKind::office_space, ComponentKind::start_up});
        if (expense->basis != AmountBasis::share_of_direct && draw.chance(40)) {
            expense->basis = draw.pick({AmountBasis::encounter, AmountBasis::employee_month, AmountBasis::employee_year});
            expense->amount = Money::from_cents(draw.between(100, 60'000));
        }
    }
    if (auto* indirect = std::get_if<Indirect>(&component.detail)) {
        indirect->kind = draw.pick({IndirectKind::other, IndirectKind::de_minimis, IndirectKind::negotiated});
        if (indirect->kind == IndirectKind::de_minimis) {
            indirect->base = IndirectBase::mtdc;
            indirect->rate = Ratio{draw.between(1, plan.rules == RuleVersion::from_october_2024 ? 150 : 100), 1000};
        }
        if (indirect->kind == IndirectKind::negotiated) {
            indirect->agreement = "Of 3 May 2025";
            if (draw.chance(50)) indirect->valid_through = plan.first_month + draw.between(-6, plan.months + 6);
        }
    }
}

} // namespace

void add_random_volumes(Draws& draw, Plan& plan)
{
    for (auto& program : plan.programs) {
        if (draw.chance(70)) add_steps(draw, plan, program);
        for (auto& component : program.components) vary(draw, plan, component);
    }
}

} // namespace tests
