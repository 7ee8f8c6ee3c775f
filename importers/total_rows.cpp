#include "importers/total_rows.hpp"

#include "importers/rounding_unit.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace importers {

using budget::Money;

namespace {

constexpr std::size_t most_items_by_arithmetic = 60; // more lines than that have their total named

using Sums = std::vector<Money>;

// How much of the document is believed: from only what is named a total to every row that is the sum of rows above.
enum class Belief { named, strong, weak };

// Lines, or a total with all that it adds up.
struct Item {
    Sums sums;      // of its lines, in all columns
    Sums stated;    // what the row itself says
    std::size_t first = 0;
    std::size_t last = 0;
    bool total = false;
    bool zero = true;
    bool grand = false; // a total of totals
};

bool is_zero(Sums const& sums)
{
    return std::all_of(sums.begin(), sums.end(), [](Money money) { return money.is_zero(); });
}

// In cents; throws MoneyOverflow.
std::int64_t apart_by(Money one, Money other) { return (one < other ? other - one : one - other).cents(); }

void add(Sums& sums, Sums const& more)
{
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += more[i];
}

class TotalReading
{
public:
    TotalReading(std::vector<SummedRow> const& rows, std::size_t chosen, Belief belief, std::vector<std::int64_t> const& grain)
        : rows_{rows}, chosen_{chosen}, width_{rows.empty() ? 0 : rows.front().amounts.size()}, belief_{belief}, grain_{grain},
          found_(rows.size())
    {
    }

    std::vector<RowTotal> run()
    {
        find_parents();
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            if (rows_[r].starts_group) group_ = items_.size();
            read_row(r);
        }
        leave_shares();
        return found_;
    }
    int wrong() const { return wrong_; }

private:
    Sums amounts(std::size_t r) const
    {
        Sums sums(width_);
        for (std::size_t i = 0; i < width_; ++i) sums[i] = rows_[r].amounts[i].value_or(Money{});
        return sums;
    }

    // In the chosen columns to the cent; where `loose`, one of them and the others within what rounding explains.
    bool equal(Sums const& sum, std::size_t r, std::size_t count, bool loose) const
    {
        bool exact = false;
        bool any = false;
        for (std::size_t i = 0; i < chosen_; ++i) {
            if (!rows_[r].amounts[i]) continue;
            auto const stated = *rows_[r].amounts[i];
            any = any || !stated.is_zero();
            auto const apart = apart_by(stated, sum[i]);
            if (apart == 0) {
                exact = exact || !stated.is_zero();
                continue;
            }
            if (!loose || apart > grain_[i] * static_cast<std::int64_t>(count) / 2) return false;
        }
        return any ? exact : is_zero(Sums(sum.begin(), sum.begin() + static_cast<std::ptrdiff_t>(chosen_)));
    }
    // Every column within what rounding explains, and within a hundredth.
    bool near(Sums const& sum, std::size_t r, std::size_t count) const
    {
        std::set<Money> figures;
        for (std::size_t i = 0; i < chosen_; ++i) {
            if (!rows_[r].amounts[i]) continue;
            auto const stated = *rows_[r].amounts[i];
            auto const apart = apart_by(stated, sum[i]);
            if (apart > grain_[i] * static_cast<std::int64_t>(count) / 2 || apart > apart_by(stated, Money{}) / 100) return false;
            if (!stated.is_zero()) figures.insert(*rows_[r].amounts[i]);
        }
        return !figures.empty();
    }
    // How many different figures agree, other columns included: one alone may be chance.
    std::size_t witnesses(Sums const& sum, std::size_t r) const
    {
        std::set<Money> figures;
        for (std::size_t i = 0; i < width_; ++i)
            if (rows_[r].amounts[i] && *rows_[r].amounts[i] == sum[i] && !sum[i].is_zero()) figures.insert(sum[i]);
        return figures.size();
    }

