#include "app/cli/commands.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "budget/plan/suggestion.hpp"
#include "templates/reports/explain.hpp"

#include <fmt/format.h>

namespace cli {
namespace {

// By id, or by the name that reports show.
std::size_t line_index(budget::Outcome const& outcome, std::string const& asked)
{
    auto const& lines = outcome.costs.lines;
    std::vector<std::string> ids;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].id == asked) return at;
        ids.push_back(lines[at].id);
    }
    for (std::size_t at = 0; at < lines.size(); ++at)
        if (lines[at].name == asked) return at;
    throw NotInPlan{fmt::format("The plan has no line \"{}\". {}", asked, budget::suggest(asked, ids, "It has no lines."))};
}

} // namespace

Command explain_command()
{
    return {"explain", "Who pays a line in a month, why, and for each other source why not", "",
            "braid explain m.braid emt-night 2027-01",
            {plan_argument(),
             text_parameter("LINE", "ID", "The line's id, as `braid costs PLAN --format csv` lists them, or its name", &Call::line, true),
             month_parameter("MONTH", "The month, such as 2027-01", &Call::month, true), scenario_option(), count_option(), format_option(),
             output_option()},
            [](Call const& call) {
                return report(call, [&call](budget::Outcome const& outcome, templates::View const& view) {
                    auto const line = line_index(outcome, call.line);
                    auto const month = static_cast<std::size_t>(month_index(outcome.plan, *call.month));
                    return templates::lay_out_explanation(outcome, view, line, month);
                });
            }};
}

} // namespace cli
