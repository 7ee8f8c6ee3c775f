#include "budget/plan/last_day_to_spend.hpp"

#include <algorithm>

namespace budget {

std::optional<Date> last_day_to_spend(FundingSource const& source, Pool const& pool)
{
    auto end = pool.spend_by ? pool.spend_by : source.end_date;
    if (source.ended_early) end = end ? std::min(*end, *source.ended_early) : *source.ended_early;
    return end;
}

} // namespace budget
