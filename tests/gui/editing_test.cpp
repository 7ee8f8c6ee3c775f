// The Costs and Funding pages as a user has them, driven in one process under Xvfb by keys: edit pay, undo, add a source, restrict
// it, see the gap change; type over, Tab and Enter, paste and fill; refused inputs with their sentences. Ends with 0 where all is
// as it should be.
#include "app/gui/actions.hpp"
#include "app/gui/list_editor.hpp"
#include "app/gui/pages/costs_page.hpp"
#include "app/gui/pages/funding_page.hpp"
#include "app/gui/pages/pool_editor.hpp"
#include "app/gui/thing_lists.hpp"
#include "app/gui/wx_text.hpp"
#include "budget/plan/plan_reader.hpp"
#include "tests/gui/window_driver.hpp"

#include <wx/srchctrl.h>

namespace {

using tests::check;
using tests::wait_until;

class EditingTest : public tests::WindowDriver
{
    void run() override
    {
        settle();
        window_->Raise();
        window_->SetFocus();
        edit_costs();
        finish_what_is_typed();
        paste_a_choice();
        edit_lists();
        follow_a_moved_step();
        say_why_the_plan_refuses();
        keep_what_was_refused();
        add_below_a_find();
        add_and_restrict_a_source();
        refuse_to_remove_a_pool();
        paste_sources();
        make_room_for_long_names();
        refuse();
        while (window_->session().history().can_undo()) choose(wxID_UNDO);
        settle();
        check(!window_->session().is_unsaved(), "undoing everything brings the file's plan back");
    }

    void edit_costs()
    {
        window_->show_page(gui::costs_page);
        pause();
        auto& table = window_->costs().table();
        type_into(table, "component:responder", "number", "3", WXK_TAB);
        settle();
        check(table.text("component:responder", "number") == "3 FTE", "a number is typed over");
        check(table.text("component:responder", "year:2027") == "$156,000.00", "3 FTE at $52,000 cost $156,000");
        wxUIActionSimulator keys;
        keys.Text("60k"); // Tab went on to the pay, and typing begins to edit it
        keys.Char(WXK_RETURN);
        settle();
        check(table.text("component:responder", "amount") == "$60,000.00 a year", "Tab goes on, typing edits the next cell");
        table.edit("component:responder", "amount");
        pause();
        keys.Text("99");
        keys.Char(WXK_ESCAPE);
        pause();
        check(table.text("component:responder", "amount") == "$60,000.00 a year", "Escape leaves a cell as it was");
        choose(wxID_UNDO);
        choose(wxID_UNDO);
        settle();
        check(table.text("component:responder", "year:2027") == "$104,000.00", "two undos bring the old figures back");
        table.select("component:responder");
        check(table.copied().find('\t') == std::string::npos, "of one row the cell is copied");
        table.paste_text("=50000+5000");
        settle();
        check(undo_name().starts_with("Change pay of Responder"), "what is pasted can be undone by name: " + undo_name());
        choose(wxID_UNDO);
        settle();
    }

