// Bytes of a text whose encoding nobody tells, into UTF-8: by its first bytes, by its zeros, by whether it is sound UTF-8, and as
// Windows-1252 where it is none. Called by csv_reader.
#pragma once

#include "importers/file_bytes.hpp"

#include <string>
#include <string_view>

namespace importers {

struct DecodedText {
    std::string utf8;     // without a byte order mark
    std::string encoding; // for people: "UTF-8", "UTF-16", "Windows-1252"
};

// Refuses what holds control characters and so is no text. Codes "text.…"; `name` is the file's in problems.
budget::Loaded<DecodedText> decode_text(std::string_view bytes, std::string const& name);

} // namespace importers
