// What comes from outside while the window stands, driven in one process under Xvfb: files that are dropped, also behind an open
// dialog; a file that someone else changes or takes away; names with signs that toolkits take for something else. Ends with 0 where
// all is as it should be.
#include "app/gui/documents.hpp"
#include "app/gui/pages/costs_page.hpp"
#include "app/gui/pages/funding_page.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/problem_bar.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"
#include "tests/gui/window_driver.hpp"

#include <wx/button.h>
#include <wx/dnd.h>
#include <wx/filename.h>

#include <filesystem>
#include <fstream>
#include <gtk/gtk.h>

namespace {

using tests::check;
using tests::wait_until;

std::string plan_path;

std::string beside(char const* name) { return (std::filesystem::path{plan_path}.parent_path() / name).string(); }

void write(std::string const& path, std::string const& text) { std::ofstream{path} << text; }

template <class Kind> Kind* find_shown(wxWindow const& above)
{
    for (auto* child : above.GetChildren()) {
        if (auto* found = dynamic_cast<Kind*>(child); found && found->IsShown()) return found;
        if (auto* found = find_shown<Kind>(*child); found && child->IsShown()) return found;
    }
    return nullptr;
}

// While act() runs, which opens a dialog and waits for it: does `meanwhile` once the dialog stands, then cancels it.
void with_dialog(std::function<void()> const& act, std::function<void()> const& meanwhile)
{
    bool done = false;
    wxTimer look;
    look.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
        for (auto* top : wxTopLevelWindows)
            if (auto* dialog = dynamic_cast<wxDialog*>(top); dialog && dialog->IsModal() && !done) {
                done = true;
                meanwhile();
                dialog->EndModal(wxID_CANCEL);
            }
    });
    look.Start(50);
    act();
    check(done, "a dialog stood");
}

class OutsideTest : public tests::WindowDriver
{
    void run() override
    {
        settle();
        window_->Raise();
        window_->SetFocus();
        show_signs();
        type_over_a_choice();
        choose(wxID_SAVE);
        change_the_file();
        drop_files();
    }

    static std::string painted(wxWindow* parent, std::string const& text)
    {
        gui::Paragraph paragraph{parent, {{text, true, false}}};
        return gtk_label_get_text(GTK_LABEL(paragraph.GetHandle()));
    }

    void show_signs()
    {
        wxDialog dialog{window_, wxID_ANY, "Signs"};
        for (std::string const text : {"R&D", "a_b__c___d", "R&D of a_b & <x> &amp; \"y\"", "&File"}) {
            check(painted(window_, text) == text, "in the window: " + text);
            check(painted(&dialog, text) == text, "in a dialog: " + text + " as " + painted(&dialog, text));
        }
    }

    void type_over_a_choice()
    {
        window_->show_page(gui::funding_page);
        settle();
        auto& table = window_->funding().table();
        auto const type_over = [&](char const* text) {
            table.edit("city", "flexibility");
            pause();
            wxUIActionSimulator keys;
            keys.Char(WXK_ESCAPE); // the table has the focus, and the cell is chosen
            pause();
            keys.Text(text);
            keys.Char(WXK_RETURN);
            settle();
        };
        using budget::Flexibility;
        auto const flexibility = [this] { return plan().sources[0].flexibility; };
        type_over("lo");
        check(flexibility() == Flexibility::low, "typed over a choice: its beginning is enough");
        type_over("MEDIUM");
        check(flexibility() == Flexibility::medium, "whatever the case");
        type_over("x");
        check(flexibility() == Flexibility::medium, "what is no choice changes nothing");
        check(table.text("city", "flexibility") == "x" && !table.refusal().empty(), "it stays, with a sentence");
        type_over("h");
        check(flexibility() == Flexibility::high && table.refusal().empty(), "and is mended");
    }

    void look_again()
    {
        wxActivateEvent event{wxEVT_ACTIVATE, true};
        window_->GetEventHandler()->ProcessEvent(event);
        pause();
    }

    void change_the_file()
    {
        look_again();
        auto* bar = find_shown<gui::ProblemBar>(*window_);
        check(!bar, "nothing is said of a file that is as it was");
        auto theirs = window_->session().document();
        theirs.name = "Theirs";
        write(plan_path, budget::write_plan(theirs));
        look_again();
        bar = find_shown<gui::ProblemBar>(*window_);
        check(bar, "a file that someone else changed is told of");
        if (!bar) return;
        auto* again = find_shown<wxButton>(*bar);
        check(again, "and can be read again");
        if (!again) return;
        wxCommandEvent click{wxEVT_BUTTON, again->GetId()};
        again->GetEventHandler()->ProcessEvent(click);
        settle();
        check(plan().name == "Theirs", "what they saved is shown");
        check(!find_shown<gui::ProblemBar>(*window_), "and the bar goes");
        std::filesystem::rename(plan_path, beside("elsewhere.braid"));
        look_again();
        bar = find_shown<gui::ProblemBar>(*window_);
        check(bar && !find_shown<wxButton>(*bar), "a file that is gone is told of, and can't be read again");
        std::filesystem::rename(beside("elsewhere.braid"), plan_path);
        look_again();
        check(!find_shown<gui::ProblemBar>(*window_), "it is back");
    }

    bool drop(std::string const& path)
    {
        wxArrayString files;
        files.Add(wxString::FromUTF8(path));
        return static_cast<wxFileDropTarget*>(window_->GetDropTarget())->OnDropFiles(0, 0, files);
    }

    void drop_files()
    {
        auto other = window_->session().document();
        other.name = "Other";
        write(beside("OTHER.BRAID"), budget::write_plan(other));
        write(beside("costs.csv"), "Item,FY2027\nRadios,\"1,200\"\n");
        auto const before = window_->session().document();
        with_dialog([&] { check(drop(beside("costs.csv")), "a dropped table is taken"); pause(); },
                    [&] {
                        check(!drop(beside("OTHER.BRAID")), "behind an open dialog no file is taken");
                        check(static_cast<wxFileDropTarget*>(window_->GetDropTarget())->OnDragOver(0, 0, wxDragCopy) == wxDragNone,
                              "and the pointer says so");
                    });
        pause();
        check(window_->session().document() == before, "the plan is as it was");
        check(drop(beside("OTHER.BRAID")), "without a dialog it is taken");
        settle();
        check(plan().name == "Other", "and opened: a plan, whatever the case of its name");
        check(window_->session().file() == beside("OTHER.BRAID"), "as its file");
    }
};

} // namespace

wxIMPLEMENT_APP_NO_MAIN(OutsideTest);

int main(int argc, char** argv)
{
    if (argc != 2) return 2;
    plan_path = argv[1];
    return tests::run_window(argc, argv);
}
