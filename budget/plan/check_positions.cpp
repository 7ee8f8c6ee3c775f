// Positions: one size, hours that make sense, steps that fit, somebody to supervise, leave counted once.
#include "budget/plan/check_report.hpp"
#include "budget/plan/check_steps.hpp"
#include "budget/plan/coverage.hpp"
#include "budget/plan/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace budget {

namespace {

std::vector<Position const*> positions_of(Program const& program)
{
    std::vector<Position const*> positions;
    for (auto const& component : program.components)
        if (auto const* position = std::get_if<Position>(&component.detail)) positions.push_back(position);
    return positions;
}

class PositionCheck
{
public:
    PositionCheck(Plan const& plan, Program const& program, Component const& component, Position const& position, Report& report)
        : plan_{plan}, component_{component}, position_{position}, positions_{positions_of(program)}, path_{path_of(component.id)},
          report_{report}
    {
    }

    void run()
    {
        size();
        if (position_.seats > 0) coverage();
        else without_seats();
        if (position_.field_share.is_zero())
            error("field-share", "plan.out-of-range", "The field share is 0, so nobody is ever on duty.",
                  "Write more than 0%: 100% is all hours at work.");
        if (position_.span > 0) supervision();
        else if (!position_.supervises.empty()) unused("supervises", "Without a span nobody follows from whom it supervises.");
        pay();
        steps();
        leave_once();
    }

private:
    void error(char const* field, char const* code, std::string text, std::string remedy)
    {
        report_.error(code, path_ + ", " + field, std::move(text), std::move(remedy));
    }
    void warning(char const* field, char const* code, std::string text, std::string remedy)
    {
        report_.warning(code, path_ + ", " + field, std::move(text), std::move(remedy));
    }
    void unused(char const* field, std::string text)
    {
        warning(field, "plan.unused-value", std::move(text) + " The value isn't used.", "Remove it.");
    }

    void size()
    {
        bool const fte = !position_.fte.is_zero();
        bool const seats = position_.seats > 0;
        if (position_.span > 0) {
            auto const* other = fte ? "FTE" : "seats";
            if (fte || seats)
                error("span", "plan.span-and-size", fmt::format("The position has both a span and {}; its FTE follows from the span.", other),
                      fmt::format("Remove {}, or set the span to 0.", other));
        } else if (!fte && !seats) {
            error("fte", "plan.no-fte", "The position has neither FTE nor seats nor a span.",
                  "Give FTE, or seats with their hours, or a span.");
        } else if (fte && seats) {
            error("fte", "plan.fte-and-seats", "The position has both FTE and seats; its FTE follows from the seats.",
                  "Remove FTE, or set seats to 0.");
        }
    }

    bool within(std::string const& path, char const* field, Ratio const& value, int most)
    {
        if (value > Ratio{0} && value <= Ratio{most}) return true;
        report_.error(value.is_zero() ? "plan.seat-incomplete" : "plan.out-of-range", path + ", " + field,
                      value.is_zero() ? fmt::format("Seats need \"{}\".", field) : fmt::format("\"{}\" is {}.", field, plain_text(value)),
                      fmt::format("Write more than 0 and at most {}.", most));
        return false;
    }

    void coverage()
    {
        within(path_, "hours-a-day", position_.hours_a_day, 24);
        within(path_, "days-a-week", position_.days_a_week, 7);
        if (position_.shift_hours > Ratio{24})
            error("shift-hours", "plan.out-of-range",
                  fmt::format("A shift of {} hours is longer than a day.", plain_text(position_.shift_hours)),
                  "Write at most 24.");
        else if (position_.shift_hours.is_zero() && !position_.overlap_hours.is_zero())
            error("overlap-hours", "plan.overlap-without-shift", "Overlap is paid beside each shift, and the shift has no length.",
                  "Write shift hours, or remove the overlap.");
        else if (position_.overlap_hours > position_.shift_hours)
            error("overlap-hours", "plan.out-of-range",
                  fmt::format("The overlap of {} hours is longer than the shift.", plain_text(position_.overlap_hours)),
                  fmt::format("Write at most {}.", plain_text(position_.shift_hours)));
        productive();
    }

    void productive()
    {
        auto const away = position_.leave_hours + position_.holiday_hours + position_.training_hours;
        bool const in_parts = !away.is_zero() || position_.field_share != Ratio{1};
        if (!position_.productive_hours.is_zero()) {
            bool const sound = within(path_, "productive-hours", position_.productive_hours, 366 * 24);
            if (sound && in_parts)
                error("productive-hours", "plan.productive-hours-twice",
                      "Productive hours are given, and so is what they are made of: leave, holidays, training or field share.",
                      "Remove one of the two.");
        } else if (!in_parts) {
            error("productive-hours", "plan.seat-incomplete", "Seats need productive hours, or what shortens the paid year.",
                  "Write productive hours, or leave, holiday and training hours.");
        } else if (away >= position_.paid_hours) {
            error("paid-hours", "plan.out-of-range",
                  fmt::format("Leave, holidays and training take {} hours, and {} are paid.", plain_text(away),
                              plain_text(position_.paid_hours)),
                  "Write fewer hours away than paid hours.");
        }
    }

