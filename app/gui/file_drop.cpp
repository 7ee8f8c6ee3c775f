#include "app/gui/file_drop.hpp"

#include "app/gui/wx_text.hpp"

#include <wx/window.h>

namespace gui {

FileDrop::FileDrop(wxWindow& window, std::function<void(std::string const&)> take) : window_{window}, take_{std::move(take)} {}

// A dialog that shows progress disables the window instead of running by itself.
bool FileDrop::may_take() const { return dialogs_.count == 0 && window_.IsEnabled(); }

wxDragResult FileDrop::OnDragOver(wxCoord, wxCoord, wxDragResult proposed) { return may_take() ? proposed : wxDragNone; }

bool FileDrop::OnDropFiles(wxCoord, wxCoord, wxArrayString const& files)
{
    if (files.empty() || !may_take()) return false;
    // Not now: whoever the files come from waits until the drop has ended, and what is asked of the user meanwhile may take long.
    window_.CallAfter([this, files] {
        for (auto const& file : files)
            if (may_take()) take_(typed(file));
    });
    return true;
}

} // namespace gui
