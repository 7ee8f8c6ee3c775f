// "1 line", "2 lines": how many of a thing, in the sentences that an import says. Called by whatever counts.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <string>

namespace importers {

inline std::string counted(std::size_t count, char const* thing) { return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s"); }

} // namespace importers
