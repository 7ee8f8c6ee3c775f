// The plan and its scenarios side by side, as `braid compare` shows them, with live totals and differences.
#include "templates/reports/comparison.hpp"
#include "templates/workbooks/council/council_sheets.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace templates::council {

using namespace budget;

Sheet scenarios(View const& view)
{
    auto const& base = view.compared.front();
    auto sheet = lay_out_comparison(base, {view.compared.begin() + 1, view.compared.end()}, {.today = view.today});
    sheet.name = "Scenarios";
    auto const here = view.outcome.scenario ? fmt::format("The other sheets show {}.", name_of(view.outcome))
                                            : "The other sheets show the plan as it is, without a scenario.";
    sheet.blocks.insert(sheet.blocks.begin() + 1, Paragraph{here});
    std::vector<std::string> unfit;
    for (auto const& scenario : base.plan.scenarios)
        if (std::none_of(view.compared.begin() + 1, view.compared.end(), [&](Outcome const& other) { return other.scenario->id == scenario.id; }))
            unfit.push_back(scenario.name.empty() ? scenario.id.text : scenario.name);
    if (!unfit.empty()) sheet.blocks.insert(sheet.blocks.begin() + 2, Paragraph{not_calculated(unfit)});
    return sheet;
}

std::optional<std::size_t> column_in_scenarios(View const& view)
{
    for (std::size_t side = 0; side < view.compared.size(); ++side) {
        auto const& other = view.compared[side].scenario;
        auto const& own = view.outcome.scenario;
        if (other.has_value() == own.has_value() && (!own || other->id == own->id)) return side == 0 ? 1 : 2 * side;
    }
    return std::nullopt;
}

} // namespace templates::council
