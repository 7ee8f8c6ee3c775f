// The enumerations of a plan; their names are in choices.cpp.
#pragma once

#include "budget/plan/names.hpp"

namespace budget {

// 2 CFR 200 / SF-424A section B, lines 6a to 6h and 6j, in the form's order.
enum class ObjectClass { personnel, fringe, travel, equipment, supplies, contractual, construction, other, indirect };

enum class ComponentKind {
    position, vehicles, devices, training, wellness, uniforms, contract, evaluation, marketing, client_support, office_space,
    start_up, other, indirect
};

enum class Priority { essential, important, deferrable };
enum class Recurrence { recurring, one_time };

enum class PayBasis { year, hour };
enum class VehicleAcquisition { owned, buy, lease };
enum class CountBasis { fixed, per_seat, per_employee, per_vehicle };
enum class ContractKind { contract, subaward };      // 2 CFR 200.1, 200.331: only subawards are limited in MTDC
// What an amount is for: the last three times the program's people in a month, or the encounters of a month.
enum class AmountBasis { once, month, year, share_of_direct, employee_month, employee_year, encounter };
enum class IndirectBase { mtdc, total_direct, salaries_and_fringe };
enum class IndirectKind { other, de_minimis, negotiated }; // 2 CFR 200.414(f), (c); other: set by the funder or by oneself
enum class RuleVersion { before_october_2024, from_october_2024 }; // 2 CFR 200 as revised 89 FR 30136
enum class AssumptionUnit { percent_a_year, percent, dollars, hours, number };

// How good a figure's evidence is: official text, news, secondary, arithmetic on sourced figures, or nobody's but ours.
enum class Grade { primary, news, secondary, derived, assumed };

// The worksheet's "Funding Type"; nothing else is called a type.
enum class FundingType { one_time, annual, multi_year };
enum class Renewable { unknown, yes, no };
enum class Flexibility { ungraded, low, medium, high };
enum class Standing { awarded, likely, possible };
enum class Origin {
    federal_discretionary, federal_formula, medicaid, state, local_general, local_dedicated, settlement, philanthropic,
    earned, in_kind, other
};
enum class Every { once, month, quarter, year };
enum class Effect { allow, deny };
enum class CapPeriod { award, fiscal_year };
enum class ShareOf { released, spent, direct_spent }; // of what the pool releases, of all it pays, of all but indirect
enum class Draw { advance, reimbursement, fee_for_service }; // 2 CFR 200.305(b): how cash comes

enum class CoveragePolicy { keep_whole_service_longest, protect_essentials };
enum class OrderPolicy { restricted_first, soonest_to_end_first };
enum class Counting { committed, likely, possible }; // each counts what the ones before it count, too

template <> std::span<Name<ObjectClass> const> names_of<ObjectClass>();
template <> std::span<Name<ComponentKind> const> names_of<ComponentKind>();
template <> std::span<Name<Priority> const> names_of<Priority>();
template <> std::span<Name<Recurrence> const> names_of<Recurrence>();
template <> std::span<Name<PayBasis> const> names_of<PayBasis>();
template <> std::span<Name<VehicleAcquisition> const> names_of<VehicleAcquisition>();
template <> std::span<Name<CountBasis> const> names_of<CountBasis>();
template <> std::span<Name<ContractKind> const> names_of<ContractKind>();
template <> std::span<Name<AmountBasis> const> names_of<AmountBasis>();
template <> std::span<Name<IndirectBase> const> names_of<IndirectBase>();
template <> std::span<Name<IndirectKind> const> names_of<IndirectKind>();
template <> std::span<Name<RuleVersion> const> names_of<RuleVersion>();
template <> std::span<Name<AssumptionUnit> const> names_of<AssumptionUnit>();
template <> std::span<Name<Grade> const> names_of<Grade>();
template <> std::span<Name<FundingType> const> names_of<FundingType>();
template <> std::span<Name<Renewable> const> names_of<Renewable>();
template <> std::span<Name<Flexibility> const> names_of<Flexibility>();
template <> std::span<Name<Standing> const> names_of<Standing>();
template <> std::span<Name<Origin> const> names_of<Origin>();
template <> std::span<Name<Every> const> names_of<Every>();
template <> std::span<Name<Effect> const> names_of<Effect>();
template <> std::span<Name<CapPeriod> const> names_of<CapPeriod>();
template <> std::span<Name<ShareOf> const> names_of<ShareOf>();
template <> std::span<Name<Draw> const> names_of<Draw>();
template <> std::span<Name<CoveragePolicy> const> names_of<CoveragePolicy>();
template <> std::span<Name<OrderPolicy> const> names_of<OrderPolicy>();
template <> std::span<Name<Counting> const> names_of<Counting>();

} // namespace budget
