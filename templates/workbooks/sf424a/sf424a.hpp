// The SF-424A (Budget Information - Non-Construction Programs) of one award, as a value: what stands in the form's fields, and what of
// the plan's cost doesn't. It is read from an outcome; nothing is decided here. Sheets and XML are made of it. Field names and
// rules are those of the form, OMB 4040-0006, whose data format is the schema SF424A-V1.0.
#pragma once

#include "budget/insight/award_budget.hpp"

#include <array>
#include <string>
#include <vector>

namespace templates {

enum class FormAmounts {
    cents,        // the form takes them, and everything adds up to the plan's cent
    whole_dollars // for funders who ask for it; see in_whole_dollars()
};

// A row of sections A, C and E, a column of section B: a program.
struct Sf424aActivity {
    std::string title;   // at most 120 characters
    std::string listing; // assistance listing number, at most 15 characters; may be empty
    budget::Money federal = {};     // A (e)
    budget::Money non_federal = {}; // A (f)
    std::array<budget::Money, 8> classes = {}; // 6a to 6h, federal and non-federal
    budget::Money indirect = {};       // 6j
    budget::Money program_income = {}; // 7; part of no total
    budget::Money applicant = {};      // C (b): the applicant's own money
    budget::Money state = {};          // C (c)
    budget::Money other = {};          // C (d)
    std::array<budget::Money, 4> later = {}; // E (b) to (e): federal money of the years after the first

    budget::Money total() const { return federal + non_federal; }               // A (g)
    budget::Money direct() const;                                               // 6i
    budget::Money charges() const { return direct() + indirect; }               // 6k
    budget::Money resources() const { return applicant + state + other; }       // C (e)
};

// Money of a source that stands in section C.
struct Sf424aResource {
    std::size_t source = 0; // in plan.sources
    char column = 'b';
    budget::Money amount;
    budget::Money donated;  // of it, in kind
};

// A cost of the form's programs that the award may not pay.
struct Sf424aRefusal {
    std::size_t line = 0; // in costs.lines
    std::string why;
    budget::Money cost;   // in the months of sections A to C
};

struct Sf424a {
    std::string source;
    std::vector<Sf424aActivity> activities;            // 1 to 4
    std::array<budget::Money, 4> federal_quarters = {};     // 13
    std::array<budget::Money, 4> non_federal_quarters = {}; // 14
    std::string direct_note;   // 21, at most 50 characters
    std::string indirect_note; // 22, at most 50 characters
    std::string remarks;       // 23, at most 250 characters

    budget::Month first;       // the months of sections A to C; D has the first twelve of them
    budget::Month last;
    bool whole_project = false; // A to C cover all years, and E is empty
    FormAmounts amounts = FormAmounts::cents;

    // What of the plan's cost stands in no field: it makes the form's total the plan's.
    budget::Money beyond;      // federal money of years for which section E has no column
    budget::Money later_match; // match of the later years; the form has no field for it
    budget::Money rounded;     // by whole dollars: exact less shown; may be below 0
    budget::Money beside;      // other money, outside this award and its match
    budget::Money unfunded;

    std::vector<Sf424aResource> resources;
    std::vector<Sf424aRefusal> refusals;
    std::vector<budget::Problem> warnings; // all with codes "sf424a.…"

    budget::Money federal() const;     // 5(e)
    budget::Money non_federal() const; // 5(f)
};

// The award's first year, or the whole project where its type is one-time, in sections A to D; the later years' federal money in
// section E. Months count from the award's own start (award_budget.hpp). Each program that the award or its match pays for is an
// activity; of more than four the fourth holds the rest. Errors: those of award_budget(). The warnings include check_sf424a()'s.
budget::Loaded<Sf424a> sf424a(budget::Outcome const& outcome, budget::SourceId const& source,
                              FormAmounts amounts = FormAmounts::cents);

// What the form itself must keep, whoever filled it in: 12(e) is 5(f), 6k(5) is 5(g), and no amount has more than 14 digits.
std::vector<budget::Problem> check_sf424a(Sf424a const& form);

// Every amount of the plan, in the form or outside it: the plan's cost where the form is right.
budget::Money layout_total(Sf424a const& form);

// Whole dollars that still add up: the federal request is rounded down and the match up, so that no award is exceeded and no
// match is short; each is divided among activities, then among classes, resources and quarters, with the largest remainder.
// Program income, part of no total, is rounded to the nearest dollar.
Sf424a in_whole_dollars(Sf424a form);

// The form's XML: valid against SF424A-V1.0.xsd; amounts with two places. Empty texts are left out, as the schema asks.
std::string sf424a_xml(Sf424a const& form);

} // namespace templates
