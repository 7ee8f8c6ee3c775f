#include "importers/restriction_forms.hpp"

#include "importers/amount_text.hpp"
#include "importers/cost_words.hpp"
#include "importers/date_text.hpp"

#include <fmt/format.h>

#include <functional>
#include <regex>

namespace importers {

using namespace budget;

namespace {

// A form of words and what it means. `mean` gets the parts in brackets and may still refuse.
struct Form {
    std::regex words;
    std::function<bool(std::smatch const&, FiscalCalendar const&, RestrictionClause&)> mean;
};

std::string part(std::smatch const& found, std::size_t number) { return found[number].str(); }

// "10 %", "12.5 %".
std::string percent(Ratio const& share)
{
    for (int const places : {0, 1})
        if (auto text = percent_for_people(share, places); read_ratio(text.substr(0, text.size() - 2) + "%") == share)
            return text;
    return percent_for_people(share, 2);
}

bool allow(std::smatch const& found, FiscalCalendar const&, RestrictionClause& clause)
{
    auto const costs = read_cost_words(part(found, 1));
    if (!costs) return false;
    for (auto const& scope : costs->scopes) clause.permissions.push_back({Effect::allow, scope, clause.words});
    clause.understood = "may pay only " + costs->spoken;
    clause.doubt = costs->doubt;
    clause.says_only = true;
    return true;
}

bool deny(std::smatch const& found, FiscalCalendar const&, RestrictionClause& clause)
{
    auto const costs = read_cost_words(part(found, 1));
    if (!costs) return false;
    for (auto const& scope : costs->scopes) clause.permissions.push_back({Effect::deny, scope, clause.words});
    clause.understood = "may not pay " + costs->spoken;
    clause.doubt = costs->doubt;
    return true;
}

// "10%" of the award where it says so; of indirect cost, which is a rate on direct cost, else of that.
bool limit(std::string const& costs_text, std::string const& limit_text, std::string const& of, RestrictionClause& clause)
{
    auto const costs = read_cost_words(costs_text);
    if (!costs) return false;
    Cap cap;
    cap.scopes = costs->scopes;
    cap.reason = clause.words;
    if (limit_text.ends_with('%')) {
        auto const share = read_rate(limit_text, Bare::percent);
        if (!share.value || *share.value > Ratio{1}) return false;
        cap.share = *share.value;
        bool const indirect = costs->spoken == "indirect";
        bool const of_direct = of.find("direct") != std::string::npos;
        if (of_direct && !indirect) return false; // a share of cost that holds itself
        if (of.find("year") != std::string::npos) return false;
        if (indirect && (of_direct || of.empty())) cap.share_of = ShareOf::direct_spent;
        if (of.empty())
            clause.doubt = indirect ? "the words don't say of what; an indirect rate is a share of direct cost"
                                    : "the words don't say of what; it was taken as a share of the award";
        clause.understood = fmt::format("at most {} of {} for {}", percent(*cap.share),
                                        cap.share_of == ShareOf::direct_spent ? "direct cost" : "the award", costs->spoken);
    } else {
        auto const amount = read_amount(limit_text);
        if (!amount.value || *amount.value < Money{}) return false;
        cap.amount = *amount.value;
        bool const yearly = of.find("year") != std::string::npos || of.find("annual") != std::string::npos;
        if (yearly) cap.period = CapPeriod::fiscal_year;
        clause.understood =
            fmt::format("at most {}{} for {}", short_dollars(*cap.amount), yearly ? " a fiscal year" : "", costs->spoken);
    }
    if (clause.doubt.empty()) clause.doubt = costs->doubt;
    cap.name = costs->spoken;
    clause.caps.push_back(std::move(cap));
    return true;
}

bool require_match(std::string const& kind, Ratio share, std::string const& doubt, RestrictionClause& clause)
{
    if (share <= Ratio{0} || share >= Ratio{1}) return false;
    Match match;
    match.shares = {{1, share}};
    match.reason = clause.words;
    if (kind.find("cash") != std::string::npos) match.in_kind = kind.find("in-kind") != std::string::npos;
    clause.understood = fmt::format("{} of the total cost must be matched{}", percent(share), match.in_kind ? "" : " in cash");
    if (kind.find("local") != std::string::npos) {
        match.accepts = {{Origin::local_general}, {Origin::local_dedicated}};
        clause.understood += " with local money";
    }
    clause.match = std::move(match);
    clause.doubt = doubt;
    return true;
}

bool match_of_percent(std::smatch const& found, RestrictionClause& clause, std::size_t percent, std::string const& kind)
{
    auto const share = read_rate(part(found, percent), Bare::percent);
    if (!share.value) return false;
    return require_match(kind, *share.value, "taken as a share of the total project cost (2 CFR 200.306), not of the award",
                         clause);
}

bool day(std::smatch const& found, FiscalCalendar const& calendar, std::optional<Date>& kept, char const* said,
         RestrictionClause& clause)
{
    auto const read = read_date(part(found, 1), calendar);
    if (!read.value) return false;
    kept = *read.value;
    clause.understood = fmt::format("{} {}", said, for_people(*read.value));
    return true;
}

std::string const subject =
    "(?:(?:the |these |this |all )?(?:funds?|funding|money|grant|award|dollars|source)(?: funds| funding| dollars)? )?";
std::string const share_or_amount = R"((\d+(?:\.\d+)?\s?%|\$\s?[\d,]+(?:\.\d\d)?\s?[km]?))";
std::string const of_what =
    R"((?:\s*(?:of|per|a|each|/)\s*(?:the )?((?:total )?(?:award|grant|budget|funding|funds|amount|direct costs?|total direct costs?|year|fiscal year)(?: amount)?))?)";

std::vector<Form> const& forms()
{
    auto const form = [](std::string const& text, auto mean) { return Form{std::regex{text, std::regex::optimize}, mean}; };
    auto const plain = [&](std::string const& text, auto set) {
        return form(text, [set](std::smatch const&, FiscalCalendar const&, RestrictionClause& clause) {
            set(clause);
            return true;
        });
    };
    static std::vector<Form> const all = {
        plain("none|n/?a|no restrictions?|unrestricted|not restricted|flexible",
              [](auto& c) { c.understood = "no restriction"; }),
        plain("(?:must |may only )?supplement,? (?:and |but )?not supplant(?: (?:existing|local|state|other) (?:and "
              "local )?(?:funds|funding|money))?|" +
                  subject +
                  "(?:may not|cannot|can't|must not|shall not) (?:be used to )?supplant(?: "
                  "(?:existing|local|state|other) (?:and local )?(?:funds|funding|money))?|"
                  "non-?supplanting|no supplanting|non-?supplant(?:ation)? (?:rule|clause)?(?: applies)?",
              [](auto& c) {
                  c.non_supplanting = true;
                  c.understood = "may not replace local money";
              }),
        plain("(?:is (?:the )?)?payer of last resort|funds? of last resort",
              [](auto& c) {
                  c.last_resort = true;
                  c.understood = "pays only what nobody else may";
              }),
        plain("no carry-?\\s?over|(?:unspent|unused) (?:funds|money) (?:lapses?|(?:is|are) (?:lost|returned|forfeited)) "
              "(?:at|by) (?:the )?(?:end of (?:the |each )?(?:fiscal )?year|(?:fiscal )?year[- ]?end)",
              [](auto& c) {
                  c.lapses = true;
                  c.understood = "what a fiscal year leaves is lost";
              }),
        plain("(?:cost[- ])?reimbursement(?: basis| only| grant)?|(?:paid )?(?:on a|by) (?:cost[- ])?reimbursement(?: "
              "basis)?|reimbursable(?: only)?",
              [](auto& c) {
                  c.reimbursement = true;
                  c.understood = "drawn by reimbursement";
              }),
        form("(?:must|has to|to) be (?:spent|expended|used)(?: in full)? (?:by|before the end of|on or before) "
             "(.+)|(?:spend|expend) by (.+)|(?:spending|expenditure) deadline:? (.+)",
             [](std::smatch const& found, FiscalCalendar const& calendar, RestrictionClause& clause) {
                 for (std::size_t i = 1; i <= 3; ++i) {
                     if (!found[i].matched) continue;
                     auto const read = read_date(part(found, i), calendar);
                     if (!read.value) return false;
                     clause.spend_by = *read.value;
                     clause.understood = "to be spent by " + for_people(*read.value);
                     return true;
                 }
                 return false;
             }),
        form(subject + "(?:must|has to|to) be obligated by (.+)",
             [](std::smatch const& found, FiscalCalendar const& calendar, RestrictionClause& clause) {
                 return day(found, calendar, clause.obligate_by, "to be obligated by", clause);
             }),
        form("(?:salary|salaries|pay) (?:cap|capped|limit|limited)(?: of| at| to|:)? (\\$\\s?[\\d,]+(?:\\.\\d\\d)?k?)",
             [](std::smatch const& found, FiscalCalendar const&, RestrictionClause& clause) {
                 auto const amount = read_amount(part(found, 1));
                 if (!amount.value || *amount.value < Money::from_dollars(10'000)) return false; // then no pay of a year
                 clause.salary_cap = *amount.value;
                 clause.understood = "pays salaries up to " + short_dollars(*amount.value) + " a year";
                 return true;
             }),
        form("(?:requires? (?:an? )?|with (?:an? )?)?(\\d+(?:\\.\\d+)?\\s?%) ((?:local |non-?federal |cash |in-kind "
             "|cash or in-kind |cash and in-kind )*)(?:match|matching|cost[- ]shar(?:e|ing))(?: funds| "
             "requirement)?(?: (?:is )?(?:required|needed))?",
             [](std::smatch const& found, FiscalCalendar const&, RestrictionClause& clause) {
                 return match_of_percent(found, clause, 1, part(found, 2));
             }),
        form("((?:local |non-?federal |cash |in-kind )*)(?:match|matching|cost[- ]shar(?:e|ing))(?: requirement| "
             "required| of| is|:)* (\\d+(?:\\.\\d+)?\\s?%)(?: required)?",
             [](std::smatch const& found, FiscalCalendar const&, RestrictionClause& clause) {
                 return match_of_percent(found, clause, 2, part(found, 1));
             }),
        form("(?:requires? (?:an? )?)?(?:1:1|1 to 1|one[- ]to[- ]one|dollar[- ]for[- ]dollar|50/50) ((?:local "
             "|non-?federal |cash |in-kind )*)match(?: (?:is )?required)?",
             [](std::smatch const& found, FiscalCalendar const&, RestrictionClause& clause) {
                 return require_match(part(found, 1), Ratio{1, 2}, "", clause);
             }),
        plain("no match(?:ing)?(?: funds)?(?: (?:is )?required| requirement)?", [](auto& c) { c.understood = "no match"; }),
        // Limits come before refusals: "no more than 10% for indirect".
        form(subject +
                 "(.+?)(?: rate)? (?:is |are |costs )?(?:capped at|limited to|may not exceed|cannot exceed|must not "
                 "exceed|not to exceed|up to|no more than|maximum|max\\.?|at most)(?: of)? " +
                 share_or_amount + of_what,
             [](std::smatch const& found, FiscalCalendar const&, RestrictionClause& clause) {
                 return limit(part(found, 1), part(found, 2), part(found, 3), clause);
             }),
        form("(.+?)(?: rate)?(?: cap| limit):? (?:of |at |is )?" + share_or_amount + of_what,
             [](std::smatch const& found, FiscalCalendar const&, RestrictionClause& clause) {
                 return limit(part(found, 1), part(found, 2), part(found, 3), clause);
             }),
        form("(?:up to|no more than|maximum(?: of)?|max\\.?|at most|not more than|only) " + share_or_amount + of_what +
                 "(?: (?:may|can) (?:be used|be spent|go))? (?:for|on|to|toward) (.+)",
             [](std::smatch const& found, FiscalCalendar const&, RestrictionClause& clause) {
                 return limit(part(found, 3), part(found, 1), part(found, 2), clause);
             }),
        form(share_or_amount + of_what + " (?:cap|limit|maximum|max) (?:on|for) (.+)",
             [](std::smatch const& found, FiscalCalendar const&, RestrictionClause& clause) {
                 return limit(part(found, 3), part(found, 1), part(found, 2), clause);
             }),
        form(share_or_amount + " (.+?) (?:cap|limit|maximum|max)",
             [](std::smatch const& found, FiscalCalendar const&, RestrictionClause& clause) {
                 return limit(part(found, 2), part(found, 1), "", clause);
             }),
        form(subject + "(?:may not|can ?not|can't|must not|shall not|not to|may never) (?:be (?:used|spent)(?: for| "
                       "on| to (?:purchase|buy|pay for|pay|fund|cover))|pay(?: for)?|fund|cover|purchase|buy) (.+)",
             deny),
        form("(?:no|not for|excludes?|excluding|does not cover|doesn't cover|does not pay for|not allowed:|not "
             "allowable:|unallowable:) (.+?)(?: allowed| permitted)?",
             deny),
        form("(.+?) (?:is |are )?(?:not "
             "(?:allowed|allowable|permitted|eligible|covered)|unallowable|prohibited|excluded|ineligible)",
             deny),
        form("(?:for |only |only for |only to (?:pay|pay for|fund) )(.+?)(?: only)?",
             [](std::smatch const& found, FiscalCalendar const& calendar, RestrictionClause& clause) {
                 bool const only = found.str().starts_with("only") || found.str().ends_with(" only");
                 return only && allow(found, calendar, clause);
             }),
        form("(.+) only", allow),
        form(subject + "(?:may|can|must|is to|are to) (?:only be used|be used only|be used solely|be used "
                       "exclusively|only pay|pay only|only be spent) (?:for |on |to (?:pay|pay for|fund) )?(.+)",
             allow),
        form(subject + "(?:is |are )?(?:restricted|limited|dedicated) to (.+)", allow),
        form(subject + "must be used for (.+)", allow),
    };
    return all;
}

} // namespace

std::optional<RestrictionClause> read_clause(std::string const& words, std::string const& plain, FiscalCalendar const& calendar)
{
    if (plain.empty() || plain.size() > longest_clause) return std::nullopt;
    for (auto const& form : forms()) {
        std::smatch found;
        if (!std::regex_match(plain, found, form.words)) continue;
        RestrictionClause clause{words, ""};
        if (form.mean(found, calendar, clause)) return clause;
    }
    return std::nullopt;
}

} // namespace importers
