#include "budget/plan/check_report.hpp"
#include "budget/plan/scenario_names.hpp"

#include <fmt/format.h>

namespace budget {

namespace {

void check_dated_values(Assumption const& assumption, Report& report)
{
    bool const percent =
        assumption.unit == AssumptionUnit::percent || assumption.unit == AssumptionUnit::percent_a_year;
    auto const path = path_of(assumption.id);
    for (std::size_t i = 0; i < assumption.values.size(); ++i) {
        auto const& dated = assumption.values[i];
        auto const here = nth(path, "value", i);
        if (i > 0 && dated.from <= assumption.values[i - 1].from)
            report.error("plan.dates-reversed", here,
                         fmt::format("{} doesn't come after the value before it.", for_people(dated.from)),
                         "Put the values in the order of their days, each day once.");
        auto const again = read_ratio(percent ? percent_text(dated.value) : plain_text(dated.value));
        if (again != dated.value)
            report.error("plan.bad-value", here, "The value has more digits than a plan file can hold.", "Round it.");
        if (assumption.unit == AssumptionUnit::percent_a_year && dated.value <= Ratio{-1})
            report.error("plan.out-of-range", here,
                         fmt::format("Growth of {} a year leaves nothing.", percent_text(dated.value)),
                         "Write a loss of less than 100%.");
        if (percent && dated.value > Ratio{1})
            report.warning("plan.large-share", here,
                           fmt::format("{} is {}.", assumption.name, percent_text(dated.value)),
                           fmt::format("Write {} where that was meant.", percent_text(dated.value / Ratio{100})));
    }
    if (assumption.values.empty())
        report.warning("plan.no-values", path, "The assumption has no value, so it counts as 0.",
                       "Add a value with the day from which it holds.");
}

// Whatever grows, grows by percent a year.
void check_growth(Plan const& plan, std::string const& path, std::optional<AssumptionId> const& growth, Report& report)
{
    auto const* assumption = growth ? find(plan, *growth) : nullptr;
    if (!assumption || assumption->unit == AssumptionUnit::percent_a_year) return;
    report.error("plan.wrong-unit", path + ", growth",
                 fmt::format("Growth names {}, which is in {}.", growth->text, spoken(assumption->unit)),
                 fmt::format("Name an assumption in % a year, or change the unit of {}.", growth->text));
}

// By the plan, or by a scenario.
template <class ThingId> bool is_named(Plan const& plan, std::set<ThingId> const& named, ThingId const& id)
{
    return named.contains(id) || !scenario_referrers(plan, id).empty();
}

} // namespace

void check_assumptions(Plan const& plan, Report& report)
{
    auto const named = named_ids<AssumptionId>(plan);
    for (auto const& assumption : plan.assumptions) {
        check_dated_values(assumption, report);
        // The other units are there to be read, not to be named by growth.
        if (assumption.unit == AssumptionUnit::percent_a_year && !is_named(plan, named, assumption.id))
            report.note("plan.unused-assumption", path_of(assumption.id), "Nothing in the plan grows by it.",
                        "Name it where costs grow, or remove it.");
    }
    walk(plan, [&](std::string const& path, auto const& thing) {
        if constexpr (requires { thing.growth; }) check_growth(plan, path, thing.growth, report);
    });
}

void check_fringe(Plan const& plan, Report& report)
{
    auto const named = named_ids<FringeScheduleId>(plan);
    for (auto const& schedule : plan.fringe_schedules) {
        auto const path = path_of(schedule.id);
        if (schedule.parts.empty())
            report.warning("plan.no-parts", path, "The fringe schedule has no parts, so it costs nothing.",
                           "Add what the employer pays.");
        if (!is_named(plan, named, schedule.id))
            report.note("plan.unused-fringe-schedule", path, "No position names it.",
                        "Name it at positions, or remove it.");
        for (std::size_t i = 0; i < schedule.parts.size(); ++i) {
            auto const& part = schedule.parts[i];
            auto const here = nth(path, "part", i);
            bool const flat = part.basis == FringeBasis::flat_per_fte_month;
            bool const based = part.basis == FringeBasis::share_up_to_base;
            auto const needs = [&](bool given, char const* what) {
                if (!given)
                    report.warning("plan.fringe-incomplete", here,
                                   fmt::format("\"{}\" is {} but has no {}, so it costs nothing.", part.name, spoken(part.basis), what),
                                   "Give it, or choose another basis.");
            };
            auto const ignores = [&](bool given, char const* what) {
                if (given)
                    report.warning("plan.unused-value", here,
                                   fmt::format("\"{}\" is {}; its {} isn't used.", part.name, spoken(part.basis), what),
                                   "Remove it, or choose another basis.");
            };
            if (flat) {
                needs(!part.amount.is_zero(), "amount");
                ignores(!part.rate.is_zero(), "rate");
                ignores(!part.on_overtime, "\"not on overtime\"");
            } else {
                needs(!part.rate.is_zero(), "rate");
                ignores(!part.amount.is_zero(), "amount");
            }
            if (based)
                needs(!part.wage_base.is_zero(), "wage base");
            else
                ignores(!part.wage_base.is_zero(), "wage base");
            ignores(part.basis == FringeBasis::share_of_pay && part.growth.has_value(), "growth");
        }
    }
}

} // namespace budget
