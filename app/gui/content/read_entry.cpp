#include "app/gui/content/entry.hpp"

#include "importers/amount_text.hpp"
#include "importers/date_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gui {

namespace {

// In the form that edits take, or the sentence of the first problem.
template <class T> Reading reading_of(budget::Loaded<T> const& loaded, budget::Field const& field)
{
    if (loaded.value && !has_errors(loaded.problems)) return {field_text(field, *loaded.value), {}};
    if (loaded.problems.empty()) return {{}, "This can't be understood."};
    auto const& problem = loaded.problems.front();
    return {{}, problem.text + (problem.remedy.empty() ? "" : " " + problem.remedy)};
}

} // namespace

namespace {

// Where something begins: a month or a year that is typed there means its first day; anywhere else its last.
bool is_start(std::string const& field)
{
    auto const name = field.substr(field.find(':') + 1); // of "match:from"
    return name == "from" || name == "available-from" || name == "date" || name == "first-month";
}

budget::Loaded<budget::Month> read_first_month(std::string const& typed, budget::FiscalCalendar const& calendar)
{
    auto day = importers::read_first_day(typed, calendar);
    if (!day.value) return {std::nullopt, std::move(day.problems)};
    return {budget::Month{*day.value}, {}};
}

} // namespace

Reading read_entry(Entry const& entry, std::string const& typed, budget::FiscalCalendar const& calendar)
{
    using enum EntryKind;
    bool const blank = typed.find_first_not_of(" \t\r\n") == std::string::npos;
    budget::Field const field{entry.field.c_str(), entry.label.c_str(), false, entry.kind == percent};
    switch (entry.kind) {
    case text:
    case long_text:
        if (blank && !entry.optional && (entry.field == "name" || entry.field == "title"))
            return {{}, fmt::format("“{}” can't be empty. Write a name.", entry.label)};
        return {typed, {}};
    case yes_no:
    case choice: {
        auto const known =
            std::any_of(entry.choices.begin(), entry.choices.end(), [&](auto const& c) { return c.written == typed; });
        return known ? Reading{typed, {}} : Reading{{}, fmt::format("“{}” isn't one of the choices.", typed)};
    }
    default: break;
    }
    if (blank && entry.optional) return {};
    switch (entry.kind) {
    case amount: return reading_of(importers::read_amount(typed), field);
    case number: return reading_of(importers::read_number(typed), field);
    case percent: return reading_of(importers::read_rate(typed, importers::Bare::percent), field);
    case whole: return reading_of(importers::read_whole(typed), field);
    case month: return reading_of(is_start(entry.field) ? read_first_month(typed, calendar) : importers::read_month(typed, calendar), field);
    case date: return reading_of(is_start(entry.field) ? importers::read_first_day(typed, calendar) : importers::read_date(typed, calendar), field);
    default: return {};
    }
}

} // namespace gui
