#include "tests/support/random_plan.hpp"

#include "tests/support/draws.hpp"
#include "tests/support/random_actuals.hpp"
#include "tests/support/random_scenarios.hpp"
#include "tests/support/random_sources.hpp"
#include "tests/support/random_volumes.hpp"

#include <string>

namespace tests {

using namespace budget;

namespace {

// No two draws stand in one expression whose order the language leaves open.
Money money(Draws& draw, int least_dollars, int most_dollars)
{
    auto const whole = Money::from_dollars(draw.between(least_dollars, most_dollars));
    return draw.chance(40) ? whole + Money::from_cents(draw.below(100)) : whole;
}

Ratio thousandths(Draws& draw, int most) { return Ratio{draw.below(most + 1), 1000}; }

class Maker
{
public:
    Maker(std::uint32_t seed, Size size) : draw_{seed}, small_{size == Size::small} {}

    Plan make()
    {
        plan_.name = "Plan of " + std::to_string(draw_.below(1000));
        if (draw_.chance(30)) plan_.description = "A plan, \"by chance\":\n\t1 < 2 & 3 > 2; caf\xC3\xA9";
        plan_.first_month = Month{draw_.between(2024, 2027), draw_.between(1, 12)};
        plan_.months = small_ ? draw_.between(6, 30) : draw_.between(36, 84);
        plan_.fiscal_year_starts = draw_.chance(70) ? draw_.pick({1, 7, 10}) : draw_.between(1, 12);
        plan_.coverage = draw_.pick({CoveragePolicy::keep_whole_service_longest, CoveragePolicy::protect_essentials});
        plan_.order = draw_.pick({OrderPolicy::restricted_first, OrderPolicy::soonest_to_end_first});
        plan_.rules = draw_.pick({RuleVersion::before_october_2024, RuleVersion::from_october_2024});
        plan_.notice_days = draw_.below(90);
        plan_.council_days = draw_.below(90);
        add_assumptions();
        add_fringe();
        int const programs = small_ ? draw_.between(1, 2) : draw_.between(2, 4);
        for (int p = 0; p < programs; ++p) add_program(p);
        add_random_sources(draw_, plan_, small_ ? draw_.between(2, 3) : draw_.between(4, 7));
        return std::move(plan_);
    }

private:
    void add_assumptions()
    {
        for (int a = draw_.between(1, small_ ? 2 : 4); a > 0; --a) {
            Assumption assumption;
            assumption.id.text = "growth-" + std::to_string(a);
            assumption.name = "Growth " + std::to_string(a);
            Date from = plan_.first_month.first_day() - draw_.below(700);
            for (int v = draw_.between(1, 3); v > 0; --v, from = from + draw_.between(1, 900))
                assumption.values.push_back({from, Ratio{draw_.between(-20, 80), 1000}});
            if (draw_.chance(30))
                assumption.citations.push_back({"", "CPI-1", Grade::secondary, "example.org/cpi?a=1&b=2", "Prices"});
            growths_.push_back(assumption.id);
            plan_.assumptions.push_back(std::move(assumption));
        }
        if (draw_.chance(30)) {
            Assumption hours{{"leave"},
                             "Leave",
                             draw_.pick({AssumptionUnit::hours, AssumptionUnit::number, AssumptionUnit::percent}),
                             "",
                             {},
                             {}};
            hours.values.push_back({plan_.first_month.first_day(), Ratio{draw_.below(400), 7}});
            if (hours.unit == AssumptionUnit::percent) hours.values[0].value = Ratio{1, 3};
            plan_.assumptions.push_back(std::move(hours));
        }
    }

