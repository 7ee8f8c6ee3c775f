// The tables of the budget detail, and their checks.
#include "templates/sentences.hpp"
#include "templates/workbooks/budget_detail/budget_detail_sheets.hpp"
#include "templates/workbooks/budget_detail/computation_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates::budget_detail_sheets {

using namespace budget;

namespace {

struct Titles {
    char const* item;
    char const* what;
    char const* quantity;
    char const* price;
};

Titles titles_of(ObjectClass object_class)
{
    switch (object_class) {
    case ObjectClass::personnel: return {"Position", "Part", "FTE", "Pay of one FTE"};
    case ObjectClass::fringe: return {"Position", "Component", "Rate or FTE", "Of what, or amount"};
    case ObjectClass::indirect: return {"Item", "Part", "Rate", "Base"};
    default: return {"Item", "Part", "Quantity", "Unit cost"};
    }
}

// A row a term; the line's cost and who pays it stand in its first row.
void add_rows(Table& table, DetailLine const& line, Outcome const& outcome, bool several_programs)
{
    auto const& of = outcome.costs.lines[line.line];
    auto const first = table.rows.size();
    auto const count = std::max<std::size_t>(line.terms.size(), 1);
    std::vector<CellRef> amounts;
    for (std::size_t at = 0; at < count; ++at) amounts.push_back({table.key, first + at, amount_column});
    for (std::size_t at = 0; at < count; ++at) {
        std::vector<Cell> cells(table.columns.size());
        if (at < line.terms.size()) {
            auto const& term = line.terms[at];
            cells[1] = text(term.what);
            cells[2] = text(quantity_in_words(term));
            cells[3] = text(price_in_words(term));
            cells[4] = text(time_in_words(term, outcome.plan));
            cells[amount_column] = computed(term.amount);
            cells[amount_column].note = rounding_in_words(term).empty() ? "" : "The plan's months make it " + rounding_in_words(term) + ".";
        }
        if (at == 0) {
            auto name = of.name;
            if (several_programs) name += fmt::format(" ({})", find(outcome.plan, of.program)->name);
            cells[0] = text(name);
            cells[cost_column] = live(computed(line.cost()), Formula::Kind::sum_of, amounts);
            cells[federal_column] = computed(line.federal);
            cells[non_federal_column] = computed(line.non_federal);
            cells[other_column] = computed(line.other);
            cells[unfunded_column] = gap(line.unfunded);
        }
        table.rows.push_back(std::move(cells));
    }
}

bool has(DetailYear const& year, ObjectClass object_class)
{
    return std::any_of(year.classes.begin(), year.classes.end(), [&](auto const& one) { return one.object_class == object_class; });
}

Money sum_of(DetailClass const& of_class, bool federal)
{
    Money sum;
    for (auto const& line : of_class.lines) sum += federal ? line.federal : line.non_federal;
    return sum;
}

} // namespace

std::string key_of(DetailYear const& year, DetailClass const& of_class) { return fmt::format("year_{}_{}", year.number, written(of_class.object_class)); }

Table class_table(BudgetDetail const& detail, DetailYear const& year, DetailClass const& of_class, Outcome const& outcome)
{
    auto const titles = titles_of(of_class.object_class);
    Table table{.key = key_of(year, of_class),
                .title = spoken(of_class.object_class),
                .columns = {{"item", titles.item, Kind::text, 26},
                            {"part", titles.what, Kind::text, 18},
                            {"quantity", titles.quantity, Kind::text, 22},
                            {"price", titles.price, Kind::text, 26},
                            {"time", "Time", Kind::text, 22},
                            {"amount", "Amount", Kind::money, 13},
                            {"cost", "Cost", Kind::money, 13},
                            {"federal", detail.payers.award, Kind::money, 13},
                            {"non_federal", detail.payers.match, Kind::money, 13},
                            {"other", "Other money", Kind::money, 13},
                            {"unfunded", "Unfunded", Kind::money, 13}},
                .rows = {}};
    std::vector<ProgramId> programs;
    for (auto const& line : of_class.lines)
        if (auto const& id = outcome.costs.lines[line.line].program; std::find(programs.begin(), programs.end(), id) == programs.end()) programs.push_back(id);
    for (auto const& line : of_class.lines) add_rows(table, line, outcome, programs.size() > 1);
    table.total = totals_of(table, fmt::format("{}, year {}", spoken(of_class.object_class), year.number), {unfunded_column});
    return table;
}

