#include "app/cli/commands.hpp"
#include "app/cli/output.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "app/jobs/new_plan.hpp"
#include "budget/plan/suggestion.hpp"
#include "templates/starter.hpp"

#include <fmt/format.h>

namespace cli {
namespace {

Exit run_new(Call const& call)
{
    if (!templates::find_starter(call.starter) && call.starter != app::empty_starter) {
        std::vector<std::string> names{std::string{app::empty_starter}};
        for (auto const& starter : templates::starters()) names.emplace_back(starter.name);
        return wrong_call(fmt::format("There is no starter plan \"{}\". {}", call.starter,
                                      budget::suggest(call.starter, names, "")), "new");
    }
    auto const problems = app::run(app::NewPlan{call.starter, call.output, today(call), call.force});
    print_problems(problems);
    return exit_for(problems);
}

} // namespace

Command new_command()
{
    auto output = plan_output_option("The plan file to make");
    output.required = true;
    Parameter const force{"--force", "", "Replace the file if it is there already", false, {},
                          [](std::string const&, Call& call) { return call.force = true; }};
    return {"new", "Make a plan file, of a starter plan or empty",
            "A file that is there already is left as it is, unless --force is given.", "braid new missoula -o m.braid",
            {text_parameter("TEMPLATE", "NAME", "The starter plan's name: see `braid templates`; or \"empty\", for a plan without figures", &Call::starter, true),
             output, force, today_option()}, run_new};
}

} // namespace cli
