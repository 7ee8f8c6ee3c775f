// Growth by dated assumptions, and the months of a component.
#pragma once

#include "budget/exact_money.hpp"
#include "budget/costs/line.hpp"

#include <functional>

namespace budget {

// What an amount of the plan's first fiscal year has become in another: each later fiscal year multiplies by 1 + the value in
// force on its first day. 1 without an assumption.
Ratio growth_factor(Plan const& plan, std::optional<AssumptionId> const& assumption, int fiscal_year);

// The component's months inside the plan: indexes first to last, none where last < first.
struct ActiveMonths {
    int first = 0;
    int last = -1;
    bool contains(int month) const { return month >= first && month <= last; }
};
ActiveMonths active_months(Plan const& plan, Component const& component);

// Adds to each active month its share of the yearly amount in force in that month (month_share's rule).
void add_yearly(std::vector<Money>& months, Plan const& plan, ActiveMonths active,
                std::function<ExactMoney(int month, int fiscal_year)> const& yearly);

// The same where the yearly amount depends on the fiscal year alone: it is asked for once a year.
void add_yearly(std::vector<Money>& months, Plan const& plan, ActiveMonths active,
                std::function<ExactMoney(int fiscal_year)> const& yearly);

// The component that a line of this program belongs to.
Component const& component_of(Program const& program, Line const& line);

// A line of a component with nothing in it yet.
Line start_line(Plan const& plan, Program const& program, Component const& component, std::string const& suffix,
                std::string const& name, ObjectClass object_class);

} // namespace budget
