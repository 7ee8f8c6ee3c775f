#include "budget/plan/check_report.hpp"
#include "budget/plan/check_steps.hpp"

#include <fmt/format.h>

namespace budget {

namespace {

constexpr int most_dollars_a_mile = 100; // no vehicle's: a yearly amount was entered as a rate

// What of a program drives costs by headcount.
struct Drivers {
    bool positions = false;
    bool seats = false;
    bool vehicles = false;
    bool encounters = false;
};

Drivers drivers_of(Program const& program)
{
    Drivers drivers;
    for (auto const& volume : program.volumes) drivers.encounters = drivers.encounters || volume.encounters.has_value();
    for (auto const& component : program.components) {
        if (auto const* position = std::get_if<Position>(&component.detail)) {
            drivers.positions = true;
            drivers.seats = drivers.seats || position->seats > 0;
        }
        drivers.vehicles = drivers.vehicles || std::holds_alternative<Vehicles>(component.detail);
    }
    return drivers;
}

class Details
{
public:
    Details(Plan const& plan, Component const& component, Drivers drivers, Report& report)
        : plan_{plan}, component_{component}, path_{path_of(component.id)}, drivers_{drivers}, report_{report}
    {
    }

    void operator()(Position const&) {} // check_positions.cpp

    void operator()(Vehicles const& vehicles)
    {
        bool const buys = vehicles.acquisition == VehicleAcquisition::buy;
        counted(vehicles.count, vehicles.steps);
        if (vehicles.replace && vehicles.life_years == 0)
            error("life-years", "plan.no-life", "Vehicles that are replaced need a life.",
                  "Write a life of 1 year or more.");
        if (vehicles.replace && !buys) unused("replace", "Only vehicles that are bought are replaced.");
        if (!buys && !(vehicles.price + vehicles.outfitting).is_zero())
            unused("price", "Only vehicles that are bought have a price.");
        if (vehicles.acquisition != VehicleAcquisition::lease && !vehicles.lease.is_zero())
            unused("lease", "Only leased vehicles have a lease.");
        if (buys && (vehicles.price + vehicles.outfitting).is_zero()) no_amount("price", "The vehicles have no price.");
        if (vehicles.acquisition == VehicleAcquisition::lease && vehicles.lease.is_zero())
            no_amount("lease", "The lease has no amount.");
        if (vehicles.miles.is_zero() != vehicles.dollars_per_mile.is_zero())
            no_amount("miles", "Mileage needs both miles and dollars a mile; one of them is 0.");
        if (vehicles.dollars_per_mile > Ratio{most_dollars_a_mile})
            warning("dollars-per-mile", "plan.mile-cost", fmt::format("One mile costs more than ${}.", most_dollars_a_mile),
                    "Write the rate of one mile, such as 0.70; what a year costs goes to fuel and maintenance.");
        if (!vehicles.dollars_per_mile.is_zero() && !vehicles.fuel_and_maintenance.is_zero())
            warning("fuel-and-maintenance", "plan.counted-twice", "A rate a mile counts fuel and maintenance already.",
                    "Keep one of the two.");
    }

    void operator()(Devices const& devices)
    {
        if (devices.basis == CountBasis::fixed || devices.steps.empty())
            counted(devices.count, devices.steps);
        else
            report_.error("plan.step-unfit", nth(path_, "step", 0), "Only a fixed count has steps; this one follows its program.",
                          "Remove the steps, or count the devices one by one.");
        monthly_or_yearly("fee-basis", devices.fee_basis);
        if ((devices.unit_price + devices.fee).is_zero())
            no_amount("unit-price", "The devices have neither a price nor a fee.");
        if (devices.basis == CountBasis::per_employee) driven(drivers_.positions, "positions");
        if (devices.basis == CountBasis::per_seat) driven(drivers_.seats, "positions with seats");
        if (devices.basis == CountBasis::per_vehicle) driven(drivers_.vehicles, "vehicles");
    }

    void operator()(Training const& training)
    {
        bool const hours = !(training.hours_per_hire + training.hours_per_employee).is_zero();
        bool const fees = !(training.fee_per_hire + training.fee_per_employee).is_zero();
        if (!fees && training.courses.is_zero() && !(hours && !training.backfill_rate.is_zero()))
            no_amount("courses", "The training has no fees, no courses and no backfill.");
        if (!training.backfill_rate.is_zero() && !hours)
            unused("backfill-rate", "Backfill is paid for training hours, and there are none.");
        if (fees || hours) driven(drivers_.positions, "positions");
    }

    void operator()(Wellness const& wellness)
    {
        monthly_or_yearly("assistance-basis", wellness.assistance_basis);
        bool const debriefs = !wellness.debrief_hours.is_zero() && !wellness.debrief_rate.is_zero();
        bool const heads = !(wellness.assistance + wellness.yearly_check).is_zero();
        if (!debriefs && !heads) no_amount("assistance", "Wellness has no amount.");
        if (wellness.debrief_hours.is_zero() != wellness.debrief_rate.is_zero())
            no_amount("debrief-rate", "Debriefs need both hours and a rate; one of them is 0.");
        if (heads) driven(drivers_.positions, "positions");
    }

    void operator()(Uniforms const& uniforms)
    {
        if ((uniforms.first_issue + uniforms.upkeep).is_zero()) no_amount("first-issue", "Uniforms have no amount.");
        driven(drivers_.positions, "positions");
    }

