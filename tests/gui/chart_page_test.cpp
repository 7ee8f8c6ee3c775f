// Charts on paper: what stands above them, and that each fits on the page at its size, on A4 and Letter. By hand: 15 mm of margin leave
// 267 x 180 mm of A4 on its side; a unit is 1/96 inch.
#include "app/gui/charts/braid_layout.hpp"
#include "app/gui/charts/calendar_layout.hpp"
#include "app/gui/charts/comparison_layout.hpp"
#include "app/gui/charts/coverage_layout.hpp"
#include "app/gui/charts/timeline_layout.hpp"
#include "app/gui/content/chart_page.hpp"
#include "app/gui/content/reports.hpp"
#include "templates/starter.hpp"

#include <catch2/catch.hpp>

namespace {

using budget::Date;

gui::TextSize const nine_points{[](std::string const& text) { return 6.5 * static_cast<double>(text.size()); }, 14};
gui::TextSize const fourteen_points{[](std::string const& text) { return 11.0 * static_cast<double>(text.size()); }, 22};

budget::Plan plan_of_two_programs()
{
    budget::Plan plan;
    plan.name = "Missoula MST";
    plan.programs = {budget::Program{{"day"}, "Day team", "", {}}, budget::Program{{"night"}, "Night team", "", {}}};
    return plan;
}

} // namespace

TEST_CASE("a chart on paper says of which plan, scenario, programs and money it is, and when")
{
    auto const plan = plan_of_two_programs();
    auto const all = gui::caption_of(plan, "Coverage", {{}, {}, budget::Counting::committed, false}, Date{2026, 11, 22});
    CHECK(all.title == "Missoula MST: Coverage");
    CHECK(all.about == std::vector<std::string>{"The plan itself, without a scenario.", "All programs.",
                                                "Money counted: committed money only: what is awarded, and nothing renewed."});
    CHECK(all.date == "22 Nov 2026");
    auto const one = gui::caption_of(plan, "Timeline", {"No nights", {budget::ProgramId{"night"}}, {}, true}, Date{2026, 11, 22});
    CHECK(one.about == std::vector<std::string>{"Scenario: No nights.", "Program: Night team.",
                                                "The plan was changed since: these are the figures before, until it is calculated."});
    CHECK(gui::page_number(1, 1).empty());
    CHECK(gui::page_number(2, 3) == "Page 2 of 3");
}

TEST_CASE("inside the margins of A4 and Letter on their sides")
{
    auto const a4 = gui::printed_area(297, 210);
    CHECK(a4.x == Approx(15 / 25.4 * 96));
    CHECK(a4.width == Approx(267 / 25.4 * 96));
    CHECK(a4.height == Approx(180 / 25.4 * 96));
    CHECK(gui::printed_area(279.4, 215.9).width == Approx(11 * 96 - 2 * 15 / 25.4 * 96));
}

TEST_CASE("the caption stands above the chart, the foot below it, and neither overlaps it however long they are")
{
    gui::ChartCaption caption{"Missoula MST: Coverage", {"One sentence.", "Another one."}, "22 Nov 2026"};
    auto const page = gui::lay_out_chart_page(caption, 1009, 680, fourteen_points, nine_points);
    REQUIRE(page.title.size() == 1);
    CHECK(page.title[0].at == gui::Point{0, 0});
    REQUIRE(page.about.size() == 1);
    CHECK(page.about[0].text == "One sentence. Another one.");
    CHECK(page.about[0].at.y == Approx(22 * 1.1 + 4));
    CHECK(page.chart.y == Approx(22 * 1.1 + 4 + 14 * 1.15 + 8));
    CHECK(page.chart.width == Approx(1009));
    CHECK(page.foot == Approx(680 - 14));
    CHECK(page.chart.bottom() == Approx(680 - 14 - 8));

    std::string endless;
    for (int at = 0; at < 200; ++at) endless += "word ";
    caption = {endless, {endless}, "22 Nov 2026"};
    auto const full = gui::lay_out_chart_page(caption, 1009, 680, fourteen_points, nine_points);
    CHECK(full.title.size() == 2);
    CHECK(full.title[1].text.ends_with("…"));
    CHECK(full.about.size() == 4);
    for (auto const& line : full.about) CHECK(nine_points.width(line.text) <= 1009);
    CHECK(full.chart.y >= full.about.back().at.y + 14);
    CHECK(full.chart.height >= 340 - 14);
}

