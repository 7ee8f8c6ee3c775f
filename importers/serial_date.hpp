// Days as workbooks count them, in either calendar, to text. Exact: no floating point. What makes a number a day is its format,
// see number_format.
#pragma once

#include "importers/number_format.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace importers {

enum class Epoch {
    year_1900, // 1 is 1 Jan 1900; 60 is 29 Feb 1900, a day that never was
    year_1904, // 0 is 1 Jan 1904
};

struct SerialText {
    std::string text;
    bool has_day = false; // else a time of day or a span of hours
    friend bool operator==(SerialText const&, SerialText const&) = default;
};

// `digits` as plain_digits gives them. A day is "2027-06-30", with a time of day "2027-06-30 14:15:00"; a time is "14:15:00", a
// span of hours "36:30:00" or "-1:30:00"; to the second, half up. A time format on a whole day or more gives the day too, and a
// day format on less than a day only the time. None where there is no such day: before the calendar's first, after 9999, and
// 29 Feb 1900.
std::optional<SerialText> serial_text(std::string_view digits, NumberFormat format, Epoch epoch);

// A day as a cell may store it as text (ISO 8601): "2027-06-30", "2027-06-30T14:15:00", "2027-06-30T14:15:00.000Z",
// "T14:15:00", "14:15:00". In the form of serial_text; none where it is something else.
std::optional<SerialText> iso_text(std::string_view stored);

} // namespace importers
