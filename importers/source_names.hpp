// What the name of a source gives away: whether two names are the same, where its money comes from ("Medicaid", "County general
// fund"), and whether it is awarded yet ("pending"). Called by importers that make sources of rows.
#pragma once

#include "budget/plan/choices.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace importers {

// Equal but for letter case, spaces and signs.
bool is_same_name(std::string_view one, std::string_view other);

struct NameHint {
    std::optional<budget::Origin> origin;
    std::string origin_word;  // "Medicaid"
    bool is_open = false;     // asked for or planned, not awarded
    std::string open_word;    // "pending"
};
NameHint read_source_name(std::string_view name);

} // namespace importers
