// A chart on paper: what stands above it (the plan, what is shown, of which scenario, which money, when), and where the chart itself
// and the foot stand. In units of 1/96 inch. No window and no printer: print_chart draws it.
#pragma once

#include "app/gui/content/print_pages.hpp"
#include "budget/funding/supply.hpp"
#include "budget/totals.hpp"

#include <string>
#include <vector>

namespace gui {

struct ChartCaption {
    std::string title;              // "Missoula MST: Coverage by source and month"
    std::vector<std::string> about; // sentences
    std::string date;               // "22 Nov 2026"
};

// Which figures a chart shows.
struct ChartFigures {
    std::string scenario = {};                         // its name; "" for the plan itself
    budget::Filter filter = {};
    std::optional<budget::Counting> counting = {};     // absent where it shows dates, not money
    bool earlier = false;                              // the plan was changed since, and is being calculated
};
ChartCaption caption_of(budget::Plan const& plan, std::string const& shows, ChartFigures const& figures, budget::Date today);

struct ChartPage {
    std::vector<PrintText> title; // in the title's size
    std::vector<PrintText> about;
    Box chart;                    // at least half of the page's height
    double foot = 0;              // top of the line with the date and the page's number
};
ChartPage lay_out_chart_page(ChartCaption const& caption, double width, double height, TextSize const& title, TextSize const& text);

// "Page 1 of 2"; "" of a single one.
std::string page_number(std::size_t page, std::size_t pages);

inline constexpr double paper_margin = 15; // millimetres, on each side
// What lies inside the margins of a paper of that size in millimetres.
Box printed_area(double width, double height);

} // namespace gui
