// How a line's amount comes about: products of what the user said, such as FTE × pay × months, that together are the line's amount to
// the cent. Grant forms ask for it ("basis of computation"). It repeats the calculation of costs/ in another shape and decides
// no amount: each product is exact, and what months rounded to cents make of it stands beside it. Called by the budget detail.
#pragma once

#include "budget/costs/headcount.hpp"

#include <map>

namespace budget {

struct Factor {
    Ratio value;
    std::string words; // "1 + 5% overtime", "1 - 4% vacancy"
    friend bool operator==(Factor const&, Factor const&) = default;
};

// quantity × price × factors × months
struct Term {
    enum class Per { once, month, year };

    std::string what = {};           // "New hires", "FICA"; empty where the line's name says it
    Ratio quantity{1};
    std::string unit = {};           // of the quantity, one of it: "FTE", "vehicle"; empty where there is nothing to count
    bool is_rate = false;       // the quantity is a rate, and the price is what it is applied to
    std::string quantity_words = {}; // how the quantity comes about: "17520 duty hours / 1698 hours an FTE"
    ExactMoney price = {};           // of one, each time
    std::string price_words = {};    // what the price is: "pay up to $184,500 an FTE a year"
    Per per = Per::once;
    std::vector<Factor> factors = {};
    int first = 0;              // months in the plan, both included
    int last = 0;
    bool actual = false;        // what the books say of closed months; nothing is computed
    Money amount = {};               // its part of the line's amount; see terms()

    int months() const { return last - first + 1; }
    ExactMoney exact() const;
    Money rounding() const { return amount - round(exact()); } // what months rounded to cents add: a few cents at most
};

class Computation
{
public:
    // Both must outlive it. The costs are those that project() makes of the plan.
    Computation(Plan const& plan, Costs const& costs);

    // The line's terms in these months, by time. Their amounts add up to the line's amount in them. A term of months that no other
    // shares has the sum of those months; where terms share months the sum is divided by what they are exactly.
    std::vector<Term> terms(std::size_t line, int first_month, int last_month) const;

private:
    Plan const& plan_;
    Costs const& costs_;
    std::map<ProgramId, Headcount> heads_;
};

} // namespace budget
