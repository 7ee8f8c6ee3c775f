// One page in plain words: what the service costs, who pays, how long that lasts, and what must be decided by when.
#include "templates/reports/view.hpp"
#include "templates/sentences.hpp"
#include "templates/staffing_tables.hpp"
#include "templates/workbooks/council/council_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates::council {

using namespace budget;

namespace {

constexpr int words_width = 62;

// Of the first fiscal year, largest first: "ARPA SLFRF $141,960, County share $387,600 and …".
std::string who_pays(View const& view)
{
    auto const paid = paid_by_source(view.outcome, view.years.front());
    std::vector<std::size_t> payers;
    for (std::size_t source = 0; source < paid.size(); ++source)
        if (!paid[source].is_zero()) payers.push_back(source);
    std::stable_sort(payers.begin(), payers.end(), [&](auto a, auto b) { return paid[a] > paid[b]; });
    if (payers.empty()) return "Nobody pays.";
    std::vector<std::string> parts;
    for (auto const source : payers) parts.push_back(name_of_payer(view.plan(), source) + " " + short_dollars(paid[source]));
    return listed(parts);
}

std::string what_it_buys(View const& view)
{
    auto const& year = view.years.front();
    auto const last = last_month_of(year);
    Ratio fte;
    bool changes = false;
    for (auto const& staffing : view.outcome.costs.staffing) {
        fte += staffing.size.fte[last];
        for (auto month = static_cast<std::size_t>(year.first); month < last; ++month)
            changes = changes || staffing.size.fte[month] != staffing.size.fte[last];
    }
    std::vector<std::string> programs;
    for (auto const& program : view.plan().programs) programs.push_back(program.name);
    auto const for_programs = listed(programs);
    if (fte.is_zero()) return for_programs;
    return fmt::format("{}{}{}{}", fte_in_words(fte), changes ? " at the year's end" : "", for_programs.empty() ? "" : ": ", for_programs);
}

Cliff const* next_cliff(View const& view)
{
    for (auto const& cliff : view.outcome.cliffs)
        if (!cliff.absorbed() && cliff.month > Month{view.today}) return &cliff;
    return nullptr;
}

Table figures(View const& view)
{
    auto const& first = view.year_names.front();
    auto const cost = cost_in(view.outcome, view.years.front());
    auto const missing = gap_in(view.outcome, view.years.front());
    Table table{.key = "brief",
                .title = "",
                .columns = {{"figure", "In short", Kind::text, 24}, {"value", "", Kind::money, 20}, {"in_words", "", Kind::text, words_width}},
                .rows = {}};
    auto const add = [&](std::string figure, Cell value, std::string words) {
        table.rows.push_back({text(std::move(figure)), std::move(value), text(std::move(words))});
    };
    add("Cost in " + first, live(computed(cost), Formula::Kind::same, {{outlook_table, 0, cost_column(view)}}), what_it_buys(view));
    add("Paid in " + first,
        live(computed(Share{share_of(cost - missing, cost)}), Formula::Kind::same, {{outlook_table, 0, share_column(view)}}), who_pays(view));
    add("Unfunded in " + first, live(gap(missing), Formula::Kind::same, {{outlook_table, 0, gap_column(view)}}),
        missing.is_zero() ? "Nothing" : "Nobody pays this part of the cost.");
    auto const all_missing = view.outcome.allocation.total_gap();
    add("Unfunded in all years", live(gap(all_missing), Formula::Kind::same, {{outlook_table, total_row, gap_column(view)}}),
        fmt::format("Of {} that {} cost.", short_dollars(view.outcome.allocation.cost),
                    view.years.size() == 1 ? "the year" : fmt::format("{} fiscal years", view.years.size())));
    auto const until = view.outcome.funded_until;
    if (!until || *until >= view.plan().first_month.first_day())
        add("Fully paid through", computed(until.value_or(view.plan().last_month().last_day())), funded_until_in_words(view.outcome));
    else add("Fully paid through", text("not at all"), funded_until_in_words(view.outcome));
    auto const* cliff = next_cliff(view);
    if (!cliff) {
        add("Next cliff", text("none"), "No money ends in the plan's time without other money taking over.");
        return table;
    }
    std::vector<std::size_t> lines;
    for (auto const& at_risk : cliff->at_risk) lines.push_back(at_risk.line);
    add("Next cliff", computed(cliff->month), fmt::format("{}; {} of cost loses its money within {} months.", causes_in_words(view.outcome, *cliff),
                                                          short_dollars(cliff->loss), cliff->loss_months));
    add("At risk", text(risk_in_words(*cliff)), names_of_lines(view.outcome, lines));
    add("Decide by", computed(cliff->decide_by),
        cliff->decide_by < view.today ? "This day has passed. " + cliff->decide_by_reason : cliff->decide_by_reason);
    return table;
}

Table decisions_by_date(std::vector<Decision> const& decisions)
{
    constexpr std::size_t most = 6; // the rest is on the sheet of cliffs: this is one page
    Table table{.key = "decisions",
                .title = "",
                .columns = {{"by", "Decide by", Kind::date}, {"at_stake", "At stake", Kind::money},
                            {"what", "Decision", Kind::text, words_width}, {"why", "Why then", Kind::text, 46}},
                .rows = {}};
    for (auto const& decision : decisions) {
        if (table.rows.size() == most) break;
        table.rows.push_back({computed(decision.by), gap(decision.at_stake),
                              text(decision.what + (decision.overdue ? " (this day has passed)" : "")), text(decision.why)});
    }
    if (decisions.size() > most) table.note = fmt::format("{} more are on the sheet Cliffs and outlook.", decisions.size() - most);
    return table;
}

} // namespace

Sheet brief(View const& view)
{
    Sheet sheet{.name = "Brief", .title = name_of(view.outcome), .blocks = {}, .landscape = true, .one_page = true};
    auto& blocks = sheet.blocks;
    blocks.push_back(Paragraph{fmt::format("As of {}. Money counted: {}.", for_people(view.today), in_words(view.outcome.counting))});
    blocks.push_back(figures(view));
    blocks.push_back(coverage_by_month(view));
    blocks.push_back(coverage_by_year(view));
    auto const due = decisions(view.outcome, view.today);
    blocks.push_back(Heading{"Decisions by date"});
    if (due.empty()) blocks.push_back(Paragraph{"No cliff asks for a decision."});
    else blocks.push_back(decisions_by_date(due));
    if (!view.outcome.shortfalls.empty()) {
        blocks.push_back(Heading{"Why the gap stays"});
        constexpr std::size_t most = 2; // the first ones; this is one page
        auto const& shortfalls = view.outcome.shortfalls;
        for (std::size_t at = 0; at < std::min(most, shortfalls.size()); ++at)
            blocks.push_back(Paragraph{in_words(view.outcome, shortfalls[at])});
        if (shortfalls.size() > most)
            blocks.push_back(Paragraph{fmt::format("{} more are on the sheet Application order.", shortfalls.size() - most)});
    }
    return sheet;
}

} // namespace templates::council
