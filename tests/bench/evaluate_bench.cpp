// How long the whole calculation takes on a city's plan, stage by stage, in milliseconds of the processor: the best of several
// runs. With the word "large" on a plan of 50 programs, 1,000 lines, 100 sources and 120 months, each stage once; with the word
// "limits" on the largest plan that may be, the whole at once; with "remedies" behind the size also the search for costs that could
// wait. Not a test: run it by hand on a build with optimization.
#include "tests/bench/city_plan.hpp"

#include "budget/costs/project.hpp"
#include "budget/evaluate.hpp"
#include "budget/insight/cliffs.hpp"
#include "budget/insight/remedies.hpp"
#include "budget/insight/sensitivity.hpp"
#include "budget/plan/check.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <optional>
#include <string_view>

namespace {

using namespace budget;

int runs = 7;

template <class Act> auto timed(char const* stage, Act&& act)
{
    double best = 1e9;
    std::optional<decltype(act())> result;
    for (int time = 0; time < runs; ++time) {
        auto const start = std::clock();
        result = act();
        best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    fmt::print("{:<12}{:>9.2f} ms\n", stage, best);
    std::fflush(stdout);
    return std::move(*result);
}

} // namespace

int main(int count, char** words)
{
    std::string_view const word = count > 1 ? words[1] : "";
    bool const limits = word == "limits";
    bool const with_remedies = count > 2 && std::string_view{words[2]} == "remedies";
    if (limits || word == "large") runs = 1;
    Plan const plan = bench::city_plan(limits ? bench::at_limits : word == "large" ? bench::large_city : bench::CitySize{});
    auto const problems = timed("check", [&] { return check(plan); });
    for (auto const& problem : problems)
        if (problem.severity == Severity::error) fmt::print("{}\n", problem.text);
    if (limits) {
        auto const outcome = timed("evaluate", [&] { return evaluate(plan); });
        rusage used = {};
        ::getrusage(RUSAGE_SELF, &used);
        fmt::print("{} lines, {} cells, {} arcs; {} of {} covered; {} MB at most\n", outcome.costs.lines.size(), outcome.network.cells.size(),
                   outcome.network.arcs.size(), dollars(outcome.allocation.covered), dollars(outcome.allocation.cost), used.ru_maxrss / 1024);
        return has_errors(outcome.problems) ? 1 : 0;
    }
    auto const costs = timed("project", [&] { return project(plan); });
    auto const supply = timed("release", [&] { return release(plan, Counting::committed); });
    auto const years = award_years(plan, supply);
    auto const ranking = timed("rank", [&] { return rank(plan, costs, supply); });
    std::vector<std::size_t> order;
    for (auto const& one : ranking) order.push_back(one.source);
    auto const whole = timed("build", [&] { return build_network(plan, costs, supply, order, years); });
    timed("solve", [&] { return solve(whole); });
    auto const solution = timed("all rules", [&] { return allocate(plan, costs, supply, whole, years); });
    auto const& network = solution.network;
    auto const& flow = solution.flow;
    timed("certify", [&] { return certify(network, flow); });
    auto const allocation = timed("read", [&] { return read_allocation(network, flow, costs); });
    timed("first-fit", [&] { return take_first_fit(network, costs, supply); });
    timed("shortfalls", [&] { return find_shortfalls(plan, costs, supply, network, flow); });
    std::vector<HeldBack> const held_back;
    auto const cliffs = timed("cliffs", [&] {
        return find_cliffs({plan, costs, supply, order, network, flow, allocation, years, held_back,
                            solution.free ? &*solution.free : nullptr});
    });
    timed("lapses", [&] { return find_lapses({plan, costs, supply, years, solution.match, solution.shares, network, flow}); });
    auto const outcome = timed("evaluate", [&] { return evaluate(plan); });
    if (with_remedies) timed("could wait", [&] { return deferrals(outcome, 5); });
    auto const found = timed("sensitivity", [&] { return find_sensitivity(plan); });
    fmt::print("{} figures move the cost, {} don't, {} can't be raised\n", found.influences.size(), found.unmoved, found.refused);
    fmt::print("{} lines, {} cells, {} arcs; {} of {} covered; {} cliffs\n", costs.lines.size(), network.cells.size(),
               network.arcs.size(), dollars(allocation.covered), dollars(allocation.cost), cliffs.size());
    return has_errors(problems) ? 1 : 0;
}
