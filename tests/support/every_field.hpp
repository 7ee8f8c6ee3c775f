// A plan in which each kind of thing stands once, and a way to give any field another value: for tests that no field is
// forgotten by the file, the edits or the schema.
#pragma once

#include "budget/plan/field_text.hpp"

namespace tests {

// Each component kind, each list and each option once; check() finds no error in it.
budget::Plan plan_with_every_field();

// Another value of the same field, which a file can hold. Names of things aren't touched: they would name nothing.
inline void change(std::string& value) { value += " & \"more\"\n<text>"; }
inline void change(bool& value) { value = !value; }
inline void change(int& value) { value += 1; }
inline void change(budget::Money& value) { value += budget::Money::from_cents(1); }
inline void change(budget::Ratio& value) { value += budget::Ratio{1, 7}; }
inline void change(budget::Month& value) { value = value + 1; }
inline void change(budget::Date& value) { value = value + 1; }
template <class Of> void change(budget::Id<Of>& value) { value.text += "-x"; }
template <class Choice> requires std::is_enum_v<Choice> void change(Choice& value)
{
    auto const names = budget::names_of<Choice>();
    value = names[0].choice == value ? names[1].choice : names[0].choice;
}
template <class T> void change(std::optional<T>& value)
{
    if (!value) value.emplace();
    change(*value);
}

} // namespace tests
