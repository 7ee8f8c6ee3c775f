#include "budget/costs/staffing.hpp"

#include "budget/costs/headcount.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace budget {

namespace {

ExactMoney pay_a_year(Position const& position)
{
    return position.pay_basis == PayBasis::year ? ExactMoney{position.pay} : position.pay * position.paid_hours;
}

std::string pay_basis_text(Position const& position)
{
    std::string const fte = decimal_text(full_time_equivalents(position), 2);
    std::string text = position.pay_basis == PayBasis::year
                           ? fmt::format("{} FTE × {} a year", fte, short_dollars(position.pay))
                           : fmt::format("{} FTE × {} an hour × {} hours", fte, dollars(position.pay),
                                         plain_text(position.paid_hours));
    auto const add = [&](Ratio const& share, char const* what) {
        if (!share.is_zero()) text += fmt::format(", {} {}", percent_for_people(share), what);
    };
    add(position.overtime, "overtime");
    add(position.differential, "differential");
    add(position.vacancy, "vacancy");
    return text;
}

// The yearly amount of each part of a fringe schedule in a fiscal year.
std::vector<ExactMoney> fringe_parts(Plan const& plan, FringeSchedule const& schedule, ExactMoney const& pay_per_fte,
                                     Ratio const& paid_fte, int fiscal_year)
{
    std::vector<ExactMoney> parts;
    for (auto const& part : schedule.parts) {
        Ratio const growth = growth_factor(plan, part.growth, fiscal_year);
        switch (part.basis) {
        case FringeBasis::share_of_pay: parts.push_back(pay_per_fte * paid_fte * part.rate); break;
        case FringeBasis::share_up_to_base:
            parts.push_back(std::min(pay_per_fte, part.wage_base * growth) * paid_fte * part.rate);
            break;
        case FringeBasis::flat_per_fte_month: parts.push_back(part.amount * growth * Ratio{12} * paid_fte); break;
        }
    }
    return parts;
}

} // namespace

std::vector<Line> staffing_lines(Plan const& plan, Program const& program, Component const& component, Position const& position)
{
    auto const active = active_months(plan, component);
    Ratio const fte = full_time_equivalents(position);
    Ratio const paid_fte = fte * (Ratio{1} - position.vacancy);
    int const first_year = plan.calendar().year_of(plan.first_month);

    struct Pay {
        Money base;      // an FTE a year, as salary caps measure it
        ExactMoney paid; // with overtime and differential
    };
    std::map<int, Pay> pay_of; // by fiscal year
    auto const pay_of_year = [&](int year) -> Pay const& {
        auto const found = pay_of.find(year);
        if (found != pay_of.end()) return found->second;
        ExactMoney const base = pay_a_year(position) * (growth_factor(plan, component.growth, year) *
                                                        power(Ratio{1} + position.step_rise, year - first_year));
        Ratio const more = Ratio{1} + position.overtime + position.differential;
        return pay_of.emplace(year, Pay{round(base), base * more}).first->second;
    };
    auto const pay_in = [&](int year) -> ExactMoney const& { return pay_of_year(year).paid; };

    std::vector<Line> lines;
    auto& pay = lines.emplace_back(start_line(plan, program, component, "", "", ObjectClass::personnel));
    pay.title = position.title;
    pay.fte = fte;
    pay.basis = pay_basis_text(position);
    add_yearly(pay.months, plan, active, [&](int year) { return pay_in(year) * paid_fte; });
    pay.yearly_pay.resize(pay.months.size());
    for (int at = active.first; at <= active.last; ++at)
        pay.yearly_pay[static_cast<std::size_t>(at)] = pay_of_year(plan.calendar().year_of(plan.first_month + at)).base;

    auto const* schedule = position.fringe ? find(plan, *position.fringe) : nullptr;
    if (!schedule || schedule->parts.empty()) return lines;

    auto& fringe = lines.emplace_back(start_line(plan, program, component, "fringe", "fringe", ObjectClass::fringe));
    fringe.title = position.title;
    fringe.basis = "Schedule " + schedule->name;
    for (auto const& part : schedule->parts) fringe.parts.push_back({part.name, std::vector<Money>(fringe.months.size())});

    std::map<int, std::vector<ExactMoney>> parts_in;
    auto const calendar = plan.calendar();
    for (int at = active.first; at <= active.last; ++at) {
        auto const month = static_cast<std::size_t>(at);
        int const year = calendar.year_of(plan.first_month + at);
        auto const [entry, is_new] = parts_in.try_emplace(year);
        if (is_new) entry->second = fringe_parts(plan, *schedule, pay_in(year), paid_fte, year);
        ExactMoney whole;
        std::vector<Ratio> weights;
        for (auto const& part : entry->second) {
            whole += part;
            weights.push_back(part.cents());
        }
        if (whole.is_zero()) continue;
        fringe.months[month] = month_share(whole, calendar.month_of_year(plan.first_month + at));
        auto const shares = apportion(fringe.months[month], weights);
        for (std::size_t p = 0; p < shares.size(); ++p) fringe.parts[p].months[month] = shares[p];
    }
    return lines;
}

} // namespace budget
