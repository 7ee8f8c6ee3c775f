// The headings under which a form shows its fields, so that a position's thirty are found at a glance. Only order and headings:
// which fields there are is said by budget/plan/fields.hpp, and one that stands under no heading here comes first.
#pragma once

#include "app/gui/content/entry.hpp"

namespace gui {

enum class Sections { component, source };

// Stable within a section.
std::vector<Entry> in_sections(std::vector<Entry> entries, Sections of);

} // namespace gui
