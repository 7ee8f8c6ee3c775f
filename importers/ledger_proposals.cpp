#include "importers/ledger_proposals.hpp"

#include "budget/counted.hpp"
#include "importers/ledger_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace importers {

using namespace budget;

namespace {

constexpr int last_days = 25; // a month whose last payment is before this day may not be closed

class Ledger
{
public:
    Ledger(Grid const& grid, Table const& table, Columns const& columns, ProposalContext& context, Import& import)
        : grid_{grid}, columns_{columns}, plan_{context.plan}, context_{context}, import_{import},
          rows_{read_ledger_rows(grid, table, columns, context.plan.calendar())}
    {
    }

    void run()
    {
        for (auto const& rest : rows_.rest) {
            leave(rest.row, rest.words, rest.amount.is_zero() ? rest.reason : fmt::format("{}: {}", rest.reason, dollars(rest.amount)));
            left_ += rest.amount;
        }
        for (auto const& payment : rows_.payments) all_ += payment.amount;
        all_ += left_;
        find_closed();
        for (auto const& payment : rows_.payments) take(payment);
        report_sums();
        propose();
    }

private:
    using Key = std::tuple<Month, ComponentId, std::string, std::optional<SourceId>>;

    Place place(std::size_t row) const
    {
        std::size_t column = 0;
        for (auto const meaning : {Meaning::line, Meaning::account, Meaning::category})
            if (auto const* found = columns_.find(meaning)) {
                column = found->column;
                break;
            }
        return {import_.file, 0, place_of_cell(grid_, row, column)};
    }
    void leave(std::size_t row, std::string words, std::string reason) { import_.left_out.push_back({place(row), std::move(words), std::move(reason)}); }

    // The last month that is whole: any but the last, and that one where payments reach its end.
    void find_closed()
    {
        for (auto const& payment : rows_.payments) {
            if (!last_ || payment.month > *last_) {
                last_ = payment.month;
                last_day_.reset();
            }
            if (payment.month == *last_ && payment.day && (!last_day_ || *payment.day > *last_day_)) last_day_ = payment.day;
        }
        if (last_ && last_day_ && last_day_->day() < last_days) open_ = last_;
    }

    struct Sum {
        Money amount;
        std::size_t row = 0;
        std::size_t count = 0;
    };
    void add(std::map<std::string, Sum>& sums, std::string const& key, LedgerPayment const& payment)
    {
        auto const [found, fresh] = sums.try_emplace(key, Sum{{}, payment.row, 0});
        found->second.amount += payment.amount;
        ++found->second.count;
    }

    static std::string words_of(LedgerAccount const& account)
    {
        std::string text;
        for (auto const& part : {account.account, account.line, account.category, account.program})
            if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
        return text;
    }

    void take(LedgerPayment const& payment)
    {
        if (payment.month < plan_.first_month || payment.month > plan_.last_month())
            return leave_sum(payment, fmt::format("{} is {} the plan", for_people(payment.month), payment.month < plan_.first_month ? "before" : "after"), for_people(payment.month));
        if (open_ && payment.month == *open_)
            return leave_sum(payment, fmt::format("{} isn't closed: the ledger ends on {}", for_people(payment.month), for_people(*last_day_)), for_people(payment.month));
        auto const words = words_of(payment.account);
        auto [line, fresh] = lines_.try_emplace(payment.account);
        if (fresh) line->second = match_line(payment.account, plan_);
        if (!line->second.component) return leave_sum(payment, line->second.reason, words);
        auto [source, new_source] = sources_.try_emplace(payment.fund);
        if (new_source) source->second = match_source(payment.fund, plan_);
        sums_[{payment.month, *line->second.component, line->second.suffix, source->second.source}] += payment.amount;
        months_.insert(payment.month);
        add(taken_lines_, words, payment);
        if (!payment.fund.empty()) add(taken_funds_, payment.fund, payment);
        account_of_.try_emplace(words, payment.account);
    }
    // One entry for all payments with the same words and reason.
    void leave_sum(LedgerPayment const& payment, std::string const& reason, std::string const& words)
    {
        add(left_out_[reason], words, payment);
        left_ += payment.amount;
    }

