// A sheet as one HTML page that needs nothing else: no script, no file beside it, nothing from the network; for a browser, a
// phone, paper and screen readers. It is valid XML, too. No drawings: a chart is its description. Called by the command line.
#pragma once

#include "templates/sheet.hpp"

#include <string>

namespace templates {

// Values as in cell_text.hpp, text_for_people(); always the same bytes for the same sheet. Every text is escaped, and printable()
// takes out what would steer a browser. A cell's note shows when pointed at. Only links to http:// and https:// can be followed;
// of any other the text stays.
std::string write_html(Sheet const& sheet);

} // namespace templates