    void operator()(Contract const& contract)
    {
        if (contract.basis == AmountBasis::share_of_direct || contract.basis == AmountBasis::employee_month ||
            contract.basis == AmountBasis::employee_year)
            error("basis", "plan.wrong-basis", fmt::format("A contract isn't paid by \"{}\".", written(contract.basis)),
                  "Write once, month, year or encounter.");
        if (contract.basis == AmountBasis::encounter) driven(drivers_.encounters, "encounters");
        if (contract.kind == ContractKind::contract && !contract.mtdc_used.is_zero())
            unused("mtdc-used", "Only subawards are limited in MTDC.");
        if (contract.amount.is_zero()) no_amount("amount", "The contract has no amount.");
    }

    void operator()(Expense const& expense)
    {
        if (!is_expense(expense.kind))
            error("kind", "plan.wrong-kind", fmt::format("An expense can't be of the kind {}.", written(expense.kind)),
                  "Write evaluation, marketing, client-support, office-space, start-up or other.");
        if (expense.basis == AmountBasis::share_of_direct) {
            if (expense.share.is_zero())
                error("share", "plan.missing-share", "A share of direct cost needs the share.",
                      "Write a share such as 10%, or another basis.");
            if (!expense.amount.is_zero()) unused("amount", "The basis is a share of direct cost.");
            return;
        }
        if (expense.amount.is_zero()) no_amount("amount", "It has no amount.");
        if (!expense.share.is_zero()) unused("share", "The basis is an amount.");
        if (expense.basis == AmountBasis::encounter) driven(drivers_.encounters, "encounters");
        if (expense.basis == AmountBasis::employee_month || expense.basis == AmountBasis::employee_year)
            driven(drivers_.positions, "positions");
    }

    void operator()(Indirect const& indirect)
    {
        if (indirect.rate.is_zero()) no_amount("rate", "The indirect rate is 0.");
    }

private:
    void error(char const* field, char const* code, std::string text, std::string remedy)
    {
        report_.error(code, path_ + ", " + field, std::move(text), std::move(remedy));
    }
    void warning(char const* field, char const* code, std::string text, std::string remedy)
    {
        report_.warning(code, path_ + ", " + field, std::move(text), std::move(remedy));
    }
    void no_amount(char const* field, std::string text)
    {
        warning(field, "plan.no-amount", std::move(text), "Write the amount, or remove it.");
    }
    void unused(char const* field, std::string text)
    {
        warning(field, "plan.unused-value", std::move(text) + " The value isn't used.", "Remove it.");
    }
    void counted(int count, std::vector<CountStep> const& steps)
    {
        if (count == 0 && steps.empty()) warning("count", "plan.no-amount", "There are 0 of them.", "Write how many, or remove it.");
        check_count_steps(plan_, component_, count, steps, report_);
    }
    void driven(bool there, char const* by)
    {
        if (!there)
            report_.warning("plan.nothing-to-count", path_,
                            fmt::format("It is counted by {}, and its program has none.", by),
                            fmt::format("Put it into the program that has the {}.", by));
    }
    void monthly_or_yearly(char const* field, AmountBasis basis)
    {
        if (basis != AmountBasis::month && basis != AmountBasis::year)
            error(field, "plan.wrong-basis", fmt::format("It can't be paid by \"{}\".", written(basis)),
                  "Write month or year.");
    }

    Plan const& plan_;
    Component const& component_;
    std::string path_;
    Drivers drivers_;
    Report& report_;
};

void check_months(Plan const& plan, Component const& component, Report& report)
{
    auto const path = path_of(component.id);
    if (component.first_month && component.last_month && *component.first_month > *component.last_month)
        return report.error("plan.dates-reversed", path + ", last-month",
                            fmt::format("It ends in {}, before it starts in {}.", for_people(*component.last_month),
                                        for_people(*component.first_month)),
                            "Put the first month first.");
    bool const before = component.last_month && *component.last_month < plan.first_month;
    bool const after = component.first_month && *component.first_month > plan.last_month();
    if (before || after)
        report.warning("plan.outside-plan", path,
                       fmt::format("It costs nothing: all its months are {} the plan.", before ? "before" : "after"),
                       "Change its months, or remove it.");
}

// The baseline year's local money for single costs is part of what was spent on the whole program.
void check_baselines(Program const& program, Report& report)
{
    if (!program.local_baseline) return;
    Money sum;
    for (auto const& component : program.components)
        try {
            sum += component.local_baseline.value_or(Money{});
        } catch (MoneyOverflow const&) {
            return report.error("plan.too-large", path_of(component.id) + ", local-baseline", "With this local baseline those of the program add up to more than can be counted in cents.",
                                "Correct the amount: it has too many digits.");
        }
    if (sum > *program.local_baseline)
        report.warning("plan.baseline-exceeded", path_of(program.id) + ", local-baseline",
                       fmt::format("Its costs have local baselines of {} together, the program one of {}.", dollars(sum),
                                   dollars(*program.local_baseline)),
                       "Correct the one or the others: the program's holds them all.");
}

} // namespace

void check_components(Plan const& plan, Report& report)
{
    for (auto const& program : plan.programs) {
        if (program.components.empty())
            report.warning("plan.no-components", path_of(program.id), "The program has no costs.",
                           "Add its positions and other costs.");
        check_baselines(program, report);
        auto const drivers = drivers_of(program);
        for (auto const& component : program.components) {
            check_months(plan, component, report);
            std::visit(Details{plan, component, drivers, report}, component.detail);
        }
    }
}

} // namespace budget
