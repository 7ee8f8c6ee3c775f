#include "importers/rich_text.hpp"

#include "budget/plan/sound_text.hpp"

#include <charconv>

namespace importers {

std::string without_escapes(std::string text)
{
    if (text.find("_x") == std::string::npos) return text;
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const digits = std::string_view{text}.substr(i).starts_with("_x") && i + 6 < text.size() && text[i + 6] == '_'
                                ? std::string_view{text}.substr(i + 2, 4)
                                : std::string_view{};
        unsigned long code = 0;
        auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() || !budget::is_xml_character(code)) {
            plain += text[i];
            continue;
        }
        append_utf8(code, plain);
        i += 6;
    }
    return plain;
}

std::optional<std::string> read_rich_text(XmlStream& xml)
{
    auto const outer = xml.depth();
    std::string text;
    bool in_run = false; // inside <t>
    for (;;) {
        auto const token = xml.next();
        if (token == XmlToken::refused || token == XmlToken::finished) return std::nullopt;
        if (token == XmlToken::end && xml.depth() == outer) return without_escapes(std::move(text));
        if (token == XmlToken::text && in_run && !xml.add_text(text)) return std::nullopt;
        if (token == XmlToken::end) in_run = false;
        if (token != XmlToken::start) continue;
        if (xml.name() == "rPh" && !xml.skip()) return std::nullopt;
        in_run = xml.name() == "t";
    }
}

} // namespace importers
