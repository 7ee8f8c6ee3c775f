#include "templates/remedy_sentences.hpp"

#include "budget/allocation/eligibility.hpp"
#include "templates/reports/view.hpp"
#include "templates/rule_sentences.hpp"
#include "templates/sentences.hpp"
#include "templates/shortfall_sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

std::string pool_name(Outcome const& outcome, std::size_t source, std::size_t pool)
{
    for (std::size_t p = 0; p < outcome.supply.pools.size(); ++p)
        if (outcome.supply.pools[p].source == source && outcome.supply.pools[p].pool == pool) return name_of_pool(outcome, p);
    return outcome.plan.sources[source].name;
}

// "Let County match pay vehicles".
std::string change_in_words(Outcome const& outcome, PermissionChange const& change)
{
    return fmt::format("Let {} pay {}", pool_name(outcome, change.source, change.pool), in_words(outcome.plan, change.scope));
}

} // namespace

std::string in_words(Outcome const& outcome, NewMoney const& money)
{
    if (money.total.is_zero()) return {};
    struct Part {
        int year = 0;
        Date by;
        Money amount;
    };
    std::vector<Part> parts;
    auto const calendar = outcome.plan.calendar();
    for (auto const& part : money.parts) {
        int const year = calendar.year_of(part.by);
        if (parts.empty() || parts.back().year != year) parts.push_back({year, part.by, {}});
        parts.back().amount += part.amount;
    }
    std::vector<std::string> said;
    for (auto const& part : parts)
        said.push_back(fmt::format("{} from {} on", short_dollars(part.amount), for_people(part.by)));
    // Where rules tie sources to each other, less may do: then nothing is proved, and nothing claimed.
    bool const donated = money.donated == money.total;
    auto const what = money.proved ? fmt::format("The least {} that pays all of it is", donated ? "value of donations" : "new money")
                                   : fmt::format("{} that pays just what is unpaid is", donated ? "The value of donations" : "New money");
    auto text = parts.size() == 1 ? fmt::format("{} {}.", what, said.front())
                                  : fmt::format("{} {}: {}.", what, short_dollars(money.total), listed(said));
    text += fmt::format(" It must be allowed to pay {}.", names_of_costs(outcome, money.lines, Month{money.parts.front().by}, outcome.plan.last_month()));
    if (!money.donated.is_zero() && money.donated != money.total)
        text += fmt::format(" Of that, {} is the value of donations: money may not pay donated cost.", short_dollars(money.donated));
    if (money.proved) return text + " With one cent less, one cent stays unpaid.";
    // Of the grant years that this gap lies in.
    auto const lacking = std::find_if(outcome.match.begin(), outcome.match.end(), [&](MatchYear const& match) {
        return !match.undrawn.is_zero() && std::any_of(money.parts.begin(), money.parts.end(), [&](auto const& part) {
                   int const month = Month{part.by} - outcome.plan.first_month;
                   return match.year.first_month <= month && month <= match.year.last_month;
               });
    });
    if (lacking != outcome.match.end()) text += " Less may do where it also serves as match: " + undrawn_in_words(outcome, *lacking);
    return text;
}

std::string in_words(Outcome const& outcome, PermissionChange const& change)
{
    return fmt::format("{}: the gap falls by {}.", change_in_words(outcome, change), short_dollars(change.closes));
}

std::string in_words(Outcome const& outcome, PermissionChange const& change, std::size_t shortfall)
{
    auto const here = change.by_shortfall[shortfall];
    if (here == change.closes) return in_words(outcome, change);
    if (here < change.closes)
        return fmt::format("{}: the gap falls by {}, {} of it here.", change_in_words(outcome, change), short_dollars(change.closes), short_dollars(here));
    return fmt::format("{}: of these costs {} more is paid, of others {} less, and the gap falls by {}.", change_in_words(outcome, change),
                       short_dollars(here), short_dollars(here - change.closes), short_dollars(change.closes));
}

