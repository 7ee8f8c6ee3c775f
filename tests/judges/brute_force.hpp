// Judge 1: tries every payment of a tiny network and keeps the best. It reasons on the description (what is in hand in
// each period, sums under caps) and never looks at an arc.
#pragma once

#include "tests/judges/payments.hpp"
#include "tests/judges/random_network.hpp"

#include <optional>

namespace judges {

// What these payments come to together shall reach `wanted`, as far as that goes without losing coverage.
struct WantedSum {
    std::vector<std::pair<std::size_t, std::size_t>> payments; // the pool's rank and the cell
    Cents wanted = 0;
};

struct Tried {
    Payments payments;
    std::vector<Cents> sums; // one a wanted sum: what was reached of it
};

// The best payments by the three steps. Absent where there are more than `most` payments to try.
std::optional<Payments> best_by_trying(Drawn const& drawn, std::int64_t most);
// The same with sums, the first before the second …, between coverage and the order of pools.
std::optional<Tried> best_by_trying(Drawn const& drawn, std::int64_t most, std::vector<WantedSum> const& wanted);

// May the pool pay this much on each of its ways?
bool can_pay(DrawnPool const& pool, std::vector<Cents> const& on_way);

} // namespace judges
