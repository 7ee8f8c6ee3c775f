// Text from a foreign file, so that it can stand in a plan and on a screen: what isn't UTF-8 or is a control character
// becomes "?". Not a change of encoding (text_encoding.hpp). Called by word_text, whose parser lets such bytes
// through, and where a file's name becomes that of a plan or a program.
#pragma once

#include <string>

namespace importers {

std::string made_sound(std::string text);

} // namespace importers
