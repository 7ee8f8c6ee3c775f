// Judge 1: tries every payment of a tiny network and keeps the best. It reasons on the description (what is in hand in
// each period, sums under caps) and never looks at an arc.
#pragma once

#include "tests/judges/payments.hpp"
#include "tests/judges/random_network.hpp"

#include <optional>

namespace judges {

// The best payments by the three steps. Absent where there are more than `most` payments to try.
std::optional<Payments> best_by_trying(Drawn const& drawn, std::int64_t most);

// May the pool pay this much on each of its ways?
bool can_pay(DrawnPool const& pool, std::vector<Cents> const& on_way);

} // namespace judges
