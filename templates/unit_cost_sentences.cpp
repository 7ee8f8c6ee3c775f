#include "templates/unit_cost_sentences.hpp"

#include "templates/cell_text.hpp"
#include "templates/sentences.hpp"

#include <fmt/format.h>

namespace templates {

using namespace budget;

namespace {

bool is_whole(Ratio const& value) { return denominator(value.number()) == 1; }

std::string count_for_people(Ratio const& count) { return text_for_people(Number{count, is_whole(count) ? 0 : 1}); }

std::string called(PublishedCost const& cost) { return fmt::format("{}, {}, {}", cost.program, cost.place, cost.when); }

} // namespace

std::string in_words(Plan const& plan, UnitCosts const& year)
{
    std::vector<std::string> parts;
    auto const counted = [&](UnitCount const& unit, char const* what) {
        if (unit.each) parts.push_back(fmt::format("{} {} at {} each", count_for_people(unit.count), what, dollars(*unit.each)));
    };
    counted(year.calls, "calls answered");
    counted(year.encounters, "encounters");
    if (year.residents.each) parts.push_back(dollars(*year.residents.each) + " a resident");
    if (parts.empty()) return {};
    auto const* program = find(plan, year.program);
    auto text = fmt::format("{} in {}: ", program ? program->name : year.program.text, fiscal_year_name(year.fiscal_year));
    for (auto const& part : parts) text += (&part == &parts.front() ? "" : ", ") + part;
    return text + ".";
}

std::string months_in_words(UnitCosts const& year)
{
    std::vector<std::string> parts;
    auto const add = [&](UnitCount const& unit, char const* what) {
        if (unit.months > 0 && unit.months < year.months) parts.push_back(fmt::format("{} in {}", what, unit.months));
    };
    add(year.calls, "calls");
    add(year.encounters, "encounters");
    add(year.residents, "residents");
    if (parts.empty()) return {};
    return fmt::format("In {} {} of the plan's {} months are counted; the cost is that of all {}.", fiscal_year_name(year.fiscal_year),
                       listed(parts), year.months, year.months);
}

std::string range_in_words(PublishedCost::Of of)
{
    auto const costs = published_costs(of);
    return fmt::format("Published costs of {} run from {} ({}) to {} ({}).", of == PublishedCost::Of::call ? "a call answered" : "a year",
                       short_dollars(costs.front().amount), called(costs.front()), short_dollars(costs.back().amount),
                       called(costs.back()));
}

} // namespace templates