TEST_CASE("every chart of every starter plan fits on a page")
{
    for (auto const& [wide, high] : {std::pair{297.0, 210.0}, std::pair{279.4, 215.9}}) {
        auto const area = gui::printed_area(wide, high);
        auto const page = gui::lay_out_chart_page({"A title", {"About it."}, "22 Nov 2026"}, area.width, area.height, fourteen_points, nine_points);
        double const width = page.chart.width;
        double const height = page.chart.height;
        auto const fits = [&](gui::Box const& box) { return box.x >= -0.01 && box.y >= -0.01 && box.right() <= width + 0.01 && box.bottom() <= height + 0.01; };
        for (auto const& starter : templates::starters()) {
            INFO(starter.name);
            auto const plan = *templates::read_starter(starter).value;
            auto const outcomes = gui::evaluate_all(plan, budget::Counting::committed);
            auto const& outcome = outcomes.front();
            auto const coverage = gui::lay_out(gui::coverage_of(outcome, {}), width, height, nine_points);
            CHECK(fits(coverage.plot));
            for (auto const& mark : coverage.marks) CHECK(fits(mark.label));
            for (auto const& entry : coverage.legend) CHECK(fits(entry.swatch));
            auto const years = periods(outcome.plan, budget::Step::year);
            for (auto const& bar : gui::lay_out(gui::braid_of(outcome, years.front(), {}), width, height, nine_points).sources) CHECK(fits(bar.box));
            auto const compared = gui::lay_out(gui::compared_years(outcomes), width, height, nine_points);
            CHECK(fits(compared.plot));
            for (auto const& entry : compared.legend) CHECK(fits(entry.swatch));
            auto const calendar = gui::lay_out(gui::calendar_of(outcome, {}, Date{2026, 11, 22}), width, height, nine_points);
            for (auto const& cell : calendar.cells) CHECK(fits(cell.box));
            for (auto const& entry : calendar.legend) CHECK(fits(entry.swatch));

            auto const timeline = gui::timeline_of(plan);
            auto const fit = gui::rows_that_fit(height, nine_points);
            std::vector<std::size_t> printed; // each pool once, on one page or several
            for (std::size_t first = 0; first < timeline.bars.size(); first += fit)
                for (auto const& row : gui::lay_out(timeline, width, height, first, nine_points).rows) printed.push_back(row.bar);
            REQUIRE(printed.size() == timeline.bars.size());
            for (std::size_t at = 0; at < printed.size(); ++at) CHECK(printed[at] == at);
        }
    }
}

TEST_CASE("as many rows of the timeline go on a page as are laid out on it")
{
    gui::Timeline timeline;
    timeline.first = Date{2026, 7, 1};
    timeline.last = Date{2028, 6, 30};
    timeline.bars.resize(50);
    for (auto& bar : timeline.bars) bar.from = bar.to = timeline.first;
    for (double const height : {30.0, 64.0, 100.0, 333.0, 640.0}) {
        auto const rows = gui::lay_out(timeline, 900, height, 0, nine_points).rows.size();
        CHECK(gui::rows_that_fit(height, nine_points) == std::max<std::size_t>(rows, 1));
    }
}

TEST_CASE("printed sources are told apart without colour, and none looks like what isn't covered")
{
    gui::Box const box{10, 20, 40, 30};
    std::vector<std::vector<std::pair<gui::Point, gui::Point>>> known;
    for (std::size_t source = 0; source < 7; ++source) {
        auto const strokes = gui::source_strokes(source, box);
        CHECK(strokes.empty() == (source == 0));
        for (auto const& [from, to] : strokes) {
            for (auto const& point : {from, to}) {
                CHECK(point.x >= box.x - 1e-9);
                CHECK(point.x <= box.right() + 1e-9);
                CHECK(point.y >= box.y - 1e-9);
                CHECK(point.y <= box.bottom() + 1e-9);
            }
            CHECK((to.x - from.x) * (to.y - from.y) >= 0); // rising strokes are the gap's
        }
        CHECK(std::find(known.begin(), known.end(), strokes) == known.end());
        known.push_back(strokes);
    }
    CHECK(gui::source_strokes(1, box).size() == 5);  // lying at 24, 30, 36, 42 and 48
    CHECK(gui::source_strokes(2, box).size() == 7);  // standing at 12, 18 … 48
    CHECK(gui::source_strokes(8, box) == gui::source_strokes(1, box));
}
