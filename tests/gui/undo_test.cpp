// Undo as a user has it, driven under Xvfb: what is being typed goes first, and after rows have come and gone a click still meets the
// row that is painted there; the cell editor follows its cell; menus know what is selected.
#include "app/gui/actions.hpp"
#include "app/gui/pages/costs_page.hpp"
#include "app/gui/pages/funding_page.hpp"
#include "app/gui/pages/scenarios_page.hpp"
#include "tests/gui/window_driver.hpp"

#include <gtk/gtk.h>
#include <wx/menu.h>

namespace {

using tests::check;

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

};

} // namespace

wxIMPLEMENT_APP_NO_MAIN(UndoTest);

int main(int argc, char** argv) { return argc == 2 ? tests::run_window(argc, argv) : 2; }
