// A sheet as one JSON object, for other programs: {"title": …, "<table key>": [{"<column key>": value, …}, …],
// "<table key>_total": {…}, "notes": [the paragraphs, and the notes below tables]}. Keys in the sheet's order, indented by two,
// always the same bytes for the same sheet. Called by the command line.
#pragma once

#include "templates/sheet.hpp"

#include <string>

namespace templates {

// Money is an integer named "…_cents"; numbers are JSON numbers, shares too (0.034, not 3.4), exact where they end within nine
// places; dates "2026-12-31", months "2026-12"; yes and no are true and false; a cell without a value is null. Headings and
// charts are left out: they say nothing that the tables don't.
std::string write_json(Sheet const& sheet);

} // namespace templates
