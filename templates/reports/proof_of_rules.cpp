#include "templates/reports/proof_of_rules.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/allocation/retained.hpp"
#include "budget/index.hpp"

#include <set>

namespace templates {

using namespace budget;

namespace {

Cell name(Outcome const& outcome, std::size_t pool) { return text(key_of_pool(outcome, pool)); }

Table most(Outcome const& outcome)
{
    Table table{.key = "most", .title = "",
                .columns = {{"pool", "Pool"}, {"line", "Line"}, {"from", "From", Kind::date}, {"through", "Through", Kind::date},
                            {"amount", "At most", Kind::money}},
                .rows = {}};
    auto const& network = outcome.network;
    for (std::size_t a = 0; a < network.arcs.size(); ++a) {
        int const c = network.cell_of_node[index(network.arcs[a].head)];
        if (c < 0 || network.arcs[a].capacity >= network.cells[index(c)].demand) continue;
        auto const& cell = network.cells[index(c)];
        auto const& slice = network.slices[index(cell.slice)];
        table.rows.push_back({name(outcome, index(network.arc_pool[a])), text(outcome.costs.lines[index(cell.line)].id),
                              computed(slice.first), computed(slice.last), computed(Money::from_cents(network.arcs[a].capacity))});
    }
    return table;
}

Table retained(Outcome const& outcome)
{
    Table table{.key = "retained", .title = "",
                .columns = {{"award", "Award"}, {"line", "Line"}, {"from", "From", Kind::date}, {"through", "Through", Kind::date}},
                .rows = {}};
    for (auto const& hold : find_retained(outcome.plan, outcome.costs, outcome.supply))
        for (std::size_t line = 0; line < hold.lines.size(); ++line)
            if (hold.lines[line])
                table.rows.push_back({text(outcome.plan.sources[hold.source].id.text), text(outcome.costs.lines[line].id),
                                      computed(hold.first), computed(hold.last)});
    return table;
}

Table local(Outcome const& outcome)
{
    Table table{.key = "local", .title = "", .columns = {{"source", "Source"}}, .rows = {}};
    for (auto const& source : outcome.plan.sources)
        if (is_local(source.origin)) table.rows.push_back({text(source.id.text)});
    return table;
}

void append_match(Sheet& sheet, Outcome const& outcome)
{
    Table lines{.key = "match_lines", .title = "", .columns = {{"award", "Award"}, {"line", "Line"}}, .rows = {}};
    Table sources{.key = "match_sources", .title = "", .columns = {{"award", "Award"}, {"source", "Source"}}, .rows = {}};
    std::set<std::size_t> awards;
    for (auto const& year : outcome.award_years) awards.insert(year.source);
    for (auto const at : awards) {
        auto const& award = outcome.plan.sources[at];
        auto const counted = matchable_lines(outcome.plan, outcome.costs, award);
        for (std::size_t line = 0; line < counted.size(); ++line)
            if (counted[line]) lines.rows.push_back({text(award.id.text), text(outcome.costs.lines[line].id)});
        for (auto const& source : outcome.plan.sources)
            if (may_match(award, source)) sources.rows.push_back({text(award.id.text), text(source.id.text)});
    }
    append(sheet, std::move(lines));
    append(sheet, std::move(sources));
}

Table share_lines(Outcome const& outcome)
{
    Table table{.key = "share_lines", .title = "",
                .columns = {{"pool", "Pool"}, {"cap", "Cap"}, {"share", "Share"}, {"of_direct", "Of direct cost", Kind::yes_no},
                            {"first_month", "From", Kind::month}, {"last_month", "Through", Kind::month}, {"line", "Line"}},
                .rows = {}};
    for (auto const& share : outcome.spending_shares) {
        auto const& supply = outcome.supply.pools[share.pool];
        auto const& cap = outcome.plan.sources[supply.source].pools[supply.pool].caps[share.cap];
        auto const rules = cost_sets(outcome.plan, outcome.costs, outcome.supply, share.pool, outcome.award_years);
        for (auto const& set : rules.sets) {
            if (set.kind != CostSet::Kind::share_spent || set.rule != share.cap || set.first_month != share.first_month) continue;
            for (std::size_t line = 0; line < set.lines.size(); ++line)
                if (set.lines[line])
                    table.rows.push_back({name(outcome, share.pool), text(cap.name), text(plain_text(*cap.share)),
                                          computed(cap.share_of == ShareOf::direct_spent),
                                          computed(outcome.plan.first_month + share.first_month),
                                          computed(outcome.plan.first_month + share.last_month), text(outcome.costs.lines[line].id)});
        }
    }
    return table;
}

} // namespace

void append_rules(Sheet& sheet, Outcome const& outcome)
{
    append(sheet, most(outcome));
    append(sheet, retained(outcome));
    append(sheet, local(outcome));
    append_match(sheet, outcome);
    append(sheet, share_lines(outcome));
}

} // namespace templates
