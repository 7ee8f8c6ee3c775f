#include "templates/reports/difference.hpp"

#include "budget/plan/target_path.hpp"
#include "templates/difference_words.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

namespace templates {

using namespace budget;

namespace {

char const* written(PlanChange::Kind kind)
{
    switch (kind) {
    case PlanChange::Kind::added: return "added";
    case PlanChange::Kind::removed: return "removed";
    case PlanChange::Kind::changed: return "changed";
    case PlanChange::Kind::reordered: return "reordered";
    }
    return "";
}

std::string written(Purse const& purse)
{
    switch (purse.kind) {
    case Purse::Kind::source: return path_of(purse.source);
    case Purse::Kind::unnamed: return "unnamed money";
    case Purse::Kind::nobody: return "nobody";
    case Purse::Kind::no_cost: return "no cost";
    }
    return "";
}

Table changes_table(std::vector<PlanChange> const& changes)
{
    Table table{.key = "plan_changes", .title = "",
                .columns = {{"change", "Change"}, {"thing", "Thing"}, {"what", "What"}, {"field", "Field"}, {"from", "From"}, {"to", "To"},
                            {"in_words", "In words"}},
                .rows = {}};
    for (auto const& change : changes)
        table.rows.push_back({text(written(change.kind)), text(path_of(change.thing)), text(change.what), text(change.field),
                              text(change.from), text(change.to), text(in_words(change))});
    return table;
}

Table fte_table(OutcomeDifference const& difference)
{
    Table table{.key = "fte", .title = "",
                .columns = {{"title", "Title"}, {"difference", "FTE", Kind::number}, {"first", "From", Kind::month}, {"last", "To", Kind::month}},
                .rows = {}};
    for (auto const& fte : difference.fte)
        table.rows.push_back({text(fte.title), number(fte.fte, 2), computed(fte.first), computed(fte.last)});
    return table;
}

Table years_table(OutcomeDifference const& difference)
{
    Table table{.key = "fiscal_years", .title = "",
                .columns = {{"fiscal_year", "Fiscal year"},
                            {"cost_before", "Cost before", Kind::money}, {"cost_after", "Cost after", Kind::money},
                            {"covered_before", "Covered before", Kind::money}, {"covered_after", "Covered after", Kind::money},
                            {"gap_before", "Gap before", Kind::money}, {"gap_after", "Gap after", Kind::money}},
                .rows = {}};
    for (auto const& year : difference.years)
        table.rows.push_back({text(std::to_string(year.fiscal_year)), computed(year.before.cost), computed(year.after.cost),
                              computed(year.before.covered), computed(year.after.covered), gap(year.before.gap), gap(year.after.gap)});
    return table;
}

Table sources_table(OutcomeDifference const& difference)
{
    Table table{.key = "sources", .title = "",
                .columns = {{"source", "Source"}, {"fiscal_year", "Fiscal year"}, {"before", "Pays before", Kind::money},
                            {"after", "Pays after", Kind::money}},
                .rows = {}};
    for (auto const& source : difference.sources)
        table.rows.push_back({text(source.source.text), text(std::to_string(source.fiscal_year)), computed(source.before), computed(source.after)});
    return table;
}

Table moves_table(OutcomeDifference const& difference)
{
    Table table{.key = "moves", .title = "",
                .columns = {{"from", "From"}, {"to", "To"}, {"fiscal_year", "Fiscal year"}, {"amount", "Amount", Kind::money},
                            {"components", "Components"}},
                .rows = {}};
    for (auto const& move : difference.moves) {
        std::string components;
        for (auto const& id : move.components) components += (components.empty() ? "" : " ") + id.text;
        table.rows.push_back({text(written(move.from)), text(written(move.to)), text(std::to_string(move.fiscal_year)),
                              computed(move.amount), text(components)});
    }
    return table;
}

} // namespace

Paragraph list_of(std::vector<std::string> const& sentences, std::string const& otherwise)
{
    std::string all;
    for (auto const& sentence : sentences) all += (all.empty() ? "- " : "\n- ") + sentence;
    return {all.empty() ? otherwise : all};
}

Sheet lay_out_difference(std::string const& title, Outcome const& before, Outcome const& after, View const& view)
{
    auto old_plan = before.plan;
    if (after.scenario) old_plan.scenarios.clear(); // a scenario's plan has none
    auto const changes = compare_plans(old_plan, after.plan);
    auto const difference = compare_outcomes(before, after);
    auto const effects = effects_in_words(before, after, difference);
    Sheet sheet{.name = "Difference", .title = title, .blocks = {}};
    if (view.for_programs) {
        append(sheet, changes_table(changes));
        append(sheet, fte_table(difference));
        append(sheet, years_table(difference));
        append(sheet, sources_table(difference));
        append(sheet, moves_table(difference));
        Table words{.key = "effects", .title = "", .columns = {{"in_words", "In words"}}, .rows = {}};
        for (auto const& sentence : effects) words.rows.push_back({text(sentence)});
        append(sheet, std::move(words));
        return sheet;
    }
    append(sheet, fmt::format("Counting {}.", in_words(after.counting)));
    sheet.blocks.push_back(Heading{"What changes in the plan"});
    sheet.blocks.push_back(list_of(changes_in_words(changes), "Nothing: the two plans are equal."));
    sheet.blocks.push_back(Heading{"What that does"});
    sheet.blocks.push_back(list_of(effects, "No cost, no payment and no gap changes."));
    return sheet;
}

} // namespace templates
