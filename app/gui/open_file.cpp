#include "app/gui/open_file.hpp"

#include "app/gui/content/unsaved_words.hpp"
#include "app/gui/problem_dialog.hpp"
#include "app/gui/wx_text.hpp"
#include "app/jobs/save_plan.hpp"
#include "budget/plan/newer_version.hpp"
#include "budget/plan/plan_reader.hpp"

#include <fmt/format.h>
#include <wx/filename.h>
#include <wx/msgdlg.h>

#include <utility>

namespace gui {

namespace {

std::string name_of_file(std::string const& path) { return typed(wxFileName{shown(path)}.GetFullName()); }

// The button chosen: wxID_YES, wxID_NO or wxID_CANCEL.
int ask(wxWindow& window, std::string const& question, std::string const& details, wxString const& yes, wxString const& no,
        wxString const& cancel)
{
    wxMessageDialog dialog{&window, shown(question), "Fundbraid", wxYES_NO | wxCANCEL | wxICON_WARNING};
    dialog.SetExtendedMessage(shown(details));
    dialog.SetYesNoCancelLabels(yes, no, cancel);
    return dialog.ShowModal();
}

} // namespace

OpenFile::OpenFile(wxWindow& window, app::Session& session)
    : window_{window}, session_{session}, recovery_{app::recovery_folder()}
{
}

bool OpenFile::open(std::string const& path)
{
    auto const bytes = app::read_whole(path);
    auto loaded = bytes ? budget::read_draft(*bytes, path) : budget::read_draft_file(path);
    if (!loaded.value) {
        show_problems(window_, "The plan can't be opened", path, loaded.problems);
        return false;
    }
    if (auto said = budget::said_of_newer_version(loaded.problems); !said.empty()) {
        session_.open(std::move(*loaded.value), path, said);
        open_none(); // nobody is kept from a file that is only shown
        show_problems(window_, "The plan is shown, and can't be changed", path, said);
        return true;
    }
    if (session_.file() == path) lock_.reset(); // the same file again: its lock is this window's own
    app::FileLock lock{path};
    if (lock.other()) {
        auto const answer = ask_about_other(path, *lock.other());
        if (answer == Other::leave) return false;
        if (answer == Other::open_copy) {
            auto copy = *loaded.value;
            copy.name += " (copy)";
            session_.open(std::move(*loaded.value), std::nullopt);
            session_.replace(std::move(copy), "Open as a copy"); // so that it counts as unsaved
            open_none();
            return true;
        }
    }
    session_.open(std::move(*loaded.value), path);
    lock_ = std::move(lock);
    state_ = bytes ? std::optional{app::state_of_bytes(*bytes)} : std::nullopt;
    outside_ = Outside::same;
    keep_unsaved();
    return true;
}

void OpenFile::open_none()
{
    lock_.reset();
    state_.reset();
    outside_ = Outside::same;
    keep_unsaved();
}

bool OpenFile::save(std::string const& path)
{
    if (!session_.of_newer_version().empty()) {
        show_problems(window_, "The plan can't be saved", path, {budget::refused_of_newer_version(session_.file().value_or(path))});
        return false;
    }
    bool const is_own = session_.file() == path;
    std::optional<app::FileLock> lock;
    if (!is_own || !lock_) {
        if (is_own) lock_.reset();
        lock.emplace(path);
        if (lock->other() && !is_own && !ask_to_save_over(path, *lock->other())) return false;
    }
    auto saved = app::run(app::SavePlan{session_.document(), path, is_own ? state_ : std::nullopt});
    if (!saved.state && saved.problems.front().code == "file.changed") {
        if (!ask_to_overwrite(path)) return false;
        saved = app::run(app::SavePlan{session_.document(), path});
    }
    if (!saved.state) {
        show_problems(window_, "The plan can't be saved", path, saved.problems);
        return false;
    }
    if (lock) lock_ = std::move(lock);
    state_ = saved.state;
    outside_ = Outside::same;
    session_.mark_saved(path, app::Session::Clock::now());
    keep_unsaved();
    if (!saved.problems.empty()) show_problems(window_, "The plan is saved", path, saved.problems);
    return true;
}

void OpenFile::keep_unsaved()
{
    if (!session_.is_unsaved()) {
        if (kept_) recovery_.forget();
        kept_.reset();
        forget_taken_up();
        return;
    }
    if (kept_ == session_.document()) return;
    auto problem = recovery_.keep(session_.document(), session_.file(), state_);
    if (!problem) {
        kept_ = session_.document();
        said_not_kept_ = false;
        forget_taken_up(); // this window's own record has it now
        return;
    }
    // Tried again every second, and said once.
    if (std::exchange(said_not_kept_, true)) return;
    problem->remedy = "Save the plan, or make room there; until then a crash would cost what isn't saved.";
    show_problems(window_, "Unsaved work can't be kept safe", "", {*problem});
}

bool OpenFile::look_outside()
{
    auto now = Outside::same;
    if (session_.file() && state_) {
        auto const state = app::state_of_file(*session_.file());
        if (!state) now = Outside::gone;
        else if (state != state_) now = Outside::changed;
    }
    return std::exchange(outside_, now) != now;
}

void OpenFile::forget_taken_up()
{
    if (taken_up_) app::discard(*taken_up_);
    taken_up_.reset();
}

void OpenFile::let_go()
{
    forget_taken_up();
    lock_.reset();
    recovery_.forget();
    recovery_.leave();
}

void OpenFile::leave_behind()
{
    keep_unsaved();
    lock_.reset();
    recovery_.leave();
}

bool OpenFile::offer_left_behind(std::optional<std::string> const& only)
{
    auto left = app::left_behind(app::recovery_folder());
    std::erase_if(left, [&](auto const& work) { return (only && work.file != only) || later_.contains(work.record.string()); });
    for (std::size_t at = 0; at < left.size(); ++at) {
        auto const& work = left[at];
        if (!work.plan.value) {
            if (work.plan.problems.front().code == "recovery.unreadable") say_unreadable(work);
            continue; // of a newer version: it stays where it is
        }
        auto const saved = work.file ? budget::read_draft_file(*work.file) : budget::Loaded<budget::Plan>{};
        if (saved.value == work.plan.value) {
            app::discard(work);
            continue;
        }
        auto const file = work.file ? name_of_file(*work.file) : std::string{};
        std::vector<std::string> others;
        for (auto other = at + 1; other < left.size(); ++other)
            others.push_back(left[other].file ? name_of_file(*left[other].file) : "a plan that was never saved");
        bool const is_changed = work.file && work.base && saved.value && app::state_of_file(*work.file) != work.base;
        switch (ask(window_, whether_to_open(file, work.kept),
                    what_is_left_behind(*work.plan.value, saved.value, is_changed, others), "&Open it", "&Throw away", "&Later")) {
        case wxID_YES:
            if (take_up(work)) return true;
            break;
        case wxID_NO: app::discard(work); break;
        default: later_.insert(work.record.string()); break;
        }
    }
    return false;
}

void OpenFile::say_unreadable(app::UnsavedWork const& work)
{
    auto problem = work.plan.problems.front();
    problem.place.file = app::set_aside(work).string();
    show_problems(window_, "Unsaved work can't be opened", "", {problem});
}

bool OpenFile::take_up(app::UnsavedWork const& work)
{
    bool const has_file = work.file && app::state_of_file(*work.file) && open(*work.file);
    if (!has_file) {
        session_.open(budget::Plan{}, std::nullopt);
        open_none();
    }
    // Where someone else has saved the file meanwhile, saving this asks first.
    if (has_file && work.base) state_ = work.base;
    // One step on top of the file, so that it counts as unsaved and can be taken back.
    auto const refused = session_.replace(*work.plan.value, "Take up unsaved work");
    if (!refused.empty()) {
        show_problems(window_, "The unsaved work can't be opened", "", refused);
        return false;
    }
    taken_up_ = work;
    keep_unsaved();
    return true;
}

OpenFile::Other OpenFile::ask_about_other(std::string const& path, app::LockHolder const& holder)
{
    auto const who = holder.user.empty() ? std::string{"someone"} : holder.user;
    auto const where = holder.machine.empty() ? std::string{} : " on " + holder.machine;
    auto const since = holder.since.empty() ? std::string{} : ", since " + holder.since;
    switch (ask(window_, fmt::format("{} is open elsewhere.", name_of_file(path)),
                fmt::format("{}{} has it open{}. What you save would replace what they save, and theirs yours. A copy is a plan of "
                            "its own, which you save under another name.", who, where, since),
                "Open a &copy", "Open &anyway", "&Leave it")) {
    case wxID_YES: return Other::open_copy;
    case wxID_NO: return Other::open;
    default: return Other::leave;
    }
}

bool OpenFile::ask_to_save_over(std::string const& path, app::LockHolder const& holder)
{
    auto const who = holder.user.empty() ? std::string{"Someone"} : holder.user;
    auto const where = holder.machine.empty() ? std::string{} : " on " + holder.machine;
    wxMessageDialog dialog{&window_, shown(name_of_file(path) + " is open elsewhere."), "Fundbraid",
                           wxOK | wxCANCEL | wxCANCEL_DEFAULT | wxICON_WARNING};
    dialog.SetExtendedMessage(shown(who + where + " works on it. Your plan would replace it, and what they save would replace "
                                                  "yours. To keep both, save yours under another name."));
    dialog.SetOKCancelLabels("&Save over it", "&Leave it");
    return dialog.ShowModal() == wxID_OK;
}

bool OpenFile::ask_to_overwrite(std::string const& path)
{
    auto const bytes = app::read_whole(path);
    if (!bytes) {
        wxMessageDialog dialog{&window_, shown(name_of_file(path) + " is no longer there."), "Fundbraid", wxOK | wxCANCEL | wxICON_WARNING};
        dialog.SetExtendedMessage("It was moved, renamed or deleted since you opened it, or its folder can't be reached. What you have here can be written there again, or saved under another name.");
        dialog.SetOKCancelLabels("&Write it again", "&Leave it");
        return dialog.ShowModal() == wxID_OK;
    }
    auto const now = budget::read_draft(*bytes, path);
    auto const what = now.value ? "What is in the file now would be lost (a copy is kept as " +
                                      name_of_file(app::previous_version(path)) + "). Against your plan, it\n" +
                                      differences_in_lines(session_.document(), *now.value)
                                : std::string{"No plan can be read from what is in it now."};
    wxMessageDialog dialog{&window_, shown(name_of_file(path) + " was changed by someone else since you opened it."), "Fundbraid",
                           wxOK | wxCANCEL | wxCANCEL_DEFAULT | wxICON_WARNING};
    dialog.SetExtendedMessage(shown(what + "\n\nTo keep both, leave it and save yours under another name."));
    dialog.SetOKCancelLabels("&Overwrite it", "&Leave it");
    return dialog.ShowModal() == wxID_OK;
}

} // namespace gui
