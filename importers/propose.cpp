#include "importers/propose.hpp"

#include "budget/plan/limits.hpp"
#include "importers/budget_proposals.hpp"
#include "importers/cell_amount.hpp"
#include "importers/data_workbook_reader.hpp"
#include "importers/decimal_comma.hpp"
#include "importers/fingerprint.hpp"
#include "importers/funding_proposals.hpp"
#include "importers/ledger_payments.hpp"
#include "importers/ledger_proposals.hpp"
#include "importers/own_workbook.hpp"
#include "importers/program_names.hpp"
#include "importers/row_text.hpp"
#include "importers/typed_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>

namespace importers {

using namespace budget;

namespace {

std::string words_in_row(Grid const& grid, std::size_t row) { return text_of_row(grid, row, 0, grid.rows[row].size()); }

std::size_t first_filled(Grid const& grid, std::size_t row)
{
    for (std::size_t c = 0; c < grid.rows[row].size(); ++c)
        if (!is_blank(grid.rows[row][c])) return c;
    return 0;
}

// As a person types it: capitals and spaces around it don't count.
bool is_same_name(std::string const& typed, std::string const& name) { return lower_case(evened(typed)) == lower_case(evened(name)); }

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
    std::vector<bool> inside(grid.rows.size(), false);
    for (auto const& table : tables) {
        for (auto r = table.first_row; r < table.end_row; ++r) inside[r] = true;
        for (auto const* list : {&table.header_rows, &table.title_rows, &table.note_rows})
            for (auto const r : *list) inside[r] = true;
    }
    std::vector<std::size_t> rows;
    for (std::size_t r = 0; r < grid.rows.size(); ++r)
        if (!inside[r] && !std::all_of(grid.rows[r].begin(), grid.rows[r].end(), is_blank)) rows.push_back(r);
    return rows;
}

// A plan that has all years that a budget names from its first one on; those before it stay outside. Nothing where it has them.
std::optional<PlanTerm> term_of_years(std::set<int> const& years, Plan const& plan)
{
    auto const calendar = plan.calendar();
    auto const last = calendar.year_of(plan.last_month());
    if (years.empty() || *years.rbegin() <= last) return std::nullopt;
    auto const from_first = years.lower_bound(calendar.year_of(plan.first_month));
    bool const begins_later = *from_first > last;
    PlanTerm term{begins_later ? calendar.first(*from_first) : plan.first_month, 0, plan.fiscal_year_starts};
    auto const months = calendar.last(*years.rbegin()) - term.first_month + 1;
    term.months = begins_later ? std::max(months, plan.months) : months;
    return term.months > limits::months ? std::nullopt : std::optional{term}; // a number that is no year, or nothing that one plan could hold
}

// What a table and its columns are, before anything of it is proposed.
struct TableReading {
    std::string shape;
    Mapping said;
    Columns columns;
};
struct Sheet {
    Grid const* grid = nullptr;
    std::vector<Table> tables = {};
    std::vector<TableReading> readings = {};
};

class Documents
{
public:
    Documents(Document const& document, Plan const& plan, ImportChoices const& choices)
        : document_{document}, choices_{choices}, context_{plan, FreshIds{plan}, choices.program}
    {
        import_.file = document.file;
        present_.file = document.file;
    }

    Import run()
    {
        try {
            propose_all();
        } catch (MoneyOverflow const&) { // sums of what isn't money: confirmation numbers, card numbers
            import_.proposals.clear();
            import_.problems.push_back({Severity::error, "import.too-large", "Its amounts add up to more than can be counted in cents.",
                                        "Correct the amount that is too large, or say which column holds no amounts.", present_});
        }
        if (!has_errors(import_.problems)) check_said();
        return std::move(import_);
    }

private:
    void propose_all()
    {
        if (is_data_workbook(document_)) {
            for (auto const& grid : document_.grids) report_hidden(grid);
            propose_data_workbook(document_, context_, import_);
        } else if (auto own = refuse_own_workbook(document_)) {
            return import_.problems.push_back(std::move(*own));
        } else {
            propose_sheets();
            import_.term = term_of_years(context_.years, context_.plan);
        }
        present_ = {import_.file, 0, {}};
        leave_repeated(context_.tables, import_);
        propose_payments(context_, import_);
        for (auto& source : context_.sources) import_.proposals.push_back(std::move(source));
    }

