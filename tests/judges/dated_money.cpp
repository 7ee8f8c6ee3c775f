#include "tests/judges/dated_money.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace judges {

using namespace budget;

namespace {

Date plan_start(Plan const& plan) { return plan.first_month.first_day(); }
Date plan_end(Plan const& plan) { return (plan.first_month + plan.months).first_day() - 1; }

// Fiscal year N ends in calendar year N, the day before its next first month.
Date fiscal_year_end(Plan const& plan, Date day)
{
    Date end{day.year(), plan.fiscal_year_starts, 1};
    if (end <= day) end = Date{day.year() + 1, plan.fiscal_year_starts, 1};
    return end - 1;
}

std::vector<Date> dates_of(Plan const& plan, Release const& release)
{
    if (release.every == Every::once) return {release.date};
    int const step = release.every == Every::month ? 1 : release.every == Every::quarter ? 3 : 12;
    Date const until = release.until ? *release.until : plan_end(plan);
    std::vector<Date> dates;
    for (int time = 0; add_months(release.date, time * step) <= until; ++time) {
        auto const date = add_months(release.date, time * step);
        // Of money that comes again and again, what came before the plan is spent.
        if (date >= plan_start(plan)) dates.push_back(date);
    }
    return dates;
}

} // namespace

namespace {

std::int64_t rounded_half_even(Ratio const& exact)
{
    auto const top = numerator(exact.number());
    auto const bottom = denominator(exact.number());
    auto whole = (top / bottom).convert_to<std::int64_t>();
    auto const twice = (top % bottom) * 2;
    if (twice > bottom || (twice == bottom && whole % 2 != 0)) ++whole;
    return whole;
}

// Cents that a month's encounters bring: the last statement of each factor up to the month.
std::int64_t fees_in(Pool const& pool, Month month)
{
    Ratio product{1};
    auto const factor = [&](auto const& of, Ratio const& otherwise) {
        Ratio value = otherwise;
        for (auto const& term : pool.fees)
            if (term.from <= month)
                if (auto const given = of(term)) value = *given;
        product *= value;
    };
    factor([](FeeTerm const& term) { return term.encounters; }, Ratio{0});
    factor([](FeeTerm const& term) { return term.rate ? std::optional{Ratio{term.rate->cents()}} : std::nullopt; }, Ratio{0});
    factor([](FeeTerm const& term) { return term.billable; }, Ratio{1});
    factor([](FeeTerm const& term) { return term.collection; }, Ratio{1});
    factor([](FeeTerm const& term) { return term.share; }, Ratio{1});
    return rounded_half_even(product);
}

} // namespace

std::vector<Purse> committed_purses(Plan const& plan, FundingSource const& source, Pool const& pool)
{
    std::vector<Purse> purses;
    if (source.standing != Standing::awarded) return purses;
    auto const add = [&](Date date, std::int64_t cents) {
        Purse purse{date, plan_end(plan), cents};
        if (pool.available_from && *pool.available_from > purse.from) purse.from = *pool.available_from;
        auto const end = pool.spend_by ? pool.spend_by : source.end_date;
        if (end) purse.through = std::min(purse.through, *end);
        if (source.ended_early) purse.through = std::min(purse.through, *source.ended_early);
        if (!pool.carries_over) purse.through = std::min(purse.through, fiscal_year_end(plan, purse.from));
        bool const outside = purse.through < plan_start(plan) || purse.from > plan_end(plan);
        if (outside || purse.from > purse.through || purse.cents == 0) return;
        purse.from = std::max(purse.from, plan_start(plan));
        purses.push_back(purse);
    };
    for (auto const& release : pool.releases)
        for (auto const date : dates_of(plan, release)) add(date, release.amount.cents());
    auto end = pool.spend_by ? pool.spend_by : source.end_date;
    if (source.ended_early && (!end || *source.ended_early < *end)) end = source.ended_early;
    for (int month = 0; month < plan.months; ++month) {
        auto const here = plan.first_month + month;
        auto cents = fees_in(pool, here);
        int first_day = 1; // of the encounters that may be charged, and the last
        int last_day = here.days();
        if (pool.available_from && Month{*pool.available_from} == here) first_day = pool.available_from->day();
        if (end && Month{*end} == here) last_day = end->day();
        if ((pool.available_from && here < Month{*pool.available_from}) || last_day < first_day) continue;
        cents = rounded_half_even(Ratio{cents} * Ratio{last_day - first_day + 1, here.days()}); // by days
        add(here.first_day(), cents);
    }
    std::sort(purses.begin(), purses.end());
    return purses;
}

