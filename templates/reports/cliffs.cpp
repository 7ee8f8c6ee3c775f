#include "templates/reports/cliffs.hpp"

#include "budget/insight/taken_over.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

char const* word(CliffCause::Kind kind)
{
    switch (kind) {
    case CliffCause::Kind::ended: return "ended";
    case CliffCause::Kind::stepped_down: return "stepped-down";
    case CliffCause::Kind::ran_out: return "ran-out";
    case CliffCause::Kind::cap_reached: return "cap-reached";
    case CliffCause::Kind::ended_early: return "ended-early";
    case CliffCause::Kind::match_lost: return "match-lost";
    case CliffCause::Kind::lapsed: return "lapsed";
    case CliffCause::Kind::retention_begun: return "retention-begun";
    }
    return "";
}

char const* spoken_word(CliffCause::Kind kind)
{
    switch (kind) {
    case CliffCause::Kind::ended: return "ends";
    case CliffCause::Kind::stepped_down: return "steps down";
    case CliffCause::Kind::ran_out: return "runs out";
    case CliffCause::Kind::cap_reached: return "reaches its cap";
    case CliffCause::Kind::ended_early: return "is ended early";
    case CliffCause::Kind::match_lost: return "lacks match";
    case CliffCause::Kind::lapsed: return "doesn't carry over";
    case CliffCause::Kind::retention_begun: return "retention begins";
    }
    return "";
}

// For programs all cliffs share each table, so their rows begin with which it is, from 1.
struct Numbered {
    View const& view;
    std::size_t which;

    void begin(std::vector<Cell>& row) const
    {
        if (view.for_programs) row.push_back(number(which));
    }
};

std::vector<Column> columns(View const& view, std::vector<Column> others)
{
    if (view.for_programs) others.insert(others.begin(), {"cliff", "Cliff", Kind::number});
    return others;
}

Table causes_table(View const& view)
{
    return {.key = "causes", .title = "",
            .columns = columns(view, {{"source", "Money"}, {"kind", "What happens"}, {"last_day", "Last day", Kind::date},
                                      {"before", "Before, a month", Kind::money}, {"after", "After, a month", Kind::money}, {"detail", "Why"}}),
            .rows = {}};
}

void add_causes(Outcome const& outcome, Cliff const& cliff, Numbered numbered, Table& table)
{
    for (auto const& cause : cliff.causes) {
        auto& row = table.rows.emplace_back();
        numbered.begin(row);
        bool const programs = numbered.view.for_programs;
        row.push_back(text(programs ? outcome.plan.sources[cause.source].id.text : name_of_pool(outcome, cause.pool)));
        row.push_back(text(programs ? word(cause.kind) : spoken_word(cause.kind)));
        row.push_back(computed(cause.date));
        row.push_back(computed(cause.before));
        row.push_back(computed(cause.after));
        bool const in_part = cause.kind == CliffCause::Kind::ran_out && !cause.detail.empty() && !programs;
        row.push_back(text(in_part ? "it still pays a part of " + cause.detail : cause.detail));
    }
}

Table risk_table(View const& view)
{
    return {.key = "at_risk", .title = "",
            .columns = columns(view, {{"line", "At risk"}, {"cost", "Cost", Kind::money}, {"gap", "Loses its money", Kind::money},
                                      {"elsewhere", "In other months", Kind::money}, {"fte", "FTE", Kind::number}}),
            .rows = {}};
}

void add_lines(Outcome const& outcome, Cliff const& cliff, Numbered numbered, Table& table)
{
    Money cost;
    Money unpaid;
    Money elsewhere;
    for (auto const& risk : cliff.at_risk) {
        auto const& line = outcome.costs.lines[risk.line];
        if (!numbered.view.filter.takes(line)) continue;
        auto& row = table.rows.emplace_back();
        numbered.begin(row);
        row.push_back(text(numbered.view.for_programs ? line.id : line.name));
        row.push_back(computed(risk.cost));
        row.push_back(gap(risk.gap));
        row.push_back(gap(risk.elsewhere));
        row.push_back(line.fte.empty() ? Cell{} : number(risk.fte, 2));
        cost += risk.cost;
        unpaid += risk.gap;
        elsewhere += risk.elsewhere;
    }
    if (!numbered.view.for_programs)
        table.total = {text("Total"), total(cost), gap(unpaid), gap(elsewhere),
                       total(Number{fte_at_risk(outcome, cliff, numbered.view.filter), 2})};
}

Table absorbed_table(View const& view)
{
    return {.key = "taken_over", .title = "",
            .columns = columns(view, {{"source", "Who takes over"}, {"amount", "Pays more", Kind::money}}), .rows = {}};
}

// Who takes over: in the whole plan, or of one program.
std::vector<std::pair<std::size_t, Money>> takers(Outcome const& outcome, Cliff const& cliff, View const& view)
{
    return view.filter.program ? taken_over(outcome, cliff, view.filter) : cliff.absorbed_by;
}

void add_absorbed(Outcome const& outcome, Cliff const& cliff, Numbered numbered, Table& table)
{
    Money all;
    for (auto const& [source, more] : takers(outcome, cliff, numbered.view)) {
        auto& row = table.rows.emplace_back();
        numbered.begin(row);
        auto const& its = outcome.plan.sources[source];
        row.push_back(text(numbered.view.for_programs ? its.id.text : its.name));
        row.push_back(computed(more));
        all += more;
    }
    if (!numbered.view.for_programs) table.total = {text("Total"), total(all)};
}

