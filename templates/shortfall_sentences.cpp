#include "templates/shortfall_sentences.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/index.hpp"
#include "templates/rule_sentences.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace templates {

using namespace budget;

namespace {

std::string name_of_payer_of(Outcome const& outcome, std::size_t source) { return outcome.plan.sources.at(source).name; }

// Each component once, or each of its lines where it has others that cost something in these months.
std::vector<std::string> cost_names(Outcome const& outcome, std::span<std::size_t const> lines, Month first, Month last, std::size_t most)
{
    std::set<ComponentId> in_part;
    std::set<std::size_t> const meant(lines.begin(), lines.end());
    std::set<ComponentId> of_meant;
    for (auto const at : lines) of_meant.insert(outcome.costs.lines.at(at).component);
    int const from = std::max(0, first - outcome.plan.first_month);
    int const to = std::min(outcome.plan.months - 1, last - outcome.plan.first_month);
    for (std::size_t at = 0; at < outcome.costs.lines.size(); ++at) {
        auto const& line = outcome.costs.lines[at];
        if (meant.contains(at) || !of_meant.contains(line.component)) continue;
        for (int month = from; month <= to; ++month)
            if (!line.months[index(month)].is_zero()) in_part.insert(line.component);
    }
    struct Meant {
        Line const* line;
        bool whole;
    };
    std::vector<Meant> things;
    std::set<ComponentId> seen;
    for (auto const at : lines) {
        auto const& line = outcome.costs.lines.at(at);
        bool const whole = !in_part.contains(line.component);
        if (!whole || seen.insert(line.component).second) things.push_back({&line, whole});
    }
    bool const all = things.size() <= most + 1;
    std::vector<std::string> names;
    for (std::size_t at = 0; at < (all ? things.size() : most); ++at) { // looking one up takes as long as the plan is large
        auto const& line = *things[at].line;
        auto const* component = find(outcome.plan, line.component);
        auto const& name = component ? component->name : line.name;
        if (things[at].whole) names.push_back(name);
        else names.push_back(line.name == name ? name + ": " + with_small_initial(spoken(line.object_class)) : line.name);
    }
    if (!all) names.push_back(fmt::format("{} other costs", things.size() - most));
    return names;
}

std::size_t count_of_names(Outcome const& outcome, Shortfall const& shortfall)
{
    return cost_names(outcome, shortfall.lines, shortfall.first, shortfall.last, shortfall.lines.size()).size();
}

struct Days {
    Date first;
    Date last;
};
Days days_of(Outcome const& outcome, Shortfall const& shortfall)
{
    Days days{shortfall.last.last_day(), shortfall.first.first_day()};
    for (auto const cell : shortfall.cells) {
        auto const& slice = outcome.network.slices[index(outcome.network.cells[cell].slice)];
        days.first = std::min(days.first, slice.first);
        days.last = std::max(days.last, slice.last);
    }
    return days;
}

// Whether it holds all that its lines cost on its days.
bool is_whole(Outcome const& outcome, Shortfall const& shortfall)
{
    auto const days = days_of(outcome, shortfall);
    std::vector<char> lines(outcome.costs.lines.size(), 0);
    for (auto const line : shortfall.lines) lines[line] = 1;
    Money cost;
    for (auto const& cell : outcome.network.cells) {
        auto const& slice = outcome.network.slices[index(cell.slice)];
        if (slice.first >= days.first && slice.last <= days.last && lines[index(cell.line)]) cost += Money::from_cents(cell.demand);
    }
    return cost == shortfall.cost;
}

} // namespace

std::string names_of_costs(Outcome const& outcome, std::span<std::size_t const> lines, Month first, Month last, std::size_t most)
{
    return listed_names(cost_names(outcome, lines, first, last, most));
}

