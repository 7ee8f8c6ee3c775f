#include "templates/reports/explain.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/allocation/cost_sets.hpp"
#include "budget/allocation/retained.hpp"
#include "budget/index.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

struct Verdict {
    std::string code; // "pays", "no-cost", "not-counted", "not-allowed", "in-kind", "obligate-by", "retained", "no-money", "not-yet", "ended", "between", "cap", "spent", "kept", "other-days", "not-needed", "closed", "questioned", "unnamed"
    std::string why;
};

class Explanation
{
public:
    Explanation(Outcome const& outcome, std::size_t line, std::size_t month)
        : outcome_{outcome}, line_{line}, month_{month}, calendar_month_{outcome.plan.first_month + static_cast<int>(month)}
    {
    }

    Money paid(std::size_t pool) const
    {
        Money sum_of_pool;
        for (auto const& payment : outcome_.allocation.payments)
            if (payment.pool == pool && payment.line == line_ && payment.month == month_) sum_of_pool += payment.amount;
        return sum_of_pool;
    }
    Money cost() const { return outcome_.costs.lines[line_].months[month_]; }
    Money unpaid() const { return outcome_.allocation.gap[line_][month_]; }

    Verdict verdict(std::size_t pool, Rank const& rank) const
    {
        auto const& supply = outcome_.supply.pools[pool];
        auto const& its = outcome_.plan.sources[supply.source].pools[supply.pool];
        auto const cap = salary_cap(its);
        if (!paid(pool).is_zero()) return {"pays", reasons_in_words(rank) + (cap.empty() ? "" : "; " + cap)};
        if (auto closed = in_closed_month(supply.source); !closed.code.empty()) return closed;
        if (cost().is_zero()) return {"no-cost", "There is nothing to pay"};
        auto const& source = outcome_.plan.sources[supply.source];
        if (auto const may = may_pay(outcome_.plan, source, its, outcome_.costs.lines[line_]); !may.allowed)
            return {why_not(source, its), "Not allowed: " + may.why + own_class(source)};
        if (auto held = retained(source); !held.code.empty()) return held;
        if (auto late = out_of_time(supply); !late.code.empty()) return late;
        if (auto capped = at_its_cap(pool, its); !capped.code.empty()) return capped;
        if (auto empty = nothing_left(pool); !empty.code.empty()) return empty;
        if (unpaid().is_zero()) return {"not-needed", "Not needed: what comes before it in the order pays all of it"};
        if (!reaches_unpaid_days(pool)) return {"other-days", "It pays only in the other days of this month, and those are paid"};
        if (!outcome_.network.gates.empty())
            return {"held", "Held back by a rule that depends on what is spent: match, a share of spending, or a cap over releases"};
        return {"kept", "What it still holds is kept for costs that come first"};
    }

    Money unnamed() const { return outcome_.costs.lines[line_].unnamed(month_); }

    // What was paid isn't open to choice; of what its source could not pay the rule is told.
    Verdict in_closed_month(std::size_t source) const
    {
        if (month_ >= static_cast<std::size_t>(outcome_.costs.closed_months)) return {};
        for (auto const& cost : outcome_.questioned)
            if (cost.line == line_ && cost.month == month_ && cost.source == source)
                return {"questioned", fmt::format("Paid {}, and could not: {}", dollars(cost.questioned), cost.rule)};
        return {"closed", "The month is closed, and it paid nothing of this"};
    }

    // The kind of rule that refuses.
    std::string why_not(FundingSource const& source, Pool const& its) const
    {
        auto const& line = outcome_.costs.lines[line_];
        if (line.in_kind != (source.origin == Origin::in_kind)) return "in-kind";
        if (is_permitted(outcome_.plan, source, its, line).allowed) return "obligate-by";
        return "not-allowed";
    }

    // What is bought one by one may be equipment to one award and supplies to another.
    std::string own_class(FundingSource const& source) const
    {
        auto const& line = outcome_.costs.lines[line_];
        auto const rules = rules_of(outcome_.plan, source);
        if (class_under(rules, line) == line.object_class) return {};
        return fmt::format(" (to this award it is {}: {})", lower(spoken(class_under(rules, line))), lower(spoken(rules)));
    }

