// A cell's value as text: as people read it, and as programs do. Who lays out tables asks here; nothing here knows of columns,
// pages or files. Called by the text, CSV, JSON and HTML writers and by the window's tables.
#pragma once

#include "templates/sheet.hpp"

#include <string>

namespace templates {

// "$1,234.56", "5.16", "3.4 %", "31 Dec 2026", "Dec 2026", "yes"; empty where there is no value.
std::string text_for_people(Value const& value);

// A share of a whole: a whole is "100 %", nothing is "0 %", and what only rounds to them says so: "under 100 %", "over 100 %",
// "under 0.1 %". Every share that people read, in tables and in sentences, is written by this.
std::string share_for_people(budget::Ratio const& share);

// Money as whole cents, numbers and shares as decimals (a share as a fraction of 1), dates "2026-12-31", months "2026-12",
// "true". A decimal is exact where it ends within nine places, else rounded half to even at the ninth.
std::string text_for_programs(Value const& value);

// The column's name in CSV and JSON: "cost_cents" for the money column "cost", else the key itself.
std::string key_for_programs(Column const& column);

// Aligned to the right: all kinds that are counted.
bool is_counted(Kind kind);

// The text without the characters that steer a terminal or break a file (all controls but the line feed), each as a space,
// and with bytes that are not UTF-8 replaced by U+FFFD, as U+FFFE and U+FFFF are, which XML can't hold.
std::string printable(std::string const& text);

// How many columns of a terminal the (printable) text takes: 2 for wide East Asian characters, 0 for combining ones.
std::size_t display_width(std::string const& text);

// The text in lines of at most `width` columns, broken at spaces where there are any; its own line feeds stay.
std::vector<std::string> wrapped(std::string const& text, std::size_t width);

} // namespace templates
