#include "budget/plan/choices.hpp"

#include "budget/plan/fringe_schedule.hpp"

#include <array>

namespace budget {

template <> std::span<Name<ObjectClass> const> names_of<ObjectClass>()
{
    using enum ObjectClass;
    static constexpr std::array<Name<ObjectClass>, 9> names{{
        {personnel, "personnel", "Personnel"},
        {fringe, "fringe", "Fringe benefits"},
        {travel, "travel", "Travel"},
        {equipment, "equipment", "Equipment"},
        {supplies, "supplies", "Supplies"},
        {contractual, "contractual", "Contractual"},
        {construction, "construction", "Construction"},
        {other, "other", "Other"},
        {indirect, "indirect", "Indirect"},
    }};
    return names;
}

template <> std::span<Name<ComponentKind> const> names_of<ComponentKind>()
{
    using enum ComponentKind;
    static constexpr std::array<Name<ComponentKind>, 14> names{{
        {position, "position", "Position"},
        {vehicles, "vehicles", "Vehicles"},
        {devices, "devices", "Radios and devices"},
        {training, "training", "Training"},
        {wellness, "wellness", "Wellness"},
        {uniforms, "uniforms", "Uniforms and gear"},
        {contract, "contract", "Contract or subaward"},
        {evaluation, "evaluation", "Evaluation"},
        {marketing, "marketing", "Marketing"},
        {client_support, "client-support", "Client support"},
        {office_space, "office-space", "Office space"},
        {start_up, "start-up", "Start-up"},
        {other, "other", "Other"},
        {indirect, "indirect", "Indirect"},
    }};
    return names;
}

template <> std::span<Name<Priority> const> names_of<Priority>()
{
    using enum Priority;
    static constexpr std::array<Name<Priority>, 3> names{{
        {essential, "essential", "Essential"},
        {important, "important", "Important"},
        {deferrable, "deferrable", "Deferrable"},
    }};
    return names;
}

template <> std::span<Name<Recurrence> const> names_of<Recurrence>()
{
    using enum Recurrence;
    static constexpr std::array<Name<Recurrence>, 2> names{{
        {recurring, "recurring", "Recurring"},
        {one_time, "one-time", "One-time"},
    }};
    return names;
}

template <> std::span<Name<PayBasis> const> names_of<PayBasis>()
{
    using enum PayBasis;
    static constexpr std::array<Name<PayBasis>, 2> names{{
        {year, "year", "a year"},
        {hour, "hour", "an hour"},
    }};
    return names;
}

template <> std::span<Name<VehicleAcquisition> const> names_of<VehicleAcquisition>()
{
    using enum VehicleAcquisition;
    static constexpr std::array<Name<VehicleAcquisition>, 3> names{{
        {owned, "owned", "Owned already"},
        {buy, "buy", "Buy"},
        {lease, "lease", "Lease"},
    }};
    return names;
}

template <> std::span<Name<CountBasis> const> names_of<CountBasis>()
{
    using enum CountBasis;
    static constexpr std::array<Name<CountBasis>, 4> names{{
        {fixed, "fixed", "This many"},
        {per_seat, "per-seat", "Per seat on duty"},
        {per_employee, "per-employee", "Per employee"},
        {per_vehicle, "per-vehicle", "Per vehicle"},
    }};
    return names;
}

template <> std::span<Name<ContractKind> const> names_of<ContractKind>()
{
    using enum ContractKind;
    static constexpr std::array<Name<ContractKind>, 2> names{{
        {contract, "contract", "Contract"},
        {subaward, "subaward", "Subaward"},
    }};
    return names;
}

template <> std::span<Name<AmountBasis> const> names_of<AmountBasis>()
{
    using enum AmountBasis;
    static constexpr std::array<Name<AmountBasis>, 7> names{{
        {once, "once", "Once"},
        {month, "month", "A month"},
        {year, "year", "A year"},
        {share_of_direct, "share-of-direct", "Share of direct cost"},
        {employee_month, "employee-month", "A month an employee"},
        {employee_year, "employee-year", "A year an employee"},
        {encounter, "encounter", "An encounter"},
    }};
    return names;
}

template <> std::span<Name<IndirectBase> const> names_of<IndirectBase>()
{
    using enum IndirectBase;
    static constexpr std::array<Name<IndirectBase>, 3> names{{
        {mtdc, "mtdc", "Modified total direct cost"},
        {total_direct, "total-direct", "Total direct cost"},
        {salaries_and_fringe, "salaries-and-fringe", "Salaries and fringe"},
    }};
    return names;
}

template <> std::span<Name<IndirectKind> const> names_of<IndirectKind>()
{
    using enum IndirectKind;
    static constexpr std::array<Name<IndirectKind>, 3> names{{
        {other, "other", "Set otherwise"},
        {de_minimis, "de-minimis", "De minimis"},
        {negotiated, "negotiated", "Negotiated"},
    }};
    return names;
}

template <> std::span<Name<RuleVersion> const> names_of<RuleVersion>()
{
    using enum RuleVersion;
    static constexpr std::array<Name<RuleVersion>, 2> names{{
        {before_october_2024, "before-2024-10", "Issued before 1 Oct 2024"},
        {from_october_2024, "from-2024-10", "Issued from 1 Oct 2024"},
    }};
    return names;
}

template <> std::span<Name<AssumptionUnit> const> names_of<AssumptionUnit>()
{
    using enum AssumptionUnit;
    static constexpr std::array<Name<AssumptionUnit>, 5> names{{
        {percent_a_year, "percent-a-year", "% a year"},
        {percent, "percent", "%"},
        {dollars, "dollars", "dollars"},
        {hours, "hours", "hours"},
        {number, "number", "number"},
    }};
    return names;
}

template <> std::span<Name<Grade> const> names_of<Grade>()
{
    using enum Grade;
    static constexpr std::array<Name<Grade>, 5> names{{
        {primary, "primary", "Official text"},
        {news, "news", "News"},
        {secondary, "secondary", "Secondary"},
        {derived, "derived", "Derived"},
        {assumed, "assumed", "Assumed"},
    }};
    return names;
}

template <> std::span<Name<FundingType> const> names_of<FundingType>()
{
    using enum FundingType;
    static constexpr std::array<Name<FundingType>, 3> names{{
        {one_time, "one-time", "One-Time"},
        {annual, "annual", "Annual"},
        {multi_year, "multi-year", "Multi-Year"},
    }};
    return names;
}

template <> std::span<Name<Renewable> const> names_of<Renewable>()
{
    using enum Renewable;
    static constexpr std::array<Name<Renewable>, 3> names{{
        {unknown, "unknown", "Not known"},
        {yes, "yes", "Yes"},
        {no, "no", "No"},
    }};
    return names;
}

template <> std::span<Name<Flexibility> const> names_of<Flexibility>()
{
    using enum Flexibility;
    static constexpr std::array<Name<Flexibility>, 4> names{{
        {ungraded, "ungraded", "Not graded"},
        {low, "low", "Low"},
        {medium, "medium", "Medium"},
        {high, "high", "High"},
    }};
    return names;
}

template <> std::span<Name<Standing> const> names_of<Standing>()
{
    using enum Standing;
    static constexpr std::array<Name<Standing>, 3> names{{
        {awarded, "awarded", "Awarded"},
        {likely, "likely", "Likely"},
        {possible, "possible", "Possible"},
    }};
    return names;
}

template <> std::span<Name<Origin> const> names_of<Origin>()
{
    using enum Origin;
    static constexpr std::array<Name<Origin>, 11> names{{
        {federal_discretionary, "federal-discretionary", "Federal, discretionary"},
        {federal_formula, "federal-formula", "Federal, formula"},
        {medicaid, "medicaid", "Medicaid"},
        {state, "state", "State"},
        {local_general, "local-general", "Local, general"},
        {local_dedicated, "local-dedicated", "Local, dedicated"},
        {settlement, "settlement", "Settlement"},
        {philanthropic, "philanthropic", "Philanthropic"},
        {earned, "earned", "Earned"},
        {in_kind, "in-kind", "In-kind"},
        {other, "other", "Other"},
    }};
    return names;
}

template <> std::span<Name<Every> const> names_of<Every>()
{
    using enum Every;
    static constexpr std::array<Name<Every>, 4> names{{
        {once, "once", "Once"},
        {month, "month", "Every month"},
        {quarter, "quarter", "Every quarter"},
        {year, "year", "Every year"},
    }};
    return names;
}

template <> std::span<Name<Effect> const> names_of<Effect>()
{
    using enum Effect;
    static constexpr std::array<Name<Effect>, 2> names{{
        {allow, "allow", "May pay"},
        {deny, "deny", "May not pay"},
    }};
    return names;
}

template <> std::span<Name<CapPeriod> const> names_of<CapPeriod>()
{
    using enum CapPeriod;
    static constexpr std::array<Name<CapPeriod>, 2> names{{
        {award, "award", "Over the award"},
        {fiscal_year, "fiscal-year", "In a fiscal year"},
    }};
    return names;
}

template <> std::span<Name<ShareOf> const> names_of<ShareOf>()
{
    using enum ShareOf;
    static constexpr std::array<Name<ShareOf>, 3> names{{
        {released, "released", "What the pool releases"},
        {spent, "spent", "What the pool pays"},
        {direct_spent, "direct-spent", "What the pool pays, without indirect"},
    }};
    return names;
}

template <> std::span<Name<Draw> const> names_of<Draw>()
{
    using enum Draw;
    static constexpr std::array<Name<Draw>, 3> names{{
        {advance, "advance", "In advance"},
        {reimbursement, "reimbursement", "Reimbursement"},
        {fee_for_service, "fee-for-service", "Fee for service"},
    }};
    return names;
}

template <> std::span<Name<CoveragePolicy> const> names_of<CoveragePolicy>()
{
    using enum CoveragePolicy;
    static constexpr std::array<Name<CoveragePolicy>, 2> names{{
        {keep_whole_service_longest, "keep-whole-service-longest", "Keep the whole service longest"},
        {protect_essentials, "protect-essentials", "Protect essentials"},
    }};
    return names;
}

template <> std::span<Name<OrderPolicy> const> names_of<OrderPolicy>()
{
    using enum OrderPolicy;
    static constexpr std::array<Name<OrderPolicy>, 2> names{{
        {restricted_first, "restricted-first", "Restricted first"},
        {soonest_to_end_first, "soonest-to-end-first", "Soonest to end first"},
    }};
    return names;
}

template <> std::span<Name<Counting> const> names_of<Counting>()
{
    using enum Counting;
    static constexpr std::array<Name<Counting>, 3> names{{
        {committed, "committed", "Committed"},
        {likely, "likely", "+ Likely"},
        {possible, "possible", "+ Possible"},
    }};
    return names;
}

template <> std::span<Name<FringeBasis> const> names_of<FringeBasis>()
{
    using enum FringeBasis;
    static constexpr std::array<Name<FringeBasis>, 3> names{{
        {share_of_pay, "share-of-pay", "% of pay"},
        {share_up_to_base, "share-up-to-base", "% of pay up to a wage base"},
        {flat_per_fte_month, "flat-per-fte-month", "amount per FTE a month"},
    }};
    return names;
}

} // namespace budget
