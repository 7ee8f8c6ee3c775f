#include "budget/plan/coverage.hpp"

namespace budget {

PositionSize size_in(Position const& position, Month month)
{
    PositionSize size{position.fte, position.seats, position.hours_a_day, position.days_a_week};
    for (auto const& step : position.steps) {
        if (step.from > month) break;
        if (step.fte) size.fte = *step.fte;
        if (step.seats) size.seats = *step.seats;
        if (step.hours_a_day) size.hours_a_day = *step.hours_a_day;
        if (step.days_a_week) size.days_a_week = *step.days_a_week;
    }
    return size;
}

Ratio hours_of_a_seat(Position const& position, PositionSize const& size)
{
    Ratio const days = size.days_a_week == Ratio{7} ? Ratio{365} : size.days_a_week * Ratio{52};
    Ratio hours = size.hours_a_day;
    if (!position.shift_hours.is_zero())
        hours += Ratio{rounded_up(size.hours_a_day / position.shift_hours)} * position.overlap_hours;
    return days * hours;
}

Ratio productive_hours(Position const& position)
{
    if (!position.productive_hours.is_zero()) return position.productive_hours;
    return (position.paid_hours - position.leave_hours - position.holiday_hours - position.training_hours) * position.field_share;
}

bool counts_leave(Position const& position)
{
    if (!position.productive_hours.is_zero()) return position.productive_hours < position.paid_hours;
    return !(position.leave_hours + position.holiday_hours).is_zero();
}

Ratio relief_factor(Position const& position, PositionSize const& size)
{
    return hours_of_a_seat(position, size) / productive_hours(position);
}

} // namespace budget
