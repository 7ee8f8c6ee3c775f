// Text between the program (UTF-8 in std::string) and wx.
#pragma once

#include <wx/string.h>

#include <string>
#include <string_view>

namespace gui {

inline wxString shown(std::string_view text) { return wxString::FromUTF8(text.data(), text.size()); }
inline std::string typed(wxString const& text) { return text.utf8_string(); }

} // namespace gui
