// LEMON reads a DIMACS text and finds its optimum; only the .cpp, which must be C++17, sees LEMON's headers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace tests {

// Absent where LEMON finds no flow that meets every supply.
std::optional<std::int64_t> cheapest_of_dimacs(std::string const& text);

} // namespace tests
