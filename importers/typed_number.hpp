// One number as people type it: digits with or without thousands separators, a point, a sign before or behind or brackets,
// "k" and "m", a percent sign, a fraction. Exact. What it counts (money, a rate, people) is amount_text's part.
#pragma once

#include "budget/problem.hpp"
#include "budget/ratio.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace importers {

struct TypedNumber {
    budget::Ratio value;  // with sign and "k" or "m"; "3%" is 3
    int places = 0;       // digits behind the point, as typed
    bool percent = false;
    bool scaled = false;  // by "k" or "m"
};

// Digits with grouping and point, no sign: "1,234.50", "1 234.50", ".5", "12". At most 30 digits. Nothing else.
std::optional<TypedNumber> read_digits(std::string_view text);

// `text` is evened and not empty. `what`: "amount", "rate" or "number", the first part of each code and a word of each sentence.
budget::Loaded<TypedNumber> read_typed_number(std::string const& text, std::string const& what);

} // namespace importers
