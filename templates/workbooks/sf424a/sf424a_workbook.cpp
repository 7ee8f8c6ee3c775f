#include "templates/workbooks/sf424a/sf424a_workbook.hpp"

#include "templates/workbooks/sf424a/sf424a_sheets.hpp"

namespace templates {

Workbook sf424a_workbook(Sf424a const& form, budget::Outcome const& outcome)
{
    using namespace sf424a_sheets;
    return {.title = form.source + ", " + name_of(outcome),
            .subject = "SF-424A",
            .sheets = {summary_and_categories(form), resources_and_forecasts(form), notes(form, outcome), checks(form, outcome)}};
}

namespace sf424a_sheets {

using namespace budget;

std::vector<Cell> line_totals(Table const& table, std::string const& line, std::string const& name)
{
    std::vector<Cell> cells{total(line), total(name)};
    for (std::size_t column = 2; column < table.columns.size(); ++column) {
        if (table.columns[column].kind != Kind::money) {
            cells.push_back(total(std::string{}));
            continue;
        }
        Money sum;
        for (auto const& row : table.rows)
            if (auto const* amount = std::get_if<Money>(&row[column].value)) sum += *amount;
        cells.push_back(live(total(sum), Formula::Kind::sum_above));
    }
    return cells;
}

} // namespace sf424a_sheets

} // namespace templates
