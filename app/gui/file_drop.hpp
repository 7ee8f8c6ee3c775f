// Files dropped on the window: each is handed on by its path.
// Not here: what is done with them (main_window.hpp).
#pragma once

#include "app/gui/wx_text.hpp"

#include <wx/dnd.h>

#include <functional>

namespace gui {

class FileDrop : public wxFileDropTarget
{
public:
    explicit FileDrop(std::function<void(std::string const& path)> take) : take_{std::move(take)} {}

    bool OnDropFiles(wxCoord, wxCoord, wxArrayString const& files) override
    {
        for (auto const& file : files) take_(typed(file));
        return !files.empty();
    }

private:
    std::function<void(std::string const&)> take_;
};

} // namespace gui
