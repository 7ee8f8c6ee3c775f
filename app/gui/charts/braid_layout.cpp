#include "app/gui/charts/braid_layout.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace gui {

namespace {

constexpr double bar_width = 6;
constexpr double name_gap = 8;   // between a bar and its name
constexpr double row_gap = 6;    // between two bars

double in_cents(budget::Money amount) { return static_cast<double>(amount.cents()); }

// How high a side becomes where each bar takes its amount at this scale, but at least a line of text.
double height_of(std::vector<Braid::End> const& ends, double scale, double line)
{
    double height = 0;
    for (auto const& end : ends) height += std::max(in_cents(end.amount) * scale, line) + row_gap;
    return height;
}

// The largest scale at which the side is no higher than there is room.
double scale_of(std::vector<Braid::End> const& ends, double room, double line)
{
    double total = 0;
    for (auto const& end : ends) total += in_cents(end.amount);
    if (total <= 0) return 0;
    double low = 0;
    double high = room / total;
    for (int step = 0; step < 50; ++step) {
        double const middle = (low + high) / 2;
        (height_of(ends, middle, line) <= room ? low : high) = middle;
    }
    return low;
}

// "$3.19M", "$671k": three digits. The exact amount is one pointing away.
std::string rounded(budget::Money amount)
{
    double const dollars = in_cents(amount) / 100;
    double const size = std::abs(dollars);
    auto const digits = [](double value) { return value < 9.995 ? 2 : value < 99.95 ? 1 : 0; };
    if (size < 999.5) return fmt::format("${:.0f}", dollars);
    if (size < 999'500) return fmt::format("${:.{}f}k", dollars / 1e3, digits(size / 1e3));
    return fmt::format("${:.{}f}M", dollars / 1e6, digits(size / 1e6));
}

// How one side's names and amounts are written, and how wide they may be.
struct Writing {
    double width = 0;
    bool on_two_lines = false; // the amount stands below its name
    bool is_rounded = false;

    std::string amount(budget::Money money) const { return is_rounded ? rounded(money) : short_dollars(money); }
    double row(TextSize const& text) const { return on_two_lines ? 2 * text.height : text.height; }
};

// Names whole beside their exact amounts, up to 36 % of the width a side; else the amounts below the names, rounded where they would be too
// wide, if that is not too high; else rounded beside the names, and up to 42 %. A name that is too long even so is cut.
Writing writing_of(std::vector<Braid::End> const& ends, double width, double height, TextSize const& text)
{
    double const most = width * 0.36 - name_gap;
    auto const widest = [&](Writing const& writing) {
        double wide = 0;
        for (auto const& end : ends) {
            double const name = text.width(end.name);
            double const amount = text.width(writing.amount(end.amount));
            wide = std::max(wide, writing.on_two_lines ? std::max(name, amount) : name + text.width(" ") + amount);
        }
        return wide;
    };
    Writing writing;
    writing.width = widest(writing);
    if (writing.width <= most) return writing;
    writing.on_two_lines = true;
    auto const amounts_fit = [&] {
        return std::all_of(ends.begin(), ends.end(), [&](auto const& end) { return text.width(writing.amount(end.amount)) <= most; });
    };
    writing.is_rounded = !amounts_fit();
    if (amounts_fit() && height_of(ends, 0, writing.row(text)) <= height) {
        writing.width = std::min(widest(writing), most);
        return writing;
    }
    writing.on_two_lines = false;
    writing.is_rounded = true;
    writing.width = std::min(widest(writing), width * 0.42 - name_gap);
    return writing;
}

std::vector<BraidLayout::Bar> place_bars(std::vector<Braid::End> const& ends, double x, double scale, double height,
                                         Writing const& writing, TextSize const& text)
{
    std::vector<BraidLayout::Bar> bars;
    double const line = writing.row(text);
    double y = std::max(0.0, (height - height_of(ends, scale, line)) / 2);
    for (auto const& end : ends) {
        double const thick = std::max(1.0, in_cents(end.amount) * scale);
        double const row = std::max(thick, line);
        bars.push_back({.box = {x, y + (row - thick) / 2, bar_width, thick}, .text_at = {0, y + (row - line) / 2},
                        .name = end.name, .amount = writing.amount(end.amount)});
        y += row + row_gap;
    }
    return bars;
}

void name_bar(BraidLayout::Bar& bar, bool on_the_left, Writing const& writing, TextSize const& text)
{
    double const space = text.width(" ");
    double const amount = text.width(bar.amount);
    auto const beside = [&](double wide) { return on_the_left ? bar.box.x - name_gap - wide : bar.box.right() + name_gap; };
    if (writing.on_two_lines) {
        bar.name = fitted(bar.name, writing.width, text);
        bar.text_at.x = beside(text.width(bar.name));
        bar.amount_at = {beside(amount), bar.text_at.y + text.height};
        return;
    }
    bar.name = fitted(bar.name, writing.width - space - amount, text);
    if (text.width(bar.name) + space + amount > writing.width) bar.name.clear(); // not even its first letter
    double const name = bar.name.empty() ? 0 : text.width(bar.name) + space;
    bar.text_at.x = beside(name + amount);
    bar.amount_at = {bar.text_at.x + name, bar.text_at.y};
}

} // namespace

BraidLayout lay_out(Braid const& braid, double width, double height, TextSize const& text)
{
    BraidLayout layout;
    if (braid.sources.empty() || braid.families.empty()) return layout;

    auto const paying = writing_of(braid.sources, width, height, text);
    auto const paid = writing_of(braid.families, width, height, text);
    double const left = paying.width + name_gap;
    double const right = width - paid.width - name_gap;
    double const scale = std::min(scale_of(braid.sources, height, paying.row(text)), scale_of(braid.families, height, paid.row(text)));
    layout.sources = place_bars(braid.sources, left, scale, height, paying, text);
    layout.families = place_bars(braid.families, right - bar_width, scale, height, paid, text);
    for (auto& bar : layout.sources) name_bar(bar, true, paying, text);
    for (auto& bar : layout.families) name_bar(bar, false, paid, text);

    std::vector<double> used_left(braid.sources.size());
    std::vector<double> used_right(braid.families.size());
    for (std::size_t at = 0; at < braid.strands.size(); ++at) {
        auto const& strand = braid.strands[at];
        double const thick = in_cents(strand.amount) * scale;
        auto const& from = layout.sources[strand.from].box;
        auto const& to = layout.families[strand.to].box;
        layout.ribbons.push_back(
            {at, {from.right(), from.y + used_left[strand.from]}, {to.x, to.y + used_right[strand.to]}, thick});
        used_left[strand.from] += thick;
        used_right[strand.to] += thick;
    }
    return layout;
}

double ribbon_top(BraidLayout::Ribbon const& ribbon, double x)
{
    // The painter's curve is a Bézier with both handles half-way across: find its parameter at x, then its y.
    double const wide = ribbon.to.x - ribbon.from.x;
    double const share = wide > 0 ? std::clamp((x - ribbon.from.x) / wide, 0.0, 1.0) : 0;
    double low = 0;
    double high = 1;
    for (int step = 0; step < 30; ++step) {
        double const t = (low + high) / 2;
        double const at = 1.5 * t * (1 - t) * (1 - t) + 1.5 * t * t * (1 - t) + t * t * t;
        (at < share ? low : high) = t;
    }
    double const t = (low + high) / 2;
    return ribbon.from.y + (ribbon.to.y - ribbon.from.y) * (3 * t * t * (1 - t) + t * t * t);
}

std::optional<std::size_t> BraidLayout::strand_at(Point point) const
{
    std::optional<std::size_t> found;
    for (auto const& ribbon : ribbons) {
        if (point.x < ribbon.from.x || point.x > ribbon.to.x) continue;
        double const top = ribbon_top(ribbon, point.x);
        if (point.y >= top && point.y <= top + std::max(ribbon.thickness, 2.0)) found = ribbon.strand;
    }
    return found;
}

} // namespace gui
