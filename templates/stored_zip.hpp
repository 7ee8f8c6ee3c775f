// A zip file in memory whose entries are stored as they are: what an office file needs and nothing more. No compression, no
// directories, no reading. The same entries give the same bytes. Called by docx_writer.cpp.
#pragma once

#include <string>
#include <vector>

namespace templates {

struct ZipEntry {
    std::string name;    // "word/document.xml", ASCII
    std::string content; // below 4 GB with all others
};

std::string stored_zip(std::vector<ZipEntry> const& entries);

} // namespace templates
