// Fuzz targets of the plan: its file, the edits of scenarios, single values, plans changed piece by piece through evaluation and
// every output, and the words of a call. Called by the list of targets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

void run_plan(std::string_view bytes);      // a plan file
void run_edits(std::string_view bytes);     // what stands inside <scenario>, of a plan that has one of everything
void run_value(std::string_view bytes);     // a field of each kind
void run_evaluated(std::string_view bytes); // choices by which a sound plan is changed before it is evaluated and shown
std::vector<std::string> plan_seeds();
std::vector<std::string> edit_seeds();
std::vector<std::string> value_seeds();
std::vector<std::string> evaluated_seeds();

} // namespace fuzz
