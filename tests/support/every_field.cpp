#include "tests/support/every_field.hpp"

namespace tests {

using namespace budget;

namespace {

Citation const figure{"pay", "A-1", Grade::news, "example.org", "a figure"};

Component component(char const* id, Detail detail)
{
    Component made;
    made.id.text = id;
    made.name = id;
    made.growth = AssumptionId{"cola"};
    made.first_month = Month{2026, 8};
    made.last_month = Month{2028, 5};
    made.citations = {figure};
    made.detail = std::move(detail);
    return made;
}

Position position()
{
    Position made;
    made.title = "Responder";
    made.fte = Ratio{2};
    made.pay = Money::from_dollars(52000);
    made.fringe = FringeScheduleId{"city"};
    made.top_pay = Money::from_dollars(60000);
    made.steps = {{Month{2027, 7}, Ratio{3}, {}, {}, {}, "day shift"}};
    return made;
}

// By seats, with productive hours built up.
Position crew()
{
    Position made;
    made.title = "Crew";
    made.seats = 2;
    made.hours_a_day = Ratio{12};
    made.days_a_week = Ratio{7};
    made.shift_hours = Ratio{12};
    made.overlap_hours = Ratio{1, 4};
    made.leave_hours = Ratio{200};
    made.holiday_hours = Ratio{104};
    made.training_hours = Ratio{78};
    made.field_share = Ratio{9, 10};
    made.pay = Money::from_dollars(48000);
    made.steps = {{Month{2027, 1}, {}, 4, Ratio{24}, Ratio{7}, ""}};
    return made;
}

Position supervisor()
{
    Position made;
    made.title = "Supervisor";
    made.span = 8;
    made.supervises = "Crew";
    made.pay = Money::from_dollars(70000);
    return made;
}

Expense expense(ComponentKind kind)
{
    Expense made;
    made.kind = kind;
    made.amount = Money::from_dollars(4000);
    return made;
}

Pool pool()
{
    Pool made;
    made.id.text = "main";
    made.available_from = Date{2026, 7, 1};
    made.spend_by = Date{2028, 6, 30};
    made.releases = {{Date{2026, 7, 1}, Money::from_dollars(90000), Every::year, Date{2027, 7, 1}}};
    made.obligate_by = Date{2027, 12, 31};
    made.liquidate_by = Date{2028, 10, 28};
    made.salary_cap = Money::from_dollars(228000);
    made.fees = {{Month{2026, 7}, Ratio{120}, Ratio{3, 5}, Money::from_cents(17850), Ratio{4, 5}, Ratio{85, 100}, "85 % for 12 quarters"},
                 {Month{2027, 4}, {}, {}, {}, {}, Ratio{65, 100}, ""}};
    made.permissions = {{Effect::allow, {ProgramId{"team"}, {}, {}, {}, ""}, "its words"},
                        {Effect::deny, {{}, {}, ObjectClass::travel, {}, ""}, ""}};
    made.caps = {{"Some",
                  Money::from_dollars(5000),
                  {},
                  CapPeriod::fiscal_year,
                  {{{}, ComponentKind::position, {}, ComponentId{"staff"}, "Responder"}},
                  ""},
                 {"Everything", {}, Ratio{9, 10}, CapPeriod::award, {}, "why"},
                 {"Travel of all spent",
                  {},
                  Ratio{1, 10},
                  CapPeriod::fiscal_year,
                  {{{}, {}, ObjectClass::travel, {}, ""}},
                  "",
                  ShareOf::direct_spent}};
    return made;
}

// One edit of each kind.
Scenario scenario()
{
    auto rent = component("rent-2", expense(ComponentKind::other));
    rent.growth.reset();
    auto third_rent = rent;
    third_rent.id.text = "rent-3";
    FundingSource gift;
    gift.id.text = "gift";
    gift.name = "Gift";
    gift.type = FundingType::one_time;
    gift.end_date = Date{2027, 6, 30};
    gift.pools.emplace_back().id.text = "gift-pool";
    gift.pools.back().releases.push_back({Date{2026, 9, 1}, Money::from_dollars(500), Every::once, {}});
    Scenario made{{"other"}, "Another way", "why", {}};
    made.edits = {
        SetField{ComponentId{"staff"}, "pay", "55000.00"},
        SetField{PoolOf{SourceId{"county"}, PoolId{"main"}}, "spend-by", "2028-05-31"},
        Put<Assumption>{{{"prices"}, "Prices", AssumptionUnit::percent_a_year, "", {{Date{2026, 7, 1}, Ratio{2, 100}}}, {}}, 0},
        Put<FringeSchedule>{{{"county-staff"}, "County staff", {{"All", FringeBasis::share_of_pay, Ratio{3, 10}, {}, {}, {}}}, {}}, {}},
        Put<Program>{{{"second"}, "Second", "", {rent}}, 1},
        PutComponent{ProgramId{"second"}, third_rent, 0},
        Put<FundingSource>{gift, 0},
        Move<ComponentId>{{"van"}, 3},
        Move<SourceId>{{"county"}, 0},
        Remove<ComponentId>{{"radios"}},
        Remove<AssumptionId>{{"prices"}},
        Remove<FringeScheduleId>{{"county-staff"}},
        Remove<ProgramId>{{"second"}},
        Remove<SourceId>{{"gift"}},
    };
    return made;
}

} // namespace

Plan plan_with_every_field()
{
    Plan plan;
    plan.name = "Every field";
    plan.months = 24;
    plan.assumptions = {
        {{"cola"}, "COLA", AssumptionUnit::percent_a_year, "", {{Date{2026, 7, 1}, Ratio{3, 100}}}, {figure}}};
    plan.fringe_schedules = {{{"city"},
                              "City",
                              {{"FICA",
                                FringeBasis::share_up_to_base,
                                Ratio{62, 1000},
                                Money::from_dollars(184500),
                                {},
                                AssumptionId{"cola"}},
                               {"Health", FringeBasis::flat_per_fte_month, {}, {}, Money::from_dollars(900), {}},
                               {"Retirement", FringeBasis::share_of_pay, Ratio{1, 10}, {}, {}, {}, false, false},
                               {"Leave fund", FringeBasis::share_of_pay, Ratio{1, 50}, {}, {}, {}, true, true}},
                              {figure}}};
    Vehicles vehicles;
    vehicles.count = 1;
    vehicles.insurance = Money::from_dollars(1200);
    vehicles.steps = {{Month{2027, 7}, 2, "second team"}};
    Devices devices;
    devices.count = 2;
    devices.unit_price = Money::from_dollars(800);
    devices.steps = {{Month{2027, 7}, 4, ""}};
    Training training;
    training.courses = Money::from_dollars(3000);
    Wellness wellness;
    wellness.assistance = Money::from_dollars(4);
    plan.programs = {
        {{"team"},
         "Team",
         "",
         {component("staff", position()), component("crew", crew()), component("supervisor", supervisor()),
          component("van", vehicles), component("radios", devices),
          component("course", training), component("support", wellness),
          component("gear", Uniforms{Money::from_dollars(300), Money::from_dollars(100)}),
          component("phone", Contract{ContractKind::subaward, "", Money::from_dollars(9000), AmountBasis::year, Money::from_dollars(20000)}),
          component("study", expense(ComponentKind::evaluation)),
          component("posters", expense(ComponentKind::marketing)), component("rent", expense(ComponentKind::other)),
          component("food", expense(ComponentKind::client_support)), component("desks", expense(ComponentKind::office_space)),
          component("opening", expense(ComponentKind::start_up)),
          component("overhead", Indirect{Ratio{15, 100}, IndirectBase::mtdc, IndirectKind::negotiated, "of 3 May 2025", Month{2028, 6}})},
         Money::from_dollars(250000),
         {{Month{2026, 7}, Ratio{160}, Ratio{140}, Ratio{74000}, "pilot"}, {Month{2027, 7}, Ratio{400}, {}, {}, ""}},
         {figure}}};
    plan.programs[0].components[0].local_in_baseline = true;
    plan.programs[0].components[0].local_baseline = Money::from_dollars(104000);
    FundingSource source;
    source.id.text = "county";
    source.name = "County";
    source.end_date = Date{2028, 6, 30};
    source.renewal = Renewal{Ratio{1, 2}, Ratio{1}, 12, 1, 60};
    source.match = Match{Date{2026, 7, 1},
                         false,
                         {{1, Ratio{1, 5}}, {3, Ratio{2, 5}}},
                         {{Origin::state}, {Origin::philanthropic}},
                         "34 USC 10651(d)"};
    source.retention =
        Retention{12, {{{}, ComponentKind::position, {}, ComponentId{"staff"}, "Responder"}}, "12 months after the award"};
    source.rules = RuleVersion::before_october_2024;
    source.ended_early = Date{2028, 3, 31};
    source.may_match = false;
    source.non_supplanting = true;
    source.supplanting_note = "New positions only.";
    source.draw = Draw::reimbursement;
    source.lag_days = 45;
    source.pinned = 1;
    source.type = FundingType::annual;
    source.citations = {figure};
    source.pools = {pool()};
    plan.sources = {source};
    plan.actuals = {Month{2026, 8},
                    {{ComponentId{"staff"}, "", Month{2026, 8}, SourceId{"county"}, Money::from_cents(866667), "ledger"},
                     {ComponentId{"staff"}, "fringe", Month{2026, 8}, {}, Money::from_cents(91250), ""},
                     {ComponentId{"staff"}, "fringe", Month{2026, 8}, {}, Money::from_cents(-1250), "refund"}}};
    plan.scenarios = {scenario()};
    return plan;
}

} // namespace tests
