// The covering order of an outcome under coupled rules, held against the linear program of coupled_program.hpp, bucket by bucket. Called
// by tests, in a test case.
#pragma once

#include "tests/judges/coupled_program.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace judges {

// Bucket after bucket: never more than the program in the first that differs by more than rounding. Whether none does.
inline bool covers_as_much(budget::Outcome const& outcome, CoupledOptimum const& best, double rounding)
{
    std::vector<std::int64_t> covered(best.covered.size(), 0);
    for (std::size_t cell = 0; cell < outcome.network.cells.size(); ++cell)
        covered.at(static_cast<std::size_t>(outcome.network.cells[cell].bucket)) += outcome.flow.covered[cell];
    // What rounding left uncovered in earlier buckets may come back in later ones, and as match draw nine times as much (of a tenth).
    double short_before = 0;
    for (std::size_t bucket = 0; bucket < best.covered.size(); ++bucket) {
        double const less = best.covered[bucket] - static_cast<double>(covered[bucket]);
        REQUIRE(less > -1e-3 - 10 * short_before);
        short_before += std::max(less, 0.0);
        if (less >= rounding) return false;
    }
    return true;
}

} // namespace judges
