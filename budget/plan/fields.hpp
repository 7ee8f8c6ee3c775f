// The one list of a plan's fields: for each struct its plain values with their written name (in the file, in edits, in
// citations) and their label for people. The reader, the writer, the edits, the difference of two plans and the window's
// tables all walk this list, so a field added here is read, written, edited, undone and described.
// Lists and variants inside a struct are not fields; whoever walks a plan visits them one by one.
#pragma once

#include "budget/plan/plan.hpp"

#include <concepts>
#include <type_traits>

namespace budget {

struct Field {
    char const* written;
    char const* label;
    bool required = false; // must stand in the file
    bool percent = false;  // a Ratio shown and written as a percentage
};

template <class Given, class Wanted>
concept Either = std::same_as<std::remove_const_t<Given>, Wanted>;

template <Either<Plan> T, class Visit> void visit_fields(T& plan, Visit&& visit)
{
    visit(Field{"name", "Name", true}, plan.name);
    visit(Field{"first-month", "First month", true}, plan.first_month);
    visit(Field{"months", "Months", true}, plan.months);
    visit(Field{"fiscal-year-starts", "Fiscal year starts in month", true}, plan.fiscal_year_starts);
    visit(Field{"coverage", "Coverage policy"}, plan.coverage);
    visit(Field{"order", "Order policy"}, plan.order);
    visit(Field{"rules", "Rules of 2 CFR 200"}, plan.rules);
    visit(Field{"notice-days", "Notice, days"}, plan.notice_days);
    visit(Field{"council-days", "Council calendar, days"}, plan.council_days);
    visit(Field{"description", "Description"}, plan.description);
}

template <Either<Program> T, class Visit> void visit_fields(T& program, Visit&& visit)
{
    visit(Field{"id", "Id", true}, program.id);
    visit(Field{"name", "Program", true}, program.name);
    visit(Field{"local-baseline", "Local spending in the baseline year"}, program.local_baseline);
    visit(Field{"description", "Description"}, program.description);
}

template <Either<Volume> T, class Visit> void visit_fields(T& volume, Visit&& visit)
{
    visit(Field{"from", "From", true}, volume.from);
    visit(Field{"calls", "Calls answered a month"}, volume.calls);
    visit(Field{"encounters", "Encounters a month"}, volume.encounters);
    visit(Field{"residents", "Residents served"}, volume.residents);
    visit(Field{"note", "Note"}, volume.note);
}

template <Either<Actuals> T, class Visit> void visit_fields(T& actuals, Visit&& visit)
{
    visit(Field{"through", "Actual through"}, actuals.through);
}

template <Either<Actual> T, class Visit> void visit_fields(T& actual, Visit&& visit)
{
    visit(Field{"component", "Component", true}, actual.component);
    visit(Field{"line", "Line"}, actual.line);
    visit(Field{"month", "Month", true}, actual.month);
    visit(Field{"source", "Funding source"}, actual.source);
    visit(Field{"amount", "Amount", true}, actual.amount);
    visit(Field{"note", "Note"}, actual.note);
}

template <Either<Assumption> T, class Visit> void visit_fields(T& assumption, Visit&& visit)
{
    visit(Field{"id", "Id", true}, assumption.id);
    visit(Field{"name", "Assumption", true}, assumption.name);
    visit(Field{"unit", "Unit"}, assumption.unit);
    visit(Field{"note", "Note"}, assumption.note);
}

template <Either<DatedValue> T, class Visit> void visit_fields(T& value, Visit&& visit)
{
    visit(Field{"from", "Valid from", true}, value.from);
    visit(Field{"amount", "Value", true}, value.value);
}

template <Either<Citation> T, class Visit> void visit_fields(T& citation, Visit&& visit)
{
    visit(Field{"of", "Figure"}, citation.of);
    visit(Field{"id", "Id"}, citation.id);
    visit(Field{"grade", "Grade", true}, citation.grade);
    visit(Field{"link", "Link"}, citation.link);
    visit(Field{"note", "Note"}, citation.note);
}

template <Either<FringeSchedule> T, class Visit> void visit_fields(T& schedule, Visit&& visit)
{
    visit(Field{"id", "Id", true}, schedule.id);
    visit(Field{"name", "Fringe schedule", true}, schedule.name);
}

template <Either<FringePart> T, class Visit> void visit_fields(T& part, Visit&& visit)
{
    visit(Field{"name", "Part", true}, part.name);
    visit(Field{"basis", "Basis", true}, part.basis);
    visit(Field{"rate", "Rate", false, true}, part.rate);
    visit(Field{"wage-base", "Wage base a year"}, part.wage_base);
    visit(Field{"amount", "Amount per FTE a month"}, part.amount);
    visit(Field{"growth", "Growth"}, part.growth);
    visit(Field{"on-overtime", "Also on overtime and differential"}, part.on_overtime);
    visit(Field{"paid-leave", "Is paid leave"}, part.paid_leave);
}

template <Either<Component> T, class Visit> void visit_fields(T& component, Visit&& visit)
{
    visit(Field{"id", "Id", true}, component.id);
    visit(Field{"name", "Name", true}, component.name);
    visit(Field{"priority", "Priority"}, component.priority);
    visit(Field{"recurrence", "Recurrence"}, component.recurrence);
    visit(Field{"first-month", "First month"}, component.first_month);
    visit(Field{"last-month", "Last month"}, component.last_month);
    visit(Field{"growth", "Growth"}, component.growth);
    visit(Field{"in-kind", "Donated (in kind)"}, component.in_kind);
    visit(Field{"local-in-baseline", "Paid by local money in the baseline year"}, component.local_in_baseline);
    visit(Field{"local-baseline", "Local spending in the baseline year"}, component.local_baseline);
    visit(Field{"justification", "Justification"}, component.justification);
}

template <Either<Position> T, class Visit> void visit_fields(T& position, Visit&& visit)
{
    visit(Field{"title", "Title", true}, position.title);
    visit(Field{"fte", "FTE"}, position.fte);
    visit(Field{"seats", "Seats on duty"}, position.seats);
    visit(Field{"hours-a-day", "Hours a day"}, position.hours_a_day);
    visit(Field{"days-a-week", "Days a week"}, position.days_a_week);
    visit(Field{"shift-hours", "Shift length, hours"}, position.shift_hours);
    visit(Field{"overlap-hours", "Paid overlap a shift, hours"}, position.overlap_hours);
    visit(Field{"productive-hours", "Productive hours an FTE a year"}, position.productive_hours);
    visit(Field{"leave-hours", "Leave hours an FTE a year"}, position.leave_hours);
    visit(Field{"holiday-hours", "Holiday hours an FTE a year"}, position.holiday_hours);
    visit(Field{"training-hours", "Training hours an FTE a year"}, position.training_hours);
    visit(Field{"field-share", "Field share of hours at work", false, true}, position.field_share);
    visit(Field{"span", "People for one supervisor"}, position.span);
    visit(Field{"supervises", "Supervises (title)"}, position.supervises);
    visit(Field{"pay", "Pay", true}, position.pay);
    visit(Field{"pay-basis", "Pay basis"}, position.pay_basis);
    visit(Field{"paid-hours", "Paid hours an FTE a year"}, position.paid_hours);
    visit(Field{"step-rise", "Step rise a year", false, true}, position.step_rise);
    visit(Field{"top-pay", "Top of the pay range"}, position.top_pay);
    visit(Field{"overtime", "Overtime", false, true}, position.overtime);
    visit(Field{"differential", "Shift differential", false, true}, position.differential);
    visit(Field{"vacancy", "Expected vacancy", false, true}, position.vacancy);
    visit(Field{"turnover", "Turnover a year", false, true}, position.turnover);
    visit(Field{"people-now", "People now"}, position.people_now);
    visit(Field{"fringe", "Fringe schedule"}, position.fringe);
}

template <Either<StaffingStep> T, class Visit> void visit_fields(T& step, Visit&& visit)
{
    visit(Field{"from", "From", true}, step.from);
    visit(Field{"fte", "FTE"}, step.fte);
    visit(Field{"seats", "Seats on duty"}, step.seats);
    visit(Field{"hours-a-day", "Hours a day"}, step.hours_a_day);
    visit(Field{"days-a-week", "Days a week"}, step.days_a_week);
    visit(Field{"note", "Note"}, step.note);
}

template <Either<CountStep> T, class Visit> void visit_fields(T& step, Visit&& visit)
{
    visit(Field{"from", "From", true}, step.from);
    visit(Field{"count", "Count", true}, step.count);
    visit(Field{"note", "Note"}, step.note);
}

template <Either<Vehicles> T, class Visit> void visit_fields(T& vehicles, Visit&& visit)
{
    visit(Field{"count", "Vehicles", true}, vehicles.count);
    visit(Field{"acquisition", "Acquisition"}, vehicles.acquisition);
    visit(Field{"price", "Price each"}, vehicles.price);
    visit(Field{"outfitting", "Outfitting each"}, vehicles.outfitting);
    visit(Field{"life-years", "Life, years"}, vehicles.life_years);
    visit(Field{"replace", "Replace"}, vehicles.replace);
    visit(Field{"lease", "Lease each a month"}, vehicles.lease);
    visit(Field{"miles", "Miles each a year"}, vehicles.miles);
    visit(Field{"dollars-per-mile", "Dollars a mile"}, vehicles.dollars_per_mile);
    visit(Field{"fuel-and-maintenance", "Fuel and maintenance each a year"}, vehicles.fuel_and_maintenance);
    visit(Field{"insurance", "Insurance each a year"}, vehicles.insurance);
}

template <Either<Devices> T, class Visit> void visit_fields(T& devices, Visit&& visit)
{
    visit(Field{"basis", "Counted by"}, devices.basis);
    visit(Field{"count", "Count", true}, devices.count);
    visit(Field{"owned", "First ones owned"}, devices.owned);
    visit(Field{"unit-price", "Unit price"}, devices.unit_price);
    visit(Field{"fee", "Fee each"}, devices.fee);
    visit(Field{"fee-basis", "Fee basis"}, devices.fee_basis);
    visit(Field{"life-years", "Life, years"}, devices.life_years);
}

template <Either<Training> T, class Visit> void visit_fields(T& training, Visit&& visit)
{
    visit(Field{"hours-per-hire", "Hours per new hire"}, training.hours_per_hire);
    visit(Field{"fee-per-hire", "Fee per new hire"}, training.fee_per_hire);
    visit(Field{"hours-per-employee", "Hours per employee a year"}, training.hours_per_employee);
    visit(Field{"fee-per-employee", "Fee per employee a year"}, training.fee_per_employee);
    visit(Field{"courses", "Courses a year"}, training.courses);
    visit(Field{"backfill-rate", "Backfill an hour"}, training.backfill_rate);
}

template <Either<Wellness> T, class Visit> void visit_fields(T& wellness, Visit&& visit)
{
    visit(Field{"assistance", "Employee assistance per employee"}, wellness.assistance);
    visit(Field{"assistance-basis", "Assistance basis"}, wellness.assistance_basis);
    visit(Field{"debrief-hours", "Debrief hours a month"}, wellness.debrief_hours);
    visit(Field{"debrief-rate", "Debrief an hour"}, wellness.debrief_rate);
    visit(Field{"yearly-check", "Yearly check per employee"}, wellness.yearly_check);
}

template <Either<Uniforms> T, class Visit> void visit_fields(T& uniforms, Visit&& visit)
{
    visit(Field{"first-issue", "First issue per new hire"}, uniforms.first_issue);
    visit(Field{"upkeep", "Upkeep per employee a year"}, uniforms.upkeep);
}

template <Either<Contract> T, class Visit> void visit_fields(T& contract, Visit&& visit)
{
    visit(Field{"kind", "Contract or subaward"}, contract.kind);
    visit(Field{"provider", "Provider"}, contract.provider);
    visit(Field{"amount", "Amount", true}, contract.amount);
    visit(Field{"basis", "Amount basis"}, contract.basis);
    visit(Field{"mtdc-used", "In MTDC in earlier years"}, contract.mtdc_used);
}

// An expense's kind is its element's name in the file, so it is no field.
template <Either<Expense> T, class Visit> void visit_fields(T& expense, Visit&& visit)
{
    visit(Field{"basis", "Amount basis"}, expense.basis);
    visit(Field{"amount", "Amount"}, expense.amount);
    visit(Field{"share", "Share of direct cost", false, true}, expense.share);
    visit(Field{"object-class", "Object class"}, expense.object_class);
    visit(Field{"outside-mtdc", "Outside MTDC"}, expense.outside_mtdc);
}

template <Either<Indirect> T, class Visit> void visit_fields(T& indirect, Visit&& visit)
{
    visit(Field{"rate", "Rate", true, true}, indirect.rate);
    visit(Field{"base", "Base"}, indirect.base);
    visit(Field{"kind", "Kind of rate"}, indirect.kind);
    visit(Field{"agreement", "Rate agreement"}, indirect.agreement);
    visit(Field{"valid-through", "Agreement valid through"}, indirect.valid_through);
}

template <Either<FundingSource> T, class Visit> void visit_fields(T& source, Visit&& visit)
{
    visit(Field{"id", "Id", true}, source.id);
    visit(Field{"name", "Funding source", true}, source.name);
    visit(Field{"type", "Funding type", true}, source.type);
    visit(Field{"length", "Length of funding"}, source.length);
    visit(Field{"end-date", "Funding end date"}, source.end_date);
    visit(Field{"renewable", "Renewable funding?"}, source.renewable);
    visit(Field{"restrictions", "Funding restrictions"}, source.restrictions);
    visit(Field{"flexibility", "Funding flexibility"}, source.flexibility);
    visit(Field{"funder", "Funder"}, source.funder);
    visit(Field{"origin", "Origin"}, source.origin);
    visit(Field{"assistance-listing", "Assistance listing"}, source.assistance_listing);
    visit(Field{"award-number", "Award number"}, source.award_number);
    visit(Field{"link", "Link"}, source.link);
    visit(Field{"notes", "Notes"}, source.notes);
    visit(Field{"standing", "Standing"}, source.standing);
    visit(Field{"probability", "Probability", false, true}, source.probability);
    visit(Field{"bill-first", "Bill first"}, source.bill_first);
    visit(Field{"last-resort", "Payer of last resort"}, source.last_resort);
    visit(Field{"rules", "Rules of 2 CFR 200"}, source.rules);
    visit(Field{"ended-early", "Ended early on"}, source.ended_early);
    visit(Field{"may-match", "May serve as match"}, source.may_match);
    visit(Field{"non-supplanting", "May not supplant"}, source.non_supplanting);
    visit(Field{"supplanting-note", "Why it doesn't supplant"}, source.supplanting_note);
    visit(Field{"draw", "Draw"}, source.draw);
    visit(Field{"lag-days", "Lag of the draw, days"}, source.lag_days);
    visit(Field{"pinned", "Pinned at rank"}, source.pinned);
    visit(Field{"pin-note", "Why pinned"}, source.pin_note);
}

template <Either<Renewal> T, class Visit> void visit_fields(T& renewal, Visit&& visit)
{
    visit(Field{"probability", "Probability", true, true}, renewal.probability);
    visit(Field{"factor", "Amount factor"}, renewal.factor);
    visit(Field{"term-months", "Term, months", true}, renewal.term_months);
    visit(Field{"times", "Times"}, renewal.times);
    visit(Field{"lead-days", "Lead time, days"}, renewal.lead_days);
}

template <Either<Pool> T, class Visit> void visit_fields(T& pool, Visit&& visit)
{
    visit(Field{"id", "Id", true}, pool.id);
    visit(Field{"name", "Pool"}, pool.name);
    visit(Field{"available-from", "Available from"}, pool.available_from);
    visit(Field{"obligate-by", "Obligate by"}, pool.obligate_by);
    visit(Field{"spend-by", "Spend by"}, pool.spend_by);
    visit(Field{"liquidate-by", "Liquidate by"}, pool.liquidate_by);
    visit(Field{"carries-over", "Carries over"}, pool.carries_over);
    visit(Field{"salary-cap", "Salary cap a year an FTE"}, pool.salary_cap);
}

template <Either<Release> T, class Visit> void visit_fields(T& release, Visit&& visit)
{
    visit(Field{"date", "Date", true}, release.date);
    visit(Field{"amount", "Amount", true}, release.amount);
    visit(Field{"every", "Every"}, release.every);
    visit(Field{"until", "Until"}, release.until);
}

template <Either<FeeTerm> T, class Visit> void visit_fields(T& term, Visit&& visit)
{
    visit(Field{"from", "From", true}, term.from);
    visit(Field{"encounters", "Encounters a month"}, term.encounters);
    visit(Field{"billable", "Billable share", false, true}, term.billable);
    visit(Field{"rate", "Rate an encounter"}, term.rate);
    visit(Field{"collection", "Collected", false, true}, term.collection);
    visit(Field{"share", "This source's share", false, true}, term.share);
    visit(Field{"note", "Note"}, term.note);
}

template <Either<Match> T, class Visit> void visit_fields(T& match, Visit&& visit)
{
    visit(Field{"from", "Grant year 1 starts", true}, match.from);
    visit(Field{"in-kind", "Donated costs count"}, match.in_kind);
    visit(Field{"reason", "Reason"}, match.reason);
}

template <Either<MatchShare> T, class Visit> void visit_fields(T& share, Visit&& visit)
{
    visit(Field{"grant-year", "Grant year", true}, share.grant_year);
    visit(Field{"share", "Share of total project cost", true, true}, share.share);
}

template <Either<MatchOrigin> T, class Visit> void visit_fields(T& accepted, Visit&& visit)
{
    visit(Field{"origin", "Accepted from", true}, accepted.origin);
}

template <Either<Retention> T, class Visit> void visit_fields(T& retention, Visit&& visit)
{
    visit(Field{"months", "Months", true}, retention.months);
    visit(Field{"reason", "Reason"}, retention.reason);
}

template <Either<Scope> T, class Visit> void visit_fields(T& scope, Visit&& visit)
{
    visit(Field{"program", "Program"}, scope.program);
    visit(Field{"kind", "Kind"}, scope.kind);
    visit(Field{"object-class", "Object class"}, scope.object_class);
    visit(Field{"component", "Component"}, scope.component);
    visit(Field{"title", "Title"}, scope.title);
}

// The effect is the element's name in the file (allow, deny), so it is no field.
template <Either<Permission> T, class Visit> void visit_fields(T& permission, Visit&& visit)
{
    visit_fields(permission.scope, visit);
    visit(Field{"reason", "Reason"}, permission.reason);
}

template <Either<Cap> T, class Visit> void visit_fields(T& cap, Visit&& visit)
{
    visit(Field{"name", "Cap", true}, cap.name);
    visit(Field{"amount", "At most"}, cap.amount);
    visit(Field{"share", "At most, share", false, true}, cap.share);
    visit(Field{"share-of", "Share of"}, cap.share_of);
    visit(Field{"period", "Period"}, cap.period);
    visit(Field{"reason", "Reason"}, cap.reason);
}

template <Either<Scenario> T, class Visit> void visit_fields(T& scenario, Visit&& visit)
{
    visit(Field{"id", "Id", true}, scenario.id);
    visit(Field{"name", "Scenario", true}, scenario.name);
    visit(Field{"note", "Note"}, scenario.note);
}

} // namespace budget
