// The window: menus, toolbar, the list of pages, the pages, and the status line. It owns the session, carries out what
// pages ask for, and refreshes all that shows it.
#pragma once

#include "app/gui/desk.hpp"
#include "app/gui/documents.hpp"

#include <wx/frame.h>
#include <wx/timer.h>

class wxSimplebook;

namespace gui {

class AllocationPage;
class CliffsPage;
class CostsPage;
class FundingPage;
class Page;
class ReportsPage;
class ScenariosPage;
class StartPage;
class TourBar;
class PageList;
class ProblemBar;
class StatusLine;
class Toolbar;

class MainWindow : public wxFrame, public Desk
{
public:
    // The sample is there until a plan is opened. `today` stays what it is while the window is open.
    MainWindow(budget::Plan sample, budget::Date today);

    app::Session const& session() const override { return session_; }
    budget::Date today() const override { return today_; }
    bool is_stale() const override { return stale_; }
    std::string change(budget::Edit const& edit) override;
    std::string change(budget::Plan plan, std::string const& name) override;
    void choose(std::optional<budget::ScenarioId> scenario) override;
    void try_as_scenario(std::string const& name, std::string const& note, std::vector<budget::PlanEdit> edits) override;
    void go_to_cliff(std::size_t cliff) override;
    void go_to_payment(std::string const& year, std::string const& row, std::string const& column) override;
    void go_to(PageName page) override { show_page(page); }
    void raise(int action) override;

    void show_page(std::size_t page);
    std::size_t shown_page() const;
    CostsPage& costs() { return *costs_; }
    FundingPage& funding() { return *funding_; }
    AllocationPage& allocation() { return *allocation_; }
    CliffsPage& cliffs() { return *cliffs_; }
    ScenariosPage& scenarios() { return *scenarios_; }
    ReportsPage& reports() { return *reports_; }
    StartPage& start() { return *start_; }
    Documents& documents() { return documents_; }
    void begin_tour();
    // A plan is opened; any other document is imported into the present one, after a look at it.
    void open_or_import(std::string const& path);
    // Once, when the window is on the screen: the file that was asked for, or the work that an earlier window could not save.
    void begin(std::optional<std::string> const& file);
    void refresh();

private:
    void bind_actions();
    void bind_choices();
    void make_pages();
    void build();
    void show_opened();
    void take_result();
    void refresh_frame();
    Page& page() const;

    budget::Date today_;
    app::Session session_;
    Documents documents_;
    bool stale_ = false; // the calculation takes so long that what is shown must look old
    wxTimer patience_;
    wxTimer keeping_; // once a second: unsaved work
    wxSimplebook* book_ = nullptr;
    std::vector<Page*> pages_;
    StartPage* start_ = nullptr;
    CostsPage* costs_ = nullptr;
    FundingPage* funding_ = nullptr;
    AllocationPage* allocation_ = nullptr;
    CliffsPage* cliffs_ = nullptr;
    ScenariosPage* scenarios_ = nullptr;
    ReportsPage* reports_ = nullptr;
    TourBar* tour_ = nullptr;
    PageList* list_ = nullptr;
    Toolbar* toolbar_ = nullptr;
    StatusLine* status_ = nullptr;
    ProblemBar* problem_bar_ = nullptr;
};

} // namespace gui
