// Opening, saving and exporting with their dialogs: asks before unsaved changes are lost, says why a file was refused,
// and never leaves the session half changed.
#pragma once

#include "app/session.hpp"

class wxWindow;

namespace gui {

class Documents
{
public:
    Documents(wxWindow& window, app::Session& session, budget::Date today)
        : window_{window}, session_{session}, today_{today}
    {
    }

    // False where the user wants to go on working on the present plan.
    bool may_close();
    void choose_and_open();
    bool open(std::string const& path); // false where the file was refused; the present plan stays
    void new_from_starter(std::size_t starter);
    bool save();
    bool save_as();
    void export_workbook();

private:
    bool write(std::string path);

    wxWindow& window_;
    app::Session& session_;
    budget::Date today_;
};

} // namespace gui
