#include "importers/word_symbols.hpp"

#include "importers/text_document.hpp"

#include <array>

namespace importers {

namespace {

struct Symbol {
    std::string_view font;
    unsigned long code;
    char const* text;
};

constexpr char const* tick = "\xE2\x9C\x93"; // ✓

// Microsoft's character charts of the three fonts.
constexpr std::array symbols{
    Symbol{"Wingdings", 0x6F, empty_box}, Symbol{"Wingdings", 0x70, empty_box}, Symbol{"Wingdings", 0x71, empty_box},
    Symbol{"Wingdings", 0x72, empty_box}, Symbol{"Wingdings", 0xA8, empty_box}, Symbol{"Wingdings", 0x78, ticked_box},
    Symbol{"Wingdings", 0xFD, ticked_box}, Symbol{"Wingdings", 0xFE, ticked_box}, Symbol{"Wingdings", 0xFC, tick},
    Symbol{"Wingdings", 0xFB, "\xE2\x9C\x97"}, Symbol{"Wingdings 2", 0x2A, empty_box}, Symbol{"Wingdings 2", 0xA3, empty_box},
    Symbol{"Wingdings 2", 0x52, ticked_box}, Symbol{"Wingdings 2", 0x53, ticked_box}, Symbol{"Wingdings 2", 0x54, ticked_box},
    Symbol{"Wingdings 2", 0x51, ticked_box}, Symbol{"Wingdings 2", 0x50, tick}, Symbol{"Wingdings 2", 0x4F, "\xE2\x9C\x97"},
    Symbol{"Webdings", 0x63, empty_box}, Symbol{"Webdings", 0x67, ticked_box}, Symbol{"Webdings", 0x61, tick},
};

} // namespace

bool is_symbol_font(std::string_view font) { return font.starts_with("Wingdings") || font == "Webdings"; }

std::string symbol_text(std::string_view font, unsigned long code)
{
    for (auto const& symbol : symbols)
        if (symbol.font == font && (symbol.code == code || symbol.code + 0xF000 == code)) return symbol.text;
    return {};
}

} // namespace importers
