// Another plan (.braid) → proposals: its assumptions, fringe schedules, programs and sources, with new ids where the plan has others
// of the same. What a plan can have only once (its months, its actuals) and its scenarios stay out, and that is said. Called by
// document_kinds and tests.
#pragma once

#include "importers/proposal.hpp"

namespace importers {

// `file`: where `other` was read, for the places.
Import merge_plan(budget::Plan other, std::string const& file, budget::Plan const& plan);
Import read_plan_to_merge(std::string const& path, budget::Plan const& plan);

} // namespace importers
