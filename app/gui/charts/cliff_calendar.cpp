#include "app/gui/charts/cliff_calendar.hpp"

#include "app/gui/charts/coverage.hpp"
#include "budget/plan/last_day_to_spend.hpp"
#include "templates/reports/view.hpp"
#include "templates/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <tuple>

namespace gui {

using budget::Date;
using budget::Money;
using budget::Outcome;

namespace {

using DayMark = CliffCalendar::Mark;

std::string short_name(Outcome const& outcome, budget::Cliff const& cliff)
{
    std::vector<std::size_t> sources;
    for (auto const& cause : cliff.causes)
        if (std::find(sources.begin(), sources.end(), cause.source) == sources.end()) sources.push_back(cause.source);
    if (sources.empty()) return for_people(cliff.month);
    auto const& name = outcome.plan.sources[sources.front()].name;
    return sources.size() > 1 ? fmt::format("{} +{}", name, sources.size() - 1) : name;
}

class Marks
{
public:
    Marks(Outcome const& outcome, budget::Filter const& filter) : outcome_{outcome}, filter_{filter} {}

    std::vector<DayMark> all() &&
    {
        decisions();
        std::vector<char> const pays = payers();
        for (auto const& supply : outcome_.supply.pools)
            if (pays[supply.source]) pool(supply);
        return std::move(marks_);
    }

private:
    // Where one program is filtered, the sources that pay for it; all that are counted otherwise.
    std::vector<char> payers() const
    {
        std::vector<char> pays(outcome_.plan.sources.size(), !filter_.program);
        if (!filter_.program) return pays;
        for (auto const& payment : outcome_.allocation.payments)
            if (filter_.takes(outcome_.costs.lines[payment.line])) pays[outcome_.supply.pools[payment.pool].source] = true;
        return pays;
    }
    void decisions()
    {
        for (std::size_t at = 0; at < outcome_.cliffs.size(); ++at) {
            auto const& cliff = outcome_.cliffs[at];
            if (cliff.absorbed() || !concerns(outcome_, cliff, filter_)) continue;
            marks_.push_back({DayMark::Kind::decide_by, cliff.decide_by,
                              fmt::format("Decide by {}: {}.", for_people(cliff.decide_by), templates::causes_in_words(outcome_, cliff)), at});
        }
    }
    void pool(budget::PoolSupply const& supply)
    {
        auto const& source = outcome_.plan.sources[supply.source];
        auto const& pool = source.pools[supply.pool];
        auto const end = source.ended_early ? source.ended_early : source.end_date;
        if (end)
            add(DayMark::Kind::source_end, supply.source, *end,
                source.ended_early ? fmt::format("{} is ended early by its funder on {}.", source.name, for_people(*end))
                                   : fmt::format("{} ends {}.", source.name, for_people(*end)));
        if (pool.spend_by && !(source.ended_early && *source.ended_early < *pool.spend_by))
            add(DayMark::Kind::spend_by, supply.source, *pool.spend_by,
                fmt::format("{} must be spent by {}.", templates::name_of_pool(outcome_, index_of(supply)), for_people(*pool.spend_by)));
        auto const last = last_day_to_spend(source, pool);
        if (!last || !source.renewal || source.ended_early) return;
        auto const by = *last - source.renewal->lead_days;
        add(DayMark::Kind::renew_by, supply.source, by,
            source.renewal->lead_days > 0 ? fmt::format("Apply to renew {} by {}: it ends {}.", source.name, for_people(by), for_people(*last))
                                          : fmt::format("Renew {} by {}, when it ends.", source.name, for_people(by)));
        if (supply.ends && supply.last_day > *last)
            add(DayMark::Kind::source_end, supply.source, supply.last_day,
                fmt::format("{}, renewed, ends {}.", source.name, for_people(supply.last_day)));
    }
    // Pools of one source mostly have the same days: each is said once.
    void add(DayMark::Kind kind, std::size_t source, Date day, std::string text)
    {
        auto const [at, first] = known_.try_emplace({kind, source, day}, marks_.size());
        if (!first) {
            // Of several pools the source's name says enough, where their sentences differ by the pool alone.
            auto& there = marks_[at->second];
            if (kind == DayMark::Kind::spend_by && there.text != text)
                there.text = fmt::format("{} must be spent by {}.", outcome_.plan.sources[source].name, for_people(day));
            return;
        }
        marks_.push_back({kind, day, std::move(text), cliff_after(source, day)});
    }
    // The first cliff that this source causes on that day or, of what must be done before, later.
    std::optional<std::size_t> cliff_after(std::size_t source, Date day) const
    {
        for (std::size_t at = 0; at < outcome_.cliffs.size(); ++at) {
            auto const& cliff = outcome_.cliffs[at];
            if (!concerns(outcome_, cliff, filter_)) continue;
            for (auto const& cause : cliff.causes)
                if (cause.source == source && cause.date >= day) return at;
        }
        return std::nullopt;
    }
    std::size_t index_of(budget::PoolSupply const& supply) const
    {
        return static_cast<std::size_t>(&supply - outcome_.supply.pools.data());
    }

