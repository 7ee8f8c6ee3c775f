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

// An edit under a name that says more than its own.
inline std::string change_as(Desk& desk, budget::Edit const& edit, std::string const& name)
{
    auto changed = budget::apply(desk.session().plan(), edit);
    if (!changed.value) return changed.problems.front().text + " " + changed.problems.front().remedy;
    return desk.change(std::move(*changed.value), name);
}

} // namespace gui