    void add_fringe()
    {
        for (int s = draw_.between(1, 2); s > 0; --s) {
            FringeSchedule schedule;
            schedule.id.text = "fringe_" + std::to_string(s);
            schedule.name = "Fringe " + std::to_string(s);
            for (int p = draw_.between(1, 4); p > 0; --p) {
                FringePart part;
                part.name = "Part " + std::to_string(p);
                part.basis = draw_.pick(
                    {FringeBasis::share_of_pay, FringeBasis::share_up_to_base, FringeBasis::flat_per_fte_month});
                if (part.basis == FringeBasis::flat_per_fte_month)
                    part.amount = money(draw_, 100, 1800);
                else
                    part.rate = Ratio{draw_.between(1, 2000), 10000};
                if (part.basis == FringeBasis::share_up_to_base) part.wage_base = money(draw_, 7000, 180000);
                if (part.basis != FringeBasis::share_of_pay && draw_.chance(50)) part.growth = draw_.one_of(growths_);
                if (part.basis != FringeBasis::flat_per_fte_month) part.on_overtime = draw_.chance(60);
                part.paid_leave = draw_.chance(5);
                schedule.parts.push_back(std::move(part));
            }
            plan_.fringe_schedules.push_back(std::move(schedule));
        }
    }

    void add_program(int number)
    {
        Program program;
        program.id.text = "program-" + std::to_string(number + 1);
        program.name = number == 0 ? "Mobile Team & Friends" : "Program " + std::to_string(number + 1);
        program.components.push_back(component(position()));
        int const more = small_ ? draw_.between(1, 3) : draw_.between(4, 9);
        for (int c = 0; c < more; ++c) program.components.push_back(component(detail()));
        if (draw_.chance(20)) add_supervisors(program);
        plan_.programs.push_back(std::move(program));
    }

    // A lead for one title or for all, anywhere in the program; now and then a chief above the leads.
    void add_supervisors(Program& program)
    {
        std::vector<std::string> titles{""};
        for (auto const& each : program.components)
            if (auto const* position = std::get_if<Position>(&each.detail)) titles.push_back(position->title);
        auto const add = [&](char const* title, std::string supervised) {
            auto made = position();
            made.title = title;
            made.fte = {};
            made.seats = 0;
            made.hours_a_day = made.days_a_week = made.shift_hours = made.overlap_hours = {};
            made.productive_hours = made.leave_hours = made.holiday_hours = made.training_hours = {};
            made.field_share = Ratio{1};
            made.span = draw_.between(3, 9);
            made.supervises = std::move(supervised);
            auto const place = draw_.between(0, static_cast<int>(program.components.size()));
            program.components.insert(program.components.begin() + place, component(made));
        };
        add("Lead", draw_.one_of(titles));
        if (draw_.chance(30)) add("Chief", "Lead");
    }

    // Up to three, in months in which the component is there and the plan runs.
    std::vector<Month> step_months(Component const& of)
    {
        std::vector<Month> months;
        if (!draw_.chance(40)) return months;
        Month from = of.first_month ? std::max(plan_.first_month, *of.first_month) : plan_.first_month;
        Month const last = of.last_month ? std::min(plan_.last_month(), *of.last_month) : plan_.last_month();
        for (int s = draw_.between(1, 3); s > 0; --s) {
            from = from + draw_.below(1 + plan_.months / 2);
            if (from > last) break;
            months.push_back(from);
            from = from + 1;
        }
        return months;
    }

    void add_steps(Component& made)
    {
        if (auto* position = std::get_if<Position>(&made.detail); position && position->span == 0)
            for (auto const from : step_months(made)) position->steps.push_back(staffing_step(from, position->seats > 0));
        if (auto* vehicles = std::get_if<Vehicles>(&made.detail))
            for (auto const from : step_months(made)) vehicles->steps.push_back({from, draw_.below(5), "step"});
        if (auto* devices = std::get_if<Devices>(&made.detail); devices && devices->basis == CountBasis::fixed)
            for (auto const from : step_months(made)) devices->steps.push_back({from, draw_.below(6), ""});
    }

    StaffingStep staffing_step(Month from, bool by_seats)
    {
        StaffingStep step;
        step.from = from;
        if (draw_.chance(30)) step.note = "Day & night";
        if (!by_seats) {
            step.fte = Ratio{draw_.below(17), draw_.pick({3, 4, 10})};
            return step;
        }
        if (draw_.chance(60)) step.seats = draw_.below(4);
        if (draw_.chance(50)) step.hours_a_day = Ratio{draw_.between(2, 48), 2};
        if (draw_.chance(30) || (!step.seats && !step.hours_a_day)) step.days_a_week = Ratio{draw_.between(1, 7)};
        return step;
    }

