#include "importers/funding_amounts.hpp"

#include "budget/plan/names.hpp"
#include "importers/typed_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace importers {

using namespace budget;

std::optional<Date> first_day_of(FoundAmount const& amount, std::optional<Date> starts, FiscalCalendar const& calendar)
{
    if (!amount.month && !amount.fiscal_year) return starts;
    auto const day = (amount.month ? *amount.month : calendar.first(*amount.fiscal_year)).first_day();
    return starts ? std::max(day, *starts) : day;
}

bool several_years(std::vector<FoundAmount> const& amounts)
{
    return std::count_if(amounts.begin(), amounts.end(), [](auto const& amount) { return amount.fiscal_year.has_value(); }) > 1;
}

std::string in_words(Every every) { return every == Every::once ? std::string{} : " " + lower_case(spoken(every)); }

std::string amounts_in_words(FundingSource const& source)
{
    auto const& releases = source.pools.front().releases;
    if (releases.empty()) return ", no amount";
    bool const once = std::all_of(releases.begin(), releases.end(), [](Release const& release) { return release.every == Every::once; });
    if (once && releases.size() > 5) {
        Money sum;
        for (auto const& release : releases) sum += release.amount;
        return fmt::format(", {} payments from {} to {}, {} in all", releases.size(), for_people(releases.front().date), for_people(releases.back().date), dollars(sum));
    }
    std::string text;
    for (auto const& release : releases)
        text += fmt::format(", {}{}", dollars(release.amount), release.every == Every::once ? fmt::format(" on {}", for_people(release.date)) : in_words(release.every));
    return text;
}

} // namespace importers
