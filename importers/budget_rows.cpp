#include "importers/budget_rows.hpp"

#include "importers/cell_amount.hpp"
#include "importers/priced_amount.hpp"
#include "importers/rounding_unit.hpp"
#include "importers/row_groups.hpp"
#include "importers/row_text.hpp"
#include "importers/row_words.hpp"
#include "importers/total_findings.hpp"
#include "importers/total_rows.hpp"
#include "importers/typed_text.hpp"
#include "importers/unreadable_amount.hpp"
#include "importers/year_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace importers {

using budget::Money;

namespace {

using Amounts = std::vector<std::optional<Money>>;

// A row with amounts, before it is known whether it is a line.
struct Candidate {
    BudgetLine line;
    SummedRow summed;
    std::size_t row = 0;
    bool difference = false;
    bool count = false;
};

class BudgetRowReader
{
public:
    BudgetRowReader(std::string const& file, Grid const& grid, Table const& table, Columns const& columns, budget::Plan const& plan, std::vector<TableSums> const& above)
        : file_{file}, grid_{grid}, table_{table}, columns_{columns}, above_{above}
    {
        found_.choice = choose_amounts(grid, table, columns, plan);
        for (auto const& chosen : found_.choice.chosen) all_columns_.push_back(chosen.column);
        if (!found_.choice.year_in_rows)
            for (auto const& unused : found_.choice.unused) all_columns_.push_back(unused.column);
        title_revenue_ = title_says_revenue(table.title) || heading_says_revenue();
        revenue_ = title_revenue_;
    }

    BudgetRows run()
    {
        if (is_matrix()) read_matrix();
        else
            for (auto r = table_.first_row; r < table_.end_row; ++r) read_row(r);
        tell_totals();
        if (found_.choice.year_in_rows) found_.lines = join_years(std::move(found_.lines), grid_, columns_, is_matrix());
        found_.sums.assign(found_.choice.chosen.size(), Money{});
        for (auto const& line : found_.lines)
            for (std::size_t i = 0; i < found_.sums.size(); ++i) found_.sums[i] += line.amounts[i].value_or(Money{});
        return std::move(found_);
    }

private:
    Cell const& at(std::size_t r, std::size_t c) const { return cell_at(grid_, r, c); }
    // "Revenues | FY27": of the column that names the lines.
    bool heading_says_revenue() const
    {
        auto const* names = columns_.find(Meaning::line);
        return names && says_revenue(plain_words(names->heading));
    }
    std::string text_of(Meaning meaning, std::size_t r) const
    {
        auto const* column = columns_.find(meaning);
        return column ? evened(at(r, column->column).text) : std::string{};
    }
    budget::Place place(std::size_t r, std::size_t c) const { return {file_, 0, place_of_cell(grid_, r, c)}; }

    // Years down, one column a line: no column of words, so each heading is a line's name.
    bool is_matrix() const
    {
        return found_.choice.year_in_rows && !columns_.find(Meaning::line) && !columns_.find(Meaning::position);
    }
    void read_matrix()
    {
        auto const year_column = columns_.find(Meaning::year)->column;
        found_.choice.unused.clear();
        for (auto r = table_.first_row; r < table_.end_row; ++r) leave_year(r, year_column);
        for (auto const& column : columns_.columns) {
            if (column.meaning != Meaning::amount && column.meaning != Meaning::total) continue;
            Candidate candidate;
            candidate.row = table_.header_rows.empty() ? table_.first_row : table_.header_rows.back();
            candidate.line.row = candidate.row;
            candidate.line.column = column.column;
            candidate.line.name = column.heading;
            candidate.line.amounts.assign(found_.choice.chosen.size(), std::nullopt);
            bool any = false;
            for (auto r = table_.first_row; r < table_.end_row; ++r) {
                auto const index = year_index(r, year_column);
                auto const amount = amount_in(at(r, column.column), table_.scale);
                if (!index || !amount) continue;
                candidate.line.amounts[*index] = candidate.line.amounts[*index].value_or(Money{}) + amount->amount;
                any = true;
            }
            if (!any) continue;
            candidate.summed.amounts = candidate.line.amounts;
            candidate.summed.says_total = says_total(plain_words(column.heading)) || column.meaning == Meaning::total;
            candidates_.push_back(std::move(candidate));
        }
    }
    // A row of the matrix that no line has its amounts of.
    void leave_year(std::size_t r, std::size_t year_column)
    {
        if (is_empty_row(r) || is_header_again(r)) return;
        for (auto const& column : columns_.columns)
            if (column.meaning == Meaning::amount || column.meaning == Meaning::total) report_error(r, column.column);
        if (year_index(r, year_column)) return;
        add_other(r, year_column, RowKind::other_year, text_of_row(grid_, r, table_.first_column, table_.end_column), year_in_cell(at(r, year_column)) ? "its year isn't one that is taken" : "it names no year", {});
    }
    bool is_header_again(std::size_t r) const { return std::find(table_.header_again.begin(), table_.header_again.end(), r) != table_.header_again.end(); }
    std::optional<std::size_t> year_index(std::size_t r, std::size_t year_column) const
    {
        auto const year = year_in_cell(at(r, year_column));
        for (std::size_t i = 0; i < found_.choice.chosen.size(); ++i)
            if (year && found_.choice.chosen[i].fiscal_year == *year) return i;
        return std::nullopt;
    }

