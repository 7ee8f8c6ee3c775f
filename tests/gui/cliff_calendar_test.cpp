// The cliff calendar: what its months say and where they stand. By hand: a team costs $1,000.00 a month. The city brings $620.00 each month,
// a grant $2,280.00 for July to December 2026, which is $380.00 a month; it ends, and must be spent by, 31 Dec 2026. From January on
// $380.00 of each month, 38.0 %, isn't covered: in twelve months $4,560.00. Sixty days before its end, on 1 Nov 2026, it must be decided;
// the application to renew it must be in thirty days before, on 1 Dec 2026.
#include "app/gui/charts/calendar_layout.hpp"
#include "budget/evaluate.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

namespace {

using budget::Date;
using budget::Money;
using budget::Month;
using Kind = gui::CliffCalendar::Mark::Kind;

gui::TextSize const ten_wide{[](std::string const& text) { return 10.0 * static_cast<double>(text.size()); }, 14};

budget::Component monthly_cost(char const* id, int dollars)
{
    budget::Component component;
    component.id.text = id;
    component.name = id;
    component.detail = budget::Contract{budget::ContractKind::contract, "Clinic", Money::from_dollars(dollars), budget::AmountBasis::month};
    return component;
}

budget::FundingSource source_of(char const* id, char const* name)
{
    budget::FundingSource source;
    source.id.text = id;
    source.name = name;
    source.pools.emplace_back().id.text = "main";
    return source;
}

budget::Plan team(int months = 24)
{
    budget::Plan plan;
    plan.name = "Team plan";
    plan.months = months;
    plan.programs = {budget::Program{{"team"}, "Team", "", {monthly_cost("clinic", 1'000)}}};
    auto grant = source_of("grant", "Grant");
    grant.end_date = Date{2026, 12, 31};
    grant.renewal.emplace();
    grant.renewal->probability = budget::Ratio{1, 2};
    grant.renewal->lead_days = 30;
    grant.pools[0].spend_by = Date{2026, 12, 31};
    grant.pools[0].releases = {{Date{2026, 7, 1}, Money::from_dollars(2'280), budget::Every::once, {}}};
    auto city = source_of("city", "City");
    city.pools[0].releases = {{Date{2026, 7, 1}, Money::from_dollars(620), budget::Every::month, Date{2040, 6, 30}}};
    plan.sources = {grant, city};
    return plan;
}

gui::CliffCalendar calendar_on(budget::Plan const& plan, budget::Counting counting = budget::Counting::committed,
                               budget::Filter const& filter = {})
{
    auto const outcome = budget::evaluate(plan, counting);
    REQUIRE_FALSE(has_errors(outcome.problems));
    return gui::calendar_of(outcome, filter, Date{2026, 11, 22});
}

std::vector<Kind> kinds_of(std::vector<gui::CliffCalendar::Mark> const& marks)
{
    std::vector<Kind> kinds;
    for (auto const& mark : marks) kinds.push_back(mark.kind);
    return kinds;
}

std::vector<std::string> letters_in(gui::CalendarLayout::Cell const& cell)
{
    std::vector<std::string> letters;
    for (auto const& glyph : cell.glyphs) letters.push_back(glyph.letter);
    return letters;
}

} // namespace

TEST_CASE("a month of the calendar says what isn't covered, what ends and what must be done in it")
{
    auto const calendar = calendar_on(team());
    REQUIRE(calendar.months.size() == 24);
    CHECK(calendar.present == 4u);
    for (std::size_t at = 0; at < 24; ++at) {
        CHECK(calendar.months[at].cost == Money::from_dollars(1'000));
        CHECK(calendar.months[at].gap == Money::from_dollars(at < 6 ? 0 : 380));
        CHECK(calendar.months[at].cliffs.size() == (at == 6 ? 1u : 0u));
        if (at != 4 && at != 5) CHECK(calendar.months[at].marks.empty());
    }
    CHECK(kinds_of(calendar.months[4].marks) == std::vector{Kind::decide_by});
    CHECK(calendar.months[4].marks[0].day == Date{2026, 11, 1});
    CHECK(calendar.months[4].marks[0].text == "Decide by 1 Nov 2026: Grant ends 31 Dec 2026.");
    CHECK(calendar.months[4].marks[0].cliff == 0u);
    auto const& december = calendar.months[5].marks;
    REQUIRE(kinds_of(december) == std::vector{Kind::source_end, Kind::spend_by, Kind::renew_by});
    CHECK(december[0].text == "Grant ends 31 Dec 2026.");
    CHECK(december[1].text == "Grant must be spent by 31 Dec 2026.");
    CHECK(december[2].day == Date{2026, 12, 1});
    CHECK(december[2].text == "Apply to renew Grant by 1 Dec 2026: it ends 31 Dec 2026.");
    for (auto const& mark : december) CHECK(mark.cliff == 0u);
    auto const& cliff = calendar.months[6].cliffs[0];
    CHECK(cliff.name == "Grant");
    CHECK_FALSE(cliff.absorbed);
    CHECK(cliff.text.starts_with("From Jan 2027 $4,560 of cost loses its money within 12 months: Grant ends 31 Dec 2026."));
    CHECK(gui::notes_of(calendar).empty());
    CHECK(gui::told(calendar, 7) == "Feb 2027: $1,000.00, of which $380.00 is not covered.");
    CHECK(gui::told(calendar, 0) == "Jul 2026: $1,000.00, all of it covered.");
    CHECK(gui::told(calendar, 4) == "Nov 2026: $1,000.00, all of it covered. Decide by 1 Nov 2026: Grant ends 31 Dec 2026.");
    auto const words = gui::told(calendar);
    CHECK(words.starts_with("FY27: $12,000.00, of which $2,280.00 is not covered, in Jan 2027, Feb 2027, Mar 2027, Apr 2027, May 2027 and Jun 2027. "
                            "FY28: $12,000.00, of which $4,560.00 is not covered, in Jul 2027,"));
    for (auto const& month : calendar.months)
        for (auto const& sentence : gui::sentences_of(month)) CHECK(words.find(sentence) != std::string::npos);
}

TEST_CASE("with likely money counted the calendar shows the renewed end and the later cliff")
{
    auto plan = team();
    plan.sources[0].renewal->term_months = 6; // $2,280.00 once more, for January to June 2027
    auto const calendar = calendar_on(plan, budget::Counting::likely);
    REQUIRE(kinds_of(calendar.months[5].marks) == std::vector{Kind::source_end, Kind::spend_by, Kind::renew_by});
    auto const last = std::find_if(calendar.months[11].marks.begin(), calendar.months[11].marks.end(),
                                   [](auto const& mark) { return mark.kind == Kind::source_end; });
    REQUIRE(last != calendar.months[11].marks.end());
    CHECK(last->text == "Grant, renewed, ends 30 Jun 2027.");
    CHECK(calendar.months[6].cliffs.empty());
    CHECK(calendar.months[12].cliffs.size() == 1); // July 2027
}

TEST_CASE("a source whose funder ends it early has that end, no renewal, and no later day to spend it by")
{
    auto plan = team();
    plan.sources[0].ended_early = Date{2026, 10, 31};
    auto const calendar = calendar_on(plan);
    CHECK(kinds_of(calendar.months[3].marks) == std::vector{Kind::source_end});
    CHECK(calendar.months[3].marks[0].text == "Grant is ended early by its funder on 31 Oct 2026.");
    CHECK(calendar.months[5].marks.empty());
}

TEST_CASE("pools of one source that must be spent by the same day are one mark")
{
    auto plan = team();
    auto& pools = plan.sources[0].pools;
    pools.push_back(pools.front());
    pools.front().name = "Staff";
    pools.back().id.text = "cars";
    pools.back().name = "Cars";
    auto const calendar = calendar_on(plan);
    REQUIRE(kinds_of(calendar.months[5].marks) == std::vector{Kind::source_end, Kind::spend_by, Kind::renew_by});
    CHECK(calendar.months[5].marks[1].text == "Grant must be spent by 31 Dec 2026.");
}

TEST_CASE("days to act by before the plan are said beside the months, and a calendar without a cliff says so")
{
    auto plan = team();
    plan.first_month = Month{2026, 12};
    auto const late = calendar_on(plan);
    REQUIRE(late.before.size() == 1);
    CHECK(gui::notes_of(late) == std::vector<std::string>{"Before these months: Decide by 1 Nov 2026: Grant ends 31 Dec 2026."});
    CHECK_FALSE(late.present);

    auto paid = team();
    paid.sources[1].pools[0].releases[0].amount = Money::from_dollars(1'000);
    paid.sources.erase(paid.sources.begin());
    auto const covered = calendar_on(paid);
    CHECK(covered.is_empty());
    CHECK(gui::notes_of(covered) == std::vector<std::string>{"No cliff: every cost from Jul 2026 to Jun 2028 is covered."});
    auto const layout = gui::lay_out(covered, 1000, 300, ten_wide);
    CHECK(layout.cells.empty());
    REQUIRE(layout.notes.size() == 1);
    CHECK(gui::wanted_height(covered, 1000, 40, ten_wide) == Approx(16)); // a line

    auto never = team();
    never.sources.erase(never.sources.begin());
    auto const missing = calendar_on(never);
    CHECK_FALSE(missing.is_empty());
    CHECK(gui::notes_of(missing) == std::vector<std::string>{"No cliff from Jul 2026 to Jun 2028: the money that is missing did not end in these months."});
    CHECK(gui::lay_out(missing, 1000, 300, ten_wide).cells.size() == 24);
}

TEST_CASE("of one program the calendar shows its own cost, cliffs and sources")
{
    auto plan = team();
    plan.programs.push_back(budget::Program{{"night"}, "Night", "", {monthly_cost("van", 100)}});
    plan.sources[0].pools[0].permissions.emplace_back().scope.program = budget::ProgramId{"team"};
    auto own = source_of("levy", "Levy");
    own.end_date = Date{2027, 6, 30};
    own.pools[0].releases = {{Date{2026, 7, 1}, Money::from_dollars(1'200), budget::Every::once, {}}};
    own.pools[0].permissions.emplace_back().scope.program = budget::ProgramId{"night"};
    plan.sources.push_back(own);
    plan.sources[1].pools[0].permissions.emplace_back().scope.program = budget::ProgramId{"team"};
    auto const night = calendar_on(plan, budget::Counting::committed, {budget::ProgramId{"night"}});
    CHECK(night.months[0].cost == Money::from_dollars(100));
    CHECK(night.months[6].cliffs.empty());
    CHECK(night.months[12].cliffs.size() == 1);
    CHECK(night.months[12].gap == Money::from_dollars(100));
    CHECK(night.months[4].marks.empty());
    CHECK(kinds_of(night.months[11].marks) == std::vector{Kind::source_end});
    CHECK(calendar_on(plan).months[12].cliffs.size() == 1);
}

TEST_CASE("months stand in fiscal years of twelve columns, the gap from the top down")
{
    // Names of 40 and 8 beside them: twelve columns share 952. The legend's seven entries, of 16 and 6 and their letters with 18 between them, are
    // one line of 20; rows have at most five lines of 14.
    auto const calendar = calendar_on(team());
    auto const layout = gui::lay_out(calendar, 1000, 300, ten_wide);
    double const column = 952.0 / 12;
    CHECK(layout.plot.x == Approx(48));
    CHECK(layout.plot.y == Approx(18));
    CHECK(layout.plot.width == Approx(952));
    CHECK(layout.plot.height == Approx(140));
    REQUIRE(layout.cells.size() == 24);
    auto const& january = layout.cells[6];
    CHECK(january.box.x == Approx(48 + column * 6 + 1));
    CHECK(january.box.y == Approx(19));
    CHECK(january.box.width == Approx(column - 2));
    CHECK(january.box.height == Approx(68));
    CHECK(january.gap.y == Approx(january.box.y));
    CHECK(january.gap.height == Approx(68 * 0.38));
    CHECK(january.begins);
    CHECK_FALSE(january.absorbed);
    CHECK(january.share.text == "38.0 %");
    CHECK(january.share.box.right() == Approx(january.box.right() - 4));
    CHECK(january.label.text == "Grant");
    CHECK(january.label.box.x == Approx(january.box.x + 9));
    CHECK(january.label.box.y == Approx(19 + 2 + 16 + 2)); // below the letters
    CHECK(layout.cells[5].gap.height == 0);
    CHECK(layout.cells[12].box.y == Approx(19 + 70)); // July 2027 begins the second row
    CHECK(layout.cells[12].box.x == Approx(49));
    REQUIRE(layout.months.size() == 12);
    CHECK(layout.months.front().text == "Jul");
    CHECK(layout.months.back().text == "Jun");
    REQUIRE(layout.years.size() == 2);
    CHECK(layout.years[1].text == "FY28");
    CHECK(letters_in(layout.cells[4]) == std::vector<std::string>{"D"});
    // Three letters of 22 with 2 between them need 70; there is 69.3 for them, so two of them are told as "+2", of 32.
    CHECK(letters_in(layout.cells[5]) == std::vector<std::string>{"E", "+2"});
    CHECK(letters_in(gui::lay_out(calendar, 1048, 300, ten_wide).cells[5]) == std::vector<std::string>{"E", "S", "R"});
    REQUIRE(layout.legend.size() == 7);
    CHECK(layout.legend.back().text == "This month");
    CHECK(layout.legend[0].text == "Not covered");
    CHECK(layout.legend[0].swatch.y == Approx(18 + 140 + 8));
    for (auto const& entry : layout.legend) CHECK(entry.swatch.bottom() <= 300);
}

TEST_CASE("in low rows a cliff's month has its name on the one line, others their share")
{
    auto const calendar = calendar_on(team());
    auto const height = gui::wanted_height(calendar, 1000, gui::least_row(ten_wide), ten_wide);
    CHECK(height == Approx(18 + 2 * 22 + 8 + 20));
    auto const layout = gui::lay_out(calendar, 1000, height, ten_wide);
    CHECK(layout.cells[6].box.height == Approx(20));
    CHECK(layout.cells[6].label.text == "Grant");
    CHECK(layout.cells[6].share.text.empty());
    CHECK(layout.cells[7].share.text == "38.0 %");
}

TEST_CASE("months, letters and cliffs are found where they stand, and arrow keys go by months and years")
{
    auto const calendar = calendar_on(team());
    auto const layout = gui::lay_out(calendar, 1000, 300, ten_wide);
    auto const middle = [](gui::Box const& box) { return gui::Point{box.x + box.width / 2, box.y + box.height / 2}; };
    for (std::size_t at = 0; at < 24; ++at) CHECK(layout.month_at(middle(layout.cells[at].box)) == at);
    CHECK(layout.cliff_at(middle(layout.cells[6].box), calendar) == 0u);
    CHECK(layout.cliff_at(middle(layout.cells[4].glyphs[0].box), calendar) == 0u);
    CHECK_FALSE(layout.cliff_at(middle(layout.cells[9].box), calendar));
    CHECK_FALSE(layout.month_at({10, 40})); // a year's name
    CHECK(gui::stepped(calendar, 0, 1) == 1);
    CHECK(gui::stepped(calendar, 0, -1) == 0);
    CHECK(gui::stepped(calendar, 3, 12) == 15);
    CHECK(gui::stepped(calendar, 15, 12) == 15); // there is no third year
    CHECK(gui::stepped(calendar, 15, -12) == 3);
    CHECK(gui::cliffs_of(calendar.months[5]) == std::vector<std::size_t>{0});
}

TEST_CASE("short plans begin within their year, long ones fit")
{
    auto short_plan = team(7);
    short_plan.first_month = Month{2027, 4}; // three months of FY27, four of FY28
    short_plan.sources.erase(short_plan.sources.begin());
    auto const few = gui::lay_out(calendar_on(short_plan), 1000, 300, ten_wide);
    double const column = 952.0 / 12;
    REQUIRE(few.cells.size() == 7);
    CHECK(few.years.size() == 2);
    CHECK(few.cells[0].box.x == Approx(48 + column * 9 + 1));
    CHECK(few.cells[2].box.y == Approx(few.cells[0].box.y));
    CHECK(few.cells[3].box.x == Approx(49));
    CHECK(few.cells[3].box.y > few.cells[0].box.bottom());
    CHECK(few.cells[0].gap.height == Approx(few.cells[0].box.height * 0.38));

    auto const long_plan = calendar_on(team(120));
    for (auto const& [width, height] : {std::pair{600.0, 280.0}, std::pair{1180.0, 320.0}, std::pair{1700.0, 500.0}, std::pair{1009.0, 600.0}}) {
        auto const layout = gui::lay_out(long_plan, width, height, ten_wide);
        CHECK(layout.years.size() == 10);
        REQUIRE(layout.cells.size() == 120);
        for (std::size_t at = 0; at < 120; ++at) {
            auto const& cell = layout.cells[at];
            CHECK(cell.box.right() <= width);
            for (auto const& glyph : cell.glyphs) {
                CHECK(glyph.box.x >= cell.box.x);
                CHECK(glyph.box.right() <= cell.box.right());
                CHECK_FALSE(glyph.box.overlaps(cell.label.box));
                CHECK_FALSE(glyph.box.overlaps(cell.share.box));
            }
            CHECK_FALSE(cell.share.box.overlaps(cell.label.box));
            if (at > 0) CHECK_FALSE(cell.box.overlaps(layout.cells[at - 1].box));
            if (at >= 12) CHECK_FALSE(cell.box.overlaps(layout.cells[at - 12].box));
        }
        for (auto const& entry : layout.legend) CHECK(entry.swatch.bottom() <= height + 1e-6);
    }
}

TEST_CASE("on paper the sentences stand below the months, as far as there is room")
{
    auto const calendar = calendar_on(team());
    auto const layout = gui::lay_out(calendar, 1000, 600, ten_wide);
    // Legend to 18 + 140 + 8 + 16; lines of 16 begin 8 below. Of five sentences four have one line, and the cliff's two.
    auto const all = gui::sentences_below(layout, calendar, 1000, 600, ten_wide);
    REQUIRE(all.size() >= 5);
    CHECK(all[0].at.y == Approx(190));
    CHECK(all[0].text == "Decide by 1 Nov 2026: Grant ends 31 Dec 2026.");
    CHECK(all[1].at.y == Approx(206));
    CHECK(all[3].text == "Apply to renew Grant by 1 Dec 2026: it ends 31 Dec 2026.");
    CHECK(all[4].text.starts_with("From Jan 2027 $4,560 of cost loses its money"));
    for (auto const& line : all) CHECK(line.at.y + 14 <= 600);
    auto const few = gui::sentences_below(layout, calendar, 1000, 190 + 16 * 3, ten_wide); // room for three lines
    REQUIRE(few.size() == 3);
    CHECK(few[1].text == "Grant ends 31 Dec 2026.");
    CHECK(few[2].text == "And 3 more, on the Cliffs page.");
    CHECK(gui::sentences_below(layout, calendar, 1000, 195, ten_wide).empty());
}

TEST_CASE("a tiny gap is still seen, and a month without cost has none")
{
    gui::CliffCalendar calendar;
    calendar.first_month = Month{2026, 7};
    calendar.months = {{Money::from_dollars(1'000), Money::from_cents(1), {}, {}}, {}};
    auto const layout = gui::lay_out(calendar, 1000, 300, ten_wide);
    CHECK(layout.cells[0].gap.height == Approx(3));
    CHECK(layout.cells[0].costs);
    CHECK(layout.cells[1].gap.height == 0);
    CHECK_FALSE(layout.cells[1].costs);
}
