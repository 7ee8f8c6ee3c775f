#include "importers/repeated_totals.hpp"

#include "importers/heading_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace importers {

using budget::Money;

namespace {

using Years = std::vector<std::optional<int>>;
using LineAmounts = std::vector<Money>;

class Repeats
{
public:
    Repeats(std::vector<ProposedTable> const& tables, Import& import) : tables_{tables}, import_{import}, summary_(tables.size(), false)
    {
        for (auto const& table : tables) {
            LineAmounts sum(table.years.size());
            for (auto const& line : table.lines)
                for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += line.amounts[i];
            sums_.push_back(std::move(sum));
            by_period_.push_back(!table.lines.empty() && std::all_of(table.lines.begin(), table.lines.end(), [](ProposedLine const& line) {
                return period_in(plain_words(line.name)).has_value();
            }));
        }
    }

    void run()
    {
        std::vector<std::size_t> order(tables_.size()); // the shortest first: details are longer than their summaries
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
            return std::pair{!by_period_[a], tables_[a].lines.size()} < std::pair{!by_period_[b], tables_[b].lines.size()};
        });
        for (auto const i : order) look_at(i);
        point_out_copies();
        remove();
    }

private:
    // The same money in every year that both have, and at least one that isn't 0. A single column without a year is of any year.
    static bool is_same(Years const& a_years, LineAmounts const& a, Years const& b_years, LineAmounts const& b)
    {
        if (a.size() == 1 && b.size() == 1 && (!a_years[0] || !b_years[0])) return a[0] == b[0] && !a[0].is_zero();
        bool any = false;
        for (std::size_t i = 0; i < a.size(); ++i)
            for (std::size_t k = 0; k < b.size(); ++k) {
                if (a_years[i] != b_years[k]) continue;
                if (a[i] != b[k]) return false;
                any = any || !a[i].is_zero();
            }
        return any;
    }
    bool is_total_of(std::size_t summary, LineAmounts const& amounts, std::size_t detail) const
    {
        return is_same(tables_[summary].years, amounts, tables_[detail].years, sums_[detail]);
    }
    // Lines that are months or quarters say when money is spent, not on what: they are a summary of whatever else has the same sum.
    bool is_detail(std::size_t i, std::size_t other) const
    {
        return other != i && !summary_[other] && tables_[other].lines.size() >= 2 && (by_period_[i] || !by_period_[other]);
    }
    bool is_finer(std::size_t other, std::size_t i) const
    {
        if (by_period_[i] != by_period_[other]) return by_period_[i];
        return tables_[other].lines.size() > tables_[i].lines.size();
    }

    void look_at(std::size_t i)
    {
        auto const& lines = tables_[i].lines;
        if (lines.empty()) return;
        for (std::size_t other = 0; other < tables_.size(); ++other)
            if (is_detail(i, other) && is_finer(other, i) && is_total_of(i, sums_[i], other)) return leave_all(i, tables_[other].name);
        leave_lines(i);
        if (summary_[i]) return;
        if (auto const details = sum_of_others(i); !details.empty()) leave_all(i, details);
    }

    // All other tables together, where there are several with more lines than this one.
    std::string sum_of_others(std::size_t i) const
    {
        LineAmounts sum(sums_[i].size());
        std::size_t lines = 0;
        std::vector<std::size_t> others;
        for (std::size_t other = 0; other < tables_.size(); ++other) {
            if (other == i || summary_[other] || tables_[other].lines.empty() || (by_period_[other] && !by_period_[i])) continue;
            if (tables_[other].years != tables_[i].years) return {};
            for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += sums_[other][k];
            lines += tables_[other].lines.size();
            others.push_back(other);
        }
        bool const zero = std::all_of(sum.begin(), sum.end(), [](Money money) { return money.is_zero(); });
        bool const finer = by_period_[i] || lines > tables_[i].lines.size();
        if (others.size() < 2 || !finer || zero || sum != sums_[i]) return {};
        return names_of(others);
    }
    std::string names_of(std::vector<std::size_t> const& which) const
    {
        std::string names;
        for (std::size_t k = 0; k < which.size() && k < 5; ++k) names += (names.empty() ? "" : ", ") + tables_[which[k]].name;
        if (which.size() > 5) names += fmt::format(" and {} more", which.size() - 5);
        return names;
    }

    // A line that is the total of another table: by its name, or without it where each line of the summary is one.
    void leave_lines(std::size_t i)
    {
        auto const& lines = tables_[i].lines;
        std::map<std::size_t, std::size_t> detail_of; // by line
        std::set<std::size_t> used;
        for (bool const by_name : {true, false})
            for (std::size_t k = 0; k < lines.size(); ++k) {
                if (detail_of.contains(k)) continue;
                for (std::size_t other = 0; other < tables_.size(); ++other) {
                    if (used.contains(other) || !is_detail(i, other) || !is_total_of(i, lines[k].amounts, other)) continue;
                    auto const name = plain_words(lines[k].name);
                    if (by_name && (name.empty() || !has_words(tables_[other].subject, name))) continue;
                    detail_of[k] = other;
                    used.insert(other);
                    break;
                }
                if (by_name && detail_of.contains(k)) leave(lines[k], tables_[detail_of[k]].name);
            }
        if (lines.size() < 2 || detail_of.size() < lines.size()) return;
        summary_[i] = true;
        for (std::size_t k = 0; k < lines.size(); ++k) leave(lines[k], tables_[detail_of[k]].name);
    }

    void leave_all(std::size_t i, std::string const& details)
    {
        summary_[i] = true;
        for (auto const& line : tables_[i].lines) leave(line, details);
    }
    void leave(ProposedLine const& line, std::string const& details)
    {
        if (!gone_.insert(line.proposal).second) return;
        import_.left_out.push_back({import_.proposals[line.proposal].place, line.words, fmt::format("the same money as in {}, which is read in detail", details)});
    }

    // The same lines twice may be two programs or one budget and its copy: only a person knows.
    void point_out_copies()
    {
        for (std::size_t i = 0; i < tables_.size(); ++i)
            for (std::size_t other = i + 1; other < tables_.size(); ++other) {
                auto const& a = tables_[i].lines;
                auto const& b = tables_[other].lines;
                bool const same = a.size() >= 2 && tables_[i].years == tables_[other].years && std::equal(a.begin(), a.end(), b.begin(), b.end(), [](auto const& x, auto const& y) {
                    return x.name == y.name && x.amounts == y.amounts;
                });
                if (!same || summary_[i] || summary_[other]) continue;
                import_.problems.push_back({budget::Severity::warning, "import.same-lines",
                                            fmt::format("{} and {} hold the same lines with the same amounts.", tables_[i].name, tables_[other].name),
                                            "Take only one of them where they are the same costs.", import_.proposals[b.front().proposal].place});
                break;
            }
    }

    // Without those that are gone, and without programs that nothing needs any more.
    void remove()
    {
        if (gone_.empty()) return;
        std::set<std::size_t> needed_before;
        std::set<std::size_t> needed_now;
        for (std::size_t i = 0; i < import_.proposals.size(); ++i)
            for (auto const need : import_.proposals[i].needs) {
                if (gone_.contains(i)) needed_before.insert(need);
                else needed_now.insert(need);
            }
        for (auto const need : needed_before)
            if (!needed_now.contains(need)) gone_.insert(need);
        std::vector<Proposal> kept;
        std::vector<std::size_t> places(import_.proposals.size());
        for (std::size_t i = 0; i < import_.proposals.size(); ++i) {
            places[i] = kept.size();
            if (!gone_.contains(i)) kept.push_back(std::move(import_.proposals[i]));
        }
        for (auto& proposal : kept)
            for (auto& need : proposal.needs) need = places[need];
        import_.proposals = std::move(kept);
    }

    std::vector<ProposedTable> const& tables_;
    Import& import_;
    std::vector<LineAmounts> sums_;
    std::vector<bool> summary_;
    std::vector<bool> by_period_; // its lines are months or quarters
    std::set<std::size_t> gone_;
};

} // namespace

void leave_repeated(std::vector<ProposedTable> const& tables, Import& import)
{
    if (tables.size() > 1) Repeats{tables, import}.run();
}

} // namespace importers
