#include "templates/xlsx_charts.hpp"

#include "templates/cell_text.hpp"
#include "templates/legend_names.hpp"
#include "templates/xlsx_look.hpp"
#include "templates/xlsx_widths.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <stdexcept>

namespace templates {

namespace {

constexpr std::size_t longest_words = 200;
constexpr int pixels_a_row = 20;

// What begins with = would be taken for a formula.
std::string words(std::string const& text)
{
    return (text.starts_with('=') ? " " : "") + first_units(printable(text), longest_words);
}

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

// A block of cells: of a table's column, or of its row or head where the chart goes along rows.
struct ChartRange {
    std::string sheet;
    lxw_row_t first_row = 0;
    lxw_col_t first_column = 0;
    lxw_row_t last_row = 0;
    lxw_col_t last_column = 0;
};

class Drawing
{
public:
    Drawing(Placement const& placement, Chart const& chart) : placement_{placement}, chart_{chart} {}

    lxw_chart* make(lxw_workbook* workbook)
    {
        using enum Chart::Kind;
        auto ordered = chart_.series; // the lines last, so that they can be taken off the end
        auto const lines = std::stable_partition(ordered.begin(), ordered.end(), [](auto const& s) { return !s.as_line; });
        bool const one_category = number_of_categories() < 2; // an area has no width then, nor a line a length
        kind_ = chart_.kind == stacked_area && one_category ? stacked_column : chart_.kind;
        shows_points_ = one_category;
        auto const type = kind_ == stacked_area     ? LXW_CHART_AREA_STACKED
                          : kind_ == stacked_column ? LXW_CHART_COLUMN_STACKED
                          : kind_ == column         ? LXW_CHART_COLUMN
                                                    : LXW_CHART_LINE;
        std::vector<std::string> given;
        for (auto const& series : ordered) given.push_back(series.name);
        auto const names = legend_names(given);
        out_ = workbook_add_chart(workbook, static_cast<std::uint8_t>(type));
        auto& plot = plots[out_];
        for (auto const& series : ordered) plot.values.push_back(add(series, names[plot.values.size()]));
        plot.areas = static_cast<std::size_t>(lines - ordered.begin());
        if (kind_ != line && plot.areas > 0 && lines != ordered.end()) plot.line = workbook_add_chart(workbook, LXW_CHART_LINE);
        plot.write = out_->write_chart_type;
        out_->write_chart_type = write_plot;
        if (kind_ == stacked_column || kind_ == column) chart_set_series_gap(out_, 60);
        name_parts();
        if (ordered.size() == 1) chart_legend_set_position(out_, LXW_CHART_LEGEND_NONE);
        else chart_legend_set_position(out_, LXW_CHART_LEGEND_BOTTOM);
        return out_;
    }

private:
    PlacedTable const& table(std::string const& key) const
    {
        auto const found = placement_.tables.find(key);
        if (found == placement_.tables.end() || !found->second.table || found->second.table->rows.empty())
            throw std::logic_error("a chart names a table that isn't there or is empty: " + key);
        return found->second;
    }

    ChartRange range(PlacedTable const& placed, int first_row, std::size_t first_column, int last_row, std::size_t last_column) const
    {
        return {placement_.sheets[placed.sheet].name, static_cast<lxw_row_t>(first_row), static_cast<lxw_col_t>(first_column),
                static_cast<lxw_row_t>(last_row), static_cast<lxw_col_t>(last_column)};
    }

    ChartRange values_of(Chart::Series const& series) const
    {
        auto const& placed = table(series.table);
        int const row = placed.first_row + static_cast<int>(series.column);
        if (chart_.along_rows) return range(placed, row, chart_.first_column, row, chart_.last_column);
        return range(placed, placed.first_row, series.column, placed.first_row + placed.rows - 1, series.column);
    }

    ChartRange categories() const
    {
        auto const& placed = table(chart_.categories_table);
        if (chart_.along_rows) return range(placed, placed.header_row, chart_.first_column, placed.header_row, chart_.last_column);
        return range(placed, placed.first_row, chart_.categories_column, placed.first_row + placed.rows - 1, chart_.categories_column);
    }

    std::size_t number_of_categories() const
    {
        return chart_.along_rows ? chart_.last_column - chart_.first_column + 1 : static_cast<std::size_t>(table(chart_.categories_table).rows);
    }

    std::vector<double> stored(Chart::Series const& from) const
    {
        std::vector<double> values;
        auto const& rows = table(from.table).table->rows;
        if (chart_.along_rows)
            for (auto column = chart_.first_column; column <= chart_.last_column; ++column)
                values.push_back(number_for_excel(rows.at(from.column).at(column).value));
        else
            for (auto const& row : rows) values.push_back(number_for_excel(row.at(from.column).value));
        return values;
    }

