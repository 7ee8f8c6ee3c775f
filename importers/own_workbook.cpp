#include "importers/own_workbook.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace importers {

namespace {

// One sheet is enough to know the workbook by: others may have been taken out of it.
struct OwnSheet {
    std::string_view name;
    std::string_view title; // how its first cell starts
    std::string_view workbook;
    bool of_source = false; // the title ends with whose it is
};
constexpr std::array<OwnSheet, 7> own_sheets{{
    {"Sources and uses", "Sources and uses by fiscal year", "council workbook"},
    {"Three years", "Current, proposed and next year", "council workbook"},
    {"Application order", "In which order the money is used", "council workbook"},
    {"Sections A and B", "SF-424A: ", "SF-424A", true},
    {"Sections C to F", "SF-424A: ", "SF-424A", true},
    {"Summary", "Budget detail: ", "budget detail", true},
    {"Narrative", "Budget narrative: ", "budget detail", true},
}};

std::string_view title_of(Grid const& grid)
{
    return grid.rows.empty() || grid.rows.front().empty() ? std::string_view{} : std::string_view{grid.rows.front().front().text};
}

} // namespace

std::optional<budget::Problem> refuse_own_workbook(Document const& document)
{
    std::string_view brief; // the council workbook's first sheet has the plan's name for its title
    for (auto const& grid : document.grids)
        if (grid.name == "Brief") brief = title_of(grid);
    for (auto const& grid : document.grids)
        for (auto const& own : own_sheets) {
            auto const title = title_of(grid);
            if (grid.name != own.name || !title.starts_with(own.title)) continue;
            auto const whose = own.of_source ? title.substr(own.title.size()) : brief;
            return budget::Problem{budget::Severity::error, "import.own-workbook",
                                   fmt::format("This is the {}{}{}, worked out from a plan: its figures are sums and shares, not the costs and sources themselves.",
                                               own.workbook, whose.empty() ? "" : " of ", whose),
                                   "Import the plan's own file (.braid) or its data workbook; a table that was added to this one, from a workbook of its own.",
                                   {document.file, 0, fmt::format("sheet {}", grid.name)}};
        }
    return std::nullopt;
}

} // namespace importers
