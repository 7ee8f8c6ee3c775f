// What a workbook's styles say about values: whether a number is a day or a time, and how far a text is indented. Nothing else of
// how cells look. Called by xlsx_reader.
#pragma once

#include "importers/document_room.hpp"
#include "importers/number_format.hpp"
#include "importers/package.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace importers {

struct CellStyle {
    NumberFormat format = NumberFormat::number;
    std::uint8_t indent = 0;
};

// By the number that a cell's "s" gives.
budget::Loaded<std::vector<CellStyle>> read_cell_styles(Package const& package, std::string_view part_name, DocumentRoom& room);

} // namespace importers
