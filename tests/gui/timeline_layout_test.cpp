// The timeline of pools: which days a bar has, where they stand, what taking an end and dropping it elsewhere does.
#include "app/gui/charts/timeline_layout.hpp"

#include <catch2/catch.hpp>

namespace {

using budget::Date;
using budget::Month;

// Two years from July 2026. A grant that ends in June 2027 with a spend-by half a year before, renewed once; and the city's own
// money without an end, in two pools.
budget::Plan plan_of_two_sources()
{
    budget::Plan plan;
    plan.months = 24;
    budget::FundingSource grant;
    grant.id.text = "grant";
    grant.name = "Grant";
    grant.end_date = Date{2027, 6, 30};
    grant.renewal.emplace();
    budget::Pool award;
    award.id.text = "award";
    budget::Release release;
    release.date = Date{2026, 10, 1};
    award.releases = {release};
    award.spend_by = Date{2026, 12, 31};
    grant.pools = {award};
    budget::FundingSource city;
    city.id.text = "city";
    city.name = "City";
    city.standing = budget::Standing::likely;
    budget::Pool staff;
    staff.id.text = "staff";
    staff.name = "Staff";
    budget::Pool cars;
    cars.id.text = "cars";
    cars.name = "Cars";
    cars.available_from = Date{2030, 1, 1}; // after the plan
    city.pools = {staff, cars};
    plan.sources = {grant, city};
    return plan;
}

gui::TextSize const ten_a_character{[](std::string const& text) { return 10.0 * static_cast<double>(text.size()); }, 14};

} // namespace

TEST_CASE("a bar runs from its first money to its spend-by, else to the source's end, else to the plan's")
{
    auto const timeline = gui::timeline_of(plan_of_two_sources());
    REQUIRE(timeline.bars.size() == 3);
    auto const& award = timeline.bars[0];
    CHECK(award.name == "Grant");
    CHECK(award.from == Date{2026, 10, 1});
    CHECK(award.to == Date{2026, 12, 31});
    CHECK(award.renewed_to == Date{2027, 12, 31}); // twelve months, once
    CHECK_FALSE(award.is_open);
    CHECK(timeline.bars[1].name == "City: Staff");
    CHECK(timeline.bars[1].from == Date{2026, 7, 1});
    CHECK(timeline.bars[1].to == Date{2028, 6, 30});
    CHECK(timeline.bars[1].is_open);
    CHECK(timeline.bars[1].likely);
    CHECK_FALSE(timeline.bars[1].renewed_to);
}

TEST_CASE("the bar of a source that ended early ends then, is not renewed, and its end is moved as what it is")
{
    auto plan = plan_of_two_sources();
    auto& grant = plan.sources[0];
    grant.pools[0].spend_by = Date{2027, 6, 30};
    grant.ended_early = Date{2027, 3, 31};
    auto const bar = gui::timeline_of(plan).bars[0];
    CHECK(bar.to == Date{2027, 3, 31}); // the money's last day, though it might be spent until June
    CHECK_FALSE(bar.renewed_to);
    CHECK(gui::end_of(bar) == gui::Timeline::End::source_end);
    auto const edit = gui::moved_end(bar, gui::end_of(bar), Date{2027, 4, 30});
    REQUIRE(edit);
    auto const changed = budget::apply(plan, *edit).value->sources[0];
    CHECK(changed.ended_early == Date{2027, 4, 30});
    CHECK(changed.end_date == Date{2027, 6, 30}); // what was agreed on stays

    grant.ended_early = Date{2027, 8, 31}; // after the spend-by: that one ends the money
    auto const later = gui::timeline_of(plan).bars[0];
    CHECK(later.to == Date{2027, 6, 30});
    CHECK(gui::end_of(later) == gui::Timeline::End::spend_by);
}

