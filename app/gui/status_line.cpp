#include "app/gui/status_line.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/content/overview.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/datetime.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace gui {

namespace {

wxString saved_text(app::Session const& session)
{
    if (!session.file()) return session.is_unsaved() ? "Not saved" : "In no file yet";
    if (session.is_unsaved()) return "Unsaved changes";
    if (!session.saved_at()) return "No unsaved changes";
    return "Saved " + wxDateTime{app::Session::Clock::to_time_t(*session.saved_at())}.Format("%H:%M");
}

} // namespace

StatusLine::StatusLine(wxWindow* parent) : wxPanel{parent}
{
    name_control(*this, "Status");
    SetBackgroundColour(current_theme().chrome);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    auto const part = [&](char const* name) {
        auto* text = new wxStaticText{this, wxID_ANY, {}};
        text->SetName(name);
        row->Add(text, wxSizerFlags{}.CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(12)));
        return text;
    };
    plan_ = part("Plan");
    covered_ = part("Covered");
    cliff_ = part("Next cliff");
    calculating_ = part("Calculation");
    saved_ = part("Saved");
    cliff_->SetFont(GetFont().Bold());
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(row, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(5)));
    SetSizer(padded);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit();
    });
}

// The plan's name stands in the title, too: it goes where room is short.
void StatusLine::fit()
{
    plan_->Show();
    plan_->Show(GetSizer()->CalcMin().x <= GetClientSize().x);
    Layout();
}

void StatusLine::refresh(app::Session const& session, budget::Date today)
{
    auto const theme = current_theme();
    auto const& outcome = session.outcome();
    StatusText text;
    bool const usable = outcome && !has_errors(outcome->problems);
    if (usable) text = status_text(*outcome, session.filter(), today);
    plan_->SetLabelText(shown(usable ? text.plan : session.plan().name));
    covered_->SetLabelText(shown(text.covered));
    cliff_->SetLabelText(shown(text.cliff));
    cliff_->SetForegroundColour(text.is_alarming ? theme.gap : theme.text);
    bool const stale = session.is_calculating();
    calculating_->SetLabelText(shown(stale ? "Calculating…" : outcome && !usable ? "Not calculated: see above" : ""));
    // Figures of an earlier state go while the new ones are worked out.
    for (auto* figure : {covered_, cliff_}) figure->Show(usable && !stale);
    calculating_->Show(stale || !usable);
    saved_->SetLabelText(saved_text(session));
    fit();
}

} // namespace gui
