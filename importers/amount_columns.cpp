#include "importers/amount_columns.hpp"

#include "importers/amount_doubts.hpp"
#include "importers/cell_amount.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace importers {

using budget::Money;

namespace {

class Chooser
{
public:
    Chooser(Grid const& grid, Table const& table, Columns const& columns, budget::Plan const& plan)
        : grid_{grid}, table_{table}, columns_{columns}, calendar_{plan.calendar()}, first_year_{plan.calendar().year_of(plan.first_month)},
          last_year_{plan.calendar().year_of(plan.last_month())}
    {
        for (auto const& column : columns.columns)
            if (column.meaning == Meaning::amount || column.meaning == Meaning::total) amounts_.push_back(&column);
    }

    AmountChoice run()
    {
        auto const* year_column = columns_.find(Meaning::year);
        std::vector<Column const*> dated;
        std::vector<Column const*> undated;
        for (auto const* column : amounts_) (column->year ? dated : undated).push_back(column);
        take_said(undated);
        take_periods(dated, undated);
        if (is_said(undated))
            for (auto const* column : std::exchange(dated, {})) leave(*column, said_elsewhere(*undated.front()));
        if (!choice_.chosen.empty()) {
            // months or quarters were added up
        } else if (year_column && dated.empty())
            by_rows(*year_column, undated);
        else if (!dated.empty())
            by_columns(dated, undated);
        else
            without_years(undated);
        choice_.monthly = !of_periods_ && is_monthly(choice_, table_.title); // months that were added up are a year, whatever the title says
        doubt_amounts(grid_, table_, calendar_, choice_);
        return choice_;
    }

private:
    void leave(Column const& column, std::string reason)
    {
        choice_.unused.push_back({column.column, column.heading, std::move(reason)});
    }
    static bool is_said(std::vector<Column const*> const& columns)
    {
        return std::any_of(columns.begin(), columns.end(), [](auto const* column) { return column->said; });
    }
    static std::string said_elsewhere(Column const& column)
    {
        return fmt::format("column {} was said to hold the amounts", column_letters(column.column));
    }
    // Where a person named the columns of amounts, the others among these aren't any.
    void take_said(std::vector<Column const*>& columns)
    {
        if (!is_said(columns)) return;
        auto const* first = *std::find_if(columns.begin(), columns.end(), [](auto const* column) { return column->said; });
        for (auto const* column : columns)
            if (!column->said) leave(*column, said_elsewhere(*first));
        std::erase_if(columns, [](auto const* column) { return !column->said; });
    }
    // Several that a person named for the same year: all of them are its amount.
    static bool are_said_parts(std::vector<Column const*> const& columns)
    {
        return columns.size() > 1 && std::all_of(columns.begin(), columns.end(), [](auto const* column) {
            return column->said && column->meaning == Meaning::amount;
        });
    }
    void add_up(AmountColumn& chosen, std::vector<Column const*> const& columns)
    {
        std::string letters;
        chosen.heading.clear();
        for (auto const* column : columns) {
            chosen.parts.push_back(column->column);
            chosen.heading += (chosen.heading.empty() ? "" : " and ") + column->heading;
            letters += (letters.empty() ? "" : " and ") + column_letters(column->column);
        }
        doubt(Confidence::certain, fmt::format("columns {} were said to hold the amounts, and are added up", letters));
    }
    // Columns that are months or quarters: parts of a column for the year, or added up to years where none is.
    void take_periods(std::vector<Column const*>& dated, std::vector<Column const*>& undated)
    {
        std::vector<Column const*> parts;
        for (auto* list : {&dated, &undated})
            for (auto const* column : *list)
                if (column->period) parts.push_back(column);
        if (parts.size() < 2) return;
        of_periods_ = true;
        auto const is_part = [](auto const* column) { return column->period.has_value(); };
        std::erase_if(dated, is_part);
        std::erase_if(undated, is_part);
        std::sort(parts.begin(), parts.end(), [](auto const* a, auto const* b) { return a->column < b->column; });
        auto const years = by_fiscal_year(parts);
        for (auto const& [year, columns] : years)
            if (year != 0) choice_.years.insert(year);
        Column const* whole = dated.empty() ? nullptr : dated.front();
        for (auto const* column : undated)
            if (!whole && adds_up(*column, parts) && years.size() == 1) whole = column;
        if (whole) {
            for (auto const* part : parts) leave(*part, fmt::format("it is a part of \"{}\"", whole->heading));
            if (auto const only = missing_periods(parts); !only.empty() && adds_up(*whole, parts))
                doubt(Confidence::doubtful, fmt::format("\"{}\" adds up {}", whole->heading, only));
            if (dated.empty() && years.begin()->first != 0) take_whole(*whole, years.begin()->first, undated);
            return;
        }
        for (auto const* column : std::exchange(undated, {})) leave(*column, "the months or quarters stand in other columns");
        for (auto const& [year, columns] : years) take_year(year, columns);
        if (choice_.chosen.empty()) {
            choice_.outside_plan = true;
            auto const& [year, columns] = *years.rbegin();
            add_year(year, columns);
            doubt(Confidence::likely, fmt::format("no year of it lies in the plan; {} is the latest and is taken for the plan's first year", budget::fiscal_year_name(year)));
        }
    }
    // 0: of no stated year.
    std::map<int, std::vector<Column const*>> by_fiscal_year(std::vector<Column const*> const& parts) const
    {
        auto const title = year_in(plain_words(grid_.name + " " + table_.title));
        std::map<int, std::vector<Column const*>> years;
        for (auto const* column : parts) {
            auto const& period = *column->period;
            int year = title && !title->relative ? title->year : 0;
            if (period.year) year = period.month ? calendar_.year_of(budget::Month{*period.year, period.month}) : *period.year;
            years[year].push_back(column);
        }
        return years;
    }
    void take_year(int year, std::vector<Column const*> const& columns)
    {
        if (year == 0 || (year >= first_year_ && year <= last_year_)) return add_year(year, columns);
        for (auto const* column : columns)
            leave(*column, fmt::format("{} is {} the plan", budget::fiscal_year_name(year), year < first_year_ ? "before" : "after"));
    }
    void add_year(int year, std::vector<Column const*> const& columns)
    {
        AmountColumn amount{columns.front()->column, year == 0 ? std::nullopt : std::optional{year},
                            fmt::format("{} to {}", columns.front()->heading, columns.back()->heading), {}};
        for (auto const* column : columns) amount.parts.push_back(column->column);
        std::erase_if(choice_.unused, [&](auto const& unused) { return std::find(amount.parts.begin(), amount.parts.end(), unused.column) != amount.parts.end(); });
        choice_.chosen.push_back(std::move(amount));
        auto const* const what = columns.front()->period->month ? "months" : "quarters";
        if (count_periods(columns) < columns.size()) doubt(Confidence::doubtful, fmt::format("{} stand in it more than once, and all are added up", what));
        else if (auto const only = missing_periods(columns); !only.empty()) doubt(Confidence::doubtful, only + " are in it");
        else doubt(Confidence::likely, fmt::format("its {} are added up", what));
    }
    static std::size_t count_periods(std::vector<Column const*> const& columns)
    {
        std::set<std::pair<int, int>> periods;
        for (auto const* column : columns) periods.emplace(column->period->month, column->period->quarter);
        return periods.size();
    }
    // "only 3 months of the year"; empty where all are there.
    static std::string missing_periods(std::vector<Column const*> const& columns)
    {
        bool const months = columns.front()->period->month > 0;
        auto const count = count_periods(columns);
        if (count >= (months ? 12U : 4U)) return {};
        return fmt::format("only {} {} of the year", count, months ? "months" : "quarters");
    }
    void take_whole(Column const& whole, int year, std::vector<Column const*>& undated)
    {
        for (auto const* column : std::exchange(undated, {}))
            if (column != &whole) leave(*column, fmt::format("\"{}\" is taken", whole.heading));
        if (year >= first_year_ && year <= last_year_) choice_.chosen.push_back({whole.column, year, whole.heading, {}});
        else {
            choice_.outside_plan = true;
            choice_.chosen.push_back({whole.column, year, whole.heading, {}});
            doubt(Confidence::likely, fmt::format("{} isn't in the plan; it is taken for the plan's first year", budget::fiscal_year_name(year)));
        }
    }
    void doubt(Confidence confidence, std::string reason) { doubt_choice(choice_, confidence, std::move(reason)); }

