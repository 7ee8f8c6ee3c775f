// Each total proved: the same money added up in different ways, compared by live formulas.
#include "templates/reports/view.hpp"
#include "templates/workbooks/budget_detail/budget_detail.hpp"
#include "templates/workbooks/council/council_sheets.hpp"
#include "templates/workbooks/sf424a/sf424a.hpp"

#include <fmt/format.h>

namespace templates::council {

using namespace budget;

namespace {

constexpr char const* checks_key = "checks";

class Checks
{
public:
    explicit Checks(View const& view) : view_{view} {}

    // Both sides are sums of cells of other sheets.
    void compare(std::string what, Money left, std::vector<CellRef> left_cells, Money right, std::vector<CellRef> right_cells)
    {
        add(std::move(what), sum_of(left, std::move(left_cells)), sum_of(right, std::move(right_cells)));
    }
    void add(std::string what, Cell left, Cell right)
    {
        auto const row = table_.rows.size();
        bool const holds = std::get<Money>(left.value) == std::get<Money>(right.value);
        table_.rows.push_back({text(std::move(what)), std::move(left), std::move(right),
                               live(outcome_of(holds), Formula::Kind::equal, {{checks_key, row, 1}, {checks_key, row, 2}})});
    }
    void state(std::string what, bool holds) { table_.rows.push_back({text(std::move(what)), Cell{}, Cell{}, outcome_of(holds)}); }

    Table finish()
    {
        bool all = true;
        std::vector<CellRef> cells;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            all = all && std::get<bool>(table_.rows[row][3].value);
            cells.push_back({checks_key, row, 3});
        }
        table_.total = {total(std::string{"Everything holds"}), Cell{}, Cell{},
                        live(outcome_of(all), Formula::Kind::all_true, std::move(cells))};
        return table_;
    }

private:
    static Cell sum_of(Money amount, std::vector<CellRef> cells) // of no cells: the amount alone
    {
        if (cells.empty()) return computed(amount);
        auto const kind = cells.size() == 1 ? Formula::Kind::same : Formula::Kind::sum_of;
        return live(computed(amount), kind, std::move(cells));
    }
    static Cell outcome_of(bool holds) { return {.value = holds, .meaning = holds ? Meaning::good : Meaning::bad}; }

