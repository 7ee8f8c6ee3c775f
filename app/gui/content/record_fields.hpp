// The fields of one record of a list as a row of cells, and setting one of them from what was typed. Most come straight from the
// one list of fields; here stand the few that depend on where the record is. Called by record_list.cpp.
#pragma once

#include "app/gui/content/block.hpp"
#include "app/gui/content/entry.hpp"
#include "app/gui/content/list_at.hpp"
#include "budget/plan/possible_lines.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace gui {

template <class Record>
std::vector<Entry> record_entries(budget::Plan const& plan, ListAt const&, Record const& record)
{
    return entries_of_value(plan, record);
}

// Every part of a scope may be left out, its position's title, too.
inline std::vector<Entry> record_entries(budget::Plan const& plan, ListAt const&, budget::Scope const& scope)
{
    auto entries = entries_of_value(plan, scope);
    for (auto& entry : entries) entry.optional = true;
    return entries;
}

// Whether it allows or refuses is the element's name in the file, so it is no field.
inline std::vector<Entry> record_entries(budget::Plan const& plan, ListAt const&, budget::Permission const& permission)
{
    auto entries = entries_of_value(plan, permission);
    for (auto& entry : entries) entry.optional = true;
    bool const allows = permission.effect == budget::Effect::allow;
    entries.insert(entries.begin(), Entry{"effect", "The pool", EntryKind::choice, false, allows ? "allow" : "deny",
                                          allows ? "May pay" : "May not pay",
                                          {{"allow", "May pay"}, {"deny", "May not pay"}}});
    return entries;
}

// The figure that a citation backs is one of the thing's fields.
inline std::vector<Entry> record_entries(budget::Plan const& plan, ListAt const& at, budget::Citation const& citation)
{
    std::vector<Entry> entries;
    EntryMaker maker{plan};
    visit_fields(citation, [&](budget::Field const& field, auto const& value) {
        // "id" is that of a published figure here, which people do enter.
        bool const is_id = std::string_view{field.written} == "id";
        maker(budget::Field{is_id ? "figure-id" : field.written, is_id ? "Published as" : field.label}, value);
    });
    entries = std::move(maker.entries);
    for (auto& entry : entries) {
        if (entry.field != "of") continue;
        entry.kind = EntryKind::choice;
        entry.choices = {{"", "The whole"}};
        for (auto const& field : entries_of(plan, at.of)) entry.choices.push_back({field.field, field.label});
        auto const same = [&](Choice const& choice) { return choice.written == citation.of; };
        if (std::none_of(entry.choices.begin(), entry.choices.end(), same))
            entry.choices.push_back({citation.of, citation.of}); // of a field that the thing no longer has
        entry.shown = std::find_if(entry.choices.begin(), entry.choices.end(), same)->spoken;
    }
    return entries;
}

// A payment is of one of its component's lines; of a component's own payments, the component goes without saying.
inline std::vector<Entry> record_entries(budget::Plan const& plan, ListAt const& at, budget::Actual const& payment)
{
    auto entries = entries_of_value(plan, payment);
    auto const* own = std::get_if<budget::ComponentId>(&at.of);
    auto const* component = own ? find(plan, *own) : nullptr;
    if (!component) return entries;
    std::erase_if(entries, [](auto const& entry) { return entry.field == "component"; });
    for (auto& entry : entries) {
        if (entry.field == "source" && !payment.source) entry.shown = "not in the plan";
        if (entry.field != "line") continue;
        entry.kind = EntryKind::choice;
        auto const spoken = [&](std::string const& suffix) { return suffix.empty() ? component->name : suffix; };
        for (auto const& suffix : line_suffixes(plan, *component)) entry.choices.push_back({suffix, spoken(suffix)});
        entry.shown = spoken(payment.line);
    }
    return entries;
}

// The sentence that refuses what was typed for the field, or "".
template <class Record>
std::string set_record(budget::Plan const& plan, ListAt const& at, Record& record, std::string const& column,
                       std::string const& typed)
{
    for (auto const& entry : record_entries(plan, at, record)) {
        if (entry.field != column) continue;
        auto const reading = read_entry(entry, choice_in(entry.choices, typed), plan.calendar());
        if (!reading.refusal.empty()) return reading.refusal;
        if constexpr (std::same_as<Record, budget::Permission>)
            if (column == "effect") {
                record.effect = reading.exact == "deny" ? budget::Effect::deny : budget::Effect::allow;
                return {};
            }
        auto const field = column == "figure-id" ? std::string{"id"} : column;
        return set_field(record, field, reading.exact) ? std::string{} : fmt::format("“{}” can't be used here.", typed);
    }
    return "This column takes no entry.";
}

} // namespace gui
