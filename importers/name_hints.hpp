// What the name of a new source gives away (source_names.hpp), entered in the source and said in its proposal: its origin, and that it
// is only possible. Called by the readers of worksheets and of funding lists.
#pragma once

#include "importers/proposal.hpp"

#include <string>

namespace importers {

// `words`: the source's name, and the funder's where it is known. A list of opportunities has possible money only.
void apply_name_hints(std::string const& words, bool opportunities, budget::FundingSource& source, Proposal& proposal);

} // namespace importers
