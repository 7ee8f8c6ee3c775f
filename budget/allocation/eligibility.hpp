// Which pool may pay which line, and if not, why not.
#pragma once

#include "budget/costs/line.hpp"
#include "budget/plan/plan.hpp"

#include <string>

namespace budget {

struct Eligibility {
    bool allowed = false;
    std::string why; // for a refusal: "may not pay vehicles: motor vehicles need prior approval"; empty where allowed
};

bool matches(Scope const& scope, Line const& line);
Eligibility may_pay(Pool const& pool, Line const& line);
// "vehicles", "personnel of the Mobile Team": the scope in words.
std::string in_words(Plan const& plan, Scope const& scope);

} // namespace budget
