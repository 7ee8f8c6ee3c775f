// What a report was asked to show, and the few words and cells that all reports write alike. Not here: what is said about an
// outcome (templates/sentences.hpp).
#pragma once

#include "budget/totals.hpp"
#include "templates/sheet.hpp"

namespace templates {

// `for_programs` chooses the layout for CSV and JSON: one long table of each thing, with ids and keys ("2027") instead of the
// names and groups that people read ("FY27"). The numbers are the same.
struct View {
    budget::Filter filter = {};
    budget::Step step = budget::Step::year;
    budget::Date today = {};
    bool for_programs = false;
};

Cell computed(Value value);
Cell number(budget::Ratio value, int places = 0); // computed, too
Cell input(Value value);
Cell total(Value value);
Cell gap(budget::Money amount);
Cell text(std::string text);
void append(Sheet& sheet, Table table);
void append(Sheet& sheet, std::string_view paragraph);

// "FY27", "FY27 (6 months)" where the plan covers only a part of it; the key for programs.
std::string name_of(budget::Period const& period, View const& view);
// "3 days ago", "today", "1 day from today", "5 weeks from today" (whole ones, from 14 days on), "14 months from today" (whole
// ones, from 26 weeks on).
std::string from_today(budget::Date today, budget::Date day);
// "Missoula MST", "Missoula MST, scenario No nights"; with the program where only one is shown.
std::string name_of(budget::Outcome const& outcome);
std::string title_of(budget::Outcome const& outcome, View const& view);
// part / whole; 0 where there is no whole.
budget::Ratio share_of(budget::Money part, budget::Money whole);
// The last day before the first gap of the lines shown after closed months; absent where there is none.
std::optional<budget::Date> funded_until(budget::Outcome const& outcome, budget::Filter const& filter);
// A payer of paid_by_source(): "County match", "Money that the plan doesn't name"; its key for programs.
std::string name_of_payer(budget::Plan const& plan, std::size_t payer);
std::string key_of_payer(budget::Plan const& plan, std::size_t payer);
// "County match", or "County match: staffing" where the source has several pools.
std::string name_of_pool(budget::Outcome const& outcome, std::size_t pool);
// For programs, which tell all pools apart by it: "county/main".
std::string key_of_pool(budget::Outcome const& outcome, std::size_t pool);
// The FTE, the vehicles and the loss, in the cliff's months and in others, that a cliff means for the lines shown.
int vehicles_at_risk(budget::Outcome const& outcome, budget::Cliff const& cliff, budget::Filter const& filter);
budget::Money elsewhere_of(budget::Outcome const& outcome, budget::Cliff const& cliff, budget::Filter const& filter);
budget::Ratio fte_at_risk(budget::Outcome const& outcome, budget::Cliff const& cliff, budget::Filter const& filter);
// Whether a cliff takes anything from the lines shown.
bool concerns(budget::Outcome const& outcome, budget::Cliff const& cliff, View const& view);
budget::Money loss_of(budget::Outcome const& outcome, budget::Cliff const& cliff, budget::Filter const& filter);
// The first month in which a cost goes unpaid for it: the cliff's, or later where other money bridges it.
budget::Month missed_from(budget::Outcome const& outcome, budget::Cliff const& cliff, budget::Filter const& filter);

} // namespace templates