    // The name of a row: in the column for it, or the first words before the amounts (an outline over several columns).
    std::optional<std::size_t> name_column(std::size_t r) const
    {
        for (auto const meaning : {Meaning::position, Meaning::line}) {
            auto const* column = columns_.find(meaning);
            if (column && !is_blank(at(r, column->column))) return column->column;
        }
        // Words right of the amounts are remarks.
        auto const amounts = std::min_element(all_columns_.begin(), all_columns_.end());
        auto const end = amounts == all_columns_.end() ? table_.end_column : *amounts;
        for (auto c = table_.first_column; c < end; ++c)
            if (is_text(at(r, c)) && can_name(c)) return c;
        for (auto const meaning : {Meaning::category, Meaning::program})
            if (auto const* column = columns_.find(meaning); column && is_text(at(r, column->column))) return column->column;
        return std::nullopt;
    }
    bool can_name(std::size_t c) const
    {
        for (auto const& column : columns_.columns) {
            if (column.column != c) continue;
            using enum Meaning;
            auto const meaning = column.meaning;
            return meaning != direction && meaning != year && meaning != source && meaning != notes && meaning != account;
        }
        return true;
    }
    int depth_of(std::size_t r, std::size_t c) const
    {
        auto const* line = columns_.find(Meaning::line);
        int depth = at(r, c).indent;
        // Words left of the names stand above them.
        if (line && c < line->column) return depth;
        return depth + (line ? static_cast<int>(line->column - table_.first_column) : 0);
    }

    Amounts amounts_in(std::size_t r, bool& rounded) const
    {
        Amounts amounts;
        std::optional<std::size_t> index;
        if (found_.choice.year_in_rows) index = year_index(r, columns_.find(Meaning::year)->column);
        for (std::size_t i = 0; i < all_columns_.size(); ++i) {
            if (found_.choice.year_in_rows && index != i) {
                amounts.emplace_back();
                continue;
            }
            bool const parted = i < found_.choice.chosen.size() && !found_.choice.chosen[i].parts.empty();
            auto const amount = parted ? sum_in(r, found_.choice.chosen[i].parts) : amount_in(at(r, all_columns_[i]), table_.scale);
            amounts.push_back(amount ? std::optional{amount->amount} : std::nullopt);
            if (amount && amount->rounded && i < found_.choice.chosen.size()) rounded = true;
        }
        if (found_.choice.chosen.empty()) amounts.push_back(priced_amount(grid_, r, columns_, table_.scale));
        return amounts;
    }
    std::optional<CellAmount> sum_in(std::size_t r, std::vector<std::size_t> const& parts) const
    {
        std::optional<CellAmount> sum;
        for (auto const column : parts) {
            auto const amount = amount_in(at(r, column), table_.scale);
            if (!amount) continue;
            if (!sum) sum = CellAmount{};
            sum->amount += amount->amount;
            sum->rounded = sum->rounded || amount->rounded;
        }
        return sum;
    }

