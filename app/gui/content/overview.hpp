// What the Overview page and the status line say, as text and values; the page only draws them. Knows no window.
// Called by the Overview page, the status line and tests.
#pragma once

#include "budget/totals.hpp"

#include <string>
#include <vector>

namespace gui {

struct Figure {
    std::string label; // "Cost, FY27"
    std::string value; // "$1,001,412"
    std::string note;  // "+3.4 % on FY26"
    bool gap = false;  // the value says that something is not covered
};

struct OverviewFigures {
    Figure cost;
    Figure covered;
    Figure funded_until;
    Figure limited_money;
};

// The fiscal year that the figures are about: the first that ends after today, or the plan's last.
budget::Period year_in_view(budget::Plan const& plan, budget::Date today);
// The outcome must hold results, that is no errors among its problems.
OverviewFigures overview_figures(budget::Outcome const& outcome, budget::Filter const& filter, budget::Date today);

// "85.8 %"; "100 %" only where it is all, and never "100.0 %" for almost all. "0 %" of nothing is "–".
std::string share_text(budget::Money part, budget::Money whole);

struct StatusText {
    std::string plan;    // "Missoula MST, FY27–FY31"
    std::string covered; // "FY27 covered 85.8 %"
    std::string cliff;   // "Next cliff 1 Jan 2027: −$240,312 a year"; "Money is missing now"; "No cliff ahead"
    bool is_alarming = false;
};
StatusText status_text(budget::Outcome const& outcome, budget::Filter const& filter, budget::Date today);

} // namespace gui
