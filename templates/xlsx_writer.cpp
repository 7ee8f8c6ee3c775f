#include "templates/xlsx_writer.hpp"

#include "templates/cell_text.hpp"
#include "templates/decimal_point.hpp"
#include "templates/xlsx_layout.hpp"
#include "templates/xlsx_look.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>
#include <memory>
#include <stdexcept>
#include <tuple>

namespace templates {

namespace {

constexpr std::size_t longest_cell = 32'767; // UTF-16 units: Excel's limits
constexpr std::size_t longest_link = 2'000;
constexpr std::size_t longest_property = 200;
constexpr int pixels_a_row = 20;

struct FreeWorkbook {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using OwnedWorkbook = std::unique_ptr<lxw_workbook, FreeWorkbook>;

void must(lxw_error error)
{
    if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
}

std::string cut(std::string const& text, std::size_t units) { return first_units(printable(text), units); }

// For charts: there, too, what begins with = would be taken for a formula.
std::string words(std::string const& text) { return (text.starts_with('=') ? " " : "") + cut(text, longest_property); }

lxw_row_t row_index(int row) { return static_cast<lxw_row_t>(row); }
lxw_col_t column_index(std::size_t column) { return static_cast<lxw_col_t>(column); }

class Formats
{
public:
    explicit Formats(lxw_workbook* workbook) : workbook_{workbook} {}

    lxw_format* of(Look const& look)
    {
        auto& format = formats_[look];
        if (format) return format;
        format = workbook_add_format(workbook_);
        format_set_font_size(format, look.size);
        format_set_font_color(format, look.colour);
        format_set_align(format, look.at_bottom ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
        format_set_align(format, look.side == Side::right    ? LXW_ALIGN_RIGHT
                                 : look.side == Side::centre ? LXW_ALIGN_CENTER
                                                             : LXW_ALIGN_LEFT);
        if (look.indented) format_set_indent(format, 1);
        if (look.background != 0xFFFFFF) format_set_bg_color(format, look.background);
        if (look.bold) format_set_bold(format);
        if (look.underlined) format_set_underline(format, LXW_UNDERLINE_SINGLE);
        if (look.line_above) format_set_top(format, LXW_BORDER_THIN);
        if (look.line_below) format_set_bottom(format, LXW_BORDER_THIN);
        if (look.wraps) format_set_text_wrap(format);
        if (!look.number_format.empty()) format_set_num_format(format, look.number_format.c_str());
        return format;
    }

private:
    lxw_workbook* workbook_;
    std::map<Look, lxw_format*> formats_;
};

// Two things the library can't do are done while it writes a chart, through the pointer to the function that writes its plot.
// It draws one type of chart at a time: to lay a line over areas or columns, the last series are handed to a line chart whose
// text then stands in the same plot, on the same axes. And it stores 0 for the values of formulas, which previewers would draw.
struct Plot {
    void (*write)(lxw_chart*) = nullptr;     // the library's own
    std::vector<std::vector<double>> values; // of each series
    lxw_chart* line = nullptr;               // null where nothing is laid over
    std::size_t areas = 0;                   // how many series come before the lines
};
thread_local std::map<lxw_chart*, Plot> plots;

void write_plot(lxw_chart* chart)
{
    auto const& plot = plots.at(chart);
    std::size_t at = 0;
    lxw_chart_series* last_area = nullptr;
    lxw_chart_series* series = nullptr;
    STAILQ_FOREACH(series, chart->series_list, list_pointers)
    {
        auto value = plot.values[at].begin();
        lxw_series_data_point* point = nullptr;
        STAILQ_FOREACH(point, series->values->data_cache, list_pointers) point->number = *value++;
        if (++at == plot.areas) last_area = series;
    }
    while (plot.line && STAILQ_NEXT(last_area, list_pointers)) {
        series = STAILQ_NEXT(last_area, list_pointers);
        STAILQ_REMOVE_AFTER(chart->series_list, last_area, list_pointers);
        STAILQ_INSERT_TAIL(plot.line->series_list, series, list_pointers);
    }
    plot.write(chart);
    if (!plot.line) return;
    plot.line->file = chart->file;
    plot.line->axis_id_1 = chart->axis_id_1;
    plot.line->axis_id_2 = chart->axis_id_2;
    plot.line->series_index = chart->series_index;
    plot.line->write_chart_type(plot.line);
}

class Writing
{
public:
    Writing(Workbook const& workbook, lxw_workbook* out, budget::Date date)
        : workbook_{workbook}, out_{out}, date_{date}, placement_{place(workbook)}, formats_{out}
    {
    }

