// The window: menus, toolbar, the list of pages, the pages, and the status line. It owns the session, carries out what
// pages ask for, and refreshes all that shows it.
#pragma once

#include "app/gui/desk.hpp"
#include "app/gui/documents.hpp"

#include <wx/frame.h>
#include <wx/timer.h>

class wxPanel;
class wxSimplebook;

namespace gui {

class CliffsPage;
class CostsPage;
class FundingPage;
class Page;
class PageList;
class Paragraph;
class StatusLine;
class Toolbar;

class MainWindow : public wxFrame, public Desk
{
public:
    // `file` is where the plan came from; none for a sample. `today` stays what it is while the window is open.
    MainWindow(budget::Plan plan, std::optional<std::string> file, budget::Date today);

    app::Session const& session() const override { return session_; }
    budget::Date today() const override { return today_; }
    bool is_stale() const override { return stale_; }
    std::string change(budget::Edit const& edit) override;
    void change(budget::Plan plan, std::string const& name) override;
    void go_to_cliff(std::size_t cliff) override;

    void show_page(std::size_t page);
    std::size_t page_count() const { return pages_.size(); }
    CostsPage& costs() { return *costs_; }
    FundingPage& funding() { return *funding_; }
    void refresh();

private:
    void bind_actions();
    void build(std::vector<std::string> const& names);
    void take_result();
    void finish_typing(); // in a form: what is there counts when the plan is saved
    void refresh_frame();
    void say_problems();
    Page& page() const;

    budget::Date today_;
    app::Session session_;
    Documents documents_;
    bool stale_ = false; // the calculation takes so long that what is shown must look old
    wxTimer patience_;
    wxSimplebook* book_ = nullptr;
    std::vector<Page*> pages_;
    CostsPage* costs_ = nullptr;
    FundingPage* funding_ = nullptr;
    CliffsPage* cliffs_ = nullptr;
    PageList* list_ = nullptr;
    Toolbar* toolbar_ = nullptr;
    StatusLine* status_ = nullptr;
    wxPanel* problem_bar_ = nullptr;
    Paragraph* problem_text_ = nullptr;
};

} // namespace gui
