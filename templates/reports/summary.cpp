#include "templates/reports/summary.hpp"

#include "templates/cell_text.hpp"
#include "templates/money_sentences.hpp"
#include "templates/sentences.hpp"
#include "templates/unit_cost_sentences.hpp"

#include <fmt/format.h>

namespace templates {

using namespace budget;

namespace {

Table years(Outcome const& outcome, View const& view)
{
    Table table{.key = "fiscal_years", .title = "",
                .columns = {{"fiscal_year", "Fiscal year"}, {"cost", "Cost", Kind::money}, {"covered", "Covered", Kind::money},
                            {"gap", "Gap", Kind::money}, {"share_covered", "Covered\u00A0%", Kind::share}},
                .rows = {}};
    Money cost;
    Money covered;
    for (auto const& period : periods(outcome.plan, Step::year)) {
        auto const year_cost = cost_in(outcome, period, view.filter);
        auto const year_covered = covered_in(outcome, period, view.filter);
        cost += year_cost;
        covered += year_covered;
        table.rows.push_back({text(name_of(period, view)), computed(year_cost), computed(year_covered),
                              gap(gap_in(outcome, period, view.filter)), year_cost.is_zero() ? Cell{} : computed(Share{share_of(year_covered, year_cost)})});
    }
    table.total = {text("Total"), total(cost), total(covered), gap(cost - covered), cost.is_zero() ? Cell{} : total(Share{share_of(covered, cost)})};
    return table;
}

// What the cliff takes, in the words of risk_in_words(), for the lines shown.
std::string at_risk(Outcome const& outcome, Cliff const& cliff, View const& view)
{
    if (!view.filter.program) {
        if (!cliff.absorbed()) return risk_in_words(cliff);
        std::vector<std::string> names;
        for (auto const& [source, more] : cliff.absorbed_by) names.push_back(outcome.plan.sources[source].name);
        return names.empty() ? "nothing" : "nothing: " + listed(names) + (names.size() == 1 ? " takes" : " take") + " over";
    }
    auto const fte = fte_at_risk(outcome, cliff, view.filter);
    return fte.is_zero() ? "no positions" : fte_in_words(fte);
}

Table cliffs(Outcome const& outcome, View const& view)
{
    Table table{.key = "cliffs", .title = "",
                .columns = {{"from", "From", Kind::month}, {"causes", "Why"}, {"loss", "Loss in 12 months", Kind::money},
                            {"at_risk", "At risk"}, {"decide_by", "Decide by", Kind::date}},
                .rows = {}};
    bool shorter = false;
    for (auto const& cliff : outcome.cliffs) {
        if (!concerns(outcome, cliff, view)) continue;
        shorter = shorter || cliff.loss_months < 12;
        table.rows.push_back({computed(cliff.month), text(causes_in_words(outcome, cliff)),
                              gap(loss_of(outcome, cliff, view.filter)), text(at_risk(outcome, cliff, view)),
                              cliff.absorbed() && !view.for_programs ? text("–") : computed(cliff.decide_by)}); // nothing to decide
        if (!view.for_programs) continue;
        auto& row = table.rows.back();
        row.push_back(number(cliff.loss_months));
        row.push_back(number(fte_at_risk(outcome, cliff, view.filter), 2));
    }
    if (view.for_programs) {
        table.columns.push_back({"loss_months", "Months counted", Kind::number});
        table.columns.push_back({"fte", "FTE at risk", Kind::number});
    } else if (shorter) {
        table.note = "Where the plan ends sooner, the loss counts the months up to its end.";
    }
    return table;
}

Table decisions_by_date(Outcome const& outcome, View const& view)
{
    Table table{.key = "decisions", .title = "",
                .columns = {{"decide_by", "Decide by", Kind::date}, {"from_today", "That is"}, {"what", "What"}, {"why", "Why"}},
                .rows = {}};
    for (auto const& decision : decisions(outcome, view.today, short_dollars, view.filter)) {
        table.rows.push_back({computed(decision.by),
                              {.value = from_today(view.today, decision.by), .meaning = decision.overdue ? Meaning::bad : Meaning::plain},
                              text(decision.what), text(decision.why)});
    }
    return table;
}

std::string funded(Outcome const& outcome, View const& view)
{
    auto const until = funded_until(outcome, view.filter);
    auto const& plan = outcome.plan;
    if (outcome.costs.lines.empty()) return "There is no cost yet.";
    if (!until) return fmt::format("Fully funded through {}, the plan's end.", for_people(plan.last_month().last_day()));
    if (*until < plan.first_month.first_day())
        return fmt::format("Not fully funded from the plan's first month, {}.", for_people(plan.first_month));
    return fmt::format("Fully funded until {} ({}).", for_people(*until), from_today(view.today, *until));
}

// What the fiscal year of today, or the plan's nearest to it, owes to money that doesn't come back.
std::string limited_money(Outcome const& outcome, View const& view)
{
    auto const this_year = year_of(outcome.plan, view.today).key;
    for (auto const& year : structural_balance(outcome.plan, outcome.costs, outcome.supply, outcome.allocation, view.filter.program))
        if (std::to_string(year.fiscal_year) == this_year) return limited_money_in_words(year);
    return {};
}

std::string lost_money(Outcome const& outcome)
{
    Money all;
    Lapse const* largest = nullptr;
    for (auto const& lapse : outcome.lapses) {
        if (!lapse.is_lost()) continue;
        all += lapse.amount;
        if (!largest || lapse.amount > largest->amount) largest = &lapse;
    }
    if (!largest) return {};
    if (all == largest->amount) return in_words(outcome, *largest);
    return fmt::format("{} will be lost in all; the largest part is {} of {} on {}.", short_dollars(all), short_dollars(largest->amount),
                       name_of_pool(outcome, largest->pool), for_people(largest->last_day));
}

std::string supplanting(Outcome const& outcome, View const& view)
{
    int open = 0;
    int explained = 0;
    for (auto const& warning : outcome.supplanting)
        if (!view.filter.program || *view.filter.program == warning.program) ++(warning.explained ? explained : open);
    if (open + explained == 0) return {};
    if (open == 0) return fmt::format("Supplanting: no open warning; {} explained.", explained);
    return fmt::format("Supplanting: {} {}{}.", open, open == 1 ? "warning" : "warnings",
                       explained == 0 ? "" : fmt::format("; {} explained", explained));
}

// What the programs shown do in the fiscal year of today, or the plan's nearest to it; none for those without volumes.
std::vector<std::string> volumes(Outcome const& outcome, View const& view)
{
    auto const this_year = year_of(outcome.plan, view.today).key;
    std::vector<std::string> sentences;
    for (auto const& year : unit_costs(outcome.plan, outcome.costs)) {
        bool const is_shown = !view.filter.program || *view.filter.program == year.program;
        if (is_shown && std::to_string(year.fiscal_year) == this_year) sentences.push_back(in_words(outcome.plan, year));
    }
    std::erase(sentences, std::string{});
    return sentences;
}

// What else there is to know of the money: a sentence each, and none for what isn't the case. Money is lost and carried by
// sources, so that is said of the whole plan only.
std::vector<std::string> watch(Outcome const& outcome, View const& view)
{
    std::vector<std::string> sentences{limited_money(outcome, view), supplanting(outcome, view)};
    if (!view.filter.program) {
        sentences.insert(sentences.begin() + 1, lost_money(outcome));
        sentences.push_back(peak_in_words(outcome.cash));
    }
    std::erase(sentences, std::string{});
    return sentences;
}

} // namespace

Sheet lay_out_summary(Outcome const& outcome, View const& view)
{
    auto const& plan = outcome.plan;
    Sheet sheet{.name = "Summary", .title = title_of(outcome, view), .blocks = {}};
    sheet.blocks.push_back(Paragraph{fmt::format("{} to {}, counting {}. As of {}.", for_people(plan.first_month),
                                                 for_people(plan.last_month()), in_words(outcome.counting),
                                                 for_people(view.today))});
    if (auto const closed = closed_in_words(outcome); !closed.empty()) append(sheet, closed);
    sheet.blocks.push_back(Paragraph{funded(outcome, view), funded_until(outcome, view.filter) ? Meaning::bad : Meaning::good});
    sheet.blocks.push_back(Heading{"Cost and coverage"});
    sheet.blocks.push_back(years(outcome, view));
    for (auto const& sentence : volumes(outcome, view)) append(sheet, sentence);
    for (auto const& sentence : watch(outcome, view)) append(sheet, sentence);
    sheet.blocks.push_back(Heading{"Cliffs"});
    sheet.blocks.push_back(cliffs(outcome, view));
    sheet.blocks.push_back(Heading{"Decisions by date"});
    sheet.blocks.push_back(decisions_by_date(outcome, view));
    return sheet;
}

} // namespace templates
