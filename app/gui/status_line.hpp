// The line at the bottom: the plan and its years, what is covered, the next cliff in red, when it was saved; or that it
// is being calculated.
#pragma once

#include "app/session.hpp"

#include <wx/panel.h>

class wxStaticText;

namespace gui {

class StatusLine : public wxPanel
{
public:
    explicit StatusLine(wxWindow* parent);
    void refresh(app::Session const& session, budget::Date today);

private:
    void fit();

    wxStaticText* plan_;
    wxStaticText* covered_;
    wxStaticText* cliff_;
    wxStaticText* calculating_;
    wxStaticText* saved_;
};

} // namespace gui
