// Writes a workbook off the window's thread, with a dialog that shows how far it is and can cancel.
// Not here: what is written (app/jobs/export_workbook.hpp). Called by the Reports page.
#pragma once

#include "app/gui/content/report_list.hpp"

class wxWindow;

namespace gui {

// The job's problems; empty where it was written, or cancelled by the user.
std::vector<budget::Problem> export_with_progress(wxWindow& window, ReportChoice const& choice, ReportRequest const& request,
                                                  std::string const& path);

} // namespace gui
