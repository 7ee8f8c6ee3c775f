#include "budget/insight/money_stops.hpp"

#include "budget/exact_money.hpp"
#include "budget/index.hpp"
#include "budget/insight/rule_stops.hpp"
#include "budget/plan/last_day_to_spend.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

namespace budget {

namespace {

class Stops
{
public:
    explicit Stops(Present const& present) : present_{present} {}

    std::vector<MoneyStop> find()
    {
        auto const courses = pool_courses(present_);
        for (auto const& course : courses) {
            auto const& pool = present_.supply.pools[course.pool];
            if (pool.money.empty()) continue;
            auto const own = stops_.size();
            auto spent = exhaustion(course);
            if (pool.ends) add_end(course, pool, spent);
            add_steps(course, pool, spent);
            // Where it ends in the same month, that says it.
            std::erase_if(spent, [&](MoneyStop const& stop) {
                return std::any_of(stops_.begin() + static_cast<std::ptrdiff_t>(own), stops_.end(),
                                   [&](MoneyStop const& other) { return other.month == stop.month && other.cause.after.is_zero(); });
            });
            std::move(spent.begin(), spent.end(), std::back_inserter(stops_));
            add_cap_stops(present_, course, stops_);
            add_lapse_stops(present_, course, stops_);
        }
        add_match_stops(present_, courses, stops_);
        add_retention_stops(present_, courses, stops_);
        return std::move(stops_);
    }

private:
    struct Fall {
        Money before;
        Money after;
        Money paid; // in the stop's own month, of what it no longer brings; what is more than a month's fall was no month's money
    };
    std::optional<MoneyStop> stop(std::size_t p, int month, CliffCause::Kind kind, Date date, Fall const& fall, std::string detail = {}) const
    {
        if (month <= 0 || month >= present_.plan.months) return std::nullopt;
        Money const less = std::max(fall.before - fall.after, Money{}); // a month
        Money const gone = less * std::min(12, present_.plan.months - month) - std::min(fall.paid, less);
        auto const source = present_.supply.pools[p].source;
        bool const lifts = kind != CliffCause::Kind::stepped_down && present_.plan.sources[source].retention.has_value();
        return MoneyStop{month, {kind, source, p, date, fall.before, fall.after, gone, std::move(detail)}, {}, lifts};
    }
    void add(std::optional<MoneyStop> stop)
    {
        if (stop) stops_.push_back(std::move(*stop));
    }
    Date day_before(int month) const { return (present_.plan.first_month + month).first_day() - 1; }

    // A pool that was empty before its end has stopped then: where something was missed before the end, that was told; where nothing
    // ever is, others took over then. Else its end is the first month in which it is missed, or what it paid came all at once.
    void add_end(PoolCourse const& course, PoolSupply const& pool, std::vector<MoneyStop> const& spent)
    {
        int const month = Month{pool.last_day + 1} - present_.plan.first_month;
        if (month <= 0 || month >= present_.plan.months) return;
        int empty = month;
        while (empty - 1 > course.start && course.is_empty(empty - 1)) --empty;
        auto const all_told = [&](MoneyStop const& stop) { return stop.cause.after.is_zero() && stop.month + 1 >= empty && stop.month < month; };
        if (std::any_of(spent.begin(), spent.end(), all_told)) return;
        bool const taken_over = empty < month && months_paid(course) > 1 && !is_missed_from(course, month);
        int const stopped = taken_over ? empty : month;
        Money before = course.average_paid_before(course.paid, stopped, course.use);
        // What comes in, where it spent in a few months what it had saved before.
        Money rate = average_before(course.rate, stopped, course.use);
        bool const lump_told = std::any_of(spent.begin(), spent.end(), [&](MoneyStop const& stop) { return stop.month < stopped; });
        if (!rate.is_zero()) {
            if (!lump_told) rate += round(course.lump * Ratio{1, std::max(1, stopped - first_use_of_once(course))});
            before = std::min(before, rate);
        }
        if (taken_over) return add(stop(course.pool, empty, CliffCause::Kind::ran_out, day_before(empty), {before, {}, {}}));
        if (auto lost = lapsed_at_end(course, pool, month, before)) return stops_.push_back(std::move(*lost));
        auto const& early = present_.plan.sources[pool.source].ended_early;
        auto const kind = early && pool.last_day == *early ? CliffCause::Kind::ended_early : CliffCause::Kind::ended;
        // Of the days until it ends it brought no more than they come to.
        Money const until_then = round(before * Ratio{pool.last_day.day(), Month{pool.last_day}.days()});
        add(stop(course.pool, month, kind, pool.last_day, {before, {}, std::min(course.paid[index(month)], until_then)}));
    }

