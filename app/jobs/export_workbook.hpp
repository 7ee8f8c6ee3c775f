// Writes an outcome as an Excel workbook. Called by `braid export` and the window's Reports page.
#pragma once

#include "budget/outcome.hpp"

#include <string>
#include <vector>

namespace app {

enum class WorkbookKind { council };

struct ExportWorkbook {
    WorkbookKind kind = WorkbookKind::council;
    std::string path;
    budget::Date today; // printed in it, and what is overdue counts from it
};

// The outcome must come from a plan without errors. Errors: "file.unwritable"; then the old file is as it was.
std::vector<budget::Problem> run(ExportWorkbook const& job, budget::Outcome const& outcome);

} // namespace app
