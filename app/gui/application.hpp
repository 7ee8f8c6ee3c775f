// The program: reads its arguments, opens the plan or the sample, and shows the window.
// Not here: what the window does (main_window.hpp). The tests derive from it to drive the real program.
#pragma once

#include "budget/calendar.hpp"

#include <wx/app.h>

#include <optional>
#include <string>

namespace gui {

class MainWindow;

class Application : public wxApp
{
public:
    bool Initialize(int& count, wxChar** arguments) override;
    bool OnInit() override;
    void OnInitCmdLine(wxCmdLineParser& parser) override;
    bool OnCmdLineParsed(wxCmdLineParser& parser) override;
    bool OnExceptionInMainLoop() override;

protected:
    MainWindow* window_ = nullptr;

private:
    std::optional<std::string> file_;
    std::optional<budget::Date> today_;
};

} // namespace gui
