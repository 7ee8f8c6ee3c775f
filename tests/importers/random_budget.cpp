#include "tests/importers/random_budget.hpp"

#include "tests/support/draws.hpp"

#include <fmt/format.h>

namespace tests {

using budget::Money;
using importers::Cell;
using importers::CellKind;

namespace {

enum class Sums { none, below, above }; // where a group's total stands

struct Line {
    std::string name;
    std::vector<std::int64_t> cents; // a year each
};
struct Group {
    std::string name;
    std::vector<Line> lines;
};

class Layout
{
public:
    explicit Layout(std::uint32_t seed) : draws_{seed}
    {
        years_ = draws_.between(1, 4);
        thousands_ = draws_.chance(25);
        cents_ = !thousands_ && draws_.chance(60);
        sums_ = draws_.pick({Sums::none, Sums::below, Sums::above});
        as_text_ = draws_.chance(40);
        year_rows_ = draws_.chance(20);
        if (year_rows_) sums_ = Sums::none;
        indented_ = sums_ == Sums::above || draws_.chance(50);
        left_ = year_rows_ ? 0 : draws_.below(3);
        gap_ = draws_.chance(20);
    }

    RandomBudget run()
    {
        make_groups();
        lay_title();
        if (year_rows_) lay_years_down();
        else lay_years_across();
        for (auto const& group : groups_)
            for (auto const& line : group.lines) {
                bool any = false;
                for (std::size_t i = 0; i < line.cents.size(); ++i) {
                    if (line.cents[i] > 0) made_.costs[i] += Money::from_cents(line.cents[i]);
                    any = any || line.cents[i] > 0;
                    if (i == 0 && line.cents[i] < 0) made_.below += Money::from_cents(line.cents[i]);
                }
                if (any) ++made_.lines;
            }
        return std::move(made_);
    }

private:
    std::int64_t draw_cents()
    {
        auto const dollars = static_cast<std::int64_t>(draws_.between(1'000, 900'000)) * 7 + draws_.below(997);
        if (thousands_) return dollars / 1000 * 100'000 + 100'000 * draws_.below(50);
        return dollars * 100 + (cents_ ? draws_.below(100) : 0);
    }

    void make_groups()
    {
        static std::vector<std::string> const names{"Personnel", "Operating", "Equipment", "Contracts", "Outreach"};
        static std::vector<std::string> const words{"Salaries", "Overtime", "FICA", "Health insurance", "Mileage", "Office supplies", "Radios", "Rent", "Printing",
                                                    "Evaluation", "Vehicle fuel", "Telephone", "Training", "Interpreters", "Software", "Food"};
        made_.costs.assign(static_cast<std::size_t>(years_), Money{});
        int number = 0;
        auto const count = draws_.between(1, 4);
        for (int g = 0; g < count; ++g) {
            Group group{names[static_cast<std::size_t>(g)], {}};
            auto const lines = draws_.between(2, 6);
            for (int l = 0; l < lines; ++l) {
                Line line{fmt::format("{} {}", draws_.one_of(words), ++number), {}};
                for (int y = 0; y < years_; ++y) {
                    auto cents = draw_cents();
                    if (draws_.chance(4)) cents = -cents / 100 / 100'000 * 100'000 - 100'000;
                    if (draws_.chance(4)) cents = 0;
                    line.cents.push_back(cents);
                }
                group.lines.push_back(std::move(line));
            }
            groups_.push_back(std::move(group));
        }
    }

    std::vector<Cell>& row()
    {
        made_.grid.rows.emplace_back();
        auto& cells = made_.grid.rows.back();
        cells.resize(static_cast<std::size_t>(left_));
        return cells;
    }
    static Cell text(std::string words, int indent = 0)
    {
        Cell cell;
        cell.kind = CellKind::text;
        cell.indent = static_cast<std::uint8_t>(indent);
        cell.text = std::move(words);
        return cell;
    }
    Cell amount(std::int64_t cents, bool formula = false)
    {
        Cell cell;
        auto const money = Money::from_cents(thousands_ ? cents / 1000 : cents);
        if (as_text_ && !formula) {
            auto const plain = dollars(money < Money{} ? -money : money);
            return text(money < Money{} ? "(" + plain + ")" : plain);
        }
        cell.kind = CellKind::number;
        cell.from_formula = formula;
        cell.text = plain_text(money);
        return cell;
    }

