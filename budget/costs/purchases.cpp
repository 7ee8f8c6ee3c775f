#include "budget/costs/purchases.hpp"

#include <algorithm>

namespace budget {

std::vector<std::int64_t> units_bought(std::vector<std::int64_t> const& needed, ActiveMonths active, int life_months, bool first_ones_owned)
{
    struct Cohort {
        int month;
        std::int64_t units;
    };
    std::vector<Cohort> cohorts;
    std::vector<std::int64_t> buys(needed.size());
    std::int64_t stock = 0;
    for (int at = active.first; at <= active.last; ++at) {
        auto const month = static_cast<std::size_t>(at);
        for (auto& cohort : cohorts) {
            if (life_months == 0 || at - cohort.month != life_months) continue;
            stock -= cohort.units;
            auto const again = std::clamp(needed[month] - stock, std::int64_t{0}, cohort.units);
            cohort = {at, again};
            stock += again;
            buys[month] += again;
        }
        if (needed[month] > stock) {
            auto const more = needed[month] - stock;
            if (!(first_ones_owned && at == active.first)) buys[month] += more;
            cohorts.push_back({at, more});
            stock = needed[month];
        }
    }
    return buys;
}

} // namespace budget
