// A heading on a page: of one line, an ampersand in it is one. A heading that may wrap is a Paragraph. One that holds a name of the
// user's is cut to its room: names have any length, and the page beside them has a width of its own.
#pragma once

#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/stattext.h>

namespace gui {

inline wxStaticText* heading(wxWindow* parent, std::string const& text)
{
    auto* label = new wxStaticText{parent, wxID_ANY, wxControl::EscapeMnemonics(shown(text))};
    label->SetFont(scaled_font(*parent, 1.12, true));
    return label;
}

// Empty until show_name().
inline wxStaticText* name_heading(wxWindow* parent)
{
    auto* label = new wxStaticText{parent, wxID_ANY, {}, {}, {}, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE};
    label->SetFont(scaled_font(*parent, 1.12, true));
    label->SetMinSize({parent->FromDIP(40), label->GetCharHeight() + parent->FromDIP(3)}); // not its name's
    return label;
}

inline void show_name(wxStaticText& heading, std::string const& name)
{
    heading.SetLabelText(shown(name));
    heading.SetToolTip(shown(name));
}

} // namespace gui
