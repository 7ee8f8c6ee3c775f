// Reads a foreign document as proposals for a plan, and makes the plan with those that were taken. Called by `braid
// import` and the window's import, which shows the same preview and undoes it as one step. Not here: what a document
// means (importers/).
#pragma once

#include "importers/propose.hpp"
#include "templates/reports/import_preview.hpp"

namespace app {

struct ImportDocument {
    std::string file;
    std::string kind = {}; // its name in the table of kinds; empty: recognised
    importers::ImportChoices choices = {}; // what was said of its sheets and columns, now or before
};

// What the document would change in the plan; changes nothing.
importers::Import run(ImportDocument const& job, budget::Plan const& plan);

// An empty plan to import into, named after the file.
budget::Plan plan_for_import(std::string const& file, budget::Date today);

// The plan with the months that an import would have a new plan for it have; to import into once more.
budget::Plan with_term(budget::Plan plan, importers::PlanTerm const& term);

// Which proposals are taken. Numbers from 0; those that the import doesn't have are left out.
struct ImportChoice {
    enum class Start { sure, all, none }; // sure: all but doubtful ones
    Start start = Start::sure;
    std::vector<std::size_t> take = {}; // only these, where there are any
    std::vector<std::size_t> without = {};
};
std::vector<std::size_t> chosen(importers::Import const& import, ImportChoice const& choice);

// The plan with what was taken. Errors: of edits that can't be applied, and of check() over the result; then there is
// no plan.
budget::Loaded<budget::Plan> accept(budget::Plan const& plan, importers::Import const& import,
                                    std::vector<std::size_t> const& taken);

templates::ImportPreview preview(importers::Import const& import, std::vector<std::size_t> const& taken);

} // namespace app
