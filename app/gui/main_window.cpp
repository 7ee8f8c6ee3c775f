#include "app/gui/main_window.hpp"

#include "app/gui/about_box.hpp"
#include "app/gui/actions.hpp"
#include "app/gui/content/scenarios.hpp"
#include "app/gui/file_drop.hpp"
#include "app/gui/menus.hpp"
#include "app/gui/page_list.hpp"
#include "app/gui/pages/allocation_page.hpp"
#include "app/gui/pages/cliffs_page.hpp"
#include "app/gui/pages/costs_page.hpp"
#include "app/gui/pages/funding_page.hpp"
#include "app/gui/pages/order_page.hpp"
#include "app/gui/pages/overview_page.hpp"
#include "app/gui/pages/reports_page.hpp"
#include "app/gui/pages/scenarios_page.hpp"
#include "app/gui/pages/start_page.hpp"
#include "app/gui/problem_bar.hpp"
#include "app/gui/problem_dialog.hpp"
#include "app/gui/remembered.hpp"
#include "app/gui/session_end.hpp"
#include "app/gui/settings_dialog.hpp"
#include "app/gui/status_line.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/toolbar.hpp"
#include "app/gui/tour_bar.hpp"
#include "app/gui/typing.hpp"
#include "app/gui/window_icon.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/display.h>
#include <wx/filename.h>
#include <wx/menu.h>
#include <wx/msgdlg.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>

#include <algorithm>
#include <cstdlib>

