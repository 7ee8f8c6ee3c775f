// A number as a workbook stores it, in plain digits: without an exponent, and with no more than the 15 digits that Excel keeps and
// shows, so that 0.1+0.2, stored as 0.30000000000000004, is 0.3. What it means, and how people type numbers, is amount_text's part.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace importers {

// "1234.5", "-3", "1.5E-3" → "0.0015". Digits beyond the 15th are rounded, half away from zero; whole numbers written without
// point and exponent stay as they are, since ledgers hold long account numbers. None for anything else, such as "NaN" or "1,5".
std::optional<std::string> plain_digits(std::string_view stored);

} // namespace importers
