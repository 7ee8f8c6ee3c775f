// A program or service with its own costs, such as a community responder team.
#pragma once

#include "budget/plan/component.hpp"

namespace budget {

struct Program {
    ProgramId id;
    std::string name;
    std::string description;
    std::vector<Component> components;
    friend bool operator==(Program const&, Program const&) = default;
};

} // namespace budget
