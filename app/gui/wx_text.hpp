// Text between the program (UTF-8 in std::string) and wx.
// A literal with letters beyond ASCII must go through here, whatever the user's locale is.
#pragma once

#include <wx/string.h>

#include <string>
#include <string_view>

namespace gui {

inline wxString shown(std::string_view text) { return wxString::FromUTF8(text.data(), text.size()); }
inline std::string typed(wxString const& text) { return text.utf8_string(); }

} // namespace gui
