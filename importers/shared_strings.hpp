// The texts that a workbook's cells share by number. Called by xlsx_reader.
#pragma once

#include "importers/document.hpp"
#include "importers/document_room.hpp"
#include "importers/package.hpp"

#include <string_view>
#include <vector>

namespace importers {

// As cells, so that each text is made even once; empty ones keep their number. The counts that the part claims mean nothing.
budget::Loaded<std::vector<Cell>> read_shared_strings(Package const& package, std::string_view part_name, DocumentRoom& room);

} // namespace importers
