#include "templates/workbooks/council/council_workbook.hpp"

#include "templates/reports/view.hpp"
#include "templates/workbooks/council/council_sheets.hpp"

namespace templates {

Workbook council_workbook(budget::Outcome const& outcome, budget::Date today, std::vector<budget::Outcome> const& compared)
{
    auto const view = council::look_at(outcome, today, compared);
    auto uses = council::sources_and_uses(view);
    auto three_years = council::three_years(view, uses);
    Workbook workbook{.title = name_of(outcome), .subject = "Council workbook", .sheets = {}};
    auto& sheets = workbook.sheets;
    sheets.push_back(council::brief(view));
    sheets.push_back(std::move(uses));
    sheets.push_back(std::move(three_years));
    sheets.push_back(council::positions(view));
    sheets.push_back(council::programs(view));
    sheets.push_back(council::application_order(view));
    sheets.push_back(council::cliffs_and_outlook(view));
    sheets.push_back(council::funding_register(view));
    if (compared.size() > 1) sheets.push_back(council::scenarios(view));
    sheets.push_back(council::assumptions(view));
    sheets.push_back(council::checks(view));
    return workbook;
}

namespace council {

using namespace budget;

View look_at(Outcome const& outcome, Date today, std::vector<Outcome> const& compared)
{
    View view{.outcome = outcome, .today = today, .compared = compared, .years = periods(outcome.plan, Step::year), .year_names = {}, .payers = {}};
    for (auto const& year : view.years) view.year_names.push_back(name_of(year, templates::View{}));
    std::vector<bool> pays(outcome.plan.sources.size());
    for (auto const& payment : outcome.allocation.payments) pays[outcome.supply.pools[payment.pool].source] = true;
    for (std::size_t source = 0; source < pays.size(); ++source)
        if (pays[source]) view.payers.push_back(source);
    if (!outcome.allocation.unnamed.is_zero()) view.payers.push_back(pays.size());
    view.three_years = choose_three_years(view);
    return view;
}

} // namespace council

} // namespace templates
