// What happens when: cliffs, decisions, ends of sources and pools, money that will be lost; by date.
#include "templates/sentences.hpp"
#include "templates/workbooks/data/data_tables.hpp"

#include <algorithm>

namespace templates::data {

using namespace budget;

namespace {

struct Event {
    Date date;
    std::string kind;
    std::string source;
    std::string what;
    std::optional<Money> amount;
};

} // namespace

LongTable events(Outcome const& outcome, Date today)
{
    std::vector<Event> all;
    for (auto const& cliff : outcome.cliffs)
        all.push_back({cliff.month.first_day(), "cliff", "", causes_in_words(outcome, cliff), cliff.loss + cliff.elsewhere});
    for (auto const& decision : decisions(outcome, today)) all.push_back({decision.by, "decide-by", "", decision.what, decision.at_stake});
    for (auto const& source : outcome.plan.sources) {
        if (source.end_date) all.push_back({*source.end_date, "source-ends", source.name, "The source ends.", {}});
        if (source.ended_early) all.push_back({*source.ended_early, "ended-early", source.name, "The funder ends the award.", {}});
        for (auto const& pool : source.pools) {
            auto const name = pool.name.empty() ? pool.id.text : pool.name;
            if (pool.obligate_by) all.push_back({*pool.obligate_by, "obligate-by", source.name, "Last day to obligate " + name + ".", {}});
            if (pool.spend_by) all.push_back({*pool.spend_by, "spend-by", source.name, "Last day to spend " + name + ".", {}});
            if (pool.liquidate_by) all.push_back({*pool.liquidate_by, "liquidate-by", source.name, "Last day to draw " + name + ".", {}});
        }
    }
    for (auto const& lapse : outcome.lapses)
        if (lapse.is_lost())
            all.push_back({lapse.last_day, "money-lost", outcome.plan.sources[lapse.source].name, "After this day the amount can't be spent any more.", lapse.amount});
    std::stable_sort(all.begin(), all.end(), [](Event const& a, Event const& b) { return a.date < b.date; });
    std::vector<std::vector<Value>> rows;
    for (auto& event : all)
        rows.push_back({event.date, std::move(event.kind), std::move(event.source), std::move(event.what),
                        event.amount ? Value{*event.amount} : Value{}});
    return of_rows("events",
                   {{"date", "date", Kind::date, 14}, {"event", "event", Kind::text, 14}, {"source", "source", Kind::text, 32},
                    {"what", "what", Kind::text, 90}, {"amount", "amount", Kind::money}},
                   std::move(rows));
}

} // namespace templates::data
