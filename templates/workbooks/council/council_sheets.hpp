// The sheets of the council workbook, and what they share: the columns they all have, and where each table's cells stand, because
// totals on one sheet are formulas that look at another. Called only by council_workbook.cpp.
#pragma once

#include "budget/totals.hpp"
#include "templates/reports/view.hpp"
#include "templates/sheet.hpp"
#include "templates/workbooks/live_cells.hpp"

#include <string>
#include <vector>

namespace templates::council {

struct YearShown {
    std::size_t year = 0; // in View::years
    std::string name;     // "FY28, proposed"
};

struct View {
    budget::Outcome const& outcome;
    budget::Date today;
    std::vector<budget::Outcome> const& compared; // the plan, then its scenarios; empty where they aren't to be shown
    std::vector<budget::Period> years;     // the plan's fiscal years
    std::vector<std::string> year_names;   // "FY27", "FY27 (6 months)"
    std::vector<YearShown> three_years = {};
    std::vector<std::size_t> payers;       // those of paid_by_source() that pay anything, in its order

    budget::Plan const& plan() const { return outcome.plan; }
    std::string name_of_payer(std::size_t payer) const { return templates::name_of_payer(plan(), payers[payer]); }
    std::string key_of_payer(std::size_t payer) const { return "source_" + templates::key_of_payer(plan(), payers[payer]); }
};
View look_at(budget::Outcome const& outcome, budget::Date today, std::vector<budget::Outcome> const& compared);
// The fiscal year of today, the one after it, whose budget is being made, and the one after that; those of them that the plan has. All
// past: the plan's last ones.
std::vector<YearShown> choose_three_years(View const& view);


// Tables whose rows are years (outlook) or months: the name, each payer, unfunded, cost; the outlook has two more.
inline constexpr char const* outlook_table = "outlook";
inline constexpr char const* months_table = "months";
inline std::size_t column_of_payer(std::size_t payer) { return 1 + payer; }
inline std::size_t gap_column(View const& view) { return 1 + view.payers.size(); }
inline std::size_t cost_column(View const& view) { return gap_column(view) + 1; }
inline std::size_t paid_column(View const& view) { return gap_column(view) + 2; }
inline std::size_t share_column(View const& view) { return gap_column(view) + 3; }

// Tables whose columns are a name, each year, and the sum of the years: rows as named.
inline constexpr char const* sources_table = "sources"; // each payer, then unfunded
inline constexpr char const* classes_table = "object_classes";
inline constexpr char const* programs_table = "programs";
inline constexpr char const* lines_table = "lines";     // one row a line, in plan order
inline std::size_t column_of_year(std::size_t year) { return 1 + year; }
inline std::size_t all_years_column(View const& view) { return 1 + view.years.size(); }

// The same rows, with the three years and their changes as columns.
inline constexpr char const* three_sources_table = "three_years_sources";
inline constexpr char const* three_classes_table = "three_years_classes";
inline constexpr char const* three_programs_table = "three_years_programs";
// Rows are those of programs_table, in the first fiscal year: payers as in the outlook and their sum; classes and their sum.
inline constexpr char const* program_payers_table = "program_payers";
inline constexpr char const* program_classes_table = "program_classes";
inline constexpr char const* titles_table = "titles";

inline constexpr char const* positions_table = "positions";
inline constexpr char const* positions_paid_table = "positions_paid";
inline constexpr std::size_t positions_total_column = 6;
inline constexpr char const* order_table = "application_order";
inline constexpr std::size_t order_available_column = 4;
inline constexpr std::size_t order_applied_column = 5;
inline constexpr std::size_t order_left_column = 6;
inline constexpr char const* shortfalls_table = "shortfalls";
inline constexpr std::size_t shortfalls_gap_column = 6;

// On the brief and beside the outlook; they draw the outlook's tables.
Chart coverage_by_month(View const& view);
Chart coverage_by_year(View const& view);
// Where this outcome's cost stands in the tables by year of the sheet Scenarios; absent where it isn't there.
std::optional<std::size_t> column_in_scenarios(View const& view);
inline constexpr char const* scenarios_cost_table = "scenarios_cost";
inline constexpr char const* scenarios_gap_table = "scenarios_gap";

Sheet brief(View const& view);
Sheet sources_and_uses(View const& view);
Sheet three_years(View const& view, Sheet const& sources_and_uses);
Sheet positions(View const& view);
Sheet programs(View const& view);
Sheet application_order(View const& view);
Sheet cliffs_and_outlook(View const& view);
Sheet funding_register(View const& view);
Sheet scenarios(View const& view);
Sheet assumptions(View const& view);
Sheet checks(View const& view);

} // namespace templates::council