    // The part of the pay that the pool's salary cap leaves it; empty where no cap binds.
    std::string salary_cap(Pool const& its) const
    {
        auto const& line = outcome_.costs.lines[line_];
        if (part_below_salary_cap(its, line, month_) == Ratio{1}) return {};
        return fmt::format("only up to its salary cap, {} of {} a year for each FTE", short_dollars(*its.salary_cap),
                           short_dollars(line.yearly_pay[month_]));
    }

    Verdict not_counted(FundingSource const& source) const
    {
        return {"not-counted", fmt::format("Not counted: it is {}, not awarded", lower(spoken(source.standing)))};
    }

    // The shortfalls that starve this line in this month.
    std::vector<std::string> why_nobody() const
    {
        std::vector<std::string> sentences;
        if (unpaid().is_zero()) return sentences;
        for (auto const& shortfall : outcome_.shortfalls) {
            bool const here = std::any_of(shortfall.cells.begin(), shortfall.cells.end(), [&](std::size_t c) {
                auto const& cell = outcome_.network.cells[c];
                return index(cell.line) == line_ && index(outcome_.network.slices[index(cell.slice)].month) == month_ &&
                       outcome_.flow.covered[c] < cell.demand;
            });
            if (here) sentences.push_back(in_words(outcome_, shortfall));
        }
        return sentences;
    }

private:
    static std::string lower(std::string text)
    {
        if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
        return text;
    }
    bool overlaps(DatedMoney const& money) const
    {
        return money.from <= calendar_month_.last_day() && money.through >= calendar_month_.first_day();
    }

    Verdict out_of_time(PoolSupply const& supply) const
    {
        if (supply.money.empty()) return {"no-money", "Releases no money inside the plan's time"};
        if (std::any_of(supply.money.begin(), supply.money.end(), [&](auto const& money) { return overlaps(money); })) return {};
        if (supply.last_day < calendar_month_.first_day())
            return {"ended", fmt::format("Ended {}", for_people(supply.last_day))};
        auto const next = std::find_if(supply.money.begin(), supply.money.end(),
                                       [&](auto const& money) { return money.from > calendar_month_.last_day(); });
        if (next == supply.money.end()) return {"ended", fmt::format("Ended {}", for_people(supply.last_day))};
        bool const first = next == supply.money.begin();
        return {first ? "not-yet" : "between",
                fmt::format("{} {}", first ? "Pays from" : "What it had ended unspent; it pays again from", for_people(next->from))};
    }

    // After some awards local money alone may carry what they paid for.
    Verdict retained(FundingSource const& source) const
    {
        if (is_local(source.origin)) return {};
        for (auto const& retained : find_retained(outcome_.plan, outcome_.costs, outcome_.supply)) {
            if (!retained.holds(line_, calendar_month_.first_day(), calendar_month_.last_day())) continue;
            auto const& award = outcome_.plan.sources[retained.source];
            return {"retained", fmt::format("Not allowed: local money must carry it through {}, after {}", for_people(retained.last),
                                            award.name)};
        }
        return {};
    }

    Verdict at_its_cap(std::size_t pool, Pool const& its) const
    {
        auto const rules = cost_sets(outcome_.plan, outcome_.costs, outcome_.supply, pool, outcome_.award_years);
        int const month = static_cast<int>(month_);
        for (auto const& set : rules.sets) {
            if (!set.limit || !set.lines[line_] || !set.holds(month)) continue;
            Money used;
            for (auto const& payment : outcome_.allocation.payments)
                if (payment.pool == pool && set.lines[payment.line] && set.holds(static_cast<int>(payment.month)))
                    used += payment.amount;
            if (set.limit->is_zero() && its.caps[set.rule].share)
                return {"cap", fmt::format("Its cap \"{}\" allows nothing then: it is a share of what it releases, which is nothing", its.caps[set.rule].name)};
            if (used == *set.limit)
                return {"cap", fmt::format("Its cap \"{}\" of {} is used up", its.caps[set.rule].name, dollars(*set.limit))};
        }
        if (!rules.on_everything) return {};
        Money used;
        for (auto const& payment : outcome_.allocation.payments)
            if (payment.pool == pool) used += payment.amount;
        if (used != *rules.on_everything) return {};
        return {"cap", fmt::format("Its cap of {} on everything is used up", dollars(used))};
    }

