// XML that is one long list of flat records (<Grants><Opportunity…><Field>text</Field>…), read as a stream: each record
// is handed over whole, and only one is in memory. Not an XML parser for anything else: attributes are passed over,
// deeper elements and document types of one's own are refused. Called by grants_gov_reader.
#pragma once

#include "importers/byte_stream.hpp"

#include <functional>

namespace importers {

struct RecordField {
    std::string_view name; // without prefix
    std::string_view text; // entities resolved, spaces at the ends gone
};
struct Record {
    std::string_view name;
    std::vector<RecordField> fields; // valid until the next record
    std::size_t line = 0;            // of the file, from 1, where it begins
};

struct RecordLimits {
    std::size_t record_bytes = std::size_t{4} << 20;
    std::size_t fields = 2'000;
};

// Calls visit for each record, in order, until it says false. `root`: told once, before the first record; false ends
// it. The problem that ended the reading, if one did. Codes "xml.…", beside those of the stream.
std::optional<budget::Problem> read_records(ByteStream& stream, std::string const& file,
                                            std::function<bool(std::string_view root)> const& root,
                                            std::function<bool(Record const&)> const& visit, RecordLimits const& limits = {});

} // namespace importers
