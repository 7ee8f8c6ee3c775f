#include "app/gui/charts/coverage.hpp"

#include "templates/reports/view.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gui {

using budget::Money;

namespace {

char const* verb_of(budget::CliffCause::Kind kind)
{
    using enum budget::CliffCause::Kind;
    switch (kind) {
    case ended: return "ends";
    case stepped_down: return "steps down";
    case ran_out: return "runs out";
    case cap_reached: return "reaches its cap";
    case ended_early: return "is ended early";
    case match_lost: return "lacks match";
    case lapsed: return "lapses";
    case retention_begun: return "retention begins";
    }
    return "";
}

} // namespace

std::string cliff_label(budget::Outcome const& outcome, budget::Cliff const& cliff)
{
    if (cliff.causes.empty()) return for_people(cliff.month);
    auto const& cause = cliff.causes.front();
    auto const& name = outcome.plan.sources[cause.source].name;
    auto text = fmt::format("{} {} · {}", name, verb_of(cause.kind), for_people(cause.date));
    if (cliff.causes.size() > 1) text += fmt::format(" (+{})", cliff.causes.size() - 1);
    return text;
}

bool concerns(budget::Outcome const& outcome, budget::Cliff const& cliff, budget::Filter const& filter)
{
    return !filter.program || !templates::loss_of(outcome, cliff, filter).is_zero();
}

Coverage coverage_of(budget::Outcome const& outcome, budget::Filter const& filter)
{
    auto const months = static_cast<std::size_t>(outcome.plan.months);
    Coverage coverage{.first_month = outcome.plan.first_month,
                      .cost = std::vector<Money>(months),
                      .gap = std::vector<Money>(months),
                      .years = periods(outcome.plan, budget::Step::year)};

    auto const& lines = outcome.costs.lines;
    std::vector<Money> unnamed(months);
    for (std::size_t line = 0; line < lines.size(); ++line) {
        if (!filter.takes(lines[line])) continue;
        for (auto const& part : lines[line].paid)
            if (!part.source) unnamed[part.month] += part.amount;
        for (std::size_t month = 0; month < months; ++month) {
            coverage.cost[month] += lines[line].months[month];
            coverage.gap[month] += outcome.allocation.gap[line][month];
        }
    }

    std::vector<std::vector<Money>> paid(outcome.plan.sources.size(), std::vector<Money>(months));
    std::vector<bool> pays(outcome.plan.sources.size());
    for (auto const& payment : outcome.allocation.payments) {
        if (!filter.takes(lines[payment.line])) continue;
        auto const source = outcome.supply.pools[payment.pool].source;
        paid[source][payment.month] += payment.amount;
        pays[source] = true;
    }
    for (auto const& rank : outcome.ranking)
        if (pays[rank.source])
            coverage.sources.push_back(
                {rank.source, outcome.plan.sources[rank.source].name, std::move(paid[rank.source])});

    auto const none = outcome.plan.sources.size();
    if (std::any_of(unnamed.begin(), unnamed.end(), [](Money amount) { return !amount.is_zero(); }))
        coverage.sources.push_back({none, templates::name_of_payer(outcome.plan, none), std::move(unnamed)});

    for (std::size_t at = 0; at < outcome.cliffs.size(); ++at) {
        auto const& cliff = outcome.cliffs[at];
        auto const month = cliff.month - outcome.plan.first_month;
        if (month < 0 || month >= outcome.plan.months || !concerns(outcome, cliff, filter)) continue;
        coverage.cliffs.push_back({at, static_cast<std::size_t>(month), cliff_label(outcome, cliff), cliff.absorbed()});
    }
    return coverage;
}

std::string told(Coverage const& coverage)
{
    std::string words;
    for (auto const& year : coverage.years) {
        auto const cost = sum(coverage.cost, year);
        words += fmt::format("{}: {}, of which {} is covered. ", year.name, dollars(cost), dollars(cost - sum(coverage.gap, year)));
    }
    for (auto const& cliff : coverage.cliffs) words += cliff.label + ". ";
    return words;
}

} // namespace gui
