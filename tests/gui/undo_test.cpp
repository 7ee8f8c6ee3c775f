// Undo as a user has it, driven under Xvfb: what is being typed goes first, and after rows have come and gone a click still meets the
// row that is painted there; the row below one that is removed is chosen; menus know what is selected; a refused text is not left behind
// without a question.
#include "app/gui/actions.hpp"
#include "app/gui/pages/costs_page.hpp"
#include "app/gui/pages/funding_page.hpp"
#include "app/gui/pages/scenarios_page.hpp"
#include "tests/gui/window_driver.hpp"

#include <gtk/gtk.h>
#include <wx/menu.h>
#include <wx/modalhook.h>
#include <wx/msgdlg.h>

namespace {

using tests::check;

// Answers each question of the window, and keeps what was asked.
class Answering : public wxModalDialogHook
{
public:
    explicit Answering(int answer) : answer_{answer} { Register(); }
    ~Answering() override { Unregister(); }
    std::string asked;

protected:
    int Enter(wxDialog* dialog) override
    {
        if (auto const* question = dynamic_cast<wxMessageDialog*>(dialog)) asked += question->GetMessage().utf8_string() + "\n";
        return answer_;
    }

private:
    int answer_;
};

class UndoTest : public tests::WindowDriver
{
    void run() override
    {
        settle();
        window_->Raise();
        window_->SetFocus();
        take_back_typing();
        click_after_undo();
        paste_what_is_refused();
        know_what_is_selected();
        go_on_below_what_is_removed();
        ask_before_a_refused_text_is_lost();
    }

    void take_back_typing()
    {
        window_->show_page(gui::costs_page);
        pause();
        auto& table = window_->costs().table();
        auto const first = table.text("component:responder", "number");
        type_into(table, "component:responder", "number", "9");
        settle();
        auto const nine = table.text("component:responder", "number");
        check(nine != first, "a number is changed: " + nine);
        table.edit("component:responder", "amount");
        pause();
        wxUIActionSimulator keys;
        keys.Text("77");
        pause();
        choose(wxID_UNDO);
        settle();
        check(table.text("component:responder", "number") == nine, "Undo takes back what is being typed, and nothing else");
        choose(wxID_UNDO);
        settle();
        check(table.text("component:responder", "number") == first, "and then the change before");
        choose(wxID_REDO);
        settle();
        check(table.text("component:responder", "number") == nine, "which can be done again");
        choose(wxID_UNDO);
        settle();
    }

    // Enough rows that the table scrolls.
    void click_after_undo()
    {
        auto& table = window_->costs().table();
        for (int times = 0; times < 30; ++times) {
            table.select("component:responder");
            choose(gui::act_duplicate);
        }
        settle();
        auto const rows = window_->session().plan().programs[0].components.size();
        check(rows > 30, "thirty copies");
        auto const& last = window_->session().plan().programs[0].components.back();
        table.select("component:" + last.id.text);
        pause();
        table.remove_selected();
        settle();
        choose(wxID_UNDO);
        settle();
        check(clicks_meet_what_is_painted(table), "after Undo a click meets the row that is painted there");
    }
    // The native table paints where its scroll bar stands, and takes clicks by an offset of its own.
    static bool clicks_meet_what_is_painted(gui::RecordTable& table)
    {
        auto* tree = GTK_TREE_VIEW(table.view().GtkGetTreeView());
        int x = 0;
        int top = 0; // of what clicks see
        gtk_tree_view_convert_bin_window_to_tree_coords(tree, 0, 0, &x, &top);
        auto const scrolled = static_cast<int>(gtk_adjustment_get_value(gtk_scrollable_get_vadjustment(GTK_SCROLLABLE(tree))));
        return scrolled == top;
    }

    void paste_what_is_refused()
    {
        window_->show_page(gui::funding_page);
        pause();
        auto& table = window_->funding().table();
        table.select("");
        table.paste_text("Gift\tEvery two years\t\t31 Feb 2028\tNo\tx\tlow");
        settle();
        auto const& gift = plan().sources.back();
        check(gift.name == "Gift", "a row of the worksheet is pasted");
        check(table.text(gift.id.text, "end-date") == "31 Feb 2028", "what was refused of it stays in its cell: " + table.text(gift.id.text, "end-date"));
        check(table.selected() == gift.id.text, "and the row is shown");
        check(table.refusal().find("2 cells are red") != std::string::npos, "and how many cells wait: " + table.refusal());
        choose(wxID_UNDO);
        settle();
    }

    void know_what_is_selected()
    {
        window_->show_page(gui::funding_page);
        pause();
        window_->funding().table().select(plan().sources.front().id.text);
        pause();
        window_->UpdateWindowUI(wxUPDATE_UI_RECURSE);
        check(window_->GetMenuBar()->IsEnabled(gui::act_remove), "Remove is there for a row that was just selected");
    }

    void go_on_below_what_is_removed()
    {
        window_->show_page(gui::costs_page);
        pause();
        auto& table = window_->costs().table();
        auto const row = [&](std::size_t at) { return "component:" + plan().programs[0].components[at].id.text; };
        auto const below = row(4);
        table.select(row(3));
        choose(gui::act_remove);
        settle();
        check(table.selected() == below, "the row below the one that was removed is chosen");
        choose(wxID_UNDO);
        settle();
        auto const above = row(plan().programs[0].components.size() - 2);
        table.select(row(plan().programs[0].components.size() - 1));
        choose(gui::act_remove);
        settle();
        check(table.selected() == above, "of the last one, the row above it");
        choose(wxID_UNDO);
        settle();
    }

    void ask_before_a_refused_text_is_lost()
    {
        window_->show_page(gui::costs_page);
        pause();
        auto& table = window_->costs().table();
        table.select("component:responder");
        pause();
        type_into(table, "component:responder", "amount", "12 or so");
        settle();
        check(!table.refusal().empty(), "a text is refused: " + table.text("component:responder", "amount"));
        choose(wxID_SAVE);
        auto const name = plan().name;
        {
            Answering going_back{wxID_CANCEL};
            choose(gui::act_starter);
            settle();
            check(going_back.asked == "“12 or so” was not taken into the plan\n", "a refused text is asked about: " + going_back.asked);
            check(plan().name == name, "and who goes back has the plan");
            check(table.text("component:responder", "amount") == "12 or so", "with what was typed");
        }
        Answering leaving{wxID_OK};
        choose(gui::act_starter);
        settle();
        check(plan().name != name, "who leaves it out gets the other plan");
        leaving.asked.clear();
        choose(gui::act_starter);
        settle();
        check(leaving.asked.empty(), "and isn't asked again: " + leaving.asked);
    }
};

} // namespace

wxIMPLEMENT_APP_NO_MAIN(UndoTest);

int main(int argc, char** argv) { return argc == 2 ? tests::run_window(argc, argv) : 2; }
