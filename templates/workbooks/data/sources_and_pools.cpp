// Sources with the worksheet's seven columns first, their pools, and when their money comes.
#include "templates/workbooks/data/data_tables.hpp"

#include <algorithm>

namespace templates::data {

using namespace budget;

namespace {

Value day(std::optional<Date> const& date) { return date ? Value{*date} : Value{}; }
std::string yes_no(bool yes) { return yes ? "yes" : "no"; }

// What each pool of the supply pays.
std::vector<Money> paid_by_pool(Outcome const& outcome)
{
    std::vector<Money> paid(outcome.supply.pools.size());
    for (auto const& payment : outcome.allocation.payments) paid[payment.pool] += payment.amount;
    return paid;
}

} // namespace

LongTable sources(Outcome const& outcome)
{
    std::vector<std::vector<Value>> rows;
    for (std::size_t at = 0; at < outcome.plan.sources.size(); ++at) {
        auto const& source = outcome.plan.sources[at];
        auto const& ranking = outcome.ranking;
        auto const rank = std::find_if(ranking.begin(), ranking.end(), [&](Rank const& one) { return one.source == at; });
        rows.push_back({source.name, std::string{written(source.type)}, source.length, day(source.end_date),
                        std::string{written(source.renewable)}, source.restrictions, std::string{written(source.flexibility)},
                        source.id.text, source.funder, std::string{written(source.origin)}, source.assistance_listing,
                        source.award_number, std::string{written(source.standing)}, Share{source.probability},
                        std::string{written(source.draw)}, yes_no(source.bill_first), yes_no(source.last_resort),
                        Number{Ratio{static_cast<std::int64_t>(rank - ranking.begin()) + 1}, 0}, rank->available, rank->applied, rank->left});
    }
    return of_rows("sources",
                   {{"funding_source", "Funding Source", Kind::text, 32}, {"funding_type", "Funding Type", Kind::text, 14},
                    {"length_of_funding", "Length of Funding", Kind::text, 20}, {"funding_end_date", "Funding End Date", Kind::date, 16},
                    {"renewable_funding", "Renewable Funding?", Kind::text, 14},
                    {"funding_restrictions", "Funding Restrictions", Kind::text, 40},
                    {"funding_flexibility", "Funding Flexibility", Kind::text, 14}, {"source_id", "source_id", Kind::text, 22},
                    {"funder", "funder", Kind::text, 28}, {"origin", "origin", Kind::text, 22},
                    {"assistance_listing", "assistance_listing", Kind::text, 12}, {"award_number", "award_number", Kind::text, 18},
                    {"standing", "standing"}, {"probability", "probability", Kind::share}, {"draw", "draw", Kind::text, 16},
                    {"bill_first", "bill_first"}, {"last_resort", "last_resort"}, {"rank", "rank", Kind::number},
                    {"released", "released", Kind::money}, {"applied", "applied", Kind::money}, {"left", "left", Kind::money}},
                   std::move(rows));
}

LongTable pools(Outcome const& outcome)
{
    auto const paid = paid_by_pool(outcome);
    std::vector<std::vector<Value>> rows;
    for (std::size_t at = 0; at < outcome.plan.sources.size(); ++at)
        for (std::size_t number = 0; number < outcome.plan.sources[at].pools.size(); ++number) {
            auto const& source = outcome.plan.sources[at];
            auto const& pool = source.pools[number];
            Money released;
            Money applied;
            bool counted = false;
            for (std::size_t supply = 0; supply < outcome.supply.pools.size(); ++supply) {
                if (outcome.supply.pools[supply].source != at || outcome.supply.pools[supply].pool != number) continue;
                counted = true;
                for (auto const& money : outcome.supply.pools[supply].money) released += money.amount;
                applied += paid[supply];
            }
            rows.push_back({source.id.text, source.name, pool.id.text, pool.name, day(pool.available_from), day(pool.obligate_by),
                            day(last_day_to_spend(source, pool)), day(pool.liquidate_by), yes_no(pool.carries_over), yes_no(counted), released,
                            applied});
        }
    return of_rows("pools",
                   {{"source_id", "source_id", Kind::text, 22}, {"source", "source", Kind::text, 32}, {"pool_id", "pool_id", Kind::text, 18},
                    {"pool", "pool", Kind::text, 24}, {"available_from", "available_from", Kind::date, 16},
                    {"obligate_by", "obligate_by", Kind::date, 16}, {"spend_by", "spend_by", Kind::date, 16},
                    {"liquidate_by", "liquidate_by", Kind::date, 16}, {"carries_over", "carries_over"}, {"counted", "counted"},
                    {"released", "released", Kind::money}, {"applied", "applied", Kind::money}},
                   std::move(rows));
}

LongTable releases(Outcome const& outcome)
{
    std::vector<std::vector<Value>> rows;
    for (auto const& pool : outcome.supply.pools) {
        auto const& source = outcome.plan.sources[pool.source];
        for (auto const& money : pool.money)
            rows.push_back({source.id.text, source.name, source.pools[pool.pool].id.text, money.from, money.through, money.amount,
                            yes_no(money.renewed)});
    }
    return of_rows("releases",
                   {{"source_id", "source_id", Kind::text, 22}, {"source", "source", Kind::text, 32}, {"pool_id", "pool_id", Kind::text, 18},
                    {"from", "from", Kind::date, 14}, {"through", "through", Kind::date, 14}, {"amount", "amount", Kind::money},
                    {"renewed", "renewed"}},
                   std::move(rows));
}

} // namespace templates::data
