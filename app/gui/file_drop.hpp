// Files dropped on the window: each is handed on by its path, after the drop has ended. While a dialog is open none is taken: it
// would open or change a plan behind the dialog's back.
// Not here: what is done with them (main_window.hpp).
#pragma once

#include <wx/dnd.h>
#include <wx/modalhook.h>

#include <functional>

namespace gui {

class FileDrop : public wxFileDropTarget
{
public:
    FileDrop(wxWindow& window, std::function<void(std::string const& path)> take);

    wxDragResult OnEnter(wxCoord x, wxCoord y, wxDragResult proposed) override { return OnDragOver(x, y, proposed); }
    wxDragResult OnDragOver(wxCoord x, wxCoord y, wxDragResult proposed) override;
    bool OnDropFiles(wxCoord x, wxCoord y, wxArrayString const& files) override;

private:
    class OpenDialogs : public wxModalDialogHook
    {
    public:
        OpenDialogs() { Register(); }
        int count = 0;

    protected:
        int Enter(wxDialog*) override { return ++count, wxID_NONE; }
        void Exit(wxDialog*) override { --count; }
    };
    bool may_take() const;

    wxWindow& window_;
    std::function<void(std::string const&)> take_;
    OpenDialogs dialogs_;
};

} // namespace gui
