#include "templates/staffing_words.hpp"

#include "budget/costs/growth.hpp"
#include "templates/cell_text.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

namespace templates {

using namespace budget;

namespace {

Ratio hours_of_a_seat(Staffing const& staffing, std::size_t month)
{
    return staffing.size.coverage_hours[month] / Ratio{staffing.size.seats[month]};
}

bool same_size(SizeByMonth const& size, std::size_t a, std::size_t b)
{
    return size.fte[a] == size.fte[b] && size.seats[a] == size.seats[b] && size.coverage_hours[a] == size.coverage_hours[b];
}

} // namespace

std::string hours_in_words(Ratio const& hours)
{
    auto text = text_for_people(Number{hours, 1});
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

std::string relief_in_words(Staffing const& staffing, std::size_t month)
{
    if (staffing.size.seats[month] == 0) return {};
    auto const seat = hours_of_a_seat(staffing, month);
    return fmt::format("{}/{} = {}", hours_in_words(seat), hours_in_words(staffing.productive_hours),
                       decimal_text(seat / staffing.productive_hours, 2));
}

std::string size_in_words(Staffing const& staffing, std::size_t month)
{
    auto const& size = staffing.size;
    if (size.fte[month].is_zero()) return "nobody";
    auto const result = fmt::format("{}, {} {}", fte_in_words(size.fte[month]), size.people[month],
                                    size.people[month] == 1 ? "person" : "people");
    if (size.seats[month] == 0) return result;
    auto const seats = size.seats[month] == 1 ? std::string{} : fmt::format("{} × ", size.seats[month]);
    return fmt::format("{}{} h ÷ {} h = {}", seats, hours_in_words(hours_of_a_seat(staffing, month)),
                       hours_in_words(staffing.productive_hours), result);
}

std::string sizes_in_words(Outcome const& outcome, Staffing const& staffing)
{
    auto const* component = find(outcome.plan, staffing.component);
    if (!component) return {};
    auto const active = active_months(outcome.plan, *component);
    std::string words;
    for (int at = active.first; at <= active.last; ++at) {
        auto const month = static_cast<std::size_t>(at);
        if (at > active.first && same_size(staffing.size, month - 1, month)) continue;
        if (at > active.first) words += fmt::format("; from {} ", for_people(outcome.plan.first_month + at));
        words += size_in_words(staffing, month);
    }
    return words;
}

std::string in_words(LeaveCounted leave)
{
    switch (leave) {
    case LeaveCounted::paid_year: return "in the paid year";
    case LeaveCounted::relief_factor: return "in the relief factor";
    case LeaveCounted::fringe: return "in fringe";
    case LeaveCounted::relief_factor_and_fringe: return "twice: in the relief factor and in fringe";
    case LeaveCounted::nowhere: return "nowhere";
    }
    return {};
}

} // namespace templates
