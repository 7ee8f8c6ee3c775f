#include "budget/plan/sound_text.hpp"

namespace budget {

namespace {

struct Decoded {
    std::size_t size = 0; // 0: not UTF-8
    unsigned long code = 0;
};

// Refuses overlong forms and surrogates, too: the same character must not have two spellings.
Decoded decode(std::string_view text)
{
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    unsigned long const first = byte(0);
    if (first < 0x80) return {1, first};
    std::size_t const size = first >= 0xF0 && first <= 0xF4   ? 4
                             : first >= 0xE0 && first <= 0xEF ? 3
                             : first >= 0xC2 && first <= 0xDF ? 2
                                                              : 0;
    if (size == 0 || text.size() < size) return {};
    unsigned long code = first & (0x7Ful >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u) return {};
        code = code << 6 | (byte(i) & 0x3Fu);
    }
    bool const overlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
    if (overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
    return {size, code};
}

} // namespace

bool is_xml_character(unsigned long code)
{
    if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
    return code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF) && code != 0xFFFE && code != 0xFFFF;
}

TextCheck check_text(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        auto const [size, code] = decode(text.substr(at, 4));
        if (size == 0) return {TextFault::not_utf8, at};
        if (!is_xml_character(code)) return {TextFault::control_character, at};
        at += size;
    }
    return {};
}

} // namespace budget
