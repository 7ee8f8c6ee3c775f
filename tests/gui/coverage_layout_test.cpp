// The coverage chart's layout: bands that add up to the cost line, gaps where they don't, and labels that never
// overlap.
#include "app/gui/charts/coverage_layout.hpp"

#include <catch2/catch.hpp>

namespace {

using budget::Money;
using gui::Coverage;

gui::TextSize const seven_a_character{[](std::string const& text) { return 7.0 * static_cast<double>(text.size()); },
                                      14};

std::vector<Money> monthly(std::vector<int> const& dollars)
{
    std::vector<Money> months;
    for (int const amount : dollars) months.push_back(Money::from_dollars(amount));
    return months;
}

// Twelve months that cost $80,000 each; the grant pays $30,000 of the first six, the city $50,000 throughout.
Coverage grant_ends_at_midyear()
{
    Coverage coverage{.first_month = {2026, 7}};
    coverage.cost = monthly(std::vector<int>(12, 80'000));
    coverage.gap = monthly({0, 0, 0, 0, 0, 0, 30'000, 30'000, 30'000, 30'000, 30'000, 30'000});
    coverage.sources.push_back(
        {0, "Grant", monthly({30'000, 30'000, 30'000, 30'000, 30'000, 30'000, 0, 0, 0, 0, 0, 0})});
    coverage.sources.push_back({1, "City", monthly(std::vector<int>(12, 50'000))});
    coverage.cliffs.push_back({0, 6, "Grant ends · 31 Dec 2026", false});
    coverage.years.push_back({"FY27", "2027", 0, 12});
    return coverage;
}

gui::CoverageLayout::Mark const* mark_of(gui::CoverageLayout const& layout, std::size_t cliff)
{
    for (auto const& mark : layout.marks)
        if (mark.cliff == cliff) return &mark;
    return nullptr;
}

} // namespace

TEST_CASE("axis labels are short")
{
    CHECK(gui::axis_dollars(0) == "$0");
    CHECK(gui::axis_dollars(500) == "$500");
    CHECK(gui::axis_dollars(25'000) == "$25k");
    CHECK(gui::axis_dollars(2'500) == "$2.5k");
    CHECK(gui::axis_dollars(1'500'000) == "$1.5M");
}

TEST_CASE("the scale ends at a round amount that holds the highest month")
{
    auto const layout = lay_out(grant_ends_at_midyear(), 1000, 400, seven_a_character);
    REQUIRE(layout.grid.size() == 5); // 80,000 in steps of 20,000
    CHECK(layout.grid.front().label == "$0");
    CHECK(layout.grid.back().label == "$80k");
    CHECK(layout.grid.front().y == Approx(layout.plot.bottom()));
    CHECK(layout.grid.back().y == Approx(layout.plot.y));
}

TEST_CASE("bands stand on each other, the gap on them, the cost line on top")
{
    auto const layout = lay_out(grant_ends_at_midyear(), 1000, 400, seven_a_character);
    auto const height_of = [&](double dollars) { return layout.plot.bottom() - layout.plot.height * dollars / 80'000; };

    REQUIRE(layout.bands.size() == 2);
    CHECK(layout.bands[0].outline.front().y == Approx(height_of(30'000)));
    CHECK(layout.bands[1].outline.front().y == Approx(height_of(80'000)));
    REQUIRE(layout.gaps.size() == 6);
    CHECK(layout.gaps[0].x == Approx(layout.left_of(6)));
    CHECK(layout.gaps[0].y == Approx(height_of(80'000)));
    CHECK(layout.gaps[0].bottom() == Approx(height_of(50'000)));
    CHECK(layout.gaps[5].right() == Approx(layout.plot.right()));
    for (auto const& point : layout.cost_line) CHECK(point.y == Approx(height_of(80'000)));
}

TEST_CASE("a cliff stands where its month begins, and can be found there and at its label")
{
    auto const layout = lay_out(grant_ends_at_midyear(), 1000, 400, seven_a_character);
    REQUIRE(layout.marks.size() == 1);
    auto const& mark = layout.marks[0];
    CHECK(mark.x == Approx(layout.left_of(6)));
    CHECK(mark.text == "Grant ends · 31 Dec 2026");
    CHECK(layout.cliff_at({mark.x + 3, layout.plot.bottom() - 5}) == 0);
    CHECK(layout.cliff_at({mark.label.x + 1, mark.label.y + 1}) == 0);
    CHECK_FALSE(layout.cliff_at({mark.x + 40, layout.plot.bottom() - 5}));
}

TEST_CASE("cliff labels never overlap, stay inside, and the lines of those without room are still there")
{
    auto coverage = grant_ends_at_midyear();
    coverage.cliffs.clear();
    for (std::size_t month = 1; month < 12; ++month)
        coverage.cliffs.push_back({month, month, "A source with a rather long name ends · 31 Dec 2026", false});
    for (double const width : {400.0, 800.0, 1600.0}) {
        auto const layout = lay_out(coverage, width, 400, seven_a_character);
        REQUIRE(layout.marks.size() == 11);
        for (auto const& mark : layout.marks) {
            if (mark.text.empty()) continue;
            CHECK(mark.label.x >= 0);
            CHECK(mark.label.right() <= width);
            CHECK(mark.label.bottom() <= layout.plot.y);
            for (auto const& other : layout.marks)
                if (&other != &mark && !other.text.empty()) CHECK_FALSE(mark.label.overlaps(other.label));
        }
    }
}

TEST_CASE("near the right edge a label stands left of its line")
{
    auto coverage = grant_ends_at_midyear();
    coverage.cliffs = {{7, 11, "Grant ends · 31 May 2027", false}};
    auto const layout = lay_out(coverage, 600, 400, seven_a_character);
    auto const* mark = mark_of(layout, 7);
    REQUIRE(mark);
    CHECK(mark->label.right() < mark->x);
}

TEST_CASE("the legend names every source, the gap and the cost, inside the width")
{
    for (double const width : {260.0, 1000.0}) {
        auto const layout = lay_out(grant_ends_at_midyear(), width, 400, seven_a_character);
        REQUIRE(layout.legend.size() == 4);
        CHECK(layout.legend[2].text == "Unfunded");
        CHECK(layout.legend[3].text == "Cost");
        for (auto const& entry : layout.legend) {
            CHECK(entry.text_at.x + seven_a_character.width(entry.text) <= width);
            CHECK(entry.text_at.y + seven_a_character.height <= 400 + 1e-6);
            CHECK(entry.swatch.y > layout.plot.bottom());
        }
    }
}

TEST_CASE("a plan without gaps has no gap in its legend")
{
    auto coverage = grant_ends_at_midyear();
    coverage.gap = monthly(std::vector<int>(12, 0));
    auto const layout = lay_out(coverage, 1000, 400, seven_a_character);
    CHECK(layout.gaps.empty());
    CHECK(layout.legend.size() == 3);
}

TEST_CASE("the month under the pointer")
{
    auto const layout = lay_out(grant_ends_at_midyear(), 1000, 400, seven_a_character);
    double const y = layout.plot.y + 10;
    CHECK(layout.month_at({layout.left_of(0) + 1, y}) == 0);
    CHECK(layout.month_at({layout.left_of(11) + 1, y}) == 11);
    CHECK_FALSE(layout.month_at({layout.plot.x - 1, y}));
    CHECK_FALSE(layout.month_at({layout.plot.right() + 1, y}));
}

TEST_CASE("a year too narrow for its name goes without")
{
    auto coverage = grant_ends_at_midyear();
    coverage.years = {{"FY26", "2026", 0, 1}, {"FY27", "2027", 1, 11}};
    auto const layout = lay_out(coverage, 300, 400, seven_a_character);
    CHECK(layout.years[0].label.empty());
    CHECK(layout.years[1].label == "FY27");
}

TEST_CASE("nothing to show is an empty layout")
{
    CHECK(lay_out(Coverage{}, 1000, 400, seven_a_character).months == 0);
}

TEST_CASE("hatching stays inside its box and goes on in the neighbour")
{
    gui::Box const left{10, 10, 20, 30};
    gui::Box const right{30, 10, 20, 30};
    auto const strokes = hatching(left, 7);
    REQUIRE_FALSE(strokes.empty());
    for (auto const& [from, to] : strokes) {
        CHECK(from.x >= 10 - 1e-9);
        CHECK(to.x <= 30 + 1e-9);
        CHECK(from.y <= 40 + 1e-9);
        CHECK(to.y >= 10 - 1e-9);
        CHECK(from.x + from.y == Approx(to.x + to.y)); // all slant alike
    }
    for (auto const& [from, to] : strokes) {
        if (to.x < 30 - 1e-9 || to.y <= 10 + 1e-9) continue; // it doesn't reach the edge between them
        auto const others = hatching(right, 7);
        bool const goes_on = std::any_of(others.begin(), others.end(), [&](auto const& other) {
            return std::abs(other.first.x - to.x) < 1e-9 && std::abs(other.first.y - to.y) < 1e-9;
        });
        CHECK(goes_on);
    }
}

TEST_CASE("text is cut at whole characters")
{
    CHECK(gui::fitted("General fund", 100, seven_a_character) == "General fund");
    CHECK(gui::fitted("General fund of the city", 70, seven_a_character) == "General…");
    gui::TextSize const one_a_byte{[](std::string const& text) { return static_cast<double>(text.size()); }, 1};
    CHECK(gui::fitted("ééé", 5, one_a_byte) == "é…"); // 2 bytes and 3 of the ellipsis
}
