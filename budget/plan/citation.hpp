// Where a figure comes from, so that a reader can check it. Kept with the figure and printed in the Assumptions sheet.
#pragma once

#include "budget/plan/choices.hpp"

#include <string>

namespace budget {

struct Citation {
    std::string of;   // the written name of the field that it backs ("pay"); empty: the whole
    std::string id;   // the figure's id in the list of published figures ("MSO-1"); empty where assumed
    Grade grade = Grade::assumed;
    std::string link; // without a scheme, as published
    std::string note; // one sentence: what the figure is, or why it was assumed
    friend bool operator==(Citation const&, Citation const&) = default;
};

} // namespace budget