    // Whether `total` is what the parts add up to in most rows.
    bool adds_up(Column const& total, std::vector<Column const*> const& parts) const
    {
        int same = 0;
        int other = 0;
        for (auto r = table_.first_row; r < table_.end_row; ++r) {
            auto const stated = amount_in(cell_at(grid_, r, total.column), table_.scale);
            if (!stated || stated->amount.is_zero()) continue;
            budget::Ratio sum;
            bool any = false;
            for (auto const* part : parts)
                if (auto const number = number_in(cell_at(grid_, r, part->column))) {
                    sum += *number;
                    any = true;
                }
            if (!any) continue;
            auto const apart = sum * table_.scale - budget::Ratio{stated->amount.cents(), 100};
            (apart < budget::Ratio{1, 100} && budget::Ratio{-1, 100} < apart ? same : other) += 1;
        }
        return same > 0 && same >= other * 4;
    }

    static Column const* latest_stage(std::vector<Column const*> const& columns)
    {
        Column const* best = columns.front();
        for (auto const* column : columns)
            if (column->stage >= best->stage) best = column;
        return best;
    }

    // One column of amounts, each row with its year.
    void by_rows(Column const& year_column, std::vector<Column const*> const& columns)
    {
        if (columns.empty()) return;
        bool const added = are_said_parts(columns);
        auto const* amount = added ? columns.front() : best_of(columns);
        std::set<int> years;
        for (auto r = table_.first_row; r < table_.end_row; ++r)
            if (auto const year = year_in_cell(cell_at(grid_, r, year_column.column))) years.insert(*year);
        choice_.year_in_rows = true;
        take_years(years, [&](int) { return amount; });
        if (!added) return;
        for (auto& chosen : choice_.chosen) add_up(chosen, columns);
    }

