// What a document would change in a plan: proposals, each a few edits that belong together, with the words they came from and
// how sure the reading is; and what was left out and why. Nothing is changed until someone accepts. Made from documents by
// the files beside this one; shown by `braid import` and the window's preview.
#pragma once

#include "budget/plan/edit.hpp"
#include "budget/plan/plan.hpp"
#include "budget/problem.hpp"
#include "importers/confidence.hpp"
#include "importers/plan_term.hpp"
#include "importers/recognised_table.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace importers {

// A piece of the document and what was made of it: "Length of Funding: through 12/31/26" → "ends 31 Dec 2026".
struct Reading {
    budget::Place place;
    std::string words;       // as they stand in the document
    std::string understood;  // what they became; empty where they only stay as a note
    Confidence confidence = Confidence::certain;
    std::string reason = {}; // why this reading, where it isn't certain
};

struct Proposal {
    std::string text; // "Add the source ARPA SLFRF: One-Time, $1,200,000.00, ends 31 Dec 2026"
    std::vector<budget::Edit> edits; // all of them or none
    std::vector<Reading> readings;
    Confidence confidence = Confidence::certain; // the least of what its edits rest on
    budget::Place place;                         // where it starts in the document
    std::vector<std::size_t> needs = {};         // proposals that must be taken with it, earlier ones: the program that a source names
};

// A row, a sheet or a cell that became nothing, and why: "a total: the sum of rows 4 to 11".
struct LeftOut {
    budget::Place place;
    std::string words;
    std::string reason;
};

struct Import {
    std::string file; // as the user named it
    std::vector<Proposal> proposals;
    std::vector<LeftOut> left_out;
    std::vector<budget::Problem> problems; // errors: nothing is proposed
    std::vector<RecognisedTable> tables = {}; // what its columns were taken for; none of documents that aren't tables
    std::optional<PlanTerm> term = {};        // what a new plan's months should be, where they aren't the plan's
};

// The plan with the proposals `taken` (places in import.proposals, ascending) applied in order. Always a value: a proposal
// whose edits can't be applied changes nothing and leaves a problem that says where in the document it stands.
budget::Loaded<budget::Plan> accept(budget::Plan const& plan, Import const& import, std::vector<std::size_t> const& taken);
// The proposals taken unless someone says otherwise: certain and likely ones.
std::vector<std::size_t> taken_at_first(Import const& import);
// With what they need; ascending, each once.
std::vector<std::size_t> with_needs(Import const& import, std::vector<std::size_t> const& taken);
// Without those named and all that need them.
std::vector<std::size_t> without(Import const& import, std::vector<std::size_t> const& taken, std::vector<std::size_t> const& refused);

} // namespace importers
