// What was really paid, as the ledger says: up to and with a month, the plan's costs are these and nothing else; after it, the
// plan's own. Not a forecast and no source of money: costs/ and allocation/ put the payments where the plan had its estimates.
#pragma once

#include "budget/calendar.hpp"
#include "budget/money.hpp"
#include "budget/plan/ids.hpp"

#include <optional>
#include <string>
#include <vector>

namespace budget {

// One line's cost in one month, as far as one source paid it. Several of the same line, month and source add up; a negative
// amount is a refund or a correction, and what adds up must not be below 0.
struct Actual {
    std::optional<ComponentId> component;
    std::string line;               // the line's suffix, as in its id: "fringe", "purchase"; empty for a component's first line
    Month month;
    std::optional<SourceId> source; // absent: paid by money that the plan doesn't name, so it is no plan source's use
    Money amount;
    std::string note;
    friend bool operator==(Actual const&, Actual const&) = default;
};

struct Actuals {
    std::optional<Month> through;   // the last month that is closed; nothing is actual where absent
    std::vector<Actual> payments;   // of months of the plan up to `through`
    friend bool operator==(Actuals const&, Actuals const&) = default;
};

} // namespace budget
