#include "budget/plan/suggestion.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>

namespace budget {

namespace {

// Insertions, deletions and replacements that lead from a to b.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            auto const replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::string suggest(std::string_view name, std::vector<std::string> const& known, std::string const& otherwise)
{
    constexpr std::size_t most = 12;
    std::string_view nearest;
    std::size_t least = std::max<std::size_t>(1, name.size() / 3) + 1;
    if (name.size() <= 64)
        for (auto const& candidate : known)
            if (auto const steps = distance(name, candidate); steps < least) {
                least = steps;
                nearest = candidate;
            }
    if (!nearest.empty()) return fmt::format("Did you mean \"{}\"?", nearest);
    if (known.empty()) return otherwise;
    std::vector<std::string> const first(known.begin(),
                                         known.begin() + static_cast<std::ptrdiff_t>(std::min(most, known.size())));
    return fmt::format("Write one of: {}{}.", fmt::join(first, ", "), known.size() > most ? ", …" : "");
}

} // namespace budget
