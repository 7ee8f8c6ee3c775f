// Fuzz target of the words of a call of `braid`. Called by the list of targets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

void run_call(std::string_view bytes); // a word a line, the command first
std::vector<std::string> call_seeds();

} // namespace fuzz
