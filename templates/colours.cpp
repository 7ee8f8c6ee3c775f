#include "templates/colours.hpp"

#include <array>

namespace templates {

// Blue and orange first, because two sources are the most common case and no other pair is told apart more easily; vermillion,
// which is nearest to the gap's red, comes last. Black is the cost line's.
std::string source_colour(std::size_t index)
{
    static constexpr std::array<char const*, 7> plain{"#0072B2", "#E69F00", "#009E73", "#56B4E9", "#CC79A7", "#F0E442", "#D55E00"};
    static constexpr std::array<char const*, 7> darker{"#004C77", "#996A00", "#006B4E", "#3A789C", "#88516F", "#A0982D", "#8E3F00"};
    static constexpr std::array<char const*, 7> lighter{"#66AAD1", "#F0C566", "#66C5AB", "#9AD2F2", "#E0AFCA", "#F6EF8E", "#E69E66"};
    static constexpr std::array rounds{plain, darker, lighter};
    return rounds[index / plain.size() % rounds.size()][index % plain.size()];
}

std::string class_colour(std::size_t index)
{
    static constexpr std::array<char const*, 9> families{"#0B3C5D", "#328CC1", "#9BC9E3", "#4F6D3A", "#8FB36B", "#CFE0B5", "#6B4C2A", "#B58B5A", "#E3CFAE"};
    return families[index % families.size()];
}

} // namespace templates
