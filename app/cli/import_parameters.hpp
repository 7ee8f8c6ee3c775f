// What `braid import` and `braid opportunities` share: choosing proposals by number, and writing the plan with them.
#pragma once

#include "app/cli/call.hpp"
#include "importers/proposal.hpp"

namespace cli {

Parameter take_option();
Parameter without_option();
Parameter dry_run_option();
Parameter force_option();

// The proposals taken; throws NotInPlan where a number has none.
std::vector<std::size_t> choose(Call const& call, importers::Import const& import);
// Writes the plan with those taken to -o. Where that doesn't work, says why and returns with what to end; else `result`
// says where.
std::optional<Exit> write_taken(Call const& call, budget::Plan const& plan, importers::Import const& import,
                                std::vector<std::size_t> const& taken, std::string& result);

// Shows the proposals, and unless it is a dry run writes the plan with those taken to -o. A file that is there already
// and isn't
// --into's is left as it is without --force.
Exit propose(Call const& call, budget::Plan const& plan, importers::Import const& import);

} // namespace cli
