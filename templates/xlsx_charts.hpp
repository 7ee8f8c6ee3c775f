// Native Excel charts over cells of a workbook: areas or columns with lines laid over, the colours of the window, patterns that keep
// sources apart in grey print, titles of axes, a description for those who can't see. Called only by xlsx_writer.cpp, which shares
// libxlsxwriter with it.
#pragma once

#include "templates/xlsx_layout.hpp"

struct lxw_workbook;
struct lxw_worksheet;

namespace templates {

// Throws std::logic_error where the chart names a table that isn't there or is empty.
void insert_chart(lxw_workbook* workbook, lxw_worksheet* sheet, Placement const& placement, PlacedSheet const& on, PlacedBlock const& at,
                  Chart const& chart);
// Before a workbook is begun, and when it is closed: its charts are remembered until then.
void forget_charts();

} // namespace templates
