#include "importers/tables.hpp"

#include "importers/amount_unit.hpp"
#include "importers/cell_amount.hpp"
#include "importers/heading_words.hpp"
#include "importers/repeated_headings.hpp"
#include "importers/typed_text.hpp"
#include "importers/year_cells.hpp"

#include <algorithm>
#include <optional>

namespace importers {

namespace {

constexpr std::size_t longest_heading = 160; // bytes; more is an explanation

// The columns that one table after another stands in.
struct Segment {
    std::size_t first = 0;
    std::size_t end = 0;
};

// A row as far as it may be one of headings.
struct HeaderRow {
    int cells = 0;
    int recognised = 0; // by a word or a year
    int exact = 0;      // those that are that word and nothing else, or a year
};

class TableFinder
{
public:
    explicit TableFinder(Grid const& grid) : grid_{grid}
    {
        for (auto const& row : grid.rows) width_ = std::max(width_, row.size());
    }

    std::vector<Table> run()
    {
        std::vector<Table> tables;
        for (auto const& segment : segments()) {
            auto found = tables_in(segment);
            for (auto& table : found) part_repeated_headings(std::move(table), tables);
        }
        for (auto& table : tables) read_unit(grid_, table);
        return tables;
    }

private:
    Cell const& at(std::size_t row, std::size_t column) const { return cell_at(grid_, row, column); }

    // Columns that are empty throughout part two tables only where what follows has names of its own.
    std::vector<Segment> segments() const
    {
        std::vector<bool> used(width_, false);
        for (auto const& row : grid_.rows)
            for (std::size_t c = 0; c < row.size(); ++c)
                if (!is_blank(row[c])) used[c] = true;
        std::vector<Segment> found;
        for (std::size_t c = 0; c < width_; ++c) {
            if (!used[c]) continue;
            auto end = c;
            while (end < width_ && used[end]) ++end;
            if (!found.empty() && !stands_alone({c, end}, found.back()))
                found.back().end = end;
            else
                found.push_back({c, end});
            c = end;
        }
        return found;
    }

    bool stands_alone(Segment right, Segment left) const
    {
        auto const has_table = [&](Segment segment) {
            int named = 0;
            for (std::size_t r = 0; r < grid_.rows.size(); ++r) {
                std::size_t c = segment.first;
                while (c < segment.end && is_blank(at(r, c))) ++c;
                if (c == segment.end || !is_text(at(r, c))) continue;
                for (++c; c < segment.end; ++c)
                    if (number_in(at(r, c))) {
                        ++named;
                        break;
                    }
            }
            return named > 0;
        };
        auto const has_heading = [&] {
            for (std::size_t r = 0; r < grid_.rows.size(); ++r)
                if (auto const row = header_row(r, right); row.cells >= 2 && row.recognised >= 1) return true;
            return false;
        };
        auto const is_title_only = [&](Segment segment) {
            std::size_t cells = 0;
            for (std::size_t r = 0; r < grid_.rows.size(); ++r)
                for (auto c = segment.first; c < segment.end; ++c)
                    if (!is_blank(at(r, c))) ++cells;
            return cells <= 2;
        };
        return is_title_only(left) || (has_table(left) && (has_table(right) || has_heading()));
    }

    // Nothing counts where a cell can't be a heading. A day or a year in a column of days of the table `above` is one of its rows'.
    HeaderRow header_row(std::size_t r, Segment segment, Table const* above = nullptr) const
    {
        HeaderRow row;
        if (!may_be_years(grid_, r, segment.first, end_in(r, segment), above)) return {};
        for (auto c = segment.first; c < end_in(r, segment); ++c) {
            auto const& cell = at(r, c);
            if (is_blank(cell)) continue;
            ++row.cells;
            if (above && holds_days(*above, c) && (cell.kind == CellKind::date || bare_year(cell) || read_heading(cell.text).year)) continue;
            if (bare_year(cell) || cell.kind == CellKind::date) {
                ++row.recognised;
                ++row.exact;
                continue;
            }
            if (!is_text(cell) || cell.text.size() > longest_heading) return {};
            auto const reading = read_heading(cell.text);
            if (!reading.meanings.empty() || reading.year || reading.period) ++row.recognised;
            if (reading.year || reading.period || (!reading.meanings.empty() && reading.meanings.front().exact)) ++row.exact;
        }
        return row;
    }

