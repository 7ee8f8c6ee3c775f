#include "app/gui/content/decisions.hpp"

#include "app/gui/charts/coverage.hpp"
#include "budget/counted.hpp"
#include "templates/reports/view.hpp"
#include "templates/sentences.hpp"

namespace gui {

namespace {

constexpr int soon_days = 30;

// Where the plan ends sooner, the loss is that of fewer months, and says so.
std::string loss_in_words(budget::Cliff const& cliff, budget::Money loss)
{
    auto const amount = "−" + dollars(loss);
    if (cliff.loss_months == 12) return amount;
    return amount + " in " + budget::counted(cliff.loss_months, "month");
}

} // namespace

TableContent decision_table(budget::Outcome const& outcome, budget::Filter const& filter, budget::Date today)
{
    TableContent table{.columns = {{"by", "Decide by", 105},
                                   {"what", "What", 600, false, false, true, true},
                                   {"stake", "At stake", 180, false, false, true},
                                   {"loss", "Loss in 12 months", 125, true}},
                       .rows = {}};
    for (auto const& decision : templates::decisions(outcome, today, budget::short_dollars, filter)) {
        auto const& cliff = outcome.cliffs[decision.cliff];
        auto const what = templates::causes_in_words(outcome, cliff) + ". " + decision.what + ".";
        auto const tone = decision.by - today <= soon_days ? Tone::gap : Tone::plain;
        table.rows.push_back({std::to_string(decision.cliff),
                              {{for_people(decision.by), false, tone},
                               {what},
                               {templates::risk_in_words(templates::fte_at_risk(outcome, cliff, filter), templates::vehicles_at_risk(outcome, cliff, filter))},
                               {loss_in_words(cliff, templates::loss_of(outcome, cliff, filter))}}});
    }
    return table;
}

} // namespace gui
