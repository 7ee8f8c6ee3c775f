// Whole numbers by chance that are the same on every machine: std::mt19937 is fixed by the standard, its distributions aren't, so
// these are our own. For random plans, networks and edits in tests and benchmarks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <utility>
#include <vector>

namespace tests {

// Numbers of 64 bits take two of the engine's, those of an int one; the bias of the remainder is of no matter here.
template <class Whole> class DrawsOf
{
public:
    explicit DrawsOf(std::uint32_t seed) : random_{seed} {}

    Whole below(Whole end) // 0 .. end - 1
    {
        std::uint64_t drawn = random_();
        if constexpr (sizeof(Whole) > sizeof(std::uint32_t)) drawn = drawn << 32U | static_cast<std::uint64_t>(random_());
        return static_cast<Whole>(drawn % static_cast<std::uint64_t>(end));
    }
    Whole between(Whole least, Whole most) { return least + below(most - least + 1); }
    bool chance(int percent) { return below(100) < percent; }
    template <class T> T pick(std::initializer_list<T> list) { return *(list.begin() + index(list.size())); }
    template <class List> auto const& one_of(List const& list) { return list[static_cast<std::size_t>(index(list.size()))]; }
    template <class Item> void shuffle(std::vector<Item>& items)
    {
        for (auto left = items.size(); left > 1; --left)
            std::swap(items[left - 1], items[static_cast<std::size_t>(index(left))]);
    }

private:
    Whole index(std::size_t size) { return below(static_cast<Whole>(size)); }

    std::mt19937 random_;
};

using Draws = DrawsOf<int>;              // counts, days, choices
using WideDraws = DrawsOf<std::int64_t>; // cents of whole networks

} // namespace tests
