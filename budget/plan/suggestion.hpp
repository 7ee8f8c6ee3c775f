// What a user may have meant by a name that isn't known: the remedy's sentence. Called by the reader, the checks and the edits.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace budget {

// "Did you mean "county"?" where one is near enough, else "Write one of: arpa, county." (at most twelve), else `otherwise`.
std::string suggest(std::string_view name, std::vector<std::string> const& known, std::string const& otherwise);

} // namespace budget
