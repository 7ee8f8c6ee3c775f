#include "app/gui/pages/reports_page.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/export_dialog.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/print_sheets.hpp"
#include "app/gui/problem_dialog.hpp"
#include "app/gui/record_table.hpp"
#include "app/gui/sheet_view.hpp"
#include "app/gui/theme.hpp"
#include "app/save_file.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/utils.h>

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace gui {

namespace {

constexpr std::size_t most_rows = 100; // of a long table, in the preview

void say_no_figures(wxWindow& window)
{
    show_problems(window, "It can't be written", "",
                  {{budget::Severity::error, "export.no-figures", "There are no calculated figures now.",
                    "Wait for the calculation, or mend what Plan, Check plan (F7) lists.", {}}});
}

} // namespace

ReportsPage::ReportsPage(wxWindow* parent, Desk& desk)
    : Page{parent, desk}, laying_out_{*this, [this](std::optional<Preview> preview, std::string const& failure) {
                                          preview_ = preview ? std::move(*preview) : Preview{};
                                          if (!preview) about_->show("The report can't be laid out: " + failure + ".");
                                          show_sheets();
                                          auto const wanted = std::exchange(print_when_there_, std::nullopt);
                                          if (wanted && !preview_.sheets.empty() && IsShownOnScreen())
                                              CallAfter([this, how = *wanted] { print(how); });
                                      }}
{
    auto const edge = FromDIP(16);
    list_ = new RecordTable{this, "Reports and workbooks"};
    list_->on_select([this](std::string const&) { refresh(); });
    title_ = name_heading(this);
    about_ = new Paragraph{this};
    sheet_ = new wxChoice{this, wxID_ANY};
    name_control(*sheet_, "Sheet shown");
    sheet_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_sheet(); });
    export_ = new wxButton{this, wxID_ANY, shown("Export…")};
    export_->SetToolTip("Writes the selected report or workbook to a file (Ctrl+E)");
    export_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_file_and_export(); });
    print_ = new wxButton{this, wxID_ANY, shown("Print…")};
    print_->SetToolTip("Prints what is shown (Ctrl+P)");
    print_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { print(Printing::paper); });
    view_ = new SheetView{this, "Preview"};
    Bind(wxEVT_SHOW, [this](wxShowEvent& event) {
        if (!event.IsShown()) print_when_there_.reset(); // whoever leaves no longer waits for it
        event.Skip();
    });

    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(title_, wxSizerFlags{1}.CentreVertical());
    auto const beside = wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(8));
    head->Add(sheet_, beside);
    head->Add(export_, beside);
    head->Add(print_, beside);
    auto* right = new wxBoxSizer{wxVERTICAL};
    right->Add(head, wxSizerFlags{}.Expand());
    right->Add(about_, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(8)));
    right->Add(view_, wxSizerFlags{1}.Expand());
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    list_->SetMinSize({text_room(*this, 250), -1});
    row->Add(list_, wxSizerFlags{}.Expand().Border(wxALL, edge));
    row->Add(right, wxSizerFlags{1}.Expand().Border(wxTOP | wxRIGHT | wxBOTTOM, edge));
    SetSizer(row);
}

ReportChoice const* ReportsPage::selected() const
{
    auto const found = std::find_if(choices_.begin(), choices_.end(), [&](auto const& choice) { return choice.key == list_->selected(); });
    return found == choices_.end() ? nullptr : &*found;
}

ReportRequest ReportsPage::request() const
{
    templates::View view;
    view.filter = session().filter();
    view.today = desk_.today();
    return {session().outcome(), session().document(), view};
}

void ReportsPage::refresh()
{
    auto const* outcome = results();
    choices_ = report_choices(outcome ? outcome->plan : session().plan());
    list_->show(report_table(choices_));
    if (list_->selected().empty()) list_->select(choices_.front().key);
    auto const* choice = selected();
    bool const ready = outcome && choice && !session().is_calculating();
    export_->Enable(ready);
    print_->Enable(ready);
    view_->Enable(!is_stale());
    if (!choice) return;
    show_name(*title_, choice->title);
    about_->show(choice->about);
    if (!outcome) {
        print_when_there_.reset();
        asked_.reset();
        preview_ = {};
        laying_out_.forget();
        show_sheets();
        return;
    }
    ask_for_preview();
    Layout();
}

void ReportsPage::ask_for_preview()
{
    auto const& choice = *selected();
    Asked now{choice.key, session().outcome(), session().filter().program};
    if (asked_ == now) return;
    asked_ = std::move(now);
    if (preview_.key != choice.key) { // a new outcome keeps the old preview until its own is there
        preview_ = {};
        sheet_->Clear();
        view_->show(std::vector<templates::Block>{templates::Paragraph{"Being laid out…"}});
    }
    auto asked = request();
    if (choice.report && choice.report->by_month) asked.view.step = budget::Step::month;
    laying_out_.ask([choice, asked](budget::Checkpoint const&) { return preview_of(choice, asked); });
}

