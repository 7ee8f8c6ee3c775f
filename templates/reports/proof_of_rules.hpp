// The part of the proof that says which rules a payment must keep beside caps with a limit: salary caps, retention, match, and
// caps that are shares of what is spent. Called by append_proof().
#pragma once

#include "templates/reports/allocation.hpp"

namespace templates {

// "most": what a pool may pay of a cost where that is less than the cost. "retained": lines that from one day through another local
// sources alone may pay; "local": which those are. "match_lines" and "match_sources": payments of these lines by these sources
// may serve as an award's match. "share_lines": what a cap that is a share counts; of_direct: of all but indirect.
void append_rules(Sheet& sheet, budget::Outcome const& outcome);

} // namespace templates
