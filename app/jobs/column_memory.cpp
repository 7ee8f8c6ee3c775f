#include "app/jobs/column_memory.hpp"

#include "app/state_folder.hpp"

namespace app {

std::filesystem::path column_file() { return state_folder() / "columns.txt"; }

budget::Loaded<importers::Mappings> remembered_columns() { return importers::load_mappings(column_file().string()); }

std::vector<budget::Problem> remember_columns(importers::Import const& import)
{
    auto known = remembered_columns();
    if (!known.value) return known.problems;
    auto changed = *known.value;
    for (auto const& table : import.tables) {
        if (table.said == importers::Mapping{}) changed.erase(table.shape);
        else changed[table.shape] = table.said;
    }
    if (changed == *known.value) return {};
    if (!known.problems.empty()) { // lines that aren't understood, of a newer version maybe: the file with them stays beside
        std::error_code ignored;
        auto beside = column_file();
        beside += ".before";
        std::filesystem::copy_file(column_file(), beside, std::filesystem::copy_options::overwrite_existing, ignored);
    }
    return importers::save_mappings(changed, column_file().string());
}

} // namespace app
