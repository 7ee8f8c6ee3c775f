#include "templates/workbooks/budget_detail/budget_detail_workbook.hpp"

#include "templates/workbooks/budget_detail/budget_detail_sheets.hpp"

#include <fmt/format.h>

namespace templates {

using namespace budget_detail_sheets;

namespace {

void append_year(Sheet& sheet, BudgetDetail const& detail, DetailYear const& year, budget::Outcome const& outcome)
{
    for (auto const& of_class : year.classes) sheet.blocks.push_back(class_table(detail, year, of_class, outcome));
    if (year.classes.empty()) append(sheet, "The award pays nothing in this year.");
}

} // namespace

Workbook budget_detail_workbook(BudgetDetail const& detail, budget::Outcome const& outcome)
{
    Workbook workbook{.title = detail.source + ", " + name_of(outcome), .subject = "Budget detail and narrative", .sheets = {}};
    Sheet first{.name = "Summary", .title = "Budget detail: " + detail.source, .blocks = {}};
    append_intro(first, detail, outcome);
    append(first, summary(detail));
    append(first, not_shown(detail));
    workbook.sheets.push_back(std::move(first));
    for (auto const& year : detail.years) {
        Sheet sheet{.name = fmt::format("Year {}", year.number), .title = name_of(year), .blocks = {}};
        append_year(sheet, detail, year, outcome);
        workbook.sheets.push_back(std::move(sheet));
    }
    Sheet narrative{.name = "Narrative", .title = "Budget narrative: " + detail.source, .blocks = {}, .landscape = false};
    append_narrative(narrative, detail, outcome);
    append_unjustified(narrative, detail, outcome);
    workbook.sheets.push_back(std::move(narrative));
    Sheet proof{.name = "Checks", .title = "Checks", .blocks = {}, .landscape = false};
    append(proof, "Every line must say TRUE. A cell that is typed over on another sheet changes these, too.");
    append(proof, checks(detail, outcome));
    workbook.sheets.push_back(std::move(proof));
    return workbook;
}

Sheet budget_detail_page(BudgetDetail const& detail, budget::Outcome const& outcome)
{
    Sheet sheet{.name = "Budget detail", .title = "Budget detail and narrative: " + detail.source, .blocks = {}};
    append_intro(sheet, detail, outcome);
    append(sheet, summary(detail));
    append(sheet, not_shown(detail));
    for (auto const& year : detail.years) {
        sheet.blocks.push_back(Heading{name_of(year)});
        append_year(sheet, detail, year, outcome);
    }
    sheet.blocks.push_back(Heading{"Narrative"});
    append_narrative(sheet, detail, outcome);
    append_unjustified(sheet, detail, outcome);
    return sheet;
}

} // namespace templates
