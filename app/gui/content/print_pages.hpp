// Sheets on paper: where each text and each rule stands on which page. Tables that are too wide go on in parts with their first
// column again; a table that goes over a page begins the next one with its head. No window and no printer: print_sheets draws it.
#pragma once

#include "app/gui/charts/shapes.hpp"
#include "templates/sheet.hpp"

#include <span>
#include <vector>

namespace gui {

struct PrintText {
    Point at; // top left
    std::string text;
    bool bold = false;
    bool gap = false;
};
struct PrintPage {
    std::vector<PrintText> texts;
    std::vector<std::pair<Point, Point>> rules;
    double scale = 1; // of all that stands on it, places and letters; never more than 1
};
struct PrintTextSizes {
    TextSize plain;
    TextSize bold; // of the same height
};

// Each sheet begins a page. A sheet whose tables are whole only in smaller letters is printed in them, down to seven ninths; one
// whose tables are too wide even so, in eight ninths.
std::vector<PrintPage> lay_out_pages(std::span<templates::Sheet const> sheets, double width, double height, PrintTextSizes const& text);

// The text in lines no wider than that; a longer word stands alone and sticks out.
std::vector<std::string> wrapped_lines(std::string const& text, double width, TextSize const& size);

} // namespace gui
