// How an HTML page looks: one style sheet for a screen of any width, for paper, in light and dark. Not here: what stands on the
// page. Called by the HTML writer.
#pragma once

#include <string>

namespace templates {

// CSS that is also valid inside an XML element: neither < nor &. It names these classes: "table" around a table; "counted" of
// a column that is aligned right, "short" of one that doesn't wrap; "gap", "good" and "bad" by meaning; "unseen" of what is only
// read aloud; "note" below a table; "chart".
std::string html_style(bool landscape);

} // namespace templates
