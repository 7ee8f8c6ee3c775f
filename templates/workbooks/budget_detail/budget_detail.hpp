// The detailed budget of one award, as grant applications want it (OJP, SAMHSA): year by year and object class by object class each
// cost with its computation, who pays it, and a narrative from the same numbers. Read from an outcome; nothing is decided
// here. Sheets, HTML and .docx are made of it.
#pragma once

#include "budget/costs/computation.hpp"
#include "budget/insight/award_budget.hpp"

#include <string>
#include <vector>

namespace templates {

// A line in a year of the award. The terms' amounts add up to its cost, and so do those who pay.
struct DetailLine {
    std::size_t line = 0; // in costs.lines
    std::vector<budget::Term> terms;
    budget::Money federal;     // the award's, whoever gives it
    budget::Money non_federal; // its match
    budget::Money other;       // money outside this award and its match
    budget::Money unfunded;
    budget::Money cost() const { return federal + non_federal + other + unfunded; }
};

struct DetailClass {
    budget::ObjectClass object_class = budget::ObjectClass::personnel; // under the award's rules
    std::vector<DetailLine> lines;                                    // in plan order
};

struct DetailYear {
    int number = 1;
    budget::Month first;
    budget::Month last;
    std::vector<DetailClass> classes; // in the form's order, those with lines
};

// What the two sides of a budget are called: federal and not, where the award is federal; a foundation's money is no federal money.
struct PayerWords {
    std::string award = "Federal";
    std::string match = "Non-federal";
};

struct BudgetDetail {
    std::string source;
    PayerWords payers;
    budget::Money award;                  // what the source pays in the whole plan …
    budget::Money match;                  // … and what is set against it
    std::vector<DetailYear> years;
    budget::Money not_shown;              // the plan's cost of lines and months that the award and its match pay nothing of
    std::vector<std::size_t> unjustified; // lines shown whose component has no justification, each component once
    std::vector<budget::Problem> warnings;
};

// Every line of which the award or its match pays anything in a year, with its whole cost in that year. Errors: those of
// award_budget(). Warnings: "detail.no-justification", a component each.
budget::Loaded<BudgetDetail> budget_detail(budget::Outcome const& outcome, budget::SourceId const& source);

// What is shown and what isn't: the plan's cost.
budget::Money layout_total(BudgetDetail const& detail);

// "Year 1 (Jul 2026 to Jun 2027)"
std::string name_of(DetailYear const& year);

} // namespace templates