    // Rows with amounts whose deeper rows below add up to them.
    void find_parents()
    {
        for (std::size_t r = rows_.size(); r-- > 0;) {
            auto end = r + 1;
            while (end < rows_.size() && rows_[end].depth > rows_[r].depth && !rows_[end].starts_group) ++end;
            if (end < r + 2) {
                if (belief_ == Belief::weak || r == 0) find_parts_below(r);
                continue;
            }
            Sums sum(width_);
            std::size_t count = 0;
            for (auto child = r + 1; child < end; ++child) {
                if (found_[child].is_total || rows_[child].says_total) continue;
                add(sum, amounts(child));
                ++count;
            }
            if (!equal(sum, r, count, true) || is_zero(sum)) continue;
            if (count < 2 && !rows_[r].says_total && belief_ == Belief::named) continue;
            mark(r, r + 1, end - 1, sum, true);
        }
    }

    // A row whose parts stand below it without being indented, two or more; of the first row all the others.
    void find_parts_below(std::size_t r)
    {
        if (rows_[r].says_total || is_zero(amounts(r))) return;
        Sums sum(width_);
        std::size_t count = 0;
        for (auto below = r + 1; below < rows_.size() && !rows_[below].says_total && !rows_[below].starts_group; ++below) {
            if (found_[below].is_total) {
                if (r != 0) return;
                continue;
            }
            add(sum, amounts(below));
            if (++count < 2 || !equal(sum, r, count, false)) continue;
            bool const all = below + 1 == rows_.size() || rows_[below + 1].says_total;
            if (belief_ == Belief::weak || (all && count >= 3)) return mark(r, r + 1, below, sum, true);
        }
    }

    void mark(std::size_t r, std::size_t first, std::size_t last, Sums const& sum, bool adds_up)
    {
        auto& total = found_[r];
        total.is_total = true;
        total.first = first;
        total.last = last;
        total.sum.assign(sum.begin(), sum.begin() + static_cast<std::ptrdiff_t>(chosen_));
        total.adds_up = adds_up;
        for (std::size_t i = 0; i < chosen_; ++i)
            if (rows_[r].amounts[i] && *rows_[r].amounts[i] != sum[i]) total.adds_up = false;
    }

    Sums sum_from(std::size_t first, bool stated) const
    {
        Sums sum(width_);
        for (auto i = first; i < items_.size(); ++i) add(sum, stated ? items_[i].stated : items_[i].sums);
        return sum;
    }
    // The items from there on become one total.
    void collapse(std::size_t r, std::size_t first, bool adds_up)
    {
        Item item{sum_from(first, false), amounts(r), r, r, true, false, false};
        item.grand = std::count_if(items_.begin() + static_cast<std::ptrdiff_t>(first), items_.end(), [](Item const& part) { return part.total; }) > 1 ||
                     std::any_of(items_.begin() + static_cast<std::ptrdiff_t>(first), items_.end(), [](Item const& part) { return part.grand; });
        if (first < items_.size()) item.first = items_[first].first;
        mark(r, item.first, r == 0 ? 0 : r - 1, item.sums, adds_up);
        item.zero = is_zero(item.sums);
        items_.resize(first);
        if (breaks_down_again(item, r)) return;
        items_.push_back(std::move(item));
        group_ = items_.size();
    }
    // Below a total of totals its amount once more, by other lines ("by class"): two figures at least agree, so that two teams of
    // the same cost don't become one.
    bool breaks_down_again(Item const& item, std::size_t r)
    {
        if (items_.empty() || !items_.back().grand || item.first == r || !found_[r].adds_up) return false;
        auto const& grand = items_.back();
        std::set<Money> figures;
        for (std::size_t i = 0; i < width_; ++i) {
            if (i < chosen_ && grand.sums[i] != item.sums[i]) return false;
            if (grand.sums[i] == item.sums[i] && !item.sums[i].is_zero()) figures.insert(item.sums[i]);
        }
        if (figures.size() < 2) return false;
        for (auto row = item.first; row < r; ++row)
            if (!found_[row].is_total) found_[row].again = grand.last;
        group_ = items_.size();
        return true;
    }

