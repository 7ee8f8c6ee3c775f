// The window as a user has it, driven in its own process under Xvfb by keys and clicks: opens a plan, changes a pay in
// the table, sees the figures follow, undoes, saves, opens again. Ends with 0 where all is as it should be.
#include "app/gui/actions.hpp"
#include "app/gui/application.hpp"
#include "app/gui/main_window.hpp"
#include "app/gui/pages/costs_page.hpp"
#include "app/gui/record_table.hpp"
#include "app/gui/wx_text.hpp"
#include "budget/plan/plan_reader.hpp"

#include <wx/uiaction.h>
#include <wx/wx.h>

#include <cstdio>
#include <functional>
#include <string>

namespace {

std::string plan_path;
int failures = 0;

void check(bool holds, std::string const& what)
{
    std::fprintf(stderr, "%s: %s\n", holds ? "ok" : "FAILED", what.c_str());
    if (!holds) ++failures;
}

// Lets the window work until it is so, at most five seconds.
bool wait_until(std::function<bool()> const& so)
{
    for (int tries = 0; tries < 500; ++tries) {
        wxYield();
        if (so()) return true;
        wxMilliSleep(10);
    }
    return false;
}

bool has_label(wxWindow const& window, wxString const& label)
{
    if (window.IsShown() && (window.GetLabel() == label)) return true;
    for (auto const* child : window.GetChildren())
        if (child->IsShown() && has_label(*child, label)) return true;
    return false;
}

budget::Money pay_in(budget::Plan const& plan)
{
    return std::get<budget::Position>(plan.programs.at(0).components.at(0).detail).pay;
}

class WindowTest : public gui::Application
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

private:
    void choose(int action)
    {
        wxCommandEvent event{wxEVT_MENU, action};
        window_->GetEventHandler()->ProcessEvent(event);
    }
    void settle()
    {
        check(wait_until([this] { return !window_->session().is_calculating(); }), "the calculation ends");
        wxYield();
    }
    // Types into the pay cell as a user does: F2's cell editor, the text, Enter.
    void type_pay(wxString const& text)
    {
        window_->costs().table().edit("component:responder", "amount");
        wxYield();
        wxUIActionSimulator keys;
        keys.Char('A', wxMOD_CONTROL);
        keys.Text(text);
        keys.Char(WXK_RETURN);
        for (int times = 0; times < 20; ++times) {
            wxYield();
            wxMilliSleep(10);
        }
    }
    std::string cell(char const* row, char const* column) { return window_->costs().table().text(row, column); }

    void run()
    {
        settle();
        window_->Raise();
        window_->SetFocus();
        check(window_->shown_page() == gui::overview_page, "a plan that was named opens on the Overview");
        check(has_label(*window_, "$104,000"), "2 FTE at $52,000 cost $104,000 in the first year");
        check(window_->GetTitle() == wxString::FromUTF8("window-test.braid — Fundbraid"), "the title names the file");

        window_->show_page(gui::costs_page);
        wxYield();
        check(cell("component:responder", "amount") == "$52,000.00 a year", "the table shows the pay");
        check(cell("component:responder", "year:2027") == "$104,000.00", "the table shows the year's cost");

        type_pay("=52000*1.03");
        settle();
        check(pay_in(window_->session().plan()) == budget::Money::from_dollars(53'560),
              "a calculation is worked out: $53,560");
        check(cell("component:responder", "year:2027") == "$107,120.00", "the cost follows: $107,120.00");
        check(cell("total", "year:2027") == "$107,120.00", "and the total");
        check(window_->GetTitle() == wxString::FromUTF8("• window-test.braid — Fundbraid"),
              "the title shows unsaved changes");
        check(window_->GetMenuBar()->FindItem(wxID_UNDO)->GetItemLabelText() ==
                  "Undo Change pay of Responder to $53,560.00",
              "undo has a name");

        type_pay("12x");
        check(pay_in(window_->session().plan()) == budget::Money::from_dollars(53'560),
              "what can't be read changes nothing");
        check(cell("component:responder", "amount") == "12x", "and stays in its cell");
        check(!window_->costs().table().refusal().empty(), "with a sentence that says why");

        choose(wxID_UNDO);
        settle();
        check(cell("component:responder", "year:2027") == "$104,000.00", "undo brings the old cost back");
        choose(wxID_REDO);
        settle();
        check(cell("component:responder", "year:2027") == "$107,120.00", "redo the new one");

        choose(wxID_SAVE);
        check(window_->GetTitle() == wxString::FromUTF8("window-test.braid — Fundbraid"), "saved");
        auto const saved = budget::read_plan_file(plan_path);
        check(saved.value && *saved.value == window_->session().plan(), "the file holds what the window shows");
        for (std::size_t page = 0; page < gui::page_count; ++page) {
            window_->show_page(page);
            wxYield();
            check(window_->shown_page() == page, std::string{"opens: "} + gui::page_names[page]);
        }
    }
};

} // namespace

wxIMPLEMENT_APP_NO_MAIN(WindowTest);

int main(int argc, char** argv)
{
    if (argc != 2) return 2;
    plan_path = argv[1];
    std::string today = "--today=2026-11-22";
    char* arguments[] = {argv[0], argv[1], today.data(), nullptr};
    int count = 3;
    return wxEntry(count, arguments);
}
