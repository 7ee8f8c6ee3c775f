#include "importers/made_sound.hpp"

#include "budget/plan/sound_text.hpp"

namespace importers {

std::string made_sound(std::string text)
{
    for (std::size_t from = 0;;) {
        auto const check = budget::check_text(std::string_view{text}.substr(from));
        if (check.fault == budget::TextFault::none) return text;
        from += check.at;
        bool const three_bytes = check.fault == budget::TextFault::control_character && text[from] == '\xEF'; // U+FFFE, U+FFFF
        text.replace(from, three_bytes ? 3 : 1, "?");
    }
}

} // namespace importers
