// A small calculation as people type it behind "=": 52000*1.03, (12+3)*2.5, 2080*28.75, 7.65%+1.45%. Exact fractions, with the
// usual precedence; no names, no cells, no functions. Called by amount_text.
#pragma once

#include "budget/problem.hpp"
#include "budget/ratio.hpp"

#include <string>

namespace importers {

struct Calculated {
    budget::Ratio value;
    bool percent = false; // a percent sign stood in it: "7.65%+1.45%" is 0.091
};

// `text` is evened and comes without its "=". `what` as in typed_number.
budget::Loaded<Calculated> calculate(std::string const& text, std::string const& what);

} // namespace importers
