#include "importers/sheet_faults.hpp"

#include "budget/counted.hpp"
#include <fmt/format.h>

namespace importers {

using budget::Problem;
using budget::Severity;

namespace {

struct FaultWords {
    char const* code;
    char const* one;
    char const* many; // with the count
    char const* remedy;
};

FaultWords words_of(SheetFault fault)
{
    switch (fault) {
    case SheetFault::formula_without_value:
        return {"xlsx.formula-without-value", "This formula has no stored result and was read as empty.",
                "{} formulas have no stored result and were read as empty, the first one here.",
                "Open the workbook in Excel or LibreOffice, let it calculate, and save it."};
    case SheetFault::error_value:
        return {"xlsx.error-value", "This cell holds an error instead of a value.",
                "{} cells hold an error instead of a value, the first one here.",
                "Correct it in the workbook and import it again, or type the value by hand."};
    case SheetFault::not_a_number:
        return {"xlsx.not-a-value", "This cell says what kind of value it holds and holds something else; it was read as text.",
                "{} cells say what kind of value they hold and hold something else, the first one here; they were read as text.",
                "Check them in the workbook."};
    case SheetFault::not_a_day:
        return {"xlsx.not-a-day", "This number is shown as a day and is none that exists; it was read as a number.",
                "{} numbers are shown as days and are none that exist, the first one here; they were read as numbers.",
                "Check the date in the workbook."};
    case SheetFault::cell_twice: break;
    }
    return {"xlsx.cell-twice", "The file holds this cell twice; the second was read.",
            "The file holds {} cells twice, the first one here; the later of each was read.",
            "Open the workbook in Excel or LibreOffice, check it, and save it anew."};
}


Problem hidden(char const* code, std::string text, std::string remedy, std::string const& file, Grid const& grid)
{
    return {Severity::note, code, std::move(text), std::move(remedy), {file, 0, "sheet " + grid.name}};
}

} // namespace

void SheetFaults::add(SheetFault fault, std::size_t row, std::size_t column)
{
    auto& found = found_.try_emplace(fault, Found{0, row, column}).first->second;
    ++found.count;
}

std::vector<Problem> SheetFaults::problems(std::string const& file, Grid const& grid) const
{
    std::vector<Problem> all;
    for (auto const& [fault, found] : found_) {
        auto const words = words_of(fault);
        all.push_back({Severity::warning, words.code,
                       found.count == 1 ? words.one : fmt::format(fmt::runtime(words.many), found.count), words.remedy,
                       {file, 0, place_of_cell(grid, found.row, found.column)}});
    }
    if (grid.hidden)
        all.push_back(hidden("xlsx.hidden-sheet", "This sheet is hidden in the workbook.",
                             "Leave it out if it isn't meant to be read.", file, grid));
    if (!grid.hidden_rows.empty())
        all.push_back(hidden("xlsx.hidden-rows",
                             fmt::format("{} of this sheet {} hidden, the first is row {}; what they hold was read.",
                                         budget::counted(grid.hidden_rows.size(), "row"), grid.hidden_rows.size() == 1 ? "is" : "are",
                                         grid.hidden_rows.front() + 1),
                             "Leave them out if they aren't meant to count.", file, grid));
    if (!grid.hidden_columns.empty())
        all.push_back(hidden("xlsx.hidden-columns",
                             fmt::format("{} of this sheet {} hidden, the first is column {}; what they hold was read.",
                                         budget::counted(grid.hidden_columns.size(), "column"),
                                         grid.hidden_columns.size() == 1 ? "is" : "are",
                                         column_letters(grid.hidden_columns.front())),
                             "Leave them out if they aren't meant to count.", file, grid));
    return all;
}

} // namespace importers
