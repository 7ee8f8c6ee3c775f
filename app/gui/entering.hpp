// From what was typed into a field to the edit: reads it, hands it in, and gives the sentence that refuses it.
// Called by pages and dialogs for each field; reading alone is content/entry.hpp.
#pragma once

#include "app/gui/content/entry.hpp"
#include "app/gui/desk.hpp"

namespace gui {

inline std::string enter(Desk& desk, budget::Target const& target, Entry const& entry, std::string const& typed)
{
    auto const reading = read_entry(entry, typed, desk.session().plan().calendar());
    if (!reading.refusal.empty()) return reading.refusal;
    return desk.change(budget::SetField{target, entry.field, reading.exact});
}

} // namespace gui
