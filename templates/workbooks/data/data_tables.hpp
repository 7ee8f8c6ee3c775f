// The flat tables of the data workbook, one file a subject. Each holds references to the outcome, which must outlive it. Called only by
// data_workbook.cpp.
#pragma once

#include "budget/outcome.hpp"
#include "templates/sheet.hpp"

namespace templates::data {

// Every line, with what it belongs to.
LongTable lines(budget::Outcome const& outcome);
// A row a line and month that has a cost: cost, paid, unfunded.
LongTable costs(budget::Outcome const& outcome);
inline constexpr std::size_t cost_column = 9;
inline constexpr std::size_t paid_column = 10;
inline constexpr std::size_t unfunded_column = 11;
// A row a payment: who pays how much of which line in which month; money that the plan doesn't name has no source.
LongTable payments(budget::Outcome const& outcome);
inline constexpr std::size_t amount_column = 10;
// The worksheet's seven columns, and what stands behind them.
LongTable sources(budget::Outcome const& outcome);
inline constexpr std::size_t released_column = 18;
inline constexpr std::size_t applied_column = 19;
// Dates of each pool, what it releases and what of that pays.
LongTable pools(budget::Outcome const& outcome);
// Each release of counted money.
LongTable releases(budget::Outcome const& outcome);
inline constexpr std::size_t release_column = 5;
// Cliffs, decisions, ends of sources and pools, lost money: by date.
LongTable events(budget::Outcome const& outcome, budget::Date today);

// A table of rows that are there already.
LongTable of_rows(std::string key, std::vector<Column> columns, std::vector<std::vector<Value>> rows);

} // namespace templates::data
