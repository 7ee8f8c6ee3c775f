#include "importers/worksheet_table.hpp"

#include "importers/amount_text.hpp"
#include "importers/heading_words.hpp"
#include "importers/row_words.hpp"
#include "importers/typed_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace importers {

namespace {

struct Heading {
    WorksheetColumn column;
    std::vector<std::string_view> starts; // letters only
};

std::vector<Heading> const& headings()
{
    using enum WorksheetColumn;
    static std::vector<Heading> const all = {
        {source, {"fundingsource", "sourceoffunding", "sourceoffunds", "source", "fundingname", "funder"}},
        {type, {"fundingtype", "typeoffunding", "type"}},
        {length, {"lengthoffunding", "fundinglength", "length", "fundingperiod", "term"}},
        {end_date, {"fundingenddate", "enddate", "endoffunding", "expirationdate", "fundingends"}},
        {renewable, {"renewable", "fundingrenewable", "isfundingrenewable", "renewal"}},
        {restrictions, {"fundingrestrictions", "restrictions", "restrictionsonfunding", "restriction", "fundingrestriction"}},
        {flexibility, {"fundingflexibility", "flexibility", "flexibilityoffunding"}},
    };
    return all;
}

std::string letters_of(std::string_view text)
{
    std::string letters;
    for (char const c : lower_case(text))
        if (c >= 'a' && c <= 'z') letters += c;
    return letters;
}

std::optional<WorksheetColumn> column_of(std::string const& heading)
{
    auto const letters = letters_of(heading);
    if (letters.empty() || letters.size() > 60) return std::nullopt; // a sentence isn't a heading
    std::optional<WorksheetColumn> found;
    std::size_t longest = 0;
    for (auto const& one : headings())
        for (auto const start : one.starts)
            if (letters.starts_with(start) && start.size() > longest) {
                found = one.column;
                longest = start.size();
            }
    return found;
}

using WorksheetColumns = std::array<std::optional<std::size_t>, worksheet_columns>;

// Four of the seven, the source among them, each once.
std::optional<WorksheetColumns> read_headings(std::vector<Cell> const& row)
{
    WorksheetColumns columns;
    std::size_t known = 0;
    for (std::size_t at = 0; at < row.size(); ++at) {
        auto const column = column_of(row[at].text);
        if (!column) continue;
        auto& place = columns[static_cast<std::size_t>(*column)];
        if (place) continue;
        place = at;
        ++known;
    }
    if (known < 4 || !columns[static_cast<std::size_t>(WorksheetColumn::source)]) return std::nullopt;
    return columns;
}

bool is_untouched(std::string const& cell)
{
    auto const letters = letters_of(cell);
    return letters.empty() || letters == "onetimeannualmultiyear" || letters == "lowmediumhigh" || letters == "yesno";
}

// A row as the empty workbook has it: nothing but boxes without a tick.
bool is_empty(WorksheetRow const& row)
{
    return std::all_of(row.words.begin(), row.words.end(), [](std::string const& cell) {
        if (!is_untouched(cell)) return false;
        auto const lower = lower_case(cell);
        for (std::string_view const tick : {ticked_box, "\xE2\x98\x91", "\xE2\x9C\x93", "\xE2\x9C\x94", "[x]", "x "})
            if (lower.find(tick) != std::string::npos) return false;
        return lower.find_first_of("0123456789") == std::string::npos;
    });
}

// "[Name of Program/Service]" and what is left of it.
bool is_template_line(std::string const& line)
{
    auto const letters = letters_of(line);
    return letters == "nameofprogramservice" || letters == "nameofprogram" || letters == "nameofservice" ||
           letters == "programservice" || letters == "programname" || letters == "nameofprogramorservice";
}

// "Program/Service: Mobile Team", "[Mobile Team]" → "Mobile Team".
std::string name_in(std::string line)
{
    for (std::string_view const label :
         {"name of program/service", "name of program or service", "program/service name", "program/service", "name of program",
          "program name", "name of service", "program", "service"}) {
        auto const lower = lower_case(line);
        auto const colon = line.find(':');
        if (!lower.starts_with(label) || colon == std::string::npos || lower.find_first_not_of(" ", label.size()) != colon)
            continue;
        line = line.substr(colon + 1);
        break;
    }
    auto const is_edge = [](char c) {
        return c == ' ' || c == '[' || c == ']' || c == '\n' || c == '\t' || c == '_' || c == ':';
    };
    while (!line.empty() && is_edge(line.back())) line.pop_back();
    std::size_t first = 0;
    while (first < line.size() && is_edge(line[first])) ++first;
    line = line.substr(first);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return is_template_line(line) ? std::string{} : line;
}

// A sentence of instructions is no name.
bool is_sentence(std::string const& line)
{
    return line.size() > 90 || line.ends_with('.') || line.ends_with('?') || line.ends_with('!');
}

class WorksheetFinder
{
public:
    std::vector<WorksheetTable> find(TextDocument const& document)
    {
        for (auto const& block : document.blocks) {
            if (auto const* line = std::get_if<TextLine>(&block)) above_.push_back(*line);
            else take(std::get<TextTable>(block));
        }
        return std::move(tables_);
    }

private:
    void take(TextTable const& table)
    {
        auto const& rows = table.grid.rows;
        for (std::size_t at = 0; at < rows.size(); ++at)
            if (auto const columns = read_headings(rows[at])) {
                read(table, at, *columns);
                above_.clear();
                return;
            }
    }