    void read_row(std::size_t r)
    {
        if (is_header_again(r)) return;
        auto const name = name_column(r);
        for (auto const column : amount_columns()) report_error(r, column);
        Candidate candidate;
        auto amounts = amounts_in(r, candidate.line.rounded);
        auto const shown = found_.choice.chosen.empty() ? 1 : found_.choice.chosen.size();
        bool const any = std::any_of(amounts.begin(), amounts.begin() + static_cast<std::ptrdiff_t>(shown), [](auto const& a) { return a.has_value(); });
        auto const words = name ? evened(at(r, *name).text) : std::string{};
        auto const plain = plain_words(words);
        if (says_deduction(plain))
            for (auto& amount : amounts)
                if (amount && *amount > Money{}) amount = -*amount;
        if (!any) return read_row_without_amount(r, name, words, plain, amounts);
        candidate.row = r;
        candidate.line.row = r;
        candidate.line.column = name.value_or(table_.first_column);
        candidate.line.name = words;
        auto const depth = name ? depth_of(r, *name) : 0;
        candidate.summed.says_total = says_total(plain) || (!name && !candidates_.empty());
        candidate.summed.starts_group = groups_.place(depth, candidate.summed.says_total);
        candidate.line.groups = groups_.above();
        candidate.line.amounts.assign(amounts.begin(), amounts.begin() + static_cast<std::ptrdiff_t>(shown));
        candidate.line.revenue = is_revenue(r, candidate.line);
        candidate.summed.amounts = std::move(amounts);
        candidate.summed.depth = depth;
        candidate.summed.end_of_group = is_empty_row(r + 1) || r + 1 >= table_.end_row;
        candidate.summed.key = text_of(Meaning::account, r) + "\n" + text_of(Meaning::program, r);
        if (candidate.summed.key == "\n") candidate.summed.key.clear();
        candidate.difference = says_difference(plain) && !candidate.summed.says_total;
        candidate.count = says_count(plain) || groups_.counts();
        if (candidate.summed.says_total && says_revenue(plain)) revenue_ = title_revenue_;
        candidates_.push_back(std::move(candidate));
    }

    bool is_empty_row(std::size_t r) const { return text_of_row(grid_, r, table_.first_column, table_.end_column).empty(); }

    void read_row_without_amount(std::size_t r, std::optional<std::size_t> name, std::string const& words, std::string const& plain,
                                 Amounts const& amounts)
    {
        if (is_empty_row(r)) return;
        auto const other_amounts = std::any_of(amounts.begin(), amounts.end(), [](auto const& a) { return a.has_value(); });
        if (!name || other_amounts || found_.choice.year_in_rows) {
            bool const other_year = found_.choice.year_in_rows && columns_.find(Meaning::year);
            auto const* cell = other_year ? nullptr : unreadable_amount(grid_, r, chosen_columns());
            if (cell && cell->kind == CellKind::error) return; // said already
            add_other(r, name.value_or(table_.first_column), other_year ? RowKind::other_year : RowKind::no_amount, words,
                      other_year ? "its year isn't one that is taken, or it has no amount"
                      : cell     ? fmt::format("\"{}\" is no amount", evened(cell->text))
                                 : "it has no amount in the columns that are taken",
                      {});
            return;
        }
        auto columns = amount_columns();
        columns.erase(*name);
        if (auto const* cell = unreadable_amount(grid_, r, columns)) {
            if (cell->kind != CellKind::error) // these are said already
                add_other(r, *name, RowKind::no_amount, words, fmt::format("\"{}\" is no amount", evened(cell->text)), {});
            return;
        }
        if (says_total(plain)) return add_other(r, *name, RowKind::no_amount, words, "a total without an amount", {});
        open_group(depth_of(r, *name), words, plain);
    }
    void open_group(int depth, std::string const& words, std::string const& plain)
    {
        groups_.open(depth, words, plain);
        if (says_revenue(plain)) revenue_ = true;
        if (says_cost(plain)) revenue_ = false;
    }

    bool is_revenue(std::size_t r, BudgetLine const& line) const
    {
        auto const direction = plain_words(text_of(Meaning::direction, r));
        if (!direction.empty()) return says_revenue(direction);
        return revenue_ || says_revenue(plain_words(line.name));
    }

    std::set<std::size_t> chosen_columns() const
    {
        std::set<std::size_t> columns;
        for (auto const& chosen : found_.choice.chosen) {
            columns.insert(chosen.column);
            columns.insert(chosen.parts.begin(), chosen.parts.end());
        }
        return columns;
    }
    std::set<std::size_t> amount_columns() const
    {
        auto columns = chosen_columns();
        columns.insert(all_columns_.begin(), all_columns_.end());
        return columns;
    }
    void report_error(std::size_t r, std::size_t column)
    {
        auto const& cell = at(r, column);
        if (cell.kind != CellKind::error) return;
        add_other(r, column, RowKind::error, cell.text, "the cell holds an error instead of an amount", {});
        found_.problems.push_back({budget::Severity::warning, "import.cell-error",
                                   fmt::format("The cell holds {} instead of an amount.", cell.text),
                                   "Mend the formula in the workbook, save it and import it again.", place(r, column)});
    }