std::string in_words(Outcome const& outcome, UncountedMoney const& money)
{
    auto const& source = outcome.plan.sources[money.source];
    if (!money.renewal)
        return fmt::format("If {}, which is {}, is awarded, the gap falls by {}.", source.name, with_small_initial(spoken(source.standing)),
                           short_dollars(money.closes));
    auto text = fmt::format("If {} is renewed, the gap falls by {}.", source.name, short_dollars(money.closes));
    if (money.ask_by) text += fmt::format(" The application must be in by {}.", for_people(*money.ask_by));
    return text;
}

std::string of_program(Plan const& plan, ComponentId const& component)
{
    auto const* about = find(plan, component);
    auto const* program = program_of(plan, component);
    if (!about || !program) return {};
    std::ptrdiff_t alike = 0;
    for (auto const& each : plan.programs)
        alike += std::count_if(each.components.begin(), each.components.end(), [&](auto const& other) { return other.name == about->name; });
    return alike > 1 ? " of " + program->name : std::string{};
}

std::string in_words(Outcome const& outcome, Deferral const& deferral)
{
    auto const& line = outcome.costs.lines[deferral.lines.front()];
    auto const months = deferral.first == deferral.last           ? "in " + for_people(deferral.first)
                        : deferral.last == outcome.plan.last_month() ? fmt::format("from {} on", for_people(deferral.first))
                                                                  : fmt::format("from {} to {}", for_people(deferral.first), for_people(deferral.last));
    return fmt::format("Without {}{} ({}) {}, the gap falls by {}.", names_of_lines(outcome, deferral.lines),
                       of_program(outcome.plan, deferral.component), with_small_initial(spoken(line.priority)), months, short_dollars(deferral.closes));
}

std::string in_words(Outcome const& outcome, GrowthYear const& year)
{
    if (year.growth().is_zero()) return {};
    auto const first = fiscal_year_name(outcome.plan.calendar().year_of(outcome.plan.first_month));
    if (year.growth() < Money{})
        return fmt::format("In {} prices below those of {} keep the gap {} smaller.", year.period.name, first,
                           short_dollars(-year.growth()));
    return fmt::format("Of the gap of {} in {}, {} is growth of cost: at the prices of {} it would be {}.", short_dollars(year.gap),
                       year.period.name, short_dollars(year.growth()), first, short_dollars(year.at_first_prices));
}

std::string name_of(OtherOrder const& other)
{
    return other.without_pins ? "The same without pins" : spoken(other.policy);
}

std::string in_words(Outcome const& outcome, OtherOrder const& other)
{
    std::vector<std::string> less;
    std::vector<std::string> more;
    for (auto const& rank : outcome.ranking) {
        Money const change = other.applied[rank.source] - rank.applied;
        auto const& name = outcome.plan.sources[rank.source].name;
        if (change > Money{}) more.push_back(fmt::format("{} more of {}", short_dollars(change), name));
        if (change < Money{}) less.push_back(fmt::format("{} more of {} unspent", short_dollars(-change), name));
    }
    auto const coverage = other.same_coverage ? "It covers the same costs, to the cent."
                                              : "It doesn't cover the same costs: rules tie what one source pays to what others do.";
    if (more.empty() && less.empty()) return fmt::format("{} would use every source as much as this order does. {}", name_of(other), coverage);
    std::vector<std::string> parts;
    if (!more.empty()) parts.push_back("use " + listed(more));
    if (!less.empty()) parts.push_back("leave " + listed(less));
    return fmt::format("{} would {}. {}", name_of(other), listed(parts), coverage);
}

std::string backing_in_words(OrderPolicy policy)
{
    return policy == OrderPolicy::restricted_first
               ? "Restricted first has written backing: accounting policies of governments use restricted resources first, then "
                 "unrestricted ones as they are needed. It is a rule for planning; what is charged must follow who benefits (2 CFR "
                 "200.405)."
               : "Soonest to end first has no written backing that we know of: it is logic alone. Accounting policies of governments "
                 "use restricted resources first. What is charged must follow who benefits (2 CFR 200.405).";
}

} // namespace templates
