#include "budget/allocation/match_assignment.hpp"

#include <algorithm>

namespace budget {

MatchAssignment::MatchAssignment(std::vector<std::vector<std::size_t>> const& kinds, std::vector<Money> free, std::size_t years)
    : kinds_{kinds}, free_{std::move(free)}, held_(kinds.size(), std::vector<Money>(years))
{
}

Money MatchAssignment::fill(std::size_t year, Money required)
{
    Money got;
    while (got < required) {
        Money const more = reach(year, required - got);
        if (more.is_zero()) break;
        got += more;
    }
    return got;
}

// A shortest way from the year over kinds and the years that hold them to free money; moves up to `most` along it.
Money MatchAssignment::reach(std::size_t year, Money most)
{
    std::vector<int> kind_from(kinds_.size(), -1);         // the year that reached the kind
    std::map<std::size_t, std::size_t> year_from{{year, kinds_.size()}}; // the kind through which a year was reached
    std::vector<std::size_t> queue{year};
    for (std::size_t at = 0; at < queue.size(); ++at)
        for (std::size_t k = 0; k < kinds_.size(); ++k) {
            auto const& serves = kinds_[k];
            if (kind_from[k] >= 0 || std::find(serves.begin(), serves.end(), queue[at]) == serves.end()) continue;
            kind_from[k] = static_cast<int>(queue[at]);
            if (!free_[k].is_zero()) return move(k, year, most, kind_from, year_from);
            for (auto const other : serves)
                if (!held_[k][other].is_zero() && year_from.emplace(other, k).second) queue.push_back(other);
        }
    return {};
}

Money MatchAssignment::move(std::size_t last, std::size_t year, Money most, std::vector<int> const& kind_from,
                            std::map<std::size_t, std::size_t> const& year_from)
{
    Money amount = std::min(most, free_[last]);
    for (std::size_t k = last;;) {
        auto const taker = static_cast<std::size_t>(kind_from[k]);
        if (taker == year) break;
        k = year_from.at(taker);
        amount = std::min(amount, held_[k][taker]);
    }
    free_[last] -= amount;
    for (std::size_t k = last;;) {
        auto const taker = static_cast<std::size_t>(kind_from[k]);
        held_[k][taker] += amount;
        if (taker == year) return amount;
        k = year_from.at(taker);
        held_[k][taker] -= amount;
    }
}

} // namespace budget