    // As far as the row reaches: a lone cell far to the right makes no other row longer.
    std::size_t end_in(std::size_t r, Segment segment) const
    {
        return r < grid_.rows.size() ? std::min(segment.end, grid_.rows[r].size()) : segment.first;
    }
    static bool holds_days(Table const& table, std::size_t column)
    {
        if (column < table.first_column || column >= table.end_column) return false;
        auto const meanings = read_heading(table.headings[column - table.first_column]).meanings;
        if (meanings.empty()) return false;
        using enum Meaning;
        auto const meaning = meanings.front().meaning;
        return meaning == start_date || meaning == end_date || meaning == date || meaning == month || meaning == length || meaning == year;
    }

    bool has_number(std::size_t r, Segment segment) const
    {
        for (auto c = segment.first; c < end_in(r, segment); ++c)
            if (number_in(at(r, c))) return true;
        return false;
    }
    int cells_in(std::size_t r, Segment segment) const
    {
        int cells = 0;
        for (auto c = segment.first; c < end_in(r, segment); ++c)
            if (!is_blank(at(r, c))) ++cells;
        return cells;
    }

    // Words alone can be a row of a list as well as its headings: so the first row of a table is trusted sooner than a later one.
    bool starts_table(std::size_t r, Segment segment, Table const* above) const
    {
        auto const row = header_row(r, segment, above);
        if (row.cells < 2 || row.recognised == 0) return false;
        if (above) return row.exact >= 2 && row.recognised * 2 >= row.cells && number_follows(r, segment);
        if (row.recognised * 3 < row.cells) return false;
        return row.recognised >= 2 || number_follows(r, segment);
    }
    bool number_follows(std::size_t r, Segment segment) const
    {
        auto const end = std::min(grid_.rows.size(), r + 9);
        for (auto below = r + 1; below < end; ++below)
            if (has_number(below, segment) && header_row(below, segment).cells == 0) return true;
        return false;
    }

    // A row below the first one of headings that belongs to them: it names columns that the first leaves empty, or says nothing
    // but years, stages and the like.
    bool continues_header(std::size_t upper, std::size_t r, Segment segment) const
    {
        // A second name in the column of names is a line's, and its numbers are amounts unless they can only be years.
        bool const named = !is_blank(at(upper, segment.first)) && !is_blank(at(r, segment.first));
        auto const headings = headings_in(upper, segment);
        auto const row = header_row(r, segment, named ? &headings : nullptr);
        if (row.cells < 2 || row.recognised < row.cells) return row.cells >= 2 && fills_gaps_only(upper, r, segment);
        bool fills = false;
        for (auto c = segment.first; c < segment.end; ++c)
            if (!is_blank(at(r, c)) && is_blank(at(upper, c))) fills = true;
        return fills || row.exact == row.cells;
    }
    Table headings_in(std::size_t r, Segment segment) const
    {
        Table table;
        table.first_column = segment.first;
        table.end_column = segment.end;
        for (auto c = segment.first; c < segment.end; ++c) table.headings.push_back(at(r, c).text);
        return table;
    }
    // The second row of merged headings ("Eligibility" over "S", "L", "NP"): nothing below the first column's heading.
    bool fills_gaps_only(std::size_t upper, std::size_t r, Segment segment) const
    {
        if (!is_blank(at(r, segment.first)) || is_blank(at(upper, segment.first))) return false;
        bool fills = false;
        for (auto c = segment.first; c < segment.end; ++c) {
            if (is_blank(at(r, c))) continue;
            if (is_blank(at(upper, c))) fills = true;
        }
        return fills;
    }
    // A row above: the years over the stages; words in the first column alone are a title.
    bool precedes_header(std::size_t r, std::size_t header, Segment segment) const
    {
        auto const row = header_row(r, segment);
        auto names = segment.first;
        while (names < segment.end && is_blank(at(header, names))) ++names;
        bool const alone = row.cells == 1 && !is_blank(at(r, names)) && names + 1 < segment.end && !is_blank(at(header, names + 1)) && has_names(header, names);
        return row.cells >= 1 && is_blank(at(r, segment.first)) && row.recognised >= 1 && !alone;
    }
    // Whether words stand below that heading, not amounts.
    bool has_names(std::size_t header, std::size_t column) const
    {
        for (auto r = header + 1; r < std::min(grid_.rows.size(), header + 9); ++r)
            if (!is_blank(at(r, column))) return is_text(at(r, column));
        return false;
    }

