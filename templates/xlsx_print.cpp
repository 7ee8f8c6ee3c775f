#include "templates/xlsx_print.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <stdexcept>

namespace templates {

namespace {

void check(lxw_error error)
{
    if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
}

lxw_row_t row_at(int row) { return static_cast<lxw_row_t>(row); }

// As Excel counts papers.
std::uint8_t number_of(Paper paper) { return paper == Paper::letter ? 1 : paper == Paper::legal ? 5 : 3; }

void set_breaks(lxw_worksheet* out, std::vector<int> const& breaks)
{
    if (breaks.empty()) return;
    std::vector<lxw_row_t> rows;
    for (int const row : breaks) rows.push_back(row_at(row));
    rows.push_back(0); // the library's end of the list
    check(worksheet_set_h_pagebreaks(out, rows.data()));
}

} // namespace

void set_up_page(lxw_worksheet* out, Sheet const& sheet, PlacedSheet const& placed, std::string const& header, std::string const& footer)
{
    worksheet_gridlines(out, LXW_HIDE_ALL_GRIDLINES);
    worksheet_freeze_panes(out, row_at(placed.frozen_rows), static_cast<lxw_col_t>(placed.frozen_columns));
    worksheet_set_paper(out, number_of(placed.paper));
    if (sheet.landscape) worksheet_set_landscape(out);
    worksheet_fit_to_pages(out, static_cast<std::uint16_t>(placed.pages_wide), sheet.one_page ? 1 : 0);
    worksheet_set_margins(out, 0.5, 0.5, 0.75, 0.75);
    check(worksheet_repeat_rows(out, row_at(placed.repeated_from), row_at(placed.repeated_to)));
    if (placed.pages_wide > 1) check(worksheet_repeat_columns(out, 0, 0));
    set_breaks(out, placed.breaks);
    check(worksheet_print_area(out, 0, 0, row_at(std::max(placed.rows - 1, 0)), static_cast<lxw_col_t>(placed.widths.size() - 1)));
    check(worksheet_set_header(out, header.c_str()));
    check(worksheet_set_footer(out, footer.c_str()));
}

void set_up_page_of_long_table(lxw_worksheet* out, std::string const& header, std::string const& footer)
{
    worksheet_set_paper(out, number_of(Paper::letter));
    worksheet_set_landscape(out);
    worksheet_fit_to_pages(out, 1, 0);
    check(worksheet_repeat_rows(out, 0, 0));
    check(worksheet_set_header(out, header.c_str()));
    check(worksheet_set_footer(out, footer.c_str()));
}

} // namespace templates
