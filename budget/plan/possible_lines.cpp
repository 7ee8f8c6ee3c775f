#include "budget/plan/possible_lines.hpp"

#include "budget/plan/scope_match.hpp"

#include <algorithm>

namespace budget {

namespace {

std::vector<ObjectClass> possible_classes(Component const& component)
{
    using enum ObjectClass;
    switch (kind_of(component)) {
    case ComponentKind::position: return {personnel, fringe};
    case ComponentKind::vehicles: return {equipment, supplies, travel, other}; // by unit cost; mileage; insurance
    case ComponentKind::devices: return {equipment, supplies, other};          // by unit cost; fees
    case ComponentKind::training:
    case ComponentKind::wellness: return {other};
    case ComponentKind::uniforms: return {supplies};
    case ComponentKind::contract: return {contractual};
    case ComponentKind::indirect: return {indirect};
    case ComponentKind::evaluation:
    case ComponentKind::marketing:
    case ComponentKind::client_support:
    case ComponentKind::office_space:
    case ComponentKind::start_up:
    case ComponentKind::other: break;
    }
    auto const* expense = std::get_if<Expense>(&component.detail);
    return {expense ? expense->object_class : other};
}

} // namespace

std::vector<PossibleLine> possible_lines(Plan const& plan)
{
    std::vector<PossibleLine> lines;
    for (auto const& program : plan.programs)
        for (auto const& component : program.components) {
            auto const* position = std::get_if<Position>(&component.detail);
            for (auto const object_class : possible_classes(component))
                lines.push_back({program.id, component.id, kind_of(component), object_class,
                                 position ? position->title : std::string{}});
        }
    return lines;
}

std::vector<std::string> line_suffixes(Plan const& plan, Component const& component)
{
    std::vector<std::string> suffixes;
    auto const add = [&](bool made, char const* suffix) {
        if (made) suffixes.emplace_back(suffix);
    };
    if (auto const* position = std::get_if<Position>(&component.detail)) {
        auto const* schedule = position->fringe ? find(plan, *position->fringe) : nullptr;
        add(true, "");
        add(schedule && !schedule->parts.empty(), "fringe");
    } else if (auto const* vehicles = std::get_if<Vehicles>(&component.detail)) {
        add(vehicles->acquisition == VehicleAcquisition::buy, "purchase");
        add(vehicles->acquisition == VehicleAcquisition::lease && !vehicles->lease.is_zero(), "lease");
        add(!vehicles->miles.is_zero() && !vehicles->dollars_per_mile.is_zero(), "mileage");
        add(!vehicles->fuel_and_maintenance.is_zero(), "running");
        add(!vehicles->insurance.is_zero(), "insurance");
    } else if (auto const* devices = std::get_if<Devices>(&component.detail)) {
        add(!devices->unit_price.is_zero(), "purchase");
        add(!devices->fee.is_zero(), "fee");
    } else {
        add(true, "");
    }
    return suffixes;
}

bool covers(Scope const& scope, PossibleLine const& line) { return means(scope, line, line.object_class); }

bool may_pay(Pool const& pool, PossibleLine const& line)
{
    bool any_allow = false;
    bool allowed = false;
    for (auto const& permission : pool.permissions) {
        bool const meant = covers(permission.scope, line);
        if (permission.effect == Effect::deny && meant) return false;
        any_allow = any_allow || permission.effect == Effect::allow;
        allowed = allowed || meant;
    }
    return allowed || !any_allow;
}

} // namespace budget
