#include "budget/funding/fee_for_service.hpp"

#include "budget/exact_money.hpp"

namespace budget {

std::vector<FeeMonth> fees_by_month(std::vector<FeeTerm> const& terms, Month first, Month last)
{
    std::vector<FeeMonth> fees;
    Ratio encounters;
    Money rate;
    Ratio billable{1};
    Ratio collection{1};
    Ratio share{1};
    std::size_t next = 0;
    for (Month month = first; month <= last; month = month + 1) {
        for (; next < terms.size() && terms[next].from <= month; ++next) {
            auto const& term = terms[next];
            encounters = term.encounters.value_or(encounters);
            rate = term.rate.value_or(rate);
            billable = term.billable.value_or(billable);
            collection = term.collection.value_or(collection);
            share = term.share.value_or(share);
        }
        Money const amount = round(rate * (encounters * billable * collection * share));
        if (!amount.is_zero()) fees.push_back({month, amount});
    }
    return fees;
}

} // namespace budget
