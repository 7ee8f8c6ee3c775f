// One libFuzzer program a target: CMake names the target. With FUNDBRAID_WRITE_SEEDS set to a folder it writes the target's seeds
// there before it starts.
#include "tests/fuzz/fuzz_targets.hpp"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace {

fuzz::Target const& target()
{
    for (auto const& one : fuzz::targets())
        if (std::string_view{one.name} == FUNDBRAID_FUZZ_TARGET) return one;
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    auto const* folder = std::getenv("FUNDBRAID_WRITE_SEEDS");
    if (!folder) return 0;
    std::filesystem::create_directories(folder);
    int number = 0;
    for (auto const& seed : target().seeds())
        std::ofstream{std::filesystem::path{folder} / ("seed" + std::to_string(++number)), std::ios::binary} << seed;
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size)
{
    target().run({reinterpret_cast<char const*>(bytes), size});
    return 0;
}
