// What positions, vehicles, devices and uniforms of a plan come to by month, written a second time from the words of
// component.hpp alone: month by month and unit by unit, with its own calendar, growth and rounding. It shares no code with
// budget/costs and serves only to disagree with it.
#pragma once

#include "budget/plan/plan.hpp"

#include <map>
#include <string>
#include <vector>

namespace judges {

// One value a month of the plan.
struct WrittenPosition {
    std::vector<budget::Ratio> fte;
    std::vector<std::int64_t> people;
    std::vector<std::int64_t> seats;
    std::vector<std::int64_t> hires;
    std::vector<std::int64_t> pay;    // cents
    std::vector<std::int64_t> fringe; // cents
};
// The positions of one program, by the id of their component.
std::map<std::string, WrittenPosition> write_positions(budget::Plan const& plan, budget::Program const& program);

// Cents a month that a component of vehicles or of devices with a fixed count costs, by the end of its lines' ids: "purchase",
// "lease", "mileage", "running", "insurance", "fee".
std::map<std::string, std::vector<std::int64_t>> write_counted(budget::Plan const& plan, budget::Component const& component);

// Cents a month of uniforms, which follow the people, the hires and the leavers of their program.
std::vector<std::int64_t> write_uniforms(budget::Plan const& plan, budget::Program const& program, budget::Component const& component);

} // namespace judges
