#include "app/gui/application.hpp"

#include "app/gui/main_window.hpp"
#include "app/gui/wx_text.hpp"
#include "budget/plan/plan_reader.hpp"
#include "templates/starter.hpp"

#include <wx/cmdline.h>
#include <wx/filename.h>
#include <wx/msgdlg.h>
#include <wx/stdpaths.h>
#include <wx/utils.h>

#include <chrono>
#include <csignal>
#include <ctime>
#include <exception>

namespace gui {

namespace {

constexpr char const* sample_starter = "missoula";

budget::Date system_today()
{
    auto const now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

// The starter that is shown where no plan is named; an empty plan where the program was built without it.
budget::Plan sample()
{
    auto const* starter = templates::find_starter(sample_starter);
    auto loaded = starter ? templates::read_starter(*starter) : budget::Loaded<budget::Plan>{};
    return loaded.value ? std::move(*loaded.value) : budget::Plan{};
}

} // namespace

void Application::OnInitCmdLine(wxCmdLineParser& parser)
{
    wxApp::OnInitCmdLine(parser);
    parser.SetSwitchChars("-");
    parser.AddParam("PLAN", wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
    parser.AddLongOption("today", "the day to reckon from, such as 2026-11-22", wxCMD_LINE_VAL_STRING);
}

bool Application::OnCmdLineParsed(wxCmdLineParser& parser)
{
    if (wxString day; parser.Found("today", &day)) {
        today_ = budget::read_plain_date(typed(day));
        if (!today_) {
            wxLogError("--today takes a date such as 2026-11-22, not \"%s\".", day);
            return false;
        }
    }
    if (parser.GetParamCount() > 0) {
        wxFileName file{parser.GetParam(0)};
        file.MakeAbsolute(); // files are told apart by their paths
        file_ = typed(file.GetFullPath());
    }
    return wxApp::OnCmdLineParsed(parser);
}

bool Application::Initialize(int& count, wxChar** arguments)
{
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error of writing, not an end
    // GTK hides scroll bars until the pointer moves; a table that goes on beyond its edge must show that it does.
    wxSetEnv("GTK_OVERLAY_SCROLLING", "0");
    return wxApp::Initialize(count, arguments);
}

bool Application::OnInit()
{
    SetAppName("fundbraid");
    SetAppDisplayName("Fundbraid");
    wxStandardPaths::Get().SetFileLayout(wxStandardPaths::FileLayout_XDG); // settings in ~/.config
    if (!wxApp::OnInit()) return false;
    window_ = new MainWindow{sample(), today_.value_or(system_today())};
    window_->Show();
    window_->begin(file_);
    return true;
}

bool Application::OnExceptionInMainLoop()
{
    std::string what = "an unknown fault";
    try {
        throw;
    } catch (std::exception const& error) {
        what = error.what();
    }
    wxMessageBox(
        shown("Something went wrong that shouldn't have: " + what + ".\n\nSave the plan under another name and go on."),
        "Fundbraid", wxOK | wxICON_ERROR);
    return true;
}

} // namespace gui
