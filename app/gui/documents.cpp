#include "app/gui/documents.hpp"

#include "app/gui/problem_dialog.hpp"
#include "app/gui/wx_text.hpp"
#include "app/jobs/export_workbook.hpp"
#include "app/save_file.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"
#include "templates/starter.hpp"

#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/msgdlg.h>
#include <wx/utils.h>

namespace gui {

namespace {

constexpr char const* plan_files = "Fundbraid plans (*.braid)|*.braid|All files|*";

// A file name from the plan's name: "Missoula MST.braid".
wxString proposed_name(app::Session const& session, wxString const& extension)
{
    if (session.file()) return wxFileName{shown(*session.file())}.GetName() + extension;
    auto name = shown(session.plan().name);
    for (auto const forbidden : wxFileName::GetForbiddenChars() + "/") name.Replace(forbidden, "-");
    return (name.empty() ? wxString{"plan"} : name) + extension;
}

} // namespace

bool Documents::may_close()
{
    if (!session_.is_unsaved()) return true;
    wxMessageDialog question{&window_, shown("Save the changes to “" + session_.plan().name + "”?"), "Fundbraid",
                             wxYES_NO | wxCANCEL | wxICON_WARNING};
    question.SetExtendedMessage("What isn't saved is lost.");
    question.SetYesNoCancelLabels("&Save", "&Don't save", "&Cancel");
    switch (question.ShowModal()) {
    case wxID_YES: return save();
    case wxID_NO: return true;
    default: return false;
    }
}

void Documents::choose_and_open()
{
    if (!may_close()) return;
    wxFileDialog dialog{&window_, "Open a plan", {}, {}, plan_files, wxFD_OPEN | wxFD_FILE_MUST_EXIST};
    if (dialog.ShowModal() == wxID_OK) open(typed(dialog.GetPath()));
}

bool Documents::open(std::string const& path)
{
    auto loaded = budget::read_plan_file(path);
    if (!loaded.value || has_errors(loaded.problems)) {
        show_problems(window_, "The plan can't be opened", path, loaded.problems);
        return false;
    }
    session_.open(std::move(*loaded.value), path);
    return true;
}

void Documents::new_from_starter(std::size_t starter)
{
    if (starter >= templates::starters().size() || !may_close()) return;
    auto loaded = templates::read_starter(templates::starters()[starter]);
    if (loaded.value) session_.open(std::move(*loaded.value), std::nullopt);
    else show_problems(window_, "The starter plan can't be opened", "", loaded.problems);
}

bool Documents::save() { return session_.file() ? write(*session_.file()) : save_as(); }

bool Documents::save_as()
{
    wxFileDialog dialog{&window_, "Save the plan as", {}, proposed_name(session_, ".braid"), plan_files,
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() != wxID_OK) return false;
    wxFileName file{dialog.GetPath()};
    if (!file.HasExt()) file.SetExt("braid");
    return write(typed(file.GetFullPath()));
}

bool Documents::write(std::string path)
{
    if (auto const problem = app::save_file(path, budget::write_plan(session_.plan()))) {
        show_problems(window_, "The plan can't be saved", path, {*problem});
        return false;
    }
    session_.mark_saved(std::move(path), app::Session::Clock::now());
    return true;
}

void Documents::export_workbook()
{
    auto const outcome = session_.outcome();
    if (session_.is_calculating() || !outcome || has_errors(outcome->problems)) {
        wxMessageBox("The workbook shows calculated figures, and there are none now. Wait for the calculation, or mend "
                     "what Plan, "
                     "Check plan (F7) lists.",
                     "Fundbraid", wxOK | wxICON_INFORMATION, &window_);
        return;
    }
    wxFileDialog dialog{&window_,
                        "Export the council workbook",
                        {},
                        proposed_name(session_, ".xlsx"),
                        "Excel workbooks (*.xlsx)|*.xlsx",
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() != wxID_OK) return;
    wxFileName file{dialog.GetPath()};
    if (!file.HasExt()) file.SetExt("xlsx");
    auto const path = typed(file.GetFullPath());
    wxBusyCursor const busy;
    auto const problems = app::run(app::ExportWorkbook{.path = path, .today = today_}, *outcome);
    if (has_errors(problems)) show_problems(window_, "The workbook can't be written", path, problems);
}

} // namespace gui
