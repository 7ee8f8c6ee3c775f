// How long the window's own thread is busy on a large plan: opening each page, typing into a cell, scrolling, choosing a row.
// Until the call returns and until all is painted; and what of it the thread had the processor, which other work on the machine
// doesn't lengthen. Run by hand: tests/gui/with_display 1366x768 .build/release/tests/gui/fluid_bench
#include "app/gui/application.hpp"
#include "app/gui/main_window.hpp"
#include "app/gui/pages/costs_page.hpp"
#include "app/gui/pages/funding_page.hpp"
#include "app/gui/record_table.hpp"
#include "budget/plan/plan_writer.hpp"
#include "tests/bench/city_plan.hpp"

#include <wx/uiaction.h>
#include <wx/wx.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>

namespace {

class FluidBench : public gui::Application
{
public:
    int OnRun() override
    {
        CallAfter([this] {
            run();
            window_->Destroy();
            ExitMainLoop();
        });
        return wxApp::OnRun();
    }

private:
    // All that the window has to do until it is painted and idle.
    static void paint()
    {
        for (int times = 0; times < 3; ++times) wxYield();
        window_paint();
    }
    static void window_paint()
    {
        for (auto* top : wxTopLevelWindows) top->Update();
        wxYield();
    }
    static double processor_ms()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
    }
    template <class Act> void measure(char const* what, Act act)
    {
        auto const start = std::chrono::steady_clock::now();
        auto const busy = processor_ms();
        act();
        auto const called = std::chrono::steady_clock::now();
        paint();
        auto const painted = std::chrono::steady_clock::now();
        using ms = std::chrono::duration<double, std::milli>;
        std::printf("%-44s %7.1f ms until called back, %7.1f ms until painted, %7.1f ms of the processor\n", what,
                    ms{called - start}.count(), ms{painted - start}.count(), processor_ms() - busy);
        std::fflush(stdout);
    }
    void settle()
    {
        auto const start = std::chrono::steady_clock::now();
        while (window_->session().is_calculating()) {
            wxYield();
            wxMilliSleep(5);
        }
        std::printf("calculated after %.0f ms\n", std::chrono::duration<double, std::milli>{std::chrono::steady_clock::now() - start}.count());
        paint();
    }
    void run()
    {
        settle();
        for (int round = 0; round < 2; ++round)
            for (std::size_t page = 0; page < gui::page_count; ++page)
                measure((std::string{"page "} + gui::page_names[page]).c_str(), [&] { window_->show_page(page); });
        window_->show_page(gui::costs_page);
        paint();
        auto& costs = window_->costs().table();
        auto const row = "component:" + window_->session().plan().programs.at(3).components.at(0).id.text;
        measure("choose a cost", [&] { costs.select(row, "amount"); });
        measure("open a cell", [&] { costs.edit(row, "amount"); });
        wxUIActionSimulator keys;
        measure("type a digit", [&] { keys.Char('5'); });
        measure("type another", [&] { keys.Char('6'); });
        measure("Enter (a changed amount)", [&] {
            keys.Text("000");
            keys.Char(WXK_RETURN);
        });
        measure("undo while it is calculated", [&] {
            wxCommandEvent event{wxEVT_MENU, wxID_UNDO};
            window_->GetEventHandler()->ProcessEvent(event);
        });
        measure("find “a”", [&] { costs.look_for("a"); });
        measure("find nothing", [&] { costs.look_for(""); });
        measure("sort by a column", [&] { costs.sort_by(3, true); });
        costs.sort_by(std::nullopt, false);
        for (std::size_t page = 1; page < gui::page_count; ++page)
            measure((std::string{"while calculating: page "} + gui::page_names[page]).c_str(), [&] { window_->show_page(page); });
        settle();
        measure("result arrives: refresh", [&] { window_->refresh(); });
    }
};

} // namespace

wxIMPLEMENT_APP_NO_MAIN(FluidBench);

int main(int, char** argv)
{
    std::string path = "/tmp/fluid-bench.braid";
    std::ofstream{path} << budget::write_plan(bench::city_plan(bench::large_city));
    std::string today = "--today=2026-11-22";
    char* arguments[] = {argv[0], path.data(), today.data(), nullptr};
    int count = 3;
    return wxEntry(count, arguments);
}
