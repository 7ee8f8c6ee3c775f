// What differs between two plans, thing by thing and field by field. Things are the same where they have the same id. Not here:
// what the differences do (outcome_difference.hpp), and the sentences about both (templates/difference_words.hpp).
#pragma once

#include "budget/plan/plan.hpp"

#include <string>
#include <vector>

namespace budget {

struct PlanChange {
    enum class Kind {
        added,     // also the parts of a thing that have no id: releases, permissions, caps …
        removed,
        changed,   // one field; or the kind of a component, the program that it is in, the edits of a scenario
        reordered, // the things that are in both plans
    };
    Kind kind = Kind::changed;
    Target thing;           // what an edit would name: the thing itself, or the one that holds the part
    std::string name;       // of it: "Responder", "County, staffing"
    std::string what;       // what was added, removed or reordered, or the part that changed: "position", "release"; empty: the thing
    std::string field;      // its written name; empty where no field changed
    std::string label;      // for people
    std::string from;       // exact, as in plan files; of an added or removed part all its fields
    std::string to;
    std::string from_words; // for people: "$52,000.00"; empty where there was none
    std::string to_words;
    std::string unit;       // of an amount, where it is the same in both: " a year"
    int rise = 0;           // 1: a number that is larger, -1: one that is smaller, 0: another, or no number
    friend bool operator==(PlanChange const&, PlanChange const&) = default;
};

// In the order of the file. What stands inside a thing that was added or removed isn't listed again. Empty exactly where the
// plans are equal.
std::vector<PlanChange> compare_plans(Plan const& before, Plan const& after);

} // namespace budget
