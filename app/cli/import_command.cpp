#include "app/cli/column_parameters.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/import_parameters.hpp"
#include "app/cli/output.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "app/jobs/column_memory.hpp"
#include "app/jobs/import_document.hpp"
#include "app/save_file.hpp"
#include "budget/plan/newer_version.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"
#include "importers/document_kinds.hpp"

#include <fmt/format.h>

namespace cli {
namespace {

std::string kinds()
{
    std::string names;
    for (auto const& kind : importers::document_kinds()) names += (names.empty() ? "" : "|") + std::string{kind.name};
    return names;
}

Exit run_import(Call const& call)
{
    if (call.output.empty() && !call.dry_run) return wrong_call("`braid import` needs -o FILE, the plan to write, or --dry-run.", "import");
    auto plan = app::plan_for_import(call.document, today(call));
    if (!call.into.empty()) {
        auto opened = budget::read_plan_file(call.into);
        print_problems(opened.problems);
        if (!opened.value) return exit_for(opened.problems);
        if (!call.dry_run && !budget::said_of_newer_version(opened.problems).empty()) {
            print_problems({budget::refused_of_newer_version(call.into)});
            return Exit::no_file;
        }
        plan = std::move(*opened.value);
    }
    demand_program(call, plan);
    app::ImportDocument job{call.document, call.kind, call.columns};
    job.choices.program = call.program;
    bool can_remember = true;
    if (!call.forget) {
        auto known = app::remembered_columns();
        can_remember = known.value.has_value();
        print_problems(known.problems); // what can't be read of it is not known; the import goes on
        if (known.value) job.choices.mappings = std::move(*known.value);
    }
    auto import = app::run(job, plan);
    if (call.into.empty() && import.term) { // a new plan has the document's months
        plan = app::with_term(std::move(plan), *import.term);
        import = app::run(job, plan);
    }
    if (call.into.empty() && !call.dry_run && !budget::said_of_newer_version(import.problems).empty()) { // its copy would be without what isn't understood
        print_problems({budget::refused_of_newer_version(call.document)});
        return Exit::no_file;
    }
    auto const exit = propose(call, plan, import);
    if (exit == Exit::done && !call.dry_run && can_remember) print_problems(app::remember_columns(import));
    return exit;
}

} // namespace

Command import_command()
{
    auto const output = plan_output_option("The plan file to write; the same as --into's to change that");
    auto program = program_option();
    program.help = "The program of --into's plan that the costs of a table belong to; else the one that the document names";
    auto const* const what = "The kind of document; recognised where not given";
    return {"import", "Read what people already have, as proposals for a plan: a budget, a list of sources, a ledger, a filled-in planning worksheet, another plan",
            "Shows each proposal with the words it came from and how sure the reading is, what was left out and why, and writes the plan with those that "
            "are taken: all but doubtful ones, unless said otherwise. Without --into it makes a new plan. Where a column was taken for the wrong thing, "
            "say what it is with --column; with -o that is remembered for files with the same headings.",
            "braid import m.braid -o team.braid",
            {text_parameter("FILE", "FILE", "The document: .xlsx, .csv, .docx or .braid", &Call::document, true),
             {"--kind", kinds(), what, false, {},
              [](std::string const& text, Call& call) {
                  call.kind = text;
                  return importers::find_kind(text) != nullptr;
              }},
             sheet_option(), table_option(), column_option(), forget_option(),
             text_parameter("--into", "PLAN", "The plan it is to come into", &Call::into, false), program, output, take_option(), without_option(), dry_run_option(), force_option(), today_option(),
             format_option()},
            run_import};
}

} // namespace cli