RuleVersion rules_for(Plan const& plan, FundingSource const& source) { return source.rules ? *source.rules : plan.rules; }

bool is_meant(Scope const& scope, Line const& line, RuleVersion rules)
{
    auto object_class = line.object_class;
    if (line.unit_price > Money{}) { // 2 CFR 200.1: from 10,000 on equipment, before October 2024 from 5,000
        auto const threshold = Money::from_dollars(rules == RuleVersion::before_october_2024 ? 5000 : 10000);
        object_class = line.unit_price < threshold ? ObjectClass::supplies : ObjectClass::equipment;
    }
    if (scope.program && scope.program->text != line.program.text) return false;
    if (scope.component && scope.component->text != line.component.text) return false;
    if (scope.kind && *scope.kind != line.kind) return false;
    if (scope.object_class && *scope.object_class != object_class) return false;
    return scope.title == "" || scope.title == line.title;
}

bool permits_use(Plan const& plan, FundingSource const& source, Pool const& pool, Line const& line)
{
    auto count = [&](Effect effect, bool only_meant) {
        return std::count_if(pool.permissions.begin(), pool.permissions.end(), [&](Permission const& permission) {
            return permission.effect == effect && (!only_meant || is_meant(permission.scope, line, rules_for(plan, source)));
        });
    };
    if (count(Effect::deny, true) > 0) return false;
    return count(Effect::allow, false) == 0 || count(Effect::allow, true) > 0;
}

bool permits(Plan const& plan, FundingSource const& source, Pool const& pool, Line const& line)
{
    if (line.in_kind != (source.origin == Origin::in_kind)) return false;
    if (pool.obligate_by && line.begins && *pool.obligate_by < line.begins->first_day()) return false;
    return permits_use(plan, source, pool, line);
}

std::vector<Hold> holds(Plan const& plan, Costs const& costs, Supply const& supply)
{
    std::vector<Hold> all;
    for (std::size_t s = 0; s < plan.sources.size(); ++s) {
        auto const& source = plan.sources[s];
        if (!source.retention) continue;
        std::optional<Date> last; // of all its money
        for (auto const& pool : supply.pools)
            for (auto const& money : pool.money)
                if (pool.source == s && (!last || money.through > *last)) last = money.through;
        if (!last || *last >= plan_end(plan)) continue;
        Hold hold{*last + 1, add_months(*last + 1, source.retention->months) - 1, {}};
        for (auto const& line : costs.lines) {
            bool paid = false;
            for (auto const& pool : source.pools) paid = paid || permits(plan, source, pool, line);
            bool meant = source.retention->scopes.empty() && line.kind == ComponentKind::position;
            for (auto const& scope : source.retention->scopes) meant = meant || is_meant(scope, line, rules_for(plan, source));
            hold.lines.push_back(paid && meant);
        }
        all.push_back(std::move(hold));
    }
    return all;
}

bool is_held(std::vector<Hold> const& holds, FundingSource const& source, std::size_t line, Date first, Date last)
{
    if (source.origin == Origin::local_general || source.origin == Origin::local_dedicated) return false;
    for (auto const& hold : holds)
        if (hold.lines[line] && hold.first <= last && first <= hold.last) return true;
    return false;
}

std::int64_t below_salary_cap(Pool const& pool, Line const& line, int month, std::int64_t cents)
{
    if (!pool.salary_cap || line.object_class != ObjectClass::personnel || line.yearly_pay.empty()) return cents;
    auto const base = line.yearly_pay.at(static_cast<std::size_t>(month)).cents();
    auto const cap = pool.salary_cap->cents();
    if (base <= cap) return cents;
    auto const part = Ratio{cents} * Ratio{cap} / Ratio{base};
    return (numerator(part.number()) / denominator(part.number())).convert_to<std::int64_t>();
}

