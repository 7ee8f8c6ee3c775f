// How an Excel sheet is printed: paper, margins, where pages begin, what is repeated on each, header and footer. Called only by
// xlsx_writer.cpp, which shares libxlsxwriter with it; what is decided here was placed by xlsx_pages.hpp.
#pragma once

#include "templates/xlsx_layout.hpp"

struct lxw_worksheet;

namespace templates {

void set_up_page(lxw_worksheet* out, Sheet const& sheet, PlacedSheet const& placed, std::string const& header, std::string const& footer);
void set_up_page_of_long_table(lxw_worksheet* out, std::string const& header, std::string const& footer);

} // namespace templates
