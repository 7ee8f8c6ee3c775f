#include "app/gui/charts/calendar_layout.hpp"

#include "app/gui/charts/coverage_layout.hpp"
#include "app/gui/content/overview.hpp"
#include "app/gui/content/print_pages.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace gui {

namespace {

constexpr double calendar_gutter = 8;        // between names and months, and months and notes
constexpr double cell_edge = 4;        // a cell's edge to what stands in it
constexpr double cliff_bar = 5;           // at the left of a month in which a cliff begins
constexpr double least_gap = 3;     // of a small share, so that it is seen
constexpr double most_lines = 5;    // a row's height, in lines of text
constexpr std::size_t most_notes = 3;

using DayKind = CalendarLayout::Kind;
using LegendSign = CalendarLayout::LegendEntry::Sign;

double glyph_height(TextSize const& text) { return text.height + 2; }
double glyph_width(std::string const& letter, TextSize const& text) { return std::max(text.width(letter) + 12, glyph_height(text)); }

int row_count(CliffCalendar const& calendar)
{
    if (calendar.months.empty()) return 0;
    auto const year = [&](std::size_t at) { return calendar.years.year_of(calendar.month_at(at)); };
    return year(calendar.months.size() - 1) - year(0) + 1;
}

std::vector<CalendarLayout::LegendEntry> legend_of(CliffCalendar const& calendar)
{
    std::vector<CalendarLayout::LegendEntry> legend;
    if (calendar.has_gap()) legend.push_back({LegendSign::gap, {}, {}, {}, "Not covered"});
    if (calendar.has_cliff()) legend.push_back({LegendSign::cliff, {}, {}, {}, "A cliff begins"});
    for (auto const kind : {DayKind::decide_by, DayKind::source_end, DayKind::spend_by, DayKind::renew_by}) {
        bool const there = std::any_of(calendar.months.begin(), calendar.months.end(), [&](auto const& month) {
            return std::any_of(month.marks.begin(), month.marks.end(), [&](auto const& mark) { return mark.kind == kind; });
        });
        if (there) legend.push_back({LegendSign::mark, kind, {}, {}, name_of(kind)});
    }
    if (calendar.present) legend.push_back({LegendSign::present, {}, {}, {}, "This month"});
    return legend;
}

// One for each kind of day; the last says how many kinds there was no room for.
std::vector<CalendarLayout::Glyph> place_glyphs(std::vector<CliffCalendar::Mark> const& marks, Box const& room, TextSize const& text)
{
    std::vector<CalendarLayout::Glyph> glyphs;
    std::vector<int> counts;
    for (auto const& mark : marks) {
        if (!glyphs.empty() && glyphs.back().kind == mark.kind) {
            ++counts.back();
            if (!glyphs.back().cliff) glyphs.back().cliff = mark.cliff;
            continue;
        }
        glyphs.push_back({mark.kind, mark.cliff, {}, {}});
        counts.push_back(1);
    }
    double total = -2;
    for (std::size_t at = 0; at < glyphs.size(); ++at) {
        glyphs[at].letter = letter_of(*glyphs[at].kind);
        if (counts[at] > 1) glyphs[at].letter += std::to_string(counts[at]);
        total += glyph_width(glyphs[at].letter, text) + 2;
    }
    if (total > room.width && glyphs.size() > 1) {
        auto const more_width = glyph_width("+9", text);
        double used = more_width;
        std::size_t kept = 0;
        while (kept < glyphs.size() && used + glyph_width(glyphs[kept].letter, text) + 2 <= room.width)
            used += glyph_width(glyphs[kept++].letter, text) + 2;
        auto const left = glyphs.size() - kept;
        auto const cliff = glyphs[kept].cliff;
        glyphs.resize(kept);
        glyphs.push_back({std::nullopt, cliff, {}, fmt::format("+{}", left)});
    }
    double x = room.x;
    for (auto& glyph : glyphs) {
        glyph.box = {x, room.y, glyph_width(glyph.letter, text), room.height};
        x += glyph.box.width + 2;
    }
    return glyphs;
}

CalendarLayout::Cell cell_of(CliffCalendar::OfMonth const& month, Box const& box, TextSize const& text)
{
    CalendarLayout::Cell cell;
    cell.box = box;
    cell.costs = !month.cost.is_zero();
    cell.begins = !month.cliffs.empty();
    cell.absorbed = std::all_of(month.cliffs.begin(), month.cliffs.end(), [](auto const& cliff) { return cliff.absorbed; });
    if (!month.gap.is_zero() && cell.costs) {
        auto const share = in_dollars(month.gap) / in_dollars(month.cost);
        cell.gap = {box.x, box.y, box.width, std::clamp(box.height * share, std::min(least_gap, box.height), box.height)};
    }

    double const left = box.x + (cell.begins ? cliff_bar : 0) + cell_edge;
    double const right = box.right() - cell_edge;
    bool const roomy = box.height >= roomy_row(text) - 2;
    double const high = std::min(glyph_height(text), box.height);
    double const y = roomy ? box.y + 2 : box.y + (box.height - high) / 2;
    double const text_y = y + (high - text.height) / 2;
    // On one line the cliff's name comes before all letters but two, and the share stands only where nothing else does.
    double const name_room = cell.begins && !roomy ? std::min(text.width("ABCD…"), (right - left) / 2) : 0;
    cell.glyphs = place_glyphs(month.marks, {left, y, right - left - name_room, high}, text);
    double const free = cell.glyphs.empty() ? left : cell.glyphs.back().box.right() + 3;
    if (cell.begins) {
        auto const room = roomy ? right - left : right - free;
        auto const at = roomy ? Point{left, y + high + 2} : Point{free, text_y};
        auto const name = fitted(month.cliffs.front().name, room, text);
        if (text.width(name) <= room) cell.label = {{at.x, at.y, text.width(name), text.height}, name};
    }
    if (!cell.gap.height) return cell;
    auto const share = share_text(month.gap, month.cost);
    double const wide = text.width(share);
    if ((roomy || !cell.begins) && right - wide >= free) cell.share = {{right - wide, text_y, wide, text.height}, share};
    return cell;
}

} // namespace

