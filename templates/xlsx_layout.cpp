#include "templates/xlsx_layout.hpp"

#include "templates/cell_text.hpp"
#include "templates/xlsx_pages.hpp"
#include "templates/xlsx_widths.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <stdexcept>

namespace templates {

namespace {

constexpr int chart_rows = 17;
int rows_of(Block const& block)
{
    if (std::holds_alternative<Chart>(block)) return chart_rows;
    auto const* table = std::get_if<Table>(&block);
    if (!table) return 1;
    return static_cast<int>(table->rows.size()) + 1 + !table->title.empty() + table->total.has_value() + !table->note.empty();
}

template <class Ask> bool any_cell(Sheet const& sheet, Ask&& ask)
{
    return std::any_of(sheet.blocks.begin(), sheet.blocks.end(), [&](Block const& block) {
        auto const* table = std::get_if<Table>(&block);
        return table && std::any_of(table->rows.begin(), table->rows.end(),
                                    [&](auto const& row) { return std::any_of(row.begin(), row.end(), ask); });
    });
}

// The head of the only table stays in sight where it stands at the top.
void freeze(Sheet const& sheet, PlacedSheet& placed, PlacedTable const* first_table, PlacedTable const* last_table)
{
    placed.frozen_rows = 1;
    if (first_table && first_table == last_table && first_table->header_row <= 6) placed.frozen_rows = first_table->header_row + 1;
    if (first_table && first_table->table->columns.size() > 7 && placed.widths.front() <= 45) placed.frozen_columns = 1;
    if (sheet.one_page) placed.frozen_columns = 0;
}

// A row between blocks, but none after a heading and none between paragraphs.
bool separated(Block const& before, Block const& after)
{
    if (std::holds_alternative<Heading>(before)) return false;
    return !(std::holds_alternative<Paragraph>(before) && std::holds_alternative<Paragraph>(after));
}

bool is_empty(Cell const& cell)
{
    auto const* text = std::get_if<std::string>(&cell.value);
    return std::holds_alternative<std::monostate>(cell.value) || (text && text->empty());
}

PlacedTable const* add(Placement& placement, PlacedTable placed)
{
    auto const [entry, fresh] = placement.tables.insert({placed.key(), placed});
    if (!fresh) throw std::logic_error("two tables of a workbook have the key " + placed.key());
    return &entry->second;
}

// Widths from the titles and what its kinds take: its rows aren't there yet.
void place_long_table(LongTable const& table, std::size_t sheet, Placement& placement)
{
    constexpr std::size_t most_rows = 1'048'576;
    if (table.row_count >= most_rows) throw std::logic_error("a sheet can't hold the rows of table " + table.key);
    auto& placed = placement.sheets[sheet];
    for (auto const& column : table.columns)
        placed.widths.push_back(width_of_long(column));
    placed.rows = static_cast<int>(table.row_count) + 1;
    add(placement, {sheet, nullptr, &table, 0, 1, static_cast<int>(table.row_count)});
}

void place_charts(std::vector<Block> const& blocks, std::size_t& at, int row, PlacedSheet& placed)
{
    std::size_t end = at;
    while (end < blocks.size() && std::holds_alternative<Chart>(blocks[end])) ++end;
    int const sides = static_cast<int>(end - at);
    for (int side = 0; at < end; ++at, ++side) placed.blocks.push_back({at, row, chart_rows, side, sides});
    --at;
}

} // namespace

Placement place(Workbook const& workbook)
{
    Placement placement;
    std::vector<std::string> names;
    for (std::size_t index = 0; index < workbook.sheets.size(); ++index) {
        auto const& sheet = workbook.sheets[index];
        auto& placed = placement.sheets.emplace_back();
        placed.name = sheet_name(sheet.name, names);
        names.push_back(placed.name);
        if (sheet.long_table) {
            place_long_table(*sheet.long_table, index, placement);
            continue;
        }
        set_widths(sheet, placed); // and the paper
        PlacedTable const* first_table = nullptr;
        PlacedTable const* last_table = nullptr;
        int row = 2;
        for (std::size_t at = 0; at < sheet.blocks.size(); ++at) {
            auto const& block = sheet.blocks[at];
            if (at > 0 && separated(sheet.blocks[at - 1], block)) ++row;
            int const rows = rows_of(block);
            if (std::holds_alternative<Chart>(block)) {
                place_charts(sheet.blocks, at, row, placed);
            } else {
                placed.blocks.push_back({at, row, rows});
            }
            if (auto const* table = std::get_if<Table>(&block)) {
                int const head = row + !table->title.empty();
                last_table = add(placement, {index, table, nullptr, head, head + 1, static_cast<int>(table->rows.size())});
                if (!first_table) first_table = last_table;
            }
            row += rows;
        }
        placed.guarded = any_cell(sheet, [](Cell const& cell) { return cell.meaning != Meaning::plain && cell.meaning != Meaning::input; });
        if (placed.guarded || any_cell(sheet, [](Cell const& cell) { return cell.meaning == Meaning::input && !is_empty(cell); })) {
            placed.legend_row = row + 1;
            row += 2;
        }
        placed.rows = row;
        freeze(sheet, placed, first_table, last_table);
        set_pages(sheet, placed, placement.tables);
    }
    return placement;
}

int lines_of(std::string const& text, PlacedSheet const& sheet)
{
    // Proportional type is narrower than its digits, on which column widths are counted.
    auto const width = static_cast<std::size_t>(std::max(20, std::accumulate(sheet.widths.begin(), sheet.widths.end(), 0) * 11 / 10));
    return static_cast<int>(wrapped(printable(text), width).size());
}

int lines_of_row(std::vector<Cell> const& cells, PlacedSheet const& sheet)
{
    int lines = 1;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        auto const* text = std::get_if<std::string>(&cells[column].value);
        if (!text || sheet.widths[column] == 0) continue;
        auto const width = static_cast<std::size_t>(std::max(4, sheet.widths[column] - 1));
        lines = std::max(lines, static_cast<int>(wrapped(printable(*text), width).size()));
    }
    return lines;
}

