// Text from a foreign file, so that it can stand in a plan and on a screen: what isn't UTF-8 or is a control character
// becomes "?". Not a change of encoding (text_encoding.hpp). Called by readers whose parsers let such bytes through.
#pragma once

#include <cstddef>
#include <string>

namespace importers {

// Cut to `limit` bytes; a character that the cut would leave in two goes whole.
std::string made_sound(std::string text, std::size_t limit = static_cast<std::size_t>(-1));

} // namespace importers
