#include "templates/xlsx_pages.hpp"

#include "templates/xlsx_widths.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace templates {

namespace {

constexpr double line = 15;
constexpr double highest = 409; // of a row: Excel's limit
constexpr double safety = 0.95; // of a page: programs and printers differ a little in what it holds
constexpr int together = 2;     // so many rows stay with a table's head, and with its total

class Heights
{
public:
    Heights(PlacedSheet& placed, std::map<std::string, PlacedTable> const& tables) : placed_{placed}, tables_{tables}
    {
        placed_.heights.assign(static_cast<std::size_t>(placed_.rows), line);
    }

    void across(int row, std::string const& text, double line_height) { set(row, line_height * lines_of(text, placed_)); }

    void of(Heading const& heading, PlacedBlock const& at) { across(at.row, heading.text, 18); }
    void of(Paragraph const& paragraph, PlacedBlock const& at) { across(at.row, paragraph.text, line); }
    void of(Chart const&, PlacedBlock const&) {}
    void of(Table const& table, PlacedBlock const&)
    {
        auto const& at = tables_.at(table.key);
        if (!table.title.empty()) across(at.header_row - 1, table.title, 16);
        set(at.header_row, line * lines_of_head(table.columns, placed_));
        int row = at.first_row;
        for (auto const& cells : table.rows) set(row++, line * lines_of_row(cells, placed_));
        if (table.total) set(row++, line * lines_of_row(*table.total, placed_));
        if (!table.note.empty()) across(row, table.note, 13);
    }

private:
    void set(int row, double height) { placed_.heights.at(static_cast<std::size_t>(row)) = std::min(highest, height); }

    PlacedSheet& placed_;
    std::map<std::string, PlacedTable> const& tables_;
};

// Rows from the first to before the end, which stay on one page; all up to `whole` do where a page holds that. The legend is none: no
// page begins for it alone.
struct Unit {
    int first = 0;
    int end = 0;
    int whole = 0;
};

class Units
{
public:
    Units(Sheet const& sheet, PlacedSheet const& placed, std::map<std::string, PlacedTable> const& tables) : tables_{tables}
    {
        for (auto const& at : placed.blocks) {
            auto const& block = sheet.blocks[at.block];
            if (auto const* table = std::get_if<Table>(&block)) add_table(*table, at);
            else if (std::holds_alternative<Heading>(block)) heading_ = heading_ < 0 ? at.row : heading_;
            else if (at.side == 0) add(at.row, at.row + at.rows, at.row + at.rows);
        }
    }

    std::vector<Unit> const& all() const { return units_; }

private:
    // With the headings over it.
    void add(int first, int end, int whole)
    {
        units_.push_back({heading_ < 0 ? first : heading_, end, whole});
        heading_ = -1;
    }

    void add_table(Table const& table, PlacedBlock const& at)
    {
        int const end = at.row + at.rows;
        int const rows = static_cast<int>(table.rows.size());
        if (rows <= 2 * together) return add(at.row, end, end);
        int const first_row = tables_.at(table.key).first_row;
        add(at.row, first_row + together, end);
        for (int row = first_row + together; row < first_row + rows - together; ++row) add(row, row + 1, row + 1);
        add(first_row + rows - together, end, end);
    }

    std::map<std::string, PlacedTable> const& tables_;
    std::vector<Unit> units_;
    int heading_ = -1; // the first of those that wait for what they are over
};

std::vector<int> breaks_of(std::vector<Unit> const& units, PlacedSheet const& placed, double page)
{
    constexpr std::size_t most = 1'000; // Excel takes 1,023
    std::vector<double> tops{0}; // of the rows, and below the last
    for (double const height : placed.heights) tops.push_back(tops.back() + height);
    auto const between = [&](int first, int end) { return tops.at(static_cast<std::size_t>(end)) - tops.at(static_cast<std::size_t>(first)); };
    double const repeated = between(placed.repeated_from, placed.repeated_to + 1);
    std::vector<int> breaks;
    int start = 0; // of the page
    for (auto const& unit : units) {
        double const room = start > placed.repeated_to ? page - repeated : page;
        bool const holds_it = between(start, unit.end) <= room;
        bool const holds_all = between(start, unit.whole) <= room;
        bool const next_holds_all = between(unit.first, unit.whole) <= page - repeated;
        if ((holds_it && (holds_all || !next_holds_all)) || unit.first == start) {
            // A row higher than a page is cut by whoever prints it.
            if (double const over = between(start, unit.end); over > room) start = unit.end;
            continue;
        }
        start = unit.first;
        if (breaks.size() < most) breaks.push_back(start);
    }
    return breaks;
}

PlacedTable const* last_table(Sheet const& sheet, std::map<std::string, PlacedTable> const& tables)
{
    for (auto block = sheet.blocks.rbegin(); block != sheet.blocks.rend(); ++block)
        if (auto const* table = std::get_if<Table>(&*block)) return &tables.at(table->key);
    return nullptr;
}

} // namespace

void set_pages(Sheet const& sheet, PlacedSheet& placed, std::map<std::string, PlacedTable> const& tables)
{
    Heights heights{placed, tables};
    heights.across(0, sheet.title.empty() ? placed.name : sheet.title, 24);
    for (auto const& at : placed.blocks) std::visit([&](auto const& block) { heights.of(block, at); }, sheet.blocks[at.block]);
    placed.repeated_from = 0;
    placed.repeated_to = placed.frozen_rows - 1;
    if (sheet.one_page) return;
    Units const units{sheet, placed, tables};
    double const page = printed_height(placed.paper, sheet.landscape) / scale_of(placed, sheet.landscape) * safety;
    placed.breaks = breaks_of(units.all(), placed, page);
    auto const* last = last_table(sheet, tables);
    if (!last || last->header_row < placed.frozen_rows) return; // its head is among them
    bool const is_broken = std::any_of(placed.breaks.begin(), placed.breaks.end(), [&](int row) { return row >= last->first_row && row < last->first_row + last->rows; });
    if (!is_broken) return;
    placed.repeated_from = placed.repeated_to = last->header_row;
    placed.breaks = breaks_of(units.all(), placed, page);
}

} // namespace templates
