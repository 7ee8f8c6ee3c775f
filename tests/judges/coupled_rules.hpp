// The coupled rules of an outcome (match, shares of what is spent, each cent once), read off its payments alone and each counted
// anew. Called by tests, in a test case.
#pragma once

#include "budget/outcome.hpp"

#include <catch2/catch.hpp>

namespace judges {

inline void judge_rules(budget::Outcome const& outcome)
{
    for (auto const& year : outcome.match) {
        REQUIRE(year.ledger.matched >= year.ledger.required);
        REQUIRE(year.ledger.matched == year.ledger.required);
        // required / (required + draw) is the share or more
        auto const total = year.ledger.draw + year.ledger.required;
        REQUIRE(budget::Ratio{year.ledger.required.cents()} >= year.year.share * budget::Ratio{total.cents()});
        budget::Money by;
        for (auto const& one : year.ledger.by) by += one.amount;
        REQUIRE(by == year.ledger.matched);
        budget::Money draw;
        for (auto const& payment : outcome.allocation.payments) {
            auto const month = static_cast<int>(payment.month);
            if (outcome.supply.pools[payment.pool].source == year.year.source && month >= year.year.first_month &&
                month <= year.year.last_month)
                draw += payment.amount;
        }
        REQUIRE(draw == year.ledger.draw);
    }
    // No cent serves twice: what a pool is counted for in overlapping years is at most what it pays in them.
    for (std::size_t pool = 0; pool < outcome.supply.pools.size(); ++pool) {
        budget::Money counted;
        budget::Money spent;
        for (auto const& year : outcome.match)
            for (auto const& one : year.ledger.by)
                if (one.pool == pool) counted += one.amount;
        for (auto const& payment : outcome.allocation.payments)
            if (payment.pool == pool) spent += payment.amount;
        REQUIRE(counted <= spent);
    }
    for (auto const& share : outcome.spending_shares) REQUIRE(share.paid <= share.allowed);
    REQUIRE(outcome.coverage_bound >= outcome.allocation.covered);
}

} // namespace judges
