#include "budget/costs/project.hpp"

#include "budget/costs/contracts.hpp"
#include "budget/costs/devices.hpp"
#include "budget/costs/people_costs.hpp"
#include "budget/costs/shares.hpp"
#include "budget/costs/staffing.hpp"
#include "budget/costs/vehicles.hpp"
#include "budget/plan/coverage.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace budget {

namespace {

std::vector<Line> component_lines(Plan const& plan, Program const& program, Component const& component, Headcount const& heads)
{
    struct ByKind {
        Plan const& plan;
        Program const& program;
        Component const& component;
        Headcount const& heads;

        using Lines = std::vector<Line>;
        Lines operator()(Position const& it) const { return staffing_lines(plan, program, component, it, heads.positions.at(component.id)); }
        Lines operator()(Vehicles const& it) const { return vehicle_lines(plan, program, component, it); }
        Lines operator()(Devices const& it) const { return device_lines(plan, program, component, it, heads); }
        Lines operator()(Training const& it) const { return {training_line(plan, program, component, it, heads)}; }
        Lines operator()(Wellness const& it) const { return {wellness_line(plan, program, component, it, heads)}; }
        Lines operator()(Uniforms const& it) const { return {uniforms_line(plan, program, component, it, heads)}; }
        Lines operator()(Contract const& it) const { return {contract_line(plan, program, component, it, heads)}; }
        Lines operator()(Expense const& it) const { return {expense_line(plan, program, component, it, heads)}; }
        Lines operator()(Indirect const&) const { return {start_line(plan, program, component, "", "", ObjectClass::indirect)}; }
    };
    return std::visit(ByKind{plan, program, component, heads}, component.detail);
}

// MTDC takes everything but equipment, capital, rent, participant support and most of each subaward (2 CFR 200.1).
bool outside_mtdc(Component const& component, Line const& line)
{
    if (line.object_class == ObjectClass::equipment || line.object_class == ObjectClass::construction ||
        line.object_class == ObjectClass::indirect)
        return true;
    if (auto const* expense = std::get_if<Expense>(&component.detail)) return expense->outside_mtdc;
    auto const* vehicles = std::get_if<Vehicles>(&component.detail);
    return vehicles && line.id == component.id.text + ".lease";
}

LeaveCounted leave_counted(Plan const& plan, Position const& position)
{
    auto const* schedule = position.fringe ? find(plan, *position.fringe) : nullptr;
    bool const in_fringe = schedule && std::any_of(schedule->parts.begin(), schedule->parts.end(), [](auto const& part) { return part.paid_leave; });
    if (position.seats == 0) return in_fringe ? LeaveCounted::fringe : LeaveCounted::paid_year;
    if (counts_leave(position)) return in_fringe ? LeaveCounted::relief_factor_and_fringe : LeaveCounted::relief_factor;
    return in_fringe ? LeaveCounted::fringe : LeaveCounted::nowhere;
}

Staffing staffing_of(Plan const& plan, Program const& program, Component const& component, Position const& position,
                     SizeByMonth const& size)
{
    Staffing staffing;
    staffing.component = component.id;
    staffing.program = program.id;
    staffing.title = position.title;
    if (position.seats > 0) staffing.productive_hours = productive_hours(position);
    staffing.size = size;
    staffing.leave = leave_counted(plan, position);
    staffing.pay_per_fte =
        position.pay_basis == PayBasis::year ? position.pay : round(position.pay * position.paid_hours);
    return staffing;
}

} // namespace

Costs project(Plan const& plan)
{
    Costs costs;
    for (auto const& program : plan.programs) {
        auto const heads = count_heads(plan, program);
        std::vector<Line> lines;
        for (auto const& component : program.components) {
            auto made = component_lines(plan, program, component, heads);
            if (auto const* position = std::get_if<Position>(&component.detail)) {
                auto& staffing = costs.staffing.emplace_back(
                    staffing_of(plan, program, component, *position, heads.positions.at(component.id)));
                staffing.pay_line = costs.lines.size() + lines.size();
                if (made.size() > 1) staffing.fringe_line = staffing.pay_line + 1;
            }
            std::move(made.begin(), made.end(), std::back_inserter(lines));
        }
        add_shares_of_direct(plan, program, lines);
        for (auto& line : lines) {
            bool const outside = outside_mtdc(component_of(program, line), line);
            if (outside) line.in_mtdc.assign(line.months.size(), Money{});
            else if (line.in_mtdc.empty()) line.in_mtdc = line.months;
        }
        add_indirect(plan, program, lines);
        std::move(lines.begin(), lines.end(), std::back_inserter(costs.lines));
    }
    return costs;
}

} // namespace budget
