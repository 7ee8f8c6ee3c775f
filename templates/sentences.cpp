#include "templates/sentences.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/counted.hpp"
#include "budget/insight/cliffs.hpp"
#include "templates/reports/view.hpp"
#include "templates/rule_sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace templates {

using namespace budget;

std::string with_small_initial(std::string text)
{
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string with_full_stop(std::string text)
{
    if (!text.empty() && text.back() != '.' && text.back() != '!' && text.back() != '?') text += '.';
    return text;
}

std::string listed(std::vector<std::string> const& things, std::string const& last)
{
    std::string text;
    for (std::size_t at = 0; at < things.size(); ++at) {
        if (at > 0) text += at + 1 == things.size() ? " " + last + " " : ", ";
        text += things[at];
    }
    return text;
}

std::string listed_names(std::vector<std::string> const& names)
{
    bool const commas = std::any_of(names.begin(), names.end(), [](auto const& name) { return name.find(',') != std::string::npos; });
    if (!commas || names.size() < 3) return listed(names);
    std::string text;
    for (std::size_t at = 0; at < names.size(); ++at)
        text += (at == 0 ? "" : at + 1 == names.size() ? "; and " : "; ") + names[at];
    return text;
}

namespace {

std::string name_of_source(Outcome const& outcome, std::size_t source) { return outcome.plan.sources.at(source).name; }

std::vector<std::size_t> lines_at_risk(Outcome const& outcome, Cliff const& cliff, Filter const& filter)
{
    std::vector<std::size_t> lines;
    for (auto const& at_risk : cliff.at_risk)
        if (filter.takes(outcome.costs.lines.at(at_risk.line))) lines.push_back(at_risk.line);
    return lines;
}

} // namespace

std::string names_of_lines(Outcome const& outcome, std::span<std::size_t const> lines, std::size_t most)
{
    std::vector<Line const*> of_components; // the first of each
    std::set<ComponentId> seen;
    for (auto const at : lines) {
        auto const& line = outcome.costs.lines.at(at);
        if (seen.insert(line.component).second) of_components.push_back(&line);
    }
    bool const all = of_components.size() <= most + 1;
    std::vector<std::string> names;
    for (std::size_t at = 0; at < (all ? of_components.size() : most); ++at) { // looking one up takes as long as the plan is large
        auto const* component = find(outcome.plan, of_components[at]->component);
        names.push_back(component ? component->name : of_components[at]->name);
    }
    if (!all) names.push_back(fmt::format("{} other costs", of_components.size() - most));
    return listed_names(names);
}

std::string fte_in_words(Ratio const& fte)
{
    auto text = decimal_text(fte, 2);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    if (text == "0" && !fte.is_zero()) return "less than 0.01 FTE";
    return text + " FTE";
}

std::string in_words(Counting counting)
{
    switch (counting) {
    case Counting::committed: return "committed money only: what is awarded, and nothing renewed";
    case Counting::likely: return "committed and likely money: what is awarded or likely, and renewals of even chance or better";
    case Counting::possible: return "all money that is possible: every source and every renewal";
    }
    return {};
}

std::string in_words(Outcome const& outcome, CliffCause const& cause)
{
    auto const name = name_of_source(outcome, cause.source);
    auto const day = for_people(cause.date);
    switch (cause.kind) {
    case CliffCause::Kind::ended: return fmt::format("{} ends {}", name, day);
    case CliffCause::Kind::ended_early: return fmt::format("{} is ended early by its funder on {}", name, day);
    case CliffCause::Kind::stepped_down:
        return fmt::format("{} steps down after {}, from about {} to {} a month{}{}", name, day, short_dollars(cause.before),
                           short_dollars(cause.after), cause.detail.empty() ? "" : ": ", cause.detail);
    case CliffCause::Kind::ran_out:
        if (!cause.after.is_zero())
            return fmt::format("what {} had at once is spent by {}, and about {} a month goes on of {}", name, day, short_dollars(cause.after),
                               short_dollars(cause.before));
        return cause.detail.empty() ? fmt::format("{} runs out by {}", name, day) : fmt::format("{} runs out in {}", name, cause.detail);
    case CliffCause::Kind::cap_reached: return fmt::format("{} reaches its cap \"{}\" by {}", name, cause.detail, day);
    case CliffCause::Kind::match_lost: return fmt::format("{} can't be drawn after {} for want of match", name, day);
    case CliffCause::Kind::lapsed: return fmt::format("{} doesn't carry over past {}: {}", name, day, cause.detail);
    case CliffCause::Kind::retention_begun:
        return fmt::format("after {} local money alone may carry what it paid, {}", name, cause.detail);
    }
    return {};
}

std::string causes_in_words(Outcome const& outcome, Cliff const& cliff)
{
    std::vector<std::string> causes;
    for (auto const& cause : cliff.causes) {
        auto text = in_words(outcome, cause);
        if (std::find(causes.begin(), causes.end(), text) == causes.end()) causes.push_back(std::move(text));
    }
    return listed_names(causes);
}

std::string risk_in_words(Cliff const& cliff) { return risk_in_words(cliff.fte, cliff.vehicles); }

std::string risk_in_words(Ratio const& fte, int vehicles)
{
    std::vector<std::string> parts;
    if (!fte.is_zero()) parts.push_back(fte_in_words(fte));
    if (vehicles > 0) parts.push_back(counted(vehicles, "vehicle"));
    return parts.empty() ? "no positions" : listed(parts);
}

std::string absorbed_in_words(Outcome const& outcome, Cliff const& cliff)
{
    std::vector<std::string> parts;
    for (auto const& [source, more] : cliff.absorbed_by)
        parts.push_back(fmt::format("{}{} {}", name_of_source(outcome, source), parts.empty() ? " takes over" : "",
                                    short_dollars(more)));
    return listed_names(parts);
}

std::string in_words(Outcome const& outcome, Cliff const& cliff) { return in_words(outcome, cliff, Filter{}); }

std::string in_words(Outcome const& outcome, Cliff const& cliff, Filter const& filter)
{
    auto const causes = causes_in_words(outcome, cliff);
    // Who takes over is said of the whole plan; of one program it is asked for apart (taken_over.hpp).
    auto const taken_over = filter.program ? std::string{} : absorbed_in_words(outcome, cliff);
    Money const loss = loss_of(outcome, cliff, filter);
    Money const elsewhere = elsewhere_of(outcome, cliff, filter);
    auto const missed = missed_from(outcome, cliff, filter);
    auto const later = elsewhere.is_zero() ? std::string{}
                                           : fmt::format(" Money that is used up sooner for it leaves {} of cost in other months unpaid.",
                                                         short_dollars(elsewhere));
    if (loss.is_zero() && elsewhere.is_zero())
        return fmt::format("{}: {}. No cost loses its money{}.", for_people(cliff.month), causes,
                           taken_over.empty() ? "" : ", because " + taken_over);
    auto text = loss.is_zero()
                    ? fmt::format("{}: {}. No cost loses its money within {}.", for_people(cliff.month), causes,
                                  counted(cliff.loss_months, "month"))
                    : fmt::format("From {} {} of cost loses its money within {}{}: {}.", for_people(missed), short_dollars(loss),
                                  counted(cliff.loss_months, "month"), missed == cliff.month ? "" : " of " + for_people(cliff.month), causes);
    auto const lines = lines_at_risk(outcome, cliff, filter);
    if (!lines.empty()) {
        auto const names = names_of_lines(outcome, lines);
        auto const fte = fte_at_risk(outcome, cliff, filter);
        int const vehicles = vehicles_at_risk(outcome, cliff, filter);
        bool const people = !fte.is_zero() || vehicles > 0;
        text += people ? fmt::format(" At risk: {} ({}).", risk_in_words(fte, vehicles), names) : fmt::format(" At risk: {}.", names);
    }
    text += later;
    if (!taken_over.empty()) text += fmt::format(" {}.", taken_over);
    text += fmt::format(" Decide by {}", for_people(cliff.decide_by));
    return text + (cliff.decide_by_reason.empty() ? "." : with_full_stop(": " + cliff.decide_by_reason));
}

std::vector<Decision> decisions(Outcome const& outcome, Date today, std::string (*amount)(Money), Filter const& filter)
{
    std::vector<Decision> out;
    for (std::size_t at = 0; at < outcome.cliffs.size(); ++at) {
        auto const& cliff = outcome.cliffs[at];
        Money const missing = loss_of(outcome, cliff, filter) + elsewhere_of(outcome, cliff, filter);
        if (missing.is_zero()) continue;
        std::vector<std::string> renewable;
        for (auto const& cause : cliff.causes) {
            auto const& source = outcome.plan.sources.at(cause.source);
            bool const known = std::find(renewable.begin(), renewable.end(), source.name) != renewable.end();
            if (source.renewable == Renewable::yes && may_be_renewed(outcome.plan, outcome.supply, cause) && !known) renewable.push_back(source.name);
        }
        auto const start = renewable.empty() ? std::string{"Find "} : "Renew " + listed_names(renewable) + ", find ";
        auto const names = names_of_lines(outcome, lines_at_risk(outcome, cliff, filter), 3);
        Decision decision{.by = cliff.decide_by, .what = {}, .why = {}, .at_stake = missing, .cliff = at};
        // Where other money takes over for a year, and is used up sooner for it, cost is missed in other months than the cliff's.
        auto const when = loss_of(outcome, cliff, filter).is_zero() ? std::string{" in other months"}
                                                                    : " from " + for_people(missed_from(outcome, cliff, filter));
        decision.what = fmt::format("{}{}{}{}, or cut the cost", start, amount(missing), names.empty() ? "" : " for " + names, when);
        decision.why = causes_in_words(outcome, cliff);
        if (!cliff.decide_by_reason.empty()) decision.why += "; " + cliff.decide_by_reason;
        decision.overdue = cliff.decide_by < today;
        out.push_back(std::move(decision));
    }
    std::stable_sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.by < b.by; });
    return out;
}

