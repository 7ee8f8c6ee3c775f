// The sentences of the Brief: plain words, rounded amounts, no terms of the trade. Every one is built from the numbers. Called only by
// brief.cpp.
#pragma once

#include "templates/sentences.hpp"
#include "templates/workbooks/council/council_sheets.hpp"

namespace templates::council {

// What it costs and buys; who pays; how long that lasts and what ends it; the years together.
std::vector<std::string> brief_in_words(View const& view);
// "ARPA SLFRF ends 31 Dec 2026. 30 days for the council and 30 days of notice."
std::string why_in_plain_words(View const& view, Decision const& decision);

} // namespace templates::council
