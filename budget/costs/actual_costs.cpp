#include "budget/costs/actual_costs.hpp"

#include "budget/exact_money.hpp"

#include <algorithm>

namespace budget {

namespace {

std::vector<Ratio> weights_of(std::vector<LinePart> const& parts, std::size_t month)
{
    std::vector<Ratio> weights;
    Money whole;
    for (auto const& part : parts) {
        whole += part.months[month];
        weights.emplace_back(part.months[month].cents());
    }
    if (!whole.is_zero()) return weights;
    for (std::size_t p = 0; p < parts.size(); ++p) {
        Money sum;
        for (auto const amount : parts[p].months) sum += amount;
        whole += sum;
        weights[p] = Ratio{sum.cents()};
    }
    if (whole.is_zero()) weights.assign(parts.size(), Ratio{1});
    return weights;
}

} // namespace

int closed_months(Plan const& plan)
{
    if (!plan.actuals.through) return 0;
    return std::clamp(*plan.actuals.through - plan.first_month + 1, 0, plan.months);
}

Ledger::Ledger(Plan const& plan) : closed_{closed_months(plan)}
{
    for (auto const& payment : plan.actuals.payments) {
        int const month = payment.month - plan.first_month;
        if (!payment.component || month < 0 || month >= closed_) continue;
        std::optional<std::size_t> source;
        for (std::size_t s = 0; payment.source && s < plan.sources.size(); ++s)
            if (plan.sources[s].id == *payment.source) source = s;
        lines_[{payment.component->text, payment.line}][{static_cast<std::size_t>(month), source}] += payment.amount;
    }
}

Money Ledger::paid_for(ComponentId const& component) const
{
    Money sum;
    auto const found = lines_.find({component.text, ""});
    if (found == lines_.end()) return sum;
    for (auto const& [_, amount] : found->second) sum += amount;
    return sum;
}

void Ledger::enter(Line& line) const
{
    if (closed_ == 0) return;
    line.planned = line.months;
    auto const& component = line.component.text;
    auto const suffix = line.id.size() > component.size() ? line.id.substr(component.size() + 1) : std::string{};
    std::fill_n(line.months.begin(), closed_, Money{});
    if (auto const found = lines_.find({component, suffix}); found != lines_.end())
        for (auto const& [place, amount] : found->second) {
            if (amount.is_zero()) continue;
            line.paid.push_back({place.first, place.second, amount});
            line.months[place.first] += amount;
        }
    if (line.parts.empty()) return;
    auto const planned = line.parts;
    for (std::size_t month = 0; month < static_cast<std::size_t>(closed_); ++month) {
        auto const shares = apportion(line.months[month], weights_of(planned, month));
        for (std::size_t p = 0; p < shares.size(); ++p) line.parts[p].months[month] = shares[p];
    }
}

} // namespace budget
