// How wide the columns of an Excel sheet are, and on what paper it is printed, so that the print can be read: text wraps and words break
// before the type gets too small, then the paper gets larger. Called by xlsx_layout.cpp and what prints and draws on a sheet.
#pragma once

#include "templates/xlsx_layout.hpp"

namespace templates {

// Sets the widths of the columns, and the paper with the number of pages side by side.
void set_widths(Sheet const& sheet, PlacedSheet& placed);
// Of a column of a long table, whose rows aren't there yet.
int width_of_long(Column const& column);

// Of all columns, in the default type; no wider than charts may be.
int width_in_pixels(PlacedSheet const& sheet);

// Between the margins, in points.
double printed_width(Paper paper, bool landscape);
double printed_height(Paper paper, bool landscape);
// Of what is printed, against its size on the screen: at most 1.
double scale_of(PlacedSheet const& sheet, bool landscape);

} // namespace templates
