// Text as it stands in a cell of any document, made even: no spaces around it, one kind of line end; the spaces before it count as
// indentation. What it means is amount_text's and date_text's part. Called by the readers of workbooks and separated text.
#pragma once

#include "importers/document.hpp"

#include <string_view>

namespace importers {

// A text, or an empty cell where nothing but spaces is left. Each space before the text, no-break or not, is a step of
// indentation beside `indent`: only more or less of it means something.
Cell text_cell(std::string_view raw, unsigned indent = 0);

} // namespace importers
