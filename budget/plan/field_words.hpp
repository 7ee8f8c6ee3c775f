// Things and values of a plan as a sentence says them: "Responder", "funding end date", "$53,560.00", "31 Dec 2027". Called where
// edits and differences are put in words. Not here: exact texts (field_text.hpp).
#pragma once

#include "budget/plan/edit_target.hpp"
#include "budget/plan/field_text.hpp"

namespace budget {

// A name, or the id where it has none.
template <class Thing> std::string called(Thing const& thing) { return thing.name.empty() ? thing.id.text : thing.name; }
template <class ThingId> std::string name_of(Plan const& plan, ThingId const& id)
{
    auto const* thing = find(plan, id);
    return thing ? called(*thing) : id.text;
}
std::string name_of(Plan const& plan, Target const& target); // "the plan", "County, staffing"

// "Funding end date" inside a sentence: "funding end date"; "FTE" and "MTDC" stay.
std::string inside_sentence(std::string label);

// `plan` gives the names of what is named.
inline std::string in_words(Plan const&, Field const&, std::string const& value) { return "\"" + value + "\""; }
inline std::string in_words(Plan const&, Field const&, bool value) { return value ? "yes" : "no"; }
inline std::string in_words(Plan const&, Field const&, int value) { return std::to_string(value); }
inline std::string in_words(Plan const&, Field const&, Money value) { return dollars(value); }
inline std::string in_words(Plan const&, Field const&, Date value) { return for_people(value); }
inline std::string in_words(Plan const&, Field const&, Month value) { return for_people(value); }
std::string in_words(Plan const& plan, Field const& field, Ratio const& value);
template <class Of> std::string in_words(Plan const& plan, Field const&, Id<Of> const& id)
{
    if constexpr (std::same_as<Id<Of>, PoolId>)
        return id.text;
    else
        return name_of(plan, id);
}
template <class Choice> requires std::is_enum_v<Choice> std::string in_words(Plan const&, Field const&, Choice value)
{
    return spoken(value);
}
template <class T> std::string in_words(Plan const& plan, Field const& field, std::optional<T> const& value)
{
    return value ? in_words(plan, field, *value) : std::string{};
}

} // namespace budget
