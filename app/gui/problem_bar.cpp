#include "app/gui/problem_bar.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/open_file.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/theme.hpp"

#include <wx/button.h>
#include <wx/sizer.h>

namespace gui {

namespace {

std::vector<Run> what_to_say(app::Session const& session, Outside outside)
{
    auto const& outcome = session.outcome();
    if (!session.failure().empty())
        return {{"This plan can't be calculated.", true, true}, {" The reason: " + session.failure() + "."}};
    if (outcome && has_errors(outcome->problems)) {
        auto problems = outcome->problems;
        std::erase_if(problems, [](auto const& problem) { return problem.severity != budget::Severity::error; });
        std::vector<Run> runs = {{"This plan can't be calculated.", true, true}, {" " + first_of(problems)}};
        if (problems.size() > 1)
            runs.push_back({" And " + std::to_string(problems.size() - 1) + " more: Plan, Check plan (F7)."});
        return runs;
    }
    if (outside == Outside::changed)
        return {{"This file was changed by someone else.", true, true},
                {session.is_unsaved() ? " You see it as it was, with your changes. Save asks before anything is lost."
                                      : " You see it as it was when it was opened."}};
    if (outside == Outside::gone)
        return {{"This file is no longer there.", true, true},
                {" It was moved, renamed or deleted. Save writes it again; Save as puts it elsewhere."}};
    if (auto const& said = session.of_newer_version(); !said.empty()) return {{"Read-only.", true, true}, {" " + first_of(said)}};
    return {};
}

} // namespace

std::string first_of(std::vector<budget::Problem> const& problems)
{
    if (problems.empty()) return {};
    auto const& first = problems.front();
    return (first.place.path.empty() ? "" : first.place.path + ": ") + first.text + " " + first.remedy;
}

ProblemBar::ProblemBar(wxWindow* parent, std::function<void()> read_again) : wxPanel{parent}
{
    SetBackgroundColour(current_theme().gap_fill);
    text_ = new Paragraph{this};
    again_ = new wxButton{this, wxID_ANY, "&Read it again"};
    name_control(*again_, "Read the file again");
    again_->Bind(wxEVT_BUTTON, [act = std::move(read_again)](wxCommandEvent&) { act(); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(text_, wxSizerFlags{1}.CentreVertical().Border(wxALL, FromDIP(10)));
    row->Add(again_, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(10)));
    SetSizer(row);
    again_->Hide();
    Hide();
}

void ProblemBar::refresh(app::Session const& session, Outside outside)
{
    auto runs = what_to_say(session, outside);
    bool const wanted = !runs.empty();
    bool const can_read = wanted && outside == Outside::changed && !session.is_unsaved();
    if (wanted) text_->show(std::move(runs));
    if (wanted == IsShown() && can_read == again_->IsShown()) return;
    again_->Show(can_read);
    Show(wanted);
    Layout();
    GetParent()->Layout();
}

} // namespace gui
