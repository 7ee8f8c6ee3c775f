// A heading on a page: of one line, an ampersand in it is one. A heading that may wrap is a Paragraph.
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

} // namespace gui
