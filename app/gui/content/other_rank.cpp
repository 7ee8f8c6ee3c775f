#include "app/gui/content/other_rank.hpp"

#include "budget/totals.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace gui {

using budget::Money;

namespace {

constexpr std::size_t most_changes = 4; // that are said one by one; the table beside them has them all

struct Use {
    std::string name;
    bool is_moved = false; // the source that gets another rank
    Money more;            // below zero: less
    Money left;
    Money was_left;
};

std::string in_words(Use const& use)
{
    auto const left = use.left.is_zero() ? "nothing" : short_dollars(use.left);
    return fmt::format("{} pays {} {}; of its money {} is left instead of {}.", use.name,
                       short_dollars(use.more < Money{} ? -use.more : use.more), use.more < Money{} ? "less" : "more", left,
                       use.was_left.is_zero() ? "nothing" : short_dollars(use.was_left));
}

std::optional<int> rank_in(std::vector<budget::Rank> const& ranking, budget::Plan const& plan, budget::SourceId const& source)
{
    for (std::size_t at = 0; at < ranking.size(); ++at)
        if (plan.sources[ranking[at].source].id == source) return static_cast<int>(at) + 1;
    return std::nullopt;
}

// What the source pays in each of the fiscal years.
std::vector<Money> paid_by_year(budget::Outcome const& outcome, budget::SourceId const& source, std::vector<budget::Period> const& years)
{
    std::vector<Money> paid(years.size());
    for (auto const& payment : outcome.allocation.payments) {
        if (outcome.plan.sources[outcome.supply.pools[payment.pool].source].id != source) continue;
        auto const month = static_cast<int>(payment.month);
        for (std::size_t at = 0; at < years.size(); ++at)
            if (month >= years[at].first && month < years[at].first + years[at].count) paid[at] += payment.amount;
    }
    return paid;
}

// Where every source pays as much over the plan as before: "County pays $500 less in FY27, $500 more in FY28."
std::string other_years(budget::Outcome const& before, budget::Outcome const& after, budget::SourceId const& source)
{
    auto const years = periods(after.plan, budget::Step::year);
    auto const was = paid_by_year(before, source, years);
    auto const now = paid_by_year(after, source, years);
    std::string text;
    for (std::size_t at = 0; at < years.size(); ++at) {
        if (was[at] == now[at]) continue;
        bool const less = now[at] < was[at];
        text += fmt::format("{}{} {} in {}", text.empty() ? "" : ", ", short_dollars(less ? was[at] - now[at] : now[at] - was[at]),
                            less ? "less" : "more", years[at].name);
    }
    auto const* moved = find(after.plan, source);
    return text.empty() || !moved ? "What it pays for, or in which month, changes." : fmt::format("{} pays {}.", moved->name, text);
}

// "Jan 2027, $283,920 in 12 months", "none".
std::string next_cliff(budget::Outcome const& outcome, budget::Date today)
{
    for (auto const& cliff : outcome.cliffs)
        if (!cliff.absorbed() && cliff.month.last_day() >= today)
            return fmt::format("{}, {} in {} month{}", for_people(cliff.month), short_dollars(cliff.loss), cliff.loss_months, cliff.loss_months == 1 ? "" : "s");
    return "none";
}

// Under the new pins: with every cost and all money as they are.
bool gets_there(budget::Plan const& plan, budget::Outcome const& outcome, budget::SourceId const& source, int wanted)
{
    auto const is_taken = std::any_of(plan.sources.begin(), plan.sources.end(), [&](auto const& other) {
        return other.id != source && other.pinned == wanted;
    });
    return !is_taken && rank_in(rank(plan, outcome.costs, outcome.supply), plan, source) == wanted;
}

} // namespace

std::optional<int> rank_of(budget::Outcome const& outcome, budget::SourceId const& source)
{
    return rank_in(outcome.ranking, outcome.plan, source);
}

