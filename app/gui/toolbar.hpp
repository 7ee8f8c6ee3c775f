// The bar below the menus: undo and redo, which scenario and program are shown, which money is counted, and the workbook. Its buttons
// raise the same actions as the menus.
#pragma once

#include "app/session.hpp"

#include <wx/panel.h>

#include <array>

class wxButton;
class wxChoice;
class wxStaticText;
class wxToggleButton;

namespace gui {

class Toolbar : public wxPanel
{
public:
    explicit Toolbar(wxWindow* parent);
    void refresh(app::Session const& session);

private:
    void raise(int action);
    void fit(); // where room is short, the choices and a label give way
    wxChoice* add_choice(char const* name, char const* tip, int none, int first);

    wxButton* undo_;
    wxButton* redo_;
    wxChoice* scenario_;
    wxChoice* program_;
    wxStaticText* counting_;
    std::array<wxToggleButton*, 3> counted_{};
};

} // namespace gui
