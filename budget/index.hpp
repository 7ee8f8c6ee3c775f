// The numbers of networks and flows are ints, places in lists are sizes: a number as a place. Called wherever one meets the
// other; a negative number has no place and must not come here.
#pragma once

#include <cstddef>

namespace budget {

inline std::size_t index(int number) { return static_cast<std::size_t>(number); }

} // namespace budget
