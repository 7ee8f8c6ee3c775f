// What the coverage chart shows, as values: who pays how much in each month, what it costs, what nobody pays, and the
// cliffs. Where it stands on the screen is coverage_layout's business.
#pragma once

#include "budget/totals.hpp"

namespace gui {

struct CoverageSeries {
    std::size_t source = 0; // in plan.sources; their count for money that the plan doesn't name
    std::string name;
    std::vector<budget::Money> months;
};

struct CliffMark {
    std::size_t cliff = 0; // in outcome.cliffs
    std::size_t month = 0; // index in the plan's months
    std::string label;     // "ARPA ends · 31 Dec 2026"
    bool absorbed = false; // others take over: no gap opens
};

struct Coverage {
    budget::Month first_month;
    std::vector<CoverageSeries> sources =
        {};                                 // application order, the first at the bottom; only those that pay anything
    std::vector<budget::Money> cost = {};   // one a month, as are these
    std::vector<budget::Money> gap = {};
    std::vector<CliffMark> cliffs = {};
    std::vector<budget::Period> years = {};
};

Coverage coverage_of(budget::Outcome const& outcome, budget::Filter const& filter);

// In words, with every year and cliff: "FY27: $5,012,000.00, of which $4,300,000.00 is covered. …"
std::string told(Coverage const& coverage);

// The cliff in so few words that they fit beside its line.
std::string cliff_label(budget::Outcome const& outcome, budget::Cliff const& cliff);
// Whether the cliff has to do with the lines shown; one that others absorb belongs to the whole plan only.
bool concerns(budget::Outcome const& outcome, budget::Cliff const& cliff, budget::Filter const& filter);

} // namespace gui
