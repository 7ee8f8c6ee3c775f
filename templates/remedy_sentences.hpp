// What closes a gap, in words. Built from the numbers of budget/insight/remedies.hpp, in the present tense; no layout.
#pragma once

#include "budget/insight/cost_growth.hpp"
#include "budget/insight/other_orders.hpp"
#include "budget/insight/remedies.hpp"

#include <string>

namespace templates {

// "The least new money that pays all of it is $41,000: $20,000 from 1 Jan 2027 on and $21,000 from 1 Jul 2027 on. It must be allowed to pay
// Vehicles. With one cent less, one cent stays unpaid." Parts of a fiscal year are said as one, by its first day.
std::string in_words(budget::Outcome const& outcome, budget::NewMoney const& money);
// "Let County match pay vehicles: the gap falls by $41,000."
std::string in_words(budget::Outcome const& outcome, budget::PermissionChange const& change);
// The same beside one of the outcome's shortfalls: ", $3,000 of it here" where others fall as well, and what of other costs becomes
// unpaid where some does.
std::string in_words(budget::Outcome const& outcome, budget::PermissionChange const& change, std::size_t shortfall);
// "If ARPA SLFRF is renewed, the gap falls by $41,000. The application must be in by 1 Oct 2026."
std::string in_words(budget::Outcome const& outcome, budget::UncountedMoney const& money);
// "Without Outreach (deferrable) from Mar 2027 on, the gap falls by $4,000."
std::string in_words(budget::Outcome const& outcome, budget::Deferral const& deferral);
// " of Night team" where another cost of the plan has the same name; else empty.
std::string of_program(budget::Plan const& plan, budget::ComponentId const& component);
// "Of the gap of $9,000 in FY29, $2,000 is growth of cost: at the prices of FY27 it would be $7,000."; empty without growth.
std::string in_words(budget::Outcome const& outcome, budget::GrowthYear const& year);
// "Soonest to end first would use $12,000 more of ARPA SLFRF and leave $12,000 more of General fund unspent. It covers the same
// costs, to the cent."
std::string in_words(budget::Outcome const& outcome, budget::OtherOrder const& other);
// What stands behind the plan's order policy: written rules, or logic alone.
std::string backing_in_words(budget::OrderPolicy policy);

// "Restricted first", "Soonest to end first", "The same without pins".
std::string name_of(budget::OtherOrder const& other);

} // namespace templates