    Component component(Detail detail)
    {
        Component made;
        made.id.text = "c" + std::to_string(++components_);
        made.name = "Cost " + std::to_string(components_);
        made.detail = std::move(detail);
        made.priority = draw_.pick({Priority::essential, Priority::important, Priority::deferrable});
        if (draw_.chance(20)) made.recurrence = Recurrence::one_time;
        int const first = draw_.chance(30) ? draw_.between(-3, plan_.months - 1) : 0;
        if (first != 0) made.first_month = plan_.first_month + first;
        if (draw_.chance(25)) made.last_month = plan_.first_month + draw_.between(std::max(first, 0), plan_.months + 3);
        if (draw_.chance(60)) made.growth = draw_.one_of(growths_);
        made.local_in_baseline = draw_.chance(15);
        made.in_kind = draw_.chance(4);
        if (draw_.chance(20)) made.justification = "Needed; \"without it\" nothing <moves>.\nSecond line.";
        if (draw_.chance(20)) made.citations.push_back({"pay", "X-1", Grade::primary, "", "A figure"});
        add_steps(made);
        return made;
    }

    Position position()
    {
        Position made;
        made.title = draw_.pick({"Responder", "Clinician", "Supervisor", "Medic / EMT"});
        if (draw_.chance(50)) {
            made.seats = draw_.between(1, 2);
            made.hours_a_day = Ratio{draw_.between(2, 48), 2};
            made.days_a_week = Ratio{draw_.between(1, 7)};
            add_hours(made);
        } else {
            made.fte = Ratio{draw_.between(1, 16), draw_.pick({3, 4, 10})};
        }
        made.pay = money(draw_, 38000, 98000);
        if (draw_.chance(30)) {
            made.pay_basis = PayBasis::hour;
            made.pay = money(draw_, 18, 60);
            made.paid_hours = Ratio{draw_.pick({1950, 2080, 2184})};
        }
        if (draw_.chance(30)) made.step_rise = thousandths(draw_, 40);
        if (draw_.chance(20)) made.top_pay = made.pay + Money::from_cents(made.pay.cents() * draw_.below(12) / 100);
        if (draw_.chance(30)) made.overtime = thousandths(draw_, 150);
        if (draw_.chance(30)) made.differential = thousandths(draw_, 100);
        if (draw_.chance(30)) made.vacancy = thousandths(draw_, 200);
        if (draw_.chance(50)) made.turnover = thousandths(draw_, 500);
        made.people_now = draw_.below(4);
        if (draw_.chance(80)) made.fringe = draw_.one_of(plan_.fringe_schedules).id;
        return made;
    }

    // Productive hours given or built up, and now and then an overlap of shifts.
    void add_hours(Position& made)
    {
        if (draw_.chance(50)) {
            made.productive_hours = Ratio{draw_.between(1500, 1900)};
        } else {
            made.leave_hours = Ratio{draw_.below(481), 2};
            made.holiday_hours = Ratio{draw_.between(40, 120)};
            made.training_hours = Ratio{draw_.below(100)};
            made.field_share = Ratio{draw_.between(36, 40), 40};
        }
        if (!draw_.chance(40)) return;
        made.shift_hours = draw_.pick({Ratio{8}, Ratio{10}, Ratio{12}, Ratio{17, 2}});
        made.overlap_hours = Ratio{draw_.below(5), 4};
    }

    Vehicles vehicles()
    {
        Vehicles made;
        made.count = draw_.between(1, 4);
        made.acquisition = draw_.pick({VehicleAcquisition::owned, VehicleAcquisition::buy, VehicleAcquisition::lease});
        if (made.acquisition == VehicleAcquisition::buy) {
            made.price = money(draw_, 3000, 60000);
            if (draw_.chance(50)) made.outfitting = money(draw_, 500, 15000);
            made.life_years = draw_.between(1, 6);
            made.replace = draw_.chance(50);
        }
        if (made.acquisition == VehicleAcquisition::lease) made.lease = money(draw_, 400, 1200);
        if (draw_.chance(50)) {
            made.miles = Ratio{draw_.between(1000, 20000)};
            made.dollars_per_mile = Ratio{draw_.between(300, 800), 1000};
        } else {
            made.fuel_and_maintenance = money(draw_, 500, 9000);
        }
        if (draw_.chance(70)) made.insurance = money(draw_, 400, 4000);
        return made;
    }

