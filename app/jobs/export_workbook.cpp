#include "app/jobs/export_workbook.hpp"

#include "app/save_file.hpp"
#include "templates/workbooks/council/council_workbook.hpp"
#include "templates/xlsx_writer.hpp"

namespace app {
namespace {

templates::Workbook lay_out(ExportWorkbook const& job, budget::Outcome const& outcome)
{
    switch (job.kind) {
    case WorkbookKind::council: break;
    }
    return templates::council_workbook(outcome, job.today);
}

// The writer only knows the file beside; the user knows the one that was asked for.
void name_as_asked(budget::Problem& problem, std::string const& beside, std::string const& path)
{
    for (auto* text : {&problem.text, &problem.remedy, &problem.place.file, &problem.place.path})
        for (auto at = text->find(beside); at != std::string::npos; at = text->find(beside, at + path.size()))
            text->replace(at, beside.size(), path);
}

} // namespace

std::vector<budget::Problem> run(ExportWorkbook const& job, budget::Outcome const& outcome)
{
    auto const workbook = lay_out(job, outcome);
    auto const problem = save_file(job.path, WriteFile{[&](std::string const& beside) {
        auto fault = templates::write_xlsx(workbook, beside, job.today);
        if (fault) name_as_asked(*fault, beside, job.path);
        return fault;
    }});
    if (problem) return {*problem};
    return {};
}

} // namespace app
