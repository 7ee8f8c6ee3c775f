#include "templates/reports/view.hpp"

#include <fmt/format.h>

namespace templates {

using namespace budget;

Cell computed(Value value) { return {.value = std::move(value), .meaning = Meaning::computed}; }
Cell number(Ratio value, int places) { return computed(Number{std::move(value), places}); }
Cell input(Value value) { return {.value = std::move(value), .meaning = Meaning::input}; }
Cell total(Value value) { return {.value = std::move(value), .meaning = Meaning::total}; }
Cell gap(Money amount) { return {.value = amount, .meaning = Meaning::gap}; }
Cell text(std::string text) { return {.value = std::move(text)}; }

void append(Sheet& sheet, Table table) { sheet.blocks.emplace_back(std::move(table)); }

void append(Sheet& sheet, std::string_view paragraph) { sheet.blocks.emplace_back(Paragraph{std::string{paragraph}}); }

std::string name_of(Period const& period, View const& view)
{
    if (view.for_programs) return period.key;
    int const whole = view.step == Step::year ? 12 : view.step == Step::quarter ? 3 : 1;
    if (period.count == whole) return period.name;
    return fmt::format("{} ({} {})", period.name, period.count, period.count == 1 ? "month" : "months");
}

std::string from_today(Date today, Date day)
{
    int const days = day - today;
    if (days == 0) return "today";
    int const away = days < 0 ? -days : days;
    int whole_months = (Month{std::max(day, today)} - Month{std::min(day, today)});
    if (add_months(std::min(day, today), whole_months) > std::max(day, today)) --whole_months;
    auto const [count, unit] = away < 14       ? std::pair{away, "day"}
                               : away < 26 * 7 ? std::pair{away / 7, "week"}
                                               : std::pair{whole_months, "month"};
    auto const span = fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
    return span + (days < 0 ? " ago" : " from today");
}

std::string name_of(Outcome const& outcome)
{
    if (!outcome.scenario) return outcome.plan.name;
    auto const& scenario = *outcome.scenario;
    return fmt::format("{}, scenario {}", outcome.plan.name, scenario.name.empty() ? scenario.id.text : scenario.name);
}

std::string title_of(Outcome const& outcome, View const& view)
{
    auto const name = name_of(outcome);
    if (!view.filter.program) return name;
    auto const* program = find(outcome.plan, *view.filter.program);
    return fmt::format("{}: {}", name, program ? program->name : view.filter.program->text);
}

Ratio share_of(Money part, Money whole)
{
    return whole.is_zero() ? Ratio{0} : Ratio{part.cents(), whole.cents()};
}

std::optional<Date> funded_until(Outcome const& outcome, Filter const& filter)
{
    if (!filter.program) return outcome.funded_until;
    std::optional<Date> first_gap;
    for (std::size_t at = 0; at < outcome.network.cells.size(); ++at) {
        auto const& cell = outcome.network.cells[at];
        auto const& line = outcome.costs.lines[static_cast<std::size_t>(cell.line)];
        if (!filter.takes(line) || outcome.flow.covered[at] >= cell.demand || cell.paid_by) continue;
        auto const day = outcome.network.slices[static_cast<std::size_t>(cell.slice)].first;
        first_gap = first_gap ? std::min(*first_gap, day) : day;
    }
    if (!first_gap) return std::nullopt;
    return *first_gap - 1;
}

std::string name_of_payer(Plan const& plan, std::size_t payer)
{
    return payer < plan.sources.size() ? plan.sources[payer].name : "Money that the plan doesn't name";
}

std::string key_of_payer(Plan const& plan, std::size_t payer)
{
    return payer < plan.sources.size() ? plan.sources[payer].id.text : "unnamed";
}

std::string name_of_pool(Outcome const& outcome, std::size_t pool)
{
    auto const& supply = outcome.supply.pools[pool];
    auto const& source = outcome.plan.sources[supply.source];
    if (source.pools.size() == 1) return source.name;
    auto const& named = source.pools[supply.pool];
    return fmt::format("{}: {}", source.name, named.name.empty() ? named.id.text : named.name);
}

std::string key_of_pool(budget::Outcome const& outcome, std::size_t pool)
{
    auto const& supply = outcome.supply.pools[pool];
    auto const& source = outcome.plan.sources[supply.source];
    return source.id.text + "/" + source.pools[supply.pool].id.text;
}

Ratio fte_at_risk(Outcome const& outcome, Cliff const& cliff, Filter const& filter)
{
    if (!filter.program) return cliff.fte;
    Ratio fte;
    for (auto const& risk : cliff.at_risk)
        if (filter.takes(outcome.costs.lines[risk.line])) fte += risk.fte;
    return fte;
}

int vehicles_at_risk(Outcome const& outcome, Cliff const& cliff, Filter const& filter)
{
    if (!filter.program) return cliff.vehicles;
    int vehicles = 0;
    for (auto const& risk : cliff.at_risk)
        if (filter.takes(outcome.costs.lines[risk.line])) vehicles += risk.vehicles;
    return vehicles;
}

Money elsewhere_of(Outcome const& outcome, Cliff const& cliff, Filter const& filter)
{
    if (!filter.program) return cliff.elsewhere;
    Money sum;
    for (auto const& risk : cliff.at_risk)
        if (filter.takes(outcome.costs.lines[risk.line])) sum += risk.elsewhere;
    return sum;
}

Money loss_of(Outcome const& outcome, Cliff const& cliff, Filter const& filter)
{
    if (!filter.program) return cliff.loss;
    Money loss;
    for (auto const& risk : cliff.at_risk)
        if (filter.takes(outcome.costs.lines[risk.line])) loss += risk.gap;
    return loss;
}

Month missed_from(Outcome const& outcome, Cliff const& cliff, Filter const& filter)
{
    std::optional<int> first;
    for (auto const& risk : cliff.at_risk)
        if (!risk.gap.is_zero() && filter.takes(outcome.costs.lines[risk.line])) first = std::min(first.value_or(risk.missed), risk.missed);
    return first ? outcome.plan.first_month + *first : cliff.month;
}

bool concerns(Outcome const& outcome, Cliff const& cliff, View const& view)
{
    return !view.filter.program || !loss_of(outcome, cliff, view.filter).is_zero() ||
           !elsewhere_of(outcome, cliff, view.filter).is_zero();
}

} // namespace templates
