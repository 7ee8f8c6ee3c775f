#include "budget/costs/headcount.hpp"

#include "budget/plan/coverage.hpp"

#include <algorithm>
#include <stdexcept>

namespace budget {

namespace {

bool supervises(Position const& supervisor, Position const& other)
{
    return supervisor.supervises.empty() ? other.span == 0 : other.title == supervisor.supervises;
}

// The positions of one program: those that are supervised come before their supervisors, whatever their order in the plan.
class Positions
{
public:
    Positions(Plan const& plan, Program const& program) : plan_{plan}, program_{program} {}

    std::map<ComponentId, SizeByMonth> sizes()
    {
        for (auto const& component : program_.components)
            if (auto const* position = std::get_if<Position>(&component.detail)) size_of(component, *position, 0);
        return std::move(sizes_);
    }

private:
    SizeByMonth const& size_of(Component const& component, Position const& position, std::size_t depth)
    {
        if (auto const known = sizes_.find(component.id); known != sizes_.end()) return known->second;
        if (depth > program_.components.size()) throw std::logic_error("a position supervises itself");
        auto const months = static_cast<std::size_t>(plan_.months);
        SizeByMonth size{std::vector<Ratio>(months), std::vector<std::int64_t>(months), std::vector<std::int64_t>(months),
                         std::vector<std::int64_t>(months), std::vector<Ratio>(months)};
        auto const supervised = position.span > 0 ? people_under(position, depth) : std::vector<std::int64_t>{};
        auto const active = active_months(plan_, component);
        std::int64_t employed = position.people_now;
        for (int at = active.first; at <= active.last; ++at) {
            auto const month = static_cast<std::size_t>(at);
            auto const in_force = size_in(position, plan_.first_month + at);
            if (position.span > 0) {
                size.fte[month] = Ratio{rounded_up(Ratio{supervised[month], position.span})};
            } else if (position.seats > 0) {
                size.seats[month] = in_force.seats;
                size.coverage_hours[month] = Ratio{in_force.seats} * hours_of_a_seat(position, in_force);
                size.fte[month] = Ratio{in_force.seats} * relief_factor(position, in_force);
            } else {
                size.fte[month] = in_force.fte;
            }
            size.people[month] = rounded_up(size.fte[month]);
            size.hires[month] = std::max(size.people[month] - employed, std::int64_t{0});
            employed = size.people[month];
        }
        return sizes_.emplace(component.id, std::move(size)).first->second;
    }

    std::vector<std::int64_t> people_under(Position const& supervisor, std::size_t depth)
    {
        std::vector<std::int64_t> people(static_cast<std::size_t>(plan_.months));
        for (auto const& component : program_.components) {
            auto const* position = std::get_if<Position>(&component.detail);
            if (!position || !supervises(supervisor, *position)) continue;
            auto const& size = size_of(component, *position, depth + 1);
            for (std::size_t month = 0; month < people.size(); ++month) people[month] += size.people[month];
        }
        return people;
    }

    Plan const& plan_;
    Program const& program_;
    std::map<ComponentId, SizeByMonth> sizes_;
};

} // namespace

Headcount count_heads(Plan const& plan, Program const& program)
{
    auto const months = static_cast<std::size_t>(plan.months);
    Headcount heads{std::vector<std::int64_t>(months), std::vector<std::int64_t>(months), std::vector<std::int64_t>(months),
                    std::vector<std::int64_t>(months), std::vector<Ratio>(months), Positions{plan, program}.sizes()};
    for (auto const& component : program.components) {
        if (auto const* position = std::get_if<Position>(&component.detail)) {
            auto const& size = heads.positions.at(component.id);
            Ratio replacements;
            for (std::size_t month = 0; month < months; ++month) {
                heads.people[month] += size.people[month];
                heads.seats[month] += size.seats[month];
                heads.new_hires[month] += size.hires[month];
                if (month == 0 || size.people[month] != size.people[month - 1])
                    replacements = Ratio{size.people[month]} * position->turnover;
                if (!replacements.is_zero()) heads.replacements_a_year[month] += replacements;
            }
        }
        if (auto const* vehicles = std::get_if<Vehicles>(&component.detail)) {
            auto const counts = counts_by_month(plan, component, vehicles->count, vehicles->steps);
            for (std::size_t month = 0; month < months; ++month) heads.vehicles[month] += counts[month];
        }
    }
    return heads;
}

std::vector<std::int64_t> counts_by_month(Plan const& plan, Component const& component, int count, std::vector<CountStep> const& steps)
{
    std::vector<std::int64_t> counts(static_cast<std::size_t>(plan.months));
    auto const active = active_months(plan, component);
    auto next = steps.begin();
    for (int at = active.first; at <= active.last; ++at) {
        for (; next != steps.end() && next->from <= plan.first_month + at; ++next) count = next->count;
        counts[static_cast<std::size_t>(at)] = count;
    }
    return counts;
}

namespace {

template <class Size, class Words>
std::string range_of(std::vector<Size> const& sizes, ActiveMonths active, Words const& words)
{
    if (active.first > active.last) return words(Size{});
    // Most months are of the size before, and to see that two fractions are alike is far cheaper than to order them.
    auto const* least = &sizes[static_cast<std::size_t>(active.first)];
    auto const* most = least;
    auto const* before = least;
    for (int at = active.first; at <= active.last; ++at) {
        auto const& size = sizes[static_cast<std::size_t>(at)];
        if (size == *before) continue;
        before = &size;
        if (size < *least) least = &size;
        if (*most < size) most = &size;
    }
    return *least == *most ? words(*most) : words(*least) + " to " + words(*most);
}

} // namespace

std::string range_in_words(std::vector<std::int64_t> const& counts, ActiveMonths active)
{
    return range_of(counts, active, [](std::int64_t count) { return std::to_string(count); });
}

std::string range_in_words(std::vector<Ratio> const& sizes, ActiveMonths active, int places)
{
    return range_of(sizes, active, [&](Ratio const& size) { return decimal_text(size, places); });
}

} // namespace budget
