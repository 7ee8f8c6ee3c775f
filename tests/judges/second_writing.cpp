#include "tests/judges/second_writing.hpp"

#include <deque>

namespace judges {

using namespace budget;

namespace {

using Cents = std::vector<std::int64_t>;

std::int64_t nearest(Ratio const& exact)
{
    auto const top = numerator(exact.number());
    auto const bottom = denominator(exact.number());
    auto whole = (top / bottom).convert_to<std::int64_t>();
    auto const twice = (top % bottom) * 2;
    if (twice > bottom || (twice == bottom && whole % 2 != 0)) ++whole;
    return whole;
}

std::int64_t whole_people(Ratio const& fte)
{
    std::int64_t people = 0;
    while (Ratio{people} < fte) ++people;
    return people;
}

// A month of the plan and its place in its fiscal year.
struct When {
    Month month;
    int year = 0;  // how many fiscal years have begun since the plan did
    int place = 1; // 1 .. 12
};
std::vector<When> months_of(Plan const& plan)
{
    std::vector<When> all;
    int year = 0;
    for (int m = 0; m < plan.months; ++m) {
        Month const month = plan.first_month + m;
        int const place = (month.month() - plan.fiscal_year_starts + 12) % 12 + 1;
        if (m > 0 && place == 1) ++year;
        all.push_back({month, year, place});
    }
    return all;
}

bool is_there(Component const& component, Month month)
{
    return !(component.first_month && month < *component.first_month) && !(component.last_month && month > *component.last_month);
}

// The month's part of a yearly amount of cents: twelve of them are the year.
std::int64_t part_of_year(Ratio const& cents, int place)
{
    return nearest(cents * Ratio{place, 12}) - nearest(cents * Ratio{place - 1, 12});
}

Ratio grown(Plan const& plan, std::optional<AssumptionId> const& growth, When const& when)
{
    Ratio factor{1};
    if (!growth) return factor;
    for (auto const& assumption : plan.assumptions) {
        if (assumption.id != *growth) continue;
        for (auto const& month : months_of(plan)) {
            if (month.month > when.month) break;
            if (month.place != 1 || month.year == 0) continue; // a fiscal year that begins in the plan, after its first
            Ratio rate;
            for (auto const& value : assumption.values)
                if (value.from <= month.month.first_day()) rate = value.value;
            factor *= Ratio{1} + rate;
        }
    }
    return factor;
}

template <class Given, class Of> Given last_said(std::vector<StaffingStep> const& steps, Month month, Given value, Of const& of)
{
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
        if (step->from <= month && of(*step)) return *of(*step);
    return value;
}

int count_in(std::vector<CountStep> const& steps, Month month, int count)
{
    for (auto const& step : steps)
        if (step.from <= month) count = step.count;
    return count;
}

// FTE and seats of a position that supervises nobody.
void write_size(WrittenPosition& out, Position const& position, Month month)
{
    auto const& steps = position.steps;
    auto const seats = last_said(steps, month, position.seats, [](auto const& step) { return step.seats; });
    if (position.seats == 0) {
        out.fte.back() = last_said(steps, month, position.fte, [](auto const& step) { return step.fte; });
        return;
    }
    auto const hours = last_said(steps, month, position.hours_a_day, [](auto const& step) { return step.hours_a_day; });
    auto const days = last_said(steps, month, position.days_a_week, [](auto const& step) { return step.days_a_week; });
    int shifts = 0;
    if (position.shift_hours > Ratio{0})
        while (Ratio{shifts} * position.shift_hours < hours) ++shifts;
    auto const a_day = hours + Ratio{shifts} * position.overlap_hours;
    auto const needed = Ratio{seats} * a_day * (days < Ratio{7} ? days * Ratio{52} : Ratio{365});
    auto worked = position.productive_hours;
    if (worked.is_zero()) {
        worked = position.paid_hours;
        for (auto const& away : {position.leave_hours, position.holiday_hours, position.training_hours}) worked -= away;
        worked *= position.field_share;
    }
    out.fte.back() = needed / worked;
    out.seats.back() = seats;
}

// Cents that one FTE is paid in the fiscal year, without and with overtime and differential.
std::pair<Ratio, Ratio> pay_of_fte(Plan const& plan, Component const& component, Position const& position, When const& when)
{
    Ratio pay{position.pay.cents()};
    for (int year = 0; year < when.year; ++year) pay *= Ratio{1} + position.step_rise;
    if (position.top_pay > Money{} && pay > Ratio{position.top_pay.cents()}) pay = Ratio{position.top_pay.cents()};
    pay *= grown(plan, component.growth, when);
    if (position.pay_basis == PayBasis::hour) pay *= position.paid_hours;
    return {pay, pay + pay * position.overtime + pay * position.differential};
}

Ratio fringe_of_fte(Plan const& plan, Position const& position, std::pair<Ratio, Ratio> const& pay, When const& when)
{
    Ratio sum;
    for (auto const& schedule : plan.fringe_schedules) {
        if (!position.fringe || schedule.id != *position.fringe) continue;
        for (auto const& part : schedule.parts) {
            Ratio of = part.on_overtime ? pay.second : pay.first;
            Ratio const factor = grown(plan, part.growth, when);
            if (part.basis == FringeBasis::share_up_to_base && of > Ratio{part.wage_base.cents()} * factor)
                of = Ratio{part.wage_base.cents()} * factor;
            sum += part.basis == FringeBasis::flat_per_fte_month ? Ratio{12 * part.amount.cents()} * factor : of * part.rate;
        }
    }
    return sum;
}

// What is bought in each month where every unit has its own age, in cents.
Cents write_purchases(std::vector<When> const& months, std::vector<int> const& needed, std::vector<bool> const& there, int life_months,
                      bool first_owned, std::vector<Ratio> const& price)
{
    Cents cents(months.size());
    std::deque<std::size_t> units; // the month in which each came
    bool begun = false;
    for (std::size_t m = 0; m < months.size(); ++m) {
        if (!there[m]) continue;
        if (life_months > 0)
            std::erase_if(units, [&](std::size_t came) { return m - came == static_cast<std::size_t>(life_months); });
        std::int64_t buys = 0;
        while (units.size() < static_cast<std::size_t>(needed[m])) {
            units.push_back(m);
            ++buys;
        }
        if (first_owned && !begun) buys = 0;
        begun = true;
        cents[m] = nearest(price[m] * Ratio{buys});
    }
    return cents;
}

} // namespace

std::map<std::string, WrittenPosition> write_positions(Plan const& plan, Program const& program)
{
    std::map<std::string, WrittenPosition> all;
    for (auto const& when : months_of(plan)) {
        // Whom nobody waits for first; then, round by round, whoever's people are known.
        std::map<std::string, std::int64_t> known; // people in this month, by component
        for (std::size_t round = 0; round <= program.components.size(); ++round)
            for (auto const& component : program.components) {
                auto const* position = std::get_if<Position>(&component.detail);
                if (!position || known.contains(component.id.text)) continue;
                std::int64_t under = 0;
                bool waits = false;
                for (auto const& other : program.components) {
                    auto const* below = std::get_if<Position>(&other.detail);
                    if (position->span == 0 || !below) continue;
                    if (position->supervises.empty() ? below->span > 0 : below->title != position->supervises) continue;
                    waits = waits || !known.contains(other.id.text);
                    if (!waits) under += known[other.id.text];
                }
                if (waits) continue;
                auto& out = all[component.id.text];
                out.fte.emplace_back();
                out.seats.push_back(0);
                bool const there = is_there(component, when.month);
                if (there && position->span > 0) {
                    std::int64_t leads = 0;
                    while (leads * position->span < under) ++leads;
                    out.fte.back() = Ratio{leads};
                } else if (there) {
                    write_size(out, *position, when.month);
                }
                auto const people = whole_people(out.fte.back());
                auto const before = out.people.empty() || !is_there(component, when.month - 1) ? position->people_now : out.people.back();
                known[component.id.text] = people;
                out.hires.push_back(there && people > before ? people - before : 0);
                out.people.push_back(people);
                auto const pay = pay_of_fte(plan, component, *position, when);
                auto const paid = out.fte.back() * (Ratio{1} - position->vacancy);
                out.pay.push_back(part_of_year(pay.second * paid, when.place));
                out.fringe.push_back(part_of_year(fringe_of_fte(plan, *position, pay, when) * paid, when.place));
            }
    }
    return all;
}

std::map<std::string, Cents> write_counted(Plan const& plan, Component const& component)
{
    auto const months = months_of(plan);
    std::map<std::string, Cents> lines;
    auto const* vehicles = std::get_if<Vehicles>(&component.detail);
    auto const* devices = std::get_if<Devices>(&component.detail);
    auto const& steps = vehicles ? vehicles->steps : devices->steps;
    Ratio const unit{vehicles ? (vehicles->price + vehicles->outfitting).cents() : devices->unit_price.cents()};
    std::vector<int> needed;
    std::vector<bool> there;
    std::vector<Ratio> growth;
    std::vector<Ratio> price;
    for (auto const& when : months) {
        needed.push_back(count_in(steps, when.month, vehicles ? vehicles->count : devices->count));
        there.push_back(is_there(component, when.month));
        growth.push_back(grown(plan, component.growth, when));
        price.push_back(unit * growth.back());
    }
    auto const runs = [&](char const* line, Ratio const& each_a_year) {
        if (each_a_year.is_zero()) return;
        for (std::size_t m = 0; m < months.size(); ++m)
            lines[line].push_back(there[m] ? part_of_year(each_a_year * Ratio{needed[m]} * growth[m], months[m].place) : 0);
    };
    if (devices) {
        if (!unit.is_zero()) lines["purchase"] = write_purchases(months, needed, there, 12 * devices->life_years, devices->owned, price);
        runs("fee", Ratio{devices->fee.cents() * (devices->fee_basis == AmountBasis::month ? 12 : 1)});
        return lines;
    }
    if (vehicles->acquisition == VehicleAcquisition::buy)
        lines["purchase"] = write_purchases(months, needed, there, vehicles->replace ? 12 * vehicles->life_years : 0, false, price);
    if (vehicles->acquisition == VehicleAcquisition::lease) runs("lease", Ratio{12 * vehicles->lease.cents()});
    runs("mileage", vehicles->miles * vehicles->dollars_per_mile * Ratio{100});
    runs("running", Ratio{vehicles->fuel_and_maintenance.cents()});
    runs("insurance", Ratio{vehicles->insurance.cents()});
    return lines;
}

Cents write_uniforms(Plan const& plan, Program const& program, Component const& component)
{
    auto const& uniforms = std::get<Uniforms>(component.detail);
    auto const positions = write_positions(plan, program);
    auto const months = months_of(plan);
    Cents cents(months.size());
    for (std::size_t m = 0; m < months.size(); ++m) {
        if (!is_there(component, months[m].month)) continue;
        Ratio upkeep;
        Ratio leavers;
        std::int64_t hires = 0;
        for (auto const& other : program.components) {
            auto const* position = std::get_if<Position>(&other.detail);
            if (!position) continue;
            auto const& written = positions.at(other.id.text);
            upkeep += Ratio{written.people[m]};
            leavers += Ratio{written.people[m]} * position->turnover;
            hires += written.hires[m];
        }
        auto const factor = grown(plan, component.growth, months[m]);
        Ratio const issue{uniforms.first_issue.cents()};
        cents[m] = part_of_year((upkeep * Ratio{uniforms.upkeep.cents()} + leavers * issue) * factor, months[m].place) +
                   nearest(issue * Ratio{hires} * factor);
    }
    return cents;
}

} // namespace judges
