// Prints a chart, or shows it as it prints: a caption above it, drawn for the paper's size with lines and letters, not as a picture of
// the screen. Not here: where things stand (content/chart_page.hpp, charts/*_layout.hpp). Called by pages that have a chart.
#pragma once

#include "app/gui/charts/look.hpp"
#include "app/gui/content/chart_page.hpp"
#include "app/gui/paper.hpp"

#include <functional>

class wxDC;
class wxGraphicsContext;
class wxPrintout;

namespace gui {

struct PrintedChart {
    ChartCaption caption;
    // In a room of that size whose top left is the origin; `page` counts from 0.
    std::function<void(wxGraphicsContext& gc, double width, double height, Look const& look, std::size_t page)> draw;
    // Where it may need more than one.
    std::function<std::size_t(double height, TextSize const& text)> pages = {};
};

void print_chart(wxWindow& window, Printing how, PrintedChart chart);
// The pages alone; `setup` holds the margins.
wxPrintout* printout_of(PrintedChart chart, wxPageSetupDialogData const& setup);

} // namespace gui
