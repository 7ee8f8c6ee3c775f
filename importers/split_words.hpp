// Plain words, as plain_words() makes them, one by one. Called by those who read headings.
#pragma once

#include <string_view>
#include <vector>

namespace importers {

std::vector<std::string_view> split_words(std::string_view words); // parts of `words`, which must outlive them

} // namespace importers
