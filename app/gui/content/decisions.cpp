#include "app/gui/content/decisions.hpp"

#include "app/gui/charts/coverage.hpp"
#include "templates/reports/view.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

namespace gui {

namespace {

constexpr int soon_days = 30;

// Where the plan ends sooner, the loss is that of fewer months, and says so.
std::string loss_in_words(budget::Cliff const& cliff, budget::Money loss)
{
    auto const amount = "−" + dollars(loss);
    if (cliff.loss_months == 12) return amount;
    return fmt::format("{} in {} month{}", amount, cliff.loss_months, cliff.loss_months == 1 ? "" : "s");
}

} // namespace

TableContent decision_table(budget::Outcome const& outcome, budget::Filter const& filter, budget::Date today)
{
    TableContent table{.columns = {{"by", "Decide by", 105},
                                   {"what", "What", 600, false, false, true, true},
                                   {"stake", "At stake", 180, false, false, true},
                                   {"loss", "Loss in 12 months", 125, true}},
                       .rows = {}};
    for (auto const& decision : templates::decisions(outcome, today)) {
        auto const& cliff = outcome.cliffs[decision.cliff];
        if (!concerns(outcome, cliff, filter)) continue;
        auto const what = templates::causes_in_words(outcome, cliff) + ". " + decision.what + ".";
        auto const tone = decision.by - today <= soon_days ? Tone::gap : Tone::plain;
        table.rows.push_back({std::to_string(decision.cliff),
                              {{for_people(decision.by), false, tone},
                               {what},
                               {templates::risk_in_words(cliff)},
                               {loss_in_words(cliff, templates::loss_of(outcome, cliff, filter))}}});
    }
    return table;
}

} // namespace gui
