#include "templates/reports/comparison.hpp"

#include "templates/difference_words.hpp"
#include "templates/reports/difference.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

namespace templates {

using namespace budget;

namespace {

// In the tables by year: the plan, then each scenario with its difference beside it.
std::size_t column_of_side(std::size_t side) { return side == 0 ? 1 : 2 * side; }

std::string called(Outcome const& outcome)
{
    if (!outcome.scenario) return "The plan";
    return outcome.scenario->name.empty() ? outcome.scenario->id.text : outcome.scenario->name;
}

using Years = std::vector<std::pair<int, YearFigures>>;

// A scenario may have years that the plan hasn't, and the other way round.
YearFigures const* year_of(Years const& years, int fiscal_year)
{
    for (auto const& [year, figures] : years)
        if (year == fiscal_year) return &figures;
    return nullptr;
}

struct Side {
    Outcome const& outcome;
    Years years;
};

class Comparison
{
public:
    Comparison(Outcome const& base, std::vector<Outcome> const& scenarios)
    {
        sides_.push_back({base, figures_by_year(base)});
        for (auto const& scenario : scenarios) sides_.push_back({scenario, figures_by_year(scenario)});
        for (auto const& side : sides_)
            for (auto const& [year, figures] : side.years)
                if (std::find(years_.begin(), years_.end(), year) == years_.end()) years_.push_back(year);
        std::sort(years_.begin(), years_.end());
    }

    Table at_a_glance() const
    {
        Table table{.key = "glance", .title = "", .columns = {{"what", ""}}, .rows = {}};
        for (auto const& side : sides_) table.columns.push_back({"", called(side.outcome), Kind::money});
        auto const row = [&](std::string what, auto&& cell) {
            auto& cells = table.rows.emplace_back();
            cells.push_back(text(std::move(what)));
            for (auto const& side : sides_) cells.push_back(cell(side.outcome));
        };
        row("Cost", [](Outcome const& outcome) { return computed(outcome.allocation.cost); });
        row("Covered", [](Outcome const& outcome) { return computed(outcome.allocation.covered); });
        row("Gap", [](Outcome const& outcome) { return gap(outcome.allocation.total_gap()); });
        char const* const by_year[]{"scenarios_cost", "scenarios_covered", "scenarios_gap"};
        for (std::size_t at = 0; at < std::size(by_year); ++at)
            for (std::size_t side = 0; side < sides_.size(); ++side)
                table.rows[at][side + 1].formula = Formula{Formula::Kind::same, {{by_year[at], total_row, column_of_side(side)}}};
        row("Fully funded until", [](Outcome const& outcome) {
            if (!outcome.funded_until) return text("the plan's end");
            if (*outcome.funded_until < outcome.plan.first_month.first_day()) return text("not from the start");
            return computed(*outcome.funded_until);
        });
        row("First cliff", [](Outcome const& outcome) {
            auto const month = first_cliff(outcome);
            return month ? computed(*month) : text("none");
        });
        return table;
    }

    // For people: one table a figure, its difference to the plan beside each scenario.
    template <class Figure> Table by_year(char const* key, char const* title, Figure&& figure, bool is_gap = false) const
    {
        Table table{.key = key, .title = title, .columns = {{"fiscal_year", "Fiscal year"}}, .rows = {}};
        for (auto const& side : sides_) {
            table.columns.push_back({"", called(side.outcome), Kind::money});
            if (side.outcome.scenario) table.columns.push_back({"", "Difference", Kind::money});
        }
        std::vector<Money> totals(table.columns.size());
        auto const cell = [&](Money amount) { return is_gap ? gap(amount) : computed(amount); };
        for (auto const year : years_) {
            auto& row = table.rows.emplace_back();
            row.push_back(text(fiscal_year_name(year)));
            auto const base = amount(sides_.front(), year, figure);
            for (auto const& side : sides_) {
                auto const here = amount(side, year, figure);
                totals[row.size()] += here;
                row.push_back(cell(here));
                if (!side.outcome.scenario) continue;
                totals[row.size()] += here - base;
                row.push_back(difference_to_plan(computed(here - base), key, table.rows.size() - 1, row.size()));
            }
        }
        table.total.emplace();
        for (std::size_t column = 0; column < totals.size(); ++column) {
            table.total->push_back(column == 0 ? text("Total") : is_gap && (column == 1 || column % 2 == 0) ? gap(totals[column]) : total(totals[column]));
            if (column > 0) table.total->back().formula = Formula{Formula::Kind::sum_above, {}};
        }
        return table;
    }