namespace gui {

namespace {

constexpr int patience_ms = 120; // calculations that take longer are seen to be under way

} // namespace

MainWindow::MainWindow(budget::Plan sample, budget::Date today)
    : wxFrame{nullptr, wxID_ANY, "Fundbraid"}, today_{today}, session_{budget::Plan{},
                                                                       [this] {
                                                                           CallAfter([this] { take_result(); });
                                                                       }},
      documents_{*this, session_}
{
    session_.open(std::move(sample), std::nullopt);
    build();
    bind_actions();
    bind_choices();
    auto const screen = wxDisplay{this}.GetClientArea();
    SetSize(std::min(screen.width, FromDIP(1360)), std::min(screen.height, FromDIP(860)));
    SetMinSize(FromDIP(wxSize{900, 600}));
    restore_placement(*this);
    SetIcons(window_icon());
    SetDropTarget(new FileDrop{*this, [this](std::string const& path) { open_or_import(path); }});
    show_page(start_page);
}

void MainWindow::make_pages()
{
    start_ = new StartPage{book_, *this, [this](std::string const& path) { open_or_import(path); }};
    costs_ = new CostsPage{book_, *this};
    funding_ = new FundingPage{book_, *this};
    allocation_ = new AllocationPage{book_, *this};
    cliffs_ = new CliffsPage{book_, *this};
    scenarios_ = new ScenariosPage{book_, *this};
    reports_ = new ReportsPage{book_, *this};
    pages_ = {start_,      new OverviewPage{book_, *this}, costs_,     funding_, new OrderPage{book_, *this},
              allocation_, cliffs_,                        scenarios_, reports_};
    for (std::size_t at = 0; at < pages_.size(); ++at) book_->AddPage(pages_[at], page_names[at]);
}

void MainWindow::build()
{
    SetMenuBar(make_menus());
    auto* root = new wxPanel{this, wxID_ANY, {}, FromDIP(wxSize{1200, 760})};
    root->SetBackgroundColour(current_theme().chrome);
    toolbar_ = new Toolbar{root};
    list_ = new PageList{root, {page_names.begin(), page_names.end()}, [this](std::size_t page) { show_page(page); }};
    problem_bar_ = new ProblemBar{root, [this] {
        if (documents_.open(*session_.file())) refresh();
    }};
    tour_ = new TourBar{root, [this](std::size_t page) { show_page(page); }};
    book_ = new wxSimplebook{root, wxID_ANY, {}, FromDIP(wxSize{1000, 640})};
    status_ = new StatusLine{root};
    make_pages();

    auto* right = new wxBoxSizer{wxVERTICAL};
    right->Add(tour_, wxSizerFlags{}.Expand());
    right->Add(problem_bar_, wxSizerFlags{}.Expand());
    right->Add(book_, wxSizerFlags{1}.Expand());
    auto* middle = new wxBoxSizer{wxHORIZONTAL};
    list_->SetMinSize({list_->wide(), -1});
    middle->Add(list_, wxSizerFlags{}.Expand());
    middle->Add(right, wxSizerFlags{1}.Expand());
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(toolbar_, wxSizerFlags{}.Expand());
    column->Add(middle, wxSizerFlags{1}.Expand());
    column->Add(status_, wxSizerFlags{}.Expand());
    root->SetSizer(column);
}

void MainWindow::bind_actions()
{
    auto const on = [this](int action, auto act) { Bind(wxEVT_MENU, [act](wxCommandEvent&) { act(); }, action); };
    auto const then_refresh = [this](auto act) {
        return [this, act] {
            act();
            refresh();
        };
    };
    on(wxID_NEW, [this] {
        finish_typing();
        if (!documents_.new_empty(today_)) return;
        show_page(costs_page);
        show_plan_settings(*this, *this);
    });
    on(wxID_OPEN, [this] {
        finish_typing();
        if (documents_.choose_and_open()) show_opened();
    });
    on(act_import, [this] {
        finish_typing();
        if (documents_.choose_and_import(*this)) show_opened();
    });
    for (auto const& [action, how] : {std::pair{act_print, Printing::paper}, std::pair{act_print_preview, Printing::preview}})
        on(action, [this, how = how] {
            finish_typing();
            if (auto chart = page().printed_chart()) return print_chart(*this, how, std::move(*chart));
            show_page(reports_page); // what a page without a chart prints
            reports_->print(how);
        });
    on(act_save_picture, [this] {
        if (!page().save_picture())
            wxMessageBox("This page has no chart. Overview, Funding, Order, Cliffs and Scenarios have one.", "Fundbraid", wxOK | wxICON_INFORMATION, this);
    });
    on(act_new_scenario, [this] {
        show_page(scenarios_page);
        scenarios_->add_from_present();
    });
    on(act_try_remedy, [this] {
        show_page(cliffs_page);
        cliffs_->try_first_remedy();
    });
    on(act_tour, [this] { begin_tour(); });
    on(wxID_SAVE, then_refresh([this] {
        finish_typing();
        documents_.save();
    }));
    on(wxID_SAVEAS, then_refresh([this] {
        finish_typing();
        documents_.save_as();
    }));
    on(act_export_workbook, [this] {
        finish_typing();
        bool const there = shown_page() == reports_page;
        show_page(reports_page);
        if (!there) reports_->select("workbook:council");
        reports_->choose_file_and_export();
    });
    on(wxID_EXIT, [this] { Close(); });
    on(wxID_UNDO, then_refresh([this] {
        if (!take_back_typing()) session_.undo();
    }));
    on(wxID_REDO, then_refresh([this] { session_.redo(); }));
    on(act_add_component, [this] {
        show_page(costs_page);
        costs_->choose_and_add_component();
    });
    on(act_add_program, [this] {
        show_page(costs_page);
        costs_->add_program();
    });
    on(act_add_source, [this] {
        show_page(funding_page);
        funding_->add_source();
    });
    on(act_duplicate, [this] { page().duplicate(); });
    on(act_remove, [this] { page().remove(); });
    on(act_plan_settings, [this] { show_plan_settings(*this, *this); });
    on(act_check_plan, [this] {
        auto const& outcome = session_.outcome();
        if (!outcome) return;
        auto const& problems = outcome->problems;
        show_problems(*this,
                      problems.empty() ? "Nothing is wrong in this plan" : "What is wrong or doubtful in this plan", "",
                      problems);
    });
    on(wxID_ABOUT, [this] { show_about(*this); });
    for (int const action : {act_duplicate, act_remove}) // what is selected changes without telling the menus
        Bind(wxEVT_UPDATE_UI, [this](wxUpdateUIEvent& event) { event.Enable(page().can_remove()); }, action);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { // GTK's tables take Ctrl+P for "one row up"
        if (event.GetModifiers() == wxMOD_CONTROL && event.GetKeyCode() == 'P') raise(act_print);
        else event.Skip();
    });
    patience_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        stale_ = session_.is_calculating();
        if (stale_) page().refresh();
    });
    keeping_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { documents_.keep_unsaved(); });
    keeping_.Start(1000);
    Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
        event.Skip();
        if (event.GetActive() && documents_.look_outside()) refresh_frame();
    });
    close_when_session_ends(*this);
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        finish_typing();
        if (event.CanVeto() && !documents_.may_close()) return event.Veto();
        remember_placement(*this);
        if (event.CanVeto()) documents_.let_go();
        else documents_.leave_behind(); // the desktop ends its session, and nobody could be asked
        // What is still calculated in the background is of no use to anyone now, and can take minutes: it isn't waited for.
        std::_Exit(EXIT_SUCCESS);
    });
}

void MainWindow::bind_choices()
{
    Bind(wxEVT_MENU, [this](wxCommandEvent& event) {
        session_.count(static_cast<budget::Counting>(event.GetId() - act_count_committed));
        refresh();
    }, act_count_committed, act_count_possible);
    Bind(wxEVT_MENU, [this](wxCommandEvent&) {
        session_.show_program(std::nullopt);
        refresh();
    }, act_all_programs);
    Bind(wxEVT_MENU, [this](wxCommandEvent& event) {
        auto const at = static_cast<std::size_t>(event.GetId() - act_program);
        if (at < session_.plan().programs.size()) session_.show_program(session_.plan().programs[at].id);
        refresh();
    }, act_program, act_the_plan - 1);
    Bind(wxEVT_MENU, [this](wxCommandEvent&) { choose(std::nullopt); }, act_the_plan);
    Bind(wxEVT_MENU, [this](wxCommandEvent& event) {
        auto const& scenarios = session_.document().scenarios;
        auto const at = static_cast<std::size_t>(event.GetId() - act_scenario);
        if (at < scenarios.size()) choose(scenarios[at].id);
    }, act_scenario, act_last);
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent& event) { show_page(static_cast<std::size_t>(event.GetId() - act_show_page)); },
        act_show_page, act_starter - 1);
    Bind(wxEVT_MENU, [this](wxCommandEvent& event) {
        finish_typing();
        if (documents_.new_from_starter(static_cast<std::size_t>(event.GetId() - act_starter))) show_opened();
    }, act_starter, act_program - 1);
}

