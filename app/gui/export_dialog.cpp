#include "app/gui/export_dialog.hpp"

#include "app/gui/wx_text.hpp"
#include "app/jobs/export_workbook.hpp"

#include <wx/progdlg.h>
#include <wx/utils.h>

#include <atomic>
#include <future>

namespace gui {

namespace {

constexpr int steps = 1000;
constexpr int export_patience_ms = 400; // what is faster shows no dialog

} // namespace

std::vector<budget::Problem> export_with_progress(wxWindow& window, ReportChoice const& choice, ReportRequest const& request,
                                                  std::string const& path)
{
    std::atomic<int> done{0};
    std::atomic<bool> cancelled{false};
    auto writing = std::async(std::launch::async, [&] {
        app::ExportWorkbook job;
        job.workbook = std::string{choice.workbook->name};
        job.path = path;
        job.today = request.view.today;
        job.source = choice.source;
        if (choice.workbook->shows_scenarios) job.compared = app::side_by_side(request.document, request.outcome->counting);
        job.left_out = request.left_out;
        job.progress = [&](std::size_t part, std::size_t all) {
            done = all == 0 ? 0 : static_cast<int>(part * steps / all);
            return !cancelled;
        };
        return app::run(job, *request.outcome);
    });
    wxBusyCursor const busy;
    if (writing.wait_for(std::chrono::milliseconds{export_patience_ms}) != std::future_status::ready) {
        wxProgressDialog dialog{shown("Writing " + choice.title), shown(path), steps, &window,
                                wxPD_APP_MODAL | wxPD_CAN_ABORT | wxPD_AUTO_HIDE | wxPD_ELAPSED_TIME};
        while (writing.wait_for(std::chrono::milliseconds{40}) != std::future_status::ready)
            if (!dialog.Update(std::min(done.load(), steps - 1))) cancelled = true;
    }
    auto problems = writing.get();
    std::erase_if(problems, [](auto const& problem) { return problem.code == "export.cancelled"; });
    return problems;
}

} // namespace gui