    Table people() const
    {
        Table table{.key = "scenarios_fte", .title = "FTE, on average over the year", .columns = {{"fiscal_year", "Fiscal year"}}, .rows = {}};
        for (auto const& side : sides_) {
            table.columns.push_back({"", called(side.outcome), Kind::number});
            if (side.outcome.scenario) table.columns.push_back({"", "Difference", Kind::number});
        }
        for (auto const year : years_) {
            auto& row = table.rows.emplace_back();
            row.push_back(text(fiscal_year_name(year)));
            Ratio base;
            for (auto const& side : sides_) {
                auto const* figures = year_of(side.years, year);
                auto const fte = figures ? figures->fte : Ratio{};
                row.push_back(number(fte, 2));
                if (side.outcome.scenario)
                    row.push_back(difference_to_plan(number(fte - base, 2), table.key, table.rows.size() - 1, row.size()));
                else base = fte;
            }
        }
        return table;
    }

    // For programs: one row a scenario, and one a scenario and year.
    Table scenarios() const
    {
        Table table{.key = "scenarios", .title = "",
                    .columns = {{"scenario", "Scenario"}, {"name", "Name"}, {"cost", "Cost", Kind::money}, {"covered", "Covered", Kind::money},
                                {"gap", "Gap", Kind::money}, {"funded_until", "Fully funded until", Kind::date},
                                {"first_cliff", "First cliff", Kind::month}},
                    .rows = {}};
        for (auto const& [outcome, years] : sides_) {
            auto const cliff = first_cliff(outcome);
            table.rows.push_back({id_of(outcome), text(called(outcome)), computed(outcome.allocation.cost), computed(outcome.allocation.covered),
                                  gap(outcome.allocation.total_gap()), outcome.funded_until ? computed(*outcome.funded_until) : Cell{},
                                  cliff ? computed(*cliff) : Cell{}});
        }
        return table;
    }
    Table fiscal_years() const
    {
        Table table{.key = "fiscal_years", .title = "",
                    .columns = {{"scenario", "Scenario"}, {"fiscal_year", "Fiscal year"}, {"fte", "FTE", Kind::number},
                                {"cost", "Cost", Kind::money}, {"covered", "Covered", Kind::money}, {"gap", "Gap", Kind::money},
                                {"general_fund", "General fund", Kind::money}, {"fte_difference", "FTE, difference", Kind::number},
                                {"cost_difference", "Cost, difference", Kind::money},
                                {"covered_difference", "Covered, difference", Kind::money},
                                {"gap_difference", "Gap, difference", Kind::money},
                                {"general_fund_difference", "General fund, difference", Kind::money}},
                    .rows = {}};
        for (auto const& side : sides_)
            for (auto const& [year, here] : side.years) {
                auto const* found = year_of(sides_.front().years, year);
                auto const base = found ? *found : YearFigures{};
                table.rows.push_back({id_of(side.outcome), text(std::to_string(year)), number(here.fte, 2), computed(here.cost),
                                      computed(here.covered), gap(here.gap), computed(here.general_fund), number(here.fte - base.fte, 2),
                                      computed(here.cost - base.cost), computed(here.covered - base.covered),
                                      computed(here.gap - base.gap), computed(here.general_fund - base.general_fund)});
            }
        return table;
    }

private:
    template <class Figure> static Money amount(Side const& side, int year, Figure&& figure)
    {
        auto const* figures = year_of(side.years, year);
        return figures ? figure(*figures) : Money{};
    }
    // Of the cell to its left, to the plan's.
    static Cell difference_to_plan(Cell cell, std::string const& table, std::size_t row, std::size_t column)
    {
        cell.formula = Formula{Formula::Kind::difference, {{table, row, column - 1}, {table, row, 1}}};
        return cell;
    }
    static Cell id_of(Outcome const& outcome) { return outcome.scenario ? text(outcome.scenario->id.text) : Cell{}; }

