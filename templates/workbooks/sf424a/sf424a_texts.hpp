// What the SF-424A says in words: section F, and the warnings. Called by sf424a.cpp.
#pragma once

#include "templates/workbooks/sf424a/sf424a.hpp"

namespace templates {

// Section F, inside its limits of 50, 50 and 250 characters: a text that doesn't fit is said shorter, never cut.
void add_texts(Sf424a& form, budget::Outcome const& outcome, budget::AwardBudget const& budget);

// What a grant officer would ask about. Warnings, for the form can be filled in all the same.
void add_warnings(Sf424a& form, budget::Outcome const& outcome, budget::AwardBudget const& budget);

// "sf424a.activities-joined"
budget::Problem joined_activities(Sf424a const& form, std::size_t programs);

} // namespace templates
