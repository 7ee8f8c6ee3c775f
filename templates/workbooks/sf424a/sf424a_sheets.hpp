// The sheets of the SF-424A workbook. Called by sf424a_workbook.cpp only.
#pragma once

#include "templates/reports/view.hpp"
#include "templates/workbooks/live_cells.hpp"
#include "templates/workbooks/sf424a/sf424a.hpp"

namespace templates::sf424a_sheets {

// One table a section; the form's line numbers stand in their first column.
inline constexpr char const* section_a = "section_a";
inline constexpr char const* section_b = "section_b";
inline constexpr char const* section_c = "section_c";
inline constexpr char const* section_d = "section_d";
inline constexpr char const* section_e = "section_e";
inline constexpr char const* outside = "outside_the_form";
inline constexpr std::size_t a_federal = 5, a_non_federal = 6, a_total = 7; // columns (e), (f), (g)
inline constexpr std::size_t b_direct = 8, b_charges = 10, b_all = 6;       // rows i and k, column (5)
inline constexpr std::size_t c_all = 5;                                     // column (e)
inline constexpr std::size_t d_year = 2;
inline constexpr std::size_t activity_rows = 4; // that the form has room for

Sheet summary_and_categories(Sf424a const& form);   // sections A and B
Sheet resources_and_forecasts(Sf424a const& form);  // sections C to F
Sheet notes(Sf424a const& form, budget::Outcome const& outcome);
Sheet checks(Sf424a const& form, budget::Outcome const& outcome);

// A total row: the line, its name, then the sum of each money column.
std::vector<Cell> line_totals(Table const& table, std::string const& line, std::string const& name);

} // namespace templates::sf424a_sheets
