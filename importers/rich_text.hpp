// Text as workbooks store it: runs of different looks put together, readings of East Asian characters left out, escapes such as
// _x000D_ resolved. Called by shared_strings and sheet_reader.
#pragma once

#include "importers/xml_stream.hpp"

#include <optional>
#include <string>

namespace importers {

// After the start of <si> or <is>: up to its end. None where the document is refused on the way.
std::optional<std::string> read_rich_text(XmlStream& xml);
// "_x0041_" is "A" and "_x005F_" is "_" (ECMA-376 part 1, 22.4.2.4); what XML forbids stays escaped.
std::string without_escapes(std::string text);

} // namespace importers
