// What an employer pays beside wages for a group of employees: a list of parts. Paid leave is inside the paid year, and the
// relief factor already counts its hours; a schedule that charges it as a part of its own says so, and check() warns of both.
#pragma once

#include "budget/money.hpp"
#include "budget/plan/citation.hpp"
#include "budget/plan/ids.hpp"
#include "budget/ratio.hpp"

#include <optional>
#include <vector>

namespace budget {

enum class FringeBasis {
    share_of_pay,         // rate x pay
    share_up_to_base,     // rate x the part of each FTE's yearly pay below wage_base (FICA, unemployment)
    flat_per_fte_month,   // amount x FTE each month, with its own growth (health)
};
template <> std::span<Name<FringeBasis> const> names_of<FringeBasis>();

struct FringePart {
    std::string name;
    FringeBasis basis = FringeBasis::share_of_pay;
    Ratio rate;       // share_of_pay, share_up_to_base
    Money wage_base;  // a year, per FTE; share_up_to_base
    Money amount;     // per FTE a month; flat_per_fte_month
    std::optional<AssumptionId> growth; // of wage_base or amount; of nothing else
    bool on_overtime = true;  // a share also of overtime and differential; no: of the pay without them (retirement, often)
    bool paid_leave = false;  // stands for leave, which a relief factor counts as well
    friend bool operator==(FringePart const&, FringePart const&) = default;
};

struct FringeSchedule {
    FringeScheduleId id;
    std::string name;
    std::vector<FringePart> parts;
    std::vector<Citation> citations;
    friend bool operator==(FringeSchedule const&, FringeSchedule const&) = default;
};

} // namespace budget
