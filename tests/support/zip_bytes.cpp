#include "tests/support/zip_bytes.hpp"

#include <algorithm>

namespace tests {

namespace {

std::string little(std::uint64_t number, int size)
{
    std::string bytes;
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xFF);
    return bytes;
}

std::uint32_t crc32(std::string const& bytes)
{
    std::uint32_t crc = 0xFFFFFFFFu;
    for (char const c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1u ? 0xEDB88320u : 0u);
    }
    return ~crc;
}

std::string stored_blocks(std::string const& bytes)
{
    std::string out;
    std::size_t at = 0;
    do {
        auto const size = std::min<std::size_t>(bytes.size() - at, 65535);
        out += at + size == bytes.size() ? '\x01' : '\x00';
        out += little(size, 2) + little(~size & 0xFFFFu, 2) + bytes.substr(at, size);
        at += size;
    } while (at < bytes.size());
    return out;
}

} // namespace

std::string zip_bytes(std::vector<ZipPart> const& parts, std::optional<std::uint16_t> claimed_parts)
{
    std::string out;
    std::string directory;
    for (auto const& part : parts) {
        auto const packed = part.deflated ? stored_blocks(part.bytes) : part.bytes;
        auto const crc = part.crc.value_or(crc32(part.bytes));
        auto const size = part.claims.value_or(static_cast<std::uint32_t>(part.bytes.size()));
        auto const flags = static_cast<std::uint16_t>(part.flags | (part.streamed ? 8 : 0));
        auto const method = part.method.value_or(part.deflated ? 8 : 0);
        auto const sizes = little(crc, 4) + little(packed.size(), 4) + little(size, 4);
        auto const about = little(flags, 2) + little(method, 2) + little(0, 2) + little(0x5A21, 2); // 1 Jan 2025
        auto const offset = out.size();
        out += "PK\x03\x04" + little(20, 2) + about + (part.streamed ? std::string(12, '\0') : sizes) +
               little(part.name.size(), 2) + little(0, 2) + part.name + packed;
        if (part.streamed) out += "PK\x07\x08" + sizes;
        directory += "PK\x01\x02" + little(20, 2) + little(20, 2) + about + sizes + little(part.name.size(), 2) +
                     std::string(12, '\0') + little(offset, 4) + part.name;
    }
    auto const count = claimed_parts.value_or(static_cast<std::uint16_t>(parts.size()));
    auto const start = out.size();
    return out + directory + "PK\x05\x06" + little(0, 4) + little(count, 2) + little(count, 2) +
           little(directory.size(), 4) + little(start, 4) + little(0, 2);
}

} // namespace tests
