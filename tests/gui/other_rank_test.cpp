// A source at another rank of the application order, and the order with sources that aren't counted. By hand: one contract of
// $1,000 a month for a year, $12,000 in all, which every source may pay; equal sources are used in the plan's order.
#include "app/gui/content/order.hpp"
#include "app/gui/content/other_rank.hpp"
#include "budget/evaluate.hpp"

#include <catch2/catch.hpp>

namespace {

using budget::Money;
using budget::SourceId;
using Sentences = std::vector<std::string>;

auto const today = budget::Date{2026, 11, 22};

struct Funder {
    char const* name;
    int dollars;
    std::optional<int> pinned = {};
    budget::Standing standing = budget::Standing::awarded;
};

budget::Outcome paid_by(std::vector<Funder> const& funders, int months = 12)
{
    budget::Plan plan;
    plan.months = months;
    plan.programs.resize(1);
    plan.programs[0].id.text = "team";
    budget::Expense expense;
    expense.basis = budget::AmountBasis::month;
    expense.amount = Money::from_dollars(1'000);
    budget::Component contract;
    contract.id.text = "contract";
    contract.detail = expense;
    plan.programs[0].components = {contract};
    for (auto const& funder : funders) {
        budget::FundingSource source;
        source.id.text = funder.name;
        source.name = funder.name;
        source.pinned = funder.pinned;
        source.standing = funder.standing;
        budget::Release release;
        release.date = plan.first_month.first_day();
        release.amount = Money::from_dollars(funder.dollars);
        budget::Pool pool;
        pool.id.text = source.id.text + "-pool";
        pool.releases = {release};
        source.pools = {pool};
        plan.sources.push_back(source);
    }
    auto outcome = budget::evaluate(std::move(plan));
    REQUIRE_FALSE(has_errors(outcome.problems));
    return outcome;
}

// "a b c"; a pin behind it: "a b=2 c".
std::string order_of(budget::Outcome const& outcome)
{
    std::string order;
    for (auto const& rank : outcome.ranking) {
        auto const& source = outcome.plan.sources[rank.source];
        order += (order.empty() ? "" : " ") + source.name + (source.pinned ? "=" + std::to_string(*source.pinned) : "");
    }
    return order;
}

budget::Outcome with_pin(budget::Outcome const& before, char const* source, int rank)
{
    return budget::evaluate(gui::pin_at(before, SourceId{source}, rank));
}

} // namespace

TEST_CASE("sources that aren't counted have a rank in the order, too")
{
    auto const outcome = paid_by({{"a", 6'000}, {"p", 6'000, 2, budget::Standing::possible}, {"b", 6'000}});
    CHECK(gui::rank_of(outcome, SourceId{"a"}) == 1);
    CHECK(gui::rank_of(outcome, SourceId{"p"}) == 2);
    CHECK(gui::rank_of(outcome, SourceId{"b"}) == 3);
    CHECK_FALSE(gui::rank_of(outcome, SourceId{"nobody"}));

    auto const table = gui::order_table(outcome);
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[1].key == "p");
    CHECK(table.rows[1].cells[0].text == "2");
    CHECK(table.rows[1].cells[2].text.starts_with("not counted: Possible; pinned at 2"));
    CHECK(table.rows[1].cells[3].text == "–");
    CHECK(table.rows[1].cells[0].tone == gui::Tone::quiet);
    CHECK(table.rows[2].cells[0].text == "3");
    CHECK(table.rows[2].cells[3].text == "$6,000.00");
    CHECK(table.rows[2].cells[0].tone == gui::Tone::plain);
    CHECK(table.rows[3].cells[3].text == "$12,000.00");
    for (auto const& row : gui::order_table(outcome, true).rows)
        for (auto const& cell : row.cells) CHECK((cell.text.empty() || cell.tone == gui::Tone::quiet));
}

TEST_CASE("a source is pinned at the rank that it is moved to")
{
    auto const three = paid_by({{"a", 1'000}, {"b", 1'000}, {"c", 1'000}});
    REQUIRE(order_of(three) == "a b c");
    CHECK(order_of(with_pin(three, "c", 1)) == "c=1 a b");
    CHECK(order_of(with_pin(three, "a", 2)) == "b a=2 c");
    CHECK(order_of(with_pin(three, "a", 3)) == "b c a=3");
    CHECK(order_of(with_pin(three, "a", 9)) == "b c a=3");

    auto const pinned = paid_by({{"a", 1'000}, {"b", 1'000, 2}, {"c", 1'000}});
    CHECK(order_of(with_pin(pinned, "a", 3)) == "c b=2 a=3"); // another pin stays where it can
    CHECK(order_of(with_pin(pinned, "a", 2)) == "b=1 a=2 c"); // and makes way where it stands in the way
    CHECK(order_of(with_pin(pinned, "c", 2)) == "a c=2 b=3");
    CHECK(order_of(with_pin(pinned, "b", 1)) == "b=1 a c");
    auto const last = paid_by({{"a", 1'000}, {"b", 1'000}, {"c", 1'000, 99}});
    CHECK(order_of(with_pin(last, "b", 3)) == "a c=2 b=3"); // 99 means last
    CHECK(gui::pin_at(three, SourceId{"nobody"}, 1) == three.plan);
    CHECK(gui::unpin(last, SourceId{"c"}) == three.plan);
}

TEST_CASE("what is proposed is said with each pin that makes way")
{
    auto const before = paid_by({{"a", 1'000}, {"b", 1'000, 2}, {"c", 1'000}});
    auto const after = with_pin(before, "c", 2);
    CHECK(gui::pin_in_words(before, after, SourceId{"c"}) == "Pin c at rank 2 instead of 3. b, pinned at 2, is pinned at 3 then.");
    CHECK(gui::name_of_pin(after.plan, SourceId{"c"}) == "Pin c at rank 2");
    auto const first = paid_by({{"a", 1'000}, {"b", 1'000, 1}});
    auto const without = budget::evaluate(gui::unpin(first, SourceId{"b"}));
    CHECK(gui::pin_in_words(first, without, SourceId{"b"}) == "Unpin b: it goes to rank 2 instead of 1.");
    auto const second = budget::evaluate(gui::unpin(before, SourceId{"b"}));
    CHECK(gui::pin_in_words(before, second, SourceId{"b"}) == "Unpin b: it stays at rank 2.");
}

TEST_CASE("whose money another order uses more or less")
{
    auto const either = paid_by({{"a", 12'000}, {"b", 15'000}});
    CHECK(gui::order_effect(either, with_pin(either, "b", 1), SourceId{"b"}, today) ==
          Sentences{"b pays $12,000 more; of its money $3,000 is left instead of $15,000.",
                    "a pays $12,000 less; of its money $12,000 is left instead of nothing."});
    auto const both = paid_by({{"a", 6'000}, {"b", 6'000}});
    CHECK(gui::order_effect(both, with_pin(both, "b", 1), SourceId{"b"}, today) ==
          Sentences{"Every source pays as much over the plan as before. What it pays for, or in which month, changes."});
    // $24,000 in two years: a pays the first year, b the second.
    auto const years = paid_by({{"a", 12'000}, {"b", 12'000}}, 24);
    CHECK(gui::order_effect(years, with_pin(years, "b", 1), SourceId{"b"}, today) ==
          Sentences{"Every source pays as much over the plan as before. b pays $12,000 more in FY27, $12,000 less in FY28."});
    auto const unused = paid_by({{"a", 12'000}, {"b", 1'000}, {"c", 1'000}});
    CHECK(gui::order_effect(unused, with_pin(unused, "c", 2), SourceId{"c"}, today) ==
          Sentences{"Nothing else changes: every cost is paid by the same money."});
    // Six sources are used up and the seventh, which could pay all, not at all.
    auto const many = paid_by({{"a", 1'000}, {"b", 3'000}, {"c", 2'000}, {"d", 2'000}, {"e", 2'000}, {"f", 2'000}, {"g", 12'000}});
    auto const said = gui::order_effect(many, with_pin(many, "g", 1), SourceId{"g"}, today);
    REQUIRE(said.size() == 5);
    CHECK(said[0] == "g pays $12,000 more; of its money nothing is left instead of $12,000.");
    CHECK(said[1] == "b pays $3,000 less; of its money $3,000 is left instead of nothing.");
    CHECK(said[4] == "3 more sources are used more or less: the table has them all.");
    auto tied = with_pin(unused, "c", 2);
    tied.allocation.covered -= Money::from_dollars(500); // as where rules tie what one source pays to what others do
    CHECK(gui::order_effect(unused, tied, SourceId{"c"}, today).back() == "All in all $11,500 is covered instead of $12,000.");
}

TEST_CASE("another order is said to move the next cliff")
{
    auto const before = paid_by({{"a", 12'000}, {"b", 1'000}, {"c", 1'000}});
    auto after = with_pin(before, "c", 2);
    budget::Cliff cliff;
    cliff.month = budget::Month{2027, 3};
    cliff.loss = Money::from_dollars(4'000);
    cliff.loss_months = 4;
    after.cliffs = {cliff};
    CHECK(gui::order_effect(before, after, SourceId{"c"}, today).back() == "The next cliff: Mar 2027, $4,000 in 4 months instead of none.");
    auto const past = budget::Date{2027, 4, 1};
    CHECK(gui::order_effect(before, after, SourceId{"c"}, past).back() == "Nothing else changes: every cost is paid by the same money.");
    auto later = after;
    later.cliffs[0].month = budget::Month{2027, 6};
    later.cliffs[0].loss_months = 1;
    CHECK(gui::order_effect(after, later, SourceId{"c"}, today).back() ==
          "The next cliff: Jun 2027, $4,000 in 1 month instead of Mar 2027, $4,000 in 4 months.");
    CHECK(gui::order_effect(after, after, SourceId{"c"}, today).size() == 1);
}