    void read(TextTable const& table, std::size_t heading_row, WorksheetColumns const& columns)
    {
        WorksheetTable found;
        found.number = table.number;
        for (std::size_t column = 0; column < worksheet_columns; ++column)
            if (!columns[column]) found.missing.push_back(static_cast<WorksheetColumn>(column));
        name_program(table, heading_row, found);
        std::vector<Cell> const* before = nullptr;
        std::vector<Cell> filled;
        for (auto at = heading_row + 1; at < table.grid.rows.size(); ++at) {
            if (read_headings(table.grid.rows[at])) continue; // repeated on a new page
            auto cells = table.grid.rows[at];
            // A cell that is merged downwards says the same of each row.
            for (auto const& [row, column] : table.continued)
                if (row == at && before && column < before->size() && column < cells.size()) cells[column] = (*before)[column];
            WorksheetRow row{table.number, at + 1, {}, {}};
            for (std::size_t column = 0; column < worksheet_columns; ++column)
                if (columns[column] && *columns[column] < cells.size()) row.words[column] = cells[*columns[column]].text;
            row.note = is_note(table.grid, at, row);
            read_more(table.grid.rows[heading_row], cells, columns, row);
            filled = std::move(cells);
            before = &filled;
            if (!is_empty(row)) found.rows.push_back(std::move(row));
        }
        tables_.push_back(std::move(found));
    }

    static bool is_note(Grid const& grid, std::size_t at, WorksheetRow const& row)
    {
        auto const width = grid.rows[at].size();
        bool const one_cell = std::any_of(grid.merged.begin(), grid.merged.end(), [&](CellRange const& range) {
            return range.first_row == at && range.last_row == at && range.first_column == 0 && range.last_column + 1 >= width && width > 2;
        });
        return one_cell || says_note(plain_words(row.of(WorksheetColumn::source)));
    }

    // Columns that a team added: an amount counts as if it stood behind the source's name, the rest is kept to be said.
    static void read_more(std::vector<Cell> const& headings, std::vector<Cell> const& cells, WorksheetColumns const& columns, WorksheetRow& row)
    {
        for (std::size_t at = 0; at < cells.size(); ++at) {
            bool const known = std::any_of(columns.begin(), columns.end(), [&](auto const& column) { return column == at; });
            if (known || cells[at].text.find_first_not_of(" \t\r\n") == std::string::npos) continue;
            auto const heading = at < headings.size() ? headings[at].text : std::string{};
            auto const meanings = read_heading(heading).meanings; // "Award Number" and "Budget Year" are no amounts
            auto const meaning = meanings.empty() ? Meaning::ignored : meanings.front().meaning;
            bool const year = std::any_of(meanings.begin(), meanings.end(), [](PossibleMeaning const& one) { return one.meaning == Meaning::year; });
            bool const money = !year && (meaning == Meaning::amount || meaning == Meaning::award || meaning == Meaning::total);
            if (money && read_amount(cells[at].text).value) {
                bool const sign = cells[at].text.find('$') != std::string::npos;
                row.words[static_cast<std::size_t>(WorksheetColumn::source)] += (sign ? " " : " $") + evened(cells[at].text);
            } else {
                row.more.emplace_back(heading, evened(cells[at].text));
            }
        }
    }

    // A row of the table above its headings, else the nearest line above the table that is no sentence.
    void name_program(TextTable const& table, std::size_t heading_row, WorksheetTable& found) const
    {
        for (auto at = heading_row; at-- > 0;)
            for (auto const& cell : table.grid.rows[at]) {
                if (cell.text.empty() || is_sentence(cell.text)) continue;
                found.program_line = cell.text;
                found.program = name_in(cell.text);
                return;
            }
        for (auto line = above_.rbegin(); line != above_.rend(); ++line) {
            if (is_sentence(line->text)) continue;
            found.program_line = line->text;
            found.program = name_in(line->text);
            return;
        }
    }

    std::vector<TextLine> above_; // since the last funding table
    std::vector<WorksheetTable> tables_;
};

} // namespace

char const* title_of(WorksheetColumn column)
{
    static constexpr std::array titles{"Funding Source",     "Funding Type",         "Length of Funding",  "Funding End Date",
                                       "Renewable Funding?", "Funding Restrictions", "Funding Flexibility"};
    return titles[static_cast<std::size_t>(column)];
}

budget::Place WorksheetRow::place(std::string const& file, std::optional<WorksheetColumn> column) const
{
    auto path = fmt::format("table {}, row {}", table, row);
    if (column) path += fmt::format(", {}", title_of(*column));
    return {file, 0, std::move(path)};
}

std::vector<WorksheetTable> find_worksheet_tables(TextDocument const& document) { return WorksheetFinder{}.find(document); }

} // namespace importers