Table summary(BudgetDetail const& detail)
{
    Table table{.key = summary_table,
                .title = "By object class and year",
                .columns = {{"object_class", "Object class", Kind::text, 34}},
                .rows = {},
                .note = fmt::format("{} is what {} pays, {} what is set against it; each is the total of a table of that year.", detail.payers.award, detail.source,
                                    with_small_initial(detail.payers.match))};
    for (auto const& year : detail.years) {
        table.columns.push_back({fmt::format("year_{}_federal", year.number), fmt::format("Year {} {}", year.number, with_small_initial(detail.payers.award)), Kind::money, 14});
        table.columns.push_back({fmt::format("year_{}_non_federal", year.number), fmt::format("Year {} {}", year.number, with_small_initial(detail.payers.match)), Kind::money, 14});
    }
    table.columns.push_back({"federal", detail.payers.award, Kind::money, 14});
    table.columns.push_back({"non_federal", detail.payers.match, Kind::money, 14});
    table.columns.push_back({"total", "Total", Kind::money, 14});
    for (auto const& object_class : names_of<ObjectClass>()) {
        if (std::none_of(detail.years.begin(), detail.years.end(), [&](auto const& year) { return has(year, object_class.choice); })) continue;
        auto const row = table.rows.size();
        std::vector<Cell> cells{text(object_class.spoken)};
        Money sums[2];
        std::vector<CellRef> refs[2];
        for (auto const& year : detail.years) {
            auto const found = std::find_if(year.classes.begin(), year.classes.end(), [&](auto const& one) { return one.object_class == object_class.choice; });
            for (int side = 0; side < 2; ++side) {
                refs[side].push_back({summary_table, row, cells.size()});
                if (found == year.classes.end()) {
                    cells.push_back(computed(Money{}));
                    continue;
                }
                Money const amount = sum_of(*found, side == 0);
                sums[side] += amount;
                cells.push_back(live(computed(amount), Formula::Kind::same, {{key_of(year, *found), total_row, side == 0 ? federal_column : non_federal_column}}));
            }
        }
        for (int side = 0; side < 2; ++side) cells.push_back(live(computed(sums[side]), Formula::Kind::sum_of, refs[side]));
        cells.push_back(live(computed(sums[0] + sums[1]), Formula::Kind::sum_of, {{summary_table, row, cells.size() - 2}, {summary_table, row, cells.size() - 1}}));
        table.rows.push_back(std::move(cells));
    }
    table.total = totals_of(table, "Together");
    return table;
}

Table not_shown(BudgetDetail const& detail)
{
    Table table{.key = not_shown_table, .title = "", .columns = {{"what", "What is not in this budget", Kind::text, 34}, {"amount", "Cost", Kind::money, 14}}, .rows = {}};
    table.rows.push_back({text("Costs that neither the award nor its match pays for"), computed(detail.not_shown)});
    return table;
}

Table checks(BudgetDetail const& detail, Outcome const& outcome)
{
    constexpr char const* key = "checks";
    Table table{.key = key,
                .title = "",
                .columns = {{"check", "What must be equal", Kind::text, 60}, {"left", "One way", Kind::money, 16}, {"right", "Another way", Kind::money, 16},
                            {"holds", "Holds", Kind::yes_no}},
                .rows = {}};
    bool all = true;
    auto const compare = [&](std::string what, Cell left, Cell right) {
        auto const row = table.rows.size();
        bool const holds = std::get<Money>(left.value) == std::get<Money>(right.value);
        all = all && holds;
        table.rows.push_back({text(std::move(what)), std::move(left), std::move(right),
                              live({.value = holds, .meaning = holds ? Meaning::good : Meaning::bad}, Formula::Kind::equal, {{key, row, 1}, {key, row, 2}})});
    };
    std::vector<CellRef> costs;
    for (auto const& year : detail.years) {
        Money cost;
        Money terms;
        std::vector<CellRef> of_year;
        std::vector<CellRef> payers;
        for (auto const& of_class : year.classes) {
            of_year.push_back({key_of(year, of_class), total_row, cost_column});
            for (auto column = federal_column; column <= unfunded_column; ++column) payers.push_back({key_of(year, of_class), total_row, column});
            for (auto const& line : of_class.lines) {
                cost += line.cost();
                for (auto const& term : line.terms) terms += term.amount;
            }
        }
        costs.insert(costs.end(), of_year.begin(), of_year.end());
        if (of_year.empty()) continue;
        compare(fmt::format("Year {}: the computations are what all who pay, and nobody, add up to", year.number),
                live(computed(terms), Formula::Kind::sum_of, std::move(of_year)), live(computed(cost), Formula::Kind::sum_of, std::move(payers)));
    }
    costs.push_back({not_shown_table, 0, 1});
    compare("The costs of all years and what isn't shown are the cost of the plan", live(computed(layout_total(detail)), Formula::Kind::sum_of, std::move(costs)),
            computed(outcome.allocation.cost));
    if (auto const by_class = summary(detail); !by_class.rows.empty()) {
        auto const last = by_class.columns.size() - 1;
        Money federal;
        Money non_federal;
        for (auto const& year : detail.years)
            for (auto const& of_class : year.classes) {
                federal += sum_of(of_class, true);
                non_federal += sum_of(of_class, false);
            }
        compare(detail.payers.award + " is what the source pays in the plan", live(computed(federal), Formula::Kind::sum_of, {{summary_table, total_row, last - 2}}),
                computed(detail.award));
        compare(detail.payers.match + " is what is set against it as match", live(computed(non_federal), Formula::Kind::sum_of, {{summary_table, total_row, last - 1}}),
                computed(detail.match));
    }
    std::vector<CellRef> cells;
    for (std::size_t row = 0; row < table.rows.size(); ++row) cells.push_back({key, row, 3});
    table.total = {total(std::string{"Everything holds"}), Cell{}, Cell{},
                   live({.value = all, .meaning = all ? Meaning::good : Meaning::bad}, Formula::Kind::all_true, std::move(cells))};
    return table;
}

} // namespace templates::budget_detail_sheets
