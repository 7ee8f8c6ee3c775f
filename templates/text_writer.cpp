#include "templates/text_writer.hpp"

#include "templates/cell_text.hpp"

#include <algorithm>
#include <numeric>

namespace templates {

namespace {

constexpr std::size_t gap = 2;             // between columns
constexpr std::size_t narrowest_text = 14; // text columns don't wrap below this

struct Layout {
    std::vector<std::vector<std::string>> rows; // printable, the total last
    std::vector<std::string> titles;
    std::vector<std::size_t> widths;
    std::vector<std::size_t> least;
};

std::size_t longest_line(std::string const& text)
{
    std::size_t longest = 0;
    for (auto const& line : wrapped(text, std::string::npos)) longest = std::max(longest, display_width(line));
    return longest;
}

std::size_t widest_word(std::string const& text)
{
    std::size_t longest = 0;
    for (auto const& line : wrapped(text, 1 << 20)) {
        std::size_t at = 0;
        while (at < line.size()) {
            auto const end = std::min(line.find(' ', at), line.size());
            longest = std::max(longest, display_width(line.substr(at, end - at)));
            at = end + 1;
        }
    }
    return longest;
}

Layout measured(Table const& table)
{
    Layout layout;
    for (auto const& column : table.columns) layout.titles.push_back(printable(column.title));
    auto const add = [&](std::vector<Cell> const& cells) {
        auto& row = layout.rows.emplace_back();
        for (auto const& cell : cells) row.push_back(printable(text_for_people(cell.value)));
        row.resize(table.columns.size());
    };
    for (auto const& row : table.rows) add(row);
    if (table.total) add(*table.total);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        bool const wraps = table.columns[column].kind == Kind::text;
        std::size_t full = wraps ? longest_line(layout.titles[column]) : widest_word(layout.titles[column]);
        std::size_t least = widest_word(layout.titles[column]);
        for (auto const& row : layout.rows) {
            full = std::max(full, longest_line(row[column]));
            least = std::max(least, wraps ? std::min(longest_line(row[column]), narrowest_text) : longest_line(row[column]));
        }
        layout.widths.push_back(full);
        layout.least.push_back(std::min(least, full));
    }
    return layout;
}

// The columns of one part, and how wide each is there.
struct Part {
    std::vector<std::size_t> columns;
    std::vector<std::size_t> widths;
};

std::size_t total_width(std::vector<std::size_t> const& widths)
{
    return std::accumulate(widths.begin(), widths.end(), widths.empty() ? 0 : gap * (widths.size() - 1));
}

// Takes from the widest column that can still give, a column of the terminal at a time.
void shrink(Part& part, Layout const& layout, std::size_t width)
{
    while (total_width(part.widths) > width) {
        std::size_t widest = part.widths.size();
        for (std::size_t at = 0; at < part.widths.size(); ++at) {
            bool const gives = part.widths[at] > layout.least[part.columns[at]];
            if (gives && (widest == part.widths.size() || part.widths[at] > part.widths[widest])) widest = at;
        }
        if (widest == part.widths.size()) return;
        --part.widths[widest];
    }
}

std::vector<Part> parts_of(Layout const& layout, std::size_t width)
{
    std::vector<Part> parts;
    std::vector<std::size_t> least;
    for (std::size_t column = 0; column < layout.widths.size(); ++column) {
        least.push_back(layout.least[column]);
        if (parts.empty() || (total_width(least) > width && parts.back().columns.size() > 1)) {
            parts.emplace_back();
            least = {layout.least[column]};
            if (column > 0) {
                parts.back().columns.push_back(0);
                least.insert(least.begin(), layout.least[0]);
            }
        }
        parts.back().columns.push_back(column);
    }
    for (auto& part : parts) {
        for (auto const column : part.columns) part.widths.push_back(layout.widths[column]);
        shrink(part, layout, width);
    }
    return parts;
}

void append_line(std::string line, std::string& out)
{
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
}

std::string padded(std::string const& text, std::size_t width, bool right)
{
    auto const taken = display_width(text);
    std::string const space(taken < width ? width - taken : 0, ' ');
    return right ? space + text : text + space;
}

// Titles sit at the bottom of their cell, values at the top.
void append_row(std::vector<std::string> const& row, Part const& part, Table const& table, bool at_bottom, std::string& out)
{
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t at = 0; at < part.columns.size(); ++at) {
        cells.push_back(wrapped(row[part.columns[at]], part.widths[at]));
        height = std::max(height, cells.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
        std::string text;
        for (std::size_t at = 0; at < cells.size(); ++at) {
            auto const skipped = at_bottom ? height - cells[at].size() : 0;
            bool const there = line >= skipped && line - skipped < cells[at].size();
            bool const right = is_counted(table.columns[part.columns[at]].kind);
            text += padded(there ? cells[at][line - skipped] : "", part.widths[at], right) + std::string(gap, ' ');
        }
        append_line(std::move(text), out);
    }
}

void append_rule(Part const& part, std::string& out)
{
    std::string rule;
    for (auto const width : part.widths) rule += std::string(width, '-') + std::string(gap, ' ');
    append_line(std::move(rule), out);
}

void append_paragraph(std::string const& text, std::size_t width, std::string& out)
{
    for (auto& line : wrapped(printable(text), width)) append_line(std::move(line), out);
}

void append_table(Table const& table, std::size_t width, std::string& out)
{
    if (!table.title.empty()) append_paragraph(table.title, width, out);
    auto const layout = measured(table);
    bool first = true;
    for (auto const& part : parts_of(layout, width)) {
        if (!first) out += "\n";
        first = false;
        append_row(layout.titles, part, table, true, out);
        append_rule(part, out);
        for (std::size_t row = 0; row < layout.rows.size(); ++row) {
            if (table.total && row + 1 == layout.rows.size()) append_rule(part, out);
            append_row(layout.rows[row], part, table, false, out);
        }
        if (layout.rows.empty()) out += "(none)\n";
    }
    if (!table.note.empty()) append_paragraph(table.note, width, out);
}

} // namespace

std::string write_text(Sheet const& sheet, std::size_t width)
{
    std::string out;
    if (!sheet.title.empty()) append_paragraph(sheet.title, width, out);
    for (auto const& block : sheet.blocks) {
        if (std::holds_alternative<Chart>(block)) continue;
        if (!out.empty()) out += "\n";
        if (auto const* heading = std::get_if<Heading>(&block)) {
            append_paragraph(heading->text, width, out);
            append_line(std::string(std::min(longest_line(printable(heading->text)), width), '='), out);
        }
        if (auto const* paragraph = std::get_if<Paragraph>(&block)) append_paragraph(paragraph->text, width, out);
        if (auto const* table = std::get_if<Table>(&block)) append_table(*table, width, out);
    }
    return out;
}

} // namespace templates
