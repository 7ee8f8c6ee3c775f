#include "templates/cell_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace templates {

namespace {

// "16,479.5": a comma before each three digits of the whole part.
std::string grouped(std::string number)
{
    std::size_t const first = number.starts_with('-') ? 1 : 0;
    for (std::size_t at = std::min(number.find('.'), number.size()); at > first + 3;) number.insert(at -= 3, ",");
    return number;
}

struct AsPeopleRead {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(std::string const& text) const { return text; }
    std::string operator()(budget::Money amount) const { return budget::dollars(amount); }
    std::string operator()(Number const& number) const { return grouped(budget::decimal_text(number.value, number.places)); }
    std::string operator()(Share const& share) const { return share_for_people(share.value); }
    std::string operator()(budget::Date date) const { return budget::for_people(date); }
    std::string operator()(budget::Month month) const { return budget::for_people(month); }
    std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
};

std::string decimal(budget::Ratio const& value)
{
    auto text = budget::decimal_text(value, 9);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

struct AsProgramsRead {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(std::string const& text) const { return text; }
    std::string operator()(budget::Money amount) const { return std::to_string(amount.cents()); }
    std::string operator()(Number const& number) const { return decimal(number.value); }
    std::string operator()(Share const& share) const { return decimal(share.value); }
    std::string operator()(budget::Date date) const { return budget::plain_text(date); }
    std::string operator()(budget::Month month) const { return budget::plain_text(month); }
    std::string operator()(bool yes) const { return yes ? "true" : "false"; }
};

struct Character {
    std::uint32_t code = 0xFFFD;
    std::size_t bytes = 1;
    bool valid = false;
};

// The character that starts at `at`; one byte and not valid where the bytes are no UTF-8.
Character character_at(std::string const& text, std::size_t at)
{
    auto const lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return {lead, 1, true};
    std::size_t const bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + bytes > text.size()) return {};
    std::uint32_t code = lead & (0x7Fu >> bytes);
    for (std::size_t next = 1; next < bytes; ++next) {
        auto const byte = static_cast<unsigned char>(text[at + next]);
        if ((byte & 0xC0u) != 0x80u) return {};
        code = code << 6 | (byte & 0x3Fu);
    }
    std::uint32_t const least = bytes == 2 ? 0x80 : bytes == 3 ? 0x800 : 0x10000;
    bool const surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < least || code > 0x10FFFF || surrogate) return {};
    return {code, bytes, true};
}

bool steers(std::uint32_t code)
{
    bool const direction = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return (code < 0x20 && code != '\n') || (code >= 0x7F && code < 0xA0) || direction;
}

struct Range {
    std::uint32_t first;
    std::uint32_t last;
};
// The blocks that matter in names and amounts; not the whole of Unicode's tables.
constexpr std::array combining{Range{0x0300, 0x036F}, Range{0x200B, 0x200F}, Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F}};
constexpr std::array wide{Range{0x1100, 0x115F}, Range{0x2E80, 0x303E}, Range{0x3041, 0xA4CF}, Range{0xAC00, 0xD7A3},
                          Range{0xF900, 0xFAFF}, Range{0xFE30, 0xFE6F}, Range{0xFF00, 0xFF60}, Range{0xFFE0, 0xFFE6},
                          Range{0x1F300, 0x1FAFF}, Range{0x20000, 0x3FFFD}};

template <std::size_t Count> bool within(std::array<Range, Count> const& ranges, std::uint32_t code)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [code](Range const& range) { return code >= range.first && code <= range.last; });
}

std::size_t width_of(std::uint32_t code) { return within(combining, code) ? 0 : within(wide, code) ? 2 : 1; }

// Where a word that is longer than a line must be cut so that its first part fits: at least one character.
std::size_t cut(std::string const& word, std::size_t width)
{
    std::size_t at = 0;
    std::size_t taken = 0;
    while (at < word.size()) {
        auto const next = character_at(word, at);
        taken += width_of(next.code);
        if (taken > width && at > 0) break;
        at += next.bytes;
    }
    return at;
}

void wrap_line(std::string const& line, std::size_t width, std::vector<std::string>& out)
{
    std::string current;
    std::size_t at = 0;
    while (at < line.size()) {
        auto const space = std::min(line.find(' ', at), line.size());
        auto word = line.substr(at, space - at);
        at = space + 1;
        if (word.empty()) continue;
        if (!current.empty() && display_width(current) + 1 + display_width(word) > width) {
            out.push_back(std::move(current));
            current.clear();
        }
        while (display_width(word) > width) {
            auto const end = cut(word, width);
            if (end == word.size()) break;
            out.push_back(word.substr(0, end));
            word.erase(0, end);
        }
        current += (current.empty() ? "" : " ") + word;
    }
    out.push_back(std::move(current));
}

} // namespace

std::string share_for_people(budget::Ratio const& share)
{
    using budget::Ratio;
    if (share.is_zero()) return "0 %";
    if (share == Ratio{1}) return "100 %";
    auto const text = budget::percent_for_people(share);
    if (text == budget::percent_for_people(Ratio{1})) return share < Ratio{1} ? "under 100 %" : "over 100 %";
    if (text == budget::percent_for_people(Ratio{0})) return "under 0.1 %";
    return text;
}

std::string text_for_people(Value const& value) { return std::visit(AsPeopleRead{}, value); }
std::string text_for_programs(Value const& value) { return std::visit(AsProgramsRead{}, value); }

std::string key_for_programs(Column const& column)
{
    return column.kind == Kind::money ? column.key + "_cents" : column.key;
}

bool is_counted(Kind kind) { return kind == Kind::money || kind == Kind::number || kind == Kind::share; }

std::string printable(std::string const& text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const next = character_at(text, at);
        if (!next.valid || next.code == 0xFFFE || next.code == 0xFFFF) out += "\xEF\xBF\xBD";
        else if (steers(next.code)) out += ' ';
        else out.append(text, at, next.bytes);
        at += next.bytes;
    }
    return out;
}

std::size_t display_width(std::string const& text)
{
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const next = character_at(text, at);
        width += width_of(next.code);
        at += next.bytes;
    }
    return width;
}

std::vector<std::string> wrapped(std::string const& text, std::size_t width)
{
    std::vector<std::string> lines;
    std::size_t at = 0;
    while (true) {
        auto const end = text.find('\n', at);
        wrap_line(text.substr(at, end == std::string::npos ? end : end - at), std::max<std::size_t>(width, 1), lines);
        if (end == std::string::npos) return lines;
        at = end + 1;
    }
}

} // namespace templates
