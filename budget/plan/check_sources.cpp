#include "budget/plan/check_report.hpp"
#include "budget/plan/last_day_to_spend.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace budget {

namespace {

std::optional<Date> first_release(Pool const& pool)
{
    std::optional<Date> first;
    for (auto const& release : pool.releases) first = first ? std::min(*first, release.date) : release.date;
    return first;
}

std::optional<Date> first_release(FundingSource const& source)
{
    std::optional<Date> first;
    for (auto const& pool : source.pools)
        if (auto const day = first_release(pool)) first = first ? std::min(*first, *day) : *day;
    return first;
}

// The last day on which the pool pays, where one is set.
std::optional<Date> end_of(FundingSource const& source, Pool const& pool)
{
    return pool.spend_by ? pool.spend_by : source.end_date;
}

// Each month's terms in order, and at least one that says how many encounters at which rate.
void check_fees(Pool const& pool, std::string const& path, Report& report)
{
    bool encounters = false;
    bool rate = false;
    for (std::size_t i = 0; i < pool.fees.size(); ++i) {
        auto const& term = pool.fees[i];
        encounters = encounters || term.encounters;
        rate = rate || term.rate;
        if (i > 0 && term.from <= pool.fees[i - 1].from)
            report.error("plan.dates-reversed", nth(path, "fees", i) + ", from",
                         fmt::format("It starts in {}, no later than the term before it.", for_people(term.from)),
                         "List the terms by month, one a month.");
    }
    if (!pool.fees.empty() && (!encounters || !rate))
        report.error("plan.fees-incomplete", nth(path, "fees", 0),
                     fmt::format("The fees name no {}.", encounters ? "rate" : rate ? "encounters" : "encounters and no rate"),
                     "Write encounters a month and the rate of one.");
}

void check_match(FundingSource const& source, Report& report)
{
    if (!source.match) return;
    auto const path = path_of(source.id) + ", match";
    auto const& shares = source.match->shares;
    if (shares.empty())
        report.error("plan.no-match-share", path, "The match says no share.",
                     "Add the share of total project cost for grant year 1.");
    for (std::size_t i = 0; i < shares.size(); ++i) {
        auto const here = nth(path, "share", i);
        if (shares[i].grant_year < 1)
            report.error("plan.out-of-range", here + ", grant-year", "The first grant year is 1.", "Write 1 or more.");
        if (i > 0 && shares[i].grant_year <= shares[i - 1].grant_year)
            report.error("plan.dates-reversed", here + ", grant-year",
                         fmt::format("Grant year {} doesn't come after the one before it.", shares[i].grant_year),
                         "List the shares by grant year, one a year.");
        if (shares[i].share == Ratio{1})
            report.error("plan.out-of-range", here + ", share", "The match is 100% of the project's cost, so the award pays nothing.",
                         "Write less than 100%.");
    }
}

void check_retention(FundingSource const& source, Report& report)
{
    if (!source.retention) return;
    auto const path = path_of(source.id) + ", retention";
    if (source.retention->months < 1 || source.retention->months > 240)
        report.error("plan.out-of-range", path + ", months", fmt::format("Retention lasts {} months.", source.retention->months),
                     "Write 1 to 240.");
    bool const ends = source.ended_early || source.end_date ||
                      std::any_of(source.pools.begin(), source.pools.end(), [](Pool const& pool) { return pool.spend_by.has_value(); });
    if (!ends)
        report.warning("plan.retention-without-end", path, "Retention starts after the award, which has no end.",
                       "Write the funding end date.");
}

void check_draw(FundingSource const& source, Report& report)
{
    auto const path = path_of(source.id);
    if (source.draw == Draw::advance && source.lag_days > 0)
        report.warning("plan.unused-value", path + ", lag-days", "Money in advance has no lag, so \"lag-days\" isn't used.",
                       "Remove it, or say that the draw is a reimbursement or fee for service.");
    if (source.lag_days > 3650)
        report.error("plan.out-of-range", path + ", lag-days", fmt::format("The lag is {} days.", source.lag_days),
                     "Write 0 to 3650.");
    if (!source.supplanting_note.empty() && !source.non_supplanting)
        report.warning("plan.unused-value", path + ", supplanting-note", "The source may supplant, so the note isn't used.",
                       "Remove it, or say that the source may not supplant.");
}

// What a yearly or quarterly payment brought just before the plan starts isn't counted; what is left of it may pay the first months.
void check_paid_before(Plan const& plan, FundingSource const& source, Pool const& pool, std::size_t index, Report& report)
{
    auto const& release = pool.releases[index];
    int const step = release.every == Every::year ? 12 : release.every == Every::quarter ? 3 : 0;
    auto const start = plan.first_month.first_day();
    if (step == 0 || release.date >= start || release.amount.is_zero()) return;
    auto const last = add_months(release.date, (plan.first_month - Month{release.date}) / step * step);
    auto const paid = last < start ? last : add_months(last, -step);
    auto const end = last_day_to_spend(source, pool);
    bool const is_over = (release.until && *release.until < paid) || (end && *end < start) ||
                         (!pool.carries_over && plan.calendar().year_of(paid) != plan.calendar().year_of(start));
    // Whoever wrote down what is left has a payment of its own for it.
    bool const is_known = add_months(paid, step) <= start || std::any_of(pool.releases.begin(), pool.releases.end(), [&](Release const& other) {
        return other.every == Every::once && other.date <= add_months(paid, step);
    });
    if (is_over || is_known) return;
    report.warning("plan.paid-before", nth(path_of(source.id, pool.id), "release", index),
                   fmt::format("What came on {}, before the plan starts, isn't counted, nor is what is left of it.", for_people(paid)),
                   fmt::format("Add what is left of it as a release of its own, on {}; where nothing is, let this one start with its next payment.", for_people(start)));
}

void check_release(FundingSource const& source, Pool const& pool, std::size_t index, Report& report)
{
    auto const& release = pool.releases[index];
    auto const path = nth(path_of(source.id, pool.id), "release", index);
    bool const repeats = release.every != Every::once;
    auto const end = end_of(source, pool);
    if (release.until && *release.until < release.date)
        report.error("plan.dates-reversed", path + ", until",
                     fmt::format("It stops on {}, before it starts on {}.", for_people(*release.until),
                                 for_people(release.date)),
                     "Put the first day first.");
    if (!repeats && release.until)
        report.warning("plan.unused-value", path + ", until", "The money comes once, so \"until\" isn't used.",
                       "Remove it, or say how often the money comes.");
    if (repeats && !release.until && !end)
        report.note("plan.open-ended", path,
                    "Nothing says when this money stops, so it is counted to the end of the plan.",
                    "Write \"until\" where the promise ends.");
    // A source that ends before all its money is an error already.
    bool const source_is_wrong = source.end_date && *source.end_date < *first_release(source);
    if (end && *end < release.date && !source_is_wrong)
        report.warning("plan.release-after-end", path,
                       fmt::format("The money comes on {}, but may be spent through {} only.", for_people(release.date),
                                   for_people(*end)),
                       "Change the day of the release, or the last day to spend it.");
    if (release.amount.is_zero())
        report.warning("plan.no-amount", path + ", amount", "The release has no amount.", "Write it, or remove it.");
}

void check_pool(Plan const& plan, FundingSource const& source, Pool const& pool, Report& report)
{
    auto const path = path_of(source.id, pool.id);
    auto const reversed = [&](char const* field, std::string text) {
        report.error("plan.dates-reversed", path + ", " + field, std::move(text), "Put the first day first.");
    };
    if (pool.releases.empty() && pool.fees.empty())
        report.warning("plan.no-releases", path, "The pool has no money.", "Add a release with its day and amount.");
    if (pool.available_from && pool.spend_by && *pool.spend_by < *pool.available_from)
        reversed("spend-by", fmt::format("It must be spent by {}, before it is available on {}.",
                                         for_people(*pool.spend_by), for_people(*pool.available_from)));
    else if (pool.available_from && !pool.spend_by && source.end_date && *source.end_date < *pool.available_from)
        reversed("available-from", fmt::format("It is available from {}, after the source ends on {}.",
                                               for_people(*pool.available_from), for_people(*source.end_date)));
    if (auto const end = end_of(source, pool); end && pool.obligate_by && *pool.obligate_by > *end)
        reversed("obligate-by", fmt::format("It must be obligated by {}, after the last day to spend it, {}.",
                                            for_people(*pool.obligate_by), for_people(*end)));
    // Closeout counts from the day on which the award really ends (2 CFR 200.344).
    if (auto const end = last_day_to_spend(source, pool); end && pool.liquidate_by && *pool.liquidate_by < *end)
        reversed("liquidate-by", fmt::format("It must be liquidated by {}, before the last day to spend it, {}.",
                                             for_people(*pool.liquidate_by), for_people(*end)));
    check_fees(pool, path, report);
    if (pool.spend_by && source.end_date && *pool.spend_by > *source.end_date)
        report.warning("plan.spends-after-end", path + ", spend-by",
                       fmt::format("It may be spent through {}, but the source ends on {}.", for_people(*pool.spend_by),
                                   for_people(*source.end_date)),
                       "Check both days; the pool's is used.");
    for (std::size_t i = 0; i < pool.releases.size(); ++i) {
        check_release(source, pool, i, report);
        check_paid_before(plan, source, pool, i, report);
    }
}

void check_renewal(FundingSource const& source, Report& report)
{
    if (!source.renewal) return;
    auto const& renewal = *source.renewal;
    auto const path = path_of(source.id) + ", renewal";
    if (renewal.term_months < 1 || renewal.term_months > 240)
        report.error("plan.out-of-range", path + ", term-months",
                     fmt::format("The term is {} months.", renewal.term_months), "Write 1 to 240.");
    if (renewal.times < 1)
        report.error("plan.out-of-range", path + ", times", "The renewal happens 0 times.",
                     "Write 1 or more, or remove the renewal.");
    if (renewal.factor.is_zero())
        report.warning("plan.no-amount", path + ", factor", "The renewal brings 0 times the amount.",
                       "Write a factor above 0, or remove it.");
    if (source.renewable == Renewable::no)
        report.warning("plan.renewal-refused", path, "The source isn't renewable but has a renewal.",
                       "Change one of the two.");
    bool const never_ends =
        std::any_of(source.pools.begin(), source.pools.end(), [&](Pool const& pool) { return !end_of(source, pool); });
    if (never_ends)
        report.warning("plan.renewal-without-end", path, "A pool without an end can't be renewed.",
                       "Write the funding end date, or a day to spend the pool by.");
}

void check_source(Plan const& plan, FundingSource const& source, Report& report)
{
    auto const path = path_of(source.id);
    if (source.pools.empty())
        report.warning("plan.no-pools", path, "The source has no pools, so it brings no money.",
                       "Add a pool with a release.");
    if (auto const first = first_release(source); first && source.end_date && *source.end_date < *first)
        report.error("plan.dates-reversed", path + ", end-date",
                     fmt::format("The source ends on {}, before its first money on {}.", for_people(*source.end_date),
                                 for_people(*first)),
                     "Put the first day first.");
    bool const awarded = source.standing == Standing::awarded;
    if (awarded && source.probability != Ratio{1})
        report.warning("plan.doubtful-probability", path + ", probability",
                       "An awarded source has a probability below 100%.",
                       "Remove it, or call the source likely or possible.");
    if (!awarded && (source.probability.is_zero() || source.probability == Ratio{1}))
        report.warning("plan.doubtful-probability", path + ", probability",
                       fmt::format("A source that is {} has a probability of {}.", written(source.standing),
                                   percent_text(source.probability)),
                       "Write how probable the award is, between 0% and 100%.");
    if (source.pinned && *source.pinned == 0)
        report.error("plan.out-of-range", path + ", pinned", "The first rank is 1.", "Write 1 or more.");
    if (source.bill_first && source.last_resort)
        report.warning("plan.order-contradicts", path, "The source is billed first and is the payer of last resort.",
                       "Keep one of the two.");
    bool const repeats = std::any_of(source.pools.begin(), source.pools.end(), [](Pool const& pool) {
        return std::any_of(pool.releases.begin(), pool.releases.end(),
                           [](Release const& release) { return release.every == Every::year; });
    });
    if (source.type == FundingType::one_time && repeats)
        report.warning("plan.type-contradicts", path + ", type", "A one-time source has money that comes every year.",
                       "Call it annual or multi-year, or list what it pays once.");
    check_renewal(source, report);
    check_match(source, report);
    check_retention(source, report);
    check_draw(source, report);
    for (auto const& pool : source.pools) check_pool(plan, source, pool, report);
}

} // namespace

void check_sources(Plan const& plan, Report& report)
{
    std::map<int, std::string> pinned;
    std::map<std::string, std::string> named;
    for (auto const& source : plan.sources) {
        if (auto const [entry, is_first] = named.emplace(source.name, source.id.text); !is_first && !source.name.empty())
            report.note("plan.same-name", path_of(source.id) + ", name",
                        fmt::format("Source {} is called \"{}\", too, so no report tells the two apart.", entry->second, source.name),
                        "Give one of them another name.");
        check_source(plan, source, report);
        if (!source.pinned) continue;
        auto const [entry, is_first] = pinned.emplace(*source.pinned, source.id.text);
        if (!is_first)
            report.warning("plan.same-rank", path_of(source.id) + ", pinned",
                           fmt::format("Rank {} is {}'s already.", *source.pinned, entry->second),
                           "Pin one of them elsewhere.");
    }
}

} // namespace budget
