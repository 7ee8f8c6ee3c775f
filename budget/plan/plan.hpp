// The plan: one document, a value. Everything the user says; nothing that is computed.
#pragma once

#include "budget/plan/actuals.hpp"
#include "budget/plan/assumption.hpp"
#include "budget/plan/fringe_schedule.hpp"
#include "budget/plan/funding_source.hpp"
#include "budget/plan/program.hpp"
#include "budget/plan/scenario.hpp"

namespace budget {

struct Plan {
    std::string name;
    std::string description;
    Month first_month{2026, 7};
    int months = 60;                  // 1 to 240
    int fiscal_year_starts = 7;       // month 1..12
    CoveragePolicy coverage = CoveragePolicy::keep_whole_service_longest;
    OrderPolicy order = OrderPolicy::restricted_first;
    RuleVersion rules = RuleVersion::from_october_2024; // equipment threshold, MTDC limit
    int notice_days = 30;             // from a council's decision to the last paid day of a position
    int council_days = 30;            // from the decision to write a paper to the council's vote
    std::vector<Assumption> assumptions;
    std::vector<FringeSchedule> fringe_schedules;
    std::vector<Program> programs;
    std::vector<FundingSource> sources;
    Actuals actuals;
    std::vector<Scenario> scenarios;

    FiscalCalendar calendar() const { return FiscalCalendar{fiscal_year_starts}; }
    Month last_month() const { return first_month + (months - 1); }
    friend bool operator==(Plan const&, Plan const&) = default;
};

// Look-ups by id; null where there is none. The result lives as long as the plan and until it is changed.
Assumption const* find(Plan const& plan, AssumptionId const& id);
FringeSchedule const* find(Plan const& plan, FringeScheduleId const& id);
Program const* find(Plan const& plan, ProgramId const& id);
Component const* find(Plan const& plan, ComponentId const& id);
FundingSource const* find(Plan const& plan, SourceId const& id);
Scenario const* find(Plan const& plan, ScenarioId const& id);
Program const* program_of(Plan const& plan, ComponentId const& id);

} // namespace budget
