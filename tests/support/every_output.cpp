#include "tests/support/every_output.hpp"

#include "budget/evaluate.hpp"
#include "budget/insight/sensitivity.hpp"
#include "budget/plan/sound_text.hpp"
#include "templates/cell_text.hpp"
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
#include "templates/reports/difference.hpp"
#include "templates/reports/explain.hpp"
#include "templates/reports/funding.hpp"
#include "templates/reports/order.hpp"
#include "templates/reports/positions.hpp"
#include "templates/reports/problems.hpp"
#include "templates/reports/remedies.hpp"
#include "templates/reports/summary.hpp"
#include "templates/reports/volumes.hpp"
#include "templates/text_writer.hpp"
#include "templates/workbooks/workbook_list.hpp"
#include "templates/xlsx_writer.hpp"
#include "tests/support/recalculated.hpp"

#include <algorithm>

namespace tests {

using namespace budget;

namespace {

using Faults = std::vector<std::string>;

void add(Faults& faults, std::string const& where, Faults const& found)
{
    for (auto const& fault : found) faults.push_back(where + ": " + fault);
}

void judge_text(Faults& faults, std::string const& where, std::string const& written, bool for_people)
{
    if (check_text(written).fault != TextFault::none) faults.push_back(where + " isn't sound text");
    if (for_people && templates::printable(written) != written) faults.push_back(where + " holds what steers a screen");
}

void judge(Faults& faults, std::string const& name, templates::Sheet const& sheet, templates::View const& view)
{
    add(faults, name, wrong_totals(sheet));
    if (view.for_programs) {
        judge_text(faults, name + " as CSV", templates::write_csv(sheet), false);
        judge_text(faults, name + " as JSON", templates::write_json(sheet), false);
    } else {
        judge_text(faults, name + " as text", templates::write_text(sheet), true);
        judge_text(faults, name + " as HTML", templates::write_html(sheet), true);
    }
}

std::vector<Outcome> scenarios_of(Plan const& document, Counting counting)
{
    std::vector<Outcome> outcomes;
    for (auto const& scenario : document.scenarios) {
        auto outcome = evaluate(document, scenario.id, counting);
        if (!has_errors(outcome.problems)) outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

void judge_reports(Faults& faults, std::vector<Outcome> const& scenarios, Outcome const& outcome, bool slow)
{
    for (bool const for_programs : {false, true}) {
        templates::View const view{{}, Step::year, Date{2026, 11, 26}, for_programs};
        auto by_month = view;
        by_month.step = Step::month;
        auto const take = [&](char const* name, templates::Sheet const& sheet) { judge(faults, name, sheet, view); };
        take("summary", templates::lay_out_summary(outcome, view));
        take("costs", templates::lay_out_costs(outcome, view));
        take("costs by month", templates::lay_out_costs(outcome, by_month));
        take("positions", templates::lay_out_positions(outcome, view));
        take("volumes", templates::lay_out_volumes(outcome, view));
        take("funding", templates::lay_out_funding(outcome, view));
        take("order", templates::lay_out_order(outcome, view));
        take("allocation", templates::lay_out_allocation(outcome, view));
        take("balance", templates::lay_out_balance(outcome, view));
        take("cash", templates::lay_out_cash(outcome, by_month));
        take("actuals", templates::lay_out_actuals(outcome, view));
        take("problems", templates::lay_out_problems("m.braid", outcome.problems, view));
        if (!outcome.costs.lines.empty()) {
            auto const line = outcome.costs.lines.size() / 2;
            take("explanation", templates::lay_out_explanation(outcome, view, line, static_cast<std::size_t>(outcome.plan.months / 2)));
        }
        if (!slow) continue;
        take("cliffs and remedies", templates::lay_out_cliffs_and_remedies(outcome, view));
        take("assumptions", templates::lay_out_assumptions(outcome, find_sensitivity(outcome.plan), view));
        if (scenarios.empty()) continue;
        take("comparison", templates::lay_out_comparison(outcome, scenarios, view));
        take("difference", templates::lay_out_difference("From one to another", outcome, scenarios.front(), view));
    }
}

void judge_workbook(Faults& faults, templates::WorkbookChoice const& choice, templates::WorkbookRequest const& request,
                    std::string const& path)
{
    auto const name = "workbook " + std::string{choice.name};
    auto const laid_out = choice.lay_out(request);
    if (laid_out.value) add(faults, name, wrong_formulas(*laid_out.value));
    if (laid_out.value.has_value() == has_errors(laid_out.problems)) faults.push_back(name + " is there beside an error, or isn't without one");
    if (laid_out.value && !path.empty())
        if (auto const fault = templates::write_xlsx(*laid_out.value, path, request.today)) faults.push_back(name + ": " + fault->text);
    for (auto const& form : choice.other_forms) {
        auto const written = form.write(request);
        if (written.value && form.ending != ".docx") judge_text(faults, name + " as " + std::string{form.ending}, *written.value, false);
    }
}

} // namespace

std::vector<std::string> faults_of(Outcome const& outcome)
{
    Faults faults;
    auto const demand = [&](bool holds, char const* what) {
        if (!holds) faults.emplace_back(what);
    };
    demand(outcome.certificate.feasible && outcome.certificate.optimal && outcome.certificate.faults.empty(), "the proof isn't true");
    auto const& lines = outcome.costs.lines;
    auto left = outcome.allocation.gap;
    demand(left.size() == lines.size(), "a line has no gaps");
    std::vector<Money> spent(outcome.supply.pools.size());
    Money paid;
    for (auto const& payment : outcome.allocation.payments) {
        demand(payment.amount > Money{}, "a payment pays nothing");
        left.at(payment.line).at(payment.month) += payment.amount;
        spent.at(payment.pool) += payment.amount;
        paid += payment.amount;
    }
    Money cost;
    Money unnamed;
    for (std::size_t line = 0; line < lines.size(); ++line)
        for (std::size_t month = 0; month < lines[line].months.size(); ++month) {
            cost += lines[line].months[month];
            demand(outcome.allocation.gap[line][month] >= Money{}, "a gap is below zero");
            demand(left[line][month] <= lines[line].months[month], "a cost is paid twice");
            unnamed += lines[line].months[month] - left[line][month];
        }
    demand(cost == outcome.allocation.cost, "the costs don't add up");
    demand(unnamed == outcome.allocation.unnamed, "a cost is neither paid nor missing");
    demand(paid + unnamed == outcome.allocation.covered, "payments don't add up to what is covered");
    demand(outcome.first_fit.covered <= outcome.allocation.covered, "first-fit covers more");
    demand(outcome.coverage_bound >= outcome.allocation.covered, "more is covered than can be");
    for (std::size_t pool = 0; pool < spent.size(); ++pool) {
        Money held;
        for (auto const& money : outcome.supply.pools[pool].money) held += money.amount;
        demand(spent[pool] <= held, "a pool pays more than it holds");
    }
    return faults;
}

std::vector<std::string> faults_of_outputs(Plan const& document, Outcome const& outcome, Extent const& extent)
{
    Faults faults;
    auto const scenarios = extent.slow_reports ? scenarios_of(document, outcome.counting) : std::vector<Outcome>{};
    judge_reports(faults, scenarios, outcome, extent.slow_reports);
    if (!extent.workbooks) return faults;
    std::vector<Outcome> compared;
    if (!scenarios.empty()) {
        compared.push_back(outcome);
        compared.insert(compared.end(), scenarios.begin(), scenarios.end());
    }
    for (auto const& choice : templates::workbook_list()) {
        if (choice.of_a_source && outcome.plan.sources.empty()) continue;
        auto const sources = choice.of_a_source ? outcome.plan.sources.size() : 1;
        for (std::size_t source = 0; source < sources; ++source)
            judge_workbook(faults, choice, {outcome, Date{2026, 11, 26}, source, compared}, extent.xlsx_path);
    }
    return faults;
}

} // namespace tests
