// A field of a plan as people see and type it: its label, what it shows, what can be chosen. Made from the one list of
// fields (budget/plan/fields.hpp), so a field added there appears in the window. Reading turns what was typed into the
// exact text that edits take, or into the sentence that refuses it. Knows no window.
#pragma once

#include "app/gui/content/table.hpp"
#include "budget/plan/edit.hpp"
#include "budget/plan/field_text.hpp"

#include <cctype>

namespace gui {

enum class EntryKind { text, long_text, amount, number, percent, whole, month, date, yes_no, choice };

struct Entry {
    std::string field;           // its written name
    std::string label;
    EntryKind kind = EntryKind::text;
    bool optional = false;       // may be empty
    std::string exact;           // its value in the form of plan files
    std::string shown;           // for people
    std::vector<Choice> choices; // of kind choice; an optional one begins with the empty choice
    std::string section = {};    // the heading under which a form shows it (sections.hpp)
    friend bool operator==(Entry const&, Entry const&) = default;
};

struct Reading {
    std::string exact;   // what SetField takes
    std::string refusal; // a sentence; empty where it was understood
};
// "" for an optional value is understood as none.
Reading read_entry(Entry const& entry, std::string const& typed, budget::FiscalCalendar const& calendar);

// The fields that a person edits: all but ids.
std::vector<Entry> entries_of(budget::Plan const& plan, budget::Target const& target);

// Makes entries of any struct of fields.hpp.
class EntryMaker
{
public:
    explicit EntryMaker(budget::Plan const& plan) : plan_{plan} {}

    template <class T> void operator()(budget::Field const& field, T const& value)
    {
        if (std::string_view{field.written} == "id") return;
        entries.push_back({field.written, field.label, {}, false, field_text(field, value), {}, {}});
        describe(entries.back(), field, value);
    }

    std::vector<Entry> entries;

private:
    void describe(Entry& entry, budget::Field const& field, std::string const& value) const;
    void describe(Entry& entry, budget::Field const& field, bool value) const;
    void describe(Entry& entry, budget::Field const& field, int value) const;
    void describe(Entry& entry, budget::Field const& field, budget::Money value) const;
    void describe(Entry& entry, budget::Field const& field, budget::Ratio const& value) const;
    void describe(Entry& entry, budget::Field const& field, budget::Month value) const;
    void describe(Entry& entry, budget::Field const& field, budget::Date value) const;
    void describe(Entry& entry, budget::Field const& field, budget::AssumptionId const& value) const;
    void describe(Entry& entry, budget::Field const& field, budget::FringeScheduleId const& value) const;
    void describe(Entry& entry, budget::Field const& field, budget::ProgramId const& value) const;
    void describe(Entry& entry, budget::Field const& field, budget::ComponentId const& value) const;
    void describe(Entry& entry, budget::Field const& field, budget::SourceId const& value) const;
    template <class Of>
    void describe(Entry &, budget::Field const &, budget::Id<Of> const &) const {} // of the thing itself
    template <class Choices> requires std::is_enum_v<Choices>
    void describe(Entry& entry, budget::Field const&, Choices value) const
    {
        entry.kind = EntryKind::choice;
        for (auto const& name : budget::names_of<Choices>())
            entry.choices.push_back({name.written, capital(name.spoken)});
        entry.shown = capital(spoken(value));
    }
    template <class T> void describe(Entry& entry, budget::Field const& field, std::optional<T> const& value) const
    {
        describe(entry, field, value.value_or(T{}));
        entry.optional = true;
        if (entry.kind == EntryKind::choice) entry.choices.insert(entry.choices.begin(), {"", "–"});
        if (!value) entry.shown = entry.kind == EntryKind::choice ? "–" : "";
    }
    static std::string capital(std::string text)
    {
        if (!text.empty()) text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
        return text;
    }

    budget::Plan const& plan_;
};

template <class T> std::vector<Entry> entries_of_value(budget::Plan const& plan, T const& value)
{
    EntryMaker maker{plan};
    visit_fields(value, maker);
    return std::move(maker.entries);
}

// Sets the field of that name from its exact text; false where there is none or the text doesn't fit.
template <class T> bool set_field(T& value, std::string const& name, std::string const& exact)
{
    bool done = false;
    visit_fields(value, [&](budget::Field const& field, auto& member) {
        if (!done && field.written == name) done = budget::read_field(exact, member);
    });
    return done;
}

} // namespace gui