    // All sheets are looked at before anything is proposed: some are years of one budget.
    void propose_sheets()
    {
        std::deque<Grid> rewritten;
        std::vector<Sheet> sheets;
        for (auto const& grid : document_.grids) {
            if (!is_read(grid)) continue;
            auto const& shown = grid.decimal_commas ? rewritten.emplace_back(with_decimal_points(grid)) : grid;
            sheets.push_back({&shown, find_tables(shown), {}});
            for (auto const& table : sheets.back().tables) sheets.back().readings.push_back(read(shown, table));
        }
        std::vector<SheetTable> all;
        for (auto const& sheet : sheets)
            for (std::size_t i = 0; i < sheet.tables.size(); ++i) all.push_back({sheet.grid, &sheet.tables[i], &sheet.readings[i].columns, i});
        auto const calendar = context_.plan.calendar();
        auto const years = years_of_sheets(all, calendar.year_of(context_.plan.first_month), calendar.year_of(context_.plan.last_month()));
        for (auto const& year : years)
            if (year) context_.years.insert(year->year);
        std::size_t at = 0;
        for (auto& sheet : sheets) {
            context_.titled = have_programs_for_titles(sheet.tables);
            for (std::size_t i = 0; i < sheet.tables.size(); ++i)
                propose_table(*sheet.grid, sheet.tables[i], std::move(sheet.readings[i]), years[at++]);
            for (auto const row : rows_outside(*sheet.grid, sheet.tables))
                leave(*sheet.grid, row, words_in_row(*sheet.grid, row), "it belongs to no table");
        }
    }

    Place place(Grid const& grid, std::size_t row, std::size_t column) const
    {
        return {import_.file, 0, place_of_cell(grid, row, column)};
    }
    void leave(Grid const& grid, std::size_t row, std::string words, std::string reason)
    {
        import_.left_out.push_back({place(grid, row, first_filled(grid, row)), std::move(words), std::move(reason)});
    }