    // Below the total of all rows its amount once more, by who pays it: "Federal request", "Match".
    void leave_shares()
    {
        if (items_.size() < 3 || !items_.front().total || items_.front().first != 0 || is_zero(items_.front().sums)) return;
        Sums sum(width_);
        for (std::size_t i = 1; i < items_.size(); ++i) {
            if (items_[i].total) return; // a team of its own
            add(sum, items_[i].sums);
        }
        for (std::size_t i = 0; i < chosen_; ++i)
            if (sum[i] != items_.front().sums[i]) return;
        for (std::size_t i = 1; i < items_.size(); ++i) found_[items_[i].first].again = items_.front().last;
    }

    void read_row(std::size_t r)
    {
        if (found_[r].is_total) return;
        if (rows_[r].says_total) return read_named(r);
        if (belief_ != Belief::named)
            if (auto const first = sum_by_arithmetic(r)) return collapse(r, *first, true);
        Item item{amounts(r), amounts(r), r, r, false, false, false};
        item.zero = is_zero(item.sums);
        items_.push_back(std::move(item));
    }

    // The rows since the last total or heading, then all, then ever more from below.
    void read_named(std::size_t r)
    {
        auto const size = items_.size();
        auto const fits = [&](std::size_t first, bool stated) {
            return first < size && equal(sum_from(first, stated), r, size - first, false);
        };
        for (bool const stated : {false, true}) {
            if (fits(group_, stated)) return collapse(r, group_, true);
            if (fits(0, stated)) return collapse(r, 0, true);
            Sums sum(width_);
            for (auto first = size; first-- > 0;) {
                add(sum, stated ? items_[first].stated : items_[first].sums);
                if (!equal(sum, r, size - first, false)) continue;
                if (first > group_) ++wrong_; // rows of its group that it leaves: another reading may explain them
                return collapse(r, first, true);
            }
        }
        if (sums_its_key(r, true) || sums_rows_below(r)) return;
        // It doesn't add up: it stands for what it stands below.
        if (sums_its_key(r, false)) return void(++wrong_);
        auto const first = nearest_group(r);
        if (size == 0) return mark(r, r, r, amounts(r), true); // a total of nothing that stands here
        if (!within_rounding(sum_from(first, false), r, size - first)) ++wrong_;
        collapse(r, first, false);
    }
    // The rows since the last total or heading, or all of them: whichever comes nearer to what the total says.
    std::size_t nearest_group(std::size_t r) const
    {
        if (group_ >= items_.size()) return 0;
        auto const apart = [&](std::size_t first) {
            auto const sum = sum_from(first, false);
            std::int64_t most = 0;
            for (std::size_t i = 0; i < chosen_; ++i)
                if (rows_[r].amounts[i]) most = std::max(most, apart_by(*rows_[r].amounts[i], sum[i]));
            return most;
        };
        return apart(0) < apart(group_) ? 0 : group_;
    }
    // Half a unit a row: parts of cents that were dropped, amounts in round thousands.
    bool within_rounding(Sums const& sum, std::size_t r, std::size_t count) const
    {
        for (std::size_t i = 0; i < chosen_; ++i) {
            if (!rows_[r].amounts[i]) continue;
            auto const apart = apart_by(*rows_[r].amounts[i], sum[i]);
            if (apart > std::max<std::int64_t>(grain_[i], 1) * static_cast<std::int64_t>(count) / 2) return false;
        }
        return true;
    }

