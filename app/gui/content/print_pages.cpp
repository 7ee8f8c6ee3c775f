#include "app/gui/content/print_pages.hpp"

#include "templates/cell_text.hpp"

#include <algorithm>
#include <sstream>

namespace gui {

namespace {

constexpr double column_gutter = 10;
constexpr double least_below = 6; // lines: a heading isn't the last thing on a page
constexpr double least_scale = 7 / 9.0;
constexpr double scale_of_parts = 8 / 9.0; // more of a table's columns stand side by side

bool is_number(templates::Column const& column)
{
    using templates::Kind;
    return column.kind == Kind::money || column.kind == Kind::number || column.kind == Kind::share;
}

bool is_gap(templates::Cell const& cell)
{
    auto const* money = std::get_if<budget::Money>(&cell.value);
    return cell.meaning == templates::Meaning::bad || (cell.meaning == templates::Meaning::gap && money && !money->is_zero());
}

class Pages
{
public:
    Pages(double width, double height, PrintTextSizes const& text) : width_{width}, height_{height}, text_{text} {}

    std::vector<PrintPage> take() && { return std::move(pages_); }
    bool holds_whole(templates::Table const& table) const { return parts_of(table).size() <= 1; }

    void begin_page()
    {
        pages_.emplace_back();
        y_ = 0;
    }
    void operator()(templates::Heading const& heading)
    {
        if (y_ > 0) y_ += line();
        make_room(least_below * line());
        paragraph(heading.text, true, false);
    }
    void operator()(templates::Paragraph const& block)
    {
        using templates::Meaning;
        paragraph(block.text, false, block.meaning == Meaning::gap || block.meaning == Meaning::bad);
    }
    void operator()(templates::Chart const& chart)
    {
        paragraph(chart.title, true, false);
        paragraph(chart.description + " The chart isn't drawn here; it is in the workbook that Export writes.", false, false);
    }
    void operator()(templates::Table const& table)
    {
        if (!table.title.empty()) {
            make_room(least_below * line());
            paragraph(table.title, true, false);
        }
        for (auto const& part : parts_of(table)) print_part(table, part);
        if (!table.note.empty()) paragraph(table.note, false, false);
        y_ += line() / 2;
    }
    void paragraph(std::string const& text, bool bold, bool gap)
    {
        std::istringstream paragraphs{text};
        for (std::string one; std::getline(paragraphs, one);)
            for (auto& words : wrapped_lines(one, width_, size(bold))) {
                make_room(line());
                pages_.back().texts.push_back({{0, y_}, std::move(words), bold, gap});
                y_ += line();
            }
        y_ += line() / 2;
    }

private:
    struct Part {
        std::vector<std::size_t> columns;
        std::vector<double> widths;
    };

    TextSize const& size(bool bold) const { return bold ? text_.bold : text_.plain; }
    double line() const { return text_.plain.height * 1.25; }
    void make_room(double height)
    {
        if (pages_.empty() || y_ + height > height_) begin_page();
    }

    double natural_width(templates::Table const& table, std::size_t column) const
    {
        double widest = 0;
        std::istringstream words{table.columns[column].title};
        for (std::string word; words >> word;) widest = std::max(widest, text_.bold.width(word));
        auto const take = [&](std::vector<templates::Cell> const& row, bool bold) {
            widest = std::max(widest, size(bold).width(templates::text_for_people(row[column].value)));
        };
        for (auto const& row : table.rows) take(row, false);
        if (table.total) take(*table.total, true);
        if (!is_number(table.columns[column])) widest = std::min(widest, width_ * 0.34);
        return std::min(widest, width_) + column_gutter;
    }

    std::vector<Part> parts_of(templates::Table const& table) const
    {
        std::vector<double> widths;
        for (std::size_t at = 0; at < table.columns.size(); ++at) widths.push_back(natural_width(table, at));
        std::vector<Part> parts;
        double used = 0;
        for (std::size_t at = 0; at < widths.size(); ++at) {
            if (parts.empty() || (used + widths[at] > width_ && parts.back().columns.size() > 1)) {
                parts.emplace_back();
                used = 0;
                if (at > 0) { // the names of the rows again
                    parts.back() = {{0}, {widths[0]}};
                    used = widths[0];
                }
            }
            parts.back().columns.push_back(at);
            parts.back().widths.push_back(widths[at]);
            used += widths[at];
        }
        return parts;
    }