    // Money that doesn't carry over past the fiscal year in which its last release came, though the award goes on: what of that is lost,
    // missed in the first month in which it could have paid.
    std::optional<MoneyStop> lapsed_at_end(PoolCourse const& course, PoolSupply const& pool, int month, Money before) const
    {
        auto const& plan = present_.plan;
        auto const& source = plan.sources[pool.source];
        auto const real = last_day_to_spend(source, source.pools[pool.pool]);
        if (source.pools[pool.pool].carries_over || (real && *real <= pool.last_day)) return std::nullopt;
        auto const year = plan.calendar().year_of(plan.first_month + (month - 1));
        auto const lost = lapsed_before(course, pool, month);
        if (lost.is_zero()) return std::nullopt;
        int const end = std::min({plan.months, month + 12, real ? Month{*real + 1} - plan.first_month : plan.months});
        int missed = month;
        while (missed < end && !is_missed(present_, course.may, missed)) ++missed;
        CliffCause cause{CliffCause::Kind::lapsed, pool.source, course.pool, pool.last_day, before, {}, lost, lapse_in_words(lost, year)};
        return MoneyStop{missed < end ? missed : month, std::move(cause), course.may};
    }

    // What is lost of the fiscal year's money that ended just before the month; nothing where money carries over.
    Money lapsed_before(PoolCourse const& course, PoolSupply const& pool, int month) const
    {
        auto const& plan = present_.plan;
        if (plan.sources[pool.source].pools[pool.pool].carries_over || plan.calendar().month_of_year(plan.first_month + month) != 1) return {};
        Money lost;
        for (int m = month - 1; m >= std::max(0, month - 12); --m) lost += course.released[index(m)] - course.paid[index(m)];
        return std::max(lost, Money{});
    }

    // The first month that the payment that nothing comes after could pay.
    static int first_use_of_once(PoolCourse const& course) { return std::max(course.last_once.value_or(0), course.use); }

    static std::ptrdiff_t months_paid(PoolCourse const& course)
    {
        return std::count_if(course.paid.begin(), course.paid.end(), [](Money paid) { return !paid.is_zero(); });
    }
    bool is_missed_from(PoolCourse const& course, int month) const
    {
        while (month < present_.plan.months && !is_missed(present_, course.may, month)) ++month;
        return month < present_.plan.months;
    }

    // Where the rate falls: to less, or to nothing while the pool has not ended. While it holds what it saved before, that goes on
    // paying, and the fall is felt where it is used up; where the rate falls again before that, both are felt there.
    void add_steps(PoolCourse const& course, PoolSupply const& pool, std::vector<MoneyStop> const& spent)
    {
        struct Unfelt {
            Money before;
            Date date;
            std::string why;
        };
        std::optional<Unfelt> unfelt;
        auto const ran_out = [&](int first, int last) {
            return std::any_of(spent.begin(), spent.end(), [&](auto const& stop) {
                return stop.cause.after.is_zero() && stop.month >= first && stop.month <= last;
            });
        };
        int last_release = course.start;
        for (int month = course.start + 1; month < course.end; ++month) {
            if (!course.released[index(month)].is_zero()) last_release = month;
            Money before = course.rate[index(month - 1)];
            Money const after = course.rate[index(month)];
            if (before <= after) continue;
            Date date = day_before(month);
            DatedMoney const* less = nullptr;
            for (auto const& money : pool.money)
                if (Month{money.from} == present_.plan.first_month + month) less = &money;
            if (less) date = less->from - 1;
            bool const holds = !course.held[index(month)].is_zero();
            if (after.is_zero()) {
                if (last_release == month) continue; // a stock comes then
                bool const lapsed = !lapsed_before(course, pool, month).is_zero(); // add_lapse_stops tells it
                if (!holds && !lapsed && !ran_out(last_release, month - 1))
                    add(stop(course.pool, month, CliffCause::Kind::ended, date, {before, after, {}}));
                continue;
            }
            int felt = month;
            auto why = why_less(pool, month, less);
            if (holds) {
                if (unfelt && unfelt->before > before) {
                    before = unfelt->before;
                    date = unfelt->date;
                    why = unfelt->why;
                }
                while (felt < course.end && !(course.is_spent(felt) && is_missed(present_, course.may, felt))) ++felt;
                bool const lasts = std::all_of(course.rate.begin() + month, course.rate.begin() + std::min(felt + 1, course.end),
                                               [&](Money rate) { return rate == after; });
                unfelt.reset();
                if (!lasts) unfelt = Unfelt{before, date, why};
                if (felt == course.end || !lasts || ran_out(felt, felt)) continue; // another stop tells it
                why += fmt::format("{}what it had saved lasts until {}", why.empty() ? "" : "; ", for_people(day_before(felt)));
            }
            add(stop(course.pool, felt, CliffCause::Kind::stepped_down, date, {before, after, {}}, std::move(why)));
        }
    }

