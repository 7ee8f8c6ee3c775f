// From hours to people: what a position's seats ask for in a year, what one FTE gives, and how many FTE that makes. Of one
// moment; which size is in force when, and everything by month, is headcount.hpp's.
#pragma once

#include "budget/plan/component.hpp"

namespace budget {

// What a position's steps can change.
struct PositionSize {
    Ratio fte;
    int seats = 0;
    Ratio hours_a_day;
    Ratio days_a_week;
    friend bool operator==(PositionSize const&, PositionSize const&) = default;
};
// In force in the month: as given, then each step up to then; what a step leaves out stays.
PositionSize size_in(Position const& position, Month month);

// Of one seat in a year: days x (hours a day + shifts a day x overlap). Shifts a day are hours a day / shift length, rounded up;
// a 7-day week is 365 days (8,760 hours around the clock), a shorter one 52 weeks of its days (a weekday post is then the
// 2,080-hour work year). Overlap beside each shift is what the APCO formula adds for breaks (program-budgets M-9).
Ratio hours_of_a_seat(Position const& position, PositionSize const& size);

// Of one FTE a year on duty: given, or what leave, holidays and training leave of the paid hours, x field share (M-3, M-8, M-13).
Ratio productive_hours(Position const& position);
// Whether the productive hours leave out hours that are paid as leave or holiday.
bool counts_leave(Position const& position);

// FTE for one seat: its hours / productive hours, exact. Only for positions by seats.
Ratio relief_factor(Position const& position, PositionSize const& size);

} // namespace budget