    bool is_read(Grid const& grid)
    {
        if (is_empty(grid)) return false;
        bool const named = std::any_of(choices_.sheets.begin(), choices_.sheets.end(), [&](auto const& name) { return is_same_name(name, grid.name); });
        auto const leave_sheet = [&](char const* reason) {
            import_.left_out.push_back({{import_.file, 0, fmt::format("sheet {}", grid.name)}, grid.name, reason});
            return false;
        };
        if (!choices_.sheets.empty() && !named) return leave_sheet("it isn't one of the sheets that were asked for");
        if (grid.hidden && !named) return leave_sheet("the sheet is hidden: show it in the workbook to have it read");
        report_hidden(grid);
        return true;
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

    // What is remembered for tables of that shape, and above it what is said of this sheet now.
    Mapping said_of(Grid const& grid, Table const& table, std::string const& shape) const
    {
        Mapping mapping;
        if (auto const before = choices_.mappings.find(shape); before != choices_.mappings.end()) mapping = before->second;
        for (auto const& said : choices_.said) {
            if (!said.sheet.empty() && !is_same_name(said.sheet, grid.name)) continue;
            if (said.kind) mapping.kind = said.kind;
            for (auto const& [column, meaning] : said.columns)
                if (column >= table.first_column && column < table.end_column) mapping.columns[column - table.first_column] = meaning;
        }
        return mapping;
    }

    TableReading read(Grid const& grid, Table const& table) const
    {
        TableReading reading{fingerprint(table), {}, {}};
        reading.said = said_of(grid, table, reading.shape);
        reading.columns = recognise_columns(grid, table, reading.said);
        // What is confirmed is as if it had been said.
        bool confirmed = false;
        for (auto const& said : choices_.said) {
            if (!said.sheet.empty() && !is_same_name(said.sheet, grid.name)) continue;
            for (auto const& column : reading.columns.columns) {
                if (!said.confirmed.contains(column.column)) continue;
                confirmed = reading.said.columns.emplace(column.column - table.first_column, column.meaning).second || confirmed;
            }
        }
        if (confirmed) reading.columns = recognise_columns(grid, table, reading.said);
        return reading;
    }
    void propose_table(Grid const& grid, Table const& table, TableReading reading, std::optional<SheetYear> const& year)
    {
        auto const columns = reading.columns;
        auto const first = table.header_rows.empty() ? table.first_row : table.header_rows.front();
        present_ = place(grid, first, table.first_column);
        import_.tables.push_back({present_, grid.name, table.title, table.first_row, table.end_row, std::move(reading.shape), columns,
                                  std::move(reading.said)});
        context_.sheet_year = year;
        auto const leave_table = [&](std::string const& reason) {
            leave(grid, first, words_in_row(grid, first), fmt::format("a table of {} rows is left out: {}", table.end_row - table.first_row, reason));
        };
        if (year && !year->reason.empty()) return leave_table(year->reason);
        if (columns.kind == TableKind::budget) return propose_budget(grid, table, columns, context_, import_);
        if (columns.kind == TableKind::funding) return propose_funding(grid, table, columns, context_, import_);
        if (columns.kind == TableKind::ledger) return propose_ledger(grid, table, columns, context_, import_);
        leave_table(columns.reason);
    }

    // What was said of sheets and columns that aren't there.
    void check_said()
    {
        auto const refuse = [&](char const* code, std::string text, std::string remedy) {
            import_.problems.push_back({Severity::error, code, std::move(text), std::move(remedy), {import_.file, 0, {}}});
        };
        auto const check_sheet = [&](std::string const& name) {
            for (auto const& grid : document_.grids)
                if (is_same_name(name, grid.name)) return;
            std::string names;
            for (auto const& grid : document_.grids)
                if (!grid.name.empty()) names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", grid.name);
            refuse("import.no-such-sheet", fmt::format("There is no sheet \"{}\".", name),
                   names.empty() ? "The file is one table without a name: leave out the sheet's name." : fmt::format("Its sheets are {}.", names));
        };
        for (auto const& name : choices_.sheets) check_sheet(name);
        for (auto const& said : choices_.said) {
            if (!said.sheet.empty()) check_sheet(said.sheet);
            auto columns = said.confirmed;
            for (auto const& [column, meaning] : said.columns) columns.insert(column);
            for (auto const column : columns) {
                bool const met = std::any_of(import_.tables.begin(), import_.tables.end(), [&, at = column](RecognisedTable const& table) {
                    if (!said.sheet.empty() && !is_same_name(said.sheet, table.sheet)) return false;
                    auto const& all = table.columns.columns;
                    return std::any_of(all.begin(), all.end(), [&](Column const& one) { return one.column == at; });
                });
                if (!met)
                    refuse("import.no-such-column", fmt::format("No table{} has a column {}.", said.sheet.empty() ? "" : fmt::format(" of the sheet \"{}\"", said.sheet), column_letters(column)),
                           "Look at the columns that a dry run shows; they are named by their letters, in separated text too.");
            }
        }
    }

    Document const& document_;
    ImportChoices const& choices_;
    ProposalContext context_;
    Import import_;
    Place present_; // the table that is being read
};

} // namespace

Import propose(Document const& document, Plan const& plan, ImportChoices const& choices)
{
    return Documents{document, plan, choices}.run();
}

} // namespace importers
