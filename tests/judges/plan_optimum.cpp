#include "tests/judges/plan_optimum.hpp"

#include <glpk.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <stdexcept>

namespace judges {

using namespace budget;

std::vector<PlanCell> plan_cells(Plan const& plan, Costs const& costs, std::vector<Span> const& spans)
{
    std::vector<PlanCell> cells;
    auto const closed = static_cast<int>(std::count_if(spans.begin(), spans.end(), [](Span const& span) { return span.closed; }));
    for (std::size_t line = 0; line < costs.lines.size(); ++line)
        for (std::size_t first = 0; first < spans.size();) {
            int const month = spans[first].month;
            std::vector<int> days;
            while (first + days.size() < spans.size() && spans[first + days.size()].month == month) {
                auto const& span = spans[first + days.size()];
                days.push_back(span.last - span.first + 1);
            }
            int const its_priority = costs.lines[line].priority == Priority::essential   ? 0
                                     : costs.lines[line].priority == Priority::important ? 1
                                                                                         : 2;
            if (spans[first].closed) {
                for (auto const& [source, cents] : paid_by(plan, costs.lines[line], month))
                    if (source >= 0 && cents > 0) cells.push_back({line, first, 3 * month + its_priority, cents, source});
                ++first;
                continue;
            }
            auto const parts = by_days(costs.lines[line].months[static_cast<std::size_t>(month)].cents(), days);
            bool const by_month = plan.coverage == CoveragePolicy::keep_whole_service_longest;
            int const bucket = by_month ? 3 * month + its_priority : 3 * closed + its_priority * plan.months + month;
            for (std::size_t part = 0; part < parts.size(); ++part)
                if (parts[part] > 0) cells.push_back({line, first + part, bucket, parts[part]});
            first += days.size();
        }
    std::stable_sort(cells.begin(), cells.end(), [](auto const& a, auto const& b) { return a.bucket < b.bucket; });
    return cells;
}

namespace {

class Program
{
public:
    Program()
    {
        glp_term_out(GLP_OFF);
        glp_set_obj_dir(program_, GLP_MAX);
    }
    Program(Program const&) = delete;
    Program& operator=(Program const&) = delete;
    ~Program() { glp_delete_prob(program_); }

    int column()
    {
        int const made = glp_add_cols(program_, 1);
        glp_set_col_bnds(program_, made, GLP_LO, 0, 0);
        return made;
    }

    int limit(std::vector<int> const& columns, std::int64_t most)
    {
        int const row = glp_add_rows(program_, 1);
        std::vector<int> index{0};
        index.insert(index.end(), columns.begin(), columns.end());
        std::vector<double> const ones(index.size(), 1.0);
        glp_set_mat_row(program_, row, static_cast<int>(columns.size()), index.data(), ones.data());
        glp_set_row_bnds(program_, row, GLP_UP, 0, static_cast<double>(most));
        return row;
    }

    // The most that these columns add up to; from now on they do.
    std::int64_t push_up(std::vector<int> const& columns)
    {
        if (columns.empty()) return 0;
        for (int const column : columns) glp_set_obj_coef(program_, column, 1);
        glp_smcp how;
        glp_init_smcp(&how);
        how.msg_lev = GLP_MSG_OFF;
        if (glp_simplex(program_, &how) != 0 || glp_get_status(program_) != GLP_OPT)
            throw std::runtime_error("GLPK found no optimum");
        auto const value = glp_get_obj_val(program_);
        auto const best = std::round(value);
        if (std::abs(value - best) > 1e-4) throw std::runtime_error("an optimum isn't whole");
        for (int const column : columns) glp_set_obj_coef(program_, column, 0);
        int const row = limit(columns, 0);
        glp_set_row_bnds(program_, row, GLP_FX, best, best);
        return static_cast<std::int64_t>(best);
    }

private:
    glp_prob* program_ = glp_create_prob();
};

} // namespace

std::optional<std::vector<std::int64_t>> most_covered(std::vector<PlanCell> const& cells, std::vector<Span> const& spans,
                                                      std::vector<PlanMoney> const& pools, std::size_t most)
{
    Program program;
    std::vector<std::vector<int>> into(cells.size());
    std::size_t pairs = 0;
    for (auto const& pool : pools) {
        std::vector<std::vector<int>> under(pool.ceilings.size());
        std::vector<std::vector<int>> of_cell(cells.size());
        for (auto const& purse : pool.purses) {
            std::vector<int> from;
            for (std::size_t at = 0; at < cells.size(); ++at) {
                auto const& span = spans[cells[at].span];
                if (pool.most[at] == 0 || !opens(purse, span, pool.purses)) continue;
                if (++pairs > most) return std::nullopt;
                int const column = program.column();
                from.push_back(column);
                into[at].push_back(column);
                of_cell[at].push_back(column);
                for (std::size_t c = 0; c < under.size(); ++c) {
                    auto const& ceiling = pool.ceilings[c];
                    if (ceiling.lines[cells[at].line] && span.month >= ceiling.first_month && span.month <= ceiling.last_month)
                        under[c].push_back(column);
                }
            }
            if (!from.empty()) program.limit(from, purse.cents);
        }
        for (std::size_t at = 0; at < cells.size(); ++at)
            if (!of_cell[at].empty() && pool.most[at] < cells[at].cents) program.limit(of_cell[at], pool.most[at]);
        for (std::size_t c = 0; c < under.size(); ++c)
            if (!under[c].empty()) program.limit(under[c], pool.ceilings[c].cents);
    }
    std::map<int, std::vector<int>> buckets;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        auto& bucket = buckets[cells[at].bucket];
        bucket.insert(bucket.end(), into[at].begin(), into[at].end());
        if (!into[at].empty()) program.limit(into[at], cells[at].cents);
    }
    std::vector<std::int64_t> covered(buckets.empty() ? 0 : static_cast<std::size_t>(buckets.rbegin()->first) + 1, 0);
    for (auto const& [bucket, columns] : buckets) covered[static_cast<std::size_t>(bucket)] = program.push_up(columns);
    return covered;
}

} // namespace judges
