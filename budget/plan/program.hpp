// A program or service with its own costs, such as a community responder team.
#pragma once

#include "budget/plan/component.hpp"

namespace budget {

// What the program does a month, from a month on; what a step leaves out stays as it was. Calls answered and encounters are
// different counts: one call may need no visit, and one person several.
struct Volume {
    Month from;
    std::optional<Ratio> calls;      // answered, a month
    std::optional<Ratio> encounters; // a month
    std::optional<Ratio> residents;  // of the area served
    std::string note;
    friend bool operator==(Volume const&, Volume const&) = default;
};

struct Program {
    ProgramId id;
    std::string name;
    std::string description;
    std::vector<Component> components;
    // What local money spent on it in the year before money that may not supplant (28 CFR 94.108(b)).
    std::optional<Money> local_baseline = {};
    std::vector<Volume> volumes = {}; // by month
    std::vector<Citation> citations = {};
    friend bool operator==(Program const&, Program const&) = default;
};

} // namespace budget