std::string span_in_words(Outcome const& outcome, Shortfall const& shortfall)
{
    auto const [first, last] = days_of(outcome, shortfall);
    bool const months = first == Month{first}.first_day() && last == Month{last}.last_day();
    if (months && shortfall.first == shortfall.last) return for_people(shortfall.first);
    if (months) return fmt::format("{} to {}", for_people(shortfall.first), for_people(shortfall.last));
    if (first == last) return for_people(first);
    return fmt::format("{} to {}", for_people(first), for_people(last));
}

namespace {

// ", for Clinician, night and EMT, night": whose cost stays unpaid, where that isn't all of the shortfall's.
std::string unpaid_in_words(Outcome const& outcome, Shortfall const& shortfall, std::size_t components)
{
    std::vector<std::size_t> lines;
    std::set<ComponentId> unpaid;
    for (auto const& [line, amount] : shortfall.unpaid) {
        lines.push_back(line);
        unpaid.insert(outcome.costs.lines.at(line).component);
    }
    return unpaid.size() == components ? std::string{} : ", for " + names_of_lines(outcome, lines, 4);
}

// Sources whose rules let them pay all that is unpaid of it, whatever they hold.
std::vector<std::string> who_else_may(Outcome const& outcome, Shortfall const& shortfall, std::size_t payer)
{
    std::vector<std::string> names;
    for (std::size_t s = 0; s < outcome.plan.sources.size(); ++s) {
        auto const& source = outcome.plan.sources[s];
        auto const allows = [&](Pool const& pool) {
            return std::all_of(shortfall.unpaid.begin(), shortfall.unpaid.end(),
                               [&](auto const& unpaid) { return may_pay(outcome.plan, source, pool, outcome.costs.lines.at(unpaid.first)).allowed; });
        };
        if (s != payer && std::any_of(source.pools.begin(), source.pools.end(), allows)) names.push_back(source.name);
    }
    return names;
}

// "Fed grant: cap "Indirect"", of each source that keeps money which a rule doesn't let it bring here; none where all is used.
std::vector<std::string> what_keeps_money(Outcome const& outcome, Shortfall const& shortfall)
{
    std::vector<std::string> said;
    for (auto const source : shortfall.sources) {
        std::vector<std::string> rules;
        for (auto const& lapse : outcome.lapses) {
            bool const by_rule = lapse.reason == Lapse::Reason::cap_reached || lapse.reason == Lapse::Reason::no_match;
            if (lapse.source != source || !by_rule || lapse.last_day < shortfall.first.first_day()) continue;
            auto const rule = lapse.reason == Lapse::Reason::no_match ? std::string{"match is missing"} : "its " + lapse.rule + " is used up";
            if (std::find(rules.begin(), rules.end(), rule) == rules.end()) rules.push_back(rule);
        }
        if (!rules.empty()) said.push_back(fmt::format("{}: {}", name_of_payer_of(outcome, source), fmt::join(rules, ", ")));
    }
    return said;
}

// "Grant until 15 Dec 2026; Levy from 15 Nov 2027".
std::string on_other_days_in_words(Outcome const& outcome, Shortfall const& shortfall)
{
    constexpr std::size_t most = 4;
    auto const& payers = shortfall.on_other_days;
    bool const all = payers.size() <= most + 1;
    std::vector<std::string> said;
    for (std::size_t at = 0; at < (all ? payers.size() : most); ++at) {
        auto text = name_of_payer_of(outcome, payers[at].source);
        if (payers[at].until) text += " until " + for_people(*payers[at].until);
        if (payers[at].from) text += fmt::format("{} from {}", payers[at].until ? " and" : "", for_people(*payers[at].from));
        if (!payers[at].until && !payers[at].from) text += " with none in the plan's time";
        said.push_back(std::move(text));
    }
    if (!all) said.push_back(fmt::format("{} other sources on other days", payers.size() - most));
    return fmt::format("{}", fmt::join(said, "; "));
}

} // namespace