    void print_part(templates::Table const& table, Part const& part)
    {
        std::vector<templates::Cell> titles;
        for (auto const& column : table.columns) titles.push_back({column.title});
        auto const head = [&] {
            print_row(table, part, titles, true);
            rule(part);
        };
        make_room(row_height(part, titles, true) + 2 * line());
        head();
        for (auto const& row : table.rows) {
            if (y_ + row_height(part, row, false) > height_) {
                begin_page();
                head();
            }
            print_row(table, part, row, false);
        }
        if (!table.total) return;
        make_room(row_height(part, *table.total, true) + 4);
        rule(part);
        print_row(table, part, *table.total, true);
    }

    std::vector<std::string> lines_of(Part const& part, std::size_t at, std::vector<templates::Cell> const& row, bool bold) const
    {
        auto const text = templates::text_for_people(row[part.columns[at]].value);
        return wrapped_lines(text, part.widths[at] - column_gutter + 0.5, size(bold));
    }
    double row_height(Part const& part, std::vector<templates::Cell> const& row, bool bold) const
    {
        std::size_t most = 1;
        for (std::size_t at = 0; at < part.columns.size(); ++at) most = std::max(most, lines_of(part, at, row, bold).size());
        return static_cast<double>(most) * line();
    }
    void print_row(templates::Table const& table, Part const& part, std::vector<templates::Cell> const& row, bool bold)
    {
        double x = 0;
        for (std::size_t at = 0; at < part.columns.size(); ++at) {
            auto const& cell = row[part.columns[at]];
            double y = y_;
            for (auto& words : lines_of(part, at, row, bold)) {
                double const wide = size(bold).width(words);
                double const right = x + part.widths[at] - column_gutter - wide;
                pages_.back().texts.push_back(
                    {{is_number(table.columns[part.columns[at]]) ? right : x, y}, std::move(words), bold, is_gap(cell)});
                y += line();
            }
            x += part.widths[at];
        }
        y_ += row_height(part, row, bold);
    }
    void rule(Part const& part)
    {
        double wide = -column_gutter;
        for (auto const width : part.widths) wide += width;
        pages_.back().rules.push_back({{0, y_ + 1}, {wide, y_ + 1}});
        y_ += 4;
    }

    double width_;
    double height_;
    PrintTextSizes const& text_;
    double y_ = 0;
    std::vector<PrintPage> pages_;
};

} // namespace

std::vector<std::string> wrapped_lines(std::string const& text, double width, TextSize const& size)
{
    std::vector<std::string> lines;
    std::istringstream words{text};
    for (std::string word; words >> word;) {
        if (!lines.empty() && (word == "%" || size.width(lines.back() + " " + word) <= width)) lines.back() += " " + word;
        else lines.push_back(word);
    }
    return lines;
}

namespace {

// The largest at which no table of the sheet goes on in parts.
double scale_for(templates::Sheet const& sheet, double width, PrintTextSizes const& text)
{
    for (double scale = 1; scale > least_scale - 0.01; scale -= 1 / 18.0) {
        Pages const pages{width / scale, 0, text};
        bool const whole = std::all_of(sheet.blocks.begin(), sheet.blocks.end(), [&](auto const& block) {
            auto const* table = std::get_if<templates::Table>(&block);
            return !table || pages.holds_whole(*table);
        });
        if (whole) return scale;
    }
    return scale_of_parts;
}

} // namespace

std::vector<PrintPage> lay_out_pages(std::span<templates::Sheet const> sheets, double width, double height, PrintTextSizes const& text)
{
    std::vector<PrintPage> all;
    for (auto sheet : sheets) {
        if (sheet.long_table) sheet.blocks.emplace_back(first_rows(*sheet.long_table, sheet.long_table->row_count));
        double const scale = scale_for(sheet, width, text);
        Pages pages{width / scale, height / scale, text};
        pages.begin_page();
        pages.paragraph(sheet.title.empty() ? sheet.name : sheet.title, true, false);
        for (auto const& block : sheet.blocks) std::visit(pages, block);
        for (auto& page : std::move(pages).take()) {
            page.scale = scale;
            all.push_back(std::move(page));
        }
    }
    return all;
}

} // namespace gui
