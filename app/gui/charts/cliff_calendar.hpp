// What the cliff calendar shows, as values: of each month of the plan what of its cost is not covered, the cliffs that begin in it, and
// the days on which someone must act or money ends. Where it stands is calendar_layout's business. Called by the Cliffs page.
#pragma once

#include "budget/totals.hpp"

namespace gui {

struct CliffCalendar {
    struct Mark {
        enum class Kind { decide_by, source_end, spend_by, renew_by }; // in the order in which they stand in a month
        Kind kind = Kind::decide_by;
        budget::Date day;
        std::string text;                 // "Decide by 15 Nov 2026: ARPA ends 31 Dec 2026"
        std::optional<std::size_t> cliff; // in outcome.cliffs: what it leads to, where it leads to one
        friend bool operator==(Mark const&, Mark const&) = default;
    };
    struct Beginning { // a cliff, in its month
        std::size_t cliff = 0; // in outcome.cliffs
        std::string name;      // of what ends: "ARPA", "ARPA +1"
        std::string text;      // the cliff in sentences
        bool absorbed = false; // other money takes over
    };
    struct OfMonth {
        budget::Money cost;
        budget::Money gap;
        std::vector<Beginning> cliffs;
        std::vector<Mark> marks; // by kind, then day, then plan order
    };
    budget::Month first_month;
    budget::FiscalCalendar years{7};
    std::vector<OfMonth> months;         // every month of the plan
    std::vector<Mark> before;            // days to act by before the plan's first month
    std::optional<std::size_t> present;  // the month in which today is, where it is one of the plan's

    budget::Month month_at(std::size_t at) const { return first_month + static_cast<int>(at); }
    bool has_cliff() const;
    bool has_gap() const;
    bool is_empty() const; // no cliff, no gap, no day
};

// Of the costs that the filter takes, and of the sources that are counted; where one program is filtered, of those that pay for it.
CliffCalendar calendar_of(budget::Outcome const& outcome, budget::Filter const& filter, budget::Date today);

// One letter each: D, E, S, R; and what it stands for: "Decide by".
char letter_of(CliffCalendar::Mark::Kind kind);
char const* name_of(CliffCalendar::Mark::Kind kind);

// The cliffs that a month leads to: that begin in it, then those of its days; each once.
std::vector<std::size_t> cliffs_of(CliffCalendar::OfMonth const& month);

// What must be said beside the months, because they don't show it: that there is no cliff, and days before the plan. May be empty.
std::vector<std::string> notes_of(CliffCalendar const& calendar);
// A month in words: "Jan 2027: $5,000.00, of which $1,000.00 is not covered. Decide by …"
std::string told(CliffCalendar const& calendar, std::size_t month);
// The sentences of a month alone: cliffs, then days.
std::vector<std::string> sentences_of(CliffCalendar::OfMonth const& month);
// All in words: each fiscal year with its months that aren't covered, then every day and every cliff.
std::string told(CliffCalendar const& calendar);

} // namespace gui
