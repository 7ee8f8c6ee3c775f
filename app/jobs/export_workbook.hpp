// Writes an outcome as one of the workbooks of templates/workbooks/workbook_list.hpp. Called by `braid export` and the window.
#pragma once

#include "budget/outcome.hpp"
#include "templates/progress.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app {

struct ExportWorkbook {
    std::string workbook = "council";                 // its name in the list
    std::string path;                                 // its ending chooses the form where the workbook has several
    budget::Date today;                               // printed in it, and what is overdue counts from it
    std::optional<budget::SourceId> source = {};      // needed where the workbook is about one
    std::vector<budget::Outcome> compared = {};       // side_by_side(), for the workbooks that show scenarios
    std::vector<budget::Problem> left_out = {};       // said_of_newer_version(): said in the workbook before all else
    templates::Progress progress = {};
};

// The outcome must come from a plan without errors, the workbook must be in the list and the source in the plan (else throws
// std::logic_error). Problems: the workbook's warnings; the error "file.unwritable"; the note "export.cancelled" where progress
// said no; the error "export.left-out" where a form that has no place to say so would be made of a file of a newer version. In the
// last three cases the old file is as it was.
std::vector<budget::Problem> run(ExportWorkbook const& job, budget::Outcome const& outcome);

// The plan and each of its scenarios that can be computed. The plan must be one without errors.
std::vector<budget::Outcome> side_by_side(budget::Plan const& plan, budget::Counting counting);

} // namespace app