double least_row(TextSize const& text) { return glyph_height(text) + 6; }
double roomy_row(TextSize const& text) { return glyph_height(text) + text.height + 10; }

double wanted_height(CliffCalendar const& calendar, double width, double row, TextSize const& text)
{
    auto const notes = std::min(notes_of(calendar).size(), most_notes);
    double const of_notes = static_cast<double>(notes) * (text.height + 2);
    if (calendar.is_empty()) return of_notes;
    auto legend = legend_of(calendar);
    double const of_legend = legend.empty() ? 0 : place_legend(legend, 0, width, width, text, glyph_height(text));
    return text.height + 4 + row_count(calendar) * row + calendar_gutter + of_notes + of_legend;
}

CalendarLayout lay_out(CliffCalendar const& calendar, double width, double height, TextSize const& text)
{
    CalendarLayout layout;
    if (calendar.months.empty()) return layout;
    auto notes = notes_of(calendar);
    if (notes.size() > most_notes) {
        auto const more = notes.size() - most_notes + 1;
        notes.resize(most_notes - 1);
        notes.push_back(fmt::format("And {} more days before these months.", more));
    }
    double const line = text.height + 2;
    double const of_notes = static_cast<double>(notes.size()) * line;
    double y = 0;
    if (!calendar.is_empty()) {
        layout.legend = legend_of(calendar);
        double const of_legend = layout.legend.empty() ? 0 : place_legend(layout.legend, 0, width, width, text, glyph_height(text));
        auto const rows = row_count(calendar);
        auto const first_year = calendar.years.year_of(calendar.first_month);
        double names = 0;
        for (int row = 0; row < rows; ++row) {
            layout.years.push_back({{}, budget::fiscal_year_name(first_year + row)});
            names = std::max(names, text.width(layout.years.back().text));
        }
        double const top = text.height + 4;
        double const below = calendar_gutter + of_notes + of_legend;
        double const row_height = std::clamp((height - top - below) / rows, 1.0, most_lines * text.height);
        double const left = names + calendar_gutter;
        double const column = std::max(1.0, (width - left) / 12);
        layout.plot = {left, top, column * 12, row_height * rows};
        for (int row = 0; row < rows; ++row)
            layout.years[static_cast<std::size_t>(row)].at = {0, top + row_height * row + (row_height - text.height) / 2};
        for (int at = 0; at < 12; ++at) {
            auto const name = fitted(for_people(calendar.years.first(first_year) + at).substr(0, 3), column, text);
            layout.months.push_back({{left + column * at + (column - text.width(name)) / 2, 0}, name});
        }
        for (std::size_t at = 0; at < calendar.months.size(); ++at) {
            auto const month = calendar.month_at(at);
            auto const row = calendar.years.year_of(month) - first_year;
            auto const place = calendar.years.month_of_year(month) - 1;
            Box const box{left + column * place + 1, top + row_height * row + 1, column - 2, row_height - 2};
            layout.cells.push_back(cell_of(calendar.months[at], box, text));
        }
        y = layout.plot.bottom() + calendar_gutter;
    }
    for (auto& note : notes) {
        layout.notes.push_back({{0, y}, fitted(note, width, text)});
        y += line;
    }
    for (auto& entry : layout.legend) {
        entry.swatch.y += y;
        entry.text_at.y += y;
    }
    return layout;
}