    void write()
    {
        write_properties();
        // All sheets first: charts and formulas look across.
        for (auto const& sheet : placement_.sheets) {
            sheets_.push_back(workbook_add_worksheet(out_, sheet.name.c_str()));
            if (!sheets_.back()) throw std::runtime_error("the sheet " + sheet.name + " can't be added");
        }
        for (std::size_t index = 0; index < sheets_.size(); ++index) write_sheet(index);
    }

private:
    void write_properties()
    {
        auto title = cut(workbook_.title, longest_property);
        auto subject = cut(workbook_.subject, longest_property);
        std::string author = "Fundbraid";
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.subject = subject.data();
        properties.author = author.data();
        properties.created = std::chrono::system_clock::to_time_t(std::chrono::system_clock::time_point{date_.days()});
        must(workbook_set_properties(out_, &properties));
    }

    void write_sheet(std::size_t index)
    {
        auto const& sheet = workbook_.sheets[index];
        auto const& placed = placement_.sheets[index];
        sheet_ = sheets_[index];
        placed_ = &placed;
        for (std::size_t column = 0; column < placed.widths.size(); ++column)
            must(worksheet_set_column(sheet_, column_index(column), column_index(column), placed.widths[column], nullptr));
        must(worksheet_set_row(sheet_, 0, 24, nullptr));
        write_across(0, sheet.title.empty() ? sheet.name : sheet.title, formats_.of(look_of_title()), 24);
        for (auto const& block : placed.blocks)
            std::visit([&](auto const& content) { write_block(content, block); }, sheet.blocks[block.block]);
        if (placed.legend_row >= 0) write_legend(placed.legend_row);
        set_up_page(sheet, placed);
    }

    void set_up_page(Sheet const& sheet, PlacedSheet const& placed)
    {
        worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
        worksheet_freeze_panes(sheet_, row_index(placed.frozen_rows), static_cast<lxw_col_t>(placed.frozen_columns));
        worksheet_set_paper(sheet_, 1); // US letter
        if (sheet.landscape) worksheet_set_landscape(sheet_);
        worksheet_fit_to_pages(sheet_, 1, sheet.one_page ? 1 : 0);
        worksheet_set_margins(sheet_, 0.5, 0.5, 0.75, 0.75);
        must(worksheet_repeat_rows(sheet_, row_index(placed.repeated_from), row_index(placed.repeated_to)));
        must(worksheet_print_area(sheet_, 0, 0, row_index(std::max(placed.rows - 1, 0)), column_index(placed.widths.size() - 1)));
        must(worksheet_set_header(sheet_, header_text(workbook_, placed).c_str()));
        must(worksheet_set_footer(sheet_, footer_text(workbook_, date_).c_str()));
    }

    // One cell across the sheet's columns.
    void write_across(int row, std::string const& text, lxw_format* format, double line_height)
    {
        int const lines = lines_of(text, *placed_);
        must(worksheet_set_row(sheet_, row_index(row), std::min(409.0, line_height * lines), nullptr));
        must(worksheet_merge_range(sheet_, row_index(row), 0, row_index(row), column_index(placed_->widths.size() - 1),
                                   cut(text, longest_cell).c_str(), format));
    }

    void write_block(Heading const& heading, PlacedBlock const& at)
    {
        write_across(at.row, heading.text, formats_.of(look_of_heading()), 18);
    }

    void write_block(Paragraph const& paragraph, PlacedBlock const& at)
    {
        write_across(at.row, paragraph.text, formats_.of(look_of(paragraph)), 15);
    }

    void write_block(Table const& table, PlacedBlock const&)
    {
        auto const& placed = placement_.tables.at(table.key);
        if (!table.title.empty()) write_across(placed.header_row - 1, table.title, formats_.of(look_of_caption()), 16);
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            must(worksheet_write_string(sheet_, row_index(placed.header_row), column_index(column),
                                        cut(table.columns[column].title, longest_cell).c_str(),
                                        formats_.of(look_of_head(table.columns[column], column))));
        int row = placed.first_row;
        for (auto const& cells : table.rows) write_row(table, cells, row++, false);
        if (table.total) write_row(table, *table.total, row++, true);
        if (!table.note.empty()) write_across(row, table.note, formats_.of(look_of_note()), 13);
    }

    void write_row(Table const& table, std::vector<Cell> const& cells, int row, bool in_total)
    {
        // Programs fit wrapped rows each in their own way, some only to what the screen needs: the height is set where it matters.
        if (int const lines = lines_of_row(cells, *placed_); lines > 1)
            must(worksheet_set_row(sheet_, row_index(row), std::min(409.0, 15.0 * lines), nullptr));
        for (std::size_t column = 0; column < cells.size(); ++column)
            write_cell(table, cells[column], row_index(row), column_index(column), in_total);
    }

