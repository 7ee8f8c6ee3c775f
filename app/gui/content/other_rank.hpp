// A source at another rank of the application order: the plan that pins it there, and what that changes, in sentences.
// Not here: the order itself (order.hpp). Knows no window: called by the Order page and by tests.
#pragma once

#include "budget/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gui {

// The place of a source in the whole order, 1 is first: what "Pinned at rank" takes. Sources that aren't counted have one, too.
std::optional<int> rank_of(budget::Outcome const& outcome, budget::SourceId const& source);

// The outcome's plan with the source pinned at that rank. Other pins stay as they are; only where one of them would keep the
// source from getting there, each of them becomes the rank that its source then has.
budget::Plan pin_at(budget::Outcome const& outcome, budget::SourceId const& source, int rank);
budget::Plan unpin(budget::Outcome const& outcome, budget::SourceId const& source);

// Of the step that keeps it: "Pin City levy at rank 2", "Unpin City levy".
std::string name_of_pin(budget::Plan const& pinned, budget::SourceId const& source);

// "Pin City levy at rank 2 instead of 4.", and each other pin that changes with it.
std::string pin_in_words(budget::Outcome const& before, budget::Outcome const& after, budget::SourceId const& source);
// Whose money is used more or less over the plan, in sentences: the source itself first, then the largest changes; and whether money
// is missed from another month, seen from today.
std::vector<std::string> order_effect(budget::Outcome const& before, budget::Outcome const& after, budget::SourceId const& source,
                                      budget::Date today);

} // namespace gui
