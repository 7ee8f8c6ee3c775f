// Amounts, rates and numbers as people type them into a field or a foreign document, exact. What can't be read for sure is
// refused with a sentence; nothing is guessed and nothing passes through a floating-point number. Called by the window's
// fields, the terminal and the document readers. The form of plan files is budget/plan/field_text.hpp's.
#pragma once

#include "budget/money.hpp"
#include "budget/problem.hpp"
#include "budget/ratio.hpp"

#include <string_view>

namespace importers {

// "$1,234.50", "1234.5", ".5", "(12)", "12-", "5k", "$ 1.2m", "=52000*1.03". Only a calculation is rounded: half to even, to the
// cent. A third decimal is refused, because 1.234 may mean 1,234. Codes "amount.…".
budget::Loaded<budget::Money> read_amount(std::string_view typed);

// What a rate means that has no percent sign.
enum class Bare {
    fraction, // 0.034 is 3.4 %, and 3.4 is 340 %
    percent, // for fields that show a percentage: 3.4 is 3.4 %; below 0.1 it is a fraction, from 0.1 to 1 it is refused
};
// "3.4 %", "3.4%", "0.034", "3.4", "=7.65%+1.45%", "1/3". As a fraction: 0.034. Codes "rate.…".
budget::Loaded<budget::Ratio> read_rate(std::string_view typed, Bare bare);

// "2.5", "1/2", "2 1/2", "1,698", "12k", "=40/37.5": FTE, hours, miles. Codes "number.…".
budget::Loaded<budget::Ratio> read_number(std::string_view typed);

// A count from 0 to 1,000,000: "12", "1,200", "=3*4". Codes "number.…".
budget::Loaded<int> read_whole(std::string_view typed);

} // namespace importers
