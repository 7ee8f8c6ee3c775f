#include "app/cli/commands.hpp"
#include "app/cli/output.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "app/jobs/export_workbook.hpp"

namespace cli {
namespace {

Exit run(Call const& call)
{
    auto const opened = open(call);
    print_problems(opened.problems);
    if (!opened.value) return exit_for(opened.problems);
    auto const problems = app::run(app::ExportWorkbook{call.workbook, call.output, today(call)}, *opened.value);
    print_problems(problems);
    return exit_for(problems);
}

} // namespace

Command export_command()
{
    Parameter const workbook{"--workbook", "council", "Which workbook", true, {}, [](std::string const& text, Call& call) {
                                 call.workbook = app::WorkbookKind::council;
                                 return text == "council";
                             }};
    auto output = output_option();
    output.required = true;
    output.help = "The Excel file to write";
    auto date = today_option();
    date.help = "The date printed in it, from which what is overdue counts; today where not given";
    return {"export", "An Excel workbook with live formulas, for people who will check it",
            "council: for a city or county council and its finance office. A file that is there already is replaced.",
            "braid export m.braid --workbook council -o m.xlsx", {plan_argument(), workbook, output, scenario_option(), count_option(), date}, run};
}

} // namespace cli
