// Writes zips by hand, byte for byte, so that a test can make sound ones and such as no program would write: wrong sizes, wrong
// checksums, odd names. Not a packer: nothing gets smaller.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tests {

struct ZipPart {
    std::string name;
    std::string bytes;
    bool deflated = false;                    // as deflate's stored blocks; otherwise plain
    bool streamed = false;                    // sizes stand behind the bytes and not before them, as streaming writers do
    std::optional<std::uint32_t> claims = {}; // unpacked size in the directory
    std::optional<std::uint32_t> crc = {};
    std::uint16_t flags = 0;                  // 1: encrypted
    std::optional<std::uint16_t> method = {};
};

// `claimed_parts` instead of the true count in the end record.
std::string zip_bytes(std::vector<ZipPart> const& parts, std::optional<std::uint16_t> claimed_parts = {});

} // namespace tests
