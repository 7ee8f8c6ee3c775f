// A change of one figure in words, for what-if: "component responder pay=55000.00". It names the thing by its path as problems
// do, parts of things too ("assumption cola, value 1", "component crew, step 2"), which no SetField reaches. Not an edit: it is
// tried and forgotten, never kept in a file or undone.
#pragma once

#include "budget/plan/plan.hpp"
#include "budget/problem.hpp"

#include <span>
#include <string>
#include <string_view>

namespace budget {

struct FigureChange {
    std::string path;  // "component responder"
    std::string field; // its written name: "pay"
    std::string text;  // the new value as plan files write it
    friend bool operator==(FigureChange const&, FigureChange const&) = default;
};

// Nothing where the words don't have the form PATH FIELD=VALUE.
std::optional<FigureChange> read_figure_change(std::string_view words);

// The plan after one change after the other; or no plan and the first refusal, with the codes of apply(). A whole thing's field is
// set as by SetField. Doesn't check() the result.
Loaded<Plan> with_changes(Plan const& plan, std::span<FigureChange const> changes);

} // namespace budget
