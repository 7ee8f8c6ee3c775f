// The file that the window works on, as others may see it: whether someone else has it open, whether it was changed meanwhile,
// and the unsaved work that is kept while it is done. Asks where the user must decide. Called by Documents and the main window;
// what is read and shown is theirs.
#pragma once

#include "app/file_lock.hpp"
#include "app/file_state.hpp"
#include "app/recovery.hpp"
#include "app/session.hpp"

#include <set>

class wxWindow;

namespace gui {

enum class Outside { same, changed, gone }; // what became of the file since it was read or saved

class OpenFile
{
public:
    OpenFile(wxWindow& window, app::Session& session);

    // Reads the plan and shows it, also one with errors that can be mended. A file that someone else has open is opened as a copy
    // where the user says so. False where nothing was opened; then the present plan stays.
    bool open(std::string const& path);
    // Another plan is shown that has no file.
    void open_none();
    // False where it wasn't saved; then the file is as it was.
    bool save(std::string const& path);
    // Once a second: what isn't saved is kept, what is saved is forgotten.
    void keep_unsaved();
    // Looks at the file again. True where what became of it isn't what it was at the last look.
    bool look_outside();
    Outside outside() const { return outside_; }
    // The window closes: others may have the file, and what isn't saved is not wanted.
    void let_go();
    // The same where nobody was asked: what isn't saved is offered by the next window.
    void leave_behind();
    // At the start, and when a file is opened that some of it belongs to: what an earlier window could not save. True where it was opened.
    bool offer_left_behind(std::optional<std::string> const& only = {});

private:
    enum class Other { open_copy, open, leave };
    Other ask_about_other(std::string const& path, app::LockHolder const& holder);
    bool ask_to_overwrite(std::string const& path);
    bool ask_to_save_over(std::string const& path, app::LockHolder const& holder);
    bool take_up(app::UnsavedWork const& work);
    void say_unreadable(app::UnsavedWork const& work);
    void forget_taken_up();

    wxWindow& window_;
    app::Session& session_;
    std::optional<app::FileLock> lock_;
    std::optional<app::FileState> state_; // of session's file, as it was read or saved last
    Outside outside_ = Outside::same;
    app::Recovery recovery_;
    std::optional<budget::Plan> kept_;    // what recovery_ holds now
    std::optional<app::UnsavedWork> taken_up_; // its record stays until this window has one of its own, or the work is saved
    std::set<std::string> later_;              // records that the user doesn't want to be asked about in this window
    bool said_not_kept_ = false;
};

} // namespace gui
