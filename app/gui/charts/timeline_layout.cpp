#include "app/gui/charts/timeline_layout.hpp"

#include <algorithm>
#include <cmath>

namespace gui {

namespace {

constexpr double lane_gap = 6;
constexpr double name_share = 0.26; // of the width
constexpr double margin = 8;
constexpr double grip = 5; // pixels beside an end that still take it

double height_of_row(TextSize const& text) { return text.height + 8; }
double above_rows(TextSize const& text) { return text.height + 10; } // the fiscal years

} // namespace

std::size_t rows_that_fit(double height, TextSize const& text)
{
    double const rows = (height - above_rows(text) - 4 + lane_gap) / (height_of_row(text) + lane_gap); // no gap after the last
    return static_cast<std::size_t>(std::max(1.0, std::floor(rows)));
}

double TimelineLayout::x_of(budget::Date day) const
{
    auto const days = last - first + 1;
    auto const at = std::clamp(day - first, 0, days);
    return plot.x + plot.width * at / days;
}

budget::Date TimelineLayout::day_at(double x) const
{
    auto const days = last - first + 1;
    auto const share = plot.width > 0 ? (x - plot.x) / plot.width : 0;
    return first + std::clamp(static_cast<int>(std::floor(share * days)), 0, days - 1);
}

std::optional<std::size_t> TimelineLayout::row_at(Point point) const
{
    for (std::size_t at = 0; at < rows.size(); ++at)
        if (rows[at].whole.holds(point)) return at;
    return std::nullopt;
}

std::optional<TimelineLayout::Handle> TimelineLayout::handle_at(Point point, Timeline const& timeline) const
{
    auto const row = row_at(point);
    if (!row || point.x < plot.x - grip) return std::nullopt;
    auto const& bar = timeline.bars[rows[*row].bar];
    auto const near = [&](budget::Date day) { return std::abs(x_of(day + 1) - point.x) <= grip && day >= first && day <= last; };
    if (near(bar.to)) return Handle{*row, end_of(bar)};
    if (bar.source_end && near(*bar.source_end)) return Handle{*row, Timeline::End::source_end};
    return std::nullopt;
}

TimelineLayout lay_out(Timeline const& timeline, double width, double height, std::size_t first_row, TextSize const& text)
{
    TimelineLayout layout;
    layout.first = timeline.first;
    layout.last = timeline.last;
    double const names = std::clamp(width * name_share, 60.0, 260.0);
    double const top = above_rows(text);
    layout.plot = {names + margin, top, std::max(0.0, width - names - 2 * margin), std::max(0.0, height - top - 4)};

    for (budget::Month month{timeline.first}; month.first_day() <= timeline.last;) {
        auto const fiscal = timeline.calendar.year_of(month);
        auto next = month + 1;
        while (next.first_day() <= timeline.last && timeline.calendar.year_of(next) == fiscal) next = next + 1;
        TimelineLayout::Year year{layout.x_of(month.first_day()), layout.x_of(next.first_day()), budget::fiscal_year_name(fiscal)};
        if (text.width(year.label) + 4 > year.right - year.left) year.label.clear();
        layout.years.push_back(std::move(year));
        month = next;
    }
    double const row_height = height_of_row(text);
    double y = top + 4;
    for (std::size_t at = first_row; at < timeline.bars.size() && y + row_height <= height; ++at) {
        auto const& bar = timeline.bars[at];
        TimelineLayout::Row row;
        row.bar = at;
        row.whole = {0, y - lane_gap / 2, width, row_height + lane_gap};
        row.name = fitted(bar.name, names - margin, text);
        row.name_at = {margin, y + (row_height - text.height) / 2};
        if (bar.from <= timeline.last && bar.to >= timeline.first) {
            auto const left = layout.x_of(bar.from);
            row.money = {left, y, layout.x_of(bar.to + 1) - left, row_height};
        }
        if (bar.renewed_to && *bar.renewed_to > bar.to && bar.to < timeline.last && *bar.renewed_to >= timeline.first) {
            auto const left = layout.x_of(bar.to + 1);
            row.renewal = {left, y + 3, layout.x_of(*bar.renewed_to + 1) - left, row_height - 6};
        }
        using Kind = TimelineLayout::Mark::Kind;
        auto const mark = [&](Kind kind, std::optional<budget::Date> const& day) {
            if (day && *day >= timeline.first && *day <= timeline.last)
                row.marks.push_back({kind, *day, layout.x_of(*day + 1)});
        };
        mark(Kind::obligate_by, bar.obligate_by);
        mark(Kind::spend_by, bar.spend_by);
        mark(Kind::source_end, bar.source_end);
        layout.rows.push_back(std::move(row));
        y += row_height + lane_gap;
    }
    return layout;
}

} // namespace gui
