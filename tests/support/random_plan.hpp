// Plans by chance, for tests that must hold for every plan: each passes check() without errors, uses every kind of component,
// every shape of pool and scenarios with every kind of edit now and then, and is the same for the same seed on every machine.
#pragma once

#include "budget/plan/plan.hpp"

#include <cstdint>

namespace tests {

enum class Size {
    small,  // 1 to 2 programs, up to 8 components, 2 to 3 sources, 6 to 30 months
    medium, // 2 to 4 programs, up to 30 components, 4 to 7 sources, 36 to 84 months
};

// Whether some first months are closed, with payments (random_actuals.hpp); all else is the same.
enum class Past { open, closed };

budget::Plan random_plan(std::uint32_t seed, Size size, Past past = Past::open);

} // namespace tests
