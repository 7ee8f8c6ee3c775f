// The form of a funding source: its own fields, and those of what it may have beside them: a renewal, a match, an obligation to
// carry on after the award. Knows no window; called by the Funding page and by tests.
#pragma once

#include "app/gui/content/entry.hpp"

namespace gui {

// The names of the fields of those parts begin with "renewal:", "match:" or "retention:"; that alone is whether there is one.
std::vector<Entry> source_entries(budget::Plan const& plan, budget::FundingSource const& source);
bool is_part_field(std::string const& field);
// The source with such a field set to its exact text; nothing where the text doesn't fit.
std::optional<budget::FundingSource> with_part(budget::Plan const& plan, budget::FundingSource source,
                                               std::string const& field, std::string const& exact);
// "Add match to COPS Hiring", "Change renewal of County".
std::string part_change_name(budget::FundingSource const& source, std::string const& field, std::string const& exact);

} // namespace gui
