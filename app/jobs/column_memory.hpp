// What was said of tables' columns, from one import to the next: the file in the state folder in which importers' mapping_store keeps
// it. Called by `braid import` and the window, which say what was taken over.
#pragma once

#include "importers/mapping_store.hpp"
#include "importers/proposal.hpp"

#include <filesystem>

namespace app {

std::filesystem::path column_file(); // ~/.local/state/fundbraid/columns.txt

// Nothing where nothing was said yet. Codes "mapping.…".
budget::Loaded<importers::Mappings> remembered_columns();

// What was said of the import's tables is kept, and what is no longer said of them is forgotten; of other tables everything stays.
std::vector<budget::Problem> remember_columns(importers::Import const& import);

} // namespace app
