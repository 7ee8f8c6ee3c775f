#include "tests/judges/coupled_program.hpp"

#include "tests/judges/dated_money.hpp"
#include "tests/judges/plan_optimum.hpp"

#include <glpk.h>

#include <map>
#include <stdexcept>

namespace judges {

using namespace budget;

namespace {

using Row = std::map<int, double>;

class CoupledProgram
{
public:
    CoupledProgram()
    {
        glp_term_out(GLP_OFF);
        glp_set_obj_dir(program_, GLP_MAX);
    }
    CoupledProgram(CoupledProgram const&) = delete;
    CoupledProgram& operator=(CoupledProgram const&) = delete;
    ~CoupledProgram() { glp_delete_prob(program_); }

    int column()
    {
        int const made = glp_add_cols(program_, 1);
        glp_set_col_bnds(program_, made, GLP_LO, 0, 0);
        return made;
    }
    int columns() const { return glp_get_num_cols(program_); }

    void at_most(Row const& row, double most) { bound(row, GLP_UP, most); }

    double push_up(Row const& row)
    {
        if (row.empty()) return 0;
        for (auto const& [column, weight] : row) glp_set_obj_coef(program_, column, weight);
        glp_smcp how;
        glp_init_smcp(&how);
        how.msg_lev = GLP_MSG_OFF;
        if (glp_simplex(program_, &how) != 0 || glp_get_status(program_) != GLP_OPT)
            throw std::runtime_error("GLPK found no optimum");
        double const best = glp_get_obj_val(program_);
        for (auto const& [column, weight] : row) glp_set_obj_coef(program_, column, 0);
        bound(row, GLP_LO, best - 1e-6);
        return best;
    }

private:
    void bound(Row const& row, int kind, double value)
    {
        int const made = glp_add_rows(program_, 1);
        std::vector<int> index{0};
        std::vector<double> weights{0};
        for (auto const& [column, weight] : row) {
            index.push_back(column);
            weights.push_back(weight);
        }
        glp_set_mat_row(program_, made, static_cast<int>(row.size()), index.data(), weights.data());
        glp_set_row_bnds(program_, made, kind, value, value);
    }