void ReportsPage::show_sheets()
{
    wxArrayString names;
    for (auto const& sheet : preview_.sheets) names.Add(shown(sheet.name));
    if (names != sheet_->GetStrings()) {
        sheet_->Set(names);
        sheet_->SetSelection(names.empty() ? wxNOT_FOUND : 0);
    }
    sheet_->Show(names.size() > 1);
    show_sheet();
    Layout();
}

void ReportsPage::show_sheet()
{
    std::vector<templates::Block> blocks;
    for (auto const& problem : preview_.problems)
        blocks.emplace_back(templates::Paragraph{problem.text + " " + problem.remedy, templates::Meaning::bad});
    auto const at = sheet_->GetSelection();
    if (at >= 0 && static_cast<std::size_t>(at) < preview_.sheets.size()) {
        auto const& sheet = preview_.sheets[static_cast<std::size_t>(at)];
        blocks.emplace_back(templates::Heading{sheet.title.empty() ? sheet.name : sheet.title});
        blocks.insert(blocks.end(), sheet.blocks.begin(), sheet.blocks.end());
        if (auto const& table = sheet.long_table) {
            blocks.emplace_back(first_rows(*table, most_rows));
            if (table->row_count > most_rows)
                blocks.emplace_back(templates::Paragraph{fmt::format("And {} rows more, which the file has.", table->row_count - most_rows)});
        }
    }
    view_->show(blocks);
    view_->Scroll(0, 0);
}

void ReportsPage::select(std::string const& key)
{
    if (choices_.empty()) refresh();
    list_->select(key);
    refresh();
}

void ReportsPage::choose_file_and_export()
{
    auto const* choice = selected();
    if (!choice || !results()) return say_no_figures(*this); // what is being calculated may be there when a file is chosen
    auto const forms = forms_of(*choice);
    wxString filter;
    for (auto const& form : forms)
        filter += shown((filter.empty() ? "" : "|") + form.name + " (*." + form.ending + ")|*." + form.ending);
    auto const plan = session().file() ? wxFileName{shown(*session().file())}.GetName() : shown(session().plan().name);
    auto name = plan + " " + shown(choice->title);
    for (auto const forbidden : wxFileName::GetForbiddenChars() + "/") name.Replace(forbidden, "-");
    wxFileDialog dialog{this, shown("Export: " + choice->title), {}, name + "." + shown(forms.front().ending), filter,
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() != wxID_OK) return;
    wxFileName file{dialog.GetPath()};
    auto const& form = forms[static_cast<std::size_t>(std::max(0, dialog.GetFilterIndex()))];
    // The kind that was chosen counts, unless another ending of the list was typed.
    auto const typed_ending = typed(file.GetExt());
    if (std::none_of(forms.begin(), forms.end(), [&](auto const& one) { return one.ending == typed_ending; }))
        file = wxFileName{dialog.GetPath() + "." + shown(form.ending)};
    else if (dialog.GetFilterIndex() > 0) file.SetExt(shown(form.ending));
    auto const path = typed(file.GetFullPath());
    if (may_write(*this, path, dialog.GetPath())) write(path);
}

bool ReportsPage::write(std::string const& path)
{
    auto const* choice = selected();
    auto const* outcome = results();
    if (!choice || !outcome || session().is_calculating()) {
        say_no_figures(*this);
        return false;
    }
    std::vector<budget::Problem> problems;
    if (choice->workbook) {
        problems = export_with_progress(*this, *choice, request(), path);
    } else {
        auto asked = request();
        if (choice->report->by_month) asked.view.step = budget::Step::month;
        auto const form = path.ends_with(".csv")    ? ReportFormat::csv
                          : path.ends_with(".json") ? ReportFormat::json
                          : path.ends_with(".txt")  ? ReportFormat::text
                                                    : ReportFormat::html;
        wxBusyCursor const busy;
        if (auto problem = app::save_file(path, write_report(*choice->report, asked, form))) problems = {std::move(*problem)};
    }
    if (!problems.empty()) show_problems(*this, has_errors(problems) ? "It can't be written" : "Written, with remarks", path, problems);
    return !has_errors(problems);
}

void ReportsPage::print(Printing how)
{
    print_when_there_.reset();
    if (results() && (session().is_calculating() || laying_out_.is_waiting())) {
        print_when_there_ = how;
        return;
    }
    if (preview_.sheets.empty()) {
        wxMessageBox("There are no figures to print. Plan, Check plan (F7) lists what to mend.", "Fundbraid", wxOK | wxICON_INFORMATION, this);
        return;
    }
    print_sheets(*this, how, selected() ? selected()->title : "Report", preview_.sheets);
}

} // namespace gui
