// Amounts and shares as plain language has them: rounded, and saying so. For pages that are read, not for tables, whose amounts are
// exact. Called by the council workbook's Brief.
#pragma once

#include "budget/money.hpp"
#include "budget/ratio.hpp"

#include <string>

namespace templates {

// "about $142,000": to the thousand from $10,000 on, to the hundred from $1,000 on, else to the dollar; "about $1.24 million" from a
// million on. Halves away from zero. Without "about" where nothing was rounded.
std::string about(budget::Money amount);
// "all of it", "nothing of it", "85 cents of every dollar"; what only rounds to all or nothing says "nearly" or "hardly anything".
std::string of_every_dollar(budget::Money part, budget::Money whole);

} // namespace templates
