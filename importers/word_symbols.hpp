// Symbol fonts in which Word users find their boxes: Wingdings and its kin give pictures to ordinary character codes. Only boxes
// and ticks are known here. Called by word_text.
#pragma once

#include <string>
#include <string_view>

namespace importers {

bool is_symbol_font(std::string_view font); // "Wingdings", "Wingdings 2"

// The character in plain Unicode: ☐, ☒, ✓; empty where the code isn't a box or tick of that font. `code` with or without 0xF000.
std::string symbol_text(std::string_view font, unsigned long code);

} // namespace importers
