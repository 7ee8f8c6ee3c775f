// The real window under Xvfb, driven in one process by a test that derives from this: it calls run() once the window stands, counts what
// doesn't hold, and ends with 0 where all does.
#pragma once

#include "app/gui/application.hpp"
#include "app/gui/main_window.hpp"
#include "app/gui/record_table.hpp"

#include <wx/uiaction.h>
#include <wx/wx.h>

#include <cstdio>
#include <functional>
#include <string>

namespace tests {

inline int failures = 0;

inline void check(bool holds, std::string const& what)
{
    std::fprintf(stderr, "%s: %s\n", holds ? "ok" : "FAILED", what.c_str());
    if (!holds) ++failures;
}

// Lets the window work until it is so, at most a minute: other work may share the machine.
inline bool wait_until(std::function<bool()> const& so)
{
    for (int tries = 0; tries < 6000; ++tries) {
        wxYield();
        if (so()) return true;
        wxMilliSleep(10);
    }
    return false;
}

class WindowDriver : public gui::Application
{
public:
    int OnRun() override
    {
        CallAfter([this] {
            run();
            window_->Destroy();
            ExitMainLoop();
        });
        wxApp::OnRun();
        return failures == 0 ? 0 : 1;
    }

protected:
    virtual void run() = 0;

    void settle()
    {
        pause();
        check(wait_until([this] { return !window_->session().is_calculating(); }), "the calculation ends");
        pause();
    }
    static void pause()
    {
        for (int times = 0; times < 15; ++times) {
            wxYield();
            wxMilliSleep(10);
        }
    }
    void choose(int action)
    {
        wxCommandEvent event{wxEVT_MENU, action};
        window_->GetEventHandler()->ProcessEvent(event);
    }
    void type_into(gui::RecordTable& table, char const* row, char const* column, wxString const& text, int end = WXK_RETURN)
    {
        table.edit(row, column);
        pause();
        wxUIActionSimulator keys;
        keys.Char('A', wxMOD_CONTROL);
        if (text.empty()) keys.Char(WXK_DELETE);
        else keys.Text(text);
        keys.Char(end);
        pause();
    }
    budget::Plan const& plan() { return window_->session().plan(); }
    std::string undo_name() { return window_->session().history().undo_name(); }
    budget::Money gap() { return window_->session().outcome()->allocation.total_gap(); }
};

// The main() of such a test, on a copy of its plan where one is named, on a fixed day.
inline int run_window(int argc, char** argv)
{
    std::string today = "--today=2026-11-22";
    char* arguments[] = {argv[0], argc > 1 ? argv[1] : today.data(), today.data(), nullptr};
    int count = argc > 1 ? 3 : 2;
    if (count == 2) arguments[2] = nullptr;
    return wxEntry(count, arguments);
}

} // namespace tests
