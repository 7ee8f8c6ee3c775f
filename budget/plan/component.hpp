// What the user enters on the cost side: a position, a group of vehicles, a course … One struct a kind; Component holds what
// all kinds share. costs/ turns each into lines by month. Amounts are those of the plan's first fiscal year; growth, where
// named, raises every amount of the component from the second fiscal year on. Steps say how a size changes at a month.
#pragma once

#include "budget/calendar.hpp"
#include "budget/money.hpp"
#include "budget/plan/citation.hpp"
#include "budget/plan/ids.hpp"
#include "budget/ratio.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace budget {

// From its month on a position has another size; what a step leaves out stays as it was. Pilot, day shift, around the clock:
// three steps.
struct StaffingStep {
    Month from;
    std::optional<Ratio> fte;
    std::optional<int> seats;
    std::optional<Ratio> hours_a_day;
    std::optional<Ratio> days_a_week;
    std::string note;
    friend bool operator==(StaffingStep const&, StaffingStep const&) = default;
};

// The same for what is counted one by one: vehicles, devices of a fixed count.
struct CountStep {
    Month from;
    int count = 0;
    std::string note;
    friend bool operator==(CountStep const&, CountStep const&) = default;
};

// Exactly one of fte, seats and span is given. Seats: FTE = coverage hours a year / productive hours an FTE. Span: one FTE for
// so many people whom the position supervises, whole FTE, rounded up.
struct Position {
    std::string title;
    Ratio fte;                 // used where seats and span are 0
    int seats = 0;             // on duty at the same time
    Ratio hours_a_day;         // of one seat
    Ratio days_a_week;         // 7 counts as 365 days a year, fewer as 52 weeks of so many days
    Ratio shift_hours;         // length of a shift; 0 where it doesn't matter
    Ratio overlap_hours;       // paid beside each shift of a seat: briefing, hand-over; part of coverage hours
    Ratio productive_hours;    // of one FTE a year; 0: what leave, holidays and training leave of paid hours, x field share
    Ratio leave_hours;         // of one FTE a year: vacation, sick and other paid leave
    Ratio holiday_hours;       // of one FTE a year
    Ratio training_hours;      // of one FTE a year, off duty
    Ratio field_share{1};      // of the hours at work, what is spent on duty and not on desk work (Durham: 36 of 40)
    int span = 0;              // people for one of this position
    std::string supervises;    // a title; empty: all positions of the program that have no span themselves
    Money pay;
    PayBasis pay_basis = PayBasis::year;
    Ratio paid_hours{2080};    // of one FTE a year; turns pay an hour into pay a year
    Ratio step_rise;           // a year, beside growth: 0.02 = 2 % more each fiscal year after the first
    Money top_pay;             // of the pay range, as pay is given: steps end there; growth raises it; 0: no top
    Ratio overtime;            // share of pay
    Ratio differential;        // shift differential, share of pay
    Ratio vacancy;             // share of pay and fringe that is expected not to be spent
    Ratio turnover;            // share of the people who leave and are replaced in a year
    int people_now = 0;        // already employed when the plan starts; only the others are new hires
    std::optional<FringeScheduleId> fringe;
    std::vector<StaffingStep> steps; // by month
    friend bool operator==(Position const&, Position const&) = default;
};

struct Vehicles {
    int count = 0;
    VehicleAcquisition acquisition = VehicleAcquisition::owned;
    Money price;               // each, buy
    Money outfitting;          // each, buy: part of the unit cost (2 CFR 200.1, acquisition cost)
    int life_years = 0;        // buy: replaced after so many years where replace is set
    bool replace = false;
    Money lease;               // each a month, lease
    Ratio miles;               // each a year
    Ratio dollars_per_mile;    // a ratio, because published rates have tenths of a cent (0.725)
    Money fuel_and_maintenance; // each a year, where there is no rate a mile
    Money insurance;           // each a year
    std::vector<CountStep> steps; // by month
    friend bool operator==(Vehicles const&, Vehicles const&) = default;
};

// Radios, phones, laptops, terminals.
struct Devices {
    CountBasis basis = CountBasis::fixed;
    int count = 0;             // how many, or how many for each seat, employee or vehicle of the program
    bool owned = false;        // the first ones are there already; only replacements and additions are bought
    Money unit_price;
    Money fee;                 // each
    AmountBasis fee_basis = AmountBasis::month; // month or year
    int life_years = 0;        // 0: not replaced
    std::vector<CountStep> steps; // by month
    friend bool operator==(Devices const&, Devices const&) = default;
};

struct Training {
    Ratio hours_per_hire;
    Money fee_per_hire;
    Ratio hours_per_employee;  // a year
    Money fee_per_employee;    // a year
    Money courses;             // a year, whatever the headcount
    Money backfill_rate;       // an hour, paid for each training hour
    friend bool operator==(Training const&, Training const&) = default;
};

struct Wellness {
    Money assistance;          // employee assistance program, per employee
    AmountBasis assistance_basis = AmountBasis::month; // month or year
    Ratio debrief_hours;       // a month, for the whole team
    Money debrief_rate;        // an hour
    Money yearly_check;        // per employee
    friend bool operator==(Wellness const&, Wellness const&) = default;
};

struct Uniforms {
    Money first_issue;         // per new hire
    Money upkeep;              // per employee a year
    friend bool operator==(Uniforms const&, Uniforms const&) = default;
};

struct Contract {
    ContractKind kind = ContractKind::contract;
    std::string provider;
    Money amount;
    AmountBasis basis = AmountBasis::year; // once, month, year or encounter
    Money mtdc_used = {};      // of a subaward: what earlier years have put into MTDC already
    friend bool operator==(Contract const&, Contract const&) = default;
};

// Evaluation, marketing, client support, office space, start-up and whatever has no kind of its own.
struct Expense {
    ComponentKind kind = ComponentKind::other; // one of those; start-up is one-time cost, whatever the recurrence says
    AmountBasis basis = AmountBasis::year;
    Money amount;
    Ratio share;               // share_of_direct: of the program's other direct cost in the same month
    ObjectClass object_class = ObjectClass::other;
    bool outside_mtdc = false; // rent, participant support, patient care (2 CFR 200.1, 200.465); office space, which is rent, always
    friend bool operator==(Expense const&, Expense const&) = default;
};

struct Indirect {
    Ratio rate;
    IndirectBase base = IndirectBase::mtdc;
    IndirectKind kind = IndirectKind::other;
    std::string agreement = {}; // of a negotiated rate: its date, its agency
    std::optional<Month> valid_through = {}; // the agreement's last month
    friend bool operator==(Indirect const&, Indirect const&) = default;
};

using Detail = std::variant<Position, Vehicles, Devices, Training, Wellness, Uniforms, Contract, Expense, Indirect>;

struct Component {
    ComponentId id;
    std::string name;
    Priority priority = Priority::essential;
    Recurrence recurrence = Recurrence::recurring;
    std::optional<Month> first_month; // the plan's first where absent
    std::optional<Month> last_month;  // the plan's last where absent
    std::optional<AssumptionId> growth;
    bool in_kind = false;             // donated: in-kind money alone pays it, and pays nothing else (2 CFR 200.306(d)-(j))
    bool local_in_baseline = false;   // paid by local money in the baseline year: grants may not replace it
    std::optional<Money> local_baseline; // how much local money paid for it in that year, where known
    std::string justification;        // a sentence for narratives
    std::vector<Citation> citations;
    Detail detail;
    friend bool operator==(Component const&, Component const&) = default;
};

ComponentKind kind_of(Component const& component);
bool is_expense(ComponentKind kind); // one of those that an Expense can be

} // namespace budget
