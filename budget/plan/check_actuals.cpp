#include "budget/plan/check_report.hpp"
#include "budget/plan/possible_lines.hpp"
#include "budget/plan/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace budget {

namespace {

// What a payment may be for.
std::string remedy(std::string const& line, std::vector<std::string> suffixes)
{
    bool const has_own = std::erase(suffixes, std::string{}) > 0;
    if (has_own && suffixes.empty()) return "Leave the line out.";
    if (suffixes.empty()) return "Give the component its costs first.";
    auto const text = suggest(line, suffixes, {});
    return has_own ? text + " Leave the line out for the component's own." : text;
}

void check_through(Plan const& plan, Report& report)
{
    auto const& through = plan.actuals.through;
    char const* path = "actuals, through";
    if (!through) {
        if (!plan.actuals.payments.empty())
            report.error("plan.no-through", "actuals", "There are payments, and no month is closed.",
                         "Write through: the last month of which the ledger knows everything.");
    } else if (*through < plan.first_month || *through > plan.last_month()) {
        report.error("plan.outside-plan", path,
                     fmt::format("{} is {} the plan.", for_people(*through), *through < plan.first_month ? "before" : "after"),
                     fmt::format("Write a month from {} to {}.", plain_text(plan.first_month), plain_text(plan.last_month())));
    }
}

void check_month(Plan const& plan, std::string const& path, Actual const& payment, Report& report)
{
    if (payment.month < plan.first_month)
        report.error("plan.outside-plan", path + ", month",
                     fmt::format("{} is before the plan, so no cost of the plan was paid in it.", for_people(payment.month)),
                     "Remove the payment, or let the plan start earlier.");
    else if (plan.actuals.through && payment.month > *plan.actuals.through)
        report.error("plan.not-closed", path + ", month",
                     fmt::format("{} is after {}, the last month that is closed.", for_people(payment.month),
                                 for_people(*plan.actuals.through)),
                     "Close the month once all of it is entered, or remove the payment.");
}

void check_line(Plan const& plan, std::string const& path, Actual const& payment, Report& report)
{
    auto const* component = payment.component ? find(plan, *payment.component) : nullptr;
    if (!payment.component)
        report.error("plan.unknown-component", path + ", component", "The payment names no component.",
                     "Write what was paid for.");
    if (!component) return;
    auto const suffixes = line_suffixes(plan, *component);
    if (std::find(suffixes.begin(), suffixes.end(), payment.line) != suffixes.end()) return;
    report.error("plan.unknown-line", path + ", line",
                 payment.line.empty() ? fmt::format("{} has no line of its own.", component->id.text)
                                      : fmt::format("{} has no line \"{}\".", component->id.text, payment.line),
                 remedy(payment.line, suffixes));
}

// Refunds and corrections of a month can't be more than what was paid in it.
void check_sums(Plan const& plan, Report& report)
{
    using Key = std::tuple<std::string, std::string, Month, std::string>;
    std::map<Key, Money> sums;
    auto const& payments = plan.actuals.payments;
    auto const key_of = [](Actual const& payment) {
        return Key{payment.component ? payment.component->text : "", payment.line, payment.month,
                   payment.source ? payment.source->text : ""};
    };
    for (std::size_t i = 0; i < payments.size(); ++i)
        try {
            sums[key_of(payments[i])] += payments[i].amount;
        } catch (MoneyOverflow const&) {
            return report.error("plan.too-large", nth("actuals", "paid", i) + ", amount", "With this payment those of its month add up to more than can be counted in cents.",
                                "Correct the amount: it has too many digits.");
        }
    for (std::size_t i = 0; i < payments.size(); ++i) {
        auto const sum = sums.find(key_of(payments[i]));
        if (sum == sums.end() || sum->second >= Money{}) continue;
        report.error("plan.negative-sum", nth("actuals", "paid", i) + ", amount",
                     fmt::format("What {} paid for {} in {} adds up to {}.",
                                 payments[i].source ? payments[i].source->text : "money without a name",
                                 std::get<0>(sum->first) + (payments[i].line.empty() ? "" : "." + payments[i].line),
                                 for_people(payments[i].month), dollars(sum->second)),
                     "Enter a refund or a correction in the month whose payment it takes back.");
        sums.erase(sum); // once is enough
    }
}

} // namespace

void check_actuals(Plan const& plan, Report& report)
{
    check_through(plan, report);
    for (std::size_t i = 0; i < plan.actuals.payments.size(); ++i) {
        auto const path = nth("actuals", "paid", i);
        check_month(plan, path, plan.actuals.payments[i], report);
        check_line(plan, path, plan.actuals.payments[i], report);
    }
    check_sums(plan, report);
}

} // namespace budget