Money burden(Outcome const& outcome, Cliff const& cliff, View const& view)
{
    Money sum_of_takers;
    for (auto const& [source, more] : takers(outcome, cliff, view)) sum_of_takers += more;
    return sum_of_takers;
}

// The shortfalls that begin with this cliff's gap and starve one of its lines: why no order would have helped.
std::vector<std::string> proofs(Outcome const& outcome, Cliff const& cliff)
{
    std::vector<std::string> sentences;
    for (auto const& shortfall : outcome.shortfalls) {
        bool const shared = std::any_of(cliff.at_risk.begin(), cliff.at_risk.end(), [&](auto const& risk) {
            return std::find(shortfall.lines.begin(), shortfall.lines.end(), risk.line) != shortfall.lines.end();
        });
        bool const in_time = shortfall.first <= cliff.month + (cliff.loss_months - 1) && shortfall.last >= cliff.month;
        if (shared && in_time) sentences.push_back(in_words(outcome, shortfall));
    }
    return sentences;
}

std::string heading(Outcome const& outcome, Cliff const& cliff)
{
    return fmt::format("{}: {}", for_people(cliff.month), causes_in_words(outcome, cliff));
}

void lay_out_for_programs(Outcome const& outcome, View const& view, Sheet& sheet)
{
    Table cliffs{.key = "cliffs", .title = "",
                 .columns = {{"cliff", "Cliff", Kind::number}, {"from", "From", Kind::month}, {"loss", "Loss", Kind::money},
                             {"loss_months", "Months counted", Kind::number}, {"elsewhere", "In other months", Kind::money}, {"burden", "Taken over", Kind::money},
                             {"fte", "FTE", Kind::number}, {"vehicles", "Vehicles", Kind::number},
                             {"decide_by", "Decide by", Kind::date}, {"decide_by_reason", "Why then"}, {"sentence", "In words"}},
                 .rows = {}};
    auto causes = causes_table(view);
    auto risk = risk_table(view);
    auto absorbed = absorbed_table(view);
    std::size_t which = 0;
    for (auto const& cliff : outcome.cliffs) {
        if (!concerns(outcome, cliff, view)) continue;
        Numbered const numbered{view, ++which};
        cliffs.rows.push_back({number(which), computed(cliff.month), gap(loss_of(outcome, cliff, view.filter)),
                               number(cliff.loss_months), gap(elsewhere_of(outcome, cliff, view.filter)),
                               computed(burden(outcome, cliff, view)), number(fte_at_risk(outcome, cliff, view.filter), 2),
                               number(vehicles_at_risk(outcome, cliff, view.filter)), computed(cliff.decide_by),
                               text(cliff.decide_by_reason), text(in_words(outcome, cliff, view.filter))});
        add_causes(outcome, cliff, numbered, causes);
        add_lines(outcome, cliff, numbered, risk);
        add_absorbed(outcome, cliff, numbered, absorbed);
    }
    for (auto* table : {&cliffs, &causes, &risk, &absorbed}) sheet.blocks.push_back(std::move(*table));
}

} // namespace

std::vector<Block> blocks_of(Outcome const& outcome, Cliff const& cliff, View const& view)
{
    Numbered const numbered{view, 0};
    std::vector<Block> blocks{Heading{heading(outcome, cliff)}, Paragraph{in_words(outcome, cliff, view.filter)}};
    if (!cliff.absorbed())
        blocks.emplace_back(Paragraph{fmt::format("The last day to decide {} {}.", cliff.decide_by < view.today ? "was" : "is", from_today(view.today, cliff.decide_by))});
    auto causes = causes_table(view);
    add_causes(outcome, cliff, numbered, causes);
    blocks.emplace_back(std::move(causes));
    if (!cliff.at_risk.empty()) {
        auto risk = risk_table(view);
        add_lines(outcome, cliff, numbered, risk);
        blocks.emplace_back(std::move(risk));
    }
    auto absorbed = absorbed_table(view);
    add_absorbed(outcome, cliff, numbered, absorbed);
    if (!absorbed.rows.empty()) blocks.emplace_back(std::move(absorbed));
    for (auto const& sentence : proofs(outcome, cliff)) blocks.emplace_back(Paragraph{sentence});
    return blocks;
}

Sheet lay_out_cliffs(Outcome const& outcome, View const& view)
{
    Sheet sheet{.name = "Cliffs", .title = "Cliffs of " + title_of(outcome, view), .blocks = {}};
    sheet.blocks.push_back(Paragraph{fmt::format("Counting {}. As of {}.", in_words(outcome.counting), for_people(view.today))});
    bool const any = std::any_of(outcome.cliffs.begin(), outcome.cliffs.end(),
                                 [&](auto const& cliff) { return concerns(outcome, cliff, view); });
    if (!any)
        sheet.blocks.push_back(Paragraph{view.filter.program ? "There is no cliff for this program inside the plan."
                                                             : "There is no cliff inside the plan.", Meaning::good});
    if (view.for_programs) {
        lay_out_for_programs(outcome, view, sheet);
        return sheet;
    }
    for (auto const& cliff : outcome.cliffs) {
        if (!concerns(outcome, cliff, view)) continue;
        auto blocks = blocks_of(outcome, cliff, view);
        std::move(blocks.begin(), blocks.end(), std::back_inserter(sheet.blocks));
    }
    return sheet;
}

} // namespace templates
