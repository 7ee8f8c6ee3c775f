#include "budget/insight/questioned.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/index.hpp"
#include "budget/plan/walk.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget {

namespace {

class Questions
{
public:
    Questions(Plan const& plan, Costs const& costs, Supply const& supply, Network const& network, Flow const& flow)
        : plan_{plan}, costs_{costs}, supply_{supply}, network_{network}, flow_{flow}, arcs_into_(network.cells.size())
    {
        for (std::size_t a = 0; a < network.arcs.size(); ++a)
            if (int const cell = network.cell_of_node[index(network.arcs[a].head)]; cell >= 0) arcs_into_[index(cell)].push_back(a);
    }

    std::vector<QuestionedCost> find() const
    {
        std::vector<QuestionedCost> found;
        for (std::size_t c = 0; c < network_.cells.size(); ++c) {
            auto const& cell = network_.cells[c];
            if (!cell.paid_by || flow_.covered[c] == cell.demand) continue;
            auto const& slice = network_.slices[index(cell.slice)];
            found.push_back({index(cell.line), index(slice.month), *cell.paid_by, Money::from_cents(cell.demand),
                             Money::from_cents(cell.demand - flow_.covered[c]), rule(c, slice)});
        }
        return found;
    }

private:
    // The first rule that stands in the way, from the widest to the narrowest.
    std::string rule(std::size_t c, Slice const& slice) const
    {
        auto const& cell = network_.cells[c];
        auto const& line = costs_.lines[index(cell.line)];
        auto const& source = plan_.sources[*cell.paid_by];
        std::string refused;
        bool any_pool = false;
        bool any_allowed = false;
        bool any_money = false;
        for (auto const& pool : supply_.pools) {
            if (pool.source != *cell.paid_by) continue;
            any_pool = true;
            auto const may = may_pay(plan_, source, source.pools[pool.pool], line);
            if (!may.allowed) {
                if (refused.empty()) refused = may.why;
                continue;
            }
            any_allowed = true;
            any_money = any_money || std::any_of(pool.money.begin(), pool.money.end(), [&](auto const& money) {
                            return money.from <= slice.last && money.through >= slice.first;
                        });
        }
        if (!any_pool)
            return source.standing == Standing::awarded ? "it has no money in the plan"
                                                        : fmt::format("it isn't counted: it is {}, not awarded", written(source.standing));
        if (!any_allowed) return "its rules refuse it: " + refused;
        if (!any_money) return "none of its money pays in that month";
        if (arcs_into_[c].empty()) return "local money alone must carry this after an award";
        return limit(c);
    }

    // All ways are there and not enough came: each arc that carries all it can is a salary cap; else a cap or match holds the money
    // back, or there is none.
    std::string limit(std::size_t c) const
    {
        bool capped = true;
        Money unspent;
        for (auto const a : arcs_into_[c]) {
            capped = capped && flow_.on_arc[a] == network_.arcs[a].capacity;
            unspent += left_by(network_.arc_pool[a], network_.slices[index(network_.cells[c].slice)]);
        }
        if (capped) return "its salary cap leaves out the rest";
        return unspent > Money{} ? "one of its caps, or its match, allows no more" : "it held no more by then";
    }

    // What the pool released up to the end of the month and has not paid by then.
    Money left_by(int pool, Slice const& until) const
    {
        Money left;
        for (auto const& money : supply_.pools[index(pool)].money)
            if (money.from <= until.last && money.through >= until.first) left += money.amount;
        for (std::size_t a = 0; a < network_.arcs.size(); ++a) {
            int const cell = network_.cell_of_node[index(network_.arcs[a].head)];
            if (cell >= 0 && network_.arc_pool[a] == pool &&
                network_.slices[index(network_.cells[index(cell)].slice)].month <= until.month)
                left -= Money::from_cents(flow_.on_arc[a]);
        }
        return left;
    }

    Plan const& plan_;
    Costs const& costs_;
    Supply const& supply_;
    Network const& network_;
    Flow const& flow_;
    std::vector<std::vector<std::size_t>> arcs_into_; // by cell
};

// Where the payment stands that the question is about.
std::string path_of(Plan const& plan, Costs const& costs, QuestionedCost const& cost)
{
    auto const& line = costs.lines[cost.line];
    auto const month = plan.first_month + static_cast<int>(cost.month);
    auto const& payments = plan.actuals.payments;
    for (std::size_t i = 0; i < payments.size(); ++i) {
        auto const& payment = payments[i];
        bool const same = payment.component == line.component && payment.month == month &&
                          payment.source == plan.sources[cost.source].id &&
                          line.id == line.component.text + (payment.line.empty() ? "" : "." + payment.line);
        if (same) return nth("actuals", "paid", i);
    }
    return "actuals";
}

} // namespace

std::vector<QuestionedCost> find_questioned(Plan const& plan, Costs const& costs, Supply const& supply, Network const& network,
                                            Flow const& flow)
{
    if (costs.closed_months == 0) return {};
    return Questions{plan, costs, supply, network, flow}.find();
}

std::vector<Problem> questioned_problems(Plan const& plan, Costs const& costs, std::vector<QuestionedCost> const& questioned)
{
    std::vector<Problem> problems;
    for (auto const& cost : questioned)
        problems.push_back({Severity::warning, "actuals.questioned",
                            fmt::format("{} paid {} for {} in {}, and could not pay {} of it: {}.", plan.sources[cost.source].name,
                                        dollars(cost.paid), costs.lines[cost.line].name,
                                        for_people(plan.first_month + static_cast<int>(cost.month)), dollars(cost.questioned), cost.rule),
                            "Correct the payment, or the source's money and rules; else ask the funder.",
                            {{}, 0, path_of(plan, costs, cost)}});
    return problems;
}

} // namespace budget
