// Plans written down in code, short enough to work out on paper: each function fills in what a test names, no more.
#pragma once

#include "budget/costs/project.hpp"
#include "budget/plan/plan.hpp"

#include <string>
#include <utility>
#include <vector>

namespace judges {

// Cents from dollars and cents as they are written: money("1,200.50").
budget::Money money(std::string_view text);

budget::Plan empty_plan(int months); // from July 2026, fiscal years from July, one program "team" without components
budget::Component& add(budget::Plan& plan, std::string const& id, budget::Detail detail);
budget::FundingSource& add_source(budget::Plan& plan, std::string const& id, budget::Money at_once, budget::Date day);
budget::Permission allow_kind(budget::ComponentKind kind);
budget::AssumptionId add_growth(budget::Plan& plan, std::vector<std::pair<budget::Date, budget::Ratio>> const& values);
budget::FringeScheduleId add_fringe(budget::Plan& plan, std::vector<budget::FringePart> parts);

// What a component costs in months first to last (all where none are given), in one class or in all.
struct Months {
    int first = 0;
    int last = -1;
};
budget::Money cost(budget::Costs const& costs, std::string const& component, Months months = {},
                   std::optional<budget::ObjectClass> object_class = {});
budget::Money base(budget::Costs const& costs, std::string const& component, Months months = {}); // of MTDC

inline constexpr Months first_year{0, 11};
inline constexpr Months second_year{12, 23};
inline constexpr Months third_year{24, 35};

} // namespace judges
