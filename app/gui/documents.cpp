#include "app/gui/documents.hpp"

#include "app/gui/content/import_preview.hpp"
#include "app/gui/import_dialog.hpp"
#include "app/gui/problem_dialog.hpp"
#include "app/gui/remembered.hpp"
#include "app/gui/typing.hpp"
#include "app/gui/wx_text.hpp"
#include "app/jobs/column_memory.hpp"
#include "app/jobs/import_document.hpp"
#include "app/jobs/new_plan.hpp"
#include "templates/starter.hpp"

#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/msgdlg.h>
#include <wx/progdlg.h>
#include <wx/utils.h>

#include <chrono>
#include <future>
#include <thread>

namespace gui {

namespace {

constexpr std::chrono::milliseconds patience{400}; // what is faster shows no dialog
constexpr char const* plan_files = "Fundbraid plans (*.braid)|*.braid;*.BRAID|All files|*";
constexpr char const* importable_files = "Workbooks, documents, tables|*.xlsx;*.xlsm;*.docx;*.csv;*.tsv;*.txt;*.braid;"
                                         "*.XLSX;*.XLSM;*.DOCX;*.CSV;*.TSV;*.TXT;*.BRAID|All files|*";

// A file name from the plan's name: "Missoula MST.braid".
wxString proposed_name(app::Session const& session, wxString const& extension)
{
    if (session.file()) return wxFileName{shown(*session.file())}.GetName() + extension;
    auto name = shown(session.document().name);
    for (auto const forbidden : wxFileName::GetForbiddenChars() + "/") name.Replace(forbidden, "-");
    return (name.empty() ? wxString{"plan"} : name) + extension;
}

// Off the window's thread; what takes long is seen to be under way and can be given up: then nothing, and what the reading still
// finds is of no use to anyone.
std::optional<importers::Import> read_with_patience(wxWindow& window, std::string const& path, budget::Plan const& plan,
                                                    importers::Mappings const& said)
{
    std::packaged_task<importers::Import()> task{[path, plan, said] { return app::run(app::ImportDocument{path, {}, {.mappings = said}}, plan); }};
    auto reading = task.get_future();
    std::thread{std::move(task)}.detach();
    wxBusyCursor const busy;
    if (reading.wait_for(patience) != std::future_status::ready) {
        wxProgressDialog dialog{"Reading the document", shown(path), 100, &window, wxPD_APP_MODAL | wxPD_ELAPSED_TIME | wxPD_CAN_ABORT};
        while (reading.wait_for(std::chrono::milliseconds{40}) != std::future_status::ready)
            if (!dialog.Pulse()) return std::nullopt;
    }
    return reading.get();
}

} // namespace

bool is_plan_file(std::string const& path) { return wxFileName{shown(path)}.GetExt().IsSameAs("braid", false); }

bool Documents::may_close()
{
    if (auto const text = refused_text(window_)) {
        wxMessageDialog question{&window_, shown("“" + *text + "” was not taken into the plan"), "Fundbraid", wxOK | wxCANCEL | wxICON_WARNING};
        question.SetExtendedMessage("It stands in red where it was typed, with the reason, and is lost if this plan is closed.");
        question.SetOKCancelLabels("&Leave it out", "&Go back");
        if (question.ShowModal() != wxID_OK) return false;
    }
    if (!session_.is_unsaved()) return true;
    wxMessageDialog question{&window_, shown("Save the changes to “" + session_.document().name + "”?"), "Fundbraid",
                             wxYES_NO | wxCANCEL | wxICON_WARNING};
    question.SetExtendedMessage("What isn't saved is lost.");
    question.SetYesNoCancelLabels("&Save", "&Don't save", "&Cancel");
    switch (question.ShowModal()) {
    case wxID_YES: return save();
    case wxID_NO: return true;
    default: return false;
    }
}

bool Documents::choose_and_open()
{
    if (!may_close()) return false;
    wxFileDialog dialog{&window_, "Open a plan", {}, {}, plan_files, wxFD_OPEN | wxFD_FILE_MUST_EXIST};
    return dialog.ShowModal() == wxID_OK && open(typed(dialog.GetPath()));
}

bool Documents::open(std::string const& path)
{
    bool const opened = file_.open(path);
    if (opened) {
        begun_ = false;
        forget_refused(window_);
        file_.offer_left_behind(path);
    }
    return opened;
}

bool Documents::new_from_starter(std::size_t starter)
{
    if (starter >= templates::starters().size() || !may_close()) return false;
    auto loaded = templates::read_starter(templates::starters()[starter]);
    if (loaded.value) {
        begin(std::move(*loaded.value));
        return true;
    }
    show_problems(window_, "The starter plan can't be opened", "", loaded.problems);
    return false;
}

bool Documents::new_empty(budget::Date today)
{
    if (!may_close()) return false;
    begin(app::empty_plan("New plan", today));
    return true;
}

void Documents::begin(budget::Plan plan)
{
    session_.open(std::move(plan), std::nullopt);
    file_.open_none();
    forget_refused(window_);
    begun_ = true;
}

bool Documents::choose_and_import(Desk& desk)
{
    wxFileDialog dialog{&window_, "Import a document", {}, {}, importable_files, wxFD_OPEN | wxFD_FILE_MUST_EXIST};
    return dialog.ShowModal() == wxID_OK && import(desk, typed(dialog.GetPath()));
}

bool Documents::import(Desk& desk, std::string const& path)
{
    auto const& open = session_.document();
    bool const holds_nothing = !begun_ || (open.programs.empty() && open.sources.empty());
    bool const is_new = !session_.file() && !session_.is_unsaved() && holds_nothing;
    auto base = is_new ? app::plan_for_import(path, desk.today()) : session_.plan();
    auto const read = [&](importers::Mappings const& said) { return read_with_patience(window_, path, base, said); };
    auto known = app::remembered_columns(); // what can't be read of it is not known
    auto said = known.value ? std::move(*known.value) : importers::Mappings{};
    auto found = read(said);
    if (found && is_new && found->term) { // a new plan has the document's months
        base = app::with_term(std::move(base), *found->term);
        found = read(said);
    }
    if (!found) return false;
    if (has_errors(found->problems)) {
        show_problems(window_, "The document can't be imported", path, found->problems);
        return false;
    }
    ImportDialog dialog{&window_, std::move(*found), std::move(said), read};
    if (dialog.ShowModal() != wxID_OK) return false;
    auto const& import = dialog.import();
    auto accepted = app::accept(base, import, dialog.taken());
    if (!accepted.value) {
        show_problems(window_, "Nothing was imported", path, accepted.problems);
        return false;
    }
    if (is_new) begin(base);
    if (auto const refusal = desk.change(std::move(*accepted.value), name_of(import)); !refusal.empty()) {
        show_problems(window_, "Nothing was imported", path, {{budget::Severity::error, "import.refused", refusal, "", {}}});
        return false;
    }
    if (auto const problems = app::remember_columns(import); !problems.empty())
        show_problems(window_, "The document was imported, but what you said of its columns isn't kept", path, problems);
    return true;
}

bool Documents::save() { return session_.file() ? save_to(*session_.file()) : save_as(); }

bool Documents::save_as()
{
    wxFileDialog dialog{&window_, "Save the plan as", {}, proposed_name(session_, ".braid"), plan_files,
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() != wxID_OK) return false;
    auto path = typed(dialog.GetPath());
    if (!is_plan_file(path)) path += ".braid";
    return may_write(window_, path, dialog.GetPath()) && save_to(path);
}

bool Documents::save_to(std::string const& path)
{
    if (!file_.save(path)) return false;
    remember_file(path);
    return true;
}

} // namespace gui
