// What components turn into: lines, each of one object class with an amount a month.
#pragma once

#include "budget/money.hpp"
#include "budget/plan/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace budget {

// A part of a line, such as one part of a fringe schedule; the parts of a line add up to it in every month.
struct LinePart {
    std::string name;
    std::vector<Money> months;
};

struct Line {
    std::string id;              // "responder", "responder.fringe", "vans.purchase": stable, unique in a plan
    std::string name;            // "Responder", "Responder: fringe"
    ProgramId program;
    ComponentId component;
    ComponentKind kind = ComponentKind::other;
    ObjectClass object_class = ObjectClass::other; // under the plan's rules; class_under() for an award of other rules
    Money unit_price;            // of what is bought one by one, by which it is equipment or supplies; else 0
    bool in_kind = false;        // donated
    std::optional<Month> begins; // the component's first month, where the plan says so
    std::string title;           // of the position that it belongs to, else empty
    Priority priority = Priority::essential;
    Recurrence recurrence = Recurrence::recurring;
    std::vector<Ratio> fte;      // one a month of the plan on the personnel line of a position, else empty
    std::vector<std::int64_t> vehicles; // one a month of the plan on each line of a vehicle group, else empty
    std::string basis;           // how the amount comes about, in words: "2.0 FTE x $43,330 a year"
    std::vector<Money> months;   // one a month of the plan
    std::vector<Money> in_mtdc;  // the part of each month that is in the MTDC base (2 CFR 200.1)
    std::vector<LinePart> parts; // fringe only
    std::vector<Money> yearly_pay; // of an FTE, without overtime and differential, by month; on personnel lines of positions only
};

// The line's class for an award under these rules: what is bought one by one is equipment from the threshold on (2 CFR 200.1).
ObjectClass class_under(RuleVersion rules, Line const& line);

// How large a position is, one value a month of the plan; 0 in months in which it isn't there.
struct SizeByMonth {
    std::vector<Ratio> fte;
    std::vector<std::int64_t> people;  // to employ: FTE rounded up
    std::vector<std::int64_t> hires;   // where people rise above the month before; people_now counts before the first month
    std::vector<std::int64_t> seats;   // on duty at the same time
    std::vector<Ratio> coverage_hours; // of all seats, at a year's pace; 0 where FTE or a span was given
};

// Which figures of a position hold the hours of paid leave, so that they must stand nowhere else.
enum class LeaveCounted {
    paid_year,                // FTE was given: who is on leave is paid and nobody stands in
    relief_factor,
    fringe,                   // a part of the schedule stands for it
    relief_factor_and_fringe, // twice: check() warns
    nowhere,                  // seats whose people are on duty in all their paid hours, and no part for leave
};

// A position as people count it.
struct Staffing {
    ComponentId component;
    ProgramId program;
    std::string title;
    Ratio productive_hours; // of an FTE a year; 0 where FTE or a span was given
    SizeByMonth size;
    LeaveCounted leave = LeaveCounted::paid_year;
    Money pay_per_fte;      // a year, in the first fiscal year; rounded half to even
    std::size_t pay_line = 0;
    std::optional<std::size_t> fringe_line;
};

struct Costs {
    std::vector<Line> lines;        // in plan order
    std::vector<Staffing> staffing; // in plan order
};

} // namespace budget
