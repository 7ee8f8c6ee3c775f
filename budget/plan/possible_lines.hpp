// The lines that a plan's components may turn into, by object class, without computing a cost. For the checks of permissions
// and caps only: costs/ says what the lines really are, and never gives a class that isn't here.
#pragma once

#include "budget/plan/plan.hpp"

#include <vector>

namespace budget {

struct PossibleLine {
    ProgramId program;
    ComponentId component;
    ComponentKind kind = ComponentKind::other;
    ObjectClass object_class = ObjectClass::other;
    std::string title; // of a position
};

std::vector<PossibleLine> possible_lines(Plan const& plan);
bool covers(Scope const& scope, PossibleLine const& line);
bool may_pay(Pool const& pool, PossibleLine const& line);

} // namespace budget
