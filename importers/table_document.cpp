#include "importers/table_document.hpp"

#include "importers/recognise.hpp"

namespace importers {

Import read_tables(std::string const& path, budget::Plan const& plan, ImportChoices const& choices)
{
    auto document = read_document(path);
    if (!document.value) return {path, {}, {}, std::move(document.problems)};
    auto import = propose(*document.value, plan, choices);
    // What is hidden is said with its places by propose().
    std::erase_if(document.problems, [](auto const& problem) { return problem.code == "xlsx.hidden-rows" || problem.code == "xlsx.hidden-columns"; });
    import.problems.insert(import.problems.begin(), document.problems.begin(), document.problems.end());
    if (import.proposals.empty() && import.left_out.empty() && !budget::has_errors(import.problems))
        import.problems.push_back({budget::Severity::error, "import.nothing-found", "The file holds no table with amounts or funding sources.",
                                   "Check that it is the file you meant, and that its first sheet isn't empty.", {path, 0, {}}});
    return import;
}

} // namespace importers
