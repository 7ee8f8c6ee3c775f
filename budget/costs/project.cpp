#include "budget/costs/project.hpp"

#include "budget/costs/contracts.hpp"
#include "budget/costs/devices.hpp"
#include "budget/costs/people_costs.hpp"
#include "budget/costs/shares.hpp"
#include "budget/costs/staffing.hpp"
#include "budget/costs/vehicles.hpp"

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
        Lines operator()(Position const& it) const { return staffing_lines(plan, program, component, it); }
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

// MTDC takes everything but equipment, capital, rent, participant support and most of each subaward (2 CFR 200.1). Office
// space is rent (200.465); what is paid beside it for upkeep and power is another expense.
bool outside_mtdc(Component const& component, Line const& line)
{
    if (line.object_class == ObjectClass::equipment || line.object_class == ObjectClass::construction ||
        line.object_class == ObjectClass::indirect)
        return true;
    if (auto const* expense = std::get_if<Expense>(&component.detail)) return expense->outside_mtdc || expense->kind == ComponentKind::office_space;
    auto const* vehicles = std::get_if<Vehicles>(&component.detail);
    return vehicles && line.id == component.id.text + ".lease";
}

Staffing staffing_of(Program const& program, Component const& component, Position const& position, std::size_t pay_line, bool has_fringe)
{
    Staffing staffing;
    staffing.component = component.id;
    staffing.program = program.id;
    staffing.title = position.title;
    if (position.seats > 0) {
        staffing.coverage_hours = coverage_hours(position);
        staffing.productive_hours = position.productive_hours;
    }
    staffing.fte = full_time_equivalents(position);
    staffing.people = rounded_up(staffing.fte);
    staffing.seats = position.seats;
    staffing.pay_per_fte =
        position.pay_basis == PayBasis::year ? position.pay : round(position.pay * position.paid_hours);
    staffing.pay_line = pay_line;
    if (has_fringe) staffing.fringe_line = pay_line + 1;
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
            if (auto const* position = std::get_if<Position>(&component.detail))
                costs.staffing.push_back(
                    staffing_of(program, component, *position, costs.lines.size() + lines.size(), made.size() > 1));
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
