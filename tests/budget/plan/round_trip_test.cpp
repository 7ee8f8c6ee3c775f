#include "budget/plan/check.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>

using namespace budget;

namespace {

std::string all_lines(std::vector<Problem> const& problems)
{
    std::string text;
    for (auto const& problem : problems) text += to_line(problem) + "\n";
    return text;
}

void check_round_trip(Plan const& plan)
{
    auto const text = write_plan(plan);
    auto const loaded = read_plan(text, "plan.braid");
    INFO(all_lines(loaded.problems));
    REQUIRE(loaded.value.has_value());
    CHECK(*loaded.value == plan);
    CHECK(write_plan(*loaded.value) == text);
}

} // namespace

TEST_CASE("a written plan reads back as the same plan, and is written again as the same bytes")
{
    for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
        CAPTURE(seed);
        check_round_trip(tests::random_plan(seed, tests::Size::small));
    }
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        check_round_trip(tests::random_plan(seed, tests::Size::medium));
    }
}
