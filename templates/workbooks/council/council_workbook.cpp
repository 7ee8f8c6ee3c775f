#include "templates/workbooks/council/council_workbook.hpp"

#include "templates/reports/view.hpp"
#include "templates/workbooks/council/council_sheets.hpp"

namespace templates {

Workbook council_workbook(budget::Outcome const& outcome, budget::Date today)
{
    auto const view = council::look_at(outcome, today);
    return {.title = name_of(outcome),
            .subject = "Council workbook",
            .sheets = {council::brief(view), council::sources_and_uses(view), council::positions(view),
                       council::application_order(view), council::cliffs_and_outlook(view), council::funding_register(view),
                       council::assumptions(view), council::checks(view)}};
}

namespace council {

using namespace budget;

View look_at(Outcome const& outcome, Date today)
{
    View view{.outcome = outcome, .today = today, .years = periods(outcome.plan, Step::year), .year_names = {}, .payers = {}};
    for (auto const& year : view.years) view.year_names.push_back(name_of(year, templates::View{}));
    std::vector<bool> pays(outcome.plan.sources.size());
    for (auto const& payment : outcome.allocation.payments) pays[outcome.supply.pools[payment.pool].source] = true;
    for (std::size_t source = 0; source < pays.size(); ++source)
        if (pays[source]) view.payers.push_back(source);
    if (!outcome.allocation.unnamed.is_zero()) view.payers.push_back(pays.size());
    return view;
}

} // namespace council

} // namespace templates
