#include "app/gui/content/cost_months.hpp"

#include "budget/costs/growth.hpp"
#include "budget/plan/coverage.hpp"
#include "templates/sentences.hpp"
#include "templates/staffing_words.hpp"

#include <fmt/format.h>

#include <set>

namespace gui {

using budget::Ratio;
using templates::hours_in_words;

namespace {

class Workings
{
public:
    explicit Workings(budget::Outcome const& outcome) : outcome_{outcome}
    {
        table.columns = {{"step", "What", 190, false, false, false, true},
                         {"working", "How it is worked out", 330, false, false, false, true},
                         {"result", "Result", 130, true}};
    }

    void add(std::string what, std::string working, std::string result)
    {
        table.rows.push_back({std::to_string(table.rows.size()), {{std::move(what)}, {std::move(working)}, {std::move(result)}}});
    }
    void heading(std::string text)
    {
        table.rows.push_back({std::to_string(table.rows.size()), {{std::move(text)}, {}, {}}, true});
    }

    void add_size(budget::Position const& position, budget::Staffing const& staffing, int at)
    {
        auto const month = static_cast<std::size_t>(at);
        auto const& size = staffing.size;
        if (size.seats[month] > 0) add_relief(position, size_in(position, outcome_.plan.first_month + at), staffing);
        auto const fte = decimal_text(size.fte[month], 2) + " FTE";
        if (size.fte[month].is_zero()) add("FTE", "nobody in these months", fte);
        else if (size.seats[month] > 0) {
            auto const seats = size.seats[month];
            auto const relief = relief_factor(position, size_in(position, outcome_.plan.first_month + at));
            add("FTE", fmt::format("{} {} × {}", seats, seats == 1 ? "seat" : "seats", decimal_text(relief, 2)), fte);
        } else if (position.span > 0) {
            add("FTE", fmt::format("one for {} people of {}, rounded up", position.span,
                                   position.supervises.empty() ? "the program" : position.supervises),
                fte);
        } else {
            add("FTE", "as entered", fte);
        }
        auto const people = size.people[month];
        add("People to employ", "FTE rounded up", fmt::format("{} {}", people, people == 1 ? "person" : "people"));
    }

    TableContent table;

private:
    void add_relief(budget::Position const& position, budget::PositionSize const& size, budget::Staffing const& staffing)
    {
        auto const week = size.days_a_week == Ratio{7} ? std::string{"365 days"}
                                                        : fmt::format("52 weeks × {} days", plain_text(size.days_a_week));
        auto day = hours_in_words(size.hours_a_day) + " h";
        if (!position.shift_hours.is_zero() && !position.overlap_hours.is_zero())
            day = fmt::format("({} + {} h beside each shift of {} h)", day, hours_in_words(position.overlap_hours),
                              hours_in_words(position.shift_hours));
        auto const seat = hours_of_a_seat(position, size);
        add("Hours of one seat a year", week + " × " + day, hours_in_words(seat) + " h");
        add("Hours of one FTE on duty a year", productive_working(position),
            hours_in_words(staffing.productive_hours) + " h");
        add("Relief factor", hours_in_words(seat) + " h ÷ " + hours_in_words(staffing.productive_hours) + " h",
            decimal_text(relief_factor(position, size), 2));
        add("Leave is counted", templates::in_words(staffing.leave), "");
    }

    static std::string productive_working(budget::Position const& position)
    {
        if (!position.productive_hours.is_zero()) return "as entered";
        auto words = hours_in_words(position.paid_hours) + " paid";
        auto const less = [&](Ratio const& hours, char const* what) {
            if (!hours.is_zero()) words += fmt::format(" − {} {}", hours_in_words(hours), what);
        };
        less(position.leave_hours, "leave");
        less(position.holiday_hours, "holidays");
        less(position.training_hours, "training");
        if (position.field_share != Ratio{1})
            words = fmt::format("({}) × {} in the field", words, percent_for_people(position.field_share));
        return words;
    }

    budget::Outcome const& outcome_;
};

bool same_size(budget::SizeByMonth const& size, std::size_t a, std::size_t b)
{
    return size.fte[a] == size.fte[b] && size.seats[a] == size.seats[b] && size.coverage_hours[a] == size.coverage_hours[b];
}

} // namespace

TableContent cost_workings(budget::Outcome const& outcome, budget::ComponentId const& id)
{
    Workings workings{outcome};
    auto const* component = find(outcome.plan, id);
    if (!component) return {};
    auto const* position = std::get_if<budget::Position>(&component->detail);
    for (auto const& staffing : outcome.costs.staffing) {
        if (staffing.component != id || !position) continue;
        auto const active = active_months(outcome.plan, *component);
        for (int at = active.first; at <= active.last; ++at) {
            auto const month = static_cast<std::size_t>(at);
            if (at > active.first && same_size(staffing.size, month - 1, month)) continue;
            workings.heading((at > active.first ? "From " : "Size from ") + for_people(outcome.plan.first_month + at));
            workings.add_size(*position, staffing, at);
        }
    }
    auto const years = periods(outcome.plan, budget::Step::year);
    workings.heading("Cost, " + years.front().name);
    for (auto const& line : outcome.costs.lines) {
        if (line.component != id) continue;
        workings.add(line.name, line.basis, dollars(sum(line.months, years.front())));
        for (auto const& part : line.parts)
            workings.add("   " + part.name, "part of it", dollars(sum(part.months, years.front())));
    }
    return std::move(workings.table);
}

} // namespace gui
