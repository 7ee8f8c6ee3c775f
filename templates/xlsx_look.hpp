// How things look in an Excel file, as values: what a cell means becomes a type, a colour, a number format. It knows no library;
// xlsx_writer.cpp turns each look into one of the file's formats.
#pragma once

#include "templates/sheet.hpp"

#include <compare>
#include <cstdint>
#include <string>

namespace templates {

enum class Side { left, centre, right };

struct Look {
    std::string number_format = {}; // empty: text
    int size = 11;
    std::uint32_t colour = 0x1A1A1A;
    std::uint32_t background = 0xFFFFFF;
    bool bold = false;
    bool underlined = false;
    bool line_above = false;
    bool line_below = false;
    bool wraps = false;
    bool at_bottom = false;
    bool indented = false; // a little room to the column on the left, which may end in numbers
    bool ruled = false;    // lines on all sides
    bool locked = false;   // worked out: on a protected sheet it can't be typed over
    Side side = Side::left;
    friend auto operator<=>(Look const&, Look const&) = default;
};

// `at`: the column's place in its table, from 0. Whatever stands in a column of numbers is set to the right.
Look look_of_cell(Cell const& cell, Column const& column, std::size_t at, bool in_total);
Look look_of_head(Column const& column, std::size_t at);
Look look_of(Paragraph const& paragraph);
Look look_of_title();
Look look_of_heading();
Look look_of_caption(); // a table's title
Look look_of_note();    // below a table

// A cell of each look that means something, saying what.
std::vector<Cell> legend();

// What a cell that holds no text is for Excel: dollars, a fraction, a day's number, 1 or 0.
double number_for_excel(Value const& value);
// 0x0072B2 for "#0072B2".
std::uint32_t colour_number(std::string const& written);

} // namespace templates
