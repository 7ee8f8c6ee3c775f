// One page in plain words: what the service costs, who pays, how long that lasts, and what must be decided by when. Its sentences
// round; the figures beside them are exact and live.
#include "templates/rounded_words.hpp"
#include "templates/sentences.hpp"
#include "templates/workbooks/council/brief_words.hpp"
#include "templates/workbooks/council/council_sheets.hpp"

#include <fmt/format.h>

namespace templates::council {

using namespace budget;

namespace {

Table figures(View const& view)
{
    auto const& first = view.year_names.front();
    auto const cost = cost_in(view.outcome, view.years.front());
    auto const missing = gap_in(view.outcome, view.years.front());
    Table table{.key = "brief",
                .title = "",
                .columns = {{"figure", "The exact figures", Kind::text, 30}, {"value", "", Kind::money, 20}, {"where", "Where they come from", Kind::text, 62}},
                .rows = {}};
    auto const add = [&](std::string figure, Cell value, std::string where) {
        table.rows.push_back({text(std::move(figure)), std::move(value), text(std::move(where))});
    };
    add("Cost in " + first, live(computed(cost), Formula::Kind::same, {{outlook_table, 0, cost_column(view)}}), "Sheet Sources and uses, line by line");
    add("Share of it that is paid", live(computed(Share{share_of(cost - missing, cost)}), Formula::Kind::same, {{outlook_table, 0, share_column(view)}}),
        "Sheet Cliffs and outlook, month by month");
    add("Without a payer in " + first, live(gap(missing), Formula::Kind::same, {{outlook_table, 0, gap_column(view)}}),
        "Sheet Programs, program by program");
    if (view.years.size() > 1)
        add(fmt::format("Without a payer in all {} years", view.years.size()),
            live(gap(view.outcome.allocation.total_gap()), Formula::Kind::same, {{outlook_table, total_row, gap_column(view)}}),
            view.outcome.shortfalls.empty() ? "Sheet Cliffs and outlook" : "Sheet Application order says why no order of using the money changes it");
    return table;
}

Table recommended(View const& view)
{
    constexpr std::size_t most = 6; // the rest is on the sheet of cliffs: this is one page
    auto const due = decisions(view.outcome, view.today, about);
    Table table{.key = "decisions",
                .title = "",
                .columns = {{"what", "Recommended decision", Kind::text, 30}, {"by", "Decide by", Kind::date, 20},
                            {"why", "Why", Kind::text, 62}, {"at_stake", "At stake", Kind::money, 18}},
                .rows = {}};
    for (auto const& decision : due) {
        if (table.rows.size() == most) break;
        table.rows.push_back({text(decision.what + (decision.overdue ? " (this day has passed)" : "") + "."), computed(decision.by),
                              text(why_in_plain_words(view, decision)), gap(decision.at_stake)});
    }
    if (due.size() > most)
        table.note = fmt::format("{} more {} on the sheet Cliffs and outlook.", due.size() - most, due.size() == most + 1 ? "is" : "are");
    return table;
}

} // namespace

Sheet brief(View const& view)
{
    Sheet sheet{.name = "Brief", .title = name_of(view.outcome), .blocks = {}, .landscape = true, .one_page = true};
    auto& blocks = sheet.blocks;
    for (auto& sentence : brief_in_words(view)) blocks.push_back(Paragraph{std::move(sentence)});
    blocks.push_back(coverage_by_month(view));
    blocks.push_back(coverage_by_year(view));
    blocks.push_back(Heading{"Decisions by date"});
    auto decisions = recommended(view);
    if (decisions.rows.empty()) blocks.push_back(Paragraph{"No money ends in this time in a way that asks for a decision."});
    else blocks.push_back(std::move(decisions));
    blocks.push_back(figures(view));
    blocks.push_back(Paragraph{fmt::format("As of {}. Amounts in sentences are rounded. Money counted: {}.", for_people(view.today),
                                           in_words(view.outcome.counting))});
    return sheet;
}

} // namespace templates::council
