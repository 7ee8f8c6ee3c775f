#include "app/gui/content/rate_tables.hpp"

#include "budget/plan/field_words.hpp"
#include "budget/plan/references.hpp"

#include <fmt/format.h>

namespace gui {

namespace {

template <class ThingId> std::string uses_of(budget::Plan const& plan, ThingId const& id)
{
    auto const count = referrers(plan, id).size();
    return count == 0 ? "unused" : count == 1 ? "1 figure" : fmt::format("{} figures", count);
}

std::string in_words_of(budget::FringePart const& part)
{
    using enum budget::FringeBasis;
    switch (part.basis) {
    case share_of_pay: return fmt::format("{} {} of pay", part.name, percent_for_people(part.rate, 2));
    case share_up_to_base:
        return fmt::format("{} {} of pay up to {}", part.name, percent_for_people(part.rate, 2), short_dollars(part.wage_base));
    case flat_per_fte_month: return fmt::format("{} {} per FTE a month", part.name, dollars(part.amount));
    }
    return {};
}

std::string value_in_words(budget::Assumption const& assumption, budget::Ratio const& value)
{
    using enum budget::AssumptionUnit;
    switch (assumption.unit) {
    case percent_a_year:
    case percent: return percent_for_people(value, 2);
    case dollars: return "$" + plain_text(value);
    default: return plain_text(value);
    }
}

template <class Thing> std::string free_name(std::vector<Thing> const& things, std::string const& wanted)
{
    auto const taken = [&](std::string const& name) {
        return std::any_of(things.begin(), things.end(), [&](auto const& thing) { return thing.name == name; });
    };
    auto name = wanted;
    for (int number = 2; taken(name); ++number) name = fmt::format("{} {}", wanted, number);
    return name;
}
template <class Thing> std::string free_id(budget::Plan const& plan, Thing const& thing, std::string const& wanted)
{
    auto fresh = thing;
    fresh.id.text = wanted;
    for (int number = 2; find(plan, fresh.id) || !apply(plan, budget::Put<Thing>{fresh, {}}).value; ++number)
        fresh.id.text = fmt::format("{}-{}", wanted, number);
    return fresh.id.text;
}

} // namespace

TableContent schedule_table(budget::Plan const& plan)
{
    TableContent table;
    table.columns = {{"name", "Fringe schedule", 200, false, true, false, true},
                     {"parts", "What it adds to pay", 420, false, false, false, true},
                     {"uses", "Used by", 90}};
    for (auto const& schedule : plan.fringe_schedules) {
        std::string parts;
        for (auto const& part : schedule.parts) parts += (parts.empty() ? "" : "; ") + in_words_of(part);
        table.rows.push_back({schedule.id.text, {{schedule.name, true}, {parts}, {uses_of(plan, schedule.id)}}});
    }
    return table;
}

TableContent assumption_table(budget::Plan const& plan)
{
    TableContent table;
    auto const blank = entries_of_value(plan, budget::Assumption{});
    std::vector<Choice> units;
    for (auto const& entry : blank)
        if (entry.field == "unit") units = entry.choices;
    table.columns = {{"name", "Assumption", 200, false, true, false, true},
                     {"unit", "Unit", 110, false, true, false, false, units},
                     {"values", "Values", 260, false, false, false, true},
                     {"note", "Note", 200, false, true, false, true},
                     {"uses", "Used by", 90}};
    for (auto const& assumption : plan.assumptions) {
        std::string values;
        for (auto const& value : assumption.values)
            values += fmt::format("{}{} from {}", values.empty() ? "" : "; ", value_in_words(assumption, value.value),
                                  for_people(value.from));
        TableRow row{assumption.id.text, {}};
        for (auto const& column : table.columns) {
            auto const entry = thing_cell(plan, assumption.id, column.key);
            row.cells.push_back(entry ? TableCell{entry->shown, true}
                                      : TableCell{column.key == "values" ? values : uses_of(plan, assumption.id)});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::optional<Entry> thing_cell(budget::Plan const& plan, budget::Target const& target, std::string const& column)
{
    for (auto& entry : entries_of(plan, target))
        if (entry.field == column) return entry;
    return std::nullopt;
}

budget::FringeSchedule new_schedule(budget::Plan const& plan)
{
    budget::FringeSchedule schedule;
    schedule.name = free_name(plan.fringe_schedules, "New fringe schedule");
    schedule.id.text = free_id(plan, schedule, "fringe");
    return schedule;
}

budget::Assumption new_assumption(budget::Plan const& plan)
{
    budget::Assumption assumption;
    assumption.name = free_name(plan.assumptions, "New assumption");
    assumption.id.text = free_id(plan, assumption, "assumption");
    assumption.values.push_back({plan.first_month.first_day(), budget::Ratio{}});
    return assumption;
}

} // namespace gui
