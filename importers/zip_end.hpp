// The record at the end of a zip, read before anything else is: how many parts its directory claims. A directory of millions of
// parts must be refused before memory is spent on it. Not the directory itself: libzip reads that for package.
#pragma once

#include "importers/file_bytes.hpp"

#include <cstdint>
#include <optional>

namespace importers {

// The largest count that any record at the end claims, or none where the file has no such record: cut short, or no zip.
// Zip64's record counts too (APPNOTE 4.3.14 to 4.3.16).
std::optional<std::uint64_t> claimed_parts(FileBytes& file);

} // namespace importers
