#include "app/gui/content/scenarios.hpp"

#include "app/gui/charts/coverage.hpp"
#include "budget/insight/outcome_difference.hpp"
#include "templates/reports/comparison.hpp"
#include "templates/reports/view.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace gui {

using budget::Money;

namespace {

std::string first_cliff_text(budget::Outcome const& outcome, budget::Filter const& filter)
{
    for (auto const& cliff : outcome.cliffs)
        if (!cliff.absorbed() && concerns(outcome, cliff, filter)) return for_people(cliff.month);
    return "none";
}

std::vector<TableCell> figures_of(budget::Outcome const* outcome, budget::Filter const& filter)
{
    if (!outcome) return {{}, {}, {}, {}, {}};
    if (has_errors(outcome->problems)) return {{"–"}, {"–"}, {"–"}, {"–"}, {"can't be calculated", false, Tone::gap}};
    budget::Period const all{"", "", 0, outcome->plan.months};
    auto const cost = cost_in(*outcome, all, filter);
    auto const gap = gap_in(*outcome, all, filter);
    auto const until = templates::funded_until(*outcome, filter);
    return {{dollars(cost)},
            {dollars(cost - gap)},
            {dollars(gap), false, gap.is_zero() ? Tone::plain : Tone::gap},
            {!until ? "the plan's end" : *until < outcome->plan.first_month.first_day() ? "not from the start" : for_people(*until)},
            {first_cliff_text(*outcome, filter)}};
}

std::string changes_text(std::size_t edits)
{
    return edits == 0 ? "none" : fmt::format("{}", edits);
}

} // namespace

std::string name_of(budget::Scenario const& scenario)
{
    return scenario.name.empty() ? scenario.id.text : scenario.name;
}

TableContent scenario_list(budget::Plan const& document, std::vector<budget::Outcome> const& outcomes,
                           budget::Filter const& filter)
{
    TableContent table{.columns = {{"name", "Scenario", 190, false, true, false, true},
                                   {"changes", "Changes", 75, true},
                                   {"cost", "Cost", 120, true},
                                   {"covered", "Covered", 120, true},
                                   {"gap", "Gap", 115, true},
                                   {"until", "Fully funded until", 110},
                                   {"cliff", "First cliff", 85},
                                   {"note", "Note", 120, false, true, false, true}},
                       .rows = {}};
    auto const add = [&](std::string key, std::string name, std::string changes, std::string note, bool edits) {
        auto const at = table.rows.size();
        TableRow row{std::move(key), {{std::move(name), edits}, {std::move(changes)}}};
        auto figures = figures_of(at < outcomes.size() ? &outcomes[at] : nullptr, filter);
        std::move(figures.begin(), figures.end(), std::back_inserter(row.cells));
        row.cells.push_back({std::move(note), edits});
        table.rows.push_back(std::move(row));
    };
    add("the plan", "The plan itself", "–", "", false);
    table.rows.back().strong = true;
    for (auto const& scenario : document.scenarios)
        add(scenario.id.text, name_of(scenario), changes_text(scenario.edits.size()), scenario.note, true);
    return table;
}

std::string free_scenario_name(budget::Plan const& document, std::string const& wanted)
{
    auto const taken = [&](std::string const& name) {
        return std::any_of(document.scenarios.begin(), document.scenarios.end(),
                           [&](auto const& scenario) { return scenario.name == name; });
    };
    auto name = wanted;
    for (int number = 2; taken(name); ++number) name = fmt::format("{} ({})", wanted, number);
    return name;
}

budget::Scenario new_scenario(budget::Plan const& document, std::string const& name, std::string const& note,
                              std::vector<budget::PlanEdit> edits)
{
    budget::Scenario scenario;
    scenario.name = free_scenario_name(document, name);
    scenario.id = free_scenario_id(document, scenario.name);
    scenario.note = note;
    scenario.edits = std::move(edits);
    return scenario;
}

