// Whether text can stand in a plan: valid UTF-8 without control characters, so that every plan can be written as XML and read
// back. Says nothing about what the text means. Called by the reader on whole files, by check and edits on single values.
#pragma once

#include <cstddef>
#include <string_view>

namespace budget {

enum class TextFault { none, not_utf8, control_character };

struct TextCheck {
    TextFault fault = TextFault::none;
    std::size_t at = 0; // the byte where it was found
};

// The first fault. Tabs and line ends are no control characters here; U+FFFE and U+FFFF are, as in XML 1.0.
TextCheck check_text(std::string_view text);

// May the character stand in XML 1.0, written plainly or as a reference?
bool is_xml_character(unsigned long code);

} // namespace budget
