// The terms of each kind of line, without amounts; a private matter of computation.cpp.
#pragma once

#include "budget/costs/computation.hpp"

#include <functional>

namespace budget::terms {

// Where a line stands, and the open months that are asked for.
struct Asked {
    Plan const& plan;
    Costs const& costs;
    Program const& program;
    Component const& component;
    Line const& line;
    Headcount const& heads;
    int first = 0;
    int last = 0;

    int year_of(int month) const { return plan.calendar().year_of(plan.first_month + month); }
    Ratio growth(int month) const { return growth_factor(plan, component.growth, year_of(month)); }
    bool is_part(std::string const& suffix) const { return line.id == component.id.text + "." + suffix; }
};

// The term of each month in turn; neighbours that are alike become one. `of_month` leaves price or quantity 0 where there is none.
void add_runs(std::vector<Term>& terms, Asked const& asked, std::function<Term(int month)> const& of_month);

std::vector<Term> of_pay(Asked const& asked, Position const& position);
// With their amounts, for the parts of a fringe line are kept by month.
std::vector<Term> of_fringe(Asked const& asked, Position const& position);
std::vector<Term> of_training(Asked const& asked, Training const& training);
std::vector<Term> of_wellness(Asked const& asked, Wellness const& wellness);
std::vector<Term> of_uniforms(Asked const& asked, Uniforms const& uniforms);

} // namespace budget::terms
