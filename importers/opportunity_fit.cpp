#include "importers/opportunity_fit.hpp"

#include "importers/typed_text.hpp"

#include "budget/allocation/eligibility.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace importers {

using namespace budget;

namespace {

constexpr std::array<std::string_view, 3> usual_applicants{"01", "02", "99"};

// What crisis response is called in notices of funding; a plan's own words come beside them.
constexpr std::array<std::string_view, 20> response_words{
    "crisis",        "mobile crisis",         "behavioral health", "mental health",      "988",
    "911",           "community responder",   "first responder",   "co-responder",       "overdose",
    "opioid",        "substance use",         "peer support",      "diversion",          "deflection",
    "de-escalation", "violence intervention", "homeless",          "suicide prevention", "public safety"};

bool holds_words(std::string const& text, std::string_view words)
{
    auto const is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
        auto const end = at + words.size();
        if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
    }
    return false;
}

bool may_apply(Opportunity const& opportunity, std::string_view applicant)
{
    auto const& eligible = opportunity.eligible;
    return eligible.empty() || std::any_of(eligible.begin(), eligible.end(),
                                           [&](std::string const& code) { return code == applicant || code == "99"; });
}

std::string joined(std::vector<std::string> const& words, std::size_t most)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(words.size(), most); ++i) text += (i == 0 ? "" : ", ") + words[i];
    return text;
}

// Sentences of the notice that can be read with certainty: "Funds may not be used for construction."
std::vector<RestrictionClause> understood_in(std::string const& description, FiscalCalendar const& calendar)
{
    std::vector<RestrictionClause> clauses;
    for (auto& clause : read_restrictions(description, calendar))
        if (!clause.permissions.empty() && clause.doubt.empty()) clauses.push_back(std::move(clause));
    return clauses;
}

} // namespace

bool is_open(Opportunity const& opportunity, Date today)
{
    if (opportunity.archived && *opportunity.archived < today) return false;
    if (opportunity.closes) return *opportunity.closes >= today;
    if (opportunity.archived) return true;
    return opportunity.posted && today - *opportunity.posted <= 365;
}

bool passes(Opportunity const& opportunity, OpportunityFilter const& filter)
{
    if (opportunity.forecast && !filter.forecasts) return false;
    if (!filter.agency.empty() && lower_case(opportunity.agency).find(lower_case(filter.agency)) == std::string::npos &&
        !lower_case(opportunity.agency_code).starts_with(lower_case(filter.agency)))
        return false;
    auto const& listings = opportunity.listings;
    if (!filter.listing.empty() &&
        std::none_of(listings.begin(), listings.end(), [&](std::string const& one) { return one.starts_with(filter.listing); }))
        return false;
    auto const& activities = opportunity.activities;
    if (!filter.activity.empty() && std::find(activities.begin(), activities.end(), filter.activity) == activities.end())
        return false;
    bool const eligible = filter.applicants.empty() ? std::any_of(usual_applicants.begin(), usual_applicants.end(),
                                                                  [&](auto code) { return may_apply(opportunity, code); })
                                                    : std::any_of(filter.applicants.begin(), filter.applicants.end(),
                                                                  [&](auto const& code) { return may_apply(opportunity, code); });
    if (!eligible) return false;
    if (filter.words.empty()) return true;
    auto const text = lower_case(opportunity.title + "\n" + opportunity.description);
    return std::all_of(filter.words.begin(), filter.words.end(),
                       [&](std::string const& words) { return holds_words(text, lower_case(words)); });
}