    // The cell of this line in this month that the arc leads to, where it is the pool's; -1 where it isn't.
    int cell_here(std::size_t pool, std::size_t arc) const
    {
        auto const& network = outcome_.network;
        int const at = network.cell_of_node[static_cast<std::size_t>(network.arcs[arc].head)];
        if (at < 0 || static_cast<std::size_t>(network.arc_pool[arc]) != pool) return -1;
        auto const& cell = network.cells[static_cast<std::size_t>(at)];
        bool const here = static_cast<std::size_t>(cell.line) == line_ &&
                          static_cast<std::size_t>(network.slices[static_cast<std::size_t>(cell.slice)].month) == month_;
        return here ? at : -1;
    }

    bool is_unpaid(int cell) const
    {
        auto const at = static_cast<std::size_t>(cell);
        return outcome_.flow.covered[at] < outcome_.network.cells[at].demand;
    }

    // Money may begin or end inside a month: then only some of its days stay unpaid.
    bool reaches_unpaid_days(std::size_t pool) const
    {
        for (std::size_t arc = 0; arc < outcome_.network.arcs.size(); ++arc)
            if (int const cell = cell_here(pool, arc); cell >= 0 && is_unpaid(cell)) return true;
        return false;
    }

    struct Days {
        Date first;
        Date last;
    };

    // From the first to the last of this line's days in this month that stay unpaid and that the pool may pay; the month where there are none.
    Days unpaid_days(std::size_t pool) const
    {
        auto const& network = outcome_.network;
        std::optional<Days> days;
        for (std::size_t arc = 0; arc < network.arcs.size(); ++arc) {
            int const cell = cell_here(pool, arc);
            if (cell < 0 || !is_unpaid(cell)) continue;
            auto const& slice = network.slices[static_cast<std::size_t>(network.cells[static_cast<std::size_t>(cell)].slice)];
            days = days ? Days{std::min(days->first, slice.first), std::max(days->last, slice.last)} : Days{slice.first, slice.last};
        }
        return days.value_or(Days{calendar_month_.first_day(), calendar_month_.last_day()});
    }

    // What the pool holds for these days, against all that it pays in the time of that money.
    Verdict nothing_left(std::size_t pool) const
    {
        auto const& network = outcome_.network;
        auto const [first, last] = unpaid_days(pool);
        Money held;
        Date from = Date{2199, 12, 31};
        Date through = outcome_.plan.first_month.first_day();
        for (auto const& money : outcome_.supply.pools[pool].money) {
            if (money.through < first || money.from > last) continue;
            held += money.amount;
            from = std::min(from, money.from);
            through = std::max(through, money.through);
        }
        std::vector<Money> until_now(outcome_.costs.lines.size()); // one a line
        std::vector<Money> later(outcome_.costs.lines.size());
        for (std::size_t arc = 0; arc < network.arcs.size(); ++arc) {
            int const at = network.cell_of_node[static_cast<std::size_t>(network.arcs[arc].head)];
            if (at < 0 || static_cast<std::size_t>(network.arc_pool[arc]) != pool) continue;
            auto const& cell = network.cells[static_cast<std::size_t>(at)];
            auto const& slice = network.slices[static_cast<std::size_t>(cell.slice)];
            if (slice.last < from || slice.first > through) continue;
            (slice.last <= last ? until_now : later)[static_cast<std::size_t>(cell.line)] += Money::from_cents(outcome_.flow.on_arc[arc]);
        }
        auto const spent = total_of(until_now);
        if (spent >= held)
            return {"spent", fmt::format("Spent: the {} that it released by then pay {}", dollars(held), largest(until_now))};
        if (unpaid().is_zero() || spent + total_of(later) < held) return {};
        return {"kept", fmt::format("What it still holds is kept for costs that come first: {}", largest(later))};
    }

