#include "app/gui/main_window.hpp"

#include "app/gui/actions.hpp"
#include "app/gui/form.hpp"
#include "app/gui/menus.hpp"
#include "app/gui/page_list.hpp"
#include "app/gui/pages/cliffs_page.hpp"
#include "app/gui/pages/costs_page.hpp"
#include "app/gui/pages/funding_page.hpp"
#include "app/gui/pages/order_page.hpp"
#include "app/gui/pages/overview_page.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/problem_dialog.hpp"
#include "app/gui/settings_dialog.hpp"
#include "app/gui/status_line.hpp"
#include "app/gui/toolbar.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/aboutdlg.h>
#include <wx/display.h>
#include <wx/filename.h>
#include <wx/menu.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>

#include <algorithm>

namespace gui {

namespace {

constexpr std::size_t costs_at = 1; // places of pages
constexpr std::size_t funding_at = 2;
constexpr std::size_t cliffs_at = 4;
constexpr int patience_ms = 120; // calculations that take longer are seen to be under way

std::string first_of(std::vector<budget::Problem> const& problems)
{
    return problems.empty() ? std::string{} : problems.front().text + " " + problems.front().remedy;
}

} // namespace

MainWindow::MainWindow(budget::Plan plan, std::optional<std::string> file, budget::Date today)
    : wxFrame{nullptr, wxID_ANY, "Fundbraid"}, today_{today}, session_{budget::Plan{},
                                                                       [this] {
                                                                           CallAfter([this] { take_result(); });
                                                                       }},
      documents_{*this, session_, today}, patience_{this}
{
    session_.open(std::move(plan), std::move(file));
    build({"Overview", "Costs", "Funding", "Order", "Cliffs"});
    bind_actions();
    auto const screen = wxDisplay{this}.GetClientArea();
    SetSize(std::min(screen.width, FromDIP(1360)), std::min(screen.height, FromDIP(860)));
    SetMinSize(FromDIP(wxSize{900, 600}));
    show_page(0);
}

void MainWindow::build(std::vector<std::string> const& names)
{
    SetMenuBar(make_menus(names));
    auto* root = new wxPanel{this};
    root->SetBackgroundColour(current_theme().chrome);
    toolbar_ = new Toolbar{root};
    list_ = new PageList{root, names, [this](std::size_t page) { show_page(page); }};
    problem_bar_ = new wxPanel{root};
    problem_bar_->SetBackgroundColour(current_theme().gap_fill);
    problem_text_ = new Paragraph{problem_bar_};
    book_ = new wxSimplebook{root};
    status_ = new StatusLine{root};

    costs_ = new CostsPage{book_, *this};
    funding_ = new FundingPage{book_, *this};
    cliffs_ = new CliffsPage{book_, *this};
    pages_ = {new OverviewPage{book_, *this}, costs_, funding_, new OrderPage{book_, *this}, cliffs_};
    for (std::size_t at = 0; at < pages_.size(); ++at) book_->AddPage(pages_[at], shown(names[at]));

    auto* bar = new wxBoxSizer{wxVERTICAL};
    bar->Add(problem_text_, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(10)));
    problem_bar_->SetSizer(bar);
    auto* right = new wxBoxSizer{wxVERTICAL};
    right->Add(problem_bar_, wxSizerFlags{}.Expand());
    right->Add(book_, wxSizerFlags{1}.Expand());
    auto* middle = new wxBoxSizer{wxHORIZONTAL};
    list_->SetMinSize(FromDIP(wxSize{140, -1}));
    middle->Add(list_, wxSizerFlags{}.Expand());
    middle->Add(right, wxSizerFlags{1}.Expand());
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(toolbar_, wxSizerFlags{}.Expand());
    column->Add(middle, wxSizerFlags{1}.Expand());
    column->Add(status_, wxSizerFlags{}.Expand());
    root->SetSizer(column);
    problem_bar_->Hide();
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
    on(wxID_OPEN, then_refresh([this] { documents_.choose_and_open(); }));
    on(wxID_SAVE, then_refresh([this] {
        finish_typing();
        documents_.save();
    }));
    on(wxID_SAVEAS, then_refresh([this] {
        finish_typing();
        documents_.save_as();
    }));
    on(act_export_workbook, [this] { documents_.export_workbook(); });
    on(wxID_EXIT, [this] { Close(); });
    on(wxID_UNDO, then_refresh([this] { session_.undo(); }));
    on(wxID_REDO, then_refresh([this] { session_.redo(); }));
    on(act_add_component, [this] {
        show_page(costs_at);
        costs_->choose_and_add_component();
    });
    on(act_add_program, [this] {
        show_page(costs_at);
        costs_->add_program();
    });
    on(act_add_source, [this] {
        show_page(funding_at);
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
    on(wxID_ABOUT, [this] {
        wxAboutDialogInfo info;
        info.SetName("Fundbraid");
        info.SetVersion(FUNDBRAID_VERSION);
        info.SetDescription("Which money pays for which service, until when, and what nobody pays.");
        wxAboutBox(info, this);
    });
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
    }, act_program, act_last);
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent& event) { show_page(static_cast<std::size_t>(event.GetId() - act_show_page)); },
        act_show_page, act_starter - 1);
    Bind(wxEVT_MENU, [this](wxCommandEvent& event) {
        documents_.new_from_starter(static_cast<std::size_t>(event.GetId() - act_starter));
        refresh();
    }, act_starter, act_program - 1);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        stale_ = session_.is_calculating();
        if (stale_) page().refresh();
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        finish_typing();
        if (event.CanVeto() && !documents_.may_close()) event.Veto();
        else Destroy();
    });
}

