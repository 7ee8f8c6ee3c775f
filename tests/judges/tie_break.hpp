// Judge 4: step 3 on networks of any size. With what every cell gets and every pool gives held fast, it goes through
// the pools and their cells in order and looks for a way to move one more cent of the pool to the cell; a round through
// the residual network would be one. What was looked at is then held fast, too.
#pragma once

#include "tests/judges/payments.hpp"

#include <string>

namespace judges {

// "" where no tie could have been settled better; else what could be moved.
std::string better_tie(budget::Network const& network, std::vector<Cents> const& on_arc);

} // namespace judges