    void by_columns(std::vector<Column const*> const& dated, std::vector<Column const*> const& undated)
    {
        std::map<int, std::vector<Column const*>> by_year;
        choice_.relative = dated.front()->year->relative;
        for (auto const* column : dated)
            if (column->year->relative == choice_.relative)
                by_year[column->year->year + (choice_.relative ? first_year_ - 1 : 0)].push_back(column);
            else
                leave(*column, "its year is written in another way than those of the others");
        if (choice_.relative) doubt(Confidence::likely, "\"Year 1\" is taken for the plan's first fiscal year");
        std::set<int> years;
        std::map<int, Column const*> best;
        for (auto& [year, columns] : by_year) {
            take_said(columns);
            years.insert(year);
            if (are_said_parts(columns)) {
                best[year] = columns.front();
                continue;
            }
            auto const* latest = latest_stage(columns);
            best[year] = latest;
            for (auto const* column : columns)
                if (column != latest)
                    leave(*column, fmt::format("\"{}\" is taken for {}", latest->heading, budget::fiscal_year_name(year)));
            auto const same = std::count_if(columns.begin(), columns.end(), [&](auto const* c) { return c->stage == latest->stage; });
            if (same > 1 && year >= first_year_)
                doubt(Confidence::doubtful, fmt::format("several columns are for {}; the last of them, \"{}\", is taken",
                                                        budget::fiscal_year_name(year), latest->heading));
        }
        take_years(years, [&](int year) { return best[year]; });
        for (auto& chosen : choice_.chosen)
            if (auto const& columns = by_year[*chosen.fiscal_year]; are_said_parts(columns)) add_up(chosen, columns);
        std::vector<Column const*> parts;
        for (auto const* column : dated)
            if (std::any_of(choice_.chosen.begin(), choice_.chosen.end(), [&](auto const& c) { return c.column == column->column; }))
                parts.push_back(column);
        for (auto const* column : undated) {
            if (!choice_.row_total && parts.size() > 1 && adds_up(*column, parts))
                choice_.row_total = column->column;
            leave(*column, choice_.row_total == column->column ? "it adds up the years" : "the years stand in other columns");
        }
    }

    template <class ColumnOf> void take_years(std::set<int> const& years, ColumnOf const& column_of)
    {
        if (years.empty()) return;
        if (!choice_.relative) choice_.years = years;
        std::set<int> taken;
        for (int const year : years)
            if (year >= first_year_ && year <= last_year_) taken.insert(year);
        if (taken.empty()) {
            choice_.outside_plan = true;
            taken.insert(*years.rbegin());
            doubt(Confidence::likely, fmt::format("no year of it lies in the plan; {} is the latest and is taken for the plan's first year",
                                                  budget::fiscal_year_name(*years.rbegin())));
        }
        for (int const year : years) {
            Column const* column = column_of(year);
            if (taken.contains(year))
                choice_.chosen.push_back({column->column, year, column->heading});
            else if (!choice_.year_in_rows)
                leave(*column, year < first_year_ || choice_.outside_plan ? fmt::format("{} is before the plan, or not the latest year", budget::fiscal_year_name(year))
                                                  : fmt::format("{} is after the plan", budget::fiscal_year_name(year)));
        }
    }

