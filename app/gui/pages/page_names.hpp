// The window's pages in the order in which they stand in the list; their places are their keys, Ctrl+1 to Ctrl+9.
// Not here: what makes them (main_window.cpp).
#pragma once

#include <array>
#include <cstddef>

namespace gui {

enum PageName : std::size_t {
    start_page,
    overview_page,
    costs_page,
    funding_page,
    order_page,
    allocation_page,
    cliffs_page,
    scenarios_page,
    reports_page,
    page_count
};

inline constexpr std::array<char const*, page_count> page_names{
    "Start", "Overview", "Costs", "Funding", "Order", "Allocation", "Cliffs", "Scenarios", "Reports"};

} // namespace gui