    void without_seats()
    {
        auto const ignores = [&](char const* field, Ratio const& value, Ratio const& otherwise = {}) {
            if (value != otherwise) unused(field, "Only seats have hours to cover.");
        };
        ignores("hours-a-day", position_.hours_a_day);
        ignores("days-a-week", position_.days_a_week);
        ignores("shift-hours", position_.shift_hours);
        ignores("overlap-hours", position_.overlap_hours);
        ignores("productive-hours", position_.productive_hours);
        ignores("leave-hours", position_.leave_hours);
        ignores("holiday-hours", position_.holiday_hours);
        ignores("training-hours", position_.training_hours);
        if (!position_.field_share.is_zero()) ignores("field-share", position_.field_share, Ratio{1});
    }

    void supervision()
    {
        if (!position_.supervises.empty()) {
            std::vector<std::string> titles;
            for (auto const* other : positions_) titles.push_back(other->title);
            if (std::find(titles.begin(), titles.end(), position_.supervises) == titles.end())
                return warning("supervises", "plan.nothing-to-count",
                               fmt::format("The program has no position with the title \"{}\", so the span makes no FTE.",
                                           position_.supervises),
                               suggest(position_.supervises, titles, "Name a title of the program, or leave it out for all positions."));
            if (supervises_itself())
                error("supervises", "plan.supervises-itself",
                      fmt::format("Whoever has the title \"{}\" is supervised by this position and supervises it.", position_.supervises),
                      "Name a title below it.");
        } else if (std::all_of(positions_.begin(), positions_.end(), [](auto const* other) { return other->span > 0; })) {
            warning("span", "plan.nothing-to-count", "The program has no positions to supervise, so the span makes no FTE.",
                    "Put it into the program that has the people.");
        }
    }

    // Follows titles down from this position. One that names no title supervises those without a span, who supervise nobody.
    bool supervises_itself() const
    {
        std::set<std::string> below;
        std::vector<std::string> next{position_.supervises};
        while (!next.empty()) {
            auto const title = next.back();
            next.pop_back();
            if (!below.insert(title).second) continue;
            for (auto const* other : positions_) {
                if (other->title != title) continue;
                if (other == &position_) return true;
                if (other->span > 0 && !other->supervises.empty()) next.push_back(other->supervises);
            }
        }
        return false;
    }

    void pay()
    {
        if (position_.pay_basis == PayBasis::hour && position_.paid_hours.is_zero())
            error("paid-hours", "plan.out-of-range", "Pay an hour needs paid hours a year.", "Write them: 2080 is a full year.");
        if (position_.pay.is_zero())
            warning("pay", "plan.no-amount", "The position has no pay.", "Write the pay, or remove the position.");
        if (position_.top_pay.is_zero()) return;
        if (position_.top_pay < position_.pay)
            error("top-pay", "plan.top-below-pay",
                  fmt::format("The range ends at {}, below the pay of {}.", dollars(position_.top_pay), dollars(position_.pay)),
                  "Write a top of at least the pay, or 0 for none.");
        else if (position_.step_rise.is_zero())
            unused("top-pay", "Only step rises bring pay to the top of its range.");
    }

    void steps()
    {
        check_step_months(plan_, component_, months_of(position_.steps), report_);
        PositionSize before{position_.fte, position_.seats, position_.hours_a_day, position_.days_a_week};
        for (std::size_t i = 0; i < position_.steps.size(); ++i) {
            auto const& step = position_.steps[i];
            auto const path = nth(path_, "step", i);
            bool const of_seats = step.seats || step.hours_a_day || step.days_a_week;
            if (position_.span > 0) {
                report_.error("plan.step-unfit", path, "The position's size follows from the people whom it supervises.",
                              "Remove the step, or give those people's positions one.");
                continue;
            }
            if (position_.seats > 0 ? step.fte.has_value() : of_seats) {
                report_.error("plan.step-unfit", path,
                              position_.seats > 0 ? "The step says FTE, and the position is given by seats."
                                                  : "The step says seats or hours, and the position is given by FTE.",
                              position_.seats > 0 ? "Write seats, hours or days." : "Write FTE.");
                continue;
            }
            if (step.hours_a_day) within(path, "hours-a-day", *step.hours_a_day, 24);
            if (step.days_a_week) within(path, "days-a-week", *step.days_a_week, 7);
            PositionSize const after{step.fte.value_or(before.fte), step.seats.value_or(before.seats),
                                     step.hours_a_day.value_or(before.hours_a_day), step.days_a_week.value_or(before.days_a_week)};
            if (after == before) warn_of_no_change(component_, i, report_);
            before = after;
        }
    }

    void leave_once()
    {
        auto const* schedule = position_.fringe ? find(plan_, *position_.fringe) : nullptr;
        if (!schedule || position_.seats == 0 || !counts_leave(position_)) return;
        for (auto const& part : schedule->parts)
            if (part.paid_leave)
                return warning("fringe", "plan.counted-twice",
                               fmt::format("Leave is in the relief factor, and {} charges it again as \"{}\".", schedule->name, part.name),
                               "Leave it out of one of the two.");
    }

    Plan const& plan_;
    Component const& component_;
    Position const& position_;
    std::vector<Position const*> positions_; // of the program
    std::string path_;
    Report& report_;
};

} // namespace

void check_positions(Plan const& plan, Report& report)
{
    for (auto const& program : plan.programs)
        for (auto const& component : program.components)
            if (auto const* position = std::get_if<Position>(&component.detail))
                PositionCheck{plan, program, component, *position, report}.run();
}

} // namespace budget