    Devices devices()
    {
        Devices made;
        made.basis =
            draw_.pick({CountBasis::fixed, CountBasis::per_seat, CountBasis::per_employee, CountBasis::per_vehicle});
        made.count = draw_.between(1, 5);
        made.owned = draw_.chance(30);
        made.unit_price = money(draw_, 200, 12000);
        if (draw_.chance(70)) made.fee = money(draw_, 5, 90);
        if (draw_.chance(30)) made.fee_basis = AmountBasis::year;
        made.life_years = draw_.below(7);
        return made;
    }

    Training training()
    {
        Training made;
        made.hours_per_hire = Ratio{draw_.below(160)};
        made.fee_per_hire = money(draw_, 0, 3000);
        made.hours_per_employee = Ratio{draw_.between(1, 81), 2};
        made.fee_per_employee = money(draw_, 0, 1200);
        made.courses = money(draw_, 0, 9000);
        made.backfill_rate = money(draw_, 0, 60);
        return made;
    }

    Wellness wellness()
    {
        Wellness made;
        made.assistance = money(draw_, 1, 40);
        if (draw_.chance(30)) made.assistance_basis = AmountBasis::year;
        if (draw_.chance(60)) {
            made.debrief_hours = Ratio{draw_.between(1, 20), 2};
            made.debrief_rate = money(draw_, 50, 200);
        }
        made.yearly_check = money(draw_, 0, 500);
        return made;
    }

    Expense expense()
    {
        Expense made;
        made.kind = draw_.pick({ComponentKind::evaluation, ComponentKind::marketing, ComponentKind::other});
        made.basis =
            draw_.pick({AmountBasis::once, AmountBasis::month, AmountBasis::year, AmountBasis::share_of_direct});
        if (made.basis == AmountBasis::share_of_direct)
            made.share = Ratio{draw_.between(1, 100), 1000};
        else
            made.amount = money(draw_, 50, 12000);
        made.object_class = draw_.pick({ObjectClass::travel, ObjectClass::equipment, ObjectClass::supplies,
                                        ObjectClass::contractual, ObjectClass::construction, ObjectClass::other});
        made.outside_mtdc = draw_.chance(20);
        return made;
    }

    Detail detail()
    {
        switch (draw_.below(9)) {
        case 0: return position();
        case 1: return vehicles();
        case 2: return devices();
        case 3: return training();
        case 4: return wellness();
        case 5: return Uniforms{money(draw_, 0, 900), money(draw_, 1, 400)};
        case 6:
            return Contract{draw_.pick({ContractKind::contract, ContractKind::subaward}),
                            draw_.pick({"", "County Health"}), money(draw_, 500, 90000),
                            draw_.pick({AmountBasis::once, AmountBasis::month, AmountBasis::year})};
        case 7: return expense();
        default:
            return Indirect{
                Ratio{draw_.between(1, 300), 1000},
                draw_.pick({IndirectBase::mtdc, IndirectBase::total_direct, IndirectBase::salaries_and_fringe})};
        }
    }

    Draws draw_;
    bool small_;
    Plan plan_;
    std::vector<AssumptionId> growths_;
    int components_ = 0;
};

} // namespace

Plan random_plan(std::uint32_t seed, Size size, Past past)
{
    auto plan = Maker{seed, size}.make();
    Draws volumes{seed ^ 0x70'1ceu};
    add_random_volumes(volumes, plan);
    if (past == Past::closed) {
        Draws payments{seed ^ 0xacu};
        add_random_actuals(payments, plan);
    }
    Draws draw{seed ^ 0xedu};
    if (draw.chance(50)) add_random_scenarios(draw, plan, draw.between(1, 2));
    return plan;
}

} // namespace tests
