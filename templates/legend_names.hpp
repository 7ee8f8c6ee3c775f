// Names of a chart's series that its legend has room for: long ones are cut, and those that become alike stay apart. Called by what
// draws charts in files.
#pragma once

#include <string>
#include <vector>

namespace templates {

// At most 30 letters each, in the same order; what was cut has "…". Names that were different stay different.
std::vector<std::string> legend_names(std::vector<std::string> const& names);

} // namespace templates
