#include "templates/legend_names.hpp"

#include "templates/cell_text.hpp"

#include <algorithm>

namespace templates {

namespace {

constexpr std::size_t longest_name = 30;

std::size_t next_letter(std::string const& text, std::size_t at)
{
    do ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    return at;
}

// The first letters that fit so much room, without a space at their end.
std::string start_of(std::string const& text, std::size_t room)
{
    std::size_t end = 0;
    while (end < text.size() && display_width(text.substr(0, next_letter(text, end))) <= room) end = next_letter(text, end);
    while (end > 0 && text[end - 1] == ' ') --end;
    return text.substr(0, end);
}

std::string cut_to(std::string const& text, std::string const& ending)
{
    return start_of(text, longest_name - 1 - display_width(ending)) + "…" + ending;
}

} // namespace

std::vector<std::string> legend_names(std::vector<std::string> const& names)
{
    std::vector<std::string> cut;
    for (auto const& name : names) {
        auto const whole = printable(name);
        if (display_width(whole) <= longest_name) {
            cut.push_back(whole);
            continue;
        }
        // Those that are whole, and those cut before, stay as they are; this one gets a number.
        auto const is_taken = [&](std::string const& wanted) {
            return std::find(cut.begin(), cut.end(), wanted) != cut.end() || std::find(names.begin(), names.end(), wanted) != names.end();
        };
        auto wanted = cut_to(whole, "");
        for (int number = 2; is_taken(wanted); ++number) wanted = cut_to(whole, " " + std::to_string(number));
        cut.push_back(wanted);
    }
    return cut;
}

} // namespace templates