    // Without Enter: where the plan is saved, and where another cell is opened by key.
    void finish_what_is_typed()
    {
        auto& table = window_->costs().table();
        wxUIActionSimulator keys;
        auto const begin = [&](char const* row, char const* column, char const* text) {
            table.edit(row, column);
            pause();
            keys.Char('A', wxMOD_CONTROL);
            keys.Text(text);
            pause();
        };
        begin("component:responder", "amount", "61k");
        choose(wxID_SAVE);
        settle();
        auto const saved = budget::read_plan_file(*window_->session().file());
        check(saved.value && std::get<budget::Position>(saved.value->programs[0].components[0].detail).pay ==
                                 budget::Money::from_dollars(61'000),
              "what stands in a cell is saved");
        check(!window_->session().is_unsaved(), "and nothing is left unsaved");
        choose(wxID_UNDO);
        settle();
        choose(wxID_SAVE);
        begin("component:responder", "name", "Medic");
        table.edit("program:team", "name");
        pause();
        keys.Char(WXK_ESCAPE);
        settle();
        check(table.text("component:responder", "name") == "Medic", "what was typed is entered into its own cell");
        check(table.text("program:team", "name") == "Team", "and not into the one that is opened next");
        choose(wxID_UNDO);
        settle();
    }

    void paste_a_choice()
    {
        auto& table = window_->costs().table();
        table.select("component:responder", "priority");
        table.paste_text("Deferrable");
        settle();
        check(plan().programs[0].components[0].priority == budget::Priority::deferrable,
              "a choice that was copied can be pasted: " + table.refusal());
        choose(wxID_UNDO);
        settle();
    }

    // A step that is dated before the other one goes to the first row, and the next figure with it.
    void follow_a_moved_step()
    {
        auto* steps = window_->costs().lists().editor("steps");
        steps->table().select("");
        steps->table().paste_text("Jan 2027\t4\nJul 2027\t6");
        settle();
        type_into(steps->table(), "1", "from", "Oct 2026", WXK_TAB);
        wxUIActionSimulator keys;
        keys.Text("3");
        keys.Char(WXK_RETURN);
        settle();
        auto const& position = std::get<budget::Position>(plan().programs[0].components[0].detail);
        check(position.steps.size() == 2 && position.steps[0].from == budget::Month{2026, 10} && position.steps[0].fte == budget::Ratio{3},
              "the figure typed next goes to the step that was moved");
        check(position.steps.size() == 2 && position.steps[1].fte == budget::Ratio{4}, "and not to the one that took its row");
        for (int times = 0; times < 3; ++times) choose(wxID_UNDO);
        settle();
    }

    void say_why_the_plan_refuses()
    {
        budget::Actual july;
        july.component = budget::ComponentId{"responder"};
        july.month = plan().first_month;
        july.amount = budget::Money::from_dollars(5'000);
        check(window_->change(budget::SetActuals{{july.month, {july}}}).empty(), "a payment is entered");
        settle();
        window_->costs().lists().open("Paid so far");
        auto* paid = window_->costs().lists().editor("payments");
        check(paid, "a position has payments");
        if (!paid) return;
        budget::Scenario other;
        other.id.text = "other";
        other.name = "Other";
        check(window_->change(budget::Put<budget::Scenario>{other, {}}).empty(), "a scenario is added");
        window_->choose(other.id);
        settle();
        type_into(paid->table(), "0", "amount", "6000");
        check(!paid->table().refusal().empty(), "payments aren't changed in a scenario, and the list says so: " + paid->table().refusal());
        check(paid->table().text("0", "amount") == "6000", "what was typed stays in its cell");
        window_->choose(std::nullopt);
        for (int times = 0; times < 2; ++times) choose(wxID_UNDO);
        settle();
        window_->costs().lists().open("Size by month");
    }

    void add_below_a_find()
    {
        auto& page = window_->costs();
        auto* find = dynamic_cast<wxSearchCtrl*>(wxWindow::FindWindowByName("Find in Costs", &page));
        check(find, "the costs have a field to find a text");
        if (!find) return;
        page.table().select("component:responder");
        page.refresh();
        find->SetValue("responder");
        pause();
        page.add_component(budget::ComponentKind::vehicles);
        settle();
        check(page.table().selected() != "component:responder" && page.table().row_count() == 4,
              "a cost that is added is seen and selected, whatever is looked for");
        choose(wxID_UNDO);
        settle();
    }

    void edit_lists()
    {
        auto& page = window_->costs();
        page.table().select("component:responder");
        page.refresh();
        page.lists().open("Size by month");
        auto* steps = page.lists().editor("steps");
        check(steps, "a position has steps");
        if (!steps) return;
        steps->table().paste_text("Jan 2027\t4\t\t\t\tAround the clock\nJul 2027\t6");
        settle();
        auto const& position = std::get<budget::Position>(plan().programs[0].components[0].detail);
        check(position.steps.size() == 2 && position.steps[1].fte == budget::Ratio{6}, "pasted rows are new steps");
        check(page.table().text("component:responder", "year:2027") == "$156,000.00",
              "six months of 2 and of 4 FTE cost $156,000"); // 26,000 x 2 + 26,000 x 4
        choose(wxID_UNDO);
        settle();
        check(std::get<budget::Position>(plan().programs[0].components[0].detail).steps.empty(), "one undo takes them away");
    }

    void keep_what_was_refused()
    {
        auto& page = window_->costs();
        auto* steps = page.lists().editor("steps");
        steps->table().paste_text("Jan 2027\t4");
        settle();
        type_into(steps->table(), "0", "from", "someday");
        check(!steps->table().refusal().empty(), "a month that can't be read is refused: " + steps->table().refusal());
        page.table().select("program:team");
        page.refresh();
        pause();
        page.table().select("component:responder");
        page.refresh();
        pause();
        page.lists().open("Size by month");
        steps = page.lists().editor("steps");
        check(steps->table().text("0", "from") == "someday", "it is still there after another thing was looked at");
        check(!steps->table().refusal().empty(), "with its sentence");
        choose(wxID_UNDO);
        settle();
    }

    void add_and_restrict_a_source()
    {
        window_->show_page(gui::funding_page);
        pause();
        auto const before = gap();
        choose(gui::act_add_source);
        settle();
        check(undo_name() == "Add source New source", "adding a source can be undone by name");
        auto& funding = window_->funding();
        auto* releases = funding.pools().lists().editor("releases");
        check(releases && releases->table().row_count() == 1, "it has a release to fill in");
        if (!releases) return;
        type_into(releases->table(), "0", "amount", "10k");
        settle();
        check(before - gap() == budget::Money::from_dollars(10'000), "its $10,000 close so much of the gap");
        funding.pools().lists().open("May pay");
        auto* permissions = funding.pools().lists().editor("permissions");
        permissions->table().paste_text("May not pay\t\tPosition");
        settle();
        check(gap() == before, "restricted from positions it closes nothing");
        check(undo_name().find("of New source") != std::string::npos, "and that can be undone by name: " + undo_name());
        choose(wxID_UNDO);
        settle();
        check(before - gap() == budget::Money::from_dollars(10'000), "undone, it pays again");
    }

    void refuse_to_remove_a_pool()
    {
        budget::PoolOf const pool{budget::SourceId{"city"}, budget::PoolId{"city-general"}};
        budget::Scenario later;
        later.id.text = "later";
        later.name = "Later";
        later.edits = {budget::SetField{pool, "carries-over", "yes"}};
        check(window_->change(budget::Put<budget::Scenario>{later, {}}).empty(), "a scenario about a pool is added");
        settle();
        auto& funding = window_->funding();
        funding.table().select("city");
        funding.refresh();
        funding.pools().remove_pool();
        pause();
        check(funding.pools().refusal().find("Later") != std::string::npos || funding.pools().refusal().find("later") != std::string::npos,
              "the pool that it names can't be removed, and the page says why: " + funding.pools().refusal());
        check(plan().sources[0].pools.size() == 1, "it is still there");
        choose(wxID_UNDO);
        settle();
        check(funding.pools().refusal().empty(), "the reason goes when it no longer holds");
    }

    void paste_sources()
    {
        auto& table = window_->funding().table();
        auto const before = plan().sources.size();
        table.select("");
        table.paste_text("Levy\tAnnual\tEach year\t6/30/2028\tYes\tStaff only\tMedium\nGift\tOne-Time\t\tsoon\t\t\tHigh");
        settle();
        check(plan().sources.size() == before + 2, "rows of the worksheet pasted from a spreadsheet are sources");
        check(plan().sources.back().flexibility == budget::Flexibility::high, "with their columns");
        check(undo_name() == "Paste 2 sources", "in one step: " + undo_name());
        check(table.refusal().find("soon") != std::string::npos, "what can't be read has its sentence: " + table.refusal());
        choose(wxID_UNDO);
        settle();
        check(plan().sources.size() == before, "which one undo takes back");
    }

    // At 1366 by 768, where names of 80 letters would push what stands beside them out of the window.
    void make_room_for_long_names()
    {
        auto changed = plan().sources[0];
        changed.name.assign(80, 'W');
        changed.pools[0].name = changed.name;
        check(window_->change(budget::Put<budget::FundingSource>{changed, {}}).empty(), "a source has a name of 80 letters");
        settle();
        auto& funding = window_->funding();
        funding.table().select("city");
        funding.refresh();
        pause();
        auto* releases = funding.pools().lists().editor("releases");
        check(releases, "and a list of releases");
        if (!releases) return;
        auto const room = window_->GetClientRect().Deflate(1);
        for (auto const* child : releases->GetChildren()) {
            if (!child->IsShown()) continue;
            wxRect const place{window_->ScreenToClient(child->GetScreenPosition()), child->GetSize()};
            check(room.Contains(place), "in sight beside it: " + gui::typed(child->GetLabel() + child->GetName()));
        }
        check(releases->GetSize().x >= window_->FromDIP(300), "the list keeps its width");
        choose(wxID_UNDO);
        settle();
    }

    void refuse()
    {
        struct Case {
            char const* column;
            char const* typed;
            char const* sentence;
        };
        auto& table = window_->funding().table();
        for (auto const& [column, typed, sentence] : {
                 Case{"end-date", "13/45/27", "has no month from 1 to 12"},
                 Case{"end-date", "later", "isn't a date that can be read"},
                 Case{"name", " ", "can't be empty"},
             }) {
            auto const before = plan();
            type_into(table, "city", column, typed);
            check(plan() == before, std::string{"“"} + typed + "” changes nothing");
            check(table.text("city", column) == typed, "it stays in its cell");
            check(table.refusal().find(sentence) != std::string::npos, "with its sentence: " + table.refusal());
            wxUIActionSimulator keys;
            keys.Char(WXK_ESCAPE);
            pause();
            check(table.refusal().empty(), "until Escape");
        }
    }
};

} // namespace

wxIMPLEMENT_APP_NO_MAIN(EditingTest);

int main(int argc, char** argv) { return argc == 2 ? tests::run_window(argc, argv) : 2; }
