#include "budget/insight/award_budget.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/insight/match_by_line.hpp"
#include "budget/plan/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget {

namespace {

std::optional<Month> own_start(Outcome const& outcome, std::size_t source)
{
    auto const& of = outcome.plan.sources[source];
    if (of.match) return Month{of.match->from};
    std::optional<Date> first;
    auto const consider = [&](Date day) { first = first ? std::min(*first, day) : day; };
    for (auto const& pool : of.pools) {
        if (pool.available_from) consider(*pool.available_from);
        else {
            for (auto const& release : pool.releases) consider(release.date);
            for (auto const& fee : pool.fees) consider(fee.from.first_day());
        }
    }
    if (!first) return std::nullopt;
    return Month{*first};
}

void set_years(AwardBudget& budget, Outcome const& outcome)
{
    int first = 0;
    if (auto const start = own_start(outcome, budget.source)) {
        first = *start - outcome.plan.first_month;
        budget.began_before = first < 0;
    }
    int last = 0;
    first = std::clamp(first, 0, outcome.plan.months - 1);
    for (auto const& charge : budget.charges) {
        first = std::min(first, static_cast<int>(charge.month));
        last = std::max(last, static_cast<int>(charge.month));
    }
    budget.first_month = first;
    budget.years = std::max(1, (last - first) / 12 + 1);
}

} // namespace

Loaded<AwardBudget> award_budget(Outcome const& outcome, SourceId const& id)
{
    auto const& plan = outcome.plan;
    auto const found = std::find_if(plan.sources.begin(), plan.sources.end(), [&](auto const& one) { return one.id == id; });
    if (found == plan.sources.end()) {
        std::vector<std::string> ids;
        for (auto const& source : plan.sources) ids.push_back(source.id.text);
        return {{}, {{.code = "award.unknown",
                      .text = fmt::format("The plan has no funding source \"{}\".", id.text),
                      .remedy = suggest(id.text, ids, "Add the source to the plan.")}}};
    }
    AwardBudget budget;
    budget.source = static_cast<std::size_t>(found - plan.sources.begin());
    budget.rules = rules_of(plan, *found);
    auto const& pools = outcome.supply.pools;
    if (std::none_of(pools.begin(), pools.end(), [&](auto const& pool) { return pool.source == budget.source; }) &&
        found->standing != Standing::awarded && outcome.counting != Counting::possible) {
        return {{}, {{.code = "award.not-counted",
                      .text = fmt::format("{} is {} money, which isn't counted, so its budget would be empty.", found->name,
                                          written(found->standing)),
                      .remedy = fmt::format("Count {} money, too.", written(found->standing))}}};
    }

    auto const& payments = outcome.allocation.payments;
    std::vector<Money> as_match(payments.size());
    for (auto const& part : match_by_line(outcome))
        if (outcome.match[part.year].year.source == budget.source) as_match[part.payment] += part.amount;
    for (std::size_t p = 0; p < payments.size(); ++p) {
        auto const& payment = payments[p];
        auto const payer = pools[payment.pool].source;
        if (payer == budget.source) {
            budget.charges.push_back({payment.line, payment.month, payer, false, payment.amount});
            budget.award += payment.amount;
            continue;
        }
        if (!as_match[p].is_zero()) budget.charges.push_back({payment.line, payment.month, payer, true, as_match[p]});
        budget.match += as_match[p];
        budget.beside += payment.amount - as_match[p];
    }
    std::stable_sort(budget.charges.begin(), budget.charges.end(), [](auto const& a, auto const& b) {
        if (a.line != b.line) return a.line < b.line;
        return a.month != b.month ? a.month < b.month : a.match < b.match;
    });
    for (auto const& line : outcome.costs.lines)
        for (auto const& paid : line.paid)
            if (!paid.source) budget.beside += paid.amount;
    for (auto const& line : outcome.allocation.gap)
        for (auto const amount : line) budget.unfunded += amount;
    set_years(budget, outcome);
    return {std::move(budget), {}};
}

ExactMoney part_in_base(Line const& line, Charge const& charge, IndirectBase base, RuleVersion rules)
{
    if (line.in_kind || line.kind == ComponentKind::indirect || line.object_class == ObjectClass::indirect) return {};
    bool const pay = line.object_class == ObjectClass::personnel || line.object_class == ObjectClass::fringe;
    if (base == IndirectBase::mtdc) {
        // What is bought one by one is equipment or not by the award's own threshold, not the plan's.
        if (!line.unit_price.is_zero()) return class_under(rules, line) == ObjectClass::equipment ? ExactMoney{} : ExactMoney{charge.amount};
        Money const cost = line.months[charge.month];
        if (cost.is_zero()) return {};
        return charge.amount * Ratio{line.in_mtdc[charge.month].cents(), cost.cents()};
    }
    return base == IndirectBase::total_direct || pay ? ExactMoney{charge.amount} : ExactMoney{};
}

} // namespace budget
