#include "budget/allocation/eligibility.hpp"
#include "budget/allocation/cost_sets.hpp"
#include "budget/index.hpp"
#include "templates/reports/proof_of_rules.hpp"

namespace templates {

using namespace budget;

namespace {

class Proof
{
public:
    explicit Proof(Outcome const& outcome) : outcome_{outcome} {}

    Table pools() const
    {
        Table table{.key = "pools", .title = "",
                    .columns = {{"pool", "Pool"}, {"source", "Source"}, {"rank", "Rank", Kind::number}}, .rows = {}};
        for (std::size_t rank = 0; rank < outcome_.network.pools.size(); ++rank) {
            auto const pool = index(outcome_.network.pools[rank]);
            table.rows.push_back({name(pool), text(source_of(pool).id.text), number(rank + 1)});
        }
        return table;
    }

    Table supply() const
    {
        Table table{.key = "supply", .title = "",
                    .columns = {{"pool", "Pool"}, {"from", "From", Kind::date}, {"through", "Through", Kind::date},
                                {"amount", "Amount", Kind::money}, {"renewed", "Renewed", Kind::yes_no}},
                    .rows = {}};
        for (std::size_t pool = 0; pool < outcome_.supply.pools.size(); ++pool)
            for (auto const& money : outcome_.supply.pools[pool].money)
                table.rows.push_back({name(pool), computed(money.from), computed(money.through), computed(money.amount),
                                      computed(money.renewed)});
        return table;
    }

    // In covering order; costs of one bucket are covered before those of the next, inside a bucket as they stand here.
    Table costs() const
    {
        auto table = dated("costs");
        table.columns.insert(table.columns.begin(), {"bucket", "Bucket", Kind::number});
        for (auto const& cell : outcome_.network.cells) {
            auto row = dated_row(cell, cell.demand);
            row.insert(row.begin(), number(cell.bucket));
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    Table payments() const
    {
        auto table = dated("payments");
        table.columns.insert(table.columns.begin(), {"pool", "Pool"});
        for (std::size_t arc = 0; arc < outcome_.network.arcs.size(); ++arc) {
            int const cell = outcome_.network.cell_of_node[index(outcome_.network.arcs[arc].head)];
            if (cell < 0 || outcome_.flow.on_arc[arc] == 0) continue;
            auto row = dated_row(outcome_.network.cells[index(cell)], outcome_.flow.on_arc[arc]);
            row.insert(row.begin(), name(index(outcome_.network.arc_pool[arc])));
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    Table unpaid() const
    {
        auto table = dated("unpaid");
        for (std::size_t at = 0; at < outcome_.network.cells.size(); ++at) {
            auto const& cell = outcome_.network.cells[at];
            if (outcome_.flow.covered[at] < cell.demand) table.rows.push_back(dated_row(cell, cell.demand - outcome_.flow.covered[at]));
        }
        return table;
    }

    Table eligibility() const
    {
        Table table{.key = "eligibility", .title = "",
                    .columns = {{"pool", "Pool"}, {"line", "Line"}, {"may_pay", "May pay", Kind::yes_no}, {"why_not", "Why not"}},
                    .rows = {}};
        for (std::size_t pool = 0; pool < outcome_.supply.pools.size(); ++pool) {
            for (auto const& line : outcome_.costs.lines) {
                auto const may = may_pay(outcome_.plan, source_of(pool), pool_of(pool), line);
                table.rows.push_back({name(pool), text(line.id), computed(may.allowed), text(may.why)});
            }
        }
        return table;
    }

    // What a pool pays for the lines named, in the months from first to last, is at most the limit.
    void append_caps(Sheet& sheet) const
    {
        Table caps{.key = "caps", .title = "",
                   .columns = {{"cap", "Cap", Kind::number}, {"pool", "Pool"}, {"name", "Name"}, {"first_month", "First", Kind::month},
                               {"last_month", "Last", Kind::month}, {"limit", "Limit", Kind::money}},
                   .rows = {}};
        Table lines{.key = "cap_lines", .title = "", .columns = {{"cap", "Cap", Kind::number}, {"line", "Line"}}, .rows = {}};
        for (std::size_t pool = 0; pool < outcome_.supply.pools.size(); ++pool) {
            auto const its = cost_sets(outcome_.plan, outcome_.costs, outcome_.supply, pool, outcome_.award_years);
            if (its.on_everything) {
                caps.rows.push_back(cap_row(caps.rows.size() + 1, pool, "", 0, outcome_.plan.months - 1, *its.on_everything));
                for (auto const& line : outcome_.costs.lines) lines.rows.push_back({number(caps.rows.size()), text(line.id)});
            }
            for (auto const& set : its.sets) {
                if (!set.limit) continue;
                caps.rows.push_back(cap_row(caps.rows.size() + 1, pool, pool_of(pool).caps[set.rule].name, set.first_month,
                                            set.last_month, *set.limit));
                for (std::size_t line = 0; line < set.lines.size(); ++line)
                    if (set.lines[line]) lines.rows.push_back({number(caps.rows.size()), text(outcome_.costs.lines[line].id)});
            }
        }
        append(sheet, std::move(caps));
        append(sheet, std::move(lines));
    }

private:
    FundingSource const& source_of(std::size_t pool) const { return outcome_.plan.sources[outcome_.supply.pools[pool].source]; }
    Pool const& pool_of(std::size_t pool) const { return source_of(pool).pools[outcome_.supply.pools[pool].pool]; }
    Cell name(std::size_t pool) const { return text(key_of_pool(outcome_, pool)); }

    static Table dated(std::string key)
    {
        return {.key = std::move(key), .title = "",
                .columns = {{"line", "Line"}, {"from", "From", Kind::date}, {"through", "Through", Kind::date},
                            {"amount", "Amount", Kind::money}},
                .rows = {}};
    }
    std::vector<Cell> dated_row(Network::Cell const& cell, Network::Cents cents) const
    {
        auto const& slice = outcome_.network.slices[index(cell.slice)];
        return {text(outcome_.costs.lines[index(cell.line)].id), computed(slice.first), computed(slice.last),
                computed(Money::from_cents(cents))};
    }
    std::vector<Cell> cap_row(std::size_t which, std::size_t pool, std::string const& cap_name, int first, int last, Money limit) const
    {
        return {number(which), name(pool), text(cap_name), computed(outcome_.plan.first_month + first),
                computed(outcome_.plan.first_month + last), computed(limit)};
    }

    Outcome const& outcome_;
};

} // namespace

void append_proof(Sheet& sheet, Outcome const& outcome)
{
    Proof const proof{outcome};
    append(sheet, proof.pools());
    append(sheet, proof.supply());
    append(sheet, proof.costs());
    append(sheet, proof.eligibility());
    proof.append_caps(sheet);
    append_rules(sheet, outcome);
    append(sheet, proof.payments());
    append(sheet, proof.unpaid());
    append(sheet,
        "Each payment falls into one release of its pool or several: all that a pool pays up to a day is at most what it released up "
        "to then, release by release of the same last day. Money pays from its first day through its last. Costs are covered in the "
        "order in which they stand, then as much as possible of the first pool's money is used, then of the second's.");
}

} // namespace templates
