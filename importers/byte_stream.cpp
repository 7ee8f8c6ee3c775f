#include "importers/byte_stream.hpp"

#include "importers/typed_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace importers {

using namespace budget;

namespace {

// An extract of all opportunities has 320 MB of text in one part, packed to a quarter.
constexpr PackageLimits large_limits{.parts = 1'000,
                                     .part_bytes = std::uint64_t{4} << 30,
                                     .total_bytes = std::uint64_t{4} << 30,
                                     .times = 200,
                                     .times_from = std::uint64_t{1} << 20};

Part const* largest_part(Package const& package, std::string_view ending)
{
    Part const* largest = nullptr;
    for (auto const& part : package.parts())
        if (lower_case(part.name).ends_with(ending) && (!largest || part.size > largest->size)) largest = &part;
    return largest;
}

} // namespace

Loaded<ByteStream> ByteStream::open(std::string const& path, std::string_view part_ending)
{
    auto file = FileBytes::open(path);
    if (!file.value) return {std::nullopt, std::move(file.problems)};
    ByteStream stream;
    if (!file.value->read(0, 4).starts_with("PK\x03\x04")) {
        auto plain = std::make_shared<std::ifstream>(path, std::ios::binary);
        stream.read_ = [plain](char* into, std::size_t size) {
            plain->read(into, static_cast<std::streamsize>(size));
            return static_cast<std::size_t>(std::max<std::streamsize>(plain->gcount(), 0));
        };
        stream.problem_ = [plain, path]() -> std::optional<Problem> {
            if (!plain->bad()) return std::nullopt;
            return Problem{Severity::error,
                           "file.unreadable",
                           "The file can't be read to its end.",
                           "Copy it to this computer and try again.",
                           {path, 0, {}}};
        };
        return {std::move(stream), {}};
    }
    auto package = Package::open(std::move(*file.value), large_limits);
    if (!package.value) return {std::nullopt, std::move(package.problems)};
    auto const* part = largest_part(*package.value, part_ending);
    if (!part)
        return {std::nullopt,
                {{Severity::error,
                  "package.part-missing",
                  fmt::format("The zip holds no file whose name ends in {}.", part_ending),
                  "Choose the file as it was downloaded.",
                  {path, 0, {}}}}};
    auto opened = package.value->stream(part->name);
    if (!opened.value) return {std::nullopt, std::move(opened.problems)};
    auto unpacked = std::make_shared<PartStream>(std::move(*opened.value));
    stream.read_ = [unpacked](char* into, std::size_t size) { return unpacked->read(into, size); };
    stream.problem_ = [unpacked] { return unpacked->problem(); };
    return {std::move(stream), {}};
}

ByteStream ByteStream::in_memory(std::string_view bytes, std::size_t at_a_time)
{
    ByteStream stream;
    stream.read_ = [bytes, at_a_time](char* into, std::size_t size) mutable {
        auto const count = std::min({size, bytes.size(), at_a_time});
        std::memcpy(into, bytes.data(), count);
        bytes.remove_prefix(count);
        return count;
    };
    return stream;
}

} // namespace importers
