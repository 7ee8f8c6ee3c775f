// Text inside markup: what HTML, Word documents and other XML would take for tags is written so that it is read as text. Called by
// the writers. Not here: which characters may stand in a document at all (cell_text.hpp's printable()).
#pragma once

#include <string>

namespace templates {

// For content and for quoted attributes. `line_feed` is what stands for one.
std::string escaped(std::string const& text, std::string const& line_feed = "\n");

} // namespace templates