    static Money total_of(std::vector<Money> const& amounts)
    {
        Money sum_of_amounts;
        for (auto const amount : amounts) sum_of_amounts += amount;
        return sum_of_amounts;
    }

    // The lines' components, most money first.
    std::string largest(std::vector<Money> const& by_line) const
    {
        std::vector<std::size_t> lines;
        for (std::size_t line = 0; line < by_line.size(); ++line)
            if (!by_line[line].is_zero()) lines.push_back(line);
        std::stable_sort(lines.begin(), lines.end(), [&](auto a, auto b) { return by_line[a] > by_line[b]; });
        return names_of_lines(outcome_, lines, 3);
    }

    Outcome const& outcome_;
    std::size_t line_;
    std::size_t month_;
    Month calendar_month_;
};

} // namespace

Sheet lay_out_explanation(Outcome const& outcome, View const& view, std::size_t line, std::size_t month)
{
    Explanation const explanation{outcome, line, month};
    auto const& shown = outcome.costs.lines[line];
    auto const name = for_people(outcome.plan.first_month + static_cast<int>(month));
    Sheet sheet{.name = "Explanation", .title = fmt::format("Who pays {} in {}", shown.name, name), .blocks = {}};
    if (outcome.scenario) sheet.title += ": " + name_of(outcome);
    bool const is_closed = static_cast<int>(month) < outcome.costs.closed_months;
    sheet.blocks.push_back(Paragraph{is_closed ? fmt::format("{} cost {} in {}, as was paid; planned: {}.", shown.name, dollars(explanation.cost()), name, shown.basis)
                                               : fmt::format("{} costs {} in {}: {}.", shown.name, dollars(explanation.cost()), name, shown.basis)});

    Table table{.key = "pools", .title = "",
                .columns = {{"rank", "#", Kind::number}, {"source", "Source"}, {"pays", "Pays", Kind::money}, {"why", "Why, or why not"}},
                .rows = {}};
    if (view.for_programs) table.columns.push_back({"code", "Code"});
    auto const add = [&](std::size_t rank, std::string who, Money pays, Verdict const& verdict) {
        table.rows.push_back({number(rank), text(std::move(who)), computed(pays), text(verdict.why)});
        if (view.for_programs) table.rows.back().push_back(text(verdict.code));
    };
    for (std::size_t at = 0; at < outcome.ranking.size(); ++at) {
        auto const& rank = outcome.ranking[at];
        auto const& source = outcome.plan.sources[rank.source];
        bool counted = false;
        for (int const each : outcome.network.pools) {
            auto const pool = static_cast<std::size_t>(each);
            auto const& supply = outcome.supply.pools[pool];
            if (supply.source != rank.source) continue;
            counted = true;
            auto const who = view.for_programs ? key_of_pool(outcome, pool) : name_of_pool(outcome, pool);
            add(at + 1, who, explanation.paid(pool), explanation.verdict(pool, rank));
        }
        if (!counted && !source.pools.empty())
            add(at + 1, view.for_programs ? source.id.text : source.name, Money{}, explanation.not_counted(source));
    }
    if (!explanation.unnamed().is_zero()) {
        table.rows.push_back({Cell{}, text(view.for_programs ? "unnamed" : name_of_payer(outcome.plan, outcome.plan.sources.size())),
                              computed(explanation.unnamed()), text("The month is closed, and its payment names no source")});
        if (view.for_programs) table.rows.back().push_back(text("unnamed"));
    }
    table.total = {Cell{}, text("Paid"), total(explanation.cost() - explanation.unpaid()), text("")};
    if (view.for_programs) table.total->push_back(text(""));
    sheet.blocks.push_back(std::move(table));
    if (!explanation.unpaid().is_zero())
        sheet.blocks.push_back(Paragraph{fmt::format("Nobody pays {}.", dollars(explanation.unpaid())), Meaning::gap});
    for (auto const& sentence : explanation.why_nobody()) sheet.blocks.push_back(Paragraph{sentence});
    return sheet;
}

} // namespace templates
