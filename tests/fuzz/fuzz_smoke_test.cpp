// The fuzzers' targets without a fuzzer: seeds as they are, cut short everywhere, and changed by chance a fixed number of times
// with a fixed seed, so that each run is the same.
#include "tests/fuzz/fuzz_targets.hpp"

#include <catch2/catch.hpp>

#include <random>

#ifndef FUNDBRAID_TARGETS
#define FUNDBRAID_TARGETS targets
#endif
#ifndef FUNDBRAID_SHARE // of the times and cuts one in so many, where sanitizers make each slow
#define FUNDBRAID_SHARE 1
#endif

namespace {

// Bytes that mean something to one reader or another.
constexpr char const* pieces[] = {"<", ">", "&", "/", "\"", "'", ",", ";", "\n", "\r", "\t", "PK", "\xFF", "]]>", "<![CDATA[",
                                  "<!--", "&#x", "<c><v>", "</c>", "r=\"XFD1048576\"", "9999999999", "E-300", "%", "(", "=", "1/0"};

std::string changed(std::string bytes, std::mt19937& random)
{
    auto const pick = [&](std::size_t below) { return random() % below; };
    for (auto changes = 1 + pick(4); changes > 0; --changes) {
        auto const at = pick(bytes.size() + 1);
        switch (pick(5)) {
        case 0: bytes.insert(at, 1, static_cast<char>(pick(256))); break;
        case 1: bytes.erase(at, 1 + pick(4)); break;
        case 2: bytes.insert(at, pieces[pick(std::size(pieces))]); break;
        case 3: bytes.insert(at, bytes.substr(pick(bytes.size() + 1), pick(40))); break;
        default:
            if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1 << pick(8)));
        }
    }
    return bytes;
}

} // namespace

TEST_CASE("the readers take the seeds, cut short and changed by chance")
{
    for (auto const& target : fuzz::FUNDBRAID_TARGETS()) {
        INFO(target.name);
        std::mt19937 random{20270630};
        auto const seeds = target.seeds();
        for (auto const& seed : seeds) {
            target.run(seed);
            for (std::size_t size = 0; size < seed.size(); size += 1 + seed.size() * FUNDBRAID_SHARE / target.cuts) target.run(seed.substr(0, size));
        }
        for (int time = 0; time < target.times / FUNDBRAID_SHARE; ++time) target.run(changed(seeds[random() % seeds.size()], random));
    }
    SUCCEED("no reader failed");
}