std::vector<CalendarLayout::Name> sentences_below(CalendarLayout const& layout, CliffCalendar const& calendar, double width, double height,
                                                  TextSize const& text)
{
    std::vector<CalendarLayout::Name> lines;
    double y = layout.plot.bottom();
    for (auto const& note : layout.notes) y = std::max(y, note.at.y + text.height);
    for (auto const& entry : layout.legend) y = std::max(y, entry.swatch.bottom());
    y += calendar_gutter;
    double const line = text.height + 2;
    std::vector<std::string> sentences;
    for (auto const& month : calendar.months)
        for (auto& sentence : sentences_of(month)) sentences.push_back(std::move(sentence));
    for (std::size_t at = 0; at < sentences.size(); ++at) {
        auto const wrapped = wrapped_lines(sentences[at], width, text);
        bool const last = at + 1 == sentences.size();
        // Unless it is the last, a line is kept for saying that there are more.
        if (y + static_cast<double>(wrapped.size() + (last ? 0 : 1)) * line > height) {
            if (y + line <= height) lines.push_back({{0, y}, fmt::format("And {} more, on the Cliffs page.", sentences.size() - at)});
            break;
        }
        for (auto const& words : wrapped) {
            lines.push_back({{0, y}, words});
            y += line;
        }
    }
    return lines;
}

std::optional<std::size_t> CalendarLayout::month_at(Point point) const
{
    for (std::size_t at = 0; at < cells.size(); ++at)
        if (cells[at].box.holds(point)) return at;
    return std::nullopt;
}

std::optional<std::size_t> CalendarLayout::cliff_at(Point point, CliffCalendar const& calendar) const
{
    auto const month = month_at(point);
    if (!month) return std::nullopt;
    for (auto const& glyph : cells[*month].glyphs)
        if (glyph.box.holds(point) && glyph.cliff) return glyph.cliff;
    auto const cliffs = cliffs_of(calendar.months[*month]);
    return cliffs.empty() ? std::nullopt : std::optional{cliffs.front()};
}

std::size_t stepped(CliffCalendar const& calendar, std::size_t from, int months)
{
    auto const to = static_cast<int>(from) + months;
    return to < 0 || to >= static_cast<int>(calendar.months.size()) ? from : static_cast<std::size_t>(to);
}

} // namespace gui
