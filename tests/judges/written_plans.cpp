#include "tests/judges/written_plans.hpp"

#include <algorithm>
#include <stdexcept>

namespace judges {

using namespace budget;

Money money(std::string_view text)
{
    std::string plain;
    std::copy_if(text.begin(), text.end(), std::back_inserter(plain), [](char c) { return c != ','; });
    auto const amount = read_plain_money(plain);
    if (!amount) throw std::invalid_argument("no amount: " + plain);
    return *amount;
}

Plan empty_plan(int months)
{
    Plan plan;
    plan.name = "On paper";
    plan.first_month = Month{2026, 7};
    plan.months = months;
    plan.fiscal_year_starts = 7;
    plan.programs.push_back({{"team"}, "Team", "", {}});
    return plan;
}

Component& add(Plan& plan, std::string const& id, Detail detail)
{
    Component component;
    component.id = {id};
    component.name = id;
    component.detail = std::move(detail);
    plan.programs.front().components.push_back(std::move(component));
    return plan.programs.front().components.back();
}

FundingSource& add_source(Plan& plan, std::string const& id, Money at_once, Date day)
{
    FundingSource source;
    source.id = {id};
    source.name = id;
    Pool pool;
    pool.id = {"main"};
    pool.name = "Main";
    pool.releases.push_back({day, at_once, Every::once, std::nullopt});
    source.pools.push_back(std::move(pool));
    plan.sources.push_back(std::move(source));
    return plan.sources.back();
}

Permission allow_kind(ComponentKind kind)
{
    Permission permission;
    permission.scope.kind = kind;
    return permission;
}

AssumptionId add_growth(Plan& plan, std::vector<std::pair<Date, Ratio>> const& values)
{
    Assumption growth;
    growth.id = {"growth-" + std::to_string(plan.assumptions.size())};
    growth.name = growth.id.text;
    for (auto const& [from, value] : values) growth.values.push_back({from, value});
    plan.assumptions.push_back(growth);
    return growth.id;
}

FringeScheduleId add_fringe(Plan& plan, std::vector<FringePart> parts)
{
    FringeSchedule schedule;
    schedule.id = {"fringe-" + std::to_string(plan.fringe_schedules.size())};
    schedule.name = schedule.id.text;
    schedule.parts = std::move(parts);
    plan.fringe_schedules.push_back(schedule);
    return schedule.id;
}

namespace {

Money sum(std::vector<Money> const& amounts, Months months)
{
    auto const last = months.last < 0 ? static_cast<int>(amounts.size()) - 1 : months.last;
    Money total;
    for (int month = months.first; month <= last; ++month) total += amounts.at(static_cast<std::size_t>(month));
    return total;
}

} // namespace

Money cost(Costs const& costs, std::string const& component, Months months, std::optional<ObjectClass> object_class)
{
    Money total;
    for (auto const& line : costs.lines)
        if (line.component.text == component && (!object_class || line.object_class == *object_class))
            total += sum(line.months, months);
    return total;
}

Money base(Costs const& costs, std::string const& component, Months months)
{
    Money total;
    for (auto const& line : costs.lines)
        if (line.component.text == component) total += sum(line.in_mtdc, months);
    return total;
}

} // namespace judges
