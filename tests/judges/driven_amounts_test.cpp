// Amounts an encounter, a month an employee and a year an employee, on plans by chance, against a second writing of their rules
// that shares nothing with costs/ but the plan.
#include "tests/judges/written_plans.hpp"
#include "tests/support/draws.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace judges;

namespace {

using Fraction = boost::multiprecision::cpp_rational;
using Whole = boost::multiprecision::cpp_int;

Whole half_to_even(Fraction const& value) // not negative here
{
    Whole const top = numerator(value) * 2 + denominator(value);
    Whole const bottom = denominator(value) * 2;
    Whole up = top / bottom;
    if (up * bottom == top && up % 2 == 1) --up;
    return up;
}

// The fiscal year from July of a month of a plan from July 2026, from 0.
int year(int month) { return month / 12; }

struct Written {
    Plan plan;
    std::vector<Fraction> growth;     // by fiscal year
    std::vector<std::int64_t> people; // by month
    std::vector<Fraction> encounters; // by month
};

Written written(std::uint32_t seed)
{
    tests::Draws draw{seed};
    Written made;
    int const months = draw.between(12, 48);
    made.plan = empty_plan(months);
    made.people.resize(static_cast<std::size_t>(months));
    made.encounters.resize(static_cast<std::size_t>(months));

    std::vector<std::pair<Date, Ratio>> rates;
    made.growth.emplace_back(1);
    for (int at = 0; at < 5; ++at) {
        int const mills = draw.between(-30, 90);
        rates.emplace_back(Date{2026 + at, 7, 1}, Ratio{mills, 1000});
        if (at > 0) made.growth.push_back(made.growth.back() * Fraction{1000 + mills, 1000});
    }
    auto const growth = add_growth(made.plan, rates);

    for (int p = draw.between(1, 3); p > 0; --p) {
        Position position;
        position.title = "Responder";
        int const quarters = draw.between(1, 17);
        position.fte = Ratio{quarters, 4};
        position.pay = money("1");
        auto& component = add(made.plan, "post-" + std::to_string(p), position);
        int const first = draw.below(months);
        int const last = draw.between(first, months - 1);
        component.first_month = made.plan.first_month + first;
        component.last_month = made.plan.first_month + last;
        for (int at = first; at <= last; ++at) made.people[static_cast<std::size_t>(at)] += (quarters + 3) / 4;
    }
    int from = draw.between(-2, 6);
    for (int step = draw.between(1, 4); step > 0; --step, from += draw.between(1, 9)) {
        Volume volume;
        volume.from = made.plan.first_month + from;
        volume.calls = Ratio{draw.below(500)};
        if (draw.chance(75)) {
            int const thirds = draw.below(400);
            volume.encounters = Ratio{thirds, 3};
            for (int at = std::max(from, 0); at < months; ++at) made.encounters[static_cast<std::size_t>(at)] = Fraction{thirds, 3};
        }
        made.plan.programs[0].volumes.push_back(volume);
    }
    for (auto const basis : {AmountBasis::encounter, AmountBasis::employee_month, AmountBasis::employee_year}) {
        Expense expense;
        expense.kind = draw.pick({ComponentKind::client_support, ComponentKind::office_space, ComponentKind::start_up, ComponentKind::other});
        expense.basis = basis;
        expense.amount = Money::from_cents(draw.between(1, 99'999));
        auto& component = add(made.plan, std::string{"by-"} + budget::written(basis), expense);
        if (draw.chance(70)) component.growth = growth;
        if (draw.chance(50)) component.first_month = made.plan.first_month + draw.below(months);
    }
    Contract clinic;
    clinic.basis = AmountBasis::encounter;
    clinic.amount = Money::from_cents(draw.between(1, 30'000));
    add(made.plan, "clinic", clinic);
    return made;
}

Whole expected(Written const& made, Component const& component, Money amount, AmountBasis basis, int month)
{
    if (component.first_month && month < *component.first_month - made.plan.first_month) return 0;
    auto const at = static_cast<std::size_t>(month);
    Fraction each{amount.cents()};
    if (component.growth) each *= made.growth[static_cast<std::size_t>(year(month))];
    if (basis == AmountBasis::encounter) return half_to_even(each * made.encounters[at]);
    each *= made.people[at];
    if (basis == AmountBasis::employee_month) return half_to_even(each);
    int const k = month % 12 + 1;
    return half_to_even(each * k / 12) - half_to_even(each * (k - 1) / 12);
}

} // namespace

TEST_CASE("amounts by the encounter and by the employee are those of the second writing, month by month")
{
    int nonzero = 0;
    for (std::uint32_t seed = 1; seed <= 150; ++seed) {
        auto const made = written(seed);
        auto const costs = project(made.plan);
        for (auto const& component : made.plan.programs[0].components) {
            auto const* expense = std::get_if<Expense>(&component.detail);
            auto const* contract = std::get_if<Contract>(&component.detail);
            if (!expense && !contract) continue;
            auto const amount = expense ? expense->amount : contract->amount;
            auto const basis = expense ? expense->basis : contract->basis;
            for (int month = 0; month < made.plan.months; ++month) {
                CAPTURE(seed, component.id.text, month);
                auto const found = cost(costs, component.id.text, {month, month});
                REQUIRE(Whole{found.cents()} == expected(made, component, amount, basis, month));
                if (!found.is_zero()) ++nonzero;
            }
            // Rent is outside MTDC, whatever the flag says.
            bool const rent = expense && expense->kind == ComponentKind::office_space;
            CHECK(base(costs, component.id.text) == (rent ? Money{} : cost(costs, component.id.text)));
        }
    }
    CHECK(nonzero > 5000);
}
