#include "budget/exact_money.hpp"
#include "templates/workbooks/sf424a/sf424a.hpp"

namespace templates {

using namespace budget;

namespace {

Money const dollar = Money::from_cents(100);

Money down(Money amount) { return round_to(amount, dollar, Rounding::toward_zero); }
Money up(Money amount) { return down(amount + Money::from_cents(99)); }

// Whole dollars in the proportions of the exact amounts.
std::vector<Money> divided(Money whole, std::vector<Money> const& exact)
{
    std::vector<Ratio> weights;
    Money sum;
    for (auto const amount : exact) {
        sum += amount;
        weights.emplace_back(amount.cents());
    }
    if (sum.is_zero()) return std::vector<Money>(exact.size());
    auto parts = apportion(Money::from_cents(whole.cents() / 100), weights);
    for (auto& part : parts) part = part * 100;
    return parts;
}

template <std::size_t N> std::vector<Money> list_of(std::array<Money, N> const& amounts) { return {amounts.begin(), amounts.end()}; }

std::array<Money, 4> quarters(Money whole, Money exact_whole, std::array<Money, 4> const& exact)
{
    auto amounts = list_of(exact);
    Money rest = exact_whole; // of a project longer than a year, what comes after the first
    for (auto const amount : exact) rest -= amount;
    amounts.push_back(rest);
    auto const parts = divided(whole, amounts);
    return {parts[0], parts[1], parts[2], parts[3]};
}

} // namespace

Sf424a in_whole_dollars(Sf424a form)
{
    auto const exact = form;
    auto const of_activities = [&](auto const& amount_of) {
        std::vector<Money> amounts;
        for (auto const& activity : exact.activities) amounts.push_back(amount_of(activity));
        return amounts;
    };
    Money const federal_sum = down(exact.federal());
    Money const non_federal_sum = up(exact.non_federal());
    auto const federal = divided(federal_sum, of_activities([](auto const& one) { return one.federal; }));
    auto const non_federal = divided(non_federal_sum, of_activities([](auto const& one) { return one.non_federal; }));
    for (std::size_t at = 0; at < form.activities.size(); ++at) {
        auto& activity = form.activities[at];
        activity.federal = federal[at];
        activity.non_federal = non_federal[at];
        auto amounts = list_of(exact.activities[at].classes);
        amounts.push_back(exact.activities[at].indirect);
        auto const classes = divided(activity.total(), amounts);
        for (std::size_t line = 0; line < activity.classes.size(); ++line) activity.classes[line] = classes[line];
        activity.indirect = classes.back();
        auto const resources = divided(activity.non_federal, {activity.applicant, activity.state, activity.other});
        activity.applicant = resources[0];
        activity.state = resources[1];
        activity.other = resources[2];
        activity.program_income = round_to(activity.program_income, dollar);
    }
    form.federal_quarters = quarters(federal_sum, exact.federal(), exact.federal_quarters);
    form.non_federal_quarters = quarters(non_federal_sum, exact.non_federal(), exact.non_federal_quarters);
    form.rounded += exact.federal() - federal_sum + exact.non_federal() - non_federal_sum;
    for (std::size_t year = 0; year < 4; ++year) {
        auto const amounts = of_activities([&](auto const& one) { return one.later[year]; });
        Money sum;
        for (auto const amount : amounts) sum += amount;
        auto const parts = divided(down(sum), amounts);
        for (std::size_t at = 0; at < parts.size(); ++at) form.activities[at].later[year] = parts[at];
        form.rounded += sum - down(sum);
    }
    form.amounts = FormAmounts::whole_dollars;
    return form;
}

} // namespace templates