    View const& view_;
    Table table_{.key = checks_key,
                 .title = "",
                 .columns = {{"check", "What must be equal", Kind::text, 70}, {"left", "One way", Kind::money},
                             {"right", "Another way", Kind::money}, {"holds", "Holds", Kind::yes_no}},
                 .rows = {}};
};

void check_years(View const& view, Checks& checks)
{
    for (std::size_t year = 0; year < view.years.size(); ++year) {
        auto const& name = view.year_names[year];
        auto const cost = cost_in(view.outcome, view.years[year]);
        auto const paid = covered_in(view.outcome, view.years[year]);
        auto const missing = gap_in(view.outcome, view.years[year]);
        std::vector<CellRef> const uses{{classes_table, total_row, column_of_year(year)}};
        checks.compare(name + ": sources and unfunded are the uses", paid + missing, {{sources_table, total_row, column_of_year(year)}},
                       cost, uses);
        checks.compare(name + ": the uses by object class are those by program", cost, uses, cost,
                       {{programs_table, total_row, column_of_year(year)}});
        checks.compare(name + ": the uses by object class are those line by line", cost, uses, cost,
                       {{lines_table, total_row, column_of_year(year)}});
        checks.compare(name + ": the cost of its months is the uses", cost, {{outlook_table, year, cost_column(view)}}, cost, uses);
    }
}

void check_totals(View const& view, Checks& checks)
{
    auto const& allocation = view.outcome.allocation;
    checks.compare("All years: the years' cost is that of all months", allocation.cost, {{outlook_table, total_row, cost_column(view)}},
                   allocation.cost, {{months_table, total_row, cost_column(view)}});
    Money applied;
    for (auto const& rank : view.outcome.ranking) applied += rank.applied;
    std::vector<CellRef> payers{{order_table, total_row, order_applied_column}};
    bool const unnamed = !allocation.unnamed.is_zero();
    if (unnamed) payers.push_back({sources_table, view.payers.size() - 1, all_years_column(view)});
    checks.compare(unnamed ? "What the sources apply in order, with money that the plan doesn't name, is what is paid"
                           : "What the sources apply in order is what is paid",
                   applied + allocation.unnamed, std::move(payers), allocation.covered, {{outlook_table, total_row, paid_column(view)}});
    Money short_of;
    for (auto const& shortfall : view.outcome.shortfalls) short_of += shortfall.gap();
    if (!view.outcome.shortfalls.empty())
        checks.compare("The shortfalls that no order can close are the whole gap", short_of,
                       {{shortfalls_table, total_row, shortfalls_gap_column}}, allocation.total_gap(),
                       {{sources_table, view.payers.size(), all_years_column(view)}});
    if (view.outcome.costs.staffing.empty()) return;
    Money cost;
    for (auto const& staffing : view.outcome.costs.staffing) {
        cost += sum(view.outcome.costs.lines[staffing.pay_line].months, view.years.front());
        if (staffing.fringe_line) cost += sum(view.outcome.costs.lines[*staffing.fringe_line].months, view.years.front());
    }
    checks.compare(view.year_names.front() + ": what positions cost is what is paid or unfunded for them", cost,
                   {{positions_table, total_row, positions_total_column}}, cost,
                   {{positions_paid_table, total_row, cost_column(view)}});
}

// The tables that show the same money in another way.
void check_layouts(View const& view, Checks& checks)
{
    for (std::size_t at = 0; at < view.three_years.size(); ++at) {
        auto const year = view.three_years[at].year;
        auto const cost = cost_in(view.outcome, view.years[year]);
        std::vector<CellRef> const uses{{classes_table, total_row, column_of_year(year)}};
        for (auto const& [table, what] : {std::pair{three_sources_table, "source"}, {three_classes_table, "object class"}, {three_programs_table, "program"}})
            checks.compare(fmt::format("{}: the sheet Three years by {} has the uses", view.year_names[year], what), cost,
                           {{table, total_row, 1 + at}}, cost, uses);
    }
    auto const& first = view.year_names.front();
    auto const cost = cost_in(view.outcome, view.years.front());
    std::vector<CellRef> const uses{{classes_table, total_row, column_of_year(0)}};
    if (!view.outcome.costs.lines.empty()) {
        checks.compare(first + ": who pays each program adds up to the uses", cost, {{program_payers_table, total_row, cost_column(view)}}, cost, uses);
        auto const missing = gap_in(view.outcome, view.years.front());
        checks.compare(first + ": what is unfunded by program is what is unfunded", missing,
                       {{program_payers_table, total_row, gap_column(view)}}, missing, {{sources_table, view.payers.size(), column_of_year(0)}});
    }
    auto const column = column_in_scenarios(view);
    if (view.compared.size() < 2 || !column) return;
    auto const& allocation = view.outcome.allocation;
    checks.compare("All years: the cost on the sheet Scenarios is that of all months", allocation.cost,
                   {{scenarios_cost_table, total_row, *column}}, allocation.cost, {{months_table, total_row, cost_column(view)}});
    checks.compare("All years: the gap on the sheet Scenarios is what is unfunded", allocation.total_gap(),
                   {{scenarios_gap_table, total_row, *column}}, allocation.total_gap(), {{outlook_table, total_row, gap_column(view)}});
}

// What a federal application says of an award, with what it leaves out, is the plan's cost; those workbooks are files of their own, so
// their side is an amount.
void check_federal_layouts(View const& view, Checks& checks)
{
    auto const cost = view.outcome.allocation.cost;
    auto const compare = [&](char const* layout, FundingSource const& source, Money all) {
        checks.compare(fmt::format("{} of {}: what it shows and what it leaves out is the cost of all months", layout, source.name), all, {}, cost,
                       {{months_table, total_row, cost_column(view)}});
    };
    for (auto const& source : view.outcome.plan.sources) {
        if (source.origin != Origin::federal_discretionary && source.origin != Origin::federal_formula) continue;
        if (auto const form = sf424a(view.outcome, source.id); form.value) compare("SF-424A", source, layout_total(*form.value));
        if (auto const detail = budget_detail(view.outcome, source.id); detail.value) compare("Budget detail", source, layout_total(*detail.value));
    }
}

// The independent proof, which shares nothing with the calculation that it judges.
void check_proof(View const& view, Checks& checks)
{
    auto const& proof = view.outcome.certificate;
    checks.state("Nobody is charged more than they hold, more than the cost, or for what they may not pay", proof.feasible);
    auto const most = proof.cost - proof.cut_demand + proof.cut_capacity;
    checks.add("What is paid is the most that any assignment of this money could pay", computed(Money::from_cents(proof.covered)),
               computed(Money::from_cents(most)));
    auto const unnamed = view.outcome.allocation.unnamed;
    checks.compare(unnamed.is_zero() ? "What is paid here is what was proved"
                                     : "What is paid here is what was proved, and what money paid that the plan doesn't name",
                   view.outcome.allocation.covered, {{outlook_table, total_row, paid_column(view)}},
                   Money::from_cents(proof.covered) + unnamed, {});
}

} // namespace

Sheet checks(View const& view)
{
    Sheet sheet{.name = "Checks", .title = "Checks", .blocks = {}, .landscape = false};
    sheet.blocks.push_back(Paragraph{"The same money, added up in two ways by formulas over the other sheets. Every line must say TRUE."});
    Checks all{view};
    check_years(view, all);
    check_totals(view, all);
    check_layouts(view, all);
    check_federal_layouts(view, all);
    check_proof(view, all);
    sheet.blocks.push_back(all.finish());
    for (auto const& fault : view.outcome.certificate.faults) sheet.blocks.push_back(Paragraph{fault, Meaning::bad});
    return sheet;
}

} // namespace templates::council
