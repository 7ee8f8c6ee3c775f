// Whole numbers by chance that are the same on every machine: std::mt19937 is fixed by the standard, its distributions aren't.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <random>

namespace tests {

class Draws
{
public:
    explicit Draws(std::uint32_t seed) : random_{seed} {}

    int below(int end) { return static_cast<int>(random_() % static_cast<std::uint32_t>(end)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool chance(int percent) { return below(100) < percent; }
    template <class T> T pick(std::initializer_list<T> list)
    {
        return *(list.begin() + below(static_cast<int>(list.size())));
    }
    template <class List> auto const& one_of(List const& list)
    {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

private:
    std::mt19937 random_;
};

} // namespace tests
