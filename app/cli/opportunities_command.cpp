#include "app/cli/commands.hpp"
#include "app/cli/import_parameters.hpp"
#include "app/cli/output.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "app/jobs/search_opportunities.hpp"
#include "budget/plan/newer_version.hpp"

#include <charconv>

namespace cli {
namespace {

Exit run_opportunities(Call const& call)
{
    if (!call.output.empty() && call.into.empty())
        return wrong_call("-o writes the plan of --into with what was taken; give both.", "opportunities");
    if (!call.output.empty() && call.choice.take.empty() && call.choice.start == app::ImportChoice::Start::sure)
        return wrong_call("Nothing is taken by itself: choose with --take NUMBERS.", "opportunities");
    std::optional<budget::Outcome> outcome;
    if (!call.into.empty()) {
        auto plan = call;
        plan.plan = call.into;
        auto opened = open(plan);
        print_problems(opened.problems);
        if (!opened.value) return exit_for(opened.problems);
        if (!call.output.empty() && !call.dry_run && !budget::said_of_newer_version(opened.problems).empty()) {
            print_problems({budget::refused_of_newer_version(call.into)});
            return Exit::no_file;
        }
        outcome = std::move(*opened.value);
    }
    app::SearchOpportunities const job{call.document, call.opportunities, today(call), call.most};
    auto found = app::run(job, outcome ? &*outcome : nullptr);
    print_problems(found.problems);
    if (has_errors(found.problems)) return exit_for(found.problems);
    auto const taken = choose(call, found.import);
    std::string result;
    if (!call.output.empty() && !call.dry_run)
        if (auto const fault = write_taken(call, outcome->plan, found.import, taken, result)) return *fault;
    auto list = app::list_of(found, job, taken);
    list.result = result;
    auto to_terminal = call; // -o is the plan's
    to_terminal.output.clear();
    return emit(to_terminal,
                templates::lay_out_opportunities(list, {.today = job.today, .for_programs = is_for_programs(call.format)}));
}

Parameter repeated(std::string name, std::string takes, std::string help,
                   std::vector<std::string> importers::OpportunityFilter::*kept)
{
    return {std::move(name),
            std::move(takes),
            std::move(help),
            false,
            "a text that isn't empty",
            [kept](std::string const& text, Call& call) {
                (call.opportunities.*kept).push_back(text);
                return !text.empty();
            },
            true};
}

Parameter filter(std::string name, std::string takes, std::string help, std::string importers::OpportunityFilter::*kept)
{
    return {std::move(name),
            std::move(takes),
            std::move(help),
            false,
            "a text that isn't empty",
            [kept](std::string const& text, Call& call) {
                call.opportunities.*kept = text;
                return !text.empty();
            }};
}

} // namespace

Command opportunities_command()
{
    auto const output = plan_output_option("The plan file to write with what --take names");
    return {"opportunities",
            "Open grants in a Grants.gov extract; with --into those that fit the plan's gap, and why",
            "The extract is the file that Grants.gov publishes every day, as .xml or as the .zip it comes in. A grant "
            "fits a gap where its money can still come "
            "in time, it may pay what is unpaid, its ceiling and floor allow it, the plan has money for its match, and "
            "a county or a city may apply.",
            "braid opportunities extract.xml --into m.braid",
            {text_parameter("EXTRACT", "FILE", "The extract: .xml or .zip", &Call::document, true),
             text_parameter("--into", "PLAN", "The plan whose gap is to be filled", &Call::into, false),
             output,
             take_option(),
             without_option(),
             dry_run_option(),
             force_option(),
             repeated("--words", "TEXT", "Only those whose title or description has these words; may be given again",
                      &importers::OpportunityFilter::words),
             filter("--agency", "TEXT", "Only of this agency: its code, or a part of its name",
                    &importers::OpportunityFilter::agency),
             filter("--listing", "NUMBER", "Only of this assistance listing, or of those that begin so: 16.",
                    &importers::OpportunityFilter::listing),
             filter("--activity", "CODE", "Only of this category of funding activity: HL, LJL, ISS …",
                    &importers::OpportunityFilter::activity),
             repeated("--applicant", "CODE",
                      "Only what this kind of applicant may apply for: 01 county, 02 city, 12 nonprofit …; may be "
                      "given again; county or city where not given",
                      &importers::OpportunityFilter::applicants),
             {"--forecasts",
              "",
              "Show announced ones, too, with their estimated dates",
              false,
              {},
              [](std::string const&, Call& call) { return call.opportunities.forecasts = true; }},
             {"--most", "NUMBER", "Show so many; 20 where not given", false, "a number from 1 to 1000",
              [](std::string const& text, Call& call) {
                  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), call.most);
                  return fault == std::errc{} && end == text.data() + text.size() && call.most >= 1 && call.most <= 1000;
              }},
             count_option(),
             today_option(),
             format_option()},
            run_opportunities};
}

} // namespace cli