std::vector<templates::Block> comparison_blocks(std::vector<budget::Outcome> const& outcomes,
                                                std::optional<budget::ScenarioId> const& scenario, bool waiting,
                                                budget::Filter const& filter)
{
    auto const only = [](char const* sentence) { return std::vector<templates::Block>{templates::Paragraph{sentence}}; };
    if (waiting) return only("Being calculated…");
    if (outcomes.empty() || has_errors(outcomes.front().problems))
        return only("The plan can't be calculated, so there is nothing to compare.");
    if (outcomes.size() == 1)
        return only("A scenario is a named copy of the plan that remembers only its differences. Add one, change costs or money on "
                    "any page, and see here what that does. On the Cliffs page every remedy can be tried as one.");
    std::vector<budget::Outcome> chosen;
    for (std::size_t at = 1; at < outcomes.size(); ++at)
        if (!scenario || outcomes[at].scenario->id == *scenario) chosen.push_back(outcomes[at]);
    if (scenario && std::all_of(chosen.begin(), chosen.end(), [](auto const& outcome) { return has_errors(outcome.problems); }))
        return only("The edits of this scenario no longer fit the plan, so it can't be calculated.");
    auto sheet = templates::lay_out_comparison(outcomes.front(), chosen, {});
    auto const words = std::find_if(sheet.blocks.begin(), sheet.blocks.end(),
                                    [](auto const& block) { return std::holds_alternative<templates::Heading>(block); });
    auto const figures = words - sheet.blocks.begin();
    std::rotate(sheet.blocks.begin(), words, sheet.blocks.end());
    // One scenario's name stands above the view already.
    if (scenario && figures < static_cast<std::ptrdiff_t>(sheet.blocks.size())) sheet.blocks.erase(sheet.blocks.begin());
    if (filter.program)
        sheet.blocks.insert(sheet.blocks.begin(), templates::Paragraph{"This is about all programs; the list and the chart are about the one that is shown."});
    return std::move(sheet.blocks);
}

ComparedYears compared_years(std::vector<budget::Outcome> const& outcomes, budget::Filter const& filter)
{
    ComparedYears compared;
    std::vector<int> numbers;
    std::vector<std::vector<std::pair<int, budget::YearFigures>>> figures;
    for (auto const& outcome : outcomes) {
        if (has_errors(outcome.problems)) continue;
        compared.ids.push_back(outcome.scenario ? std::optional{outcome.scenario->id} : std::nullopt);
        compared.sides.push_back(outcome.scenario ? name_of(*outcome.scenario) : "The plan itself");
        figures.push_back(figures_by_year(outcome));
        for (auto& [number, of_year] : figures.back())
            for (auto const& year : periods(outcome.plan, budget::Step::year)) {
                if (!filter.program || year.name != budget::fiscal_year_name(number)) continue;
                of_year.covered = covered_in(outcome, year, filter);
                of_year.gap = gap_in(outcome, year, filter);
            }
        for (auto const& [year, ignored] : figures.back())
            if (std::find(numbers.begin(), numbers.end(), year) == numbers.end()) numbers.push_back(year);
    }
    std::sort(numbers.begin(), numbers.end());
    for (auto const number : numbers) {
        compared.years.push_back(budget::fiscal_year_name(number));
        auto& columns = compared.columns.emplace_back();
        for (auto const& side : figures) {
            auto& column = columns.emplace_back();
            for (auto const& [year, of_year] : side)
                if (year == number) column = {of_year.covered, of_year.gap};
        }
    }
    return compared;
}

std::string told(ComparedYears const& compared)
{
    std::string words;
    for (std::size_t year = 0; year < compared.years.size(); ++year) {
        words += compared.years[year] + ": ";
        for (std::size_t side = 0; side < compared.sides.size(); ++side) {
            auto const& column = compared.columns[year][side];
            words += fmt::format("{}{}, {} of {} covered", side == 0 ? "" : "; ", compared.sides[side], dollars(column.covered),
                                 dollars(column.covered + column.gap));
        }
        words += ". ";
    }
    return words;
}

} // namespace gui
