#include "tests/support/random_actuals.hpp"

#include "budget/plan/possible_lines.hpp"

#include <algorithm>

namespace tests {

using namespace budget;

void add_random_actuals(Draws& draw, Plan& plan)
{
    int const closed = draw.between(1, std::min(plan.months, 10));
    plan.actuals.through = plan.first_month + (closed - 1);
    for (auto const& program : plan.programs)
        for (auto const& component : program.components)
            for (auto const& suffix : line_suffixes(plan, component)) {
                if (draw.chance(25)) continue; // nothing was paid for it
                auto const usual = draw.between(1, 900'000);
                for (int month = 0; month < closed; ++month)
                    for (int parts = draw.below(3); parts > 0; --parts) {
                        Actual paid;
                        paid.component = component.id;
                        paid.line = suffix;
                        paid.month = plan.first_month + month;
                        if (draw.chance(85)) paid.source = draw.one_of(plan.sources).id;
                        paid.amount = Money::from_cents(usual + draw.below(10'000));
                        if (draw.chance(20)) paid.note = "Voucher <" + std::to_string(draw.below(999)) + ">";
                        plan.actuals.payments.push_back(paid);
                        if (!draw.chance(15)) continue;
                        paid.amount = -Money::from_cents(draw.between(1, usual));
                        paid.note = "Refund";
                        plan.actuals.payments.push_back(paid);
                    }
            }
}

Actuals actuals_of(Outcome const& outcome, int months)
{
    Actuals actuals;
    actuals.through = outcome.plan.first_month + (months - 1);
    for (auto const& payment : outcome.allocation.payments) {
        if (static_cast<int>(payment.month) >= months) continue;
        auto const& line = outcome.costs.lines[payment.line];
        Actual paid;
        paid.component = line.component;
        if (line.id != line.component.text) paid.line = line.id.substr(line.component.text.size() + 1);
        paid.month = outcome.plan.first_month + static_cast<int>(payment.month);
        paid.source = outcome.plan.sources[outcome.supply.pools[payment.pool].source].id;
        paid.amount = payment.amount;
        actuals.payments.push_back(std::move(paid));
    }
    return actuals;
}

} // namespace tests
