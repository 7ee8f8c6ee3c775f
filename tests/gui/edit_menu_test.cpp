// The Edit menu's entries that act on what is in sight or has the focus, filling a cell from above, and a figure in a narrow card: in the real
// window under Xvfb, driven by keys and menu entries. Ends with 0 where all is as it should be.
#include "app/gui/actions.hpp"
#include "app/gui/figure_card.hpp"
#include "app/gui/list_editor.hpp"
#include "app/gui/pages/costs_page.hpp"
#include "app/gui/pages/funding_page.hpp"
#include "app/gui/thing_lists.hpp"
#include "tests/gui/window_driver.hpp"

#include <wx/srchctrl.h>

namespace {

using tests::check;

class EditMenuTest : public tests::WindowDriver
{
    void run() override
    {
        settle();
        window_->Raise();
        window_->SetFocus();
        window_->show_page(gui::costs_page);
        settle();
        window_->costs().table().select("component:responder");
        window_->costs().refresh();
        window_->costs().lists().open("Size by month");
        pause();
        fill_from_above();
        work_from_the_menu();
        fit_a_figure();
    }

    // Ctrl+D on one cell, as in a spreadsheet; a copy of the whole row is another key's.
    void fill_from_above()
    {
        auto& steps = window_->costs().lists().editor("steps")->table();
        steps.select("");
        steps.paste_text("Jan 2027\t4\nJul 2027\t6");
        settle();
        steps.view().SetFocus();
        steps.select("1", "fte");
        pause();
        wxUIActionSimulator keys;
        keys.Char('D', wxMOD_CONTROL);
        settle();
        auto const& filled = std::get<budget::Position>(plan().programs[0].components[0].detail).steps;
        check(filled.size() == 2 && filled[1].fte == budget::Ratio{4}, "Ctrl+D fills a cell from the one above it");
        check(plan().programs[0].components.size() == 1, "and copies no row");
        choose(wxID_UNDO);
        choose(wxID_UNDO);
        settle();
    }

    // Whose entries are bound to the menu itself, and act on what is in sight.
    void work_from_the_menu()
    {
        auto const raise = [this](int action) {
            auto* item = window_->GetMenuBar()->FindItem(action);
            check(item, "the entry is there");
            if (item) item->GetMenu()->SendEvent(action);
            settle();
        };
        raise(gui::act_add_to_list);
        check(std::get<budget::Position>(plan().programs[0].components[0].detail).steps.size() == 1, "Add to the list adds to the one in sight");
        choose(wxID_UNDO);
        window_->show_page(gui::funding_page);
        settle();
        window_->funding().table().select("city");
        raise(gui::act_add_pool);
        check(plan().sources[0].pools.size() == 2, "Add pool adds a pool to the selected source");
        choose(wxID_UNDO);
        raise(wxID_FIND);
        auto* focus = wxWindow::FindFocus();
        while (focus && !dynamic_cast<wxSearchCtrl*>(focus)) focus = focus->GetParent(); // its text field has it, or it itself
        check(focus, "Find goes to the field that looks for a text");
        window_->show_page(gui::costs_page);
        settle();
    }

    // A card of 200 points: "$7,441,369.49" in the usual size would be wider.
    void fit_a_figure()
    {
        auto* frame = new wxFrame{window_, wxID_ANY, "A card", {}, window_->FromDIP(wxSize{200, 160})};
        auto* card = new gui::FigureCard{frame};
        frame->Show();
        pause();
        card->show({"Covered by committed money", "$7,441,369.49", "a note that is too long for a single line"}, false);
        pause();
        auto const& texts = card->GetChildren();
        for (std::size_t at = 0; at < texts.size(); ++at) {
            auto const* text = dynamic_cast<wxStaticText*>(texts[at]);
            if (text && at == 1)
                check(text->GetTextExtent(text->GetLabelText()).x <= text->GetSize().x, "the figure is whole");
            if (text && at != 1) check(text->GetSize().y >= 2 * text->GetCharHeight(), "and what it is goes on in a second line");
        }
        frame->Destroy();
        pause();
    }
};

} // namespace

wxIMPLEMENT_APP_NO_MAIN(EditMenuTest);

int main(int argc, char** argv) { return argc == 2 ? tests::run_window(argc, argv) : 2; }
