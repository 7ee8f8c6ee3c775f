#include "importers/split_words.hpp"

namespace importers {

std::vector<std::string_view> split_words(std::string_view words)
{
    std::vector<std::string_view> parts;
    while (!words.empty()) {
        auto const end = words.find(' ');
        parts.push_back(words.substr(0, end));
        words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
    }
    return parts;
}

} // namespace importers
