// The elements that hold whole things, as plan_reader.cpp reads them: inside <plan>, and inside the <put> of a scenario.
#pragma once

#include "budget/plan/plan_element.hpp"

namespace budget {

// `within`: the path around them, empty in the plan itself, else ending in ", ".
std::vector<Child> things(Reading& reading, std::string const& within, Plan& plan);
std::vector<Child> components(Reading& reading, std::string const& within, std::vector<Component>& list);

// <scenario>; in scenario_reader.cpp.
void read(Reading& reading, pugi::xml_node node, std::vector<Scenario>& list);

} // namespace budget
