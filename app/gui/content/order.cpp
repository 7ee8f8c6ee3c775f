#include "app/gui/content/order.hpp"

#include "templates/rule_sentences.hpp"
#include "templates/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace gui {

using budget::Money;

namespace {

bool is_counted(budget::Outcome const& outcome, std::size_t source)
{
    auto const& pools = outcome.supply.pools;
    return std::any_of(pools.begin(), pools.end(), [&](auto const& pool) { return pool.source == source; });
}

} // namespace

OrderBanner order_banner(budget::Outcome const& outcome)
{
    OrderBanner banner;
    auto const covered = short_dollars(outcome.allocation.covered);
    // Match and shares of spending tie what one source pays to what others do: then another order may cover less, or more.
    if (templates::may_cost_coverage(outcome))
        banner.covered = fmt::format("This order covers {}, and none covers more than {}.", covered, short_dollars(outcome.coverage_bound));
    else if (!outcome.network.gates.empty()) banner.covered = fmt::format("No order covers more than these {}.", covered);
    else banner.covered = fmt::format("Any order covers the same {}.", covered);
    Money left;
    std::vector<std::string> who;
    for (auto const& rank : outcome.ranking) {
        if (rank.left.is_zero()) continue;
        left += rank.left;
        who.push_back(outcome.plan.sources[rank.source].name);
    }
    if (left.is_zero()) banner.left = " Every source is used up.";
    else if (who.size() == 1)
        banner.left = fmt::format(" The order decides whose money is left. This one leaves {}, all of it in {}.",
                                  short_dollars(left), who.front());
    else
        banner.left = fmt::format(" The order decides whose money is left. This one leaves {} in {} sources.",
                                  short_dollars(left), who.size());
    auto const lost = outcome.allocation.covered - outcome.first_fit.covered;
    if (lost.is_zero()) {
        banner.after = " Taking sources one after the other without looking ahead covers as much in this plan.";
    } else {
        banner.first_fit = " Taking sources one after the other without looking ahead would leave ";
        banner.more = short_dollars(lost) + " more";
        banner.after = " unfunded.";
    }
    return banner;
}

TableContent order_table(budget::Outcome const& outcome, bool stale)
{
    TableContent table{.columns = {{"rank", "#", 30, true},
                                   {"source", "Source", 108, false, false, true},
                                   {"why", "Why here", 172, false, false, true, true},
                                   {"applied", "Applied", 126, true},
                                   {"left", "Left", 116, true}},
                       .rows = {}};
    Money applied;
    Money left;
    for (auto const& rank : outcome.ranking) {
        auto const& source = outcome.plan.sources[rank.source];
        bool const counted = is_counted(outcome, rank.source);
        auto const tone = stale || !counted ? Tone::quiet : Tone::plain;
        auto const cell = [&](std::string text) { return TableCell{std::move(text), false, tone}; };
        auto why = templates::reasons_in_words(rank);
        if (!counted) why = fmt::format("not counted: {}{}{}", spoken(source.standing), why.empty() ? "" : "; ", why);
        table.rows.push_back({source.id.text,
                              {cell(std::to_string(table.rows.size() + 1)), cell(source.name), cell(std::move(why)),
                               cell(counted ? dollars(rank.applied) : "–"), cell(counted ? dollars(rank.left) : "–")}});
        applied += rank.applied;
        left += rank.left;
    }
    auto const tone = stale ? Tone::quiet : Tone::plain;
    table.rows.push_back(
        {"", {{}, {"Total", false, tone}, {}, {dollars(applied), false, tone}, {dollars(left), false, tone}}, true});
    return table;
}

GapReasons gap_reasons(budget::Outcome const& outcome)
{
    GapReasons reasons;
    auto const gap = outcome.allocation.total_gap();
    reasons.title = gap.is_zero() ? "Every cost of the plan is covered"
                                  : templates::may_cost_coverage(outcome) ? fmt::format("Why {} stays unpaid", short_dollars(gap))
                                  : fmt::format("Why {} cannot be covered by any order", short_dollars(gap));
    for (auto const& shortfall : outcome.shortfalls)
        reasons.sentences.push_back(templates::in_words(outcome, shortfall));
    for (auto const& rank : outcome.ranking)
        if (!rank.disagreement.empty()) reasons.notes.push_back(rank.disagreement);
    return reasons;
}

} // namespace gui
