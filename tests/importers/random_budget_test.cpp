// Whatever the shape, the same sums come back to the cent, and no total becomes a line.
#include "tests/importers/accepted_plan.hpp"
#include "tests/importers/random_budget.hpp"

#include <catch2/catch.hpp>

using namespace importers;

TEST_CASE("Budgets by chance in shapes by chance come back with the same sums")
{
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        auto const budget = tests::random_budget(seed);
        auto const plan = tests::empty_plan();
        auto const import = propose({"random.xlsx", {budget.grid}}, plan);
        auto const accepted = accept(plan, import, tests::all_of(import));
        REQUIRE(accepted.problems.empty());
        for (std::size_t year = 0; year < budget.costs.size(); ++year) {
            CAPTURE(year);
            REQUIRE(tests::cost_in(*accepted.value, 2027 + static_cast<int>(year)) == budget.costs[year]);
        }
        // What is below 0 is left out, and the sum of the first year says how much that is.
        auto const sum = std::find_if(import.problems.begin(), import.problems.end(), [](auto const& problem) {
            return (problem.code == "import.sum" || problem.code == "import.adds-up") && problem.text.starts_with("FY27: ");
        });
        REQUIRE(sum != import.problems.end());
        REQUIRE((sum->text.find(" left out.") != std::string::npos) == !budget.below.is_zero());
        if (!budget.below.is_zero()) REQUIRE(sum->text.ends_with(", " + dollars(budget.below) + " left out."));
        std::size_t lines = 0; // without the programs' own
        for (auto const& proposal : import.proposals)
            if (!std::holds_alternative<budget::Put<budget::Program>>(proposal.edits.front())) ++lines;
        REQUIRE(lines == budget.lines);
        REQUIRE_FALSE(tests::has_problem(import, "import.total-differs"));
        REQUIRE_FALSE(tests::has_problem(import, "import.row-total-differs"));
    }
}