    std::vector<Table> tables_in(Segment segment) const
    {
        std::vector<Table> tables;
        std::size_t from = 0;
        while (auto header = next_header(from, segment, tables.empty() ? nullptr : &tables.back())) {
            auto table = table_at(*header, segment);
            close_before(tables, table, from, segment);
            if (is_again(tables, table)) {
                tables.back().header_again.insert(tables.back().header_again.end(), table.header_rows.begin(),
                                                  table.header_rows.end());
                tables.back().header_again.insert(tables.back().header_again.end(), table.title_rows.begin(),
                                                  table.title_rows.end());
            } else {
                tables.push_back(std::move(table));
            }
            from = table.first_row;
        }
        if (tables.empty()) {
            auto whole = without_headings(segment);
            if (whole) tables.push_back(*whole);
        }
        for (std::size_t i = 0; i < tables.size(); ++i) {
            auto const end = i + 1 < tables.size() ? start_of(tables[i + 1]) : grid_.rows.size();
            finish(tables[i], end, segment);
        }
        // Headings that the next table took over leave nothing behind.
        for (std::size_t i = tables.size(); i-- > 1;) {
            auto& upper = tables[i - 1];
            if (upper.first_row < upper.end_row || upper.header_rows.empty() || start_of(tables[i]) > upper.header_rows.front()) continue;
            if (tables[i].title_rows.empty()) {
                tables[i].title_rows = std::move(upper.title_rows);
                tables[i].title = std::move(upper.title);
            }
            tables.erase(tables.begin() + static_cast<std::ptrdiff_t>(i - 1));
        }
        return tables;
    }

    static std::size_t start_of(Table const& table)
    {
        return table.title_rows.empty() ? table.header_rows.front() : table.title_rows.front();
    }
    std::optional<std::size_t> next_header(std::size_t from, Segment segment, Table const* above) const
    {
        for (auto r = from; r < grid_.rows.size(); ++r)
            if (starts_table(r, segment, above)) return r;
        return std::nullopt;
    }

    Table table_at(std::size_t header, Segment segment) const
    {
        Table table;
        table.first_column = segment.first;
        table.end_column = segment.end;
        auto top = header;
        while (top > 0 && precedes_header(top - 1, header, segment)) --top;
        auto bottom = header;
        while (bottom + 1 < grid_.rows.size() && bottom < header + 4 && continues_header(bottom, bottom + 1, segment)) ++bottom;
        for (auto r = top; r <= bottom; ++r) table.header_rows.push_back(r);
        table.first_row = bottom + 1;
        read_titles(table, segment);
        join_headings(table);
        return table;
    }

    void read_titles(Table& table, Segment segment) const
    {
        auto const top = table.header_rows.front();
        std::size_t blanks = 0;
        for (auto r = top; r > 0 && top - r < 8; --r) {
            auto const above = r - 1;
            if (cells_in(above, segment) == 0) {
                if (++blanks > 3) break;
                continue;
            }
            if (has_number(above, segment) || cells_in(above, segment) > 2) break;
            table.title_rows.insert(table.title_rows.begin(), above);
        }
        for (auto const r : table.title_rows)
            for (auto c = segment.first; c < segment.end; ++c)
                if (!is_blank(at(r, c))) table.title += (table.title.empty() ? "" : " / ") + evened(at(r, c).text);
    }

