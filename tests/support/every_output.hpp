// Makes everything that an outcome can be shown as, and says what doesn't hold of it: parts add up to totals, formulas come to
// their values, texts are sound and steer nothing, no pool pays more than it holds, the proof is true. For tests on random plans,
// fuzzers and the run under sanitizers.
#pragma once

#include "budget/outcome.hpp"

#include <string>
#include <vector>

namespace tests {

// Of the figures themselves.
std::vector<std::string> faults_of(budget::Outcome const& outcome);

struct Extent {
    bool slow_reports = true;   // those that evaluate many more plans: remedies, what moves the cost, scenarios
    bool workbooks = true;
    std::string xlsx_path = {}; // where each workbook is written to as a file, one over the other; empty: it is only laid out
};
// Of every report in every format, and of every workbook. `document` is the plan with its scenarios; the outcome has no errors.
std::vector<std::string> faults_of_outputs(budget::Plan const& document, budget::Outcome const& outcome, Extent const& extent);

} // namespace tests
