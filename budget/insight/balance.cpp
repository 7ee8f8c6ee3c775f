#include "budget/insight/balance.hpp"

#include "budget/index.hpp"

namespace budget {

Ratio BalanceYear::share_on_limited_money() const
{
    return recurring_cost.is_zero() ? Ratio{0} : Ratio{on_limited_money().cents(), recurring_cost.cents()};
}

std::vector<BalanceYear> structural_balance(Plan const& plan, Costs const& costs, Supply const& supply,
                                            Allocation const& allocation, std::optional<ProgramId> const& program)
{
    std::vector<BalanceYear> years;
    std::vector<std::size_t> year_of; // one a month of the plan
    auto const calendar = plan.calendar();
    for (int m = 0; m < plan.months; ++m) {
        int const fiscal_year = calendar.year_of(plan.first_month + m);
        if (years.empty() || years.back().fiscal_year != fiscal_year) {
            years.emplace_back().fiscal_year = fiscal_year;
            years.back().months = 0;
        }
        ++years.back().months;
        year_of.push_back(years.size() - 1);
    }
    auto const counts = [&](Line const& line) { return !program || line.program == *program; };
    for (auto const& line : costs.lines) {
        if (!counts(line)) continue;
        for (int m = 0; m < plan.months; ++m) {
            auto& year = years[year_of[index(m)]];
            auto& cost = line.recurrence == Recurrence::recurring ? year.recurring_cost : year.one_time_cost;
            cost += line.months[index(m)];
        }
        for (auto const& paid : line.paid)
            if (!paid.source && line.recurrence == Recurrence::recurring) years[year_of[paid.month]].unnamed += paid.amount;
    }
    for (auto const& payment : allocation.payments) {
        auto const& line = costs.lines[payment.line];
        if (!counts(line) || line.recurrence != Recurrence::recurring) continue;
        auto& year = years[year_of[payment.month]];
        switch (plan.sources[supply.pools[payment.pool].source].type) {
        case FundingType::annual: year.recurring_money += payment.amount; break;
        case FundingType::multi_year: year.term_limited += payment.amount; break;
        case FundingType::one_time: year.one_time_money += payment.amount; break;
        }
    }
    for (auto& year : years) year.unpaid = year.recurring_cost - year.recurring_money - year.on_limited_money() - year.unnamed;
    return years;
}

} // namespace budget
