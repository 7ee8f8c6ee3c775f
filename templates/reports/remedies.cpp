#include "templates/reports/remedies.hpp"

#include "budget/allocation/eligibility.hpp"
#include "templates/remedy_sentences.hpp"
#include "templates/reports/cliffs.hpp"
#include "templates/sentences.hpp"
#include "templates/shortfall_sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

std::string source_text(Outcome const& outcome, std::size_t source, View const& view)
{
    auto const& its = outcome.plan.sources[source];
    return view.for_programs ? its.id.text : its.name;
}

std::string lines_text(Outcome const& outcome, std::vector<std::size_t> const& lines, View const& view)
{
    if (!view.for_programs) return names_of_lines(outcome, lines);
    std::string text;
    for (auto const line : lines) text += (text.empty() ? "" : " ") + outcome.costs.lines[line].id;
    return text;
}

// People see one row a fiscal year; programs one for each part.
Table new_money_table(Outcome const& outcome, NewMoney const& money, View const& view)
{
    Table table{.key = "new_money", .title = money.proved ? "The least new money" : "New money that pays just what is unpaid",
                .columns = {{"by", "From", Kind::date}, {"amount", "Amount", Kind::money}, {"lines", "Must be allowed to pay"}},
                .rows = {}};
    auto const calendar = outcome.plan.calendar();
    for (std::size_t at = 0; at < money.parts.size();) {
        auto const& first = money.parts[at];
        Money amount;
        std::vector<std::size_t> lines;
        std::size_t end = at;
        do {
            amount += money.parts[end].amount;
            lines.insert(lines.end(), money.parts[end].lines.begin(), money.parts[end].lines.end());
            ++end;
        } while (!view.for_programs && end < money.parts.size() &&
                 calendar.year_of(money.parts[end].by) == calendar.year_of(first.by));
        std::sort(lines.begin(), lines.end());
        lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
        table.rows.push_back({computed(first.by), gap(amount), text(view.for_programs ? lines_text(outcome, lines, view)
                                                    : names_of_costs(outcome, lines, Month{first.by}, calendar.last(calendar.year_of(first.by))))});
        at = end;
    }
    if (!view.for_programs) table.total = {text("Total"), gap(money.total), text("")};
    return table;
}

Table permissions_table(Outcome const& outcome, Remedies const& remedies, View const& view)
{
    Table table{.key = "permissions", .title = "One permission changed",
                .columns = {{"source", "Source"}, {"scope", "May also pay"}, {"closes", "Gap falls by", Kind::money}, {"sentence", "In words"}},
                .rows = {}};
    if (view.for_programs) table.columns.insert(table.columns.begin() + 1, {"pool", "Pool"});
    for (auto const& change : remedies.permissions) {
        auto& row = table.rows.emplace_back();
        row.push_back(text(source_text(outcome, change.source, view)));
        if (view.for_programs) row.push_back(text(outcome.plan.sources[change.source].pools[change.pool].id.text));
        row.push_back(text(in_words(outcome.plan, change.scope)));
        row.push_back(computed(change.closes));
        row.push_back(text(in_words(outcome, change)));
    }
    return table;
}

Table uncounted_table(Outcome const& outcome, Remedies const& remedies, View const& view)
{
    Table table{.key = "uncounted", .title = "Money that isn't counted, each alone",
                .columns = {{"source", "Source"}, {"kind", "What"}, {"closes", "Gap falls by", Kind::money}, {"ask_by", "Apply by", Kind::date}},
                .rows = {}};
    for (auto const& money : remedies.uncounted)
        table.rows.push_back({text(source_text(outcome, money.source, view)), text(money.renewal ? "renewal" : "award"),
                              computed(money.closes), money.ask_by ? computed(*money.ask_by) : Cell{}});
    return table;
}

Table deferrals_table(Outcome const& outcome, Remedies const& remedies, View const& view)
{
    Table table{.key = "deferrals", .title = "Costs that could wait, each alone",
                .columns = {{"component", "Cost"}, {"priority", "Priority"}, {"first", "From", Kind::month}, {"last", "To", Kind::month},
                            {"unpaid", "Unpaid", Kind::money}, {"paid", "Paid with money that others need", Kind::money}, {"closes", "Gap falls by", Kind::money}},
                .rows = {}};
    for (auto const& deferral : remedies.deferrals) {
        auto const& line = outcome.costs.lines[deferral.lines.front()];
        table.rows.push_back({text(view.for_programs ? line.component.text : names_of_lines(outcome, deferral.lines)), text(view.for_programs ? std::string{written(line.priority)} : spoken(line.priority)),
                              computed(deferral.first), computed(deferral.last), gap(deferral.unpaid), computed(deferral.paid),
                              computed(deferral.closes)});
    }
    table.note = "What follows from a cost goes with it: indirect cost, and training and gear of its people.";
    return table;
}

bool concerns(Outcome const& outcome, Shortfall const& shortfall, View const& view)
{
    return std::any_of(shortfall.unpaid.begin(), shortfall.unpaid.end(),
                       [&](auto const& unpaid) { return view.filter.takes(outcome.costs.lines[unpaid.first]); });
}

