#include "app/gui/content/cliffs.hpp"

#include "app/gui/charts/coverage.hpp"
#include "templates/reports/cliffs.hpp"
#include "templates/reports/view.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

namespace gui {

TableContent cliff_list(budget::Outcome const& outcome, budget::Filter const& filter, budget::Date today)
{
    TableContent table{.columns = {{"month", "From", 85},
                                   {"what", "What happens", 210, false, false, true, true},
                                   {"loss", "Loss", 120, true},
                                   {"by", "Decide by", 100}},
                       .rows = {}};
    for (std::size_t at = 0; at < outcome.cliffs.size(); ++at) {
        auto const& cliff = outcome.cliffs[at];
        if (!concerns(outcome, cliff, filter)) continue;
        auto const loss = templates::loss_of(outcome, cliff, filter);
        bool const absorbed = cliff.absorbed();
        bool const soon = !absorbed && cliff.decide_by - today <= 30;
        table.rows.push_back(
            {std::to_string(at),
             {{for_people(cliff.month)},
              {templates::causes_in_words(outcome, cliff)},
              {absorbed ? "taken over" : "−" + dollars(loss), false, absorbed ? Tone::quiet : Tone::gap},
              {absorbed ? "–" : for_people(cliff.decide_by), false, soon ? Tone::gap : Tone::plain}}});
    }
    return table;
}

std::vector<templates::Block> cliff_detail(budget::Outcome const& outcome, budget::Filter const& filter,
                                           budget::Date today, std::size_t cliff)
{
    templates::View view;
    view.filter = filter;
    view.today = today;
    return templates::blocks_of(outcome, outcome.cliffs.at(cliff), view);
}

} // namespace gui
