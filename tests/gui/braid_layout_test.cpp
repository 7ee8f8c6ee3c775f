// The braid's layout: one scale for both sides, strands that fill their bars, names that don't overlap.
#include "app/gui/charts/braid_layout.hpp"

#include <catch2/catch.hpp>

namespace {

using budget::Money;

gui::TextSize const seven_wide{[](std::string const& text) { return 7.0 * static_cast<double>(text.size()); },
                                      14};

// A grant pays $300 of staffing; the city $200 of it and $50 of training; $450 of vehicles stays unfunded.
gui::Braid small_braid()
{
    auto const dollars = [](int amount) { return Money::from_dollars(amount); };
    gui::Braid braid;
    braid.sources = {{"Grant", 0, dollars(300)}, {"City", 1, dollars(250)}, {"Unfunded", {}, dollars(450)}};
    braid.families = {{"Staffing", {}, dollars(500)}, {"Training", {}, dollars(50)}, {"Vehicles", {}, dollars(450)}};
    braid.strands = {{0, 0, dollars(300)}, {1, 0, dollars(200)}, {1, 1, dollars(50)}, {2, 2, dollars(450)}};
    braid.has_gap = true;
    return braid;
}

} // namespace

TEST_CASE("bars are as high as their amounts, on both sides alike")
{
    auto const layout = lay_out(small_braid(), 800, 400, seven_wide);
    REQUIRE(layout.sources.size() == 3);
    REQUIRE(layout.families.size() == 3);
    double const a_dollar = layout.sources[0].box.height / 300;
    CHECK(layout.sources[1].box.height == Approx(250 * a_dollar));
    CHECK(layout.sources[2].box.height == Approx(450 * a_dollar));
    CHECK(layout.families[0].box.height == Approx(500 * a_dollar));
    CHECK(layout.families[2].box.height == Approx(450 * a_dollar));
}

TEST_CASE("strands fill their bars from top to bottom without overlapping")
{
    auto const layout = lay_out(small_braid(), 800, 400, seven_wide);
    REQUIRE(layout.ribbons.size() == 4);
    auto const& staffing = layout.families[0].box;
    CHECK(layout.ribbons[0].to.y == Approx(staffing.y));
    CHECK(layout.ribbons[1].to.y == Approx(staffing.y + layout.ribbons[0].thickness));
    CHECK(layout.ribbons[1].to.y + layout.ribbons[1].thickness == Approx(staffing.bottom()));
    CHECK(layout.ribbons[2].from.y == Approx(layout.ribbons[1].from.y + layout.ribbons[1].thickness));
}

TEST_CASE("names keep a line's distance and everything stays inside, however small an amount is")
{
    auto braid = small_braid();
    for (int at = 0; at < 8; ++at) {
        braid.families.push_back({"A family of costs with a long name", {}, Money::from_cents(1)});
        braid.strands.push_back({1, braid.families.size() - 1, Money::from_cents(1)});
    }
    auto const layout = lay_out(braid, 700, 400, seven_wide);
    auto const check_side = [&](std::vector<gui::BraidLayout::Bar> const& bars) {
        for (std::size_t at = 0; at < bars.size(); ++at) {
            auto const& bar = bars[at];
            CHECK(bar.text_at.y >= -1e-6);
            CHECK(bar.text_at.y + 14 <= 400 + 1e-6);
            CHECK(bar.box.bottom() <= 400 + 1e-6);
            CHECK(bar.text_at.x >= -1e-6);
            CHECK(bar.amount_at.x + seven_wide.width(bar.amount) <= 700 + 1e-6);
            if (at > 0) CHECK(bar.text_at.y >= bars[at - 1].text_at.y + 14);
        }
    };
    check_side(layout.sources);
    check_side(layout.families);
}

TEST_CASE("in narrow room names stand above their amounts, and where that is too high the amounts are rounded")
{
    gui::Braid braid;
    auto const amount = Money::from_cents(318'873'250); // $3,188,732.50
    braid.sources = {{"Medicaid waiver", 0, amount + amount}};
    for (int at = 0; at < 2; ++at) {
        braid.families.push_back({"Communications", {}, amount});
        braid.strands.push_back({0, static_cast<std::size_t>(at), amount});
    }
    // Of 400 a side has 36 % less 8: 136, 19 letters of 7. "Communications $3,188,732.50" are 28.
    auto const high = lay_out(braid, 400, 300, seven_wide);
    for (auto const& bar : high.families) {
        CHECK(bar.name == "Communications");
        CHECK(bar.amount == "$3,188,732.50");
        CHECK(bar.amount_at.x == Approx(bar.text_at.x));
        CHECK(bar.amount_at.y == Approx(bar.text_at.y + 14));
    }
    CHECK(high.families[1].text_at.y >= high.families[0].amount_at.y + 14);
    // Two rows of two lines and their distances are 2 x (28 + 6) = 68: not in 50. "$3.19M" leaves room for the name: of 42 %, 160.
    auto const low = lay_out(braid, 400, 50, seven_wide);
    for (auto const& bar : low.families) {
        CHECK(bar.amount == "$3.19M");
        CHECK(bar.name == "Communications"); // 14 + 1 + 6 letters: 147
        CHECK(bar.amount_at.y == bar.text_at.y);
        CHECK(bar.amount_at.x + seven_wide.width(bar.amount) <= 400 + 1e-6);
    }
    CHECK(low.sources[0].name == "Medicaid waiver");
    CHECK(low.sources[0].amount == "$6,377,465"); // one row of two lines fits
    // Where not even a letter of the name fits beside it, the amount stands alone and whole.
    auto const narrow = lay_out(braid, 140, 50, seven_wide);
    for (auto const& bar : narrow.families) {
        CHECK(bar.amount_at.x + seven_wide.width(bar.amount) <= 140 + 1e-6);
        CHECK(bar.name.empty());
    }
}

TEST_CASE("a strand is found under the pointer, along its curve")
{
    auto const layout = lay_out(small_braid(), 800, 400, seven_wide);
    for (auto const& ribbon : layout.ribbons) {
        CHECK(layout.strand_at({ribbon.from.x + 1, ribbon.from.y + ribbon.thickness / 2}) == ribbon.strand);
        CHECK(layout.strand_at({ribbon.to.x - 1, ribbon.to.y + ribbon.thickness / 2}) == ribbon.strand);
    }
    auto const& last = layout.ribbons.back();
    CHECK(ribbon_top(last, last.from.x) == Approx(last.from.y));
    CHECK(ribbon_top(last, last.to.x) == Approx(last.to.y));
    CHECK(ribbon_top(last, (last.from.x + last.to.x) / 2) == Approx((last.from.y + last.to.y) / 2));
    CHECK_FALSE(layout.strand_at({1, 1}));
}

TEST_CASE("an empty braid is an empty layout")
{
    CHECK(lay_out(gui::Braid{}, 800, 400, seven_wide).ribbons.empty());
}
