#include "app/gui/content/start.hpp"

#include "app/gui/pages/page_names.hpp"
#include "budget/evaluate.hpp"
#include "templates/starter.hpp"

#include <filesystem>

namespace gui {

std::vector<StarterCard> starter_cards()
{
    std::vector<StarterCard> cards;
    auto const& starters = templates::starters();
    for (std::size_t at = 0; at < starters.size(); ++at) {
        auto const plan = templates::read_starter(starters[at]).value;
        if (plan) cards.push_back({at, plan->name, templates::in_one_line(*plan)});
    }
    return cards;
}

Coverage picture_of(std::size_t starter)
{
    auto plan = templates::read_starter(templates::starters()[starter]).value;
    if (!plan) return {};
    auto const outcome = budget::evaluate(std::move(*plan));
    return has_errors(outcome.problems) ? Coverage{} : coverage_of(outcome, {});
}

TableContent recent_table(std::vector<std::string> const& paths)
{
    TableContent table{.columns = {{"name", "Plan", 130}, {"folder", "Folder", 130, false, false, false, true}}, .rows = {}};
    for (auto const& text : paths) {
        std::filesystem::path const path{text};
        table.rows.push_back({text, {{path.filename().string()}, {path.parent_path().string(), false, Tone::quiet}}});
    }
    return table;
}

std::vector<TourStep> tour_steps()
{
    return {{overview_page, "This is a sample plan. The Overview says what it costs, how much of that is covered, and until when. Red means "
                            "“not covered”, and nothing else does."},
            {costs_page, "Costs: every position, vehicle and contract. Type over a figure, as in a spreadsheet: everything is worked out "
                         "anew at once, and Ctrl+Z takes it back."},
            {cliffs_page, "Cliffs: the months from which money is missing, why, whom it hits, and by when someone must decide. What closes "
                          "it can be tried as a scenario with one click; the plan itself stays as it is."},
            {reports_page, "Reports: each workbook and report as it will be, to export and to print. When you have seen enough: File, New "
                           "from starter begins a plan of your own."}};
}

} // namespace gui