    // Without a year, what says nothing may be the sum of other things: what it came to goes before it.
    static int order_of(Stage stage)
    {
        return static_cast<int>(stage == Stage::none ? Stage::actual : stage == Stage::actual ? Stage::none : stage);
    }
    Column const* best_of(std::vector<Column const*> const& columns)
    {
        // A total that its parts add up to stands for all of them.
        for (auto const* total : columns) {
            if (total->meaning != Meaning::total && columns.size() < 3) continue;
            std::vector<Column const*> parts;
            for (auto const* column : columns)
                if (column != total) parts.push_back(column);
            if (parts.empty() || !adds_up(*total, parts)) continue;
            for (auto const* part : parts) leave(*part, fmt::format("it is a part of \"{}\"", total->heading));
            return total;
        }
        if (auto const* whole = sum_of_two(columns)) {
            for (auto const* column : columns)
                if (column != whole) leave(*column, fmt::format("\"{}\" is taken, which other columns add up to", whole->heading));
            return whole;
        }
        std::vector<Column const*> sure;
        for (auto const* column : columns)
            if (column->confidence != Confidence::doubtful) sure.push_back(column);
        auto const& among = sure.empty() ? columns : sure;
        // A total beside the budget itself is the same figure by another way, or one of something else.
        Column const* best = among.front();
        for (auto const* column : among) {
            bool const later = order_of(column->stage) > order_of(best->stage);
            bool const total = column->stage == best->stage && column->meaning == Meaning::total && best->meaning != Meaning::total;
            if (later || total) best = column;
        }
        for (auto const* column : columns)
            if (column != best) leave(*column, fmt::format("\"{}\" is taken", best->heading));
        bool const decided = std::all_of(among.begin(), among.end(), [&](auto const* column) { return column == best || order_of(column->stage) < order_of(best->stage); });
        if (among.size() > 1)
            doubt(decided ? Confidence::likely : Confidence::doubtful, fmt::format("of several columns of amounts \"{}\" is taken", best->heading));
        if (best->confidence == Confidence::doubtful) doubt(Confidence::doubtful, best->reason);
        return best;
    }

    // "Total comp" of pay and "Total benefits": a total that two columns of numbers add up to, and that is no part of another such.
    Column const* sum_of_two(std::vector<Column const*> const& columns) const
    {
        std::vector<Column const*> numbers;
        for (auto const& column : columns_.columns)
            if (column.numeric && !column.year) numbers.push_back(&column);
        if (numbers.size() > 15) return nullptr;
        Column const* whole = nullptr;
        std::set<Column const*> parts;
        for (auto const* total : columns) {
            if (total->meaning != Meaning::total || parts.contains(total)) continue;
            for (std::size_t a = 0; a < numbers.size(); ++a)
                for (std::size_t b = a + 1; b < numbers.size(); ++b) {
                    if (numbers[a] == total || numbers[b] == total || !adds_up(*total, {numbers[a], numbers[b]})) continue;
                    parts.insert({numbers[a], numbers[b]});
                    if (!whole || parts.contains(whole)) whole = total;
                }
        }
        return whole;
    }

    void without_years(std::vector<Column const*> const& columns)
    {
        if (columns.empty()) return;
        bool const added = are_said_parts(columns);
        auto const* best = added ? columns.front() : best_of(columns);
        // "FY 2028 Proposed Budget" above them is their year.
        auto const title = year_in(plain_words(grid_.name + " " + table_.title));
        bool const dated = title && !title->relative && title->year >= first_year_ && title->year <= last_year_;
        choice_.chosen.push_back({best->column, dated ? std::optional{title->year} : std::nullopt, best->heading, {}});
        if (added) add_up(choice_.chosen.back(), columns);
    }

    Grid const& grid_;
    Table const& table_;
    Columns const& columns_;
    budget::FiscalCalendar calendar_;
    int first_year_;
    int last_year_;
    std::vector<Column const*> amounts_;
    AmountChoice choice_;
    bool of_periods_ = false; // months or quarters stand in it
};

} // namespace

std::optional<int> year_in_cell(Cell const& cell)
{
    if (cell.kind != CellKind::text && cell.kind != CellKind::number) return std::nullopt;
    auto const year = year_in(plain_words(cell.text));
    if (!year || year->relative) return std::nullopt;
    return year->year;
}

AmountChoice choose_amounts(Grid const& grid, Table const& table, Columns const& columns, budget::Plan const& plan)
{
    return Chooser{grid, table, columns, plan}.run();
}

} // namespace importers
