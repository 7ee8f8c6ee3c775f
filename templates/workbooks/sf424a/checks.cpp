// What the SF-424A must keep, and its total against the plan's, by live formulas.
#include "templates/workbooks/sf424a/sf424a_sheets.hpp"

namespace templates::sf424a_sheets {

using namespace budget;

Sheet checks(Sf424a const& form, Outcome const& outcome)
{
    constexpr char const* key = "checks";
    Table table{.key = key,
                .title = "",
                .columns = {{"check", "What must be equal", Kind::text, 70}, {"left", "One way", Kind::money, 16}, {"right", "Another way", Kind::money, 16},
                            {"holds", "Holds", Kind::yes_no}},
                .rows = {}};
    bool all = true;
    auto const compare = [&](std::string what, Money left, std::vector<CellRef> left_cells, Money right, std::vector<CellRef> right_cells) {
        auto const cell = [](Money amount, std::vector<CellRef> cells) {
            return cells.empty() ? computed(amount) : live(computed(amount), Formula::Kind::sum_of, std::move(cells));
        };
        auto const row = table.rows.size();
        bool const holds = left == right;
        all = all && holds;
        table.rows.push_back({text(std::move(what)), cell(left, std::move(left_cells)), cell(right, std::move(right_cells)),
                              live({.value = holds, .meaning = holds ? Meaning::good : Meaning::bad}, Formula::Kind::equal, {{key, row, 1}, {key, row, 2}})});
    };
    Money charges;
    Money resources;
    Money later;
    Money year;
    for (auto const& activity : form.activities) {
        charges += activity.charges();
        resources += activity.resources();
        for (auto const amount : activity.later) later += amount;
    }
    for (std::size_t at = 0; at < 4; ++at) year += form.federal_quarters[at] + form.non_federal_quarters[at];
    Money const budget = form.federal() + form.non_federal();
    compare("Line 12(e), resources, is line 5(f), non-federal", resources, {{section_c, total_row, c_all}}, form.non_federal(), {{section_a, total_row, a_non_federal}});
    compare("Line 6k(5), object classes, is line 5(g), the budget", charges, {{section_b, b_charges, b_all}}, budget, {{section_a, total_row, a_total}});
    if (!form.whole_project || form.last - form.first < 12)
        compare("Line 15, the first year's cash needs, is line 5(g)", year, {{section_d, total_row, d_year}}, budget, {{section_a, total_row, a_total}});
    std::vector<CellRef> parts{{section_a, total_row, a_total}, {outside, total_row, 1}};
    for (std::size_t column = 2; column < 6; ++column) parts.push_back({section_e, total_row, column});
    compare("The form and what isn't in it are the cost of the plan", layout_total(form), std::move(parts), outcome.allocation.cost, {});
    std::vector<CellRef> cells;
    for (std::size_t row = 0; row < table.rows.size(); ++row) cells.push_back({key, row, 3});
    table.total = {total(std::string{"Everything holds"}), Cell{}, Cell{},
                   live({.value = all, .meaning = all ? Meaning::good : Meaning::bad}, Formula::Kind::all_true, std::move(cells))};

    Sheet sheet{.name = "Checks", .title = "Checks", .blocks = {}, .landscape = false};
    append(sheet, "Every line must say TRUE. A cell that is typed over on another sheet changes these, too.");
    append(sheet, std::move(table));
    return sheet;
}

} // namespace templates::sf424a_sheets
