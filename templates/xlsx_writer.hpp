// A workbook as an Excel file: live formulas that carry their exact values, styles by meaning, native charts, print set-up.
// Where things stand is decided in xlsx_layout.hpp; this is the only place that knows libxlsxwriter. Called by the exports.
#pragma once

#include "budget/problem.hpp"
#include "templates/progress.hpp"
#include "templates/sheet.hpp"

#include <optional>
#include <string>

namespace templates {

// Writes the file at `path`, which is replaced; a caller who must not lose it writes beside it and renames. `date` is printed on
// each page and is the file's date of creation, so that the same workbook gives the same bytes. What goes wrong with the file is
// the problem "file.unwritable", and then there is no file to rely on; nor is there after the note "export.cancelled", which says
// that progress, which counts cells, said no. Throws std::logic_error where a formula or a chart names a cell that isn't there.
std::optional<budget::Problem> write_xlsx(Workbook const& workbook, std::string const& path, budget::Date date,
                                          Progress const& progress = {});

} // namespace templates