TEST_CASE("days stand in proportion, fiscal years between their first days")
{
    auto const timeline = gui::timeline_of(plan_of_two_sources());
    auto const layout = gui::lay_out(timeline, 1000, 200, 0, ten_a_character);
    // 1000 wide: 260 for names at most, here 26 %; margins of 8. 731 days: 365 + 366 (29 Feb 2028).
    CHECK(layout.plot.x == Approx(268));
    CHECK(layout.plot.width == Approx(724));
    CHECK(layout.x_of(Date{2026, 7, 1}) == Approx(268));
    CHECK(layout.x_of(Date{2027, 7, 1}) == Approx(268 + 724 * 365.0 / 731));
    CHECK(layout.x_of(Date{2035, 1, 1}) == Approx(992)); // clamped
    for (auto const& day : {Date{2026, 7, 1}, Date{2026, 12, 31}, Date{2028, 2, 29}, Date{2028, 6, 30}})
        CHECK(layout.day_at(layout.x_of(day) + 0.01) == day);
    REQUIRE(layout.years.size() == 2);
    CHECK(layout.years[0].label == "FY27");
    CHECK(layout.years[1].left == Approx(layout.x_of(Date{2027, 7, 1})));
    REQUIRE(layout.rows.size() == 3);
    CHECK(layout.rows[0].money.x == Approx(layout.x_of(Date{2026, 10, 1})));
    CHECK(layout.rows[0].money.right() == Approx(layout.x_of(Date{2027, 1, 1})));
    CHECK(layout.rows[0].renewal.x == Approx(layout.rows[0].money.right()));
    CHECK(layout.rows[0].marks.size() == 2);
    CHECK(layout.rows[2].money.width == 0); // its money comes after the plan
    for (std::size_t at = 1; at < layout.rows.size(); ++at)
        CHECK_FALSE(layout.rows[at].money.overlaps(layout.rows[at - 1].money));
}

TEST_CASE("names are cut to their column, and only rows that fit are laid out")
{
    auto const timeline = gui::timeline_of(plan_of_two_sources());
    auto const layout = gui::lay_out(timeline, 250, 60, 1, ten_a_character);
    REQUIRE(layout.rows.size() == 1);
    CHECK(layout.rows[0].bar == 1);
    CHECK(ten_a_character.width(layout.rows[0].name) <= 65);
    CHECK(layout.rows[0].name.ends_with("…"));
}

TEST_CASE("an end is taken near it and dropped as an edit that can be undone by name")
{
    auto const plan = plan_of_two_sources();
    auto const timeline = gui::timeline_of(plan);
    auto const layout = gui::lay_out(timeline, 1000, 200, 0, ten_a_character);
    auto const& row = layout.rows[0];
    auto const y = row.whole.y + row.whole.height / 2;
    auto const at_spend_by = layout.handle_at({row.money.right() + 3, y}, timeline);
    REQUIRE(at_spend_by);
    CHECK(at_spend_by->end == gui::Timeline::End::spend_by);
    auto const at_end = layout.handle_at({layout.x_of(Date{2027, 7, 1}) - 2, y}, timeline);
    REQUIRE(at_end);
    CHECK(at_end->end == gui::Timeline::End::source_end);
    CHECK_FALSE(layout.handle_at({row.money.right() + 30, y}, timeline));
    auto beyond = timeline;
    beyond.bars[0].to = Date{2038, 6, 30}; // its bar is cut at the plan's end, where nothing ends
    beyond.bars[0].source_end.reset();
    CHECK_FALSE(layout.handle_at({layout.plot.right(), y}, beyond));
    CHECK_FALSE(layout.handle_at({row.money.right(), 1}, timeline));

    auto const edit = gui::moved_end(timeline.bars[0], at_end->end, gui::month_end(Date{2027, 9, 12}));
    REQUIRE(edit);
    CHECK(describe(plan, *edit) == "Change funding end date of Grant to 30 Sep 2027");
    CHECK(budget::apply(plan, *edit).value->sources[0].end_date == Date{2027, 9, 30});
    auto const spent = gui::moved_end(timeline.bars[0], gui::Timeline::End::spend_by, Date{2027, 1, 31});
    REQUIRE(spent);
    CHECK(budget::apply(plan, *spent).value->sources[0].pools[0].spend_by == Date{2027, 1, 31});
    CHECK_FALSE(gui::moved_end(timeline.bars[0], gui::Timeline::End::spend_by, Date{2026, 12, 31})); // where it is
    CHECK_FALSE(gui::moved_end(timeline.bars[0], gui::Timeline::End::spend_by, Date{2026, 9, 30}));  // before its money
}