    void lay_title()
    {
        made_.grid.name = "Team";
        if (draws_.chance(70)) row().push_back(text("Mobile crisis team"));
        if (thousands_) row().push_back(text("(in thousands)"));
        if (draws_.chance(40)) row();
    }

    void lay_years_down()
    {
        auto& head = row();
        head.push_back(text("Fiscal Year"));
        head.push_back(text("Line Item"));
        head.push_back(text("Amount"));
        for (auto const& group : groups_)
            for (auto const& line : group.lines)
                for (std::size_t y = 0; y < line.cents.size(); ++y) {
                    auto& cells = row();
                    cells.push_back(text(std::to_string(2027 + y)));
                    cells.push_back(text(line.name));
                    cells.push_back(amount(line.cents[y]));
                }
    }

    void lay_line(std::string const& name, int indent, std::vector<std::int64_t> const& cents, bool formula)
    {
        auto& cells = row();
        cells.push_back(text(name, indent));
        if (gap_) cells.emplace_back();
        for (auto const one : cents) cells.push_back(amount(one, formula));
        if (!row_total_) return;
        std::int64_t sum = 0;
        for (auto const one : cents) sum += one;
        cells.push_back(amount(sum, true));
    }

    void lay_years_across()
    {
        row_total_ = years_ > 1 && draws_.chance(40);
        auto const style = draws_.below(4);
        auto& head = row();
        head.push_back(text("Line Item"));
        if (gap_) head.emplace_back();
        for (int y = 0; y < years_; ++y) {
            auto const year = 2027 + y;
            head.push_back(text(style == 0   ? fmt::format("FY{}", year - 2000)
                                : style == 1 ? fmt::format("FY {}-{}", year - 1, year - 2000)
                                : style == 2 ? fmt::format("{} Proposed", year)
                                             : fmt::format("{}-{:02} Budget", year - 1, year - 2000)));
        }
        if (row_total_) head.push_back(text("Total"));
        std::vector<std::int64_t> all(static_cast<std::size_t>(years_), 0);
        for (auto const& group : groups_) {
            std::vector<std::int64_t> sum(all.size(), 0);
            for (auto const& line : group.lines)
                for (std::size_t y = 0; y < sum.size(); ++y) sum[y] += line.cents[y];
            for (std::size_t y = 0; y < sum.size(); ++y) all[y] += sum[y];
            bool const heading = sums_ == Sums::below || draws_.chance(50);
            if (sums_ == Sums::above) lay_line(group.name, 0, sum, true);
            else if (heading) row().push_back(text(group.name));
            for (auto const& line : group.lines) lay_line(line.name, indented_ ? 1 : 0, line.cents, false);
            if (sums_ == Sums::below) lay_line(draws_.chance(50) ? "Total " + group.name : "Subtotal", indented_ && draws_.chance(50) ? 1 : 0, sum, true);
            if (draws_.chance(30)) row();
        }
        if (draws_.chance(70)) lay_line(draws_.chance(50) ? "Grand Total" : "TOTAL", 0, all, true);
        if (draws_.chance(30)) {
            row();
            row().push_back(text("Draft for the council."));
        }
    }

    Draws draws_;
    int years_ = 1;
    bool thousands_ = false;
    bool cents_ = false;
    bool as_text_ = false;
    bool year_rows_ = false;
    bool indented_ = false;
    bool gap_ = false;
    bool row_total_ = false;
    int left_ = 0;
    Sums sums_ = Sums::none;
    std::vector<Group> groups_;
    RandomBudget made_;
};

} // namespace

RandomBudget random_budget(std::uint32_t seed)
{
    return Layout{seed}.run();
}

} // namespace tests
