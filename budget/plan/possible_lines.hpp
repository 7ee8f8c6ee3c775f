// The lines that a plan's components may turn into, without computing a cost. For the checks of permissions, caps and actuals
// only: costs/ says what the lines really are, and never gives a class or a suffix that isn't here.
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
// The suffixes of the ids of the component's lines (costs/line.hpp): "" for a line that has the component's own id, "fringe".
std::vector<std::string> line_suffixes(Plan const& plan, Component const& component);
bool covers(Scope const& scope, PossibleLine const& line);
bool may_pay(Pool const& pool, PossibleLine const& line);

} // namespace budget
