#include "app/gui/content/overview.hpp"

#include "app/gui/charts/coverage.hpp"
#include "budget/counted.hpp"
#include "templates/cell_text.hpp"
#include "templates/reports/view.hpp"

#include <cstdlib>
#include <fmt/format.h>

namespace gui {

using budget::Date;
using budget::Money;
using budget::Outcome;
using budget::Ratio;
using budget::counted;

namespace {

// Multi-year and one-time money together, as in every other report: both end.
Figure limited_money_figure(Outcome const& outcome, budget::Filter const& filter, budget::Period const& year)
{
    auto const balance = structural_balance(outcome.plan, outcome.costs, outcome.supply, outcome.allocation, filter.program);
    auto const calendar = outcome.plan.calendar();
    auto const fiscal_year = calendar.year_of(outcome.plan.first_month + year.first);
    for (auto const& of_year : balance) {
        if (of_year.fiscal_year != fiscal_year) continue;
        return {"Recurring cost on money that ends", templates::share_for_people(of_year.share_on_limited_money()),
                of_year.on_limited_money().is_zero()  ? fmt::format("none in {}", year.name)
                : of_year.one_time_money.is_zero()    ? fmt::format("{}, multi-year money", year.name)
                                                      : fmt::format("{}; {} one-time", year.name, short_dollars(of_year.one_time_money))};
    }
    return {"Recurring cost on money that ends", "–", {}};
}

Figure cost_figure(Outcome const& outcome, budget::Filter const& filter, budget::Period const& year)
{
    auto const cost = cost_in(outcome, year, filter);
    Figure figure{"Cost, " + year.name, short_dollars(cost), {}};
    if (year.count < 12) figure.label += fmt::format(" ({})", budget::counted(year.count, "month"));
    auto const years = periods(outcome.plan, budget::Step::year);
    for (std::size_t at = 1; at < years.size(); ++at) {
        if (years[at].first != year.first || years[at - 1].count != year.count) continue;
        auto const before = cost_in(outcome, years[at - 1], filter);
        if (before.is_zero()) continue;
        Ratio const change{(cost - before).cents(), before.cents()};
        auto const text = percent_for_people(change);
        figure.note = fmt::format("{}{} on {}", change > Ratio{0} ? "+" : "", text, years[at - 1].name);
    }
    if (figure.note.empty()) figure.note = "the plan's first year";
    return figure;
}

char const* covered_label(budget::Counting counting)
{
    using enum budget::Counting;
    switch (counting) {
    case committed: return "Covered by committed money";
    case likely: return "Covered, likely money counted";
    case possible: return "Covered, possible money counted";
    }
    return "";
}

} // namespace

std::string share_text(Money part, Money whole)
{
    if (whole.is_zero()) return "–";
    return templates::share_for_people(Ratio{part.cents(), whole.cents()});
}

budget::Period year_in_view(budget::Plan const& plan, budget::Date today)
{
    auto const years = periods(plan, budget::Step::year);
    for (auto const& year : years)
        if ((plan.first_month + (year.first + year.count - 1)).last_day() > today) return year;
    return years.back();
}

OverviewFigures overview_figures(Outcome const& outcome, budget::Filter const& filter, budget::Date today)
{
    auto const year = year_in_view(outcome.plan, today);
    auto const cost = cost_in(outcome, year, filter);
    auto const covered = covered_in(outcome, year, filter);
    auto const until = templates::funded_until(outcome, filter);
    auto const end = outcome.plan.last_month().last_day();

    OverviewFigures figures;
    figures.cost = cost_figure(outcome, filter, year);
    figures.covered = {covered_label(outcome.counting), share_text(covered, cost),
                       fmt::format("{} of {}", short_dollars(covered), short_dollars(cost))};
    if (outcome.costs.lines.empty())
        figures.funded_until = {"Fully funded through", "–", "there is no cost yet"};
    else if (!until)
        figures.funded_until = {"Fully funded through", for_people(end), "the plan's end"};
    else if (*until < outcome.plan.first_month.first_day())
        figures.funded_until = {"Fully funded until", "Not funded", "a gap from the plan's first day", true};
    else
        figures.funded_until = {"Fully funded until", for_people(*until), templates::from_today(today, *until), true};
    figures.limited_money = limited_money_figure(outcome, filter, year);
    return figures;
}

namespace {

// The first day from this month on whose cost nobody pays.
std::optional<Date> next_unpaid(Outcome const& outcome, budget::Filter const& filter, Date today)
{
    std::optional<Date> next;
    for (std::size_t at = 0; at < outcome.network.cells.size(); ++at) {
        auto const& cell = outcome.network.cells[at];
        if (outcome.flow.covered[at] >= cell.demand || cell.paid_by) continue;
        auto const& slice = outcome.network.slices[static_cast<std::size_t>(cell.slice)];
        if ((outcome.plan.first_month + slice.month).last_day() < today) continue;
        if (filter.takes(outcome.costs.lines[static_cast<std::size_t>(cell.line)])) next = std::min(next.value_or(slice.first), slice.first);
    }
    return next;
}

} // namespace

StatusText status_text(Outcome const& outcome, budget::Filter const& filter, budget::Date today)
{
    auto const years = periods(outcome.plan, budget::Step::year);
    auto const year = year_in_view(outcome.plan, today);
    StatusText status;
    status.plan = fmt::format("{}, {}", outcome.plan.name,
                              years.size() == 1 ? years.front().name : years.front().name + "–" + years.back().name);
    status.covered = fmt::format("{} covered {}", year.name,
                                 share_text(covered_in(outcome, year, filter), cost_in(outcome, year, filter)));
    status.cliff = "No cliff ahead";
    for (auto const& cliff : outcome.cliffs) {
        if (cliff.absorbed() || cliff.month.last_day() < today || !concerns(outcome, cliff, filter)) continue;
        auto const span =
            cliff.loss_months == 12 ? std::string{"a year"} : "in " + budget::counted(cliff.loss_months, "month");
        status.cliff = fmt::format("Next cliff {}: −{} {}", for_people(cliff.month.first_day()),
                                   short_dollars(templates::loss_of(outcome, cliff, filter)), span);
        status.is_alarming = true;
        return status;
    }
    if (auto const day = next_unpaid(outcome, filter, today)) {
        status.cliff = *day <= today ? "Money is missing now" : "Money is missing from " + for_people(*day);
        status.is_alarming = true;
    }
    return status;
}

} // namespace gui
