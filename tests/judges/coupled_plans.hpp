// Plans with match and shares for the tests of coupled rules: monthly and single costs, a federal award that asks for match, local money;
// and their outcome, with its proof checked.
#pragma once

#include "tests/judges/written_plans.hpp"

#include "budget/evaluate.hpp"

#include <catch2/catch.hpp>

namespace judges {

using namespace budget;

inline Component& add_monthly(Plan& plan, std::string const& id, Money amount)
{
    Contract contract;
    contract.amount = amount;
    contract.basis = AmountBasis::month;
    return add(plan, id, contract);
}

inline Component& add_once(Plan& plan, std::string const& id, Money amount, int month)
{
    Contract contract;
    contract.amount = amount;
    contract.basis = AmountBasis::once;
    auto& component = add(plan, id, contract);
    component.first_month = plan.first_month + month;
    return component;
}

// Federal award with a match share from its first month on.
inline FundingSource& add_award(Plan& plan, std::string const& id, Money amount, Ratio share)
{
    auto& source = add_source(plan, id, amount, plan.first_month.first_day());
    source.origin = Origin::federal_discretionary;
    source.flexibility = Flexibility::low;
    source.match = Match{plan.first_month.first_day(), true, {{1, share}}, {}, ""};
    return source;
}

inline FundingSource& add_local(Plan& plan, std::string const& id, Money amount)
{
    auto& source = add_source(plan, id, amount, plan.first_month.first_day());
    source.origin = Origin::local_general;
    source.flexibility = Flexibility::high;
    return source;
}

inline Permission only(std::string const& component) { return {Effect::allow, {{}, {}, {}, ComponentId{component}, ""}, ""}; }

inline Outcome solved(Plan const& plan)
{
    auto outcome = evaluate(plan);
    for (auto const& problem : outcome.problems)
        if (problem.severity == Severity::error) FAIL(to_line(problem));
    CAPTURE(outcome.certificate.faults);
    CHECK(outcome.certificate.feasible);
    CHECK(outcome.certificate.optimal);
    return outcome;
}

} // namespace judges
