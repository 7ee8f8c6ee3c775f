#include "budget/costs/staffing.hpp"

#include "budget/costs/headcount.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

namespace budget {

namespace {

std::string pay_basis_text(Position const& position, std::string const& fte)
{
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

// What an FTE is paid in a year.
struct Pay {
    ExactMoney base;
    ExactMoney whole; // with overtime and differential
};

// The yearly amount of each part of a fringe schedule for one FTE in a fiscal year.
std::vector<ExactMoney> fringe_parts(Plan const& plan, FringeSchedule const& schedule, Pay const& pay, int fiscal_year)
{
    std::vector<ExactMoney> parts;
    for (auto const& part : schedule.parts) {
        Ratio const growth = growth_factor(plan, part.growth, fiscal_year);
        auto const& of = part.on_overtime ? pay.whole : pay.base;
        switch (part.basis) {
        case FringeBasis::share_of_pay: parts.push_back(of * part.rate); break;
        case FringeBasis::share_up_to_base: parts.push_back(std::min(of, part.wage_base * growth) * part.rate); break;
        case FringeBasis::flat_per_fte_month: parts.push_back(part.amount * growth * Ratio{12}); break;
        }
    }
    return parts;
}

// The fringe of a position's months, from what an FTE costs in each fiscal year.
void add_fringe(Line& line, Plan const& plan, ActiveMonths active, std::function<std::vector<ExactMoney>(int)> const& parts_of_year,
                std::vector<Ratio> const& paid_fte)
{
    auto const calendar = plan.calendar();
    ExactMoney whole_of_an_fte;
    ExactMoney whole;
    std::vector<Ratio> weights;
    int year = 0;
    for (int at = active.first; at <= active.last; ++at) {
        auto const month = static_cast<std::size_t>(at);
        bool const is_new = at == active.first || calendar.year_of(plan.first_month + at) != year;
        if (is_new) {
            year = calendar.year_of(plan.first_month + at);
            whole_of_an_fte = {};
            weights.clear();
            for (auto const& part : parts_of_year(year)) {
                whole_of_an_fte += part;
                weights.push_back(part.cents());
            }
        }
        if (is_new || paid_fte[month] != paid_fte[month - 1]) whole = whole_of_an_fte * paid_fte[month];
        if (whole.is_zero()) continue;
        line.months[month] = month_share(whole, calendar.month_of_year(plan.first_month + at));
        auto const shares = apportion(line.months[month], weights);
        for (std::size_t p = 0; p < shares.size(); ++p) line.parts[p].months[month] = shares[p];
    }
}

} // namespace

ExactMoney yearly_base(Plan const& plan, Component const& component, Position const& position, int fiscal_year)
{
    int const years = fiscal_year - plan.calendar().year_of(plan.first_month);
    ExactMoney base = position.pay * power(Ratio{1} + position.step_rise, years);
    if (!position.top_pay.is_zero()) base = std::min(base, ExactMoney{position.top_pay});
    base = base * growth_factor(plan, component.growth, fiscal_year);
    return position.pay_basis == PayBasis::year ? base : base * position.paid_hours;
}

std::vector<Line> staffing_lines(Plan const& plan, Program const& program, Component const& component, Position const& position,
                                 SizeByMonth const& size)
{
    auto const active = active_months(plan, component);
    std::vector<Ratio> paid_fte;
    for (std::size_t month = 0; month < size.fte.size(); ++month)
        paid_fte.push_back(month > 0 && size.fte[month] == size.fte[month - 1] ? paid_fte.back()
                                                                              : size.fte[month] * (Ratio{1} - position.vacancy));

    std::map<int, Pay> pay_of; // by fiscal year
    auto const pay_in = [&](int year) -> Pay const& {
        auto const found = pay_of.find(year);
        if (found != pay_of.end()) return found->second;
        auto const base = yearly_base(plan, component, position, year);
        return pay_of.emplace(year, Pay{base, base * (Ratio{1} + position.overtime + position.differential)}).first->second;
    };

    std::vector<Line> lines;
    auto& pay = lines.emplace_back(start_line(plan, program, component, "", "", ObjectClass::personnel));
    pay.title = position.title;
    pay.fte = size.fte;
    pay.basis = pay_basis_text(position, range_in_words(size.fte, active, 2));
    pay.yearly_pay.resize(pay.months.size());
    int known_year = 0;
    ExactMoney whole;
    Money base;
    add_yearly(pay.months, plan, active, [&](int at, int year) -> ExactMoney {
        auto const month = static_cast<std::size_t>(at);
        bool const is_new = at == active.first || year != known_year;
        if (is_new || paid_fte[month] != paid_fte[month - 1]) whole = pay_in(year).whole * paid_fte[month];
        if (is_new) base = round(pay_in(year).base);
        known_year = year;
        pay.yearly_pay[month] = base;
        return whole;
    });

    auto const* schedule = position.fringe ? find(plan, *position.fringe) : nullptr;
    if (!schedule || schedule->parts.empty()) return lines;

    auto& fringe = lines.emplace_back(start_line(plan, program, component, "fringe", "fringe", ObjectClass::fringe));
    fringe.title = position.title;
    fringe.basis = "Schedule " + schedule->name;
    for (auto const& part : schedule->parts) fringe.parts.push_back({part.name, std::vector<Money>(fringe.months.size())});
    add_fringe(fringe, plan, active, [&](int year) { return fringe_parts(plan, *schedule, pay_in(year), year); }, paid_fte);
    return lines;
}

} // namespace budget
