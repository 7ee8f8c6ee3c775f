#include "app/file_state.hpp"

#include "budget/plan/plan_reader.hpp"

#include <array>
#include <filesystem>
#include <fstream>

namespace app {

FileState state_of_bytes(std::string_view bytes)
{
    // FNV-1a, 64 bits: it tells two versions of a file apart; nobody who wants to deceive is thought of.
    std::uint64_t hash = 14695981039346656037ull;
    for (char const byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ull;
    return {bytes.size(), hash};
}

std::optional<std::string> read_whole(std::string const& path)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
    std::ifstream in{path, std::ios::binary};
    if (!in) return std::nullopt;
    std::string bytes;
    std::array<char, 65536> part;
    while (in.read(part.data(), part.size()) || in.gcount() > 0) {
        bytes.append(part.data(), static_cast<std::size_t>(in.gcount()));
        if (bytes.size() > budget::plan_file_limit) return std::nullopt;
    }
    if (in.bad()) return std::nullopt;
    return bytes;
}

std::optional<FileState> state_of_file(std::string const& path)
{
    auto const bytes = read_whole(path);
    return bytes ? std::optional{state_of_bytes(*bytes)} : std::nullopt;
}

} // namespace app
