#include "app/cli/commands.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "templates/reports/allocation.hpp"

namespace cli {

Command allocate_command()
{
    return {"allocate", "Who pays which line, and when, to the cent",
            "With --format json the whole problem stands beside its answer: money by date, costs in covering order, which pool may "
            "pay which line, caps, payments and what stays unpaid, so that it can be checked without this program.",
            "braid allocate m.braid --by month --format json -o allocation.json",
            {plan_argument(), by_option(budget::Step::year), scenario_option(), count_option(), program_option(), format_option(), output_option()},
            [](Call const& call) {
                bool const with_proof = call.format == Format::json;
                return report(call, [with_proof](budget::Outcome const& outcome, templates::View const& view) {
                    auto sheet = templates::lay_out_allocation(outcome, view);
                    if (with_proof) templates::append_proof(sheet, outcome);
                    return sheet;
                });
            }};
}

} // namespace cli