budget::Plan pin_at(budget::Outcome const& outcome, budget::SourceId const& source, int wanted)
{
    auto plan = outcome.plan;
    std::vector<budget::FundingSource*> order;
    for (auto const& rank : outcome.ranking) order.push_back(&plan.sources[rank.source]);
    auto const moved = std::find_if(order.begin(), order.end(), [&](auto const* one) { return one->id == source; });
    if (moved == order.end()) return plan;
    auto* const pinned = *moved;
    wanted = std::clamp(wanted, 1, static_cast<int>(order.size()));
    pinned->pinned = wanted;
    if (gets_there(plan, outcome, source, wanted)) return plan;
    order.erase(moved);
    order.insert(order.begin() + (wanted - 1), pinned);
    for (std::size_t at = 0; at < order.size(); ++at)
        if (order[at]->pinned) order[at]->pinned = static_cast<int>(at) + 1;
    return plan;
}

budget::Plan unpin(budget::Outcome const& outcome, budget::SourceId const& source)
{
    auto plan = outcome.plan;
    for (auto& one : plan.sources)
        if (one.id == source) one.pinned.reset();
    return plan;
}

std::string name_of_pin(budget::Plan const& plan, budget::SourceId const& source)
{
    auto const* found = find(plan, source);
    if (!found) return {};
    return found->pinned ? fmt::format("Pin {} at rank {}", found->name, *found->pinned) : "Unpin " + found->name;
}

std::string pin_in_words(budget::Outcome const& before, budget::Outcome const& after, budget::SourceId const& source)
{
    auto text = name_of_pin(after.plan, source);
    auto const was = rank_of(before, source);
    auto const now = rank_of(after, source);
    auto const* moved = find(after.plan, source);
    if (!was || !now || !moved) return text;
    if (moved->pinned) text += fmt::format(" instead of {}.", *was);
    else if (was == now) text += fmt::format(": it stays at rank {}.", *now);
    else text += fmt::format(": it goes to rank {} instead of {}.", *now, *was);
    for (auto const& rank : after.ranking) {
        auto const& other = after.plan.sources[rank.source];
        auto const* earlier = find(before.plan, other.id);
        if (other.id == source || !earlier || !other.pinned || earlier->pinned == other.pinned) continue;
        text += fmt::format(" {}, pinned at {}, is pinned at {} then.", other.name, *earlier->pinned, *other.pinned);
    }
    return text;
}

std::vector<std::string> order_effect(budget::Outcome const& before, budget::Outcome const& after, budget::SourceId const& source,
                                      budget::Date today)
{
    std::vector<Use> uses;
    for (auto const& now : after.ranking)
        for (auto const& was : before.ranking) {
            auto const& paying = after.plan.sources[now.source];
            if (before.plan.sources[was.source].id != paying.id || was.applied == now.applied) continue;
            uses.push_back({paying.name, paying.id == source, now.applied - was.applied, now.left, was.left});
        }
    auto const size = [](Use const& use) { return use.more < Money{} ? -use.more : use.more; };
    std::stable_sort(uses.begin(), uses.end(), [&](Use const& a, Use const& b) {
        if (a.is_moved != b.is_moved) return a.is_moved;
        return size(a) > size(b);
    });
    std::vector<std::string> said;
    for (auto const& use : uses)
        if (said.size() < most_changes) said.push_back(in_words(use));
    if (uses.size() == most_changes + 1) said.push_back(in_words(uses.back()));
    else if (uses.size() > said.size())
        said.push_back(fmt::format("{} more sources are used more or less: the table has them all.", uses.size() - said.size()));
    if (before.allocation.payments == after.allocation.payments)
        said.push_back("Nothing else changes: every cost is paid by the same money.");
    else if (uses.empty())
        said.push_back("Every source pays as much over the plan as before. " + other_years(before, after, source));
    if (after.allocation.covered != before.allocation.covered) // rules tie what one source pays to what others do
        said.push_back(fmt::format("All in all {} is covered instead of {}.", short_dollars(after.allocation.covered),
                                   short_dollars(before.allocation.covered)));
    auto const was = next_cliff(before, today);
    auto const now = next_cliff(after, today);
    if (was != now) said.push_back(fmt::format("The next cliff: {} instead of {}.", now, was));
    return said;
}

} // namespace gui
