#include "app/cli/commands.hpp"
#include "app/cli/output.hpp"
#include "app/cli/output_file.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "app/jobs/export_workbook.hpp"
#include "budget/plan/newer_version.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/suggestion.hpp"
#include "templates/workbooks/workbook_list.hpp"

#include <fmt/format.h>

namespace cli {
namespace {

// The source of --source, which only workbooks about one take; throws NotInPlan.
std::optional<budget::SourceId> source_of(Call const& call, budget::Plan const& plan)
{
    bool const wanted = templates::find_workbook(call.workbook)->of_a_source;
    if (!wanted && call.source.empty()) return std::nullopt;
    if (!wanted) throw NotInPlan{fmt::format("The workbook {} shows all sources and takes no --source.", call.workbook)};
    std::vector<std::string> ids;
    for (auto const& source : plan.sources) ids.push_back(source.id.text);
    auto const otherwise = "The plan has no sources.";
    if (call.source.empty())
        throw NotInPlan{fmt::format("The workbook {} is about one source: name it with --source ID. {}", call.workbook,
                                    budget::suggest("", ids, otherwise))};
    for (auto const& source : plan.sources)
        if (source.id.text == call.source) return source.id;
    for (auto const& source : plan.sources)
        if (source.name == call.source) return source.id;
    throw NotInPlan{fmt::format("The plan has no source \"{}\". {}", call.source, budget::suggest(call.source, ids, otherwise))};
}

Exit run_export(Call const& call)
{
    if (auto const refused = refused_as_output(call)) {
        print_problems({*refused});
        return Exit::no_file;
    }
    auto const opened = open(call);
    print_problems(opened.problems);
    if (!opened.value) return exit_for(opened.problems);
    app::ExportWorkbook job{.workbook = call.workbook, .path = call.output, .today = today(call), .source = source_of(call, opened.value->plan)};
    job.left_out = budget::said_of_newer_version(opened.problems);
    if (templates::find_workbook(call.workbook)->shows_scenarios)
        if (auto const plan = budget::read_plan_file(call.plan); plan.value && !plan.value->scenarios.empty())
            job.compared = app::side_by_side(*plan.value, call.counting);
    auto const problems = app::run(job, *opened.value);
    print_problems(problems);
    return exit_for(problems);
}

std::string names_of_workbooks()
{
    std::string names;
    for (auto const& choice : templates::workbook_list()) names += (names.empty() ? "" : "|") + std::string{choice.name};
    return names;
}

std::string purposes_of_workbooks()
{
    std::string text;
    for (auto const& choice : templates::workbook_list()) {
        text += fmt::format("{}: {}", choice.name, choice.purpose);
        for (auto const& form : choice.other_forms) text += fmt::format(", also as {}", form.ending);
        text += ".\n";
    }
    return text;
}

} // namespace

Command export_command()
{
    Parameter const workbook{"--workbook", names_of_workbooks(), "Which workbook", true, {}, [](std::string const& text, Call& call) {
                                 call.workbook = text;
                                 return templates::find_workbook(text) != nullptr;
                             }};
    auto date = today_option();
    date.help = "The date printed in it, from which what is overdue counts; today where not given";
    auto const source = text_parameter("--source", "ID", "The source that the workbook is about, by its id or its name", &Call::source, false);
    return {"export", "An Excel workbook with live formulas, for people who will check it",
            purposes_of_workbooks() + "A file that is there already is replaced.",
            "braid export m.braid --workbook council -o m.xlsx",
            {plan_argument(), workbook, workbook_output_option(), source, scenario_option(), count_option(), date}, run_export};
}

} // namespace cli
