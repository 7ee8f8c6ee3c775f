// Opening, importing and saving with their dialogs: asks before unsaved changes are lost, says why a file was refused, and
// never leaves the session half changed. Not here: exports, which are the Reports page's.
#pragma once

#include "app/gui/desk.hpp"
#include "app/gui/open_file.hpp"

class wxWindow;

namespace gui {

// By its name, whatever the case: files from other systems may be called PLAN.BRAID.
bool is_plan_file(std::string const& path);

class Documents
{
public:
    Documents(wxWindow& window, app::Session& session) : window_{window}, session_{session}, file_{window, session} {}

    // False where the user wants to go on working on the present plan.
    bool may_close();
    bool choose_and_open(); // false where nothing was opened, as in all of these
    bool open(std::string const& path); // false where the file was refused; the present plan stays
    bool new_from_starter(std::size_t starter);
    bool new_empty(budget::Date today);
    bool is_begun() const { return begun_; }
    bool choose_and_import(Desk& desk);
    // Reads a document, shows what was understood, and takes over what the user accepts as one step: into the plan that is shown,
    // or into a new one where only a sample or an empty plan is there. False where nothing was taken over.
    bool import(Desk& desk, std::string const& path);
    bool save();
    bool save_as();
    bool save_to(std::string const& path);
    void let_go() { file_.let_go(); }
    void leave_behind() { file_.leave_behind(); }
    void keep_unsaved() { file_.keep_unsaved(); }
    bool look_outside() { return file_.look_outside(); }
    Outside outside() const { return file_.outside(); }
    bool offer_left_behind() { return file_.offer_left_behind(); }

private:
    wxWindow& window_;
    app::Session& session_;
    OpenFile file_;
    void begin(budget::Plan plan);

    bool begun_ = false; // with the plan that is open: it is no sample, though no file holds it
};

} // namespace gui