std::vector<Ceiling> ceilings(Plan const& plan, FundingSource const& source, Pool const& pool, std::vector<Purse> const& purses,
                              Costs const& costs)
{
    std::vector<Ceiling> all;
    for (auto const& cap : pool.caps) {
        if (!cap.amount && cap.share_of != ShareOf::released) continue;
        Ceiling whole;
        for (auto const& line : costs.lines)
            whole.lines.push_back(cap.scopes.empty() ||
                                  std::any_of(cap.scopes.begin(), cap.scopes.end(),
                                              [&](Scope const& scope) { return is_meant(scope, line, rules_for(plan, source)); }));
        // Runs of months: the whole plan, or one fiscal year each.
        for (int first = 0; first < plan.months;) {
            Ceiling part = whole;
            part.first_month = first;
            part.last_month = plan.months - 1;
            if (cap.period == CapPeriod::fiscal_year) {
                Month const end{fiscal_year_end(plan, (plan.first_month + first).first_day())};
                part.last_month = std::min(part.last_month, end - plan.first_month);
            }
            std::int64_t released = 0;
            for (auto const& purse : purses) {
                int const month = Month{purse.from} - plan.first_month;
                if (month >= part.first_month && month <= part.last_month) released += purse.cents;
            }
            if (cap.amount) part.cents = cap.amount->cents();
            else {
                auto const share = Ratio{released} * *cap.share;
                part.cents = (numerator(share.number()) / denominator(share.number())).convert_to<std::int64_t>();
            }
            first = part.last_month + 1;
            all.push_back(std::move(part));
        }
    }
    return all;
}

std::vector<Span> spans(Plan const& plan, std::vector<std::vector<Purse>> const& purses, std::vector<Hold> const& holds)
{
    std::set<Date> cuts;
    for (auto const& hold : holds) {
        cuts.insert(hold.first);
        cuts.insert(hold.last + 1);
    }
    for (auto const& pool : purses)
        for (auto const& purse : pool) {
            cuts.insert(purse.from);
            cuts.insert(purse.through + 1);
        }
    std::vector<Span> all;
    for (int month = 0; month < plan.months; ++month) {
        auto const calendar_month = plan.first_month + month;
        if (plan.actuals.through && calendar_month <= *plan.actuals.through) {
            all.push_back({month, calendar_month.first_day(), calendar_month.last_day(), true});
            continue;
        }
        for (int day = 0; day < calendar_month.days(); ++day) {
            Date const date = calendar_month.first_day() + day;
            if (day == 0 || cuts.contains(date)) all.push_back({month, date, date});
            else all.back().last = date;
        }
    }
    return all;
}

std::vector<std::int64_t> by_days(std::int64_t cents, std::vector<int> const& days)
{
    std::int64_t const total = std::accumulate(days.begin(), days.end(), 0);
    std::vector<std::int64_t> parts;
    std::vector<std::int64_t> rests;
    std::int64_t left = cents;
    for (int const part : days) {
        parts.push_back(cents * part / total);
        rests.push_back(cents * part % total);
        left -= parts.back();
    }
    for (; left > 0; --left) {
        auto const most = std::max_element(rests.begin(), rests.end()); // the first of the largest
        ++parts[static_cast<std::size_t>(most - rests.begin())];
        *most = -1;
    }
    return parts;
}

bool opens(Purse const& purse, Span const& span, std::vector<Purse> const& all)
{
    if (!span.closed) return purse.from <= span.first && purse.through >= span.last;
    auto const touches = [&](Purse const& one) { return one.from <= span.last && one.through >= span.first; };
    Purse const* first = nullptr;
    for (auto const& one : all)
        if (touches(one) && (!first || one.from < first->from)) first = &one;
    return touches(purse) && purse.through == first->through;
}

std::map<int, std::int64_t> paid_by(Plan const& plan, Line const& line, int month)
{
    std::map<int, std::int64_t> paid;
    for (auto const& payment : plan.actuals.payments) {
        auto const id = payment.component->text + (payment.line == "" ? "" : "." + payment.line);
        if (id != line.id || payment.month - plan.first_month != month) continue;
        int who = -1;
        for (std::size_t s = 0; payment.source && s < plan.sources.size(); ++s)
            if (plan.sources[s].id == *payment.source) who = static_cast<int>(s);
        paid[who] += payment.amount.cents();
    }
    return paid;
}

bool can_spend(std::vector<Purse> const& purses, std::vector<Span> const& spans, std::vector<std::int64_t> const& spent)
{
    auto left = purses;
    std::stable_sort(left.begin(), left.end(), [](auto const& a, auto const& b) { return a.through < b.through; });
    for (std::size_t at = 0; at < spans.size(); ++at) {
        auto need = spent[at];
        for (auto& purse : left) {
            if (!opens(purse, spans[at], purses)) continue;
            auto const take = std::min(need, purse.cents);
            purse.cents -= take;
            need -= take;
        }
        if (need > 0) return false;
    }
    return true;
}

} // namespace judges