std::string closed_in_words(Outcome const& outcome)
{
    int const closed = outcome.costs.closed_months;
    if (closed == 0) return {};
    auto const& plan = outcome.plan;
    auto text = fmt::format("Through {} costs are what was paid", for_people(plan.first_month + (closed - 1)));
    text += closed == plan.months ? "." : fmt::format(", from {} on what is planned.", for_people(plan.first_month + closed));
    Money questioned;
    for (auto const& cost : outcome.questioned) questioned += cost.questioned;
    if (!questioned.is_zero())
        text += fmt::format(" {} of what was paid is questioned: its source could not pay it, and it stands in the gap.",
                            dollars(questioned));
    return text;
}

std::string funded_until_in_words(Outcome const& outcome, Filter const& filter)
{
    auto const* program = filter.program ? find(outcome.plan, *filter.program) : nullptr;
    auto const said = [&](std::string sentence) { return program ? program->name + ": " + with_small_initial(std::move(sentence)) : sentence; };
    auto const until = funded_until(outcome, filter);
    if (outcome.costs.lines.empty()) return said("There is no cost yet.");
    if (!until)
        return said(fmt::format("Every cost{} is paid, through {}.",
                                program ? "" : outcome.questioned.empty() ? " of the plan" : " to come", for_people(outcome.plan.last_month().last_day())));
    auto const first_gap = *until + 1;
    if (first_gap <= outcome.plan.first_month.first_day())
        return said(fmt::format("Money is missing from the plan's first month, {}.", for_people(outcome.plan.first_month)));
    return said(fmt::format("Every cost is paid through {}; from {} money is missing.", for_people(*until),
                            first_gap.day() == 1 ? for_people(Month{first_gap}) : for_people(first_gap)));
}

