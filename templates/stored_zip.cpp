#include "templates/stored_zip.hpp"

#include <boost/crc.hpp>

#include <cstdint>
#include <stdexcept>

namespace templates {

namespace {

// Little-endian, as the format has it (APPNOTE.TXT, 4.3).
void put(std::string& out, std::uint32_t value, int bytes)
{
    for (int at = 0; at < bytes; ++at) out += static_cast<char>(value >> (8 * at) & 0xFFU);
}

std::uint32_t size_of(std::string const& text)
{
    if (text.size() > 0xFFFF'0000U) throw std::length_error("a zip file of this kind ends at 4 GB");
    return static_cast<std::uint32_t>(text.size());
}

// What a local header and the directory say alike: version 2.0, no flags, stored, 1 Jan 1980 0:00, checksum, sizes, length of name.
std::string description(ZipEntry const& entry)
{
    boost::crc_32_type crc;
    crc.process_bytes(entry.content.data(), entry.content.size());
    std::string out;
    put(out, 20, 2);
    put(out, 0, 2);
    put(out, 0, 2);
    put(out, 0, 2);
    put(out, 0x21, 2);
    put(out, static_cast<std::uint32_t>(crc.checksum()), 4);
    put(out, size_of(entry.content), 4);
    put(out, size_of(entry.content), 4);
    put(out, size_of(entry.name), 2);
    put(out, 0, 2);
    return out;
}

} // namespace

std::string stored_zip(std::vector<ZipEntry> const& entries)
{
    std::string out;
    std::string directory;
    for (auto const& entry : entries) {
        auto const offset = size_of(out);
        auto const same = description(entry);
        put(out, 0x04034b50, 4);
        out += same + entry.name + entry.content;
        put(directory, 0x02014b50, 4);
        put(directory, 20, 2);
        directory += same;
        put(directory, 0, 2); // comment
        put(directory, 0, 2); // disk
        put(directory, 0, 2); // attributes inside
        put(directory, 0, 4); // and outside
        put(directory, offset, 4);
        directory += entry.name;
    }
    auto const begin = size_of(out);
    out += directory;
    put(out, 0x06054b50, 4);
    put(out, 0, 2);
    put(out, 0, 2);
    put(out, static_cast<std::uint32_t>(entries.size()), 2);
    put(out, static_cast<std::uint32_t>(entries.size()), 2);
    put(out, size_of(directory), 4);
    put(out, begin, 4);
    put(out, 0, 2);
    return out;
}

} // namespace templates
