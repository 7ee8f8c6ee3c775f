#include "importers/fingerprint.hpp"

#include "importers/heading_words.hpp"
#include "importers/split_words.hpp"

namespace importers {

std::string years_as_fy(std::string_view words)
{
    std::string text;
    bool year = false;
    for (auto const word : split_words(words)) {
        auto const letters = year_letters(word);
        bool const digits = word.size() >= 2 && word.find_first_not_of("0123456789", letters) == std::string_view::npos;
        if (!digits && !(letters > 0 && letters == word.size())) text += (text.empty() ? "" : " ") + std::string{word};
        else if (!year) text += text.empty() ? "fy" : " fy";
        year = digits || (letters > 0 && letters == word.size());
    }
    return text;
}

std::string fingerprint(Table const& table)
{
    std::string text;
    for (auto const& heading : table.headings) {
        if (!text.empty()) text += '|';
        text += years_as_fy(plain_words(heading));
        if (text.empty()) text += '-';
    }
    return text;
}

} // namespace importers
