#include "budget/plan/check_report.hpp"
#include "budget/plan/field_text.hpp"
#include "budget/plan/limits.hpp"
#include "budget/plan/sound_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace budget {

namespace {

// Shares of a whole, of which there can't be more than all.
bool is_part_of_whole(std::string_view field)
{
    static constexpr std::array<std::string_view, 7> names{"vacancy", "turnover", "probability", "share", "billable",
                                                          "collection", "field-share"};
    return std::find(names.begin(), names.end(), field) != names.end();
}

class Values
{
public:
    explicit Values(Report& report) : report_{report} {}

    void operator()(std::string const& path, Field const& field, std::string const& text)
    {
        if (check_text(text).fault != TextFault::none)
            report_.error("plan.bad-text", at(path, field), "The text holds characters that a plan can't hold.",
                          "Remove control characters, and use UTF-8.");
    }
    void operator()(std::string const& path, Field const& field, Money amount)
    {
        if (amount < Money{})
            report_.error("plan.negative-amount", at(path, field),
                          fmt::format("{} is {}.", field.label, dollars(amount)), "Write an amount of 0 or more.");
    }
    void operator()(std::string const& path, Field const& field, Ratio const& value)
    {
        if (value < Ratio{}) {
            report_.error("plan.out-of-range", at(path, field),
                          fmt::format("{} is {}, less than 0.", field.label, field_text(field, value)),
                          "Write 0 or more.");
        } else if (field.percent && value > Ratio{1}) {
            auto const text = fmt::format("{} is {}.", field.label, percent_text(value));
            auto const remedy = fmt::format("Write {} where that was meant.", percent_text(value / Ratio{100}));
            if (is_part_of_whole(field.written))
                report_.error("plan.out-of-range", at(path, field), text, "Write 0% to 100%. " + remedy);
            else
                report_.warning("plan.large-share", at(path, field), text, remedy);
        }
        check_written(path, field, value);
    }
    template <class T> void operator()(std::string const& path, Field const& field, std::optional<T> const& value)
    {
        if (value) (*this)(path, field, *value);
    }
    // Numbers, dates, months, ids and choices: what a file can't say, a plan can't hold.
    template <class T> void operator()(std::string const& path, Field const& field, T const& value)
    {
        check_written(path, field, value);
    }

private:
    static std::string at(std::string const& path, Field const& field) { return path + ", " + field.written; }

    template <class T> void check_written(std::string const& path, Field const& field, T const& value)
    {
        T again = value;
        auto const text = field_text(field, value);
        if (read_field(text, again) && again == value) return;
        report_.error("plan.bad-value", at(path, field), fmt::format("{} can't be \"{}\".", field.label, text),
                      fmt::format("Write {}.", expected(value)));
    }

    Report& report_;
};

template <class Thing> void check_named(std::string const& path, Thing const& thing, Report& report)
{
    if constexpr (requires { thing.id; thing.name; })
        if constexpr (!std::same_as<Thing, Pool>)
            if (thing.name.empty())
                report.warning("plan.unnamed", path + ", name", "It has no name.", "Give it one that readers know.");
}

} // namespace

void check_values(Plan const& plan, Report& report)
{
    Values values{report};
    walk(plan, [&](std::string const& path, auto const& thing) {
        // Growth may be negative; check_assumptions knows how far.
        if constexpr (std::same_as<std::remove_cvref_t<decltype(thing)>, DatedValue>)
            values(path, Field{"from", "Valid from"}, thing.from);
        // So may a payment; check_actuals adds up what it corrects.
        else if constexpr (std::same_as<std::remove_cvref_t<decltype(thing)>, Actual>)
            visit_fields(thing, [&](Field const& field, auto const& value) {
                if constexpr (!std::same_as<std::remove_cvref_t<decltype(value)>, Money>) values(path, field, value);
            });
        else
            visit_fields(thing, [&](Field const& field, auto const& value) { values(path, field, value); });
        check_named(path, thing, report);
    });
    if (plan.months < 1 || plan.months > limits::months)
        report.error("plan.out-of-range", "plan, months", fmt::format("The plan has {} months.", plan.months),
                     fmt::format("Write 1 to {}.", limits::months));
    if (plan.fiscal_year_starts < 1 || plan.fiscal_year_starts > 12)
        report.error("plan.out-of-range", "plan, fiscal-year-starts",
                     fmt::format("The fiscal year starts in month {}.", plan.fiscal_year_starts),
                     "Write 1 to 12: 7 is July.");
}

} // namespace budget
