// Headings that name a part of a year: "Jul-26", "July", "2026-07-01", "Q1", "2nd Quarter FY27". Their columns are added up to years
// (amount_columns.cpp). Words only. Called by heading_words.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace importers {

struct HeadingPeriod {
    int month = 0;                // of the calendar, 1 to 12; 0 where it is a quarter
    int quarter = 0;              // of the fiscal year, 1 to 4; 0 where it is a month
    std::optional<int> year = {}; // of the calendar for a month, of the fiscal year for a quarter
    friend bool operator==(HeadingPeriod const&, HeadingPeriod const&) = default;
};

int month_named(std::string_view word); // "july", "jul": 7; else 0
// Of "fy27", "ffy2027", "sfy27", "cy2027" and of these letters alone how many they are; else 0.
std::size_t year_letters(std::string_view word);

// In plain words that say nothing else but how far the amounts are decided: "july actual", not "july fireworks".
std::optional<HeadingPeriod> period_in(std::string_view words);

} // namespace importers
