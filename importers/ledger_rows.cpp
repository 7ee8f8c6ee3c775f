#include "importers/ledger_rows.hpp"

#include "importers/cell_amount.hpp"
#include "importers/date_text.hpp"
#include "importers/amount_columns.hpp"
#include "importers/row_text.hpp"
#include "importers/row_words.hpp"
#include "importers/typed_text.hpp"

#include <fmt/format.h>

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
        read_credits();
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
        if (!column) return std::nullopt;
        auto cell = at(r, *column);
        auto const side = cell.kind == CellKind::text ? take_side(cell.text) : Side::unsaid;
        auto const amount = amount_in(cell, table_.scale);
        if (!amount) return std::nullopt;
        // In its own column a credit is written as what it is.
        bool const against = meaning == Meaning::credit ? side == Side::debit : side == Side::credit;
        return against ? -amount->amount : amount->amount;
    }
    enum class Side { unsaid, debit, credit };
    // "200.00 CR" and "200.00Dr" without the letters.
    static Side take_side(std::string& text)
    {
        auto even = evened(text);
        if (even.size() < 3) return Side::unsaid;
        auto const letters = lower_case(even.substr(even.size() - 2));
        if (letters != "cr" && letters != "dr") return Side::unsaid;
        even.resize(even.size() - 2);
        text = evened(even);
        return letters == "cr" ? Side::credit : Side::debit;
    }

    // Some programs write the credits of their own column as amounts below 0.
    void read_credits()
    {
        auto const* column = columns_.find(Meaning::credit);
        if (!column) return;
        std::optional<std::size_t> below;
        bool above = false;
        for (auto r = table_.first_row; r < table_.end_row; ++r) {
            auto const credit = money_of(Meaning::credit, r);
            if (!credit || credit->is_zero()) continue;
            if (*credit > Money{}) above = true;
            else if (!below) below = r;
        }
        if (!below) return;
        credits_below_zero_ = !above;
        Reading reading{{}, at(*below, *column).text, {}, above ? Confidence::doubtful : Confidence::likely, {}};
        reading.place.path = place_of_cell(grid_, *below, column->column);
        reading.understood = above ? "a credit that was taken back: paid after all" : "a credit: taken off what was paid";
        reading.reason = fmt::format("{} of the credits in \"{}\" are written below 0", above ? "some" : "all", column->heading);
        found_.credits = std::move(reading);
    }

    std::optional<Money> amount_of(std::size_t r) const
    {
        if (auto const amount = money_of(Meaning::amount, r)) return amount;
        auto const debit = money_of(Meaning::debit, r);
        auto credit = money_of(Meaning::credit, r);
        if (credit && credits_below_zero_) credit = -*credit;
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

    std::string reason_without_amount(std::size_t r) const
    {
        for (auto const meaning : {Meaning::amount, Meaning::debit, Meaning::credit, Meaning::total})
            if (auto const* column = columns_.find(meaning); column && !is_blank(at(r, *column)))
                return fmt::format("\"{}\" is no amount", evened(at(r, *column).text));
        return "it has no amount";
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
        if (!amount) return leave(r, words, reason_without_amount(r), Money{});
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
    bool credits_below_zero_ = false;
};

} // namespace

LedgerRows read_ledger_rows(Grid const& grid, Table const& table, Columns const& columns, FiscalCalendar const& calendar)
{
    return LedgerRowReader{grid, table, columns, calendar}.run();
}

} // namespace importers