std::string in_words(Outcome const& outcome, Shortfall const& shortfall)
{
    auto const names = names_of_costs(outcome, shortfall.lines, shortfall.first, shortfall.last);
    auto const months = span_in_words(outcome, shortfall);
    auto const days = days_of(outcome, shortfall);
    auto const span = (months.find(" to ") != std::string::npos ? "From " : days.first == days.last ? "On " : "In ") + months;
    std::set<ComponentId> components;
    for (auto const line : shortfall.lines) components.insert(outcome.costs.lines.at(line).component);
    bool const whole = is_whole(outcome, shortfall);
    bool const one = !whole || count_of_names(outcome, shortfall) == 1;
    auto const unpaid = unpaid_in_words(outcome, shortfall, components.size());
    auto const amount = short_dollars(shortfall.cost);
    auto const start = whole ? fmt::format("{} {} {} {}.", span, names, one ? "costs" : "cost", amount)
                             : fmt::format("{} {} of what {} cost{} is short of money.", span, amount, names,
                                           count_of_names(outcome, shortfall) == 1 ? "s" : "");
    // In closed months the question is who has paid: that source alone, and not rightly.
    if (auto const& payer = outcome.network.cells.at(shortfall.cells.front()).paid_by) {
        auto const others = who_else_may(outcome, shortfall, *payer);
        std::vector<std::size_t> lines;
        for (auto const& each : shortfall.unpaid) lines.push_back(each.first);
        auto const for_what = names_of_costs(outcome, lines, shortfall.first, shortfall.last);
        return fmt::format("{} {} paid for {}; {} of that is questioned. {} may pay it by {} rules.", span, name_of_payer_of(outcome, *payer), for_what,
                           short_dollars(shortfall.gap()), others.empty() ? "No other source of the plan" : listed_names(others),
                           others.size() > 1 ? "their" : "its");
    }
    if (!shortfall.on_other_days.empty())
        return fmt::format("{} No money that may pay {} is there on these days ({}): {} stays unpaid whatever the order{}.", start,
                           one ? "it" : "any of them", on_other_days_in_words(outcome, shortfall), short_dollars(shortfall.gap()), unpaid);
    if (shortfall.sources.empty())
        return fmt::format("{} No source that is counted may pay {}: {} stays unpaid whatever the order{}.", start,
                           one ? "it" : "them", short_dollars(shortfall.gap()), unpaid);
    std::vector<std::string> sources;
    for (auto const source : shortfall.sources) {
        std::optional<Date> last;
        for (auto const& pool : outcome.supply.pools)
            if (pool.source == source && pool.ends) last = std::max(last.value_or(pool.last_day), pool.last_day);
        for (auto const& pool : outcome.supply.pools)
            if (pool.source == source && !pool.ends) last.reset();
        auto const name = name_of_payer_of(outcome, source);
        sources.push_back(last ? fmt::format("{} (ends {})", name, for_people(*last)) : name);
    }
    auto const kept = what_keeps_money(outcome, shortfall);
    bool const several = sources.size() > 1;
    auto const bring = kept.empty() ? std::string{several ? "hold" : "holds"} : std::string{"can bring"};
    auto const why = kept.empty() ? std::string{} : fmt::format(" ({})", fmt::join(kept, "; "));
    // Where rules tie what sources pay to each other, another order may reach it.
    auto const whatever = may_cost_coverage(outcome) ? "" : " whatever the order";
    // A long list of costs hides what it is about: then their number says enough, and the unpaid ones stand at the end.
    constexpr std::size_t few = 4;
    if (components.size() > few)
        return fmt::format("{} {} costs that only {} may pay come to {}. For them {} {} {}{}: {} stays unpaid{}{}.",
                           span, components.size(), listed_names(sources), short_dollars(shortfall.cost),
                           several ? "these sources" : "this source", bring,
                           short_dollars(shortfall.held), why, short_dollars(shortfall.gap()), whatever, unpaid);
    return fmt::format("{} Only {} may pay {}, and {} {} for {}{}: {} stays unpaid{}{}.", start,
                       listed_names(sources), one ? "it" : "them", bring,
                       short_dollars(shortfall.held), one ? "it" : "them", why, short_dollars(shortfall.gap()), whatever, unpaid);
}

} // namespace templates
