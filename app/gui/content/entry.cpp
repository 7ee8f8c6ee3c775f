#include "app/gui/content/entry.hpp"

#include "app/gui/content/sections.hpp"

#include <algorithm>
#include <array>

namespace gui {

using budget::Field;

namespace {

constexpr std::array long_fields{"justification", "description", "notes", "restrictions", "reason", "note", "pin-note"};

std::string at_least(std::string const& text, std::string const& otherwise) { return text.empty() ? otherwise : text; }

} // namespace

void EntryMaker::describe(Entry& entry, Field const&, std::string const& value) const
{
    bool const is_long = std::find(long_fields.begin(), long_fields.end(), entry.field) != long_fields.end();
    entry.kind = is_long ? EntryKind::long_text : EntryKind::text;
    entry.shown = value;
}

void EntryMaker::describe(Entry& entry, Field const&, bool value) const
{
    entry.kind = EntryKind::yes_no;
    entry.choices = {{"yes", "Yes"}, {"no", "No"}};
    entry.shown = value ? "Yes" : "No";
}

void EntryMaker::describe(Entry& entry, Field const&, int value) const
{
    entry.kind = EntryKind::whole;
    entry.shown = std::to_string(value);
}

void EntryMaker::describe(Entry& entry, Field const&, budget::Money value) const
{
    entry.kind = EntryKind::amount;
    entry.shown = dollars(value);
}

void EntryMaker::describe(Entry& entry, Field const& field, budget::Ratio const& value) const
{
    entry.kind = field.percent ? EntryKind::percent : EntryKind::number;
    entry.shown = field.percent ? percent_text(value) : plain_text(value);
}

void EntryMaker::describe(Entry& entry, Field const&, budget::Month value) const
{
    entry.kind = EntryKind::month;
    entry.shown = for_people(value);
}

void EntryMaker::describe(Entry& entry, Field const&, budget::Date value) const
{
    entry.kind = EntryKind::date;
    entry.shown = for_people(value);
}

void EntryMaker::describe(Entry& entry, Field const&, budget::AssumptionId const& value) const
{
    entry.kind = EntryKind::choice;
    for (auto const& assumption : plan_.assumptions)
        entry.choices.push_back({assumption.id.text, at_least(assumption.name, assumption.id.text)});
    if (auto const* found = find(plan_, value)) entry.shown = at_least(found->name, value.text);
}

void EntryMaker::describe(Entry& entry, Field const&, budget::FringeScheduleId const& value) const
{
    entry.kind = EntryKind::choice;
    for (auto const& schedule : plan_.fringe_schedules)
        entry.choices.push_back({schedule.id.text, at_least(schedule.name, schedule.id.text)});
    if (auto const* found = find(plan_, value)) entry.shown = at_least(found->name, value.text);
}

void EntryMaker::describe(Entry& entry, Field const&, budget::ProgramId const& value) const
{
    entry.kind = EntryKind::choice;
    for (auto const& program : plan_.programs)
        entry.choices.push_back({program.id.text, at_least(program.name, program.id.text)});
    if (auto const* found = find(plan_, value)) entry.shown = at_least(found->name, value.text);
}

void EntryMaker::describe(Entry& entry, Field const&, budget::ComponentId const& value) const
{
    entry.kind = EntryKind::choice;
    for (auto const& program : plan_.programs)
        for (auto const& component : program.components)
            entry.choices.push_back({component.id.text, at_least(component.name, component.id.text)});
    if (auto const* found = find(plan_, value)) entry.shown = at_least(found->name, value.text);
}

void EntryMaker::describe(Entry& entry, Field const&, budget::SourceId const& value) const
{
    entry.kind = EntryKind::choice;
    for (auto const& source : plan_.sources)
        entry.choices.push_back({source.id.text, at_least(source.name, source.id.text)});
    if (auto const* found = find(plan_, value)) entry.shown = at_least(found->name, value.text);
}

namespace {

// Look-ups that give nothing where the target isn't in the plan.
struct EntriesOf {
    budget::Plan const& plan;

    std::vector<Entry> operator()(budget::ThePlan const&) const { return entries_of_value(plan, plan); }
    std::vector<Entry> operator()(budget::ComponentId const& id) const
    {
        auto const* component = find(plan, id);
        if (!component) return {};
        // What the kind is about comes right after the name; what all kinds have follows.
        auto common = entries_of_value(plan, *component);
        auto entries =
            std::visit([this](auto const& detail) { return entries_of_value(plan, detail); }, component->detail);
        entries.insert(entries.begin(), common.front());
        entries.insert(entries.end(), common.begin() + 1, common.end());
        return in_sections(std::move(entries), Sections::component);
    }
    std::vector<Entry> operator()(budget::PoolOf const& of) const
    {
        if (auto const* source = find(plan, of.source))
            for (auto const& pool : source->pools)
                if (pool.id == of.pool) return entries_of_value(plan, pool);
        return {};
    }
    template <class ThingId> std::vector<Entry> operator()(ThingId const& id) const
    {
        auto const* found = find(plan, id);
        return found ? entries_of_value(plan, *found) : std::vector<Entry>{};
    }
};

} // namespace

std::vector<Entry> entries_of(budget::Plan const& plan, budget::Target const& target)
{
    return std::visit(EntriesOf{plan}, target);
}

} // namespace gui
