// Where everything on the cliff calendar stands: a row a fiscal year, in it twelve months in the fiscal year's order; in each month how
// much of it is not covered, its days as shapes with letters, and the cliffs that begin. No window: the painter draws it.
#pragma once

#include "app/gui/charts/cliff_calendar.hpp"
#include "app/gui/charts/shapes.hpp"

namespace gui {

struct CalendarLayout {
    using Kind = CliffCalendar::Mark::Kind;
    struct Glyph {
        std::optional<Kind> kind;         // none: "+2", those for which there is no room
        std::optional<std::size_t> cliff; // that a click goes to: of its first day
        Box box;
        std::string letter;               // "D"; "E2" of two in this month
    };
    struct Text {
        Box box; // empty where there is none
        std::string text;
    };
    struct Cell { // a month of the plan
        Box box;
        Box gap;                 // from the top down, as much of its height as of its cost isn't covered; empty where all is
        bool costs = false;      // anything
        bool begins = false;     // a cliff
        bool absorbed = false;   // all of those, by other money
        std::vector<Glyph> glyphs;
        Text share;              // "38.0 %" that isn't covered
        Text label;              // what ends, of the month's first cliff
    };
    struct Name {
        Point at;
        std::string text;
    };
    struct LegendEntry {
        enum class Sign { gap, cliff, mark, present };
        Sign sign = Sign::gap;
        Kind kind = Kind::decide_by; // of a mark
        Box swatch;
        Point text_at;
        std::string text;
    };
    Box plot;                        // all rows
    std::vector<Cell> cells;         // one a month of the plan
    std::vector<Name> years;
    std::vector<Name> months;        // "Jul" … "Jun"
    std::vector<Name> notes;         // below the rows
    std::vector<LegendEntry> legend; // of what occurs; below them

    std::optional<std::size_t> month_at(Point point) const;
    // Where a click goes to: the cliff of the letter that was hit, else the month's first.
    std::optional<std::size_t> cliff_at(Point point, CliffCalendar const& calendar) const;
};

// Without any cliff, gap and day: a note alone.
CalendarLayout lay_out(CliffCalendar const& calendar, double width, double height, TextSize const& text);

// The sentences of all months below what is laid out, as far as they go on the room that is left: on paper nothing can be pointed at. The
// last line says how many there is no room for.
std::vector<CalendarLayout::Name> sentences_below(CalendarLayout const& layout, CliffCalendar const& calendar, double width, double height,
                                                  TextSize const& text);

// How high it wants to be where its rows are of that height, and of the least at which all can be read.
double wanted_height(CliffCalendar const& calendar, double width, double row, TextSize const& text);
double least_row(TextSize const& text);
double roomy_row(TextSize const& text); // letters above, the cliff's name below

// The month that an arrow key goes to from here: so many months, or years, on; stays where there is none.
std::size_t stepped(CliffCalendar const& calendar, std::size_t from, int months);

} // namespace gui