    void add_other(std::size_t r, std::size_t c, RowKind kind, std::string words, std::string reason, Amounts amounts)
    {
        found_.others.push_back({r, c, kind, std::move(words), std::move(reason), std::move(amounts)});
    }

    void tell_totals()
    {
        std::vector<SummedRow> rows;
        std::vector<std::size_t> which; // of candidates_
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            auto const& candidate = candidates_[i];
            if (candidate.difference || candidate.count) continue;
            rows.push_back(candidate.summed);
            which.push_back(i);
        }
        auto const shown = std::max<std::size_t>(found_.choice.chosen.size(), 1);
        auto const totals = find_totals(rows, shown);
        std::vector<RowTotal> by_candidate(candidates_.size());
        for (std::size_t k = 0; k < which.size(); ++k) by_candidate[which[k]] = totals[k];
        for (auto const& total : totals)
            if (total.is_total && total.adds_up) even_out(which[total.first], which[total.last]);
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            auto& candidate = candidates_[i];
            auto& line = candidate.line;
            if (candidate.count) {
                add_other(candidate.row, line.column, RowKind::count, line.name, "a count of people, not an amount", line.amounts);
            } else if (candidate.difference) {
                add_other(candidate.row, line.column, RowKind::difference, line.name, "a difference of other rows, not a cost", line.amounts);
            } else if (auto const& total = by_candidate[i]; total.is_total) {
                add_total(candidate, total, candidates_[which[total.first]].row, candidates_[which[total.last]].row);
            } else if (total.again) {
                add_other(candidate.row, line.column, RowKind::again, line.name,
                          fmt::format("a second breakdown of the total in row {}", candidates_[which[*total.again]].row + 1), line.amounts);
            } else {
                found_.lines.push_back(line);
            }
        }
    }

    // What one total adds up is of one kind: "Revenue" among departments is a department.
    void even_out(std::size_t first, std::size_t last)
    {
        if (title_revenue_ || columns_.find(Meaning::direction)) return;
        bool costs = false;
        for (auto i = first; i <= last; ++i) costs = costs || !candidates_[i].line.revenue;
        for (auto i = first; costs && i <= last; ++i) candidates_[i].line.revenue = false;
    }

    void add_total(Candidate const& candidate, RowTotal const& total, std::size_t first, std::size_t last)
    {
        auto const& line = candidate.line;
        auto const rows = first == last ? fmt::format("row {}", first + 1) : fmt::format("rows {} to {}", first + 1, last + 1);
        bool const alone = total.first == total.last && first == candidate.row;
        StatedTotal stated{line.name, rows, line.amounts, total.sum, {}, {}};
        for (std::size_t i = 0; i < line.amounts.size(); ++i) {
            stated.rounding.push_back(static_cast<std::int64_t>(total.last - total.first + 1) * unit_of(i) / 2);
            stated.places.push_back(place(candidate.row, i < found_.choice.chosen.size() ? found_.choice.chosen[i].column : line.column));
        }
        bool const with_above = !total.adds_up && adds_up_with(stated, found_.choice, above_);
        add_other(candidate.row, line.column, RowKind::total, line.name,
                  alone            ? std::string{"a total without lines above it"}
                  : total.adds_up  ? fmt::format("a total: the sum of {}", rows)
                  : with_above     ? std::string{"a total of these lines and of the tables above"}
                                   : fmt::format("a total of {} that doesn't add up", rows),
                  line.amounts);
        if (total.adds_up || with_above) return;
        for (auto& problem : findings_of(stated, found_.choice)) found_.problems.push_back(std::move(problem));
    }

    std::int64_t unit_of(std::size_t i) const
    {
        Amounts amounts;
        for (auto const& candidate : candidates_) amounts.push_back(candidate.line.amounts[i]);
        return rounding_unit(amounts);
    }

    std::string const& file_;
    Grid const& grid_;
    Table const& table_;
    Columns const& columns_;
    std::vector<TableSums> const& above_;
    std::vector<std::size_t> all_columns_; // of amounts; the chosen first
    std::vector<Candidate> candidates_;
    RowGroups groups_;
    bool title_revenue_ = false;
    bool revenue_ = false; // the rows are money that comes in
    BudgetRows found_;
};

} // namespace

BudgetRows read_budget_rows(std::string const& file, Grid const& grid, Table const& table, Columns const& columns,
                            budget::Plan const& plan, std::vector<TableSums> const& above)
{
    return BudgetRowReader{file, grid, table, columns, plan, above}.run();
}

} // namespace importers
