// LEMON's network simplex behind plain numbers, so that only its .cpp, which must be C++17, sees LEMON's headers.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace judges {

struct CostedArc {
    int tail = 0;
    int head = 0;
    std::int64_t capacity = 0;
    std::int64_t cost = 0; // a unit
};

struct CostedFlow {
    std::int64_t cost = 0;
    std::vector<std::int64_t> on_arc;
};

// A flow of least cost that meets every node's supply exactly (negative: what it takes). Absent where there is none.
std::optional<CostedFlow> cheapest_flow(std::vector<CostedArc> const& arcs, std::vector<std::int64_t> const& supply);

} // namespace judges
