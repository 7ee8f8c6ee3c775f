// One pool's way through the plan: what it releases and pays by month, and at what rate it is meant to. Called by whoever asks
// where money stops; knows nothing of cliffs.
#pragma once

#include "budget/insight/cliffs.hpp"

#include <optional>

namespace budget {

struct PoolCourse {
    std::size_t pool = 0;        // in supply.pools
    std::vector<Money> released; // one a month of the plan
    std::vector<Money> paid;
    std::vector<Money> held;     // at the month's start: of earlier months' money what is unspent and may still be spent
    std::vector<Money> rate;     // released a month: each payment over the months until the next of its kind
    std::vector<Money> known;    // of the rate what something comes after: not that of a schedule's last payment
    std::optional<int> last_once; // the month of the payment that nothing comes after: a schedule's last, or a single one
    Money lump;                  // a single payment; it has no rate
    std::vector<char> may;       // one a costs.lines: 1 where the pool may pay it
    int start = 0;               // the first month with any money
    int use = 0;                 // from then on the first with a cost that it may pay
    int end = 0;                 // the first month after its last day; the plan's length where it has no end
    Ratio start_share{1};        // of the first month the days on which it could pay, of all

    bool is_empty(int month) const; // nothing is held and nothing comes
    bool is_spent(int month) const; // nothing is left at the month's end

    // What it paid a month, of amounts that it paid by month: without the last, and of its own first month by its days. 0 where there
    // is no month.
    Money average_paid(std::vector<Money> const& amounts, int first, int last) const;
    Money average_paid_before(std::vector<Money> const& amounts, int month, int from) const; // in the (up to) twelve months before, from `from` on
};

std::vector<PoolCourse> pool_courses(Present const& present);

// From the month on the first in which the lines allow a cost; the plan's length where there is none.
int first_cost(Present const& present, std::vector<char> const& lines, int month);

// Averages a month over the (up to) twelve months before, or from, a month; before, none earlier than `start` counts; 0 where there is
// no month.
Money average_before(std::vector<Money> const& amounts, int month, int start);
Money average_from(std::vector<Money> const& amounts, int month);

// Whether in the month something that the lines allow is unpaid, and more of it than in the month before. Never in a closed month:
// there nothing was missed, for costs are what was paid.
bool is_missed(Present const& present, std::vector<char> const& lines, int month);

} // namespace budget
