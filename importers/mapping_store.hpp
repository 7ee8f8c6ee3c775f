// What people said about the columns of tables, kept for the next file of the same shape: a small text file, one table after another.
// Its path is the caller's. Called by the import job before propose() and after a mapping was corrected.
#pragma once

#include "importers/columns.hpp"

#include <map>
#include <string>
#include <string_view>

namespace importers {

using Mappings = std::map<std::string, Mapping>; // by fingerprint()

// "table line item|fy budget", "kind budget", "column 2 amount"; lines of # are comments. A line that can't be read is a warning and
// is skipped: the rest still counts. Codes "mapping.…".
budget::Loaded<Mappings> read_mappings(std::string_view text, std::string const& file);
std::string written(Mappings const& mappings);

// From and to a file; one that isn't there holds nothing. Codes "mapping.…".
budget::Loaded<Mappings> load_mappings(std::string const& path);
std::vector<budget::Problem> save_mappings(Mappings const& mappings, std::string const& path);

} // namespace importers
