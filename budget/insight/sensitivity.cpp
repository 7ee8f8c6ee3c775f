#include "budget/insight/sensitivity.hpp"

#include "budget/costs/project.hpp"
#include "budget/exact_money.hpp"
#include "budget/plan/check.hpp"
#include "budget/plan/field_words.hpp"
#include "budget/plan/walk.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget {

namespace {

Ratio const tenth_more{11, 10};

// Nothing for what is no figure: words, days, choices, names.
template <class T> std::optional<T> raised(T const& value)
{
    if constexpr (std::same_as<T, Money>) return round(value * tenth_more);
    else if constexpr (std::same_as<T, Ratio>) return value * tenth_more;
    else if constexpr (std::same_as<T, int>) return value == 0 ? 0 : value + 1;
    else if constexpr (requires { *value; }) {
        auto const inner = value ? raised(*value) : std::nullopt;
        return inner ? std::optional<T>{inner} : std::nullopt;
    } else return std::nullopt;
}

template <class Thing> constexpr bool is_one_of(auto const& list)
{
    return [&]<class... Kind>(std::variant<Kind...> const*) { return (std::same_as<Thing, Kind> || ...); }(list);
}
template <class Thing>
constexpr bool is_of_program = is_one_of<Thing>(static_cast<Detail const*>(nullptr)) || std::same_as<Thing, StaffingStep> ||
                               std::same_as<Thing, CountStep> || std::same_as<Thing, Volume>;
template <class Thing> constexpr bool is_shared = std::same_as<Thing, DatedValue> || std::same_as<Thing, FringePart>;

Money total_cost(Plan const& plan)
{
    Money total;
    for (auto const& line : project(plan).lines)
        for (auto const month : line.months) total += month;
    return total;
}

// Money has no part in what things cost, and scenarios have none in the plan.
Plan without_money(Plan plan)
{
    plan.sources.clear();
    plan.scenarios.clear();
    for (auto& payment : plan.actuals.payments) payment.source.reset();
    return plan;
}

// No program's costs depend on another's, so what belongs to one is tried on it alone.
Plan of_program(Plan plan, std::size_t which)
{
    plan.programs = {plan.programs[which]};
    std::erase_if(plan.actuals.payments, [&](Actual const& payment) { return payment.component && !find(plan, *payment.component); });
    return plan;
}

class Trials
{
public:
    // Both look at the figures of one sort only, on a plan that holds what these can move.
    void try_shared(Plan plan)
    {
        begin(plan);
        walk(plan, [&](std::string const& path, auto& thing) {
            note_owner(thing);
            if constexpr (is_shared<std::remove_cvref_t<decltype(thing)>>) try_each(plan, path, thing);
        });
    }
    void try_program(Plan plan)
    {
        begin(plan);
        walk(plan, [&](std::string const& path, auto& thing) {
            note_owner(thing);
            if constexpr (is_of_program<std::remove_cvref_t<decltype(thing)>>) try_each(plan, path, thing);
        });
    }

    Sensitivity result(Money total) &&
    {
        result_.total = total;
        auto const size = [](Influence const& influence) { return std::max(influence.change, -influence.change); };
        std::stable_sort(result_.influences.begin(), result_.influences.end(),
                         [&](Influence const& a, Influence const& b) { return size(a) > size(b); });
        return std::move(result_);
    }

private:
    void begin(Plan const& plan) { before_ = total_cost(plan); }

    template <class Thing> void note_owner(Thing const& thing)
    {
        if constexpr (requires { thing.citations; thing.name; }) {
            owner_ = called(thing);
            citations_ = &thing.citations;
        }
        if constexpr (std::same_as<Thing, Assumption>)
            in_percent_ = thing.unit == AssumptionUnit::percent || thing.unit == AssumptionUnit::percent_a_year;
    }

    template <class Thing> void try_each(Plan const& plan, std::string const& path, Thing& thing)
    {
        visit_fields(thing, [&](Field field, auto& value) {
            auto const next = raised(std::as_const(value));
            if (!next || *next == value) return;
            if constexpr (std::same_as<Thing, DatedValue>) field.percent = in_percent_;
            auto const now = in_words(plan, field, value);
            auto const kept = value;
            value = *next;
            auto const after = cost_if_allowed(plan);
            value = kept;
            if (!after) ++result_.refused;
            else if (*after == before_) ++result_.unmoved;
            else
                result_.influences.push_back({name_of(field, thing), path, field.written, now, in_words(plan, field, *next),
                                              *after - before_, grade_of(field.written)});
        });
    }

    static std::optional<Money> cost_if_allowed(Plan const& plan)
    {
        if (has_errors(check(plan))) return std::nullopt;
        try {
            return total_cost(plan);
        } catch (MoneyOverflow const&) {
            return std::nullopt;
        }
    }

    template <class Thing> std::string name_of(Field const& field, Thing const& thing) const
    {
        if constexpr (std::same_as<Thing, DatedValue>)
            return fmt::format("{} from {}", owner_, for_people(thing.from));
        else if constexpr (std::same_as<Thing, FringePart>)
            return fmt::format("{} of {} in {}", field.label, thing.name, owner_);
        else if constexpr (requires { thing.from; })
            return fmt::format("{} of {} from {}", field.label, owner_, for_people(thing.from));
        else
            return fmt::format("{} of {}", field.label, owner_);
    }

    std::optional<Grade> grade_of(std::string const& field) const
    {
        for (auto const& of : {field, std::string{}})
            for (auto const& citation : *citations_)
                if (citation.of == of) return citation.grade;
        return std::nullopt;
    }

    Sensitivity result_;
    Money before_;
    std::string owner_;                                // whose fields come next in the walk
    std::vector<Citation> const* citations_ = nullptr; // the owner's
    bool in_percent_ = false;                          // the assumption's values
};

} // namespace

Sensitivity find_sensitivity(Plan const& plan)
{
    auto const costs = without_money(plan);
    Trials trials;
    trials.try_shared(costs);
    for (std::size_t which = 0; which < costs.programs.size(); ++which) trials.try_program(of_program(costs, which));
    return std::move(trials).result(total_cost(costs));
}

} // namespace budget
