#include "templates/xlsx_widths.hpp"

#include "templates/cell_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace templates {

namespace {

constexpr int widest_text = 44;    // characters; longer text wraps
constexpr int least_text = 24;     // to which it is narrowed where the print would get too small
constexpr int narrowest = 11;
constexpr int longest_unbroken = 16; // letters of a word of a head; longer ones are broken
constexpr int least_columns = 5;   // the legend's
constexpr int least_width = 100;   // of a whole sheet, so that paragraphs and charts have room
constexpr double least_scale = 0.70; // type of 11 points is printed in 7.7; where a wider typeface stands in, still in about 6
constexpr double side_margins = 2 * 36;
constexpr double top_and_bottom = 2 * 54;

// In characters: what a column has where there is room, and what it needs.
struct Need {
    int all = 0;
    int least = 0;
};

int longest_word(std::string const& text)
{
    int longest = 0;
    std::string word;
    for (char const c : text + " ") {
        if (c != ' ' && c != '\n') {
            word += c;
            continue;
        }
        longest = std::max(longest, static_cast<int>(display_width(word)));
        word.clear();
    }
    return std::min(longest, longest_unbroken);
}

Need need_of(Table const& table, std::size_t column)
{
    auto const& head = table.columns[column];
    if (head.hidden) return {};
    if (head.width > 0) return {head.width, head.width};
    int const by_head = std::max(narrowest, longest_word(head.title) + 1);
    Need need{by_head, by_head};
    auto const look_at = [&](std::vector<Cell> const& row) {
        auto const& value = row.at(column).value;
        int const cell = static_cast<int>(display_width(text_for_people(value)));
        if (head.kind == Kind::text || std::holds_alternative<std::string>(value)) {
            need.all = std::max(need.all, std::min(cell + 2, widest_text));
            need.least = std::max(need.least, std::min(cell + 2, least_text));
        } else {
            need.all = std::max(need.all, cell + 3);
            need.least = std::max(need.least, cell + 3);
        }
    };
    for (auto const& row : table.rows) look_at(row);
    if (table.total) look_at(*table.total);
    return need;
}

int pixels_of(std::vector<int> const& widths)
{
    int pixels = 0;
    for (int const width : widths) pixels += width > 0 ? width * 7 + 5 : 0;
    return pixels;
}

double points_of(std::vector<int> const& widths) { return pixels_of(widths) * 0.75; }

// Text gives way, each column in proportion to what it can spare, until the print can be read on US Letter.
void narrow(std::vector<int>& widths, std::vector<Need> const& needs, bool landscape)
{
    double const room = printed_width(Paper::letter, landscape) / least_scale / 0.75 / 7; // in characters
    int spare = 0;
    for (auto const& need : needs) spare += need.all - need.least;
    int const too_much = static_cast<int>(std::ceil(points_of(widths) / 0.75 / 7 - room));
    if (too_much <= 0 || spare == 0) return;
    for (std::size_t at = 0; at < needs.size(); ++at) {
        int const own = needs[at].all - needs[at].least;
        widths[at] -= std::min(own, (own * too_much + spare - 1) / spare);
    }
}

void choose_paper(PlacedSheet& placed, bool landscape)
{
    double const wanted = points_of(placed.widths) * least_scale;
    for (auto const paper : {Paper::letter, Paper::legal, Paper::tabloid}) {
        placed.paper = paper;
        if (wanted <= printed_width(paper, landscape) + 0.5) return; // half a point is nothing
    }
    placed.pages_wide = static_cast<int>(std::ceil(wanted / printed_width(placed.paper, landscape)));
}

} // namespace

void set_widths(Sheet const& sheet, PlacedSheet& placed)
{
    std::vector<Need> needs(least_columns, Need{narrowest, narrowest});
    for (auto const& block : sheet.blocks) {
        auto const* table = std::get_if<Table>(&block);
        if (!table) continue;
        if (needs.size() < table->columns.size()) needs.resize(table->columns.size());
        for (std::size_t column = 0; column < table->columns.size(); ++column) {
            auto const need = need_of(*table, column);
            needs[column] = {std::max(needs[column].all, need.all), std::max(needs[column].least, need.least)};
        }
    }
    placed.widths.clear();
    for (auto const& need : needs) placed.widths.push_back(need.all);
    int const total = std::accumulate(placed.widths.begin(), placed.widths.end(), 0);
    if (total < least_width) placed.widths.front() += std::min(least_width - total, 30);
    if (sheet.one_page) return;
    narrow(placed.widths, needs, sheet.landscape);
    choose_paper(placed, sheet.landscape);
}

int width_of_long(Column const& column)
{
    return column.width > 0 ? column.width : std::max(column.kind == Kind::money ? 16 : narrowest, longest_word(column.title) + 4);
}

int width_in_pixels(PlacedSheet const& sheet) { return std::min(pixels_of(sheet.widths), 1'500); }

double printed_width(Paper paper, bool landscape)
{
    static constexpr std::array upright{612.0, 612.0, 792.0};
    static constexpr std::array across{792.0, 1008.0, 1224.0};
    return (landscape ? across : upright)[static_cast<std::size_t>(paper)] - side_margins;
}

double printed_height(Paper paper, bool landscape) { return printed_width(paper, !landscape) + side_margins - top_and_bottom; }

double scale_of(PlacedSheet const& sheet, bool landscape)
{
    return std::min(1.0, sheet.pages_wide * printed_width(sheet.paper, landscape) / std::max(points_of(sheet.widths), 1.0));
}

} // namespace templates
