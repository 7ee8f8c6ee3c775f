// Bytes that come one after the other and are never all in memory: of a file, or of the one large part of a zip.
// Refuses what can't be opened; knows nothing of what the bytes mean. Called by the readers of large files.
#pragma once

#include "importers/package.hpp"

#include <functional>
#include <string_view>

namespace importers {

class ByteStream
{
public:
    // A plain file as it is. Of a zip its largest part with that ending (".xml").
    static budget::Loaded<ByteStream> open(std::string const& path, std::string_view part_ending);
    // `bytes` must outlive it; it gives at most so many of them at a time.
    static ByteStream in_memory(std::string_view bytes, std::size_t at_a_time = static_cast<std::size_t>(-1));

    // At most `size` bytes; 0 at the end and where it fails: problem() tells them apart.
    std::size_t read(char* into, std::size_t size) { return read_(into, size); }
    std::optional<budget::Problem> problem() const { return problem_ ? problem_() : std::nullopt; }

private:
    std::function<std::size_t(char*, std::size_t)> read_;
    std::function<std::optional<budget::Problem>()> problem_;
};

} // namespace importers
