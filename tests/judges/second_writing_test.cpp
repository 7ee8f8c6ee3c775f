// Costs by month against their second writing, on random plans.
#include "tests/judges/second_writing.hpp"

#include "budget/costs/project.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace budget;

namespace {

std::vector<std::int64_t> cents(std::vector<Money> const& months)
{
    std::vector<std::int64_t> all;
    for (auto const month : months) all.push_back(month.cents());
    return all;
}

Line const* find_line(Costs const& costs, std::string const& id)
{
    auto const found = std::find_if(costs.lines.begin(), costs.lines.end(), [&](Line const& line) { return line.id == id; });
    return found == costs.lines.end() ? nullptr : &*found;
}

// What the plans had in them: a comparison that never met a step would say nothing.
struct Seen {
    int by_seats = 0, built_up = 0, overlaps = 0, spans = 0, staffing_steps = 0, rises = 0, falls = 0, tops = 0, without_overtime = 0;
    int vehicle_steps = 0, device_steps = 0, bought_later = 0, uniforms = 0;
};

void compare_position(Plan const& plan, Costs const& costs, Staffing const& staffing, judges::WrittenPosition const& written, Seen& seen)
{
    auto const& pay = costs.lines.at(staffing.pay_line);
    CHECK(staffing.size.fte == written.fte);
    CHECK(pay.fte == written.fte);
    CHECK(staffing.size.people == written.people);
    CHECK(staffing.size.seats == written.seats);
    CHECK(staffing.size.hires == written.hires);
    CHECK(cents(pay.months) == written.pay);
    CHECK((staffing.fringe_line ? cents(costs.lines.at(*staffing.fringe_line).months) : std::vector<std::int64_t>(written.pay.size())) == written.fringe);

    auto const& position = std::get<Position>(find(plan, staffing.component)->detail);
    seen.by_seats += position.seats > 0;
    seen.built_up += position.seats > 0 && position.productive_hours.is_zero();
    seen.overlaps += !position.overlap_hours.is_zero();
    seen.spans += position.span > 0;
    seen.staffing_steps += !position.steps.empty();
    seen.tops += position.top_pay > Money{};
    for (std::size_t m = 1; m < written.people.size(); ++m) {
        seen.rises += written.people[m - 1] > 0 && written.people[m] > written.people[m - 1];
        seen.falls += written.people[m] > 0 && written.people[m] < written.people[m - 1];
    }
    if (auto const* schedule = position.fringe ? find(plan, *position.fringe) : nullptr; schedule && !(position.overtime + position.differential).is_zero())
        for (auto const& part : schedule->parts) seen.without_overtime += !part.on_overtime;
}

void compare_counted(Plan const& plan, Costs const& costs, Component const& component, Seen& seen)
{
    auto const* vehicles = std::get_if<Vehicles>(&component.detail);
    auto const* devices = std::get_if<Devices>(&component.detail);
    auto const lines = judges::write_counted(plan, component);
    std::size_t found = 0;
    for (auto const& line : costs.lines) found += line.component == component.id;
    CHECK(found == lines.size());
    for (auto const& [suffix, months] : lines) {
        auto const* line = find_line(costs, component.id.text + "." + suffix);
        INFO(component.id.text << "." << suffix);
        REQUIRE(line);
        CHECK(cents(line->months) == months);
        if (suffix == "purchase") seen.bought_later += std::count_if(months.begin(), months.end(), [](auto month) { return month > 0; }) > 1;
    }
    seen.vehicle_steps += vehicles && !vehicles->steps.empty();
    seen.device_steps += devices && !devices->steps.empty();
}

void compare(Plan const& plan, Seen& seen)
{
    auto const costs = project(plan);
    for (auto const& program : plan.programs) {
        auto const written = judges::write_positions(plan, program);
        for (auto const& staffing : costs.staffing)
            if (staffing.program == program.id) compare_position(plan, costs, staffing, written.at(staffing.component.text), seen);
        for (auto const& component : program.components) {
            auto const* devices = std::get_if<Devices>(&component.detail);
            if (std::holds_alternative<Vehicles>(component.detail) || (devices && devices->basis == CountBasis::fixed))
                compare_counted(plan, costs, component, seen);
            if (!std::holds_alternative<Uniforms>(component.detail)) continue;
            ++seen.uniforms;
            CHECK(cents(find_line(costs, component.id.text)->months) == judges::write_uniforms(plan, program, component));
        }
    }
}

} // namespace

TEST_CASE("sizes, pay, fringe, purchases and uniforms are those of their second writing, to the cent, on random plans")
{
    Seen seen;
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        INFO("seed " << seed);
        compare(tests::random_plan(seed, tests::Size::small), seen);
    }
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        INFO("medium seed " << seed);
        compare(tests::random_plan(seed, tests::Size::medium), seen);
    }
    for (int const count : {seen.by_seats, seen.built_up, seen.overlaps, seen.spans, seen.staffing_steps, seen.rises, seen.falls, seen.tops,
                            seen.without_overtime, seen.vehicle_steps, seen.device_steps, seen.bought_later, seen.uniforms})
        CHECK(count >= 20);
}
