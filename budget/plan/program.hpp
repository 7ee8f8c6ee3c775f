// A program or service with its own costs, such as a community responder team.
#pragma once

#include "budget/plan/component.hpp"

namespace budget {

struct Program {
    ProgramId id;
    std::string name;
    std::string description;
    std::vector<Component> components;
    // What local money spent on it in the year before money that may not supplant (28 CFR 94.108(b)).
    std::optional<Money> local_baseline = {};
    friend bool operator==(Program const&, Program const&) = default;
};

} // namespace budget
