// Two plans, in words: what was changed, and what that does. Called by `braid diff`.
#pragma once

#include "templates/reports/view.hpp"

namespace templates {

// `title`: "old.braid to new.braid".
Sheet lay_out_difference(std::string const& title, budget::Outcome const& before, budget::Outcome const& after, View const& view);

// The sentences one under the other, or `otherwise` where there are none.
Paragraph list_of(std::vector<std::string> const& sentences, std::string const& otherwise);

} // namespace templates
