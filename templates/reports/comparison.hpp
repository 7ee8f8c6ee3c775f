// The plan and its scenarios side by side, and each scenario in words. Called by `braid compare`.
#pragma once

#include "templates/reports/view.hpp"

#include <vector>

namespace templates {

// Each of `scenarios` must know its scenario (Outcome::scenario). Those that have errors are named, not shown.
Sheet lay_out_comparison(budget::Outcome const& base, std::vector<budget::Outcome> const& scenarios, View const& view);

// "Not calculated, because …: Lean, Nights stop."
std::string not_calculated(std::vector<std::string> const& names);

} // namespace templates
