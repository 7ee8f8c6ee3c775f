#include "importers/made_sound.hpp"

#include "budget/plan/sound_text.hpp"

namespace importers {

std::string made_sound(std::string text, std::size_t limit)
{
    bool const cut = text.size() > limit;
    if (cut) text.resize(limit);
    for (std::size_t from = 0;;) {
        auto const check = budget::check_text(std::string_view{text}.substr(from));
        if (check.fault == budget::TextFault::none) return text;
        from += check.at;
        if (cut && check.fault == budget::TextFault::not_utf8 && from + 4 > text.size()) text.resize(from);
        else if (check.fault == budget::TextFault::control_character && text[from] == '\xEF')
            text.replace(from, 3, "?"); // U+FFFE, U+FFFF
        else text[from] = '?';
    }
}

} // namespace importers
