// Who pays what when. Called by `braid allocate`.
#pragma once

#include "templates/reports/view.hpp"

namespace templates {

// For people one table a period: lines down, sources across in application order, what nobody pays last. For programs one
// table of payments and one of gaps.
Sheet lay_out_allocation(budget::Outcome const& outcome, View const& view);

// All that a stranger needs to check the allocation without this program: pools in application order, each dated release,
// each cost in covering order, which pool may pay which line, caps with their lines, every other rule (proof_of_rules.hpp), and payments and gaps as fine as the
// calculation knows them (a month, or a part of one where money begins or ends inside it).
void append_proof(Sheet& sheet, budget::Outcome const& outcome);

} // namespace templates
