// Random draws that are the same on every machine: mt19937 is fixed by the standard, its distributions aren't, so these
// are our own. For the judges and the benchmark only.
#pragma once

#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace judges {

class Draws
{
public:
    explicit Draws(std::uint32_t seed) : engine_{seed} {}

    // 0 .. limit - 1; the bias of the remainder is of no matter here.
    std::int64_t below(std::int64_t limit)
    {
        auto const high = static_cast<std::uint64_t>(engine_());
        auto const both = (high << 32U) | static_cast<std::uint64_t>(engine_());
        return static_cast<std::int64_t>(both % static_cast<std::uint64_t>(limit));
    }
    std::int64_t between(std::int64_t first, std::int64_t last) { return first + below(last - first + 1); }
    bool chance(int percent) { return below(100) < percent; }
    template <class Item> void shuffle(std::vector<Item>& items)
    {
        for (auto left = items.size(); left > 1; --left)
            std::swap(items[left - 1], items[static_cast<std::size_t>(below(static_cast<std::int64_t>(left)))]);
    }

private:
    std::mt19937 engine_;
};

} // namespace judges
