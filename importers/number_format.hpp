// What a workbook's number format says a number is: a plain number, a day, a time of day or a span of hours. Nothing else of how
// it looks. Called by cell_styles.
#pragma once

#include <cstdint>
#include <string_view>

namespace importers {

enum class NumberFormat : std::uint8_t {
    number,
    day,      // with or without a time of day
    time,     // a time of day only
    duration, // hours, minutes or seconds counted on beyond a day: [h]:mm
};

// The formats that a workbook has without naming them (ECMA-376 part 1, 18.8.30). The East Asian ones are days everywhere.
NumberFormat built_in_format(unsigned id);
// A format's code, by its first section: "m/d/yyyy", "[$-409]d-mmm-yy", "#,##0.00 \"days\"".
NumberFormat format_of_code(std::string_view code);

} // namespace importers