GapSearch::GapSearch(Outcome const& outcome, Date today, bool any_topic) : outcome_{outcome}, today_{today}, any_topic_{any_topic}
{
    auto const& network = outcome.network;
    for (std::size_t at = 0; at < network.cells.size(); ++at) {
        auto const& cell = network.cells[at];
        auto const& slice = network.slices[static_cast<std::size_t>(cell.slice)];
        auto const missing = cell.demand - outcome.flow.covered[at];
        if (missing <= 0 || cell.paid_by || slice.last < today) continue;
        unpaid_.push_back({static_cast<std::size_t>(cell.line), slice.first, Money::from_cents(missing)});
        gap_ += unpaid_.back().amount;
    }
    topics_.assign(response_words.begin(), response_words.end());
    for (auto const& program : outcome.plan.programs)
        if (auto name = lower_case(evened(program.name));
            name.size() >= 8 && std::find(topics_.begin(), topics_.end(), name) == topics_.end())
            topics_.push_back(std::move(name));
    for (auto const& source : outcome.plan.sources) {
        bool const federal = source.origin == Origin::federal_discretionary || source.origin == Origin::federal_formula ||
                             source.origin == Origin::medicaid;
        if (!federal && source.may_match && match_source_.empty() && !source.pools.empty()) match_source_ = source.name;
    }
}

std::vector<std::string> GapSearch::topics_in(Opportunity const& opportunity) const
{
    auto const text = lower_case(evened(opportunity.title + "\n" + opportunity.description));
    std::vector<std::string> found;
    for (auto const& topic : topics_)
        if (holds_words(text, topic)) found.push_back(topic);
    for (auto const& source : outcome_.plan.sources)
        if (!source.assistance_listing.empty() && std::find(opportunity.listings.begin(), opportunity.listings.end(),
                                                            source.assistance_listing) != opportunity.listings.end())
            found.push_back(fmt::format("listing {} as {} has", source.assistance_listing, source.name));
    return found;
}

std::optional<OpportunityFit> GapSearch::fit(Opportunity const& opportunity) const
{
    OpportunityFit fit;
    fit.topics = topics_in(opportunity);
    if (fit.topics.size() < 2 && !any_topic_) return std::nullopt;
    fit.money_from = opportunity.starts ? *opportunity.starts : opportunity.closes ? *opportunity.closes + 1 : today_;
    fit.clauses = understood_in(opportunity.description, outcome_.plan.calendar());
    FundingSource source;
    Pool pool;
    for (auto const& clause : fit.clauses)
        pool.permissions.insert(pool.permissions.end(), clause.permissions.begin(), clause.permissions.end());

    Money in_time;
    Money allowed;
    std::optional<Date> first;
    for (auto const& unpaid : unpaid_) {
        auto const& line = outcome_.costs.lines[unpaid.line];
        if (unpaid.first < fit.money_from || line.in_kind) continue;
        in_time += unpaid.amount;
        if (!is_permitted(outcome_.plan, source, pool, line).allowed) continue;
        allowed += unpaid.amount;
        first = first ? std::min(*first, unpaid.first) : unpaid.first;
    }
    if (allowed.is_zero() || !first) return std::nullopt;
    if (opportunity.floor && *opportunity.floor > allowed) return std::nullopt;
    if (opportunity.match_required == true && match_source_.empty()) return std::nullopt;
    fit.could_pay = opportunity.ceiling ? std::min(*opportunity.ceiling, allowed) : allowed;

    if (!fit.topics.empty()) fit.reasons.push_back("speaks of " + joined(fit.topics, 5));
    fit.reasons.push_back(opportunity.closes
                              ? fmt::format("applications are open until {}, {} days from {}", for_people(*opportunity.closes),
                                            *opportunity.closes - today_, for_people(today_))
                              : std::string{"no last day to apply is stated"});
    fit.reasons.push_back(
        fmt::format("{} is unpaid from {} on, when its money can be there", short_dollars(in_time), for_people(*first)));
    for (auto const& clause : fit.clauses) fit.reasons.push_back(clause.understood);
    if (allowed != in_time) fit.reasons.push_back(fmt::format("{} of it is for costs that it may pay", short_dollars(allowed)));
    if (!opportunity.ceiling) fit.reasons.emplace_back("no ceiling is stated");
    else if (*opportunity.ceiling >= allowed)
        fit.reasons.push_back(fmt::format("its ceiling, {}, is above that", short_dollars(*opportunity.ceiling)));
    else fit.reasons.push_back(fmt::format("its ceiling is {}", short_dollars(*opportunity.ceiling)));
    if (opportunity.floor) fit.reasons.push_back(fmt::format("its least is {}", short_dollars(*opportunity.floor)));
    if (opportunity.match_required == true)
        fit.reasons.push_back(fmt::format("match is required, for which {} may serve", match_source_));
    else fit.reasons.emplace_back(opportunity.match_required ? "no match is required" : "whether match is required isn't stated");
    if (opportunity.eligible.empty()) fit.reasons.emplace_back("who may apply isn't stated");
    else if (may_apply(opportunity, "")) fit.reasons.emplace_back("anyone may apply");
    else {
        std::vector<std::string> names;
        for (auto const& code : opportunity.eligible) names.push_back(lower_case(applicant_name(code)));
        fit.reasons.push_back("open to " + joined(names, 4) + (names.size() > 4 ? " and others" : ""));
    }
    fit.opportunity = opportunity;
    return fit;
}

