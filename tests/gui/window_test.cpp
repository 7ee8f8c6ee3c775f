// The window as a user has it, driven in its own process under Xvfb by keys and clicks: opens a plan, changes a pay in
// the table, sees the figures follow, undoes, saves, opens again. Ends with 0 where all is as it should be.
#include "app/gui/actions.hpp"
#include "app/gui/pages/costs_page.hpp"
#include "app/gui/wx_text.hpp"
#include "budget/plan/plan_reader.hpp"
#include "tests/gui/window_driver.hpp"

namespace {

std::string plan_path;

using tests::check;
using tests::wait_until;

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

class WindowTest : public tests::WindowDriver
{
    void type_pay(wxString const& text) { type_into(window_->costs().table(), "component:responder", "amount", text); }
    std::string cell(char const* row, char const* column) { return window_->costs().table().text(row, column); }

    void run() override
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
    return tests::run_window(argc, argv);
}
