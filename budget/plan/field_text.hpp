// A field's value as the exact text of plan files and edits, and back. Not for people's input: importers/amount_text.hpp and
// importers/date_text.hpp understand that and give the values.
#pragma once

#include "budget/plan/fields.hpp"

#include <charconv>
#include <string>
#include <string_view>

namespace budget {

inline std::string field_text(Field const&, std::string const& value) { return value; }
inline std::string field_text(Field const&, bool value) { return value ? "yes" : "no"; }
inline std::string field_text(Field const&, int value) { return std::to_string(value); }
inline std::string field_text(Field const&, Money value) { return plain_text(value); }
inline std::string field_text(Field const& field, Ratio const& value) { return field.percent ? percent_text(value) : plain_text(value); }
inline std::string field_text(Field const&, Month value) { return plain_text(value); }
inline std::string field_text(Field const&, Date value) { return plain_text(value); }
template <class Of> std::string field_text(Field const&, Id<Of> const& value) { return value.text; }
template <class Choice> requires std::is_enum_v<Choice> std::string field_text(Field const&, Choice value) { return written(value); }
template <class T> std::string field_text(Field const& field, std::optional<T> const& value)
{
    return value ? field_text(field, *value) : std::string{};
}

// Each sets value and returns true, or leaves it alone and returns false. An empty text empties an optional.
bool read_field(std::string_view text, std::string& value);
bool read_field(std::string_view text, bool& value);  // yes, no
bool read_field(std::string_view text, int& value);   // whole, 0 to 1,000,000
bool read_field(std::string_view text, Money& value);
bool read_field(std::string_view text, Ratio& value);
bool read_field(std::string_view text, Month& value);
bool read_field(std::string_view text, Date& value);
bool is_id(std::string_view text); // letters, digits, '-' and '_'; 1 to 64 of them
template <class Of> bool read_field(std::string_view text, Id<Of>& value)
{
    if (!is_id(text)) return false;
    value.text = std::string{text};
    return true;
}
template <class Choice> requires std::is_enum_v<Choice> bool read_field(std::string_view text, Choice& value)
{
    auto const choice = read_name<Choice>(text);
    if (choice) value = *choice;
    return choice.has_value();
}
template <class T> bool read_field(std::string_view text, std::optional<T>& value)
{
    if (text.empty()) {
        value.reset();
        return true;
    }
    T inner{};
    if (!read_field(text, inner)) return false;
    value = std::move(inner);
    return true;
}

// What a field takes, for the sentence after a refusal: "an amount such as 1234.56", "one of: low, medium, high".
std::string expected(std::string const&);
std::string expected(bool);
std::string expected(int);
std::string expected(Money);
std::string expected(Ratio const&);
std::string expected(Month);
std::string expected(Date);
template <class Of> std::string expected(Id<Of> const&) { return "an id: letters, digits, '-' and '_', at most 64"; }
template <class Choice> requires std::is_enum_v<Choice> std::string expected(Choice)
{
    std::string text = "one of: ";
    bool first = true;
    for (auto const& name : names_of<Choice>()) {
        if (!first) text += ", ";
        first = false;
        text += name.written;
    }
    return text;
}
template <class T> std::string expected(std::optional<T> const&) { return expected(T{}); }

} // namespace budget
