// Money that stops though it is there: a cap is used up, match is missing, a fiscal year's money has lapsed, or after an award
// local money alone may carry a cost. Called by find_money_stops().
#pragma once

#include "budget/insight/money_stops.hpp"
#include "budget/insight/pool_course.hpp"

namespace budget {

void add_cap_stops(Present const& present, PoolCourse const& course, std::vector<MoneyStop>& stops);
// "$8,000 of FY27 was lost"
std::string lapse_in_words(Money lost, int year);
void add_lapse_stops(Present const& present, PoolCourse const& course, std::vector<MoneyStop>& stops);
void add_match_stops(Present const& present, std::vector<PoolCourse> const& courses, std::vector<MoneyStop>& stops);
void add_retention_stops(Present const& present, std::vector<PoolCourse> const& courses, std::vector<MoneyStop>& stops);

} // namespace budget
