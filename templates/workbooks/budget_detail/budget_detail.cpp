#include "templates/workbooks/budget_detail/budget_detail.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

// Who pays a line in a year of the award.
struct Shares {
    Money award;
    Money match;
    Money paid; // by everybody
    Money gap;
    Money cost;
};

std::vector<std::vector<Shares>> shares_by_year(Outcome const& outcome, AwardBudget const& budget)
{
    std::vector<std::vector<Shares>> shares(outcome.costs.lines.size(), std::vector<Shares>(static_cast<std::size_t>(budget.years)));
    auto const at = [&](std::size_t line, std::size_t month) -> Shares* {
        if (static_cast<int>(month) < budget.first_month || budget.year_of(month) >= budget.years) return nullptr;
        return &shares[line][static_cast<std::size_t>(budget.year_of(month))];
    };
    for (auto const& charge : budget.charges) (charge.match ? at(charge.line, charge.month)->match : at(charge.line, charge.month)->award) += charge.amount;
    for (auto const& payment : outcome.allocation.payments)
        if (auto* one = at(payment.line, payment.month)) one->paid += payment.amount;
    for (std::size_t line = 0; line < shares.size(); ++line) {
        auto const& of = outcome.costs.lines[line];
        for (auto const& paid : of.paid)
            if (auto* one = at(line, paid.month); one && !paid.source) one->paid += paid.amount;
        for (std::size_t month = 0; month < of.months.size(); ++month)
            if (auto* one = at(line, month)) {
                one->cost += of.months[month];
                one->gap += outcome.allocation.gap[line][month];
            }
    }
    return shares;
}

void list_unjustified(BudgetDetail& detail, Outcome const& outcome)
{
    std::vector<ComponentId> seen;
    for (auto const& year : detail.years)
        for (auto const& of_class : year.classes)
            for (auto const& line : of_class.lines) {
                auto const& of = outcome.costs.lines[line.line];
                auto const* component = find(outcome.plan, of.component);
                if (of.kind == ComponentKind::indirect || !component->justification.empty()) continue;
                if (std::find(seen.begin(), seen.end(), of.component) != seen.end()) continue;
                seen.push_back(of.component);
                detail.unjustified.push_back(line.line);
                detail.warnings.push_back({.severity = Severity::warning,
                                           .code = "detail.no-justification",
                                           .text = fmt::format("{} has no justification, and the narrative needs one.", component->name),
                                           .remedy = "Say in a sentence why the program needs it."});
            }
}

} // namespace

Loaded<BudgetDetail> budget_detail(Outcome const& outcome, SourceId const& source)
{
    auto loaded = award_budget(outcome, source);
    if (!loaded.value) return {{}, std::move(loaded.problems)};
    auto const& budget = *loaded.value;
    auto const& plan = outcome.plan;
    auto const shares = shares_by_year(outcome, budget);
    Computation const computation{plan, outcome.costs};

    BudgetDetail detail;
    detail.source = plan.sources[budget.source].name;
    auto const origin = plan.sources[budget.source].origin;
    if (origin != Origin::federal_discretionary && origin != Origin::federal_formula) detail.payers = {"Award", "Match"};
    detail.award = budget.award;
    detail.match = budget.match;
    detail.not_shown = outcome.allocation.cost;
    for (int at = 0; at < budget.years; ++at) {
        int const first = budget.first_month + at * 12;
        int const last = std::min(first + 11, plan.months - 1);
        auto& year = detail.years.emplace_back(DetailYear{at + 1, plan.first_month + first, plan.first_month + last, {}});
        for (auto const& object_class : names_of<ObjectClass>()) {
            DetailClass of_class{object_class.choice, {}};
            for (std::size_t line = 0; line < shares.size(); ++line) {
                auto const& one = shares[line][static_cast<std::size_t>(at)];
                if ((one.award + one.match).is_zero() || class_under(budget.rules, outcome.costs.lines[line]) != object_class.choice) continue;
                of_class.lines.push_back({line, computation.terms(line, first, last), one.award, one.match, one.paid - one.award - one.match, one.gap});
                detail.not_shown -= one.cost;
            }
            if (!of_class.lines.empty()) year.classes.push_back(std::move(of_class));
        }
    }
    list_unjustified(detail, outcome);
    return {std::move(detail), {}};
}

Money layout_total(BudgetDetail const& detail)
{
    Money sum = detail.not_shown;
    for (auto const& year : detail.years)
        for (auto const& of_class : year.classes)
            for (auto const& line : of_class.lines) sum += line.cost();
    return sum;
}

std::string name_of(DetailYear const& year)
{
    return fmt::format("Year {} ({} to {})", year.number, for_people(year.first), for_people(year.last));
}

} // namespace templates
