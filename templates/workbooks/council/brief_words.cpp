#include "templates/workbooks/council/brief_words.hpp"

#include "templates/rounded_words.hpp"
#include "templates/staffing_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace templates::council {

using namespace budget;

namespace {

std::string full_time_people(Ratio const& fte)
{
    auto words = fte_in_words(fte);
    words.erase(words.size() - std::string{" FTE"}.size());
    return words == "1" ? "1 full-time person" : words + " full-time people";
}

int vehicles_at(View const& view, std::size_t month)
{
    std::set<std::string> groups;
    std::int64_t count = 0;
    for (auto const& line : view.outcome.costs.lines)
        if (!line.vehicles.empty() && groups.insert(line.component.text).second) count += line.vehicles[month];
    return static_cast<int>(count);
}

// "FY27 (Jul 2026 to Jun 2027)".
std::string year_with_months(View const& view)
{
    auto const& year = view.years.front();
    auto const first = view.plan().first_month + year.first;
    if (year.count == 1) return fmt::format("{} ({})", year.name, for_people(first));
    return fmt::format("{} ({} to {})", year.name, for_people(first), for_people(first + (year.count - 1)));
}

std::string what_it_costs(View const& view)
{
    auto const last = last_month_of(view.years.front());
    Ratio fte;
    for (auto const& staffing : view.outcome.costs.staffing) fte += staffing.size.fte[last];
    auto text = fmt::format("{} costs {} in {}.", name_of(view.outcome), about(cost_in(view.outcome, view.years.front())), year_with_months(view));
    auto const vehicles = vehicles_at(view, last);
    std::vector<std::string> buys;
    if (!fte.is_zero()) buys.push_back("the work of " + full_time_people(fte));
    if (vehicles > 0) buys.push_back(vehicles == 1 ? "1 vehicle" : fmt::format("{} vehicles", vehicles));
    if (buys.empty()) return text;
    std::vector<std::string> programs;
    for (auto const& program : view.plan().programs) programs.push_back(program.name);
    return text + fmt::format(" At the end of that year it pays for {}{}.", listed(buys), programs.size() < 2 || programs.size() > 4 ? "" : ", for " + listed(programs));
}

std::string payers_sentence(View const& view)
{
    auto const cost = cost_in(view.outcome, view.years.front());
    auto const missing = gap_in(view.outcome, view.years.front());
    if (cost.is_zero()) return {};
    auto const paid = paid_by_source(view.outcome, view.years.front());
    std::vector<std::size_t> payers;
    for (std::size_t source = 0; source < paid.size(); ++source)
        if (!paid[source].is_zero()) payers.push_back(source);
    std::stable_sort(payers.begin(), payers.end(), [&](auto a, auto b) { return paid[a] > paid[b]; });
    if (payers.empty()) return "Nobody pays for it yet.";
    constexpr std::size_t most = 5;
    std::vector<std::string> parts;
    Money others;
    for (std::size_t at = 0; at < payers.size(); ++at) {
        if (at < most || payers.size() == most + 1) parts.push_back(name_of_payer(view.plan(), payers[at]) + " " + about(paid[payers[at]]));
        else others += paid[payers[at]];
    }
    if (!others.is_zero()) parts.push_back("other sources " + about(others));
    auto text = fmt::format("In that year {} is paid: {}.", of_every_dollar(cost - missing, cost), listed(parts));
    if (!missing.is_zero()) text += fmt::format(" Nobody pays for the remaining {} yet.", about(missing).starts_with("about ") ? about(missing).substr(6) : about(missing));
    return text;
}

std::string in_plain_words(View const& view, CliffCause const& cause)
{
    auto const& name = view.plan().sources.at(cause.source).name;
    auto const day = for_people(cause.date);
    switch (cause.kind) {
    case CliffCause::Kind::ended: return fmt::format("{} ends {}", name, day);
    case CliffCause::Kind::ended_early: return fmt::format("{} is ended early by its funder, on {}", name, day);
    case CliffCause::Kind::stepped_down:
        return fmt::format("{} falls after {}, from {} to {} a month", name, day, about(cause.before), about(cause.after));
    case CliffCause::Kind::ran_out: return fmt::format("{} is used up by {}", name, day);
    case CliffCause::Kind::cap_reached: return fmt::format("{} has paid by {} all that its funder lets it pay for this", name, day);
    case CliffCause::Kind::match_lost: return fmt::format("{} can't be used after {}, because nobody pays the local part that it asks for", name, day);
    case CliffCause::Kind::lapsed: return fmt::format("what {} has left on {} is lost", name, day);
    case CliffCause::Kind::retention_begun: return fmt::format("after {} only local money may carry what {} paid", day, name);
    }
    return {};
}

std::string causes(View const& view, Cliff const& cliff)
{
    std::vector<std::string> parts;
    for (auto const& cause : cliff.causes) parts.push_back(in_plain_words(view, cause));
    return listed(parts);
}

std::string capital(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string how_long_it_lasts(View const& view)
{
    auto const& outcome = view.outcome;
    auto text = outcome.funded_until && *outcome.funded_until < view.plan().first_month.first_day()
                    ? std::string{"Money is missing from the first month on."}
                    : !outcome.funded_until ? fmt::format("The money lasts through {}, as far as this plan goes.", for_people(view.plan().last_month().last_day()))
                                            : fmt::format("The money lasts through {}.", for_people(*outcome.funded_until));
    auto const next = std::find_if(outcome.cliffs.begin(), outcome.cliffs.end(), [&](Cliff const& cliff) { return !cliff.absorbed() && cliff.month > Month{view.today}; });
    if (next == outcome.cliffs.end()) return outcome.funded_until ? text : text + " No money ends before then without other money taking over.";
    auto const missing = next->loss + next->elsewhere;
    // Where other money takes over for a year, the months that go unpaid are none of the cliff's.
    auto const when = next->loss.is_zero() ? std::string{"in other months"} : fmt::format("from {} on", for_people(missed_from(outcome, *next, {})));
    text += fmt::format(" {}: {} {} of cost has no payer any more", capital(causes(view, *next)), when, about(missing));
    if (!next->fte.is_zero() || next->vehicles > 0) {
        std::vector<std::string> at_risk;
        if (!next->fte.is_zero()) at_risk.push_back("the work of " + full_time_people(next->fte));
        if (next->vehicles > 0) at_risk.push_back(next->vehicles == 1 ? "1 vehicle" : fmt::format("{} vehicles", next->vehicles));
        text += "; it pays for " + listed(at_risk);
    }
    return text + ".";
}

std::string the_years_together(View const& view)
{
    if (view.years.size() < 2) return {};
    auto const& allocation = view.outcome.allocation;
    auto const first = cost_in(view.outcome, view.years.front());
    auto const last = cost_in(view.outcome, view.years.back());
    bool const whole = std::all_of(view.years.begin(), view.years.end(), [](Period const& year) { return year.count == 12; });
    std::string text;
    if (whole && about(first) != about(last))
        text = fmt::format("The yearly cost goes from {} in {} to {} in {}. ", about(first), view.years.front().name, about(last), view.years.back().name);
    text += whole ? fmt::format("All {} years together cost {}; ", view.years.size(), about(allocation.cost))
                  : fmt::format("All {} months together cost {}; ", view.plan().months, about(allocation.cost));
    if (allocation.total_gap().is_zero()) return text + "all of it is paid.";
    text += fmt::format("{} of that has no payer.", about(allocation.total_gap()));
    if (!view.outcome.shortfalls.empty()) text += " Using the money in another order would not change this; new money or lower cost would.";
    return text;
}

} // namespace

std::vector<std::string> brief_in_words(View const& view)
{
    std::vector<std::string> all;
    for (auto& text : {what_it_costs(view), payers_sentence(view), how_long_it_lasts(view), the_years_together(view)})
        if (!text.empty()) all.push_back(text);
    return all;
}

std::string why_in_plain_words(View const& view, Decision const& decision)
{
    auto const& cliff = view.outcome.cliffs[decision.cliff];
    auto text = capital(causes(view, cliff)) + ".";
    if (!cliff.decide_by_reason.empty()) text += " The date leaves " + cliff.decide_by_reason + ".";
    return text;
}

} // namespace templates::council
