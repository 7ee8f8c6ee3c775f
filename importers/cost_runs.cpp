#include "importers/cost_runs.hpp"

#include "budget/exact_money.hpp"

#include <algorithm>
#include <optional>

namespace importers {

using namespace budget;

namespace {

using Months = std::vector<std::pair<Month, Money>>;

class RunFinder
{
public:
    explicit RunFinder(FiscalCalendar calendar) : calendar_{calendar} {}

    std::vector<CostRun> run(std::map<Month, Money> const& months)
    {
        Months stretch; // of months that follow one another in one fiscal year
        for (auto const& [month, amount] : months) {
            if (amount.is_zero()) continue;
            bool const follows = !stretch.empty() && stretch.back().first + 1 == month && calendar_.year_of(month) == calendar_.year_of(stretch.back().first);
            if (!follows) take(std::exchange(stretch, {}));
            stretch.emplace_back(month, amount);
        }
        take(stretch);
        return std::move(runs_);
    }

private:
    bool gives(CostRun const& run, Months const& months) const
    {
        return std::all_of(months.begin(), months.end(), [&](auto const& one) {
            auto const amount = run.basis == AmountBasis::month ? run.amount : month_share(ExactMoney{run.amount}, calendar_.month_of_year(one.first));
            return amount == one.second;
        });
    }
    bool goes_on(Months const& months)
    {
        if (runs_.empty() || runs_.back().last + 1 != months.front().first || !gives(runs_.back(), months)) return false;
        runs_.back().last = months.back().first;
        return true;
    }
    // The yearly amount whose shares these are: twelve times a month, give or take a cent a month.
    std::optional<CostRun> of_a_year(Months const& months) const
    {
        auto const about = months.front().second.cents() * 12;
        CostRun run{months.front().first, months.back().first, AmountBasis::year, {}};
        for (auto cents = about - 12; cents <= about + 12; ++cents) {
            run.amount = Money::from_cents(cents);
            if (gives(run, months)) return run;
        }
        return std::nullopt;
    }

    void take(Months const& months)
    {
        if (months.empty() || goes_on(months)) return;
        bool const equal = std::all_of(months.begin(), months.end(), [&](auto const& one) { return one.second == months.front().second; });
        if (equal) return runs_.push_back({months.front().first, months.back().first, AmountBasis::month, months.front().second});
        if (auto const year = of_a_year(months)) return runs_.push_back(*year);
        for (auto const& one : months)
            if (!goes_on({one})) runs_.push_back({one.first, one.first, AmountBasis::month, one.second});
    }

    FiscalCalendar calendar_;
    std::vector<CostRun> runs_;
};

} // namespace

std::vector<CostRun> cost_runs(std::map<Month, Money> const& months, FiscalCalendar calendar)
{
    return RunFinder{calendar}.run(months);
}

} // namespace importers
