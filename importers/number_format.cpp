#include "importers/number_format.hpp"

#include "importers/typed_text.hpp"

#include <string>

namespace importers {

NumberFormat built_in_format(unsigned id)
{
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
        return NumberFormat::day;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47) return NumberFormat::time;
    return id == 46 ? NumberFormat::duration : NumberFormat::number;
}

namespace {

// What is left of a code's first section without quoted text, escaped characters, colours, conditions and currencies; elapsed
// time ("[h]") stays as "[".
std::string bare(std::string_view code)
{
    std::string left;
    for (std::size_t i = 0; i < code.size(); ++i) {
        char const c = code[i];
        if (c == ';') break;
        if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '"') {
            i = code.find('"', i + 1);
            if (i == std::string_view::npos) break;
        } else if (c == '[') {
            auto const end = code.find(']', i);
            if (end == std::string_view::npos) break;
            auto const inside = lower_case(code.substr(i + 1, end - i - 1));
            if (!inside.empty() && inside.find_first_not_of(inside.front()) == std::string::npos &&
                (inside.front() == 'h' || inside.front() == 'm' || inside.front() == 's'))
                left += '[';
            i = end;
        } else {
            left += c;
        }
    }
    return lower_case(left);
}

} // namespace

NumberFormat format_of_code(std::string_view code)
{
    auto left = bare(code);
    if (left.find("general") != std::string::npos || left.find("standard") != std::string::npos) return NumberFormat::number;
    if (left.find('[') != std::string::npos) return NumberFormat::duration;
    bool time = false;
    for (auto const* mark : {"am/pm", "a/p"})
        if (auto const at = left.find(mark); at != std::string::npos) {
            left.erase(at, std::string_view{mark}.size());
            time = true;
        }
    // In 0.00E+00 the E is an exponent; as a letter of dates it is a year.
    bool const digits = left.find_first_of("0#?") != std::string::npos;
    bool const clock = left.find_first_of("hs") != std::string::npos;
    time = time || clock;
    if (left.find_first_of("yd") != std::string::npos) return NumberFormat::day;
    if (!digits && left.find_first_of("eg") != std::string::npos) return NumberFormat::day;
    auto const months = left.find('m');
    if (months == std::string::npos) return time ? NumberFormat::time : NumberFormat::number;
    // Beside hours or seconds, m is minutes, but mmm is never.
    return time && left.find("mmm") == std::string::npos ? NumberFormat::time : NumberFormat::day;
}

} // namespace importers
