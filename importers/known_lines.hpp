// Whether the plan has a budget's line already, as it has where the same budget is imported again. What becomes of such a line is
// decided by budget_proposals.cpp, which calls it.
#pragma once

#include "importers/line_component.hpp"

#include <optional>
#include <string>

namespace importers {

// "the plan has this line, at $24,000.00 a year": a component of the same program, name, kind and object class that costs something in
// the same months as one of these. `name` is the line's; its components may have their years behind it.
std::optional<std::string> known_line(std::string const& name, LineComponents const& made, budget::ProgramId const& program, budget::Plan const& plan);

} // namespace importers
