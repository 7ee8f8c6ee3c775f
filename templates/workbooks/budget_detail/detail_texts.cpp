// What the budget detail says in sentences: how to read it, the narrative of each line, what is missing.
#include "templates/sentences.hpp"
#include "templates/workbooks/budget_detail/budget_detail_sheets.hpp"
#include "templates/workbooks/budget_detail/computation_words.hpp"

#include <fmt/format.h>

namespace templates::budget_detail_sheets {

using namespace budget;

void append_intro(Sheet& sheet, BudgetDetail const& detail, Outcome const& outcome)
{
    append(sheet, fmt::format("{}: each cost of which {} or its match pays a part, with its whole cost in that year and how it comes about. {} is what "
                              "{} pays, {} what is set against it; other money is outside this budget. {}.",
                              name_of(outcome), detail.source, detail.payers.award, detail.source, with_small_initial(detail.payers.match), [&] {
                                  auto counting = in_words(outcome.counting);
                                  counting[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(counting[0])));
                                  return counting;
                              }()));
    append(sheet, "Every amount is exact to the cent. Months are rounded to the cent each, so that a product may be a few cents off; where it is, the "
                  "narrative says so.");
    if (!detail.unjustified.empty())
        sheet.blocks.push_back(Paragraph{fmt::format("{} {} no justification yet: see the end of the narrative.", detail.unjustified.size(),
                                                     detail.unjustified.size() == 1 ? "cost has" : "costs have"),
                                         Meaning::bad});
}

void append_narrative(Sheet& sheet, BudgetDetail const& detail, Outcome const& outcome)
{
    for (auto const& year : detail.years)
        for (auto const& of_class : year.classes) {
            Money federal;
            Money non_federal;
            for (auto const& line : of_class.lines) {
                federal += line.federal;
                non_federal += line.non_federal;
            }
            sheet.blocks.push_back(Heading{fmt::format("{}: {}", name_of(year), spoken(of_class.object_class))});
            for (auto const& line : of_class.lines) append(sheet, narrative_of(line, detail.payers, outcome));
            append(sheet, fmt::format("{} in year {}: {} {}, {} {}, together {}.", spoken(of_class.object_class), year.number, with_small_initial(detail.payers.award),
                                      dollars(federal), with_small_initial(detail.payers.match), dollars(non_federal), dollars(federal + non_federal)));
        }
}

void append_unjustified(Sheet& sheet, BudgetDetail const& detail, Outcome const& outcome)
{
    if (detail.unjustified.empty()) return;
    sheet.blocks.push_back(Heading{"Justifications that are missing"});
    for (auto const line : detail.unjustified)
        sheet.blocks.push_back(Paragraph{fmt::format("{}: say in a sentence why the program needs it.", find(outcome.plan, outcome.costs.lines[line].component)->name),
                                         Meaning::bad});
}

} // namespace templates::budget_detail_sheets
