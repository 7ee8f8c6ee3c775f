#include "importers/text_encoding.hpp"

namespace importers {

namespace {

bool is_high(unsigned long unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low(unsigned long unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

// 0x80 to 0x9F; the rest of Windows-1252 is Latin-1, whose bytes are Unicode's numbers.
constexpr unsigned short upper_1252[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

} // namespace

void append_utf8(unsigned long code, std::string& utf8)
{
    auto const put = [&](unsigned long byte) { utf8 += static_cast<char>(byte); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xC0 | code >> 6);
        return put(0x80 | (code & 0x3F));
    }
    if (code < 0x10000) {
        put(0xE0 | code >> 12);
    } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
    }
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
}

void Utf16Decoder::append(std::string_view bytes, std::string& utf8)
{
    for (char const c : bytes) {
        auto const byte = static_cast<unsigned char>(c);
        if (!half_) {
            half_ = byte;
            continue;
        }
        unsigned long const first = *half_;
        half_.reset();
        unit(big_endian_ ? first << 8 | byte : static_cast<unsigned long>(byte) << 8 | first, utf8);
    }
}

void Utf16Decoder::unit(unsigned long unit, std::string& utf8)
{
    if (high_ != 0) {
        auto const high = high_;
        high_ = 0;
        if (is_low(unit)) return append_utf8(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00), utf8);
        lose(utf8);
    }
    if (is_high(unit))
        high_ = unit;
    else if (is_low(unit))
        lose(utf8);
    else
        append_utf8(unit, utf8);
}

void Utf16Decoder::finish(std::string& utf8)
{
    if (high_ != 0 || half_) lose(utf8);
    high_ = 0;
    half_.reset();
}

void Utf16Decoder::lose(std::string& utf8)
{
    sound_ = false;
    append_utf8(0xFFFD, utf8);
}

std::string from_windows_1252(std::string_view bytes)
{
    std::string utf8;
    utf8.reserve(bytes.size() + bytes.size() / 8);
    for (char const c : bytes) {
        unsigned long const byte = static_cast<unsigned char>(c);
        append_utf8(byte >= 0x80 && byte <= 0x9F ? upper_1252[byte - 0x80] : byte, utf8);
    }
    return utf8;
}

} // namespace importers