void rank(std::vector<OpportunityFit>& fits)
{
    std::sort(fits.begin(), fits.end(), [](OpportunityFit const& one, OpportunityFit const& other) {
        if (one.topics.size() != other.topics.size()) return one.topics.size() > other.topics.size();
        if (one.could_pay != other.could_pay) return one.could_pay > other.could_pay;
        if (one.opportunity.closes != other.opportunity.closes)
            return one.opportunity.closes && (!other.opportunity.closes || *one.opportunity.closes < *other.opportunity.closes);
        return std::pair{one.opportunity.number, one.opportunity.id} < std::pair{other.opportunity.number, other.opportunity.id};
    });
}

Import propose_opportunities(std::vector<OpportunityFit> const& fits, std::string const& file, Plan const& plan)
{
    Import import{file, {}, {}, {}};
    auto present = plan;
    for (auto const& fit : fits) {
        auto const& opportunity = fit.opportunity;
        Place const place{file, static_cast<int>(opportunity.line), {}};
        FundingSource source;
        source.name = opportunity.title.empty() ? opportunity.number : opportunity.title;
        bool const known = std::any_of(plan.sources.begin(), plan.sources.end(), [&](FundingSource const& one) {
            return !opportunity.number.empty() && one.award_number == opportunity.number;
        });
        if (known) {
            import.left_out.push_back({place, opportunity.number, "the plan has it already, by its number"});
            continue;
        }
        source.id = free_source_id(present, source.name);
        source.funder = opportunity.agency;
        source.origin = opportunity.category == "M" ? Origin::federal_formula : Origin::federal_discretionary;
        source.assistance_listing = opportunity.listings.empty() ? "" : opportunity.listings.front();
        source.award_number = opportunity.number;
        source.link = opportunity.id.empty() ? "" : "grants.gov/search-results-detail/" + opportunity.id;
        source.standing = Standing::possible;
        source.probability = Ratio{1, 10};
        source.notes =
            opportunity.closes ? fmt::format("Apply by {}.", for_people(*opportunity.closes)) : "No last day to apply is stated.";
        source.notes += " The chance of 10 % is assumed, as for a funder who hasn't paid before.";
        if (opportunity.match_required == true) source.notes += " Match is required; its share stands in the notice.";
        for (auto const& clause : fit.clauses)
            source.restrictions += (source.restrictions.empty() ? "" : " ") + clause.words + ".";
        Pool pool;
        pool.id = PoolId{"award"};
        pool.releases.push_back({fit.money_from, fit.could_pay, Every::once, {}});
        source.pools.push_back(std::move(pool));
        apply_restrictions(fit.clauses, fit.money_from, source);
        Proposal proposal;
        proposal.text =
            fmt::format("Add {} ({}) as a possible source: {}{}", source.name, opportunity.number, short_dollars(fit.could_pay),
                        opportunity.closes ? ", apply by " + for_people(*opportunity.closes) : "");
        for (auto const& reason : fit.reasons)
            proposal.readings.push_back({place, opportunity.number, reason, Confidence::likely, ""});
        proposal.confidence = Confidence::doubtful;
        proposal.place = place;
        Edit const edit = Put<FundingSource>{source};
        if (auto changed = budget::apply(present, edit); changed.value) present = std::move(*changed.value);
        proposal.edits.push_back(edit);
        import.proposals.push_back(std::move(proposal));
    }
    return import;
}

} // namespace importers
