// The SF-424A as a workbook: the form's sections as they stand on paper, notes that explain what is in it and what isn't, and
// checks. Totals are live formulas. Called by the exports; sf424a.hpp fills in the form.
#pragma once

#include "budget/outcome.hpp"
#include "templates/sheet.hpp"
#include "templates/workbooks/sf424a/sf424a.hpp"

namespace templates {

// The outcome is the one that the form was made from.
Workbook sf424a_workbook(Sf424a const& form, budget::Outcome const& outcome);

} // namespace templates
