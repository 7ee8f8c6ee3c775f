// Which figures of the cost side move the plan's total cost, and by how much: each is raised a little by itself, the costs are
// worked out again, and the figures are ranked by what that changes. Not a forecast: how far a figure may be off, it doesn't know.
// Called by `braid assumptions`.
#pragma once

#include "budget/plan/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace budget {

struct Influence {
    std::string name;    // "Pay of Responder", "Wage growth from 1 Jul 2026"
    std::string path;    // of what it belongs to: "component responder", "assumption wage-growth, value 1"
    std::string field;   // its written name: "pay"
    std::string now;     // in words
    std::string raised;  // what it was raised to, in words
    Money change;        // of the total cost, donated cost included
    std::optional<Grade> grade; // of the figure's citation, else of the one that backs the whole thing
};

struct Sensitivity {
    Money total;                       // of the plan as it is
    std::vector<Influence> influences; // that move it; the largest first whatever its sign, ties in plan order
    int unmoved = 0;                   // figures whose change moves nothing
    int refused = 0;                   // changes that check() refuses on the side of costs, or that no cents can count
};

// Raised are: dated assumptions, the parts of fringe, all numbers of components with their steps, and volumes. By a tenth of
// themselves, shares and growth too, amounts rounded half to even to the cent; whole numbers by one. Not raised are figures of 0:
// they have no tenth, and a whole number of 0 says that there is none. The plan must have passed check().
Sensitivity find_sensitivity(Plan const& plan);

} // namespace budget
