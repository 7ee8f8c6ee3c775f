#include "budget/costs/headcount.hpp"

namespace budget {

Ratio coverage_hours(Position const& position)
{
    Ratio const days = position.days_a_week == Ratio{7} ? Ratio{365} : position.days_a_week * Ratio{52};
    return Ratio{position.seats} * position.hours_a_day * days;
}

Ratio full_time_equivalents(Position const& position)
{
    return position.seats > 0 ? coverage_hours(position) / position.productive_hours : position.fte;
}

Headcount count_heads(Plan const& plan, Program const& program)
{
    auto const months = static_cast<std::size_t>(plan.months);
    Headcount heads{std::vector<std::int64_t>(months), std::vector<std::int64_t>(months), std::vector<std::int64_t>(months),
                    std::vector<std::int64_t>(months), std::vector<Ratio>(months)};
    for (auto const& component : program.components) {
        auto const active = active_months(plan, component);
        if (auto const* position = std::get_if<Position>(&component.detail)) {
            auto const people = rounded_up(full_time_equivalents(*position));
            for (int at = active.first; at <= active.last; ++at) {
                auto const month = static_cast<std::size_t>(at);
                heads.people[month] += people;
                heads.seats[month] += position->seats;
                heads.replacements_a_year[month] += Ratio{people} * position->turnover;
            }
            if (active.first <= active.last && people > position->people_now)
                heads.new_hires[static_cast<std::size_t>(active.first)] += people - position->people_now;
        }
        if (auto const* vehicles = std::get_if<Vehicles>(&component.detail))
            for (int at = active.first; at <= active.last; ++at) heads.vehicles[static_cast<std::size_t>(at)] += vehicles->count;
    }
    return heads;
}

} // namespace budget
