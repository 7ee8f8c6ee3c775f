// How long work says how far it is, and hears whether to go on. Given to the Excel writer by the jobs; called on the thread that works.
#pragma once

#include <cstddef>
#include <functional>

namespace templates {

// Called now and then with the parts done and all parts. False: stop; what was begun is thrown away.
using Progress = std::function<bool(std::size_t done, std::size_t all)>;

} // namespace templates
