#include "app/gui/content/sections.hpp"

#include <algorithm>
#include <span>

namespace gui {

namespace {

struct Section {
    char const* title;
    std::vector<std::string> fields;
};

std::vector<Section> const component_sections{
    {"Size", {"fte", "seats", "hours-a-day", "days-a-week", "span", "supervises"}},
    {"From hours to people",
     {"shift-hours", "overlap-hours", "productive-hours", "leave-hours", "holiday-hours", "training-hours",
      "field-share", "paid-hours"}},
    {"Pay", {"pay", "pay-basis", "step-rise", "top-pay", "overtime", "differential", "vacancy", "fringe"}},
    {"Hiring", {"turnover", "people-now"}},
    {"When, and how urgent", {"priority", "recurrence", "first-month", "last-month", "growth"}},
    {"Baseline and narrative", {"in-kind", "local-in-baseline", "local-baseline", "justification"}},
};
std::vector<Section> const source_sections{
    {"Award", {"funder", "origin", "assistance-listing", "award-number", "rules", "link", "notes"}},
    {"Standing", {"standing", "probability", "ended-early"}},
    {"Renewal", {"renewal:*"}},
    {"Match", {"match:*", "may-match"}},
    {"After the award", {"retention:*"}},
    {"Local money", {"non-supplanting", "supplanting-note"}},
    {"Cash", {"draw", "lag-days"}},
    {"Order", {"bill-first", "last-resort", "pinned", "pin-note"}},
};

bool names(std::string const& pattern, std::string const& field)
{
    return pattern.ends_with('*') ? field.starts_with(pattern.substr(0, pattern.size() - 1)) : pattern == field;
}

} // namespace

std::vector<Entry> in_sections(std::vector<Entry> entries, Sections of)
{
    auto const& sections = of == Sections::component ? component_sections : source_sections;
    auto const place = [&](Entry const& entry) {
        for (std::size_t at = 0; at < sections.size(); ++at)
            for (auto const& pattern : sections[at].fields)
                if (names(pattern, entry.field)) return at + 1;
        return std::size_t{0};
    };
    for (auto& entry : entries) {
        auto const at = place(entry);
        entry.section = at == 0 ? "" : sections[at - 1].title;
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [&](auto const& a, auto const& b) { return place(a) < place(b); });
    return entries;
}

} // namespace gui
