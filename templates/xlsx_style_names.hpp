// Names for the cell styles of an Excel file, so that "Entered", "Worked out", "Total" and "Not paid" stand in Excel's list of styles as
// in the legend. libxlsxwriter can't name styles: the file's part xl/styles.xml is written anew. Called by xlsx_writer.cpp.
#pragma once

#include <string>

namespace templates {

// The part with styles that are named after what their cells mean, which their looks say. Unchanged where it isn't as the library
// writes it.
std::string with_named_styles(std::string const& styles_xml);

// The bytes of a package, with its part replaced by what `change` makes of it. Throws std::runtime_error where the bytes are no package or
// have no such part.
std::string with_changed_part(std::string const& package, std::string const& part, std::string (*change)(std::string const&));

} // namespace templates
