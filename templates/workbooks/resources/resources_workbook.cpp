#include "templates/workbooks/resources/resources_workbook.hpp"

#include "budget/allocation/eligibility.hpp"
#include "templates/reports/view.hpp"

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

constexpr int rows_to_add = 3; // as in the toolkit
constexpr char const* no_name = "[Name of Program/Service]";

std::string boxes(std::vector<std::pair<std::string, bool>> const& choices)
{
    std::string text;
    for (auto const& [name, chosen] : choices) text += (text.empty() ? "" : "\n") + std::string{chosen ? "☒ " : "☐ "} + name;
    return text;
}

bool may_pay_any(Outcome const& outcome, FundingSource const& source, ProgramId const& program)
{
    return std::any_of(source.pools.begin(), source.pools.end(), [&](Pool const& pool) {
        return std::any_of(outcome.costs.lines.begin(), outcome.costs.lines.end(), [&](Line const& line) {
            return line.program == program && may_pay(outcome.plan, source, pool, line).allowed;
        });
    });
}

std::vector<Cell> row_of(FundingSource const& source)
{
    std::string renewable = source.renewable == Renewable::unknown ? "" : spoken(source.renewable);
    if (!renewable.empty() && renewable[0] >= 'a' && renewable[0] <= 'z') renewable[0] = static_cast<char>(renewable[0] - 'a' + 'A');
    return {text(source.name), text(tick_boxes(source.type)), text(source.length),
            source.end_date ? Cell{.value = *source.end_date} : Cell{}, text(renewable), text(source.restrictions),
            text(tick_boxes(source.flexibility)), text(source.id.text)};
}

std::vector<Cell> row_to_fill_in()
{
    return {Cell{}, text(tick_boxes(std::nullopt)), Cell{}, Cell{}, Cell{}, Cell{}, text(tick_boxes(Flexibility::ungraded)), Cell{}};
}

Sheet chart(std::string key, std::string const& name, std::vector<FundingSource const*> const& sources)
{
    auto const shown = name.empty() ? no_name : name;
    Sheet sheet{.name = name.empty() ? "Program" : name, .title = "Identifying existing resources", .blocks = {}};
    sheet.blocks.push_back(Paragraph{
        "The sources that this program uses or plans to use, those already awarded for later included. Grade their flexibility against each "
        "other: it helps to decide in which order they are used. Add rows as needed."});
    Table table{.key = std::move(key),
                .title = shown,
                .columns = {{"funding_source", "Funding Source", Kind::text, 24}, {"funding_type", "Funding Type", Kind::text, 15},
                            {"length_of_funding", "Length of Funding", Kind::text, 20},
                            {"funding_end_date", "Funding End Date", Kind::text, 16},
                            {"renewable_funding", "Renewable Funding?", Kind::text, 14},
                            {"funding_restrictions", "Funding Restrictions", Kind::text, 40},
                            {"funding_flexibility", "Funding Flexibility", Kind::text, 14}, {"id", "Id", Kind::text, 0, true}},
                .rows = {}};
    for (auto const* source : sources) table.rows.push_back(row_of(*source));
    for (int row = 0; row < rows_to_add; ++row) table.rows.push_back(row_to_fill_in());
    table.ruled = true;
    sheet.blocks.push_back(std::move(table));
    return sheet;
}

} // namespace

std::string tick_boxes(std::optional<FundingType> chosen)
{
    auto const is = [&](FundingType type) { return chosen == type; };
    return boxes({{"One-Time", is(FundingType::one_time)}, {"Annual", is(FundingType::annual)}, {"Multi-Year", is(FundingType::multi_year)}});
}

std::string tick_boxes(Flexibility chosen)
{
    return boxes({{"Low", chosen == Flexibility::low}, {"Medium", chosen == Flexibility::medium}, {"High", chosen == Flexibility::high}});
}

Workbook resources_workbook(Outcome const& outcome)
{
    Workbook workbook{.title = name_of(outcome), .subject = "Identifying existing resources", .sheets = {}};
    std::vector<FundingSource const*> unplaced;
    for (auto const& source : outcome.plan.sources) unplaced.push_back(&source);
    std::vector<bool> placed(unplaced.size());
    for (auto const& program : outcome.plan.programs) {
        std::vector<FundingSource const*> sources;
        for (std::size_t at = 0; at < outcome.plan.sources.size(); ++at) {
            auto const& source = outcome.plan.sources[at];
            if (!may_pay_any(outcome, source, program.id)) continue;
            sources.push_back(&source);
            placed[at] = true;
        }
        workbook.sheets.push_back(chart("resources_" + program.id.text, program.name, sources));
    }
    std::erase_if(unplaced, [&](auto const* source) { return placed[static_cast<std::size_t>(source - outcome.plan.sources.data())]; });
    if (workbook.sheets.empty()) workbook.sheets.push_back(chart("resources", "", unplaced));
    else if (!unplaced.empty()) workbook.sheets.push_back(chart("other_resources", "Sources of no program yet", unplaced));
    return workbook;
}

} // namespace templates