    // Gives back the values, as the chart is to store them.
    std::vector<double> add(Chart::Series const& from, std::string const& name)
    {
        auto const values = values_of(from);
        auto const names = categories();
        auto* series = chart_add_series(out_, nullptr, nullptr);
        chart_series_set_categories(series, names.sheet.c_str(), names.first_row, names.first_column, names.last_row, names.last_column);
        chart_series_set_values(series, values.sheet.c_str(), values.first_row, values.first_column, values.last_row, values.last_column);
        chart_series_set_name(series, words(name).c_str());
        if (from.as_line || kind_ == Chart::Kind::line) {
            lxw_chart_line line{};
            line.color = colour_number(from.colour);
            line.width = 2.25;
            chart_series_set_line(series, &line);
            chart_series_set_marker_type(series, shows_points_ ? LXW_CHART_MARKER_DIAMOND : LXW_CHART_MARKER_NONE);
        } else {
            fill(series, from);
        }
        return stored(from);
    }

    // On paper without colour two colours of one brightness look alike: the second is drawn with a pattern of white on it.
    void fill(lxw_chart_series* series, Chart::Series const& from)
    {
        auto const colour = colour_number(from.colour);
        if (from.hatched) {
            set_pattern(series, LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL, colour, LXW_COLOR_WHITE);
        } else {
            constexpr double too_near = 22;
            // None of level or upright lines: at a small scale programs draw all or nothing of those.
            static constexpr std::array patterns{LXW_CHART_PATTERN_LIGHT_DOWNWARD_DIAGONAL, LXW_CHART_PATTERN_DOTTED_DIAMOND,
                                                 LXW_CHART_PATTERN_DIAGONAL_BRICK, LXW_CHART_PATTERN_PERCENT_20};
            auto const grey = 0.299 * (colour >> 16 & 255U) + 0.587 * (colour >> 8 & 255U) + 0.114 * (colour & 255U);
            bool const alike = std::any_of(greys_.begin(), greys_.end(), [&](double other) { return std::abs(other - grey) < too_near; });
            greys_.push_back(grey);
            if (alike) {
                set_pattern(series, patterns[patterned_++ % patterns.size()], 0xFFFFFF, colour);
            } else {
                lxw_chart_fill plain{};
                plain.color = colour;
                chart_series_set_fill(series, &plain);
            }
        }
        lxw_chart_line edge{};
        edge.color = from.hatched ? colour : 0xFFFFFF;
        edge.width = 0.75;
        chart_series_set_line(series, &edge);
    }

    static void set_pattern(lxw_chart_series* series, int type, lxw_color_t front, lxw_color_t back)
    {
        lxw_chart_pattern pattern{};
        pattern.fg_color = front;
        pattern.bg_color = back;
        pattern.type = static_cast<std::uint8_t>(type);
        chart_series_set_pattern(series, &pattern);
    }

    void name_parts()
    {
        lxw_chart_font title{};
        title.size = 12;
        title.bold = LXW_TRUE;
        lxw_chart_font small{};
        small.size = 9;
        small.bold = LXW_EXPLICIT_FALSE;
        chart_title_set_name(out_, words(chart_.title).c_str());
        chart_title_set_name_font(out_, &title);
        if (!chart_.category_axis.empty()) chart_axis_set_name(out_->x_axis, words(chart_.category_axis).c_str());
        if (!chart_.value_axis.empty()) chart_axis_set_name(out_->y_axis, words(chart_.value_axis).c_str());
        chart_axis_set_name_font(out_->x_axis, &small);
        chart_axis_set_name_font(out_->y_axis, &small);
        chart_axis_set_num_format(out_->y_axis, "$#,##0");
        lxw_chart_line grid{};
        grid.color = 0xDDDDDD;
        grid.width = 0.75;
        chart_axis_major_gridlines_set_line(out_->y_axis, &grid);
        auto const& columns = table(chart_.categories_table).columns();
        if (!chart_.along_rows && columns.at(chart_.categories_column).kind == Kind::month)
            chart_axis_set_num_format(out_->x_axis, "mmm yy");
        if (auto const every = label_interval(number_of_categories()); every > 1) {
            chart_axis_set_interval_unit(out_->x_axis, every);
            chart_axis_set_interval_tick(out_->x_axis, every);
        }
    }

    Placement const& placement_;
    Chart const& chart_;
    lxw_chart* out_ = nullptr;
    Chart::Kind kind_ = Chart::Kind::line; // as it is drawn
    bool shows_points_ = false;            // of lines
    std::vector<double> greys_; // how bright each series is on paper without colour
    std::size_t patterned_ = 0; // so many series have patterns
};

} // namespace

void insert_chart(lxw_workbook* workbook, lxw_worksheet* sheet, Placement const& placement, PlacedSheet const& on, PlacedBlock const& at,
                  Chart const& chart)
{
    auto* drawn = Drawing{placement, chart}.make(workbook);
    int const width = width_in_pixels(on);
    int const own = width / at.sides - (at.sides > 1 ? 6 : 0);
    auto description = first_units(printable(chart.description), 1'000);
    lxw_chart_options options{};
    options.x_offset = at.side * (width / at.sides);
    options.y_offset = 2;
    options.x_scale = own / 480.0;
    options.y_scale = (at.rows - 0.5) * pixels_a_row / 288.0;
    options.description = description.data();
    auto const error = worksheet_insert_chart_opt(sheet, static_cast<lxw_row_t>(at.row), 0, drawn, &options);
    if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
}

void forget_charts() { plots.clear(); }

} // namespace templates
