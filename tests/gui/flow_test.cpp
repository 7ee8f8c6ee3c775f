// What a person does on the pages, in the real window under Xvfb: begin with a starter plan, see its cliff, try a remedy, compare,
// look at who pays what, export, save, open again; then every page with every starter plan. Ends with 0 where all is as it
// should be.
#include "app/gui/actions.hpp"
#include "app/gui/pages/allocation_page.hpp"
#include "app/gui/pages/cliffs_page.hpp"
#include "app/gui/pages/costs_page.hpp"
#include "app/gui/pages/reports_page.hpp"
#include "app/gui/pages/scenarios_page.hpp"
#include "app/gui/pages/start_page.hpp"
#include "app/gui/remedy_list.hpp"
#include "app/gui/remembered.hpp"
#include "app/gui/save_picture.hpp"
#include "app/gui/wx_text.hpp"
#include "templates/starter.hpp"
#include "tests/gui/window_driver.hpp"

#include <wx/filename.h>
#include <wx/graphics.h>
#include <wx/modalhook.h>

#include <fstream>
#include <sstream>

namespace {

using tests::check;
using tests::failures;
using tests::wait_until;

std::string bytes_of(std::string const& path)
{
    std::ifstream file{path, std::ios::binary};
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

std::size_t place_of(char const* starter)
{
    auto const& all = templates::starters();
    for (std::size_t at = 0; at < all.size(); ++at)
        if (all[at].name == starter) return at;
    return 0;
}

// Closes each dialog as soon as it would be shown, and keeps its title.
class DialogsClosed : public wxModalDialogHook
{
public:
    DialogsClosed() { Register(); }
    ~DialogsClosed() override { Unregister(); }
    std::vector<std::string> titles;

protected:
    int Enter(wxDialog* dialog) override
    {
        titles.push_back(gui::typed(dialog->GetTitle()));
        return wxID_CLOSE;
    }
};

class FlowTest : public tests::WindowDriver
{
    app::Session const& session() { return window_->session(); }
    void settle(std::string const& what)
    {
        check(wait_until([this] { return !session().is_calculating(); }), "calculated: " + what);
        wxYield();
    }

    void begin()
    {
        check(window_->shown_page() == gui::overview_page, "the first run shows the sample on the Overview, with the tour");
        choose(gui::act_show_page + static_cast<int>(gui::start_page));
        check(wait_until([this] { return window_->start().has_all_pictures(); }), "every starter plan has its picture");
        choose(gui::act_starter + static_cast<int>(place_of("missoula")));
        settle("a starter plan");
        check(window_->shown_page() == gui::overview_page, "a starter plan opens on the Overview");
        check(!session().file(), "and is no file yet");
    }

    void try_a_remedy()
    {
        choose(gui::act_show_page + static_cast<int>(gui::cliffs_page));
        auto const gap = session().outcome()->allocation.total_gap();
        check(!session().outcome()->cliffs.empty() && !gap.is_zero(), "the plan has a cliff and a gap");
        auto const first_open = [&] {
            for (std::size_t at = 0; at < session().outcome()->cliffs.size(); ++at)
                if (!session().outcome()->cliffs[at].absorbed()) return at;
            return std::size_t{0};
        }();
        window_->cliffs().select(first_open);
        check(wait_until([this] { return !window_->cliffs().remedies().offers().empty(); }), "something closes it");
        if (failures > 0) return;
        auto const offer = window_->cliffs().remedies().offers().front();
        auto const plan_before = session().document();
        choose(gui::act_try_remedy);
        settle("the remedy");
        check(window_->shown_page() == gui::scenarios_page, "the Scenarios page shows it");
        check(session().scenario() && session().scenario()->name == offer.name, "under its name: " + offer.name);
        check(session().outcome()->allocation.total_gap() < gap, "and the gap is smaller");
        check(session().history().undo_name() == "Add scenario " + offer.name, "undo names it: " + session().history().undo_name());
        auto plan_now = session().document();
        plan_now.scenarios = plan_before.scenarios;
        check(plan_now == plan_before, "the plan itself stays as it is");
        check(wait_until([this] { return !window_->scenarios().is_comparing(); }), "it is compared");
        auto const& list = window_->scenarios().list();
        check(list.text("the plan", "gap") == dollars(gap), "the list shows the plan's gap " + dollars(gap));
        check(list.text(session().scenario()->id.text, "gap") == dollars(session().outcome()->allocation.total_gap()),
              "and the scenario's, as the other pages do");
        wxYield();
    }

    void edit_in_scenario()
    {
        auto const before = session().document().programs;
        auto const& component = session().plan().programs.at(0).components.at(0);
        check(window_->change(budget::SetField{component.id, "name", "Renamed in a scenario"}).empty(), "an edit in the scenario");
        settle("the edit");
        check(session().document().programs == before, "leaves the plan alone");
        check(session().plan().programs.at(0).components.at(0).name == "Renamed in a scenario", "and shows in the scenario");
        choose(wxID_UNDO);
        settle("undo");
        check(session().plan().programs.at(0).components.at(0).name != "Renamed in a scenario", "undo takes it back");
        choose(gui::act_the_plan);
        settle("the plan itself");
        check(!session().scenario(), "the toolbar goes back to the plan");
    }

    void look_at_allocation()
    {
        choose(gui::act_show_page + static_cast<int>(gui::allocation_page));
        wxYield();
        auto const& grid = window_->allocation().grid();
        check(grid.row_count() > 5, "the funding grid has lines");
        auto const gap = grid.text("total", "gap");
        auto const year = year_of(session().plan(), window_->today());
        auto const expected = gap_in(*session().outcome(), year);
        check(gap == (expected.is_zero() ? "" : dollars(expected)), "its gap is the year's: " + gap);
    }

    void export_all(std::string const& folder)
    {
        choose(gui::act_show_page + static_cast<int>(gui::reports_page));
        auto& reports = window_->reports();
        for (auto const& choice : gui::report_choices(session().plan())) {
            if (choice.source) continue; // one of a kind is enough below
            reports.select(choice.key);
            check(wait_until([&] { return reports.has_preview(); }), "preview: " + choice.title);
            for (auto const& form : gui::forms_of(choice)) {
                if (choice.workbook && form.ending != "xlsx") continue;
                auto const path = folder + "/report." + form.ending;
                check(reports.write(path), "written: " + choice.title + " as " + form.ending);
                auto const bytes = bytes_of(path);
                auto const begins = [&](char const* what) { return bytes.starts_with(what); };
                check(form.ending == "xlsx"   ? begins("PK")
                      : form.ending == "html" ? begins("<!DOCTYPE html>")
                      : form.ending == "json" ? begins("{")
                                              : !bytes.empty(),
                      "and it is one");
            }
        }
    }

    void draw_pictures()
    {
        auto const draw = [](wxGraphicsContext& gc) { gc.DrawRectangle(10, 10, 50, 50); };
        check(gui::png_of({100, 80}, draw).starts_with("\x89PNG"), "a chart can be saved as PNG");
        check(gui::svg_of({100, 80}, draw).find("<svg") != std::string::npos, "and as SVG");
    }

    void save_and_open_again(std::string const& path)
    {
        auto const document = session().document();
        check(window_->documents().save_to(path), "saved");
        window_->open_or_import(path);
        settle("opened again");
        check(session().file() == path && session().document() == document, "what was saved comes back, with its scenario");
        check(session().document().scenarios.size() == document.scenarios.size() && !document.scenarios.empty(), "which is there");
        auto const files = gui::recent_files();
        check(!files.empty() && files.front() == path, "and it is the newest of the recent files");
    }

    void every_page_of_every_starter()
    {
        for (std::size_t at = 0; at < templates::starters().size(); ++at) {
            choose(gui::act_starter + static_cast<int>(at));
            settle(std::string{templates::starters()[at].name});
            for (std::size_t page = 0; page < gui::page_count; ++page) {
                window_->show_page(page);
                wxYield();
            }
            check(window_->shown_page() == gui::reports_page, std::string{"every page: "} + std::string{templates::starters()[at].name});
        }
    }

    void begin_with_nothing(std::string const& path)
    {
        DialogsClosed dialogs;
        choose(wxID_NEW);
        settle("an empty plan");
        check(dialogs.titles == std::vector<std::string>{"Plan settings"}, "its name and months are asked for");
        auto const calendar = session().plan().calendar();
        check(session().plan().first_month == calendar.first(calendar.year_of(window_->today())), "it begins with this fiscal year");
        check(session().plan().programs.empty() && session().plan().sources.empty() && !session().is_unsaved(), "it holds nothing");
        check(gui::typed(window_->GetTitle()).starts_with("New plan (in no file yet)"), "the title: " + gui::typed(window_->GetTitle()));
        for (std::size_t page = 0; page < gui::page_count; ++page) {
            window_->show_page(page);
            wxYield();
        }
        choose(gui::act_add_source);
        settle("a first source");
        window_->show_page(gui::costs_page);
        window_->costs().add_component(budget::ComponentKind::position);
        settle("a first component");
        auto const& programs = session().plan().programs;
        check(programs.size() == 1 && programs.front().components.size() == 1, "it takes a component, in a program of its own");
        check(session().plan().sources.size() == 1, "and a source");
        auto const document = session().document();
        check(window_->documents().save_to(path), "saved");
        window_->open_or_import(path);
        settle("opened again");
        check(session().document() == document, "and comes back");
    }

    void run() override
    {
        auto const folder = gui::typed(wxFileName::GetHomeDir());
        settle("the sample");
        begin();
        if (failures == 0) try_a_remedy();
        if (failures == 0) {
            edit_in_scenario();
            look_at_allocation();
            save_and_open_again(folder + "/flow.braid");
            export_all(folder);
            draw_pictures();
            every_page_of_every_starter();
            begin_with_nothing(folder + "/begun.braid");
        }
    }
};

} // namespace

wxIMPLEMENT_APP_NO_MAIN(FlowTest);

int main(int, char** argv) { return tests::run_window(1, argv); }