    void report_sums()
    {
        for (auto const& [reason, sums] : left_out_)
            for (auto const& [words, sum] : sums)
                leave(sum.row, words, fmt::format("{}: {}, {}", reason, counted(sum.count, "payment"), dollars(sum.amount)));
        // A refund that is larger than what was paid in its month can't be entered.
        for (auto it = sums_.begin(); it != sums_.end();) {
            if (it->second >= Money{}) {
                ++it;
                continue;
            }
            auto const& [month, component, suffix, source] = it->first;
            import_.left_out.push_back({{import_.file, 0, fmt::format("sheet {}", grid_.name)}, component.text + (suffix.empty() ? "" : "." + suffix),
                                        fmt::format("its payments of {}{} add up to {}: enter the refund in the month whose payment it takes back", for_people(month),
                                                    source ? " by " + source->text : std::string{}, dollars(it->second))});
            left_ += it->second;
            it = sums_.erase(it);
        }
    }

    void propose()
    {
        Money entered;
        for (auto const& [key, amount] : sums_) entered += amount;
        auto const unread = std::count_if(rows_.rest.begin(), rows_.rest.end(), [](auto const& row) { return !row.amount.is_zero(); });
        import_.problems.push_back({Severity::note, "import.ledger-sum",
                                    fmt::format("The ledger's {} add up to {}: {} are proposed, {} left out.",
                                                counted(rows_.payments.size() + static_cast<std::size_t>(unread), "payment"), dollars(all_), dollars(entered), dollars(left_)),
                                    "Compare it with the ledger.", place(rows_.payments.empty() ? 0 : rows_.payments.front().row)});
        if (months_.empty()) return;
        LedgerPayments made{grid_.name.empty() ? std::string{} : fmt::format("sheet {}", grid_.name), place(rows_.payments.front().row), {}, months_, {}};
        for (auto const& [key, amount] : sums_) {
            auto const& [month, component, suffix, source] = key;
            if (amount.is_zero()) continue;
            made.payments.push_back({component, suffix, month, source, amount, {}});
        }
        if (rows_.credits) {
            made.readings.push_back(*rows_.credits);
            made.readings.back().place.file = import_.file;
        }
        say_matches(made.readings);
        context_.payments.push_back(std::move(made));
    }

    void say_matches(std::vector<Reading>& readings)
    {
        for (auto const& [words, sum] : taken_lines_) {
            auto const& match = lines_.at(account_of_.at(words));
            readings.push_back({place(sum.row), words, fmt::format("{}{}: {} in {} payments", match.component->text, match.suffix.empty() ? "" : "." + match.suffix, dollars(sum.amount), sum.count),
                                         match.confidence, match.reason});
        }
        for (auto const& [fund, sum] : taken_funds_) {
            auto const& match = sources_.at(fund);
            readings.push_back({place(sum.row), fund, match.source ? match.source->text : std::string{"money that the plan doesn't name"}, match.confidence, match.reason});
            if (match.source) continue;
            import_.problems.push_back({Severity::warning, "import.unknown-fund", fmt::format("{} of payments are from \"{}\": {}.", dollars(sum.amount), fund, match.reason),
                                        "They are entered as paid by money that the plan doesn't name; give the source that name, and import again.", place(sum.row)});
        }
    }

    Grid const& grid_;
    Columns const& columns_;
    Plan const& plan_;
    ProposalContext& context_;
    Import& import_;
    LedgerRows rows_;
    std::optional<Month> last_;
    std::optional<Date> last_day_;
    std::optional<Month> open_;
    std::map<LedgerAccount, MatchedLine> lines_;
    std::map<std::string, MatchedSource> sources_;
    std::map<std::string, LedgerAccount> account_of_;
    std::map<Key, Money> sums_;
    std::set<Month> months_;
    std::map<std::string, Sum> taken_lines_;
    std::map<std::string, Sum> taken_funds_;
    std::map<std::string, std::map<std::string, Sum>> left_out_; // by reason, by words
    Money all_;
    Money left_;
};

} // namespace

void propose_ledger(Grid const& grid, Table const& table, Columns const& columns, ProposalContext& context, Import& import)
{
    Ledger{grid, table, columns, context, import}.run();
}

} // namespace importers
