#include "budget/insight/cash.hpp"

#include "budget/index.hpp"

#include <algorithm>
#include <map>

namespace budget {

namespace {

class CashBook
{
public:
    CashBook(Plan const& plan, Costs const& costs, Supply const& supply) : plan_{plan}, costs_{costs}, supply_{supply}
    {
        auto const months = index(plan.months);
        cash_.paid_out.resize(months);
        cash_.received.resize(months);
        cash_.carried.resize(months);
        book_of_.resize(plan.sources.size());
        for (auto const& pool : supply.pools) {
            if (plan.sources[pool.source].origin == Origin::in_kind || book_of_[pool.source]) continue;
            book_of_[pool.source] = cash_.sources.size();
            cash_.sources.push_back({pool.source, std::vector<Money>(months), std::vector<Money>(months), {}, {}});
        }
    }

    void add_payments(Allocation const& allocation)
    {
        for (auto const& payment : allocation.payments) {
            auto* book = book_of(payment.pool);
            if (!book || costs_.lines[payment.line].in_kind) continue;
            book->paid_out[payment.month] += payment.amount;
            auto const& source = plan_.sources[book->source];
            if (source.draw != Draw::reimbursement) continue;
            auto const date = reimbursed_on(plan_, source, payment.month);
            auto& due = is_drawn_too_late(plan_, source, pool_of(payment.pool), payment.month) ? too_late_ : due_;
            due[{payment.pool, date}] += payment.amount;
        }
    }

    void add_releases()
    {
        for (std::size_t p = 0; p < supply_.pools.size(); ++p) {
            auto const* book = book_of(p);
            if (!book) continue;
            auto const& source = plan_.sources[book->source];
            if (source.draw == Draw::reimbursement) continue;
            for (auto const& money : supply_.pools[p].money) {
                bool const earned = source.draw == Draw::fee_for_service;
                due_[{p, earned ? Month{money.from}.last_day() + source.lag_days : money.from}] += money.amount;
            }
        }
    }

    Cash close()
    {
        for (auto const& [key, amount] : due_) receive(key.first, key.second, amount);
        for (auto const& [key, amount] : too_late_) {
            auto* book = book_of(key.first);
            book->drawn_too_late += amount;
            cash_.too_late.push_back({book->source, key.first, key.second, amount});
        }
        for (auto const& book : cash_.sources) {
            Money behind;
            for (std::size_t m = 0; m < cash_.carried.size(); ++m) {
                behind += book.paid_out[m] - book.received[m];
                if (behind > Money{}) cash_.carried[m] += behind;
                cash_.paid_out[m] += book.paid_out[m];
                cash_.received[m] += book.received[m];
            }
        }
        for (std::size_t m = 0; m < cash_.carried.size(); ++m) {
            if (cash_.carried[m] <= cash_.peak) continue;
            cash_.peak = cash_.carried[m];
            cash_.peak_month = plan_.first_month + static_cast<int>(m);
        }
        return std::move(cash_);
    }

private:
    using PoolAndDate = std::pair<std::size_t, Date>;

    SourceCash* book_of(std::size_t pool)
    {
        auto const book = book_of_[supply_.pools[pool].source];
        return book ? &cash_.sources[*book] : nullptr;
    }

    Pool const& pool_of(std::size_t pool) const
    {
        return plan_.sources[supply_.pools[pool].source].pools[supply_.pools[pool].pool];
    }

    void receive(std::size_t pool, Date date, Money amount)
    {
        auto* book = book_of(pool);
        int const month = Month{date} - plan_.first_month;
        if (month < plan_.months) {
            book->received[index(std::max(month, 0))] += amount;
        } else {
            book->outstanding += amount;
            cash_.outstanding.push_back({book->source, pool, date, amount});
        }
    }

    Plan const& plan_;
    Costs const& costs_;
    Supply const& supply_;
    Cash cash_;
    std::vector<std::optional<std::size_t>> book_of_; // one a source: in cash_.sources
    std::map<PoolAndDate, Money> due_;
    std::map<PoolAndDate, Money> too_late_;
};

} // namespace

Date reimbursed_on(Plan const& plan, FundingSource const& source, std::size_t month)
{
    return (plan.first_month + static_cast<int>(month)).last_day() + source.lag_days;
}

bool is_drawn_too_late(Plan const& plan, FundingSource const& source, Pool const& pool, std::size_t month)
{
    if (source.draw != Draw::reimbursement || !pool.liquidate_by) return false;
    auto const end = last_day_to_spend(source, pool);
    if (end && (plan.first_month + static_cast<int>(month)).first_day() > *end) return false;
    return reimbursed_on(plan, source, month) > *pool.liquidate_by;
}

Cash find_cash(Plan const& plan, Costs const& costs, Supply const& supply, Allocation const& allocation)
{
    CashBook book{plan, costs, supply};
    book.add_payments(allocation);
    book.add_releases();
    return book.close();
}

} // namespace budget
