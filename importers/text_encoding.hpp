// Bytes into UTF-8: UTF-16 in either order, and Windows-1252, which old programs write. Doesn't guess which of them a file is in;
// that is the part of the readers of XML and of separated text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace importers {

// UTF-16 as it comes in pieces of any size.
class Utf16Decoder
{
public:
    explicit Utf16Decoder(bool big_endian) : big_endian_{big_endian} {}
    // Half a pair of surrogates alone becomes U+FFFD, the sign for a lost character.
    void append(std::string_view bytes, std::string& utf8);
    void finish(std::string& utf8); // what was left over at the end
    bool sound() const { return sound_; } // nothing became U+FFFD

private:
    void unit(unsigned long unit, std::string& utf8);
    void lose(std::string& utf8);
    bool big_endian_;
    bool sound_ = true;
    std::optional<unsigned char> half_; // the first byte of two
    unsigned long high_ = 0;            // the first surrogate of two
};

// The five bytes that Windows-1252 leaves open become the control characters that browsers make of them.
std::string from_windows_1252(std::string_view bytes);

void append_utf8(unsigned long code, std::string& utf8); // any code below 0x110000

} // namespace importers
