#include "budget/insight/outcome_difference.hpp"

#include "budget/totals.hpp"

#include <algorithm>
#include <map>

namespace budget {

namespace {

// FTE of each title in each month from `first` on.
std::map<std::string, std::vector<Ratio>> fte_by_title(Outcome const& outcome, Month first, int months)
{
    std::map<std::string, std::vector<Ratio>> titles;
    auto const offset = first - outcome.plan.first_month;
    for (auto const& staffing : outcome.costs.staffing) {
        auto& fte = titles[staffing.title];
        fte.resize(static_cast<std::size_t>(months));
        for (int m = 0; m < months; ++m)
            fte[static_cast<std::size_t>(m)] += staffing.size.fte[static_cast<std::size_t>(m + offset)];
    }
    return titles;
}

std::vector<FteDifference> compare_fte(Outcome const& before, Outcome const& after, Month first, int months)
{
    auto change = fte_by_title(after, first, months);
    for (auto const& [title, fte] : fte_by_title(before, first, months)) {
        auto& of_title = change[title];
        of_title.resize(static_cast<std::size_t>(months));
        for (std::size_t m = 0; m < fte.size(); ++m) of_title[m] -= fte[m];
    }
    std::vector<FteDifference> differences;
    for (auto const& [title, fte] : change)
        for (std::size_t m = 0; m < fte.size(); ++m) {
            if (fte[m].is_zero()) continue;
            auto const month = first + static_cast<int>(m);
            if (m > 0 && fte[m] == fte[m - 1]) differences.back().last = month;
            else differences.push_back({title, fte[m], month, month});
        }
    return differences;
}

// The months of the fiscal years that begin with `first` and end with `last`, as indexes of the plan.
struct Year {
    int fiscal_year = 0;
    Period period;
};
std::vector<Year> years_of(Plan const& plan, FiscalCalendar calendar, Month first, Month last)
{
    std::vector<Year> years;
    for (Month month = first; month <= last; month = month + 1) {
        int const year = calendar.year_of(month);
        if (years.empty() || years.back().fiscal_year != year)
            years.push_back({year, {fiscal_year_name(year), std::to_string(year), month - plan.first_month, 0}});
        ++years.back().period.count;
    }
    return years;
}

YearFigures figures_in(Outcome const& outcome, Period const& period)
{
    YearFigures figures{.cost = cost_in(outcome, period), .covered = covered_in(outcome, period), .gap = gap_in(outcome, period),
                        .general_fund = {}, .fte = {}};
    auto const paid = paid_by_source(outcome, period);
    for (std::size_t s = 0; s < paid.size(); ++s)
        if (outcome.plan.sources[s].origin == Origin::local_general) figures.general_fund += paid[s];
    for (auto const& [title, fte] : fte_by_title(outcome, outcome.plan.first_month + period.first, period.count))
        for (auto const& month : fte) figures.fte += month;
    figures.fte /= Ratio{period.count};
    return figures;
}

Money paid_by(Outcome const& outcome, SourceId const& id, std::vector<Money> const& paid)
{
    for (std::size_t s = 0; s < paid.size(); ++s)
        if (outcome.plan.sources[s].id == id) return paid[s];
    return {};
}

std::vector<SourceDifference> compare_sources(Outcome const& before, Outcome const& after, std::vector<Year> const& old_years,
                                              std::vector<Year> const& new_years)
{
    std::vector<SourceId> ids;
    for (auto const& source : before.plan.sources) ids.push_back(source.id);
    for (auto const& source : after.plan.sources)
        if (!find(before.plan, source.id)) ids.push_back(source.id);
    std::vector<SourceDifference> differences;
    for (auto const& id : ids)
        for (std::size_t y = 0; y < new_years.size(); ++y) {
            auto const old_amount = paid_by(before, id, paid_by_source(before, old_years[y].period));
            auto const new_amount = paid_by(after, id, paid_by_source(after, new_years[y].period));
            if (old_amount != new_amount) differences.push_back({id, new_years[y].fiscal_year, old_amount, new_amount});
        }
    return differences;
}

} // namespace

std::optional<Month> first_cliff(Outcome const& outcome)
{
    for (auto const& cliff : outcome.cliffs)
        if (!cliff.absorbed()) return cliff.month;
    return std::nullopt;
}

std::vector<std::pair<int, YearFigures>> figures_by_year(Outcome const& outcome)
{
    std::vector<std::pair<int, YearFigures>> all;
    auto const& plan = outcome.plan;
    for (auto const& year : years_of(plan, plan.calendar(), plan.first_month, plan.last_month()))
        all.emplace_back(year.fiscal_year, figures_in(outcome, year.period));
    return all;
}

OutcomeDifference compare_outcomes(Outcome const& before, Outcome const& after)
{
    OutcomeDifference difference;
    difference.funded_until_before = before.funded_until;
    difference.funded_until_after = after.funded_until;
    difference.first_cliff_before = first_cliff(before);
    difference.first_cliff_after = first_cliff(after);
    auto const first = std::max(before.plan.first_month, after.plan.first_month);
    auto const last = std::min(before.plan.last_month(), after.plan.last_month());
    if (last < first) return difference;
    difference.first = first;
    difference.last = last;
    difference.fte = compare_fte(before, after, first, last - first + 1);
    auto const calendar = after.plan.calendar();
    auto const old_years = years_of(before.plan, calendar, first, last);
    auto const new_years = years_of(after.plan, calendar, first, last);
    for (std::size_t y = 0; y < new_years.size(); ++y)
        difference.years.push_back({new_years[y].fiscal_year, figures_in(before, old_years[y].period), figures_in(after, new_years[y].period)});
    difference.sources = compare_sources(before, after, old_years, new_years);
    difference.moves = find_moves(before, after);
    return difference;
}

} // namespace budget
