#include "budget/insight/money_moves.hpp"

#include <algorithm>
#include <map>

namespace budget {

namespace {

// [purse], of one line and month.
using Amounts = std::vector<Money>;

struct Moved {
    Money amount;
    std::vector<ComponentId> components;
};

class Matching
{
public:
    Matching(Outcome const& before, Outcome const& after) : before_{before}, after_{after}
    {
        for (auto const* plan : {&before.plan, &after.plan})
            for (auto const& source : plan->sources)
                if (std::find(sources_.begin(), sources_.end(), source.id) == sources_.end()) sources_.push_back(source.id);
    }

    std::vector<MoneyMove> run()
    {
        auto const old_lines = amounts_by_line(before_);
        auto const new_lines = amounts_by_line(after_);
        std::vector<Amounts> const none(static_cast<std::size_t>(common_months()), Amounts(no_cost()));
        auto const of = [&](auto const& lines, std::string const& id) -> std::vector<Amounts> const& {
            auto const found = lines.find(id);
            return found == lines.end() ? none : found->second;
        };
        for (auto const& line : after_.costs.lines) match(line, of(old_lines, line.id), new_lines.at(line.id));
        for (auto const& line : before_.costs.lines)
            if (!new_lines.contains(line.id)) match(line, old_lines.at(line.id), none);
        return moves();
    }

private:
    std::size_t unnamed() const { return sources_.size(); }
    std::size_t nobody() const { return sources_.size() + 1; }
    std::size_t no_cost() const { return sources_.size() + 2; }
    Month first_month() const { return std::max(before_.plan.first_month, after_.plan.first_month); }
    int common_months() const
    {
        return std::max(0, std::min(before_.plan.last_month(), after_.plan.last_month()) - first_month() + 1);
    }
    std::size_t purse(SourceId const& id) const
    {
        return static_cast<std::size_t>(std::find(sources_.begin(), sources_.end(), id) - sources_.begin());
    }

    // By line id; [month of both][purse].
    std::map<std::string, std::vector<Amounts>> amounts_by_line(Outcome const& outcome) const
    {
        auto const months = common_months();
        auto const offset = first_month() - outcome.plan.first_month;
        std::map<std::string, std::vector<Amounts>> lines;
        for (std::size_t l = 0; l < outcome.costs.lines.size(); ++l) {
            auto& amounts = lines[outcome.costs.lines[l].id];
            amounts.assign(static_cast<std::size_t>(months), Amounts(no_cost()));
            for (int m = 0; m < months; ++m) {
                auto const month = static_cast<std::size_t>(m + offset);
                amounts[static_cast<std::size_t>(m)][nobody()] = outcome.allocation.gap[l][month];
                amounts[static_cast<std::size_t>(m)][unnamed()] = outcome.costs.lines[l].unnamed(month);
            }
        }
        for (auto const& payment : outcome.allocation.payments) {
            int const month = static_cast<int>(payment.month) - offset;
            if (month < 0 || month >= months) continue;
            auto const& source = outcome.plan.sources[outcome.supply.pools[payment.pool].source].id;
            lines[outcome.costs.lines[payment.line].id][static_cast<std::size_t>(month)][purse(source)] += payment.amount;
        }
        return lines;
    }

    void match(Line const& line, std::vector<Amounts> const& old_months, std::vector<Amounts> const& new_months)
    {
        for (std::size_t m = 0; m < new_months.size(); ++m)
            match(line, after_.plan.calendar().year_of(first_month() + static_cast<int>(m)), old_months[m], new_months[m]);
    }
    void match(Line const& line, int year, Amounts less, Amounts more)
    {
        for (std::size_t p = 0; p < less.size(); ++p) {
            auto const same = std::min(less[p], more[p]);
            less[p] -= same;
            more[p] -= same;
        }
        for (std::size_t from = 0; from < less.size(); ++from)
            for (std::size_t to = 0; to < more.size(); ++to) {
                auto const moved = std::min(less[from], more[to]);
                less[from] -= moved;
                more[to] -= moved;
                add(from, to, year, moved, line);
            }
        for (std::size_t p = 0; p < less.size(); ++p) {
            add(p, no_cost(), year, less[p], line);
            add(no_cost(), p, year, more[p], line);
        }
    }
    void add(std::size_t from, std::size_t to, int year, Money amount, Line const& line)
    {
        if (amount.is_zero()) return;
        auto& moved = moved_[{from, to, year}];
        moved.amount += amount;
        if (std::find(moved.components.begin(), moved.components.end(), line.component) == moved.components.end())
            moved.components.push_back(line.component);
    }

    std::vector<MoneyMove> moves() const
    {
        std::vector<MoneyMove> all;
        auto const side = [&](std::size_t at) {
            if (at == unnamed()) return Purse{Purse::Kind::unnamed, {}};
            if (at == nobody()) return Purse{Purse::Kind::nobody, {}};
            if (at == no_cost()) return Purse{Purse::Kind::no_cost, {}};
            return Purse{Purse::Kind::source, sources_[at]};
        };
        for (auto const& [key, moved] : moved_) {
            auto const& [from, to, year] = key;
            all.push_back({side(from), side(to), year, moved.amount, moved.components});
        }
        return all;
    }

    Outcome const& before_;
    Outcome const& after_;
    std::vector<SourceId> sources_; // of both
    std::map<std::tuple<std::size_t, std::size_t, int>, Moved> moved_;
};

} // namespace

std::vector<MoneyMove> find_moves(Outcome const& before, Outcome const& after) { return Matching{before, after}.run(); }

} // namespace budget
