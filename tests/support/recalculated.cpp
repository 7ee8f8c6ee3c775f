#include "tests/support/recalculated.hpp"

#include <map>
#include <optional>
#include <stdexcept>

namespace tests {

using namespace templates;
using budget::Money;
using budget::Ratio;

namespace {

// Dollars, numbers and shares as one kind; nothing where the cell is empty or holds text.
std::optional<Ratio> number_in(Value const& value)
{
    if (auto const* money = std::get_if<Money>(&value)) return Ratio{money->cents(), 100};
    if (auto const* number = std::get_if<Number>(&value)) return number->value;
    if (auto const* share = std::get_if<Share>(&value)) return share->value;
    return std::nullopt;
}

bool is_true(Value const& value) { return std::holds_alternative<bool>(value) && std::get<bool>(value); }

bool are_same(Value const& a, Value const& b)
{
    auto const number = number_in(a);
    auto const other = number_in(b);
    if (number || other) return number.value_or(Ratio{}) == other.value_or(Ratio{});
    if (a.index() != b.index()) return false;
    if (auto const* text = std::get_if<std::string>(&a)) return *text == std::get<std::string>(b);
    if (auto const* date = std::get_if<budget::Date>(&a)) return *date == std::get<budget::Date>(b);
    if (auto const* month = std::get_if<budget::Month>(&a)) return *month == std::get<budget::Month>(b);
    return is_true(a) == is_true(b);
}

class Recalculation
{
public:
    explicit Recalculation(Workbook const& workbook)
    {
        for (auto const& sheet : workbook.sheets)
            for (auto const& block : sheet.blocks)
                if (auto const* table = std::get_if<Table>(&block)) tables_.emplace(table->key, table);
    }

    std::vector<std::string> run()
    {
        for (auto const& [key, table] : tables_) {
            for (std::size_t row = 0; row < table->rows.size(); ++row) judge(*table, table->rows[row], std::to_string(row));
            if (table->total) judge(*table, *table->total, "total");
        }
        return std::move(wrong_);
    }

private:
    void judge(Table const& table, std::vector<Cell> const& cells, std::string const& row)
    {
        for (std::size_t column = 0; column < cells.size(); ++column)
            if (cells[column].formula && !holds(table, column, cells[column]))
                wrong_.push_back("table " + table.key + ", row " + row + ", column " + std::to_string(column) +
                                 ": the value isn't what the formula comes to");
    }

    Value const& at(CellRef const& ref) const
    {
        auto const* table = tables_.at(ref.table);
        return (ref.row == total_row ? table->total.value() : table->rows.at(ref.row)).at(ref.column).value;
    }
    Ratio number_at(CellRef const& ref) const { return number_in(at(ref)).value_or(Ratio{}); }
    static Ratio column_of(Table const& table, std::size_t column)
    {
        Ratio sum;
        for (auto const& row : table.rows) sum += number_in(row.at(column).value).value_or(Ratio{});
        return sum;
    }
    Ratio sum_from(std::vector<CellRef> const& cells, std::size_t from) const
    {
        Ratio sum;
        for (auto n = from; n < cells.size(); ++n) sum += number_at(cells[n]);
        return sum;
    }

    bool holds(Table const& table, std::size_t column, Cell const& cell) const
    {
        using enum Formula::Kind;
        auto const& named = cell.formula->cells;
        auto const is = [&](Ratio const& wanted) {
            auto const value = number_in(cell.value);
            if (!value) return wanted.is_zero() && std::holds_alternative<std::monostate>(cell.value);
            if (*value == wanted) return true;
            // A quotient shown as money is its cents; the live formula has more places.
            auto const apart = *value > wanted ? *value - wanted : wanted - *value;
            return cell.formula->kind == quotient && std::holds_alternative<Money>(cell.value) && apart <= Ratio{1, 200};
        };
        switch (cell.formula->kind) {
        case sum_above: return is(column_of(table, column));
        case sum_of: return is(sum_from(named, 0));
        case sum_of_column: {
            Ratio sum;
            for (auto const& ref : named) {
                auto const found = tables_.find(ref.table);
                if (found == tables_.end()) return true; // a long table: its rows aren't held
                sum += column_of(*found->second, ref.column);
            }
            return is(sum);
        }
        case difference: return is(number_at(named.at(0)) - sum_from(named, 1));
        case quotient: {
            auto const whole = number_at(named.at(1));
            return is(whole.is_zero() ? Ratio{} : number_at(named.at(0)) / whole);
        }
        case change: {
            auto const before = number_at(named.at(0));
            auto const after = number_at(named.at(1));
            if (before.is_zero() && !after.is_zero()) return are_same(cell.value, Value{std::string{"new"}});
            return is(before.is_zero() ? Ratio{} : (after - before) / before);
        }
        case same: return are_same(cell.value, at(named.at(0)));
        case Formula::Kind::equal: {
            bool all = true;
            for (auto const& ref : named) all = all && are_same(at(named.at(0)), at(ref));
            return is_true(cell.value) == all;
        }
        case all_true: {
            bool all = true;
            for (auto const& ref : named) all = all && is_true(at(ref));
            return is_true(cell.value) == all;
        }
        }
        return false;
    }

    std::map<std::string, Table const*> tables_;
    std::vector<std::string> wrong_;
};

} // namespace

std::vector<std::string> wrong_formulas(Workbook const& workbook) { return Recalculation{workbook}.run(); }

std::vector<std::string> wrong_totals(Sheet const& sheet)
{
    std::vector<std::string> wrong;
    for (auto const& block : sheet.blocks) {
        auto const* table = std::get_if<Table>(&block);
        if (!table || !table->total) continue;
        for (std::size_t column = 0; column < table->columns.size(); ++column) {
            auto const* total = std::get_if<Money>(&table->total->at(column).value);
            auto const& key = table->columns[column].key;
            if (!total || key.starts_with("a_")) continue; // what one call costs of all together
            Ratio sum;
            for (auto const& row : table->rows) sum += number_in(row.at(column).value).value_or(Ratio{});
            if (sum != Ratio{total->cents(), 100})
                wrong.push_back("table " + table->key + ", column " + table->columns[column].key + ": the parts don't add up to the total");
        }
    }
    return wrong;
}

} // namespace tests
