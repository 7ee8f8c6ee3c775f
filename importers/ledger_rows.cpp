#include "importers/ledger_rows.hpp"

#include "importers/cell_amount.hpp"
#include "importers/date_text.hpp"
#include "importers/amount_columns.hpp"
#include "importers/row_text.hpp"
#include "importers/row_words.hpp"
#include "importers/typed_text.hpp"

namespace importers {

using namespace budget;

namespace {

class LedgerRowReader
{
public:
    LedgerRowReader(Grid const& grid, Table const& table, Columns const& columns, FiscalCalendar const& calendar)
        : grid_{grid}, table_{table}, columns_{columns}, calendar_{calendar}
    {
    }

    LedgerRows run()
    {
        for (auto r = table_.first_row; r < table_.end_row; ++r) read(r);
        return std::move(found_);
    }

private:
    Cell const& at(std::size_t r, Column const& column) const { return cell_at(grid_, r, column.column); }
    std::string text_of(Meaning meaning, std::size_t r) const
    {
        auto const* column = columns_.find(meaning);
        return column ? evened(at(r, *column).text) : std::string{};
    }
    std::optional<Money> money_of(Meaning meaning, std::size_t r) const
    {
        auto const* column = columns_.find(meaning);
        auto const amount = column ? amount_in(at(r, *column), table_.scale) : std::nullopt;
        return amount ? std::optional{amount->amount} : std::nullopt;
    }

    std::optional<Money> amount_of(std::size_t r) const
    {
        if (auto const amount = money_of(Meaning::amount, r)) return amount;
        auto const debit = money_of(Meaning::debit, r);
        auto const credit = money_of(Meaning::credit, r);
        if (debit || credit) return debit.value_or(Money{}) - credit.value_or(Money{});
        return money_of(Meaning::total, r);
    }

    std::optional<Date> day_in(Cell const& cell) const
    {
        if (cell.kind == CellKind::date) return read_plain_date(cell.text.substr(0, 10));
        if (cell.kind == CellKind::text) return read_date(cell.text, calendar_).value;
        return std::nullopt;
    }
    // "Sep 2026", a day, or a number: of a period the month of the fiscal year, of a month the calendar's.
    std::optional<Month> month_of(std::size_t r) const
    {
        if (auto const* date = columns_.find(Meaning::date))
            if (auto const day = day_in(at(r, *date))) return Month{*day};
        auto const* column = columns_.find(Meaning::month);
        if (!column) return std::nullopt;
        auto const& cell = at(r, *column);
        if (auto const day = day_in(cell); day && cell.kind == CellKind::date) return Month{*day};
        auto const number = number_in(cell);
        auto const* year = columns_.find(Meaning::year);
        auto const fiscal_year = year ? year_in_cell(at(r, *year)) : std::nullopt;
        if (number && fiscal_year && *number >= Ratio{1} && *number <= Ratio{12} && Ratio{rounded_up(*number)} == *number) {
            auto const count = static_cast<int>(rounded_up(*number));
            auto const first = calendar_.first(*fiscal_year);
            if (has_words(plain_words(column->heading), "period")) return first + (count - 1);
            return first + (count - first.month() + 12) % 12;
        }
        if (cell.kind == CellKind::text) return read_month(cell.text, calendar_).value;
        return std::nullopt;
    }

    void leave(std::size_t r, std::string words, std::string reason, Money amount)
    {
        found_.rest.push_back({r, std::move(words), std::move(reason), amount});
    }

    void read(std::size_t r)
    {
        auto words = text_of_row(grid_, r, table_.first_column, table_.end_column);
        if (words.empty() || std::find(table_.header_again.begin(), table_.header_again.end(), r) != table_.header_again.end()) return;
        LedgerPayment payment;
        payment.row = r;
        payment.account = {text_of(Meaning::account, r), text_of(Meaning::line, r), text_of(Meaning::category, r), text_of(Meaning::program, r)};
        payment.fund = text_of(Meaning::source, r);
        auto const amount = amount_of(r);
        if (says_total(plain_words(words.substr(0, words.find(" | ")))) || says_total(plain_words(payment.account.line)))
            return leave(r, words, "a total of other rows", Money{});
        auto const month = month_of(r);
        if (!amount) return leave(r, words, "it has no amount", Money{});
        payment.amount = *amount;
        if (!month) return leave(r, words, "it has no date that can be read", *amount);
        payment.month = *month;
        if (auto const* date = columns_.find(Meaning::date)) payment.day = day_in(at(r, *date));
        if (payment.account.account.empty() && payment.account.line.empty() && payment.account.category.empty())
            return leave(r, words, "it doesn't say what was paid for", *amount);
        found_.payments.push_back(std::move(payment));
    }

    Grid const& grid_;
    Table const& table_;
    Columns const& columns_;
    FiscalCalendar calendar_;
    LedgerRows found_;
};

} // namespace

LedgerRows read_ledger_rows(Grid const& grid, Table const& table, Columns const& columns, FiscalCalendar const& calendar)
{
    return LedgerRowReader{grid, table, columns, calendar}.run();
}

} // namespace importers
