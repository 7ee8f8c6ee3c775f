// One sheet's part of a workbook into a grid of values: positions, kinds, days, stored results of formulas, what is merged and
// hidden. Reads the part as a stream. Which sheets there are is xlsx_reader's part, which calls this.
#pragma once

#include "importers/cell_styles.hpp"
#include "importers/document.hpp"
#include "importers/document_room.hpp"
#include "importers/package.hpp"
#include "importers/serial_date.hpp"

#include <string_view>
#include <vector>

namespace importers {

// What all sheets of a workbook share.
struct WorkbookValues {
    std::vector<Cell> texts;
    std::vector<CellStyle> styles;
    Epoch epoch = Epoch::year_1900;
};

// `grid` comes with its name and whether it is hidden. A chart's sheet has no cells and gives a note. Codes "xlsx.…".
budget::Loaded<Grid> read_sheet(Package const& package, std::string_view part_name, Grid grid, WorkbookValues const& values,
                                DocumentRoom& room);

} // namespace importers
