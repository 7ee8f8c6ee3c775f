// What `braid import` and `braid opportunities` share: choosing proposals by number, and writing the plan with them.
#pragma once

#include "app/cli/call.hpp"
#include "importers/proposal.hpp"

namespace cli {

Parameter take_option();
Parameter without_option();
Parameter dry_run_option();
Parameter force_option();

// Shows the proposals, and unless it is a dry run writes the plan with those taken to -o. A file that is there already and isn't
// --into's is left as it is without --force.
Exit propose(Call const& call, budget::Plan const& plan, importers::Import const& import);

} // namespace cli
