// Opening, importing and saving with their dialogs: asks before unsaved changes are lost, says why a file was refused, and
// never leaves the session half changed. Not here: exports, which are the Reports page's.
#pragma once

#include "app/gui/desk.hpp"
#include "importers/proposal.hpp"

class wxWindow;

namespace gui {

class Documents
{
public:
    Documents(wxWindow& window, app::Session& session) : window_{window}, session_{session} {}

    // False where the user wants to go on working on the present plan.
    bool may_close();
    bool choose_and_open(); // false where nothing was opened, as in all of these
    bool open(std::string const& path); // false where the file was refused; the present plan stays
    bool new_from_starter(std::size_t starter);
    void choose_and_import(Desk& desk);
    void import(Desk& desk, std::string const& path);
    // Shows what was read, and takes over what the user accepts as one step.
    void offer(Desk& desk, importers::Import const& import);
    bool save();
    bool save_as();

private:
    bool write(std::string path);

    wxWindow& window_;
    app::Session& session_;
};

} // namespace gui