    Outcome const& outcome_;
    budget::Filter const& filter_;
    std::vector<DayMark> marks_;
    std::map<std::tuple<DayMark::Kind, std::size_t, Date>, std::size_t> known_;
};

} // namespace

CliffCalendar calendar_of(Outcome const& outcome, budget::Filter const& filter, Date today)
{
    auto const& plan = outcome.plan;
    CliffCalendar calendar;
    calendar.first_month = plan.first_month;
    calendar.years = plan.calendar();
    calendar.months.resize(static_cast<std::size_t>(plan.months));
    auto const at_of = [&](budget::Month month) -> std::optional<std::size_t> {
        auto const at = month - plan.first_month;
        if (at < 0 || at >= plan.months) return std::nullopt;
        return static_cast<std::size_t>(at);
    };
    calendar.present = at_of(budget::Month{today});

    for (std::size_t line = 0; line < outcome.costs.lines.size(); ++line) {
        if (!filter.takes(outcome.costs.lines[line])) continue;
        for (std::size_t month = 0; month < calendar.months.size(); ++month) {
            calendar.months[month].cost += outcome.costs.lines[line].months[month];
            calendar.months[month].gap += outcome.allocation.gap[line][month];
        }
    }
    for (std::size_t at = 0; at < outcome.cliffs.size(); ++at) {
        auto const& cliff = outcome.cliffs[at];
        auto const month = at_of(cliff.month);
        if (!month || !concerns(outcome, cliff, filter)) continue;
        calendar.months[*month].cliffs.push_back(
            {at, short_name(outcome, cliff), templates::in_words(outcome, cliff, filter), cliff.absorbed()});
    }
    for (auto& mark : Marks{outcome, filter}.all()) {
        if (auto const month = at_of(budget::Month{mark.day})) calendar.months[*month].marks.push_back(std::move(mark));
        else if (mark.day < plan.first_month.first_day() && (mark.kind == DayMark::Kind::decide_by || mark.kind == DayMark::Kind::renew_by))
            calendar.before.push_back(std::move(mark));
    }
    auto const by_kind = [](DayMark const& a, DayMark const& b) { return std::tie(a.kind, a.day) < std::tie(b.kind, b.day); };
    for (auto& month : calendar.months) std::stable_sort(month.marks.begin(), month.marks.end(), by_kind);
    std::stable_sort(calendar.before.begin(), calendar.before.end(), by_kind);
    return calendar;
}

bool CliffCalendar::has_cliff() const
{
    return std::any_of(months.begin(), months.end(), [](auto const& month) { return !month.cliffs.empty(); });
}

bool CliffCalendar::has_gap() const
{
    return std::any_of(months.begin(), months.end(), [](auto const& month) { return !month.gap.is_zero(); });
}

bool CliffCalendar::is_empty() const
{
    return !has_cliff() && !has_gap() && before.empty() &&
           std::all_of(months.begin(), months.end(), [](auto const& month) { return month.marks.empty(); });
}

char letter_of(DayMark::Kind kind)
{
    static constexpr char letters[] = {'D', 'E', 'S', 'R'};
    return letters[static_cast<std::size_t>(kind)];
}

char const* name_of(DayMark::Kind kind)
{
    static constexpr char const* names[] = {"Decide by", "Source ends", "Spend by", "Renew by"};
    return names[static_cast<std::size_t>(kind)];
}

std::vector<std::size_t> cliffs_of(CliffCalendar::OfMonth const& month)
{
    std::vector<std::size_t> cliffs;
    auto const add = [&](std::size_t cliff) {
        if (std::find(cliffs.begin(), cliffs.end(), cliff) == cliffs.end()) cliffs.push_back(cliff);
    };
    for (auto const& beginning : month.cliffs) add(beginning.cliff);
    for (auto const& mark : month.marks)
        if (mark.cliff) add(*mark.cliff);
    return cliffs;
}

std::vector<std::string> notes_of(CliffCalendar const& calendar)
{
    std::vector<std::string> notes;
    if (calendar.months.empty()) return notes;
    auto const span = fmt::format("{} to {}", for_people(calendar.first_month), for_people(calendar.month_at(calendar.months.size() - 1)));
    if (!calendar.has_cliff())
        notes.push_back(calendar.has_gap() ? fmt::format("No cliff from {}: the money that is missing did not end in these months.", span)
                                           : fmt::format("No cliff: every cost from {} is covered.", span));
    for (auto const& mark : calendar.before) notes.push_back("Before these months: " + mark.text);
    return notes;
}

std::vector<std::string> sentences_of(CliffCalendar::OfMonth const& month)
{
    std::vector<std::string> sentences;
    for (auto const& cliff : month.cliffs) sentences.push_back(cliff.text);
    for (auto const& mark : month.marks) sentences.push_back(mark.text);
    return sentences;
}

std::string told(CliffCalendar const& calendar, std::size_t month)
{
    auto const& shown = calendar.months.at(month);
    auto words = fmt::format("{}: {}, {}.", for_people(calendar.month_at(month)), dollars(shown.cost),
                             shown.gap.is_zero() ? "all of it covered" : "of which " + dollars(shown.gap) + " is not covered");
    for (auto const& sentence : sentences_of(shown)) words += " " + sentence;
    return words;
}

std::string told(CliffCalendar const& calendar)
{
    std::string words;
    for (std::size_t first = 0; first < calendar.months.size();) {
        auto const year = calendar.years.year_of(calendar.month_at(first));
        auto end = first;
        Money cost;
        Money gap;
        std::vector<std::string> open;
        for (; end < calendar.months.size() && calendar.years.year_of(calendar.month_at(end)) == year; ++end) {
            cost += calendar.months[end].cost;
            gap += calendar.months[end].gap;
            if (!calendar.months[end].gap.is_zero()) open.push_back(for_people(calendar.month_at(end)));
        }
        words += fmt::format("{}: {}, {}. ", budget::fiscal_year_name(year), dollars(cost),
                             open.empty() ? "all of it covered" : "of which " + dollars(gap) + " is not covered, in " + templates::listed(open));
        first = end;
    }
    for (auto const& note : notes_of(calendar)) words += note + " ";
    for (auto const& month : calendar.months)
        for (auto const& sentence : sentences_of(month)) words += sentence + " ";
    if (!words.empty()) words.pop_back();
    return words;
}

} // namespace gui
