#include "app/gui/content/reports.hpp"

#include "budget/evaluate.hpp"
#include "budget/insight/sensitivity.hpp"
#include "templates/csv_writer.hpp"
#include "templates/html_writer.hpp"
#include "templates/json_writer.hpp"
#include "templates/reports/actuals.hpp"
#include "templates/reports/allocation.hpp"
#include "templates/reports/assumptions.hpp"
#include "templates/reports/balance.hpp"
#include "templates/reports/cash.hpp"
#include "templates/reports/comparison.hpp"
#include "templates/reports/costs.hpp"
#include "templates/reports/funding.hpp"
#include "templates/reports/left_out.hpp"
#include "templates/reports/order.hpp"
#include "templates/reports/positions.hpp"
#include "templates/reports/remedies.hpp"
#include "templates/reports/summary.hpp"
#include "templates/reports/volumes.hpp"
#include "templates/text_writer.hpp"

#include <algorithm>

namespace gui {

namespace {

using Plain = templates::Sheet (*)(budget::Outcome const&, templates::View const&);

ReportKind plain(char const* key, char const* title, char const* about, Plain lay_out, bool by_month = false)
{
    return {key, title, about,
            [lay_out](ReportRequest const& request) { return lay_out(*request.outcome, request.view); }, by_month};
}

templates::Sheet comparison(ReportRequest const& request)
{
    auto outcomes = evaluate_all(request.document, request.outcome->counting);
    if (outcomes.size() < 2 || has_errors(outcomes.front().problems)) {
        templates::Sheet sheet{.name = "Comparison", .title = "Scenarios of " + request.document.name, .blocks = {}};
        sheet.blocks.push_back(templates::Paragraph{"The plan has no scenarios to compare. The Scenarios page adds one."});
        return sheet;
    }
    auto base = std::move(outcomes.front());
    outcomes.erase(outcomes.begin());
    return templates::lay_out_comparison(base, outcomes, request.view);
}

templates::Sheet assumptions(ReportRequest const& request)
{
    auto const& outcome = *request.outcome;
    return templates::lay_out_assumptions(outcome, budget::find_sensitivity(outcome.plan), request.view);
}

} // namespace

std::vector<ReportKind> const& report_kinds()
{
    static std::vector<ReportKind> const all{
        plain("summary", "Summary", "Cost, coverage, cliffs and decisions on one page.", templates::lay_out_summary),
        plain("costs", "Costs", "Every line by fiscal year, with its object class.", templates::lay_out_costs),
        plain("positions", "Positions", "FTE, people to hire and pay of every position.", templates::lay_out_positions),
        plain("volumes", "Unit costs", "What a call, an encounter and a resident cost, beside what others published.",
              templates::lay_out_volumes),
        plain("funding", "Funding", "The worksheet's seven columns, then amounts by year.", templates::lay_out_funding),
        plain("order", "Application order", "In which order to use the money, and why.", templates::lay_out_order),
        plain("allocation", "Allocation", "Who pays which line, and what nobody pays.", templates::lay_out_allocation),
        plain("cliffs", "Cliffs and remedies", "Each cliff in full, and what closes the gap.",
              templates::lay_out_cliffs_and_remedies),
        plain("balance", "Structural balance", "Recurring cost on money that ends, what each source frees, supplanting.",
              templates::lay_out_balance),
        plain("cash", "Cash", "What is paid out and received, and the float in between.", templates::lay_out_cash, true),
        plain("actuals", "Plan and actuals", "The plan against what was paid so far.", templates::lay_out_actuals),
        {"assumptions", "What moves the cost", "Every figure that moves the cost, ranked by how much.", assumptions},
        {"comparison", "Comparison", "The plan and its scenarios side by side, and in words.", comparison},
    };
    return all;
}

std::vector<budget::Outcome> evaluate_all(budget::Plan const& document, budget::Counting counting, budget::Checkpoint const& checkpoint)
{
    std::vector<budget::Outcome> outcomes{budget::evaluate(document, counting, checkpoint)};
    for (auto const& scenario : document.scenarios) {
        outcomes.push_back(budget::evaluate(document, scenario.id, counting, checkpoint));
        outcomes.back().scenario = scenario; // also where its edits can't be applied
    }
    return outcomes;
}

std::string write_report(ReportKind const& kind, ReportRequest request, ReportFormat format)
{
    request.view.for_programs = format == ReportFormat::csv || format == ReportFormat::json;
    auto sheet = kind.lay_out(request);
    templates::say_left_out(sheet, request.left_out);
    switch (format) {
    case ReportFormat::csv: return templates::write_csv(sheet);
    case ReportFormat::json: return templates::write_json(sheet);
    case ReportFormat::text: return templates::write_text(sheet);
    case ReportFormat::html: break;
    }
    return templates::write_html(sheet);
}

} // namespace gui
