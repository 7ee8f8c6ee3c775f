// A cell in which one of a few words is to be ticked: "☐ One-Time ☒ Annual ☐ Multi-Year", "x Annual", "[ ] Low [X] High", or the
// word alone. Says which are ticked and leaves it to the caller what two ticks mean. Called for worksheets.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace importers {

struct Ticked {
    std::vector<std::size_t> ticked; // places in `options`, ascending, each once
    std::vector<std::size_t> named;  // all that stand in the cell
    bool has_boxes = false;
    bool has_more = false;           // words beside the options
    bool unclear = false;            // a box that is both, or ticks that belong to no option
};

// One option and how it may be written, in lower case: {"one-time", "one time", "onetime"}.
using Option = std::vector<std::string_view>;

Ticked read_ticks(std::string_view cell, std::span<Option const> options);

} // namespace importers
