#include "templates/reports/left_out.hpp"

namespace templates {

void say_left_out(Sheet& sheet, std::vector<budget::Problem> const& said)
{
    std::vector<Block> blocks;
    for (auto const& problem : said) blocks.emplace_back(Paragraph{problem.text + " " + problem.remedy, Meaning::bad});
    sheet.blocks.insert(sheet.blocks.begin(), blocks.begin(), blocks.end());
}

void say_left_out(Workbook& workbook, std::vector<budget::Problem> const& said)
{
    if (said.empty()) return;
    Sheet sheet{.name = "Left out", .title = "Read this first: not the whole plan", .blocks = {}};
    say_left_out(sheet, said);
    workbook.sheets.insert(workbook.sheets.begin(), std::move(sheet));
}

} // namespace templates
