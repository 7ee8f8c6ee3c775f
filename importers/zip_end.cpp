#include "importers/zip_end.hpp"

#include <algorithm>
#include <string_view>

namespace importers {

namespace {

constexpr std::size_t end_size = 22;          // without the archive's comment
constexpr std::size_t longest_comment = 65535;
constexpr std::size_t locator_size = 20;      // stands right before the end record
constexpr std::size_t end64_size = 56;

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint64_t number = 0;
    for (std::size_t i = size; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

std::uint64_t claimed64(FileBytes& file, std::string_view locator)
{
    if (!locator.starts_with("PK\x06\x07")) return 0;
    auto const end = file.read(number_at(locator, 8, 8), end64_size);
    if (end.size() < end64_size || !end.starts_with("PK\x06\x06")) return 0;
    return number_at(end, 32, 8);
}

} // namespace

std::optional<std::uint64_t> claimed_parts(FileBytes& file)
{
    auto const length = std::min<std::uint64_t>(file.size(), longest_comment + end_size + locator_size);
    auto const bytes = file.read(file.size() - length, static_cast<std::size_t>(length));
    std::string_view const tail = bytes;
    std::optional<std::uint64_t> most;
    // Several may look like one, inside the comment or before it: libzip takes the likeliest, so the worst of them counts.
    for (auto at = tail.find("PK\x05\x06"); at != std::string_view::npos; at = tail.find("PK\x05\x06", at + 1)) {
        if (tail.size() - at < end_size) break;
        std::uint64_t count = number_at(tail, at + 10, 2);
        if (at >= locator_size) count = std::max(count, claimed64(file, tail.substr(at - locator_size, locator_size)));
        most = std::max(most.value_or(0), count);
    }
    return most;
}

} // namespace importers
