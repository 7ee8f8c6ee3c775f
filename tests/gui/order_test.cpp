// The Order page as a user has it, driven in one process under Xvfb by keys: a source is moved with Alt+Down, what that changes is
// seen first, then left, kept, undone, unpinned, kept in a scenario. By hand: 2 FTE cost $104,000 a year for two years; the city has
// $90,000 a year, the county $50,000 in all, low in flexibility and so first. The county pays its $50,000 and the city $158,000; with
// the city first it pays $180,000, and the county the $28,000 that the city can't. Ends with 0 where all is as it should be.
#include "app/gui/actions.hpp"
#include "app/gui/pages/order_page.hpp"
#include "tests/gui/window_driver.hpp"

namespace {

using tests::check;
using tests::wait_until;

class OrderTest : public tests::WindowDriver
{
    void undo()
    {
        choose(wxID_UNDO);
        settle();
    }
    static void press(int key, int modifiers = 0)
    {
        wxUIActionSimulator keys;
        keys.Char(key, modifiers);
        pause();
    }
    void click(char const* button)
    {
        for (auto* found : all_below(*page_)) {
            auto* made = dynamic_cast<wxButton*>(found);
            if (!made || made->GetLabelText() != button) continue;
            check(made->IsEnabled() && made->IsShownOnScreen(), std::string{"there is a button "} + button);
            wxCommandEvent event{wxEVT_BUTTON, made->GetId()};
            made->GetEventHandler()->ProcessEvent(event);
            return pause();
        }
        check(false, std::string{"there is a button "} + button);
    }
    static std::vector<wxWindow*> all_below(wxWindow& window)
    {
        std::vector<wxWindow*> all;
        for (auto* child : window.GetChildren()) {
            all.push_back(child);
            auto const below = all_below(*child);
            all.insert(all.end(), below.begin(), below.end());
        }
        return all;
    }
    std::optional<int> pinned(std::size_t source) { return window_->session().plan().sources[source].pinned; }
    std::string at_rank(char const* source) { return page_->table().text(source, "rank"); }
    void wait_for_effect() { check(wait_until([this] { return page_->may_keep(); }), "what it changes is worked out"); }

    void run() override
    {
        settle();
        window_->Raise();
        window_->SetFocus();
        budget::Release release;
        release.date = budget::Date{2026, 7, 1};
        release.amount = budget::Money::from_dollars(50'000);
        budget::Pool pool;
        pool.id.text = "county-pool";
        pool.releases = {release};
        budget::FundingSource county;
        county.id.text = "county";
        county.name = "County";
        county.flexibility = budget::Flexibility::low;
        county.pools = {pool};
        check(window_->change(budget::Put<budget::FundingSource>{county, {}}).empty(), "a source is added");
        window_->show_page(gui::order_page);
        settle();
        for (auto* found : all_below(*window_))
            if (auto* page = dynamic_cast<gui::OrderPage*>(found)) page_ = page;
        check(page_, "the window has the page");
        if (!page_) return;
        see_and_leave();
        keep_and_undo();
        unpin();
        keep_in_a_scenario();
    }

    void see_and_leave()
    {
        auto& table = page_->table();
        check(at_rank("county") == "1" && at_rank("city") == "2", "low flexibility comes first");
        table.select("county");
        table.view().SetFocus();
        pause();
        press(WXK_UP, wxMOD_ALT);
        check(page_->proposal().empty(), "the first one can't go further up");
        press(WXK_DOWN, wxMOD_ALT);
        wait_for_effect();
        auto const said = page_->proposal();
        check(said.find("Pin County at rank 2 instead of 1.") != std::string::npos, "what is proposed is said: " + said);
        check(said.find("County pays $22,000 less; of its money $22,000 is left instead of nothing.") != std::string::npos,
              "and what it does to the source");
        check(said.find("City pays $22,000 more; of its money nothing is left instead of $22,000.") != std::string::npos,
              "and to the others");
        check(at_rank("county") == "2" && table.text("county", "applied") == "$28,000.00", "the table shows it");
        check(!pinned(1), "the plan is as it was");
        press(WXK_ESCAPE);
        check(page_->proposal().empty() && at_rank("county") == "1" && !pinned(1), "Escape leaves it");
        press(WXK_DOWN, wxMOD_ALT);
        wait_for_effect();
        press(WXK_UP, wxMOD_ALT);
        check(page_->proposal().empty() && at_rank("county") == "1", "moved back, nothing is proposed");
        press(WXK_DOWN, wxMOD_ALT);
        wait_for_effect();
        click("Leave it");
        check(page_->proposal().empty() && !pinned(1), "so does the button");
    }

    void keep_and_undo()
    {
        auto& table = page_->table();
        table.select("county");
        table.view().SetFocus();
        pause();
        press(WXK_DOWN, wxMOD_ALT);
        wait_for_effect();
        click("Keep it");
        settle();
        check(pinned(1) == 2, "kept, the source is pinned");
        check(page_->proposal().empty() && at_rank("county") == "2", "and stands there");
        check(window_->session().history().undo_name() == "Pin County at rank 2",
              "as one step that has a name: " + window_->session().history().undo_name());
        undo();
        check(!pinned(1) && at_rank("county") == "1", "which is undone");
    }

    void unpin()
    {
        auto& table = page_->table();
        table.select("county");
        table.view().SetFocus();
        pause();
        press(WXK_DOWN, wxMOD_ALT);
        wait_for_effect();
        press(WXK_RETURN);
        settle();
        check(pinned(1) == 2, "Enter keeps it, too");
        click("Unpin");
        wait_for_effect();
        check(page_->proposal().find("Unpin County: it goes to rank 1 instead of 2.") != std::string::npos,
              "what unpinning does is shown first: " + page_->proposal());
        check(pinned(1) == 2, "it is still pinned");
        click("Keep it");
        settle();
        check(!pinned(1) && at_rank("county") == "1", "then the policy's rank is back");
        check(window_->session().history().undo_name() == "Unpin County", "under its name");
    }

    void keep_in_a_scenario()
    {
        budget::Scenario other;
        other.id.text = "other";
        other.name = "Other";
        check(window_->change(budget::Put<budget::Scenario>{other, {}}).empty(), "a scenario is added");
        window_->choose(other.id);
        settle();
        page_->table().select("city");
        page_->table().view().SetFocus();
        pause();
        press(WXK_UP, wxMOD_ALT);
        wait_for_effect();
        press(WXK_RETURN);
        settle();
        check(pinned(0) == 1 && !window_->session().document().sources[0].pinned, "in a scenario the scenario's rank is kept");
        check(at_rank("city") == "1", "and shown");
        window_->choose(std::nullopt);
        settle();
        check(at_rank("city") == "2", "the plan's order is as it was");
    }

    gui::OrderPage* page_ = nullptr;
};

} // namespace

wxIMPLEMENT_APP_NO_MAIN(OrderTest);

int main(int argc, char** argv) { return argc == 2 ? tests::run_window(argc, argv) : 2; }