// Of the listed changes of a permission the one that closes most of a shortfall without unpaying other cost.
PermissionChange const* best_for(Remedies const& remedies, std::size_t shortfall)
{
    PermissionChange const* best = nullptr;
    std::pair<Money, Money> most; // closed here, as far as the whole gap falls; less what becomes unpaid elsewhere
    for (auto const& change : remedies.permissions) {
        auto const here = change.by_shortfall[shortfall];
        std::pair const closes{std::min(here, change.closes), std::min(Money{}, change.closes - here)};
        if (here <= Money{} || (best && closes <= most)) continue;
        best = &change;
        most = closes;
    }
    return best;
}

// Each shortfall: why, the least new money, and the change of a permission that helps most.
void append_shortfalls(Sheet& sheet, Outcome const& outcome, Remedies const& remedies, View const& view)
{
    Table table{.key = "shortfalls", .title = "",
                .columns = {{"from", "From", Kind::month}, {"to", "To", Kind::month}, {"gap", "Unpaid", Kind::money},
                            {"why", "Why no order pays it"}, {"new_money", "What pays it"}, {"permission", "What else helps"}},
                .rows = {}};
    for (std::size_t at = 0; at < outcome.shortfalls.size(); ++at) {
        auto const& shortfall = outcome.shortfalls[at];
        if (!concerns(outcome, shortfall, view)) continue;
        auto const* best = best_for(remedies, at);
        auto const why = in_words(outcome, shortfall);
        auto const needed = in_words(outcome, remedies.new_money_for[at]);
        auto const helps = best ? in_words(outcome, *best, at) : std::string{};
        if (view.for_programs) {
            table.rows.push_back({computed(shortfall.first), computed(shortfall.last), gap(shortfall.gap()), text(why), text(needed), text(helps)});
            continue;
        }
        append(sheet, why);
        if (needed.empty() && helps.empty()) continue; // questioned cost of closed months, which new money doesn't pay
        append(sheet, needed + (needed.empty() || helps.empty() ? "" : " ") + helps);
    }
    if (view.for_programs) append(sheet, std::move(table));
}

} // namespace

void append_remedies(Sheet& sheet, Outcome const& outcome, Remedies const& remedies, View const& view)
{
    auto const gap_of_plan = outcome.allocation.total_gap();
    if (gap_of_plan.is_zero() && !view.for_programs) return;
    sheet.blocks.push_back(Heading{"What closes the gap"});
    append(sheet, fmt::format("{} of the plan's cost stays unpaid. Every amount below was found by allocating the changed plan; "
                              "amounts of several changes don't add up.", dollars(gap_of_plan)));
    Money questioned;
    for (auto const& cost : outcome.questioned) questioned += cost.questioned;
    if (!questioned.is_zero())
        append(sheet, fmt::format("{} of it is questioned cost of closed months: new money doesn't pay it.", dollars(questioned)));
    append(sheet, new_money_table(outcome, remedies.new_money, view));
    for (auto table : {permissions_table(outcome, remedies, view), uncounted_table(outcome, remedies, view),
                       deferrals_table(outcome, remedies, view)}) {
        if (!view.for_programs && table.rows.empty()) continue;
        append(sheet, std::move(table));
    }
    if (!view.for_programs && remedies.permissions.empty())
        append(sheet, "No change of a single permission lets unused money pay more.");
    sheet.blocks.push_back(Heading{"Gap by gap"});
    append_shortfalls(sheet, outcome, remedies, view);
}

void append_growth(Sheet& sheet, Outcome const& outcome, std::vector<GrowthYear> const& growth, View const& view)
{
    Table table{.key = "growth", .title = "",
                .columns = {{"fiscal_year", "Fiscal year"}, {"gap", "Gap", Kind::money}, {"at_first_prices", "At first-year prices", Kind::money},
                            {"growth", "Growth of cost", Kind::money}},
                .rows = {}};
    Money gap_of_all;
    Money flat;
    for (auto const& year : growth) {
        table.rows.push_back({text(name_of(year.period, view)), gap(year.gap), computed(year.at_first_prices), computed(year.growth())});
        gap_of_all += year.gap;
        flat += year.at_first_prices;
    }
    table.total = {text("Total"), gap(gap_of_all), total(flat), total(gap_of_all - flat)};
    table.note = fmt::format("Growth of cost is what the gap is more than with the same money and every cost at the prices of {}: no growth "
                             "assumption, no step rise.", fiscal_year_name(outcome.plan.calendar().year_of(outcome.plan.first_month)));
    sheet.blocks.push_back(Heading{"How much of the gap is growth of cost"});
    append(sheet, std::move(table));
}

Sheet lay_out_cliffs_and_remedies(Outcome const& outcome, View const& view)
{
    auto sheet = lay_out_cliffs(outcome, view);
    append_remedies(sheet, outcome, find_remedies(outcome), view);
    append_growth(sheet, outcome, growth_in_gap(outcome, view.filter), view);
    return sheet;
}

} // namespace templates
