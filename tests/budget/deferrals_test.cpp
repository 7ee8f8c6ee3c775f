// Costs that could wait, on plans small enough to work out on paper: from when on, and what that closes.
#include "budget/insight/remedies.hpp"
#include "budget/insight/remedy_edits.hpp"
#include "tests/budget/one_service.hpp"

using namespace tests;

namespace {

// Staff of $1,000 a month, which is essential, and marketing of $200, which isn't, paid by one grant.
Plan staff_and_marketing(int months, std::int64_t grant)
{
    Plan plan = one_service(months);
    plan.programs[0].components = {service("staff", 1000), service("marketing", 200)};
    plan.programs[0].components[1].priority = Priority::deferrable;
    add_pool_of(plan, "grant", {on_day(Date{2026, 7, 1}, grant)});
    return plan;
}

Money gap_after(Plan const& plan, std::vector<PlanEdit> const& edits)
{
    auto const changed = apply_all(plan, edits);
    REQUIRE(changed.value);
    return sound(*changed.value).allocation.total_gap();
}

} // namespace

TEST_CASE("what a cost that could wait was paid before the gap is what others lack in it")
{
    // The staff's two years cost what the grant brings. Twenty months of both are paid, $4,800 is missing: $4,000 of staff, $800 of marketing.
    auto const out = sound(staff_and_marketing(24, 24'000));
    REQUIRE(out.allocation.total_gap() == usd(4800));
    auto const found = deferrals(out, 5);
    REQUIRE(found.size() == 1);
    CHECK(found[0].component == ComponentId{"marketing"});
    CHECK(found[0].first == Month{2026, 7});
    CHECK(found[0].last == Month{2028, 6});
    CHECK(found[0].unpaid == usd(800));
    CHECK(found[0].paid == usd(4000));
    CHECK(found[0].closes == usd(4800));
    CHECK(gap_after(out.plan, edits_of(out, found[0])).is_zero());
}

TEST_CASE("a cost waits no longer than others lack what pays it")
{
    // Eleven months of both, $13,200, leave $200 for the staff of June 2027: $800 of staff and $200 of marketing are missing. The
    // marketing of February to May would pay the staff.
    auto const out = sound(staff_and_marketing(12, 13'400));
    REQUIRE(out.allocation.total_gap() == usd(1000));
    auto const found = deferrals(out, 5);
    REQUIRE(found.size() == 1);
    CHECK(found[0].first == Month{2027, 2});
    CHECK(found[0].unpaid == usd(200));
    CHECK(found[0].paid == usd(800));
    CHECK(found[0].closes == usd(1000));
    CHECK(gap_after(out.plan, edits_of(out, found[0])).is_zero());
}

TEST_CASE("what other money pays, or money that is lost at the year's end, frees nothing for a later gap")
{
    // FY27's $14,400 pay both; FY28's $13,000 leave $1,400 unpaid.
    auto plan = staff_and_marketing(24, 14'400);
    plan.sources[0].pools[0].releases.push_back(on_day(Date{2027, 7, 1}, 13'000));
    plan.sources[0].pools[0].carries_over = false;
    auto const out = sound(plan);
    REQUIRE(out.allocation.total_gap() == usd(1400));
    auto const found = deferrals(out, 5);
    REQUIRE(found.size() == 1);
    // Ten months of both are $12,000; May has $1,000 for the staff, June nothing: $1,000 of staff and $400 of marketing are missing.
    CHECK(found[0].unpaid == usd(400));
    CHECK(found[0].paid == usd(1000));
    CHECK(found[0].closes == usd(1400));
    CHECK(found[0].first == Month{2027, 12}); // December to April: five months of $200
}

// Staff of $1,000 a month, essential, marketing of $200, and indirect cost of a tenth of both: $1,320 a month.
Plan with_indirect()
{
    auto plan = staff_and_marketing(12, 13'200);
    auto indirect = service("overhead", 0);
    indirect.detail = Indirect{Ratio{1, 10}, IndirectBase::total_direct, IndirectKind::other};
    plan.programs[0].components.push_back(indirect);
    return plan;
}

TEST_CASE("what follows from a cost waits with it")
{
    // The grant pays ten months of $1,320. Without marketing a month costs $1,100, and it pays all twelve: of the two months that were
    // missing, marketing and the indirect cost on it are $440, and ten months of $220 pay the rest.
    auto const out = sound(with_indirect());
    REQUIRE(out.allocation.total_gap() == usd(2640));
    auto const found = deferrals(out, 5);
    REQUIRE(found.size() == 1);
    CHECK(found[0].first == Month{2026, 7});
    CHECK(found[0].unpaid == usd(440));
    CHECK(found[0].paid == usd(2200));
    CHECK(found[0].closes == usd(2640));
    CHECK(found[0].by_shortfall == std::vector<Money>{usd(2640)});
    CHECK(gap_after(out.plan, edits_of(out, found[0])).is_zero());
}

TEST_CASE("what follows from a cost that others name, and that can't be taken out, is counted all the same")
{
    auto plan = with_indirect();
    for (auto const* id : {"staff", "marketing", "overhead"}) {
        Permission named;
        named.scope.component = ComponentId{id};
        plan.sources[0].pools[0].permissions.push_back(named);
    }
    auto const out = sound(plan);
    auto const found = deferrals(out, 5);
    REQUIRE(found.size() == 1);
    CHECK(edits_of(out, found[0]).empty());
    CHECK(found[0].closes == usd(2640));
}

TEST_CASE("a permission's change says what of a shortfall it closes, and the whole gap what becomes unpaid for it")
{
    // July and August of staff, $1,000, and class, $200, beside $700 a month of the city. The foundation's $300 of July may pay class
    // alone: July lacks $300 of staff, August $500 of both. Were it allowed staff, July's $1,000 of staff would take $700 and these $300,
    // and class would lack its $200: of $800 there, $500 stays unpaid, and with the $200 the gap is $700.
    auto plan = one_service(2);
    plan.programs[0].components = {service("staff", 1000), service("class", 200)};
    add_pool_of(plan, "city", {each_month(700)});
    add_pool_of(plan, "foundation", {on_day(Date{2026, 7, 1}, 300)});
    plan.sources[1].pools[0].spend_by = Date{2026, 7, 31};
    Permission class_only;
    class_only.scope.component = ComponentId{"class"};
    plan.sources[1].pools[0].permissions = {class_only};
    auto const out = sound(plan);
    REQUIRE(out.allocation.total_gap() == usd(800));
    auto const best = best_permissions(out, 5);
    REQUIRE(best.size() == 1);
    REQUIRE(out.shortfalls.size() == 1);
    CHECK(best[0].closes == usd(100));
    CHECK(best[0].by_shortfall == std::vector<Money>{usd(300)});
}

TEST_CASE("a remedy that divides a month closes of its shortfall what it closes of the gap")
{
    // July's $1,000 and an award of $310 from the 11th on, which isn't counted: it pays $310 of the $677.42 of these 21 days.
    auto plan = one_service(1);
    add_pool_of(plan, "award", {on_day(Date{2026, 7, 11}, 310)});
    plan.sources[0].standing = Standing::possible;
    auto const out = sound(plan);
    auto const found = uncounted_money(out);
    REQUIRE(found.size() == 1);
    CHECK(found[0].closes == usd(310));
    CHECK(found[0].by_shortfall == std::vector<Money>{usd(310)});
}