    // What made the rate fall: a smaller renewal, or a factor of the fee.
    std::string why_less(PoolSupply const& pool, int month, DatedMoney const* less) const
    {
        auto const& source = present_.plan.sources[pool.source];
        Month const calendar_month = present_.plan.first_month + month;
        bool const renewed = less && less->renewed && source.renewal && source.renewal->factor < Ratio{1};
        if (renewed)
            return fmt::format("a renewal brings {} of what came before", percent_for_people(source.renewal->factor));
        FeeTerm in_force{calendar_month, {}, Ratio{1}, {}, Ratio{1}, Ratio{1}, {}};
        for (auto const& term : source.pools[pool.pool].fees) {
            if (term.from == calendar_month) return changes(in_force, term);
            if (term.encounters) in_force.encounters = term.encounters;
            if (term.billable) in_force.billable = term.billable;
            if (term.rate) in_force.rate = term.rate;
            if (term.collection) in_force.collection = term.collection;
            if (term.share) in_force.share = term.share;
        }
        return {};
    }

    static std::string changes(FeeTerm const& before, FeeTerm const& after)
    {
        std::vector<std::string> falls;
        auto const share = [&](char const* what, std::optional<Ratio> const& old, std::optional<Ratio> const& now) {
            if (old && now && *now < *old)
                falls.push_back(fmt::format("{} falls from {} to {}", what, percent_for_people(*old), percent_for_people(*now)));
        };
        if (before.encounters && after.encounters && *after.encounters < *before.encounters)
            falls.push_back(fmt::format("encounters fall from {} to {} a month", decimal_text(*before.encounters, 0),
                                        decimal_text(*after.encounters, 0)));
        share("the billable share", before.billable, after.billable);
        if (before.rate && after.rate && *after.rate < *before.rate)
            falls.push_back(fmt::format("the rate falls from {} to {}", short_dollars(*before.rate), short_dollars(*after.rate)));
        share("the collected share", before.collection, after.collection);
        share("its share", before.share, after.share);
        return fmt::format("{}", fmt::join(falls, ", "));
    }

    // A stock of money has run out in the month at whose end nothing of it is left and in which a cost that it may pay is missed for
    // the first time since its last release. Not in the month of its last payment: until then other sources may have carried what
    // it no longer did. Money of which more comes is no stock, in whatever rhythm: where it doesn't suffice, none of it stopped. It
    // goes on where a stock beside it is used up.
    std::vector<MoneyStop> exhaustion(PoolCourse const& course) const
    {
        std::vector<MoneyStop> spent;
        auto const& pool = present_.supply.pools[course.pool];
        std::optional<int> last_release;
        std::optional<int> empty_from; // the month at whose end nothing of what came once was left
        bool told = false;
        bool once_told = false;
        for (int m = 0; m < course.end; ++m) {
            if (!lapsed_before(course, pool, m).is_zero()) told = once_told = true; // it didn't run out: what was left is lost (add_lapse_stops)
            bool const releases = !course.released[index(m)].is_zero();
            if (releases) {
                last_release = m;
                told = false;
            }
            bool const is_spent = course.is_spent(m);
            if (empty_from && !is_spent) once_told = true; // it saves anew: that is no stock
            if (is_spent && !empty_from && course.last_once && m >= *course.last_once) empty_from = m;
            if (!is_spent || !is_missed(present_, course.may, m)) continue;
            Money const after = course.known[index(m)];
            bool const goes_on = !after.is_zero();
            auto const release = goes_on ? course.last_once : last_release;
            bool& known = goes_on ? once_told : told;
            if (!release || known || (releases && !goes_on)) continue;
            int const first = std::max(*release, course.use);
            int const last = goes_on ? std::min(m, empty_from.value_or(m) + 1) : m;
            if (first >= last) continue;
            Money before = course.average_paid(course.paid, first, last);
            // What that payment is meant to bring a month, where it is spent faster; with the stock beside it.
            if (Money rate = course.rate[index(*release)]; !rate.is_zero()) {
                if (!once_told) rate += round(course.lump * Ratio{1, std::max(1, last - first_use_of_once(course))});
                before = std::min(before, rate);
            }
            if (before > after) add_spent(course, m, before, after, spent);
            known = true;
        }
        return spent;
    }

    void add_spent(PoolCourse const& course, int m, Money before, Money after, std::vector<MoneyStop>& spent) const
    {
        Fall const fall{before, after, std::max(course.paid[index(m)] - after, Money{})};
        bool const in_part = !course.held[index(m)].is_zero(); // it still pays some of the month
        auto one = stop(course.pool, m, CliffCause::Kind::ran_out, day_before(in_part ? m + 1 : m), fall,
                        in_part ? for_people(present_.plan.first_month + m) : std::string{});
        if (one) spent.push_back(std::move(*one));
    }

    Present const& present_;
    std::vector<MoneyStop> stops_;
};

} // namespace

std::vector<MoneyStop> find_money_stops(Present const& present) { return Stops{present}.find(); }

} // namespace budget
