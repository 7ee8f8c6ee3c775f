// How the parts of an office document point to one another (ECMA-376 part 2, 6.5). Links to places outside the file are left
// alone: nothing is ever fetched. Called by office_document and the readers of workbooks and Word documents.
#pragma once

#include "importers/package.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace importers {

struct Relationship {
    std::string id;
    std::string type;   // an address; strict documents have others, but the last word is the same
    std::string target; // the part's full name
    bool is(std::string_view last_word) const; // "worksheet", "sharedStrings"
};

// Those of one part, or of the file itself where `part_name` is empty; none where it has none. Refused where they can't be read.
budget::Loaded<std::vector<Relationship>> read_relationships(Package const& package, std::string_view part_name);

} // namespace importers
