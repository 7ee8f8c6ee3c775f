// Finds the funding tables of the planning workbook in a text document: the seven columns by their headings, in any
// order, and the program each table is about. The cells' words stay words; worksheet_row.hpp reads them. Called by
// worksheet only.
#pragma once

#include "importers/text_document.hpp"

#include <array>
#include <utility>

namespace importers {

// The worksheet's columns, in its order.
enum class WorksheetColumn { source, type, length, end_date, renewable, restrictions, flexibility };
inline constexpr std::size_t worksheet_columns = 7;
char const* title_of(WorksheetColumn column); // "Funding Source"

struct WorksheetRow {
    int table = 0;       // from 1
    std::size_t row = 0; // from 1, the heading row counted
    std::array<std::string, worksheet_columns> words;
    std::vector<std::pair<std::string, std::string>> more; // what stands in columns of their own: heading and words
    bool note = false; // one cell over all columns, or it says that it is a note: no source
    std::string const& of(WorksheetColumn column) const { return words[static_cast<std::size_t>(column)]; }
    budget::Place place(std::string const& file,
                        std::optional<WorksheetColumn> column = {}) const; // "table 2, row 3, Funding Type"
};

struct WorksheetTable {
    int number = 0;                       // of the table in the document
    std::string program;                  // empty: not filled in
    std::string program_line;             // as it stands in the document; empty where there is none
    std::vector<WorksheetRow> rows;       // those in which anything is written, without headings
    std::vector<WorksheetColumn> missing; // columns that the table doesn't have
};

std::vector<WorksheetTable> find_worksheet_tables(TextDocument const& document);

} // namespace importers
