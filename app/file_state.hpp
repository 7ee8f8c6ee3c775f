// What a file held when it was read or written last, so that a change by someone else is noticed before it is overwritten. Called
// by the window when it opens and saves. Not here: who else has it open (file_lock.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace app {

struct FileState {
    std::uint64_t bytes = 0;
    std::uint64_t fingerprint = 0; // of the content: a file that was only touched hasn't changed
    friend bool operator==(FileState const&, FileState const&) = default;
};

FileState state_of_bytes(std::string_view bytes);
// Nothing where there is no such file, or it can't be read.
std::optional<FileState> state_of_file(std::string const& path);
// The whole content; nothing where it can't be read, or is larger than any plan.
std::optional<std::string> read_whole(std::string const& path);

} // namespace app
