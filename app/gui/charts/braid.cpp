#include "app/gui/charts/braid.hpp"

#include "templates/reports/view.hpp"

#include <algorithm>
#include <map>

namespace gui {

using budget::Money;

std::string family_of(budget::Line const& line)
{
    if (line.kind != budget::ComponentKind::position) return spoken(line.kind);
    return line.object_class == budget::ObjectClass::fringe ? "Fringe" : "Staffing";
}

Braid braid_of(budget::Outcome const& outcome, budget::Period const& period, budget::Filter const& filter)
{
    auto const& lines = outcome.costs.lines;
    auto const first = static_cast<std::size_t>(period.first);
    auto const end = first + static_cast<std::size_t>(period.count);

    Braid braid;
    std::vector<std::size_t> family(lines.size());
    for (std::size_t line = 0; line < lines.size(); ++line) {
        if (!filter.takes(lines[line])) continue;
        auto const name = family_of(lines[line]);
        auto const known =
            std::find_if(braid.families.begin(), braid.families.end(), [&](auto const& f) { return f.name == name; });
        family[line] = static_cast<std::size_t>(known - braid.families.begin());
        if (known == braid.families.end()) braid.families.push_back({name, {}, {}});
    }

    auto const unnamed = outcome.plan.sources.size(); // stands after every source
    auto const unfunded = unnamed + 1;
    std::map<std::pair<std::size_t, std::size_t>, Money> paid; // source, family
    for (auto const& payment : outcome.allocation.payments)
        if (payment.month >= first && payment.month < end && filter.takes(lines[payment.line]))
            paid[{outcome.supply.pools[payment.pool].source, family[payment.line]}] += payment.amount;
    for (std::size_t line = 0; line < lines.size(); ++line)
        if (filter.takes(lines[line])) {
            paid[{unfunded, family[line]}] += sum(outcome.allocation.gap[line], period);
            for (auto month = first; month < end; ++month) paid[{unnamed, family[line]}] += lines[line].unnamed(month);
        }

    auto const add_source = [&](std::string name, std::optional<std::size_t> source, std::size_t key) {
        Braid::End from{std::move(name), source, {}};
        for (std::size_t to = 0; to < braid.families.size(); ++to) {
            auto const found = paid.find({key, to});
            if (found == paid.end() || found->second.is_zero()) continue;
            braid.strands.push_back({braid.sources.size(), to, found->second});
            braid.families[to].amount += found->second;
            from.amount += found->second;
        }
        if (from.amount.is_zero()) return false;
        braid.sources.push_back(std::move(from));
        return true;
    };
    for (auto const& rank : outcome.ranking)
        add_source(outcome.plan.sources[rank.source].name, rank.source, rank.source);
    add_source(templates::name_of_payer(outcome.plan, unnamed), unnamed, unnamed);
    braid.has_gap = add_source("Unfunded", {}, unfunded);

    // A family that costs nothing in these months has no strand and is left out.
    std::vector<std::size_t> place(braid.families.size());
    std::vector<Braid::End> kept;
    for (std::size_t at = 0; at < braid.families.size(); ++at) {
        place[at] = kept.size();
        if (!braid.families[at].amount.is_zero()) kept.push_back(braid.families[at]);
    }
    for (auto& strand : braid.strands) strand.to = place[strand.to];
    braid.families = std::move(kept);
    return braid;
}

std::string told(Braid const& braid)
{
    std::string words;
    for (std::size_t from = 0; from < braid.sources.size(); ++from) {
        words += braid.sources[from].name + (braid.is_gap(from) ? ", " : " pays ") + dollars(braid.sources[from].amount) + ":";
        char const* between = " ";
        for (auto const& strand : braid.strands) {
            if (strand.from != from) continue;
            words += between + braid.families[strand.to].name + " " + dollars(strand.amount);
            between = ", ";
        }
        words += ". ";
    }
    return words;
}

std::optional<StrandPlace> place_of(budget::Outcome const& outcome, Braid const& braid, std::size_t strand,
                                    budget::Period const& period, budget::Filter const& filter)
{
    auto const& lines = outcome.costs.lines;
    auto const& wanted = braid.strands[strand];
    auto const source = braid.sources[wanted.from].source;
    auto const amount_in = [&](std::size_t line, budget::Period const& months) {
        if (!source) return sum(outcome.allocation.gap[line], months);
        auto const end = static_cast<std::size_t>(months.first + months.count);
        Money paid;
        if (*source == outcome.plan.sources.size())
            for (auto month = static_cast<std::size_t>(months.first); month < end; ++month) paid += lines[line].unnamed(month);
        for (auto const& payment : outcome.allocation.payments)
            if (payment.line == line && payment.month >= static_cast<std::size_t>(months.first) && payment.month < end &&
                outcome.supply.pools[payment.pool].source == *source)
                paid += payment.amount;
        return paid;
    };
    for (auto const& year : periods(outcome.plan, budget::Step::year)) {
        if (year.first < period.first || year.first + year.count > period.first + period.count) continue;
        StrandPlace place{year.key, 0, {}};
        Money most;
        for (std::size_t line = 0; line < lines.size(); ++line) {
            if (!filter.takes(lines[line]) || family_of(lines[line]) != braid.families[wanted.to].name) continue;
            if (auto const amount = amount_in(line, year); amount > most) {
                most = amount;
                place.line = line;
            }
        }
        if (most.is_zero()) continue;
        place.column = !source ? "gap" : *source < outcome.plan.sources.size() ? outcome.plan.sources[*source].id.text : "unnamed";
        return place;
    }
    return std::nullopt;
}

} // namespace gui
