#include "app/gui/problem_dialog.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/paragraph.hpp"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/filename.h>
#include <wx/msgdlg.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include <algorithm>
#include <fmt/format.h>

namespace gui {

namespace {

constexpr std::size_t most_shown = 200;

char const* word_of(budget::Severity severity)
{
    switch (severity) {
    case budget::Severity::note: return "Note";
    case budget::Severity::warning: return "Doubtful";
    case budget::Severity::error: return "Error";
    }
    return "";
}

std::string place_of(budget::Problem const& problem)
{
    std::string place = problem.place.path;
    if (problem.place.line > 0)
        place = fmt::format("line {}{}{}", problem.place.line, place.empty() ? "" : ", ", place);
    return place;
}

} // namespace

void show_problems(wxWindow& window, std::string const& title, std::string const& file,
                   std::vector<budget::Problem> const& problems)
{
    wxDialog dialog{&window, wxID_ANY, shown(title), {}, {}, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER};
    name_control(dialog, title);
    auto* list = new wxScrolledWindow{&dialog};
    name_control(*list, title);
    list->SetScrollRate(0, dialog.FromDIP(16));
    auto* column = new wxBoxSizer{wxVERTICAL};
    auto const border = wxSizerFlags{}.Expand().Border(wxBOTTOM, dialog.FromDIP(10));
    column->Add(heading(list, title), border);
    if (!file.empty()) column->Add(new Paragraph{list, {{file}}}, border);
    for (std::size_t at = 0; at < std::min(problems.size(), most_shown); ++at) {
        auto const& problem = problems[at];
        auto const place = place_of(problem);
        column->Add(
            new Paragraph{list,
                          {{word_of(problem.severity), true, problem.severity == budget::Severity::error},
                           {(place.empty() ? "" : " (" + place + ")") + ": " + problem.text + " " + problem.remedy}}},
            border);
    }
    if (problems.size() > most_shown)
        column->Add(new Paragraph{list, {{fmt::format("And {} more.", problems.size() - most_shown)}}}, border);
    list->SetSizer(column);

    auto* outer = new wxBoxSizer{wxVERTICAL};
    outer->Add(list, wxSizerFlags{1}.Expand().Border(wxALL, dialog.FromDIP(16)));
    outer->Add(dialog.CreateStdDialogButtonSizer(wxOK), wxSizerFlags{}.Expand().Border(wxALL, dialog.FromDIP(12)));
    dialog.SetSizer(outer);
    dialog.SetSize(dialog.FromDIP(wxSize{680, problems.size() > 3 ? 460 : 280}));
    dialog.CentreOnParent();
    dialog.ShowModal();
}

bool may_write(wxWindow& window, std::string const& path, wxString const& asked)
{
    if (shown(path) == asked || !wxFileName::FileExists(shown(path))) return true;
    return wxMessageBox(shown("Replace " + path + "? What is in it now is lost."), "Fundbraid",
                        wxYES_NO | wxNO_DEFAULT | wxICON_WARNING, &window) == wxYES;
}

} // namespace gui