    // What stands over several columns counts for each of them that has a heading of its own below it.
    void join_headings(Table& table) const
    {
        table.headings.assign(table.end_column - table.first_column, {});
        auto const& rows = table.header_rows;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::optional<std::size_t> over;
            for (auto c = table.first_column; c < table.end_column; ++c) {
                auto const has_lower = [&](std::size_t column) {
                    return std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(i) + 1, rows.end(),
                                       [&](std::size_t row) { return !is_blank(at(row, column)); });
                };
                bool const own = !is_blank(at(rows[i], c));
                if (own) over = has_lower(c) ? std::optional{c} : std::nullopt;
                if (!own && !has_lower(c)) over.reset();
                if (!own && !over) continue;
                auto text = evened(at(rows[i], own ? c : *over).text);
                std::replace(text.begin(), text.end(), '\n', ' ');
                auto& heading = table.headings[c - table.first_column];
                heading += (heading.empty() ? "" : " ") + text;
            }
        }
    }

    // The table before ends where this one's title starts; without data between, the upper was a title after all.
    void close_before(std::vector<Table>& tables, Table& table, std::size_t from, Segment segment) const
    {
        if (tables.empty()) return;
        std::erase_if(table.title_rows, [&](std::size_t r) { return r < from; });
        bool data = false;
        for (auto r = tables.back().first_row; r < start_of(table); ++r)
            if (cells_in(r, segment) > 0) data = true;
        if (data) return;
        auto& upper = tables.back();
        upper.header_rows.insert(upper.header_rows.end(), table.header_rows.begin(), table.header_rows.end());
    }
    bool is_again(std::vector<Table> const& tables, Table const& table) const
    {
        if (tables.empty()) return false;
        auto const& before = tables.back();
        bool const same_title = table.title.empty() || table.title == before.title;
        return same_title && before.headings == table.headings;
    }

    // Words and numbers side by side without any heading.
    std::optional<Table> without_headings(Segment segment) const
    {
        Table table;
        table.first_column = segment.first;
        table.end_column = segment.end;
        table.headings.assign(segment.end - segment.first, {});
        std::size_t r = 0;
        for (; r < grid_.rows.size(); ++r) {
            bool word = false;
            for (auto c = segment.first; c < segment.end; ++c) word = word || is_text(at(r, c));
            if (word && has_number(r, segment)) break;
            if (cells_in(r, segment) == 1) {
                table.title_rows.push_back(r);
                for (auto c = segment.first; c < segment.end; ++c)
                    if (!is_blank(at(r, c))) table.title += (table.title.empty() ? "" : " / ") + evened(at(r, c).text);
            }
        }
        if (r == grid_.rows.size()) return std::nullopt;
        table.first_row = r;
        return table;
    }

    void finish(Table& table, std::size_t end, Segment segment) const
    {
        end = std::max(end, table.first_row);
        while (end > table.first_row && cells_in(end - 1, segment) == 0) --end;
        auto last = end;
        bool numbers = false;
        for (auto r = table.first_row; r < end && !numbers; ++r) numbers = has_number(r, segment);
        // Below the last amounts, what is one text alone is a note.
        while (numbers && last > table.first_row && !has_number(last - 1, segment) && cells_in(last - 1, segment) <= 1) --last;
        for (auto r = last; r < end; ++r)
            if (cells_in(r, segment) > 0) table.note_rows.push_back(r);
        table.end_row = last;
    }

    Grid const& grid_;
    std::size_t width_ = 0;
};

} // namespace

std::vector<Table> find_tables(Grid const& grid)
{
    return TableFinder{grid}.run();
}

} // namespace importers