std::size_t MainWindow::shown_page() const { return static_cast<std::size_t>(std::max(0, book_->GetSelection())); }

Page& MainWindow::page() const { return *pages_[shown_page()]; }

void MainWindow::begin_tour() { tour_->begin(); }

void MainWindow::show_opened()
{
    if (session_.file()) remember_file(*session_.file());
    show_page(shown_page() == start_page ? overview_page : shown_page());
}

void MainWindow::open_or_import(std::string const& path)
{
    finish_typing();
    if (!is_plan_file(path)) {
        if (documents_.import(*this, path)) show_opened();
        return;
    }
    if (documents_.may_close() && documents_.open(path)) show_opened();
}

void MainWindow::begin(std::optional<std::string> const& file)
{
    if (documents_.offer_left_behind()) return show_opened();
    if (file && file->find("\uFFFD") != std::string::npos && !wxFileName::FileExists(shown(*file)))
        return show_problems(*this, "The file can't be opened", *file,
                             {{budget::Severity::error, "file.name", "Its name has bytes that are no text (not UTF-8).", "Rename it first.", {}}});
    if (file) return open_or_import(*file);
    if (!tour_was_seen()) begin_tour();
}

void MainWindow::raise(int action)
{
    wxCommandEvent event{wxEVT_MENU, action};
    GetEventHandler()->AddPendingEvent(event);
}

void MainWindow::show_page(std::size_t page)
{
    if (page >= pages_.size()) return;
    book_->ChangeSelection(page);
    list_->select(page);
    GetMenuBar()->Check(act_show_page + static_cast<int>(page), true);
    refresh();
}

void MainWindow::refresh()
{
    if (session_.is_calculating() && !patience_.IsRunning()) patience_.StartOnce(patience_ms);
    page().refresh();
    refresh_frame(); // its menus ask the page
}

void MainWindow::refresh_frame()
{
    auto const name = session_.file() ? typed(wxFileName{shown(*session_.file())}.GetFullName())
                                      : session_.plan().name + (documents_.is_begun() ? " (in no file yet)" : " (sample)");
    auto const scenario = session_.scenario() ? " [" + name_of(*session_.scenario()) + "]" : std::string{};
    auto const read_only = session_.of_newer_version().empty() ? "" : " (read-only)";
    SetTitle(shown((session_.is_unsaved() ? "• " : "") + name + read_only + scenario + " — Fundbraid"));
    update_menus(*GetMenuBar(), session_, page().can_remove());
    toolbar_->refresh(session_);
    status_->refresh(session_, today_);
    problem_bar_->refresh(session_, documents_.outside());
}

void MainWindow::take_result()
{
    if (!session_.receive()) return;
    patience_.Stop();
    stale_ = false;
    refresh();
}

std::string MainWindow::change(budget::Edit const& edit)
{
    auto const problems = session_.apply(edit);
    if (!problems.empty()) return first_of(problems);
    refresh();
    return {};
}

std::string MainWindow::change(budget::Plan plan, std::string const& name)
{
    auto const problems = session_.replace(std::move(plan), name);
    if (!problems.empty()) return first_of(problems);
    refresh();
    return {};
}

void MainWindow::choose(std::optional<budget::ScenarioId> scenario)
{
    finish_typing(); // it belongs to the one that is shown until now
    session_.choose(std::move(scenario));
    refresh();
}

void MainWindow::try_as_scenario(std::string const& name, std::string const& note, std::vector<budget::PlanEdit> edits)
{
    if (auto const* present = session_.scenario()) edits.insert(edits.begin(), present->edits.begin(), present->edits.end());
    auto scenario = new_scenario(session_.document(), name, note, std::move(edits));
    auto const id = scenario.id;
    auto const problems = session_.apply(budget::Put<budget::Scenario>{std::move(scenario), {}});
    if (!problems.empty()) return show_problems(*this, "The remedy can't be tried", "", problems);
    session_.choose(id);
    show_page(scenarios_page);
    scenarios_->select(id);
}

void MainWindow::go_to_payment(std::string const& year, std::string const& row, std::string const& column)
{
    show_page(allocation_page);
    allocation_->select(year, row, column);
}

void MainWindow::go_to_cliff(std::size_t cliff)
{
    show_page(cliffs_page);
    cliffs_->select(cliff);
}

} // namespace gui