    void write_cell(Table const& table, Cell const& cell, lxw_row_t row, lxw_col_t column, bool in_total)
    {
        bool const linked = !cell.link.empty() && cell.link.size() < longest_link;
        auto* format = formats_.of(look_of_cell(cell, table.columns[column], column, in_total));
        auto const* text = std::get_if<std::string>(&cell.value);
        auto const formula = cell.formula ? formula_text(placement_, *cell.formula, table.key, column) : std::string{};
        if (std::holds_alternative<std::monostate>(cell.value) || (text && text->empty())) {
            must(worksheet_write_blank(sheet_, row, column, format));
        } else if (!formula.empty() && text) {
            must(worksheet_write_formula_str(sheet_, row, column, formula.c_str(), format, cut(*text, longest_cell).c_str()));
        } else if (!formula.empty()) {
            must(worksheet_write_formula_num(sheet_, row, column, formula.c_str(), format, number_for_excel(cell.value)));
        } else if (text && linked) {
            must(worksheet_write_url_opt(sheet_, row, column, cut(cell.link, longest_link).c_str(), format,
                                         cut(*text, longest_cell).c_str(), nullptr));
        } else if (text) {
            must(worksheet_write_string(sheet_, row, column, cut(*text, longest_cell).c_str(), format));
        } else if (auto const* yes = std::get_if<bool>(&cell.value)) {
            must(worksheet_write_boolean(sheet_, row, column, *yes, format));
        } else {
            must(worksheet_write_number(sheet_, row, column, number_for_excel(cell.value), format));
        }
        if (!cell.note.empty()) write_note(cell.note, row, column);
    }

    void write_note(std::string const& note, lxw_row_t row, lxw_col_t column)
    {
        auto const text = cut(note, longest_cell);
        lxw_comment_options options{};
        options.width = 320;
        options.height = static_cast<std::uint16_t>(std::min<std::size_t>(400, 40 + 18 * (display_width(text) / 45)));
        must(worksheet_write_comment_opt(sheet_, row, column, text.c_str(), &options));
    }

    void write_legend(int row)
    {
        must(worksheet_write_string(sheet_, row_index(row), 0, "Styles on this sheet", formats_.of(look_of_note())));
        std::size_t column = 1;
        for (auto const& cell : legend()) {
            auto* format = formats_.of(look_of_cell(cell, Column{}, column, false));
            must(worksheet_write_string(sheet_, row_index(row), column_index(column++), text_for_people(cell.value).c_str(), format));
        }
    }

