#include "importers/text_bytes.hpp"

#include "budget/plan/sound_text.hpp"
#include "importers/text_encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace importers {

using budget::Loaded;
using budget::Severity;
using budget::TextFault;

namespace {

using namespace std::string_view_literals;

// Latin text in UTF-16 has a zero in every other byte: at odd places where the low byte comes first.
std::optional<bool> big_endian_by_zeros(std::string_view bytes)
{
    auto const sample = bytes.substr(0, 4096);
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < sample.size(); ++i)
        if (sample[i] == '\0') ++zeros[i % 2];
    auto const many = sample.size() / 4;
    if (bytes.size() % 2 == 1 || many == 0) return std::nullopt;
    if (zeros[1] >= many && zeros[0] <= zeros[1] / 8) return false; // a few characters have a zero in front
    if (zeros[0] >= many && zeros[1] <= zeros[0] / 8) return true;
    return std::nullopt;
}

bool is_utf8(std::string_view bytes)
{
    for (;;) {
        auto const [fault, at] = budget::check_text(bytes);
        if (fault != TextFault::control_character) return fault == TextFault::none;
        bytes.remove_prefix(at + 1);
        while (!bytes.empty() && (static_cast<unsigned char>(bytes.front()) & 0xC0u) == 0x80u) bytes.remove_prefix(1);
    }
}

Loaded<DecodedText> refused(std::string code, std::string text, std::string remedy, budget::Place place)
{
    return {std::nullopt, {{Severity::error, std::move(code), std::move(text), std::move(remedy), std::move(place)}}};
}

Loaded<DecodedText> checked(DecodedText text, std::string const& name)
{
    // Page breaks and vertical tabs, from printers' files, are space.
    std::replace_if(text.utf8.begin(), text.utf8.end(), [](char c) { return c == '\f' || c == '\v'; }, ' ');
    auto const [fault, at] = budget::check_text(text.utf8);
    if (fault == TextFault::none) return {std::move(text), {}};
    auto const before = std::string_view{text.utf8}.substr(0, at);
    auto const line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    return refused("text.control-character", fmt::format("Line {} holds a control character, so this isn't plain text.", line),
                   "Check that the file is a table of text (.csv), and export it again.", {name, line, {}});
}

Loaded<DecodedText> from_utf16(std::string_view bytes, bool big_endian, std::string const& name)
{
    DecodedText text{{}, "UTF-16"};
    Utf16Decoder decoder{big_endian};
    decoder.append(bytes, text.utf8);
    decoder.finish(text.utf8);
    if (!decoder.sound())
        return refused("text.damaged", "The file is text in UTF-16 that is damaged or was cut short.",
                       "Copy or export it again.", {name, 0, {}});
    return checked(std::move(text), name);
}

} // namespace

Loaded<DecodedText> decode_text(std::string_view bytes, std::string const& name)
{
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv))
        return refused("text.utf-32", "The file is text in UTF-32, which isn't read here.", "Save it as UTF-8.", {name, 0, {}});
    if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), false, name);
    if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), true, name);
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (auto const big = big_endian_by_zeros(bytes)) return from_utf16(bytes, *big, name);
    if (bytes.ends_with('\x1A')) bytes.remove_suffix(1); // the end of a file, to programs of old
    if (is_utf8(bytes)) return checked({std::string{bytes}, "UTF-8"}, name);
    return checked({from_windows_1252(bytes), "Windows-1252"}, name);
}

} // namespace importers
