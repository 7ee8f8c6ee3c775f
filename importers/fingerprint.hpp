// The shape of a table by which what a person said of its columns is found again: the headings in plain words, years as "fy", so that
// next year's file has the same. Not what the columns mean (columns.hpp). Called by propose.cpp; kept by mapping_store.cpp.
#pragma once

#include "importers/tables.hpp"

#include <string>
#include <string_view>

namespace importers {

std::string fingerprint(Table const& table);
// Plain words with each year as "fy": "fy27 adopted", "2026 27 adopted" are "fy adopted".
std::string years_as_fy(std::string_view words);

} // namespace importers
