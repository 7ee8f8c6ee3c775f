#include "budget/totals.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget {

std::vector<Period> periods(Plan const& plan, Step step)
{
    std::vector<Period> all;
    auto const calendar = plan.calendar();
    for (int m = 0; m < plan.months; ++m) {
        Month const month = plan.first_month + m;
        int const year = calendar.year_of(month);
        int const quarter = (calendar.month_of_year(month) - 1) / 3 + 1;
        Period period{for_people(month), plain_text(month), m, 1};
        if (step == Step::quarter)
            period = {fmt::format("Q{} {}", quarter, fiscal_year_name(year)), fmt::format("{}-q{}", year, quarter), m, 1};
        if (step == Step::year) period = {fiscal_year_name(year), std::to_string(year), m, 1};
        if (!all.empty() && all.back().key == period.key)
            ++all.back().count;
        else
            all.push_back(std::move(period));
    }
    return all;
}

namespace {

bool inside(std::size_t month, Period const& period)
{
    auto const first = static_cast<std::size_t>(period.first);
    return month >= first && month < first + static_cast<std::size_t>(period.count);
}

Money unnamed_in(Line const& line, Period const& period)
{
    Money total;
    for (auto const& paid : line.paid)
        if (!paid.source && inside(paid.month, period)) total += paid.amount;
    return total;
}

} // namespace

int closed_months_of(Outcome const& outcome, Period const& period)
{
    return std::clamp(outcome.costs.closed_months - period.first, 0, period.count);
}

Money sum(std::vector<Money> const& months, Period const& period)
{
    Money total;
    for (int m = period.first; m < period.first + period.count; ++m) total += months[static_cast<std::size_t>(m)];
    return total;
}

Money cost_in(Outcome const& outcome, Period const& period, Filter const& filter)
{
    Money total;
    for (auto const& line : outcome.costs.lines)
        if (filter.takes(line)) total += sum(line.months, period);
    return total;
}

Money gap_in(Outcome const& outcome, Period const& period, Filter const& filter)
{
    Money total;
    for (std::size_t l = 0; l < outcome.costs.lines.size(); ++l)
        if (filter.takes(outcome.costs.lines[l])) total += sum(outcome.allocation.gap[l], period);
    return total;
}

Money covered_in(Outcome const& outcome, Period const& period, Filter const& filter)
{
    Money total;
    for (auto const paid : paid_by_source(outcome, period, filter)) total += paid;
    return total;
}

std::vector<Money> paid_by_source(Outcome const& outcome, Period const& period, Filter const& filter)
{
    std::vector<Money> paid(outcome.plan.sources.size() + 1);
    for (auto const& line : outcome.costs.lines)
        if (filter.takes(line)) paid.back() += unnamed_in(line, period);
    for (auto const& payment : outcome.allocation.payments)
        if (inside(payment.month, period) && filter.takes(outcome.costs.lines[payment.line]))
            paid[outcome.supply.pools[payment.pool].source] += payment.amount;
    return paid;
}

std::vector<std::vector<Money>> paid_by_line(Outcome const& outcome, Period const& period)
{
    std::vector<std::vector<Money>> paid(outcome.costs.lines.size(), std::vector<Money>(outcome.plan.sources.size() + 1));
    for (std::size_t l = 0; l < paid.size(); ++l) paid[l].back() = unnamed_in(outcome.costs.lines[l], period);
    for (auto const& payment : outcome.allocation.payments)
        if (inside(payment.month, period)) paid[payment.line][outcome.supply.pools[payment.pool].source] += payment.amount;
    return paid;
}

Money lost_in(Outcome const& outcome, std::size_t source, Period const& period)
{
    Money lost;
    for (auto const& lapse : outcome.lapses)
        if (lapse.source == source && lapse.is_lost() && !lapse.was_applied() &&
            inside(static_cast<std::size_t>(Month{lapse.last_day} - outcome.plan.first_month), period))
            lost += lapse.amount;
    return lost;
}

Period year_of(Plan const& plan, Date day)
{
    auto const years = periods(plan, Step::year);
    for (auto const& year : years)
        if (day <= (plan.first_month + (year.first + year.count - 1)).last_day()) return year;
    return years.back();
}

} // namespace budget
