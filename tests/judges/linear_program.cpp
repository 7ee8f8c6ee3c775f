#include "tests/judges/linear_program.hpp"

#include <glpk.h>

#include <cmath>
#include <map>
#include <stdexcept>

namespace judges {

namespace {

// Columns: one an arc. Rows: conservation at inner nodes; then sums that the steps push up one after another.
class Program
{
public:
    Program(budget::Network const& network, Arithmetic arithmetic) : network_{network}, arithmetic_{arithmetic}
    {
        glp_term_out(GLP_OFF);
        glp_set_obj_dir(program_, GLP_MAX);
        std::vector<std::map<int, double>> balance(static_cast<std::size_t>(network.nodes));
        for (std::size_t at = 0; at < network.arcs.size(); ++at) {
            auto const& arc = network.arcs[at];
            int const column = glp_add_cols(program_, 1);
            bound(column, arc.capacity);
            balance[static_cast<std::size_t>(arc.tail)][column] -= 1;
            balance[static_cast<std::size_t>(arc.head)][column] += 1;
        }
        for (int node = 1; node < network.nodes; ++node) {
            auto const cell = network.cell_of_node[static_cast<std::size_t>(node)];
            auto const row = add_row(balance[static_cast<std::size_t>(node)]);
            auto const demand = cell < 0 ? 0 : network.cells[static_cast<std::size_t>(cell)].demand;
            if (demand == 0) glp_set_row_bnds(program_, row, GLP_FX, 0, 0);
            else glp_set_row_bnds(program_, row, GLP_DB, 0, static_cast<double>(demand));
        }
    }
    Program(Program const&) = delete;
    Program& operator=(Program const&) = delete;
    ~Program() { glp_delete_prob(program_); }

    // The most that the sum of these columns can be; from now on it is that much.
    Cents push_up(std::map<int, double> const& columns)
    {
        if (columns.empty()) return 0;
        for (int column = 1; column <= glp_get_num_cols(program_); ++column) glp_set_obj_coef(program_, column, 0);
        for (auto const& [column, weight] : columns) glp_set_obj_coef(program_, column, weight);
        run();
        auto const best = whole(glp_get_obj_val(program_));
        auto const row = add_row(columns);
        glp_set_row_bnds(program_, row, GLP_FX, static_cast<double>(best), static_cast<double>(best));
        return best;
    }

    std::vector<Cents> on_arc() const
    {
        std::vector<Cents> amounts;
        for (int column = 1; column <= glp_get_num_cols(program_); ++column)
            amounts.push_back(whole(glp_get_col_prim(program_, column)));
        return amounts;
    }

private:
    static Cents whole(double value)
    {
        auto const nearest = std::round(value);
        if (std::abs(value - nearest) > 1e-5) throw std::runtime_error("an optimum isn't whole");
        return static_cast<Cents>(nearest);
    }

    void bound(int column, Cents capacity)
    {
        if (capacity == 0) glp_set_col_bnds(program_, column, GLP_FX, 0, 0);
        else glp_set_col_bnds(program_, column, GLP_DB, 0, static_cast<double>(capacity));
    }

    int add_row(std::map<int, double> const& columns)
    {
        int const row = glp_add_rows(program_, 1);
        std::vector<int> index{0}; // GLPK counts from 1
        std::vector<double> value{0};
        for (auto const& [column, weight] : columns) {
            index.push_back(column);
            value.push_back(weight);
        }
        glp_set_mat_row(program_, row, static_cast<int>(columns.size()), index.data(), value.data());
        return row;
    }

    void run()
    {
        glp_smcp how;
        glp_init_smcp(&how);
        how.msg_lev = GLP_MSG_OFF;
        how.meth = GLP_PRIMAL; // after fixing a sum at its optimum the old basis stays feasible
        bool ended = glp_simplex(program_, &how) == 0;
        if (arithmetic_ == Arithmetic::exact) ended = glp_exact(program_, &how) == 0;
        if (!ended || glp_get_status(program_) != GLP_OPT) throw std::runtime_error("GLPK found no optimum");
    }

    budget::Network const& network_;
    Arithmetic arithmetic_;
    glp_prob* program_ = glp_create_prob();
};

} // namespace

Programmed best_by_programs(budget::Network const& network, Steps steps, Arithmetic arithmetic)
{
    Program program{network, arithmetic};
    auto const rank = ranks(network);
    std::vector<std::map<int, double>> bucket(bucket_count(network));
    std::vector<std::map<int, double>> cell(network.cells.size());
    std::vector<std::map<int, double>> pool(network.pools.size());
    std::vector<std::vector<std::map<int, double>>> pays(network.pools.size(), cell);
    for (std::size_t at = 0; at < network.arcs.size(); ++at) {
        auto const column = static_cast<int>(at) + 1;
        auto const from = rank[static_cast<std::size_t>(network.arc_pool[at])];
        if (network.arcs[at].tail == 0) pool[from][column] = 1;
        int const to = network.cell_of_node[static_cast<std::size_t>(network.arcs[at].head)];
        if (to < 0) continue;
        auto const& paid = network.cells[static_cast<std::size_t>(to)];
        bucket[static_cast<std::size_t>(paid.bucket)][column] = 1;
        cell[static_cast<std::size_t>(to)][column] = 1;
        pays[from][static_cast<std::size_t>(to)][column] = 1;
    }

    Programmed best;
    for (auto const& columns : bucket) best.buckets.push_back(program.push_up(columns));
    for (auto const& columns : cell) program.push_up(columns);
    for (auto const& columns : pool) program.push_up(columns);
    if (steps == Steps::all)
        for (auto const& row : pays)
            for (auto const& columns : row) program.push_up(columns);
    best.payments = read_payments(network, program.on_arc());
    return best;
}

} // namespace judges