    void write_block(Chart const& chart, PlacedBlock const& at)
    {
        using enum Chart::Kind;
        auto ordered = chart.series; // the lines last, so that they can be taken off the end
        auto const lines = std::stable_partition(ordered.begin(), ordered.end(), [](auto const& s) { return !s.as_line; });
        auto const type = chart.kind == stacked_area     ? LXW_CHART_AREA_STACKED
                          : chart.kind == stacked_column ? LXW_CHART_COLUMN_STACKED
                          : chart.kind == column         ? LXW_CHART_COLUMN
                                                         : LXW_CHART_LINE;
        auto* out = workbook_add_chart(out_, static_cast<std::uint8_t>(type));
        auto& plot = plots[out];
        for (auto const& series : ordered) plot.values.push_back(add_series(chart, series, out));
        plot.areas = static_cast<std::size_t>(lines - ordered.begin());
        if (chart.kind != line && plot.areas > 0 && lines != ordered.end()) plot.line = workbook_add_chart(out_, LXW_CHART_LINE);
        plot.write = out->write_chart_type;
        out->write_chart_type = write_plot;
        if (chart.kind == stacked_column) chart_set_series_gap(out, 60);
        name_parts(chart, out);
        int const width = width_in_pixels(*placed_);
        int const own = width / at.sides - (at.sides > 1 ? 6 : 0);
        auto description = cut(chart.description, 1'000);
        lxw_chart_options options{};
        options.x_offset = at.side * (width / at.sides);
        options.y_offset = 2;
        options.x_scale = own / 480.0;
        options.y_scale = (at.rows - 0.5) * pixels_a_row / 288.0;
        options.description = description.data();
        must(worksheet_insert_chart_opt(sheet_, row_index(at.row), 0, out, &options));
    }

    // Where a table's column stands: sheet, first and last row.
    std::tuple<std::string, lxw_row_t, lxw_row_t> column_range(std::string const& key) const
    {
        auto const found = placement_.tables.find(key);
        if (found == placement_.tables.end() || found->second.table->rows.empty())
            throw std::logic_error("a chart names a table that isn't there or is empty: " + key);
        auto const& placed = found->second;
        auto const first = row_index(placed.first_row);
        return {placement_.sheets[placed.sheet].name, first, first + static_cast<lxw_row_t>(placed.table->rows.size()) - 1};
    }

    // Gives back the values, as the chart is to store them.
    std::vector<double> add_series(Chart const& chart, Chart::Series const& from, lxw_chart* out)
    {
        auto const [sheet, first, last] = column_range(from.table);
        auto const [names_sheet, names_first, names_last] = column_range(chart.categories_table);
        auto* series = chart_add_series(out, nullptr, nullptr);
        chart_series_set_categories(series, names_sheet.c_str(), names_first, column_index(chart.categories_column), names_last,
                                    column_index(chart.categories_column));
        chart_series_set_values(series, sheet.c_str(), first, column_index(from.column), last, column_index(from.column));
        chart_series_set_name(series, words(from.name).c_str());
        if (from.as_line || chart.kind == Chart::Kind::line) {
            lxw_chart_line line{};
            line.color = colour_number(from.colour);
            line.width = 2.25;
            chart_series_set_line(series, &line);
            chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
        } else if (from.hatched) {
            lxw_chart_pattern pattern{};
            pattern.fg_color = colour_number(from.colour);
            pattern.bg_color = LXW_COLOR_WHITE;
            pattern.type = LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL;
            chart_series_set_pattern(series, &pattern);
        } else {
            lxw_chart_fill fill{};
            fill.color = colour_number(from.colour);
            chart_series_set_fill(series, &fill);
        }
        std::vector<double> values;
        for (auto const& row : placement_.tables.at(from.table).table->rows)
            values.push_back(number_for_excel(row.at(from.column).value));
        return values;
    }

    void name_parts(Chart const& chart, lxw_chart* out)
    {
        lxw_chart_font title{};
        title.size = 12;
        title.bold = LXW_TRUE;
        lxw_chart_font small{};
        small.size = 9;
        small.bold = LXW_EXPLICIT_FALSE;
        chart_title_set_name(out, words(chart.title).c_str());
        chart_title_set_name_font(out, &title);
        if (!chart.category_axis.empty()) chart_axis_set_name(out->x_axis, words(chart.category_axis).c_str());
        if (!chart.value_axis.empty()) chart_axis_set_name(out->y_axis, words(chart.value_axis).c_str());
        chart_axis_set_name_font(out->x_axis, &small);
        chart_axis_set_name_font(out->y_axis, &small);
        chart_axis_set_num_format(out->y_axis, "$#,##0");
        lxw_chart_line grid{};
        grid.color = 0xDDDDDD;
        grid.width = 0.75;
        chart_axis_major_gridlines_set_line(out->y_axis, &grid);
        auto const& categories = *placement_.tables.at(chart.categories_table).table;
        if (categories.columns.at(chart.categories_column).kind == Kind::month) chart_axis_set_num_format(out->x_axis, "mmm yy");
        if (auto const every = label_interval(categories.rows.size()); every > 1) {
            chart_axis_set_interval_unit(out->x_axis, every);
            chart_axis_set_interval_tick(out->x_axis, every);
        }
        chart_legend_set_position(out, LXW_CHART_LEGEND_BOTTOM);
    }

    Workbook const& workbook_;
    lxw_workbook* out_;
    budget::Date date_;
    Placement placement_;
    Formats formats_;
    std::vector<lxw_worksheet*> sheets_;
    lxw_worksheet* sheet_ = nullptr;
    PlacedSheet const* placed_ = nullptr;
};

budget::Problem unwritable(std::string const& path, char const* why)
{
    return {budget::Severity::error, "file.unwritable", fmt::format("The workbook {} can't be written: {}.", path, why),
            "Choose a place that you may write to and that has room, and close the file where it is open.", {path, 0, {}}};
}

} // namespace

std::optional<budget::Problem> write_xlsx(Workbook const& workbook, std::string const& path, budget::Date date, Progress const&)
{
    DecimalPoint const point; // the library prints numbers with printf
    plots.clear();
    if (!std::ofstream{path, std::ios::app}) return unwritable(path, std::strerror(errno)); // the library would print this
    OwnedWorkbook out{workbook_new(path.c_str())};
    if (!out) throw std::bad_alloc{};
    Writing{workbook, out.get(), date}.write();
    auto const error = workbook_close(out.release());
    plots.clear();
    if (error == LXW_NO_ERROR) return std::nullopt;
    return unwritable(path, lxw_strerror(error));
}

} // namespace templates
