#include "importers/typed_text.hpp"

#include <array>
#include <utility>

namespace importers {

std::string evened(std::string_view typed)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 13> even{{
        {"\xC2\xA0", " "},       // no-break space
        {"\xE2\x80\xAF", " "},   // narrow no-break space
        {"\xE2\x80\x89", " "},   // thin space
        {"\t", " "},
        {"\xE2\x88\x92", "-"},   // minus
        {"\xE2\x80\x93", "-"},   // en dash
        {"\xE2\x80\x98", "'"},
        {"\xE2\x80\x99", "'"},
        {"\xC2\xBD", " 1/2"},
        {"\xC2\xBC", " 1/4"},
        {"\xC2\xBE", " 3/4"},
        {"\xC3\x97", "*"},       // multiplication sign
        {"\xC3\xB7", "/"},       // division sign
    }};
    std::string text;
    while (!typed.empty()) {
        std::string_view taken = typed.substr(0, 1);
        std::string_view given = taken;
        for (auto const& [from, to] : even)
            if (typed.starts_with(from)) {
                taken = from;
                given = to;
                break;
            }
        text += given;
        typed.remove_prefix(taken.size());
    }
    auto const first = text.find_first_not_of(" \r\n");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \r\n") - first + 1);
}

std::string lower_case(std::string_view text)
{
    std::string lower{text};
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

budget::Problem refusal(std::string code, std::string text, std::string remedy)
{
    return {budget::Severity::error, std::move(code), std::move(text), std::move(remedy), {}};
}

} // namespace importers
