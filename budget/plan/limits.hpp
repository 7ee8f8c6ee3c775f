// How large a plan may be; README says what a large one takes. Beyond it there is one sentence instead of a program that seems to
// hang. Called by check() before all else.
#pragma once

#include <cstddef>

namespace budget::limits {

inline constexpr int months = 240;
inline constexpr std::size_t programs = 100;
inline constexpr std::size_t components = 5'000;   // of all programs: a city's budget, line by line
inline constexpr std::size_t component_months = 150'000; // components times the plan's months
inline constexpr std::size_t sources = 150;
inline constexpr std::size_t pools = 300;          // of all sources
inline constexpr std::size_t payable = 15'000'000; // components times months times pools: who might pay what, and when
inline constexpr std::size_t releases = 5'000;     // of all pools
inline constexpr std::size_t rules = 10'000;       // permissions and caps of all pools
inline constexpr std::size_t assumptions = 500;    // and as many fringe schedules
inline constexpr std::size_t payments = 50'000;    // of closed months
inline constexpr std::size_t scenarios = 50;
inline constexpr std::size_t edits = 2'000;        // of all scenarios
inline constexpr std::size_t parts = 1'000;        // of one thing: steps, values, volumes, figures, dates of fees
inline constexpr std::size_t text = 30'000;        // bytes of one text; a cell of a workbook holds no more

} // namespace budget::limits
