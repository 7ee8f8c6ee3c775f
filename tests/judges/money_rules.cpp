#include "tests/judges/money_rules.hpp"

#include "budget/plan/check.hpp"
#include "tests/support/draws.hpp"

#include <map>
#include <tuple>

namespace judges {

using namespace budget;

namespace {

class WithRulesOfMoney
{
public:
    WithRulesOfMoney(Plan plan, std::uint32_t seed) : plan_{std::move(plan)}, draw_{seed * 7919 + 5} {}

    Plan make()
    {
        plan_.scenarios.clear();
        for (std::size_t s = 0; s < plan_.sources.size(); ++s) {
            attempt([&](Plan& plan) { add_draw(plan.sources[s]); });
            attempt([&](Plan& plan) {
                if (draw_.chance(50)) plan.sources[s].standing = Standing::awarded;
                if (plan.sources[s].standing == Standing::awarded) plan.sources[s].probability = Ratio{1};
            });
            attempt([&](Plan& plan) {
                if (draw_.chance(45)) plan.sources[s].origin = Origin::local_general;
                plan.sources[s].non_supplanting = draw_.chance(40);
                if (plan.sources[s].non_supplanting && draw_.chance(30)) plan.sources[s].supplanting_note = "All departments were cut.";
            });
            attempt([&](Plan& plan) { if (draw_.chance(12)) plan.sources[s].ended_early = day(); });
            for (std::size_t p = 0; p < plan_.sources[s].pools.size(); ++p) {
                attempt([&](Plan& plan) { if (draw_.chance(20)) plan.sources[s].pools[p].obligate_by = day(); });
                attempt([&](Plan& plan) { if (draw_.chance(40)) plan.sources[s].pools[p].liquidate_by = day() + 60; });
                attempt([&](Plan& plan) {
                    auto& pool = plan.sources[s].pools[p];
                    if (draw_.chance(15)) pool.salary_cap = Money::from_dollars(draw_.between(30'000, 90'000));
                    if (draw_.chance(15)) {
                        auto& term = pool.fees.emplace_back();
                        term.from = plan.first_month;
                        term.encounters = Ratio{draw_.between(1, 50)};
                        term.rate = Money::from_dollars(draw_.between(5, 200));
                    }
                });
            }
        }
        for (auto& program : plan_.programs)
            if (draw_.chance(60)) program.local_baseline = Money::from_dollars(draw_.between(0, 300'000));
        return std::move(plan_);
    }

private:
    template <class Change> void attempt(Change&& change)
    {
        Plan changed = plan_;
        change(changed);
        if (!has_errors(check(changed))) plan_ = std::move(changed);
    }
    Date day() { return plan_.first_month.first_day() + draw_.below(plan_.months * 30); }
    void add_draw(FundingSource& source)
    {
        source.draw = draw_.pick({Draw::advance, Draw::reimbursement, Draw::fee_for_service});
        if (source.draw != Draw::advance) source.lag_days = draw_.below(150);
    }

    Plan plan_;
    tests::Draws draw_;
};

} // namespace

Plan plan_with_money_rules(std::uint32_t seed, tests::Size size)
{
    return WithRulesOfMoney{tests::random_plan(seed, size), seed}.make();
}

Outcome const& outcome_with_money_rules(std::uint32_t seed, tests::Size size, Counting counting)
{
    static std::map<std::tuple<std::uint32_t, tests::Size, Counting>, Outcome> evaluated;
    auto const [entry, is_new] = evaluated.try_emplace({seed, size, counting});
    if (is_new) entry->second = evaluate(plan_with_money_rules(seed, size), counting);
    for (auto const& problem : entry->second.problems)
        if (problem.severity == Severity::error) FAIL(to_line(problem));
    return entry->second;
}

Date fiscal_year_end(Plan const& plan, Date day)
{
    Date end{day.year(), plan.fiscal_year_starts, 1};
    if (end <= day) end = Date{day.year() + 1, plan.fiscal_year_starts, 1};
    return end - 1;
}

} // namespace judges
