#include "importers/propose.hpp"

#include "importers/budget_proposals.hpp"
#include "importers/cell_amount.hpp"
#include "importers/data_workbook_reader.hpp"
#include "importers/funding_proposals.hpp"
#include "importers/ledger_proposals.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace importers {

using namespace budget;

namespace {

std::string words_in_row(Grid const& grid, std::size_t row)
{
    std::string text;
    for (auto const& cell : grid.rows[row])
        if (!is_blank(cell) && text.size() < 200) text += (text.empty() ? "" : " | ") + cell.text;
    return text;
}

std::size_t first_filled(Grid const& grid, std::size_t row)
{
    for (std::size_t c = 0; c < grid.rows[row].size(); ++c)
        if (!is_blank(grid.rows[row][c])) return c;
    return 0;
}

bool is_empty(Grid const& grid)
{
    for (auto const& row : grid.rows)
        for (auto const& cell : row)
            if (!is_blank(cell)) return false;
    return true;
}

// The rows of the grid with something in them that belong to no table.
std::vector<std::size_t> rows_outside(Grid const& grid, std::vector<Table> const& tables)
{
    std::vector<std::size_t> rows;
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        bool const blank = std::all_of(grid.rows[r].begin(), grid.rows[r].end(), is_blank);
        bool const inside = std::any_of(tables.begin(), tables.end(), [&](Table const& table) {
            auto const among = [&](auto const& list) { return std::find(list.begin(), list.end(), r) != list.end(); };
            return (r >= table.first_row && r < table.end_row) || among(table.header_rows) || among(table.title_rows) ||
                   among(table.note_rows);
        });
        if (!blank && !inside) rows.push_back(r);
    }
    return rows;
}

class Documents
{
public:
    Documents(Document const& document, Plan const& plan, ImportChoices const& choices)
        : document_{document}, choices_{choices}, context_{plan, FreshIds{plan}, choices.program}
    {
        import_.file = document.file;
    }

    Import run()
    {
        if (is_data_workbook(document_)) propose_data_workbook(document_, context_, import_);
        else for (auto const& grid : document_.grids) read(grid);
        for (auto& source : context_.sources) import_.proposals.push_back(std::move(source));
        return std::move(import_);
    }

private:
    Place place(Grid const& grid, std::size_t row, std::size_t column) const
    {
        return {import_.file, 0, place_of_cell(grid, row, column)};
    }
    void leave(Grid const& grid, std::size_t row, std::string words, std::string reason)
    {
        import_.left_out.push_back({place(grid, row, first_filled(grid, row)), std::move(words), std::move(reason)});
    }

    void read(Grid const& grid)
    {
        if (is_empty(grid)) return;
        if (grid.hidden) {
            import_.left_out.push_back({{import_.file, 0, fmt::format("sheet {}", grid.name)}, grid.name, "the sheet is hidden: show it in the workbook to have it read"});
            return;
        }
        report_hidden(grid);
        auto const tables = find_tables(grid);
        for (auto const& table : tables) read(grid, table);
        for (auto const row : rows_outside(grid, tables)) leave(grid, row, words_in_row(grid, row), "it belongs to no table");
    }

    void report_hidden(Grid const& grid)
    {
        auto const say = [&](std::vector<std::size_t> const& hidden, char const* what, auto const& name) {
            if (hidden.empty()) return;
            std::string list;
            for (std::size_t i = 0; i < hidden.size() && i < 10; ++i) list += (list.empty() ? "" : ", ") + name(hidden[i]);
            if (hidden.size() > 10) list += fmt::format(" and {} more", hidden.size() - 10);
            import_.problems.push_back({Severity::note, fmt::format("import.hidden-{}s", what),
                                        fmt::format("Hidden {}s are read like the others: {}.", what, list),
                                        fmt::format("Show the {}s in the workbook to compare.", what), {import_.file, 0, fmt::format("sheet {}", grid.name)}});
        };
        say(grid.hidden_rows, "row", [](std::size_t row) { return std::to_string(row + 1); });
        say(grid.hidden_columns, "column", [](std::size_t column) { return column_letters(column); });
    }

    // Which column was taken for what, how sure that is and why.
    void say_columns(Grid const& grid, Table const& table, Columns const& columns)
    {
        std::string list;
        for (auto const& column : columns.columns) {
            if (column.meaning == Meaning::ignored) continue;
            auto meaning = written(column.meaning);
            std::replace(meaning.begin(), meaning.end(), '-', ' ');
            auto const* sure = column.confidence == Confidence::certain ? "" : column.confidence == Confidence::likely ? "likely: " : "doubtful: ";
            list += fmt::format("{}{} is {} ({}{})", list.empty() ? "" : ", ", column_letters(column.column), meaning, sure, column.reason);
        }
        auto const first = table.header_rows.empty() ? table.first_row : table.header_rows.front();
        import_.problems.push_back({Severity::note, "import.columns", fmt::format("Rows {} to {} are read as a {}, because {}: {}.", table.first_row + 1, table.end_row,
                                                                                 written(columns.kind), columns.reason, list),
                                    "Leave out what isn't meant, or name its columns as the program does.", place(grid, first, table.first_column)});
    }

    void read(Grid const& grid, Table const& table)
    {
        auto const said = choices_.mappings.find(fingerprint(table));
        auto const columns = recognise_columns(grid, table, said == choices_.mappings.end() ? Mapping{} : said->second);
        if (columns.kind != TableKind::other) say_columns(grid, table, columns);
        if (columns.kind == TableKind::budget) return propose_budget(grid, table, columns, context_, import_);
        if (columns.kind == TableKind::funding) return propose_funding(grid, table, columns, context_, import_);
        if (columns.kind == TableKind::ledger) return propose_ledger(grid, table, columns, context_, import_);
        auto const first = table.header_rows.empty() ? table.first_row : table.header_rows.front();
        leave(grid, first, words_in_row(grid, first), fmt::format("a table of {} rows is left out: {}", table.end_row - table.first_row, columns.reason));
    }

    Document const& document_;
    ImportChoices const& choices_;
    ProposalContext context_;
    Import import_;
};

} // namespace

Import propose(Document const& document, Plan const& plan, ImportChoices const& choices)
{
    return Documents{document, plan, choices}.run();
}

std::vector<RecognisedTable> recognise(Document const& document, ImportChoices const& choices)
{
    std::vector<RecognisedTable> found;
    for (std::size_t g = 0; g < document.grids.size(); ++g)
        for (auto& table : find_tables(document.grids[g])) {
            auto shape = fingerprint(table);
            auto const said = choices.mappings.find(shape);
            auto columns = recognise_columns(document.grids[g], table, said == choices.mappings.end() ? Mapping{} : said->second);
            found.push_back({g, std::move(table), std::move(columns), std::move(shape)});
        }
    return found;
}

} // namespace importers