namespace {

// What holds of every order. Where rules tie what sources pay to each other, another order may cover less, or even more.
std::string what_orders_pay(Outcome const& outcome)
{
    auto const& allocation = outcome.allocation;
    auto const paid = short_dollars(allocation.covered);
    auto const unpaid = short_dollars(allocation.total_gap());
    if (may_cost_coverage(outcome)) return fmt::format("In this order {} is paid and {} is not. {}", paid, unpaid, bound_in_words(outcome));
    if (!outcome.network.gates.empty())
        return fmt::format("{} is paid and {} is not, and no order pays more; the order decides whose money is left.", paid, unpaid);
    if (allocation.total_gap().is_zero())
        return fmt::format("In any order all {} of cost is paid; the order decides whose money is left.", short_dollars(allocation.cost));
    return fmt::format("In any order the same {} is paid and the same {} is not; the order decides whose money is left.", paid, unpaid);
}

} // namespace

std::string order_in_words(Outcome const& outcome)
{
    auto const& allocation = outcome.allocation;
    auto text = what_orders_pay(outcome);
    auto const more = allocation.covered - outcome.first_fit.covered;
    text += more.is_zero() ? " Taking the sources one after another without looking ahead would cover as much here."
                           : fmt::format(" Taking the sources one after another without looking ahead would leave {} more unpaid.",
                                         short_dollars(more));
    return text;
}

std::string reasons_in_words(Rank const& rank)
{
    std::string text;
    for (auto const& reason : rank.reasons) text += (text.empty() ? "" : "; ") + reason.text;
    return text;
}

} // namespace templates
