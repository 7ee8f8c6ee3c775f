// Each cliff in full: causes, loss, what and who is at risk, who takes over, by when to decide, and why no order helps.
// Called by `braid cliffs`.
#pragma once

#include "templates/reports/view.hpp"

namespace templates {

// What the report says of one cliff, for people: the heading, its sentences and tables.
std::vector<Block> blocks_of(budget::Outcome const& outcome, budget::Cliff const& cliff, View const& view);
Sheet lay_out_cliffs(budget::Outcome const& outcome, View const& view);

} // namespace templates
