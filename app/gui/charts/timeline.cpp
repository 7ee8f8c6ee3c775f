#include "app/gui/charts/timeline.hpp"

#include "budget/funding/supply.hpp"

#include <algorithm>

namespace gui {

namespace {

using budget::Date;

std::optional<Date> earliest(budget::Pool const& pool)
{
    std::optional<Date> first = pool.available_from;
    if (first) return first;
    for (auto const& release : pool.releases)
        if (!first || release.date < *first) first = release.date;
    for (auto const& fee : pool.fees)
        if (!first || fee.from.first_day() < *first) first = fee.from.first_day();
    return first;
}

} // namespace

Timeline timeline_of(budget::Plan const& plan)
{
    Timeline timeline;
    timeline.first = plan.first_month.first_day();
    timeline.last = plan.last_month().last_day();
    timeline.calendar = plan.calendar();
    for (std::size_t place = 0; place < plan.sources.size(); ++place) {
        auto const& source = plan.sources[place];
        for (auto const& pool : source.pools) {
            Timeline::Bar bar;
            bar.source = source.id;
            bar.pool = pool.id;
            bar.source_place = place;
            bar.name = source.pools.size() > 1 && !pool.name.empty() ? source.name + ": " + pool.name : source.name;
            bar.from = earliest(pool).value_or(timeline.first);
            bar.source_end = source.ended_early ? source.ended_early : source.end_date;
            bar.spend_by = pool.spend_by;
            bar.obligate_by = pool.obligate_by;
            bar.ended_early = source.ended_early.has_value();
            auto const last_day = budget::last_day_to_spend(source, pool);
            bar.is_open = !last_day;
            bar.to = last_day.value_or(timeline.last);
            if (source.renewal && !bar.is_open && !bar.ended_early) {
                auto const months = source.renewal->term_months * source.renewal->times;
                bar.renewed_to = (budget::Month{bar.to} + months).last_day();
            }
            bar.likely = source.standing != budget::Standing::awarded;
            timeline.bars.push_back(std::move(bar));
        }
    }
    return timeline;
}

Timeline::End end_of(Timeline::Bar const& bar)
{
    return bar.spend_by == bar.to ? Timeline::End::spend_by : Timeline::End::source_end;
}

std::optional<budget::Edit> moved_end(Timeline::Bar const& bar, Timeline::End end, Date to)
{
    bool const spends = end == Timeline::End::spend_by;
    auto const now = spends ? bar.spend_by : bar.source_end;
    if (to < bar.from || now == to) return std::nullopt;
    if (spends) return budget::SetField{budget::PoolOf{bar.source, bar.pool}, "spend-by", plain_text(to)};
    return budget::SetField{bar.source, bar.ended_early ? "ended-early" : "end-date", plain_text(to)};
}

Date month_end(Date day) { return budget::Month{day}.last_day(); }

std::string told(Timeline::Bar const& bar)
{
    auto words = bar.name + ", " + for_people(bar.from) + " to " + (bar.is_open ? "no end given" : for_people(bar.to));
    if (bar.likely) words += ", not awarded";
    if (bar.renewed_to) words += ", renewed to " + for_people(*bar.renewed_to);
    return words;
}

std::string told(Timeline const& timeline)
{
    std::string words;
    for (auto const& bar : timeline.bars) words += told(bar) + ". ";
    return words;
}

} // namespace gui
