// The thresholds of 2 CFR 200 that decide a line's class, its base and the rate on it, by the version in force for the plan.
#pragma once

#include "budget/money.hpp"
#include "budget/plan/choices.hpp"
#include "budget/ratio.hpp"

namespace budget {

// 2 CFR 200.1 "equipment": a unit cost of this and more; $10,000 for awards from 1 Oct 2024, $5,000 before.
inline Money equipment_threshold(RuleVersion rules)
{
    return Money::from_cents(rules == RuleVersion::from_october_2024 ? 10'000'00 : 5'000'00);
}

inline ObjectClass class_by_price(RuleVersion rules, Money unit_price)
{
    return unit_price >= equipment_threshold(rules) ? ObjectClass::equipment : ObjectClass::supplies;
}

// 2 CFR 200.1 "modified total direct cost": so much of each subaward, once, however long it runs; $50,000 or before $25,000.
inline Money subaward_part_in_mtdc(RuleVersion rules)
{
    return Money::from_cents(rules == RuleVersion::from_october_2024 ? 50'000'00 : 25'000'00);
}

// 2 CFR 200.414(f): the most that a de minimis rate may be of MTDC; 15 % for awards from 1 Oct 2024, 10 % before.
inline Ratio de_minimis_limit(RuleVersion rules)
{
    return rules == RuleVersion::from_october_2024 ? Ratio{15, 100} : Ratio{1, 10};
}

} // namespace budget
