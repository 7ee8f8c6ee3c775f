#include "templates/reports/balance.hpp"

#include "templates/money_sentences.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

namespace templates {

using namespace budget;

namespace {

std::string name_of_year(int fiscal_year, View const& view)
{
    return view.for_programs ? std::to_string(fiscal_year) : fiscal_year_name(fiscal_year);
}

Table by_year(Outcome const& outcome, View const& view)
{
    Table table{.key = "balance", .title = "",
                .columns = {{"fiscal_year", "Fiscal year"}, {"recurring_cost", "Recurring cost", Kind::money},
                            {"annual_money", "Annual money", Kind::money}, {"multi_year_money", "Multi-year", Kind::money},
                            {"one_time_money", "One-time", Kind::money}, {"unpaid", "Not paid", Kind::money},
                            {"share_on_limited_money", "Multi-year and one-time", Kind::share}},
                .rows = {}};
    if (view.for_programs) {
        table.columns.push_back({"structural_gap", "Structural gap", Kind::money});
        table.columns.push_back({"one_time_cost", "One-time cost", Kind::money});
        table.columns.push_back({"sentence", "In words"});
    }
    bool const unnamed = !outcome.allocation.unnamed.is_zero();
    if (unnamed) table.columns.insert(table.columns.begin() + 5, {"unnamed", "Not named in the plan", Kind::money});
    BalanceYear all;
    for (auto const& year : outcome.balance) {
        auto& row = table.rows.emplace_back();
        row = {text(name_of_year(year.fiscal_year, view)), computed(year.recurring_cost), computed(year.recurring_money),
               computed(year.term_limited), computed(year.one_time_money), gap(year.unpaid),
               computed(Share{year.share_on_limited_money()})};
        if (unnamed) row.insert(row.begin() + 5, computed(year.unnamed));
        if (view.for_programs) {
            row.push_back(computed(year.gap()));
            row.push_back(computed(year.one_time_cost));
            row.push_back(text(in_words(year)));
        }
        all.recurring_cost += year.recurring_cost;
        all.recurring_money += year.recurring_money;
        all.term_limited += year.term_limited;
        all.one_time_money += year.one_time_money;
        all.unnamed += year.unnamed;
        all.unpaid += year.unpaid;
        all.one_time_cost += year.one_time_cost;
    }
    table.total = {text("Total"), total(all.recurring_cost), total(all.recurring_money), total(all.term_limited),
                   total(all.one_time_money), gap(all.unpaid), total(Share{all.share_on_limited_money()})};
    if (unnamed) table.total->insert(table.total->begin() + 5, total(all.unnamed));
    if (view.for_programs) {
        table.total->push_back(total(all.gap()));
        table.total->push_back(total(all.one_time_cost));
        table.total->push_back(text(""));
    }
    table.note = "Recurring money is that of sources of the type annual; multi-year and one-time money ends and nobody may presume "
                 "that it is renewed.";
    return table;
}

void lay_out_freed(Outcome const& outcome, View const& view, Sheet& sheet)
{
    Table table{.key = "freed", .title = "",
                .columns = {{"source", "Source"}, {"applied", "Pays", Kind::money}, {"general_fund", "Frees of general fund", Kind::money},
                            {"gap", "Nobody else would pay", Kind::money}, {"others", "Other sources would", Kind::money}},
                .rows = {}};
    std::vector<std::string> sentences;
    for (auto const& freed : find_freed(outcome)) {
        auto const& source = outcome.plan.sources[freed.source];
        table.rows.push_back({text(view.for_programs ? source.id.text : source.name), computed(freed.applied),
                              computed(freed.general_fund), computed(freed.gap), computed(freed.others)});
        sentences.push_back(in_words(outcome, freed));
    }
    sheet.blocks.push_back(Heading{"What each source frees"});
    if (table.rows.empty()) append(sheet, "No source but the general fund is counted.");
    table.note = "Each row compares the plan with the same plan without this one source, so the rows don't add up to one another.";
    if (!table.rows.empty() || view.for_programs) sheet.blocks.push_back(std::move(table));
    for (auto const& sentence : sentences) append(sheet, sentence);
}

char const* word(SupplantingWarning::Kind kind)
{
    switch (kind) {
    case SupplantingWarning::Kind::baseline_line: return "baseline-line";
    case SupplantingWarning::Kind::component_below: return "component-below";
    case SupplantingWarning::Kind::below_baseline: return "below-baseline";
    }
    return "";
}

// The line, or the component that all its lines together are.
std::string what(Outcome const& outcome, SupplantingWarning const& warning)
{
    auto const& line = outcome.costs.lines[*warning.line];
    return warning.kind == SupplantingWarning::Kind::baseline_line ? line.id : line.component.text;
}

void lay_out_supplanting(Outcome const& outcome, View const& view, Sheet& sheet)
{
    Table table{.key = "supplanting", .title = "",
                .columns = {{"source", "Source"}, {"fiscal_year", "Fiscal year"}, {"what", "What"},
                            {"paid", "Paid", Kind::money}, {"against", "Cost or baseline", Kind::money}, {"answer", "What to do"}},
                .rows = {}};
    if (view.for_programs) {
        table.columns.insert(table.columns.begin() + 2, {{"kind", "Kind"}, {"program", "Program"}, {"line", "Line"}});
        table.columns.push_back({"explained", "Explained", Kind::yes_no});
    }
    for (auto const& warning : outcome.supplanting) {
        auto const& source = outcome.plan.sources[warning.source];
        auto& row = table.rows.emplace_back();
        row = {text(view.for_programs ? source.id.text : source.name), text(name_of_year(warning.fiscal_year, view))};
        if (view.for_programs) {
            row.push_back(text(word(warning.kind)));
            row.push_back(text(warning.program.text));
            row.push_back(warning.line ? text(what(outcome, warning)) : Cell{});
        }
        row.push_back(text(in_words(outcome, warning)));
        row.push_back(computed(warning.paid));
        row.push_back(computed(warning.against));
        row.push_back(text(answer_in_words(outcome, warning)));
        if (view.for_programs) row.push_back(computed(warning.explained));
    }
    sheet.blocks.push_back(Heading{"Supplanting"});
    if (table.rows.empty()) append(sheet, "No source that may not replace local money seems to.");
    if (!table.rows.empty() || view.for_programs) sheet.blocks.push_back(std::move(table));
}

} // namespace

Sheet lay_out_balance(Outcome const& outcome, View const& view)
{
    Sheet sheet{.name = "Balance", .title = "Structural balance of " + name_of(outcome), .blocks = {}};
    append(sheet, fmt::format("Counting {}.", in_words(outcome.counting)));
    sheet.blocks.push_back(by_year(outcome, view));
    for (auto const& year : outcome.balance)
        sheet.blocks.push_back(Paragraph{in_words(year), year.is_balanced() ? Meaning::good : Meaning::plain});
    lay_out_freed(outcome, view, sheet);
    lay_out_supplanting(outcome, view, sheet);
    return sheet;
}

} // namespace templates
