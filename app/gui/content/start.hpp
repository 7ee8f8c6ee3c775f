// The Start page as values: the starter plans with the picture of each, and recent files in words.
// Knows no window: called by the Start page and by tests.
#pragma once

#include "app/gui/charts/coverage.hpp"
#include "app/gui/content/table.hpp"

namespace gui {

struct StarterCard {
    std::size_t starter = 0; // in templates::starters()
    std::string name;        // the plan's
    std::string about;       // the first sentence of its description
};
std::vector<StarterCard> starter_cards();
// Its plan's coverage, all programs, committed money. May take long: not on the window's thread.
Coverage picture_of(std::size_t starter);

// Newest first; keys are the paths.
TableContent recent_table(std::vector<std::string> const& paths);

// The tour through the window, shown once beside the sample.
struct TourStep {
    std::size_t page = 0; // a PageName
    std::string text;
};
std::vector<TourStep> tour_steps();

} // namespace gui
