#include "templates/rule_sentences.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/allocation/match_months.hpp"
#include "budget/exact_money.hpp"
#include "budget/funding/supply.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

namespace templates {

using namespace budget;

namespace {

std::string because(std::string const& reason) { return reason.empty() ? "" : ": " + reason; }

std::string scopes_in_words(Plan const& plan, std::vector<Scope> const& scopes)
{
    std::vector<std::string> words;
    for (auto const& scope : scopes) words.push_back(in_words(plan, scope));
    return listed(words);
}

std::string match_in_words(Match const& match)
{
    std::vector<std::string> shares;
    for (auto const& share : match.shares)
        shares.push_back(fmt::format("{} from grant year {}", percent_for_people(share.share), share.grant_year));
    if (match.shares.size() == 1 && match.shares[0].grant_year == 1) shares = {percent_for_people(match.shares[0].share)};
    std::vector<std::string> accepted;
    for (auto const& one : match.accepts) accepted.push_back(with_small_initial(spoken(one.origin)));
    return fmt::format("Others must bear {} of total project cost; grant year 1 starts in {}; {} counts{}{}", listed(shares),
                       for_people(Month{match.from}), accepted.empty() ? "money that isn't federal" : "money that is " + listed(accepted, "or"),
                       match.in_kind ? ", donated costs too" : ", donated costs don't", because(match.reason));
}

std::string retention_in_words(Plan const& plan, Retention const& retention)
{
    return fmt::format("For {} months after it ends, local money must carry {}{}", retention.months,
                       retention.scopes.empty() ? "the positions that it paid" : scopes_in_words(plan, retention.scopes),
                       because(retention.reason));
}

std::string cap_in_words(Plan const& plan, Cap const& cap)
{
    auto most = cap.amount ? short_dollars(*cap.amount) : percent_for_people(cap.share.value_or(Ratio{0}));
    if (!cap.amount) most += cap.share_of == ShareOf::released ? " of what it releases"
                             : cap.share_of == ShareOf::spent  ? " of what it pays"
                                                               : " of the direct cost that it pays";
    return fmt::format("At most {}{} for {}{}", most, cap.period == CapPeriod::fiscal_year ? " a fiscal year" : "",
                       cap.scopes.empty() ? cap.name : scopes_in_words(plan, cap.scopes), because(cap.reason));
}

std::string fees_in_words(FeeTerm const& term)
{
    std::vector<std::string> parts;
    if (term.encounters) parts.push_back(plain_text(*term.encounters) + " encounters a month");
    if (term.rate) parts.push_back(dollars(*term.rate) + " an encounter");
    if (term.billable) parts.push_back(percent_for_people(*term.billable) + " billable");
    if (term.collection) parts.push_back(percent_for_people(*term.collection) + " collected");
    if (term.share) parts.push_back(percent_for_people(*term.share) + " of it this source's");
    return fmt::format("From {}: {}{}", for_people(term.from), listed(parts), because(term.note));
}

} // namespace

std::vector<std::string> conditions_in_words(Plan const& plan, FundingSource const& source)
{
    std::vector<std::string> out;
    auto const of_all = [&](std::string const& text) { out.push_back(with_full_stop(text)); };
    if (source.ended_early) of_all(fmt::format("The funder ended it on {}", for_people(*source.ended_early)));
    if (source.rules && *source.rules != plan.rules) of_all(fmt::format("2 CFR 200 {}", with_small_initial(spoken(*source.rules))));
    if (source.match) of_all(match_in_words(*source.match));
    if (!source.may_match) of_all("It may not serve as match for another award");
    if (source.non_supplanting) of_all("It may not replace local money" + because(source.supplanting_note));
    if (source.retention) of_all(retention_in_words(plan, *source.retention));
    if (source.draw != Draw::advance)
        of_all(fmt::format("Drawn as {}, {} days after the month of a cost", with_small_initial(spoken(source.draw)), source.lag_days));
    for (auto const& pool : source.pools) {
        auto const name = pool.name.empty() ? pool.id.text : pool.name;
        auto const say = [&](std::string const& text) {
            out.push_back(source.pools.size() > 1 ? fmt::format("{}: {}", name, with_full_stop(text)) : with_full_stop(text));
        };
        if (pool.available_from) say(fmt::format("Pays no cost before {}", for_people(*pool.available_from)));
        if (pool.obligate_by) say(fmt::format("Pays nothing that begins after {}", for_people(*pool.obligate_by)));
        if (auto const last = last_day_to_spend(source, pool)) say(fmt::format("Pays no cost after {}", for_people(*last)));
        if (pool.liquidate_by) say(fmt::format("Bills must be paid and drawn by {}", for_people(*pool.liquidate_by)));
        if (!pool.carries_over) say("What a fiscal year leaves is lost");
        if (pool.salary_cap) say(fmt::format("Of pay above {} a year an FTE only the part up to it", short_dollars(*pool.salary_cap)));
        for (auto const& term : pool.fees) say(fees_in_words(term));
        for (auto const& permission : pool.permissions)
            say(fmt::format("{} {}{}", spoken(permission.effect), in_words(plan, permission.scope), because(permission.reason)));
        for (auto const& cap : pool.caps) say(cap_in_words(plan, cap));
    }
    return out;
}

std::string undrawn_in_words(Outcome const& outcome, MatchYear const& year)
{
    auto const& award = outcome.plan.sources[year.year.source];
    auto const months = match_months(outcome.plan, outcome.supply, year.year);
    std::vector<std::string> could;
    for (auto const source : year.could) could.push_back(outcome.plan.sources[source].name);
    return fmt::format("{} can't draw {} of grant year {} ({} to {}): {} of match is missing. {}", award.name, dollars(year.undrawn),
                       year.year.grant_year, for_people(outcome.plan.first_month + months.first),
                       for_people(outcome.plan.first_month + months.last), dollars(year.missing),
                       could.empty() ? "No source of the plan may provide it."
                                     : fmt::format("{} may provide it, with costs that {} may pay.", listed(could, "or"), award.name));
}

bool may_cost_coverage(Outcome const& outcome) { return outcome.coverage_bound > outcome.allocation.covered; }

std::string bound_in_words(Outcome const& outcome)
{
    if (!may_cost_coverage(outcome)) return {};
    Money const distance = outcome.coverage_bound - outcome.allocation.covered;
    return fmt::format("Rules that depend on what is spent (match, shares of spending, caps over several releases) hold back at most {}: "
                       "with them {} is covered, and without them {} would be, more than which nothing covers.",
                       dollars(distance), dollars(outcome.allocation.covered), dollars(outcome.coverage_bound));
}

} // namespace templates