int lines_of_head(std::vector<Column> const& columns, PlacedSheet const& sheet)
{
    int lines = 1;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (sheet.widths[column] == 0) continue;
        auto const width = static_cast<std::size_t>(std::max(4, sheet.widths[column] * 9 / 10));
        lines = std::max(lines, static_cast<int>(wrapped(printable(columns[column].title), width).size()));
    }
    return lines;
}

std::uint16_t label_interval(std::size_t categories)
{
    return categories <= 14 ? 1 : categories <= 30 ? 3 : categories <= 50 ? 6 : static_cast<std::uint16_t>((categories + 119) / 120 * 12);
}

namespace {

std::string without_codes(std::string const& text) // an & would begin one
{
    std::string out;
    for (char const c : first_units(printable(text), 90)) out += c == '&' ? "&&" : std::string(1, c);
    return out;
}

} // namespace

std::string header_text(Workbook const& workbook, PlacedSheet const& sheet)
{
    return "&L" + without_codes(workbook.title) + "&R" + without_codes(sheet.name);
}

std::string footer_text(Workbook const& workbook, budget::Date date)
{
    return "&L" + budget::for_people(date) + "&CPage &P of &N&R" + without_codes(workbook.subject);
}

std::string address(int row, int column)
{
    std::string letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(row + 1);
}

std::string quoted(std::string const& sheet_name)
{
    std::string text = "'";
    for (char const c : sheet_name) text += c == '\'' ? "''" : std::string(1, c);
    return text + "'!";
}

std::string first_units(std::string const& text, std::size_t units)
{
    std::size_t taken = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        auto const lead = static_cast<unsigned char>(text[at]);
        std::size_t const bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        taken += bytes == 4 ? 2 : 1;
        if (taken > units || at + bytes > text.size()) break;
        at += bytes;
    }
    return text.substr(0, at);
}

namespace {

std::string lower_case(std::string text)
{
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

std::string trimmed(std::string text, char const* characters)
{
    auto const first = text.find_first_not_of(characters);
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(characters) - first + 1);
}

} // namespace

std::string sheet_name(std::string const& wanted, std::vector<std::string> const& taken)
{
    std::string clean;
    for (char const c : printable(wanted)) clean += std::string{"[]:*?/\\\n"}.find(c) == std::string::npos ? c : ' ';
    auto const start = trimmed(clean, " '");
    auto name = trimmed(first_units(start.empty() ? "Sheet" : start, 31), " '");
    auto const is_taken = [&](std::string const& candidate) {
        return lower_case(candidate) == "history" || // Excel keeps this one for itself
               std::any_of(taken.begin(), taken.end(), [&](auto const& other) { return lower_case(other) == lower_case(candidate); });
    };
    for (int number = 2; is_taken(name); ++number) {
        auto const suffix = " " + std::to_string(number);
        name = trimmed(first_units(start.empty() ? "Sheet" : start, 31 - suffix.size()), " '") + suffix;
    }
    return name;
}

} // namespace templates