    glp_prob* program_ = glp_create_prob();
};

double number(Ratio const& ratio) { return ratio.number().convert_to<double>(); }

bool is_federal(Origin origin)
{
    return origin == Origin::federal_discretionary || origin == Origin::federal_formula || origin == Origin::medicaid;
}

bool serves(FundingSource const& award, FundingSource const& other)
{
    if (award.id == other.id || !other.may_match) return false;
    if (other.origin == Origin::in_kind) return award.match->in_kind;
    if (award.match->accepts.empty()) return !is_federal(other.origin);
    for (auto const& accepted : award.match->accepts)
        if (accepted.origin == other.origin) return true;
    return false;
}

double share_in(Match const& match, int grant_year)
{
    double share = 0;
    for (auto const& one : match.shares)
        if (one.grant_year <= grant_year) share = number(one.share);
    return share;
}

int grant_year(Plan const& plan, Match const& match, int month)
{
    int const since = (plan.first_month + month) - Month{match.from};
    return since < 0 ? 1 : since / 12 + 1;
}

// Match is cost of the award's own term: from the month in which it or its match begins through that of its last day.
bool is_of_award(Plan const& plan, Outcome const& outcome, std::size_t source, int month)
{
    Month const at = plan.first_month + month;
    bool begun = at >= Month{plan.sources[source].match->from};
    bool ended = true;
    for (auto const& pool : outcome.supply.pools)
        for (auto const& money : pool.money) {
            if (pool.source != source) continue;
            begun = begun || at >= Month{money.from};
            ended = ended && at > Month{money.through};
        }
    return begun && !ended;
}

} // namespace

std::optional<CoupledOptimum> most_covered_coupled(Outcome const& outcome, std::size_t most)
{
    auto const& plan = outcome.plan;
    std::vector<std::vector<Purse>> purses;
    for (auto const& pool : outcome.supply.pools) {
        purses.emplace_back();
        for (auto const& money : pool.money) purses.back().push_back({money.from, money.through, money.amount.cents()});
    }
    auto const days = spans(plan, purses);
    auto const cells = plan_cells(plan, outcome.costs, days);
    CoupledProgram program;
    std::vector<Row> into(cells.size());
    std::map<std::pair<std::size_t, int>, Row> required;                // by award and grant year: match less what the draw needs
    std::map<std::tuple<std::size_t, std::size_t>, Row> pays;           // by pool and cell
    for (std::size_t p = 0; p < purses.size(); ++p) {
        auto const& source = plan.sources[outcome.supply.pools[p].source];
        auto const& pool = source.pools[outcome.supply.pools[p].pool];
        for (auto const& purse : purses[p]) {
            Row from;
            for (std::size_t c = 0; c < cells.size(); ++c) {
                auto const& span = days[cells[c].span];
                if (purse.from > span.first || purse.through < span.last) continue;
                if (!permits(plan, source, pool, outcome.costs.lines[cells[c].line])) continue;
                int const column = program.column();
                if (program.columns() > static_cast<int>(most)) return std::nullopt;
                from[column] = into[c][column] = pays[{p, c}][column] = 1;
            }
            if (!from.empty()) program.at_most(from, static_cast<double>(purse.cents));
        }
        for (auto const& cap : pool.caps) {
            // Sums by period: what the cap counts, and what the pool pays at all or without indirect.
            std::map<int, std::pair<Row, Row>> periods;
            for (std::size_t c = 0; c < cells.size(); ++c) {
                auto const month = days[cells[c].span].month;
                int const period = cap.period == CapPeriod::award ? 0 : plan.calendar().year_of(plan.first_month + month);
                auto const& line = outcome.costs.lines[cells[c].line];
                bool counts = cap.scopes.empty();
                for (auto const& scope : cap.scopes) counts = counts || is_meant(scope, line, rules_for(plan, source));
                for (auto const& [column, one] : pays[{p, c}]) {
                    if (counts) periods[period].first[column] = 1;
                    if (cap.share_of == ShareOf::spent || line.object_class != ObjectClass::indirect)
                        periods[period].second[column] = 1;
                }
            }
            for (auto& [period, sums] : periods) {
                auto& [counted, base] = sums;
                if (counted.empty()) continue;
                if (cap.amount || cap.share_of == ShareOf::released) {
                    double released = 0;
                    for (auto const& purse : purses[p])
                        if (cap.period == CapPeriod::award || plan.calendar().year_of(purse.from) == period)
                            released += static_cast<double>(purse.cents);
                    program.at_most(counted, cap.amount ? static_cast<double>(cap.amount->cents()) : released * number(*cap.share));
                } else {
                    for (auto const& [column, one] : base) counted[column] -= number(*cap.share);
                    program.at_most(counted, 0);
                }
            }
        }
    }
    // Match: a column for each payment and award year that it may serve, none above the payment, each cent once.
    for (std::size_t s = 0; s < plan.sources.size(); ++s) {
        auto const& award = plan.sources[s];
        if (!award.match) continue;
        for (auto& [where, row] : pays) {
            auto const [p, c] = where;
            if (outcome.supply.pools[p].source != s) continue;
            int const year = grant_year(plan, *award.match, days[cells[c].span].month);
            double const share = share_in(*award.match, year);
            for (auto const& [column, one] : row) required[{s, year}][column] = share / (1 - share);
        }
    }
    for (auto& [where, row] : pays) {
        if (row.empty()) continue;
        auto const [p, c] = where;
        Row served;
        for (std::size_t s = 0; s < plan.sources.size(); ++s) {
            auto const& award = plan.sources[s];
            if (!award.match || !serves(award, plan.sources[outcome.supply.pools[p].source])) continue;
            bool same_use = false;
            for (auto const& pool : award.pools) same_use = same_use || permits_use(plan, award, pool, outcome.costs.lines[cells[c].line]);
            int const year = grant_year(plan, *award.match, days[cells[c].span].month);
            if (!is_of_award(plan, outcome, s, days[cells[c].span].month)) continue;
            if (!same_use || !required.contains({s, year})) continue;
            int const column = program.column();
            served[column] = 1;
            required[{s, year}][column] = -1;
        }
        if (served.empty()) continue;
        for (auto const& [column, one] : row) served[column] = -1;
        program.at_most(served, 0);
    }
    for (auto const& [year, row] : required) program.at_most(row, 0);

    std::map<int, Row> buckets;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        buckets[cells[c].bucket].insert(into[c].begin(), into[c].end());
        if (!into[c].empty()) program.at_most(into[c], static_cast<double>(cells[c].cents));
    }
    CoupledOptimum best;
    best.covered.resize(buckets.empty() ? 0 : static_cast<std::size_t>(buckets.rbegin()->first) + 1, 0);
    for (auto const& [bucket, row] : buckets) best.covered[static_cast<std::size_t>(bucket)] = program.push_up(row);
    for (int const pool : outcome.network.pools) {
        Row of_pool;
        for (auto const& [where, row] : pays)
            if (std::get<0>(where) == static_cast<std::size_t>(pool)) of_pool.insert(row.begin(), row.end());
        best.used.push_back(program.push_up(of_pool));
    }
    return best;
}

} // namespace judges