    // In lists that were sorted by name a total stands among its lines: those of the same account or program.
    bool sums_its_key(std::size_t r, bool exactly)
    {
        if (rows_[r].key.empty()) return false;
        if (by_key_.empty())
            for (std::size_t i = 0; i < rows_.size(); ++i)
                if (!rows_[i].says_total) by_key_[rows_[i].key].push_back(i);
        auto const found = by_key_.find(rows_[r].key);
        if (found == by_key_.end()) return false;
        Sums sum(width_);
        for (auto const i : found->second) add(sum, amounts(i));
        bool const adds_up = equal(sum, r, found->second.size(), false);
        if (exactly && !adds_up) return false;
        mark(r, found->second.front(), found->second.back(), sum, adds_up);
        return true;
    }
    // A total above its lines, as far as the next total.
    bool sums_rows_below(std::size_t r)
    {
        Sums sum(width_);
        for (auto below = r + 1; below < rows_.size() && !rows_[below].says_total; ++below) {
            add(sum, amounts(below));
            if (below == r + 1 || !equal(sum, r, below - r, false)) continue;
            mark(r, r + 1, below, sum, true);
            return true;
        }
        return false;
    }

    // At least two items with amounts, and more than one figure that agrees; with weak belief one figure at a group's end is enough.
    std::optional<std::size_t> sum_by_arithmetic(std::size_t r) const
    {
        auto const own = amounts(r);
        if (is_zero(own)) return std::nullopt;
        Sums sum(width_);
        std::size_t filled = 0;
        auto const least = items_.size() > most_items_by_arithmetic ? items_.size() - most_items_by_arithmetic : 0;
        for (auto first = items_.size(); first-- > least;) {
            add(sum, items_[first].sums);
            if (!items_[first].zero) ++filled;
            if (filled < 2) continue;
            bool const group = first == group_ || (first > 0 && items_[first - 1].total);
            if (belief_ == Belief::weak && first == group_ && rows_[r].end_of_group && near(sum, r, items_.size() - first)) return first;
            if (!equal(sum, r, items_.size() - first, true)) continue;
            auto const agree = witnesses(sum, r);
            // The last row is the sum of all: of three rows or more, or of a total and what follows it.
            bool const all = first == 0 && r + 1 == rows_.size();
            bool const parts = std::any_of(items_.begin(), items_.end(), [](Item const& item) { return item.total; });
            if (all && agree >= 1 && (filled >= 3 || parts)) return first;
            if (agree >= 2 && (group || filled >= 3 || rows_[r].end_of_group)) return first;
            if (belief_ == Belief::weak && agree >= 1 && (group || rows_[r].end_of_group)) return first;
        }
        return std::nullopt;
    }

    std::vector<SummedRow> const& rows_;
    std::size_t chosen_;
    std::size_t width_;
    Belief belief_;
    std::vector<std::int64_t> const& grain_;
    std::vector<RowTotal> found_;
    std::vector<Item> items_;
    std::size_t group_ = 0; // where in items_ the rows since the last heading or total start
    std::map<std::string, std::vector<std::size_t>> by_key_;
    int wrong_ = 0;
};

// To what each column is rounded, where that is a dollar or more; else nothing.
std::vector<std::int64_t> grains(std::vector<SummedRow> const& rows)
{
    std::vector<std::int64_t> all(rows.empty() ? 0 : rows.front().amounts.size(), 0);
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::vector<std::optional<Money>> amounts;
        for (auto const& row : rows) amounts.push_back(row.amounts[i]);
        auto const grain = rounding_unit(amounts);
        all[i] = grain >= 100 ? grain : 0;
    }
    return all;
}

} // namespace

std::vector<RowTotal> find_totals(std::vector<SummedRow> const& rows, std::size_t chosen)
{
    auto const grain = grains(rows);
    std::vector<RowTotal> best;
    std::optional<int> fewest;
    for (auto const belief : {Belief::strong, Belief::weak, Belief::named}) {
        TotalReading reading{rows, chosen, belief, grain};
        auto found = reading.run();
        if (fewest && reading.wrong() >= *fewest) continue;
        fewest = reading.wrong();
        best = std::move(found);
        if (*fewest == 0) break;
    }
    return best;
}

} // namespace importers
