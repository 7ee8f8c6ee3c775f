// Whole dollars as money, for tests that write many amounts.
// Not for cents or for amounts as they are typed.
#pragma once

#include "budget/money.hpp"

namespace tests {

inline budget::Money usd(std::int64_t dollars) { return budget::Money::from_dollars(dollars); }

} // namespace tests