void MainWindow::finish_typing()
{
    for (auto* above = wxWindow::FindFocus(); above; above = above->GetParent())
        if (auto* form = dynamic_cast<Form*>(above)) return form->finish_typing();
}

Page& MainWindow::page() const { return *pages_[static_cast<std::size_t>(std::max(0, book_->GetSelection()))]; }

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
    refresh_frame();
    page().refresh();
}

void MainWindow::refresh_frame()
{
    auto const name =
        session_.file() ? typed(wxFileName{shown(*session_.file())}.GetFullName()) : session_.plan().name + " (sample)";
    SetTitle(shown((session_.is_unsaved() ? "• " : "") + name + " — Fundbraid"));
    update_menus(*GetMenuBar(), session_, page().can_remove());
    toolbar_->refresh(session_);
    status_->refresh(session_, today_);
    say_problems();
}

void MainWindow::say_problems()
{
    std::vector<Run> runs;
    auto const& outcome = session_.outcome();
    if (!session_.failure().empty()) {
        runs = {{"This plan can't be calculated.", true, true}, {" The reason: " + session_.failure() + "."}};
    } else if (outcome && has_errors(outcome->problems)) {
        auto problems = outcome->problems;
        std::erase_if(problems, [](auto const& problem) { return problem.severity != budget::Severity::error; });
        runs = {{"This plan can't be calculated.", true, true}, {" " + first_of(problems)}};
        if (problems.size() > 1)
            runs.push_back({" And " + std::to_string(problems.size() - 1) + " more: Plan, Check plan (F7)."});
    }
    bool const wanted = !runs.empty();
    if (wanted) problem_text_->show(std::move(runs));
    if (wanted != problem_bar_->IsShown()) {
        problem_bar_->Show(wanted);
        problem_bar_->GetParent()->Layout();
    }
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

void MainWindow::change(budget::Plan plan, std::string const& name)
{
    session_.replace(std::move(plan), name);
    refresh();
}

void MainWindow::go_to_cliff(std::size_t cliff)
{
    show_page(cliffs_at);
    cliffs_->select(cliff);
}

} // namespace gui
