#include "templates/money_sentences.hpp"

#include "templates/cell_text.hpp"
#include "templates/reports/view.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

namespace templates {

using namespace budget;

namespace {

FundingSource const& source_of(Outcome const& outcome, std::size_t source) { return outcome.plan.sources.at(source); }

Pool const& pool_of(Outcome const& outcome, std::size_t pool)
{
    auto const& supply = outcome.supply.pools.at(pool);
    return source_of(outcome, supply.source).pools.at(supply.pool);
}

std::string end_in_words(Outcome const& outcome, Lapse const& lapse)
{
    auto const day = for_people(lapse.last_day);
    switch (lapse.end) {
    case Lapse::End::spend_by: return fmt::format("It must be spent by {}", day);
    case Lapse::End::source_end: return fmt::format("The source ends {}", day);
    case Lapse::End::ended_early: return fmt::format("The funder ended it on {}", day);
    case Lapse::End::renewed_term: return fmt::format("The renewed term ends {}", day);
    case Lapse::End::fiscal_year:
        return fmt::format("Nothing carries over from {}", fiscal_year_name(outcome.plan.calendar().year_of(lapse.last_day)));
    case Lapse::End::plan_end: return "The plan ends before the money does";
    case Lapse::End::liquidate_by: return fmt::format("It must be drawn by {}", day);
    }
    return {};
}

std::string reason_in_words(Outcome const& outcome, Lapse const& lapse)
{
    auto const& pool = pool_of(outcome, lapse.pool);
    switch (lapse.reason) {
    case Lapse::Reason::no_match: return "nobody spends the match that it asks for";
    case Lapse::Reason::cap_reached: return fmt::format("its {} is used up", lapse.rule);
    case Lapse::Reason::obligate_by:
        return fmt::format("it had to be obligated by {}, before the costs that it could still pay begin",
                           pool.obligate_by ? for_people(*pool.obligate_by) : std::string{"its last day"});
    case Lapse::Reason::nothing_left: return "nothing is left that it may pay: other sources pay these costs";
    case Lapse::Reason::more_than_costs:
        return source_of(outcome, lapse.source).match ? "it is more than its share of the costs that it may pay in its time"
                                                      : "it is more than all that it may pay costs in its time";
    case Lapse::Reason::nothing_to_pay: return "nothing that it may pay costs anything in its time";
    case Lapse::Reason::drawn_too_late:
        return fmt::format("its reimbursements come {} days after a month's end, which is later",
                           source_of(outcome, lapse.source).lag_days);
    }
    return {};
}

std::string for_months(int months)
{
    if (months == 12) return {};
    return fmt::format(" for {} {}", months, months == 1 ? "month" : "months");
}

} // namespace

std::string why_in_words(Outcome const& outcome, Lapse const& lapse)
{
    return fmt::format("{}, and {}.", end_in_words(outcome, lapse), reason_in_words(outcome, lapse));
}

std::string in_words(Outcome const& outcome, Lapse const& lapse)
{
    auto const name = name_of_pool(outcome, lapse.pool);
    if (!lapse.is_lost()) return fmt::format("{} of {} is left at the plan's end.", short_dollars(lapse.amount), name);
    return fmt::format("{} of {} will be lost on {}.", short_dollars(lapse.amount), name, for_people(lapse.last_day));
}

std::string in_words(BalanceYear const& year)
{
    auto const name = fiscal_year_name(year.fiscal_year) + for_months(year.months);
    if (year.recurring_cost.is_zero()) return fmt::format("In {} there is no recurring cost.", name);
    if (year.is_balanced())
        return fmt::format("In {} annual money carries all {} of recurring cost: the year is structurally balanced.", name,
                           short_dollars(year.recurring_cost));
    auto text = fmt::format("In {} annual money carries {} of {} of recurring cost, {} too little.", name,
                            short_dollars(year.recurring_money), short_dollars(year.recurring_cost), short_dollars(year.gap()));
    std::vector<std::string> rest;
    auto const say = [&](Money amount, std::string_view who, std::string_view verb) {
        if (!amount.is_zero()) rest.push_back(fmt::format("{} {} {}", who, verb, amount == year.gap() ? "it" : short_dollars(amount) + " of it"));
    };
    say(year.one_time_money, "one-time money", "pays");
    say(year.term_limited, "multi-year money, which ends,", "pays");
    say(year.unpaid, "nobody", "pays");
    auto said = listed(rest);
    said.front() = static_cast<char>(said.front() - 'a' + 'A');
    text += " " + said + ".";
    if (!year.on_limited_money().is_zero())
        text += fmt::format(" {} of recurring cost rests on money that doesn't come back.",
                            share_for_people(year.share_on_limited_money()));
    return text;
}

std::string limited_money_in_words(BalanceYear const& year)
{
    if (year.on_limited_money().is_zero()) return {};
    auto const* what = year.term_limited.is_zero()     ? "one-time money"
                       : year.one_time_money.is_zero() ? "term-limited money"
                                                       : "one-time or term-limited money";
    return fmt::format("In {} {} pays {} of recurring cost, {} of it.", fiscal_year_name(year.fiscal_year), what,
                       dollars(year.on_limited_money()), share_for_people(year.share_on_limited_money()));
}

std::string in_words(Outcome const& outcome, Freed const& freed)
{
    auto const& name = source_of(outcome, freed.source).name;
    if (freed.applied.is_zero()) return fmt::format("{} pays nothing, so it frees nothing.", name);
    auto text = fmt::format("{} pays {}: it frees {} of general fund and covers {} that nobody else would.", name,
                            short_dollars(freed.applied), short_dollars(freed.general_fund), short_dollars(freed.gap));
    if (freed.others > Money{}) text += fmt::format(" Other sources would pay {} more without it.", short_dollars(freed.others));
    if (freed.others < Money{}) text += fmt::format(" Other sources would pay {} less without it.", short_dollars(-freed.others));
    return text;
}

namespace {

std::string component_of_warning(Outcome const& outcome, SupplantingWarning const& warning)
{
    auto const& id = outcome.costs.lines.at(warning.line.value()).component;
    auto const* component = find(outcome.plan, id);
    return component ? component->name : id.text;
}

} // namespace

std::string in_words(Outcome const& outcome, SupplantingWarning const& warning)
{
    auto const& name = source_of(outcome, warning.source).name;
    auto const year = fiscal_year_name(warning.fiscal_year);
    auto const* found = find(outcome.plan, warning.program);
    auto const program = found ? found->name : warning.program.text;
    if (warning.kind == SupplantingWarning::Kind::baseline_line)
        return fmt::format("In {} {}, which may not replace local money, pays {} of {} ({}), which costs {} and was paid with local "
                           "money in the baseline year.",
                           year, name, short_dollars(warning.paid), outcome.costs.lines.at(warning.line.value()).name, program,
                           short_dollars(warning.against));
    auto const what = warning.line ? component_of_warning(outcome, warning) + " (" + program + ")" : program;
    return fmt::format("In {} local money pays {} of {}, {} less than its baseline of {}{}, while {}, which may not replace local "
                       "money, pays for it, too.",
                       year, short_dollars(warning.paid), what, short_dollars(warning.shortfall()),
                       short_dollars(warning.against), for_months(warning.months), name);
}

std::string answer_in_words(Outcome const& outcome, SupplantingWarning const& warning)
{
    if (warning.explained) return "Explained: " + source_of(outcome, warning.source).supplanting_note;
    auto const reason = std::string{"or write down with the source why it doesn't supplant."};
    if (warning.kind == SupplantingWarning::Kind::baseline_line) return "Pay it with local money, " + reason;
    return fmt::format("Budget {} more local money for it, {}", short_dollars(warning.shortfall()), reason);
}

std::string peak_in_words(Cash const& cash)
{
    if (!cash.peak_month) return {};
    return fmt::format("Flexible money must carry up to {} until it comes in, at the end of {}.", dollars(cash.peak),
                       for_people(*cash.peak_month));
}

std::string too_late_in_words(Outcome const& outcome, Receipt const& receipt)
{
    auto const& pool = pool_of(outcome, receipt.pool);
    return fmt::format("{} of {} would come on {}, but had to be drawn by {}: it is lost, and flexible money carries it for good.",
                       short_dollars(receipt.amount), name_of_pool(outcome, receipt.pool), for_people(receipt.date),
                       pool.liquidate_by ? for_people(*pool.liquidate_by) : std::string{"then"});
}

} // namespace templates