    std::vector<Side> sides_; // the plan first
    std::vector<int> years_;
};

// What a scenario changes and does, against the plan without scenarios: those are no part of either.
struct Words {
    std::vector<std::string> changes;
    std::vector<std::string> effects;
};
Words words_of(Outcome const& base, Outcome const& scenario)
{
    auto plan = base.plan;
    plan.scenarios.clear();
    auto const difference = compare_outcomes(base, scenario);
    return {changes_in_words(compare_plans(plan, scenario.plan)), effects_in_words(base, scenario, difference)};
}

void append_words_for_programs(Sheet& sheet, Outcome const& base, std::vector<Outcome> const& scenarios)
{
    Table table{.key = "words", .title = "", .columns = {{"scenario", "Scenario"}, {"about", "About"}, {"in_words", "In words"}}, .rows = {}};
    for (auto const& scenario : scenarios) {
        auto const words = words_of(base, scenario);
        for (auto const& sentence : words.changes)
            table.rows.push_back({text(scenario.scenario->id.text), text("change"), text(sentence)});
        for (auto const& sentence : words.effects)
            table.rows.push_back({text(scenario.scenario->id.text), text("effect"), text(sentence)});
    }
    append(sheet, std::move(table));
}

} // namespace

std::string not_calculated(std::vector<std::string> const& names)
{
    return fmt::format("Not calculated, because {} with the plan as it is: {}.",
                       names.size() == 1 ? "its changes don't fit" : "their changes don't fit", fmt::join(names, ", "));
}

Sheet lay_out_comparison(Outcome const& base, std::vector<Outcome> const& given, View const& view)
{
    Sheet sheet{.name = "Comparison", .title = "Scenarios of " + base.plan.name, .blocks = {}};
    std::vector<Outcome> scenarios;
    std::vector<std::string> unfit;
    for (auto const& scenario : given)
        if (has_errors(scenario.problems)) unfit.push_back(called(scenario));
        else scenarios.push_back(scenario);
    Comparison const comparison{base, scenarios};
    if (view.for_programs) {
        append(sheet, comparison.scenarios());
        append(sheet, comparison.fiscal_years());
        append_words_for_programs(sheet, base, scenarios);
        return sheet;
    }
    append(sheet, fmt::format("{} to {}, counting {}.", for_people(base.plan.first_month), for_people(base.plan.last_month()),
                              in_words(base.counting)));
    if (!unfit.empty()) append(sheet, not_calculated(unfit));
    append(sheet, comparison.at_a_glance());
    append(sheet, comparison.by_year("scenarios_cost", "Cost", [](YearFigures const& figures) { return figures.cost; }));
    append(sheet, comparison.by_year("scenarios_covered", "Covered", [](YearFigures const& figures) { return figures.covered; }));
    append(sheet, comparison.by_year("scenarios_gap", "Gap", [](YearFigures const& figures) { return figures.gap; }, true));
    append(sheet, comparison.by_year("scenarios_general_fund", "Paid by local general funds", [](YearFigures const& figures) { return figures.general_fund; }));
    append(sheet, comparison.people());
    for (auto const& scenario : scenarios) {
        auto const words = words_of(base, scenario);
        sheet.blocks.push_back(Heading{called(scenario)});
        if (!scenario.scenario->note.empty()) append(sheet, scenario.scenario->note);
        append(sheet, "What it changes in the plan:");
        sheet.blocks.push_back(list_of(words.changes, "Nothing."));
        append(sheet, "What that does:");
        sheet.blocks.push_back(list_of(words.effects, "No cost, no payment and no gap changes."));
    }
    return sheet;
}

} // namespace templates
