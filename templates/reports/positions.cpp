#include "templates/reports/positions.hpp"

#include "templates/staffing_tables.hpp"

#include <fmt/format.h>

namespace templates {

using namespace budget;

namespace {

std::vector<Staffing const*> shown(Outcome const& outcome, View const& view)
{
    std::vector<Staffing const*> out;
    for (auto const& staffing : outcome.costs.staffing)
        if (view.filter.takes(outcome.costs.lines[staffing.pay_line])) out.push_back(&staffing);
    return out;
}

Money pay(Outcome const& outcome, Staffing const& staffing, Period const& period)
{
    return sum(outcome.costs.lines[staffing.pay_line].months, period);
}

Money fringe(Outcome const& outcome, Staffing const& staffing, Period const& period)
{
    return staffing.fringe_line ? sum(outcome.costs.lines[*staffing.fringe_line].months, period) : Money{};
}

// Positions of one title often differ in their name only ("Clinician, night"), so the name comes first.
std::string name_of_position(Outcome const& outcome, Staffing const& staffing)
{
    auto const* component = find(outcome.plan, staffing.component);
    if (!component) return staffing.title;
    bool const says_title = component->name.find(staffing.title) != std::string::npos;
    return says_title ? component->name : fmt::format("{} ({})", component->name, staffing.title);
}

Cell hours(Ratio const& value) { return value.is_zero() ? Cell{} : number(value, 0); }

Table positions(Outcome const& outcome, Period const& first, View const& view)
{
    Table table{.key = "positions", .title = "",
                .columns = {{"position", "Position"}, {"fte", "FTE", Kind::number}, {"people", "People to employ", Kind::number},
                            {"coverage_hours", "Coverage hours", Kind::number},
                            {"productive_hours", "Productive hours", Kind::number},
                            {"pay_per_fte", "Pay per FTE", Kind::money}, {"pay", "Pay", Kind::money},
                            {"fringe", "Fringe", Kind::money}},
                .rows = {}};
    if (view.for_programs) table.columns.insert(table.columns.begin(), {{"program", "Program"}, {"component", "Component"}, {"title", "Title"}});
    auto const month = last_month_of(first);
    Ratio fte;
    std::int64_t people = 0;
    Money all_pay;
    Money all_fringe;
    for (auto const* staffing : shown(outcome, view)) {
        auto const its_pay = pay(outcome, *staffing, first);
        auto const its_fringe = fringe(outcome, *staffing, first);
        auto& row = table.rows.emplace_back();
        if (view.for_programs) row = {text(staffing->program.text), text(staffing->component.text), text(staffing->title)};
        for (auto cell : {text(name_of_position(outcome, *staffing)), number(staffing->size.fte[month], 2),
                          number(staffing->size.people[month], 0), hours(staffing->size.coverage_hours[month]),
                          hours(staffing->productive_hours), computed(staffing->pay_per_fte),
                          computed(its_pay), computed(its_fringe)})
            row.push_back(std::move(cell));
        fte += staffing->size.fte[month];
        people += staffing->size.people[month];
        all_pay += its_pay;
        all_fringe += its_fringe;
    }
    table.total.emplace();
    if (view.for_programs) table.total->resize(3);
    for (auto cell : {text("Total"), total(Number{fte, 2}), total(Number{people, 0}), Cell{}, Cell{}, Cell{}, total(all_pay),
                      total(all_fringe)})
        table.total->push_back(std::move(cell));
    table.note = fmt::format("Pay and fringe in {}; FTE, people and hours at its end. Hours are a year: FTE = coverage hours / "
                             "productive hours of one FTE, where seats on duty are given.", name_of(first, {}));
    return table;
}

Table fringe_parts(Outcome const& outcome, Period const& first, View const& view)
{
    Table table{.key = "fringe_parts", .title = "",
                .columns = {{"position", "Position"}, {"part", "Part"}, {"amount", "Amount", Kind::money}}, .rows = {}};
    Money all;
    for (auto const* staffing : shown(outcome, view)) {
        if (!staffing->fringe_line) continue;
        for (auto const& part : outcome.costs.lines[*staffing->fringe_line].parts) {
            auto const amount = sum(part.months, first);
            table.rows.push_back({text(view.for_programs ? staffing->component.text : name_of_position(outcome, *staffing)), text(part.name),
                                  computed(amount)});
            all += amount;
        }
    }
    table.total = {text("Total"), text(""), total(all)};
    return table;
}

Table by_year(Outcome const& outcome, std::vector<Period> const& years, View const& view)
{
    Table table{.key = "pay_and_fringe", .title = "", .columns = {{"position", "Position"}}, .rows = {}};
    for (auto const& year : years) table.columns.push_back({year.key, name_of(year, view), Kind::money});
    std::vector<Money> sums(years.size());
    for (auto const* staffing : shown(outcome, view)) {
        auto& row = table.rows.emplace_back();
        row.push_back(text(view.for_programs ? staffing->component.text : name_of_position(outcome, *staffing)));
        for (std::size_t year = 0; year < years.size(); ++year) {
            auto const amount = pay(outcome, *staffing, years[year]) + fringe(outcome, *staffing, years[year]);
            row.push_back(computed(amount));
            sums[year] += amount;
        }
    }
    table.total = {text("Total")};
    for (auto const amount : sums) table.total->push_back(total(amount));
    return table;
}

} // namespace

Sheet lay_out_positions(Outcome const& outcome, View const& view)
{
    auto const years = periods(outcome.plan, Step::year);
    Sheet sheet{.name = "Positions", .title = "Positions of " + title_of(outcome, view), .blocks = {}};
    sheet.blocks.push_back(positions(outcome, years.front(), view));
    std::vector<std::string> names;
    for (auto const& year : years) names.push_back(name_of(year, view));
    ShownPositions const all{outcome, shown(outcome, view), [&](Staffing const& staffing) {
                                 return view.for_programs ? staffing.component.text : name_of_position(outcome, staffing);
                             }};
    sheet.blocks.push_back(relief_table(all, last_month_of(years.front()), view.for_programs));
    sheet.blocks.push_back(people_by_year(all, years, names));
    if (auto hires = hires_table(all); view.for_programs || !hires.rows.empty()) sheet.blocks.push_back(std::move(hires));
    sheet.blocks.push_back(Heading{fmt::format("Fringe in {}, part by part", name_of(years.front(), {}))});
    sheet.blocks.push_back(fringe_parts(outcome, years.front(), view));
    sheet.blocks.push_back(Heading{"Pay and fringe by fiscal year"});
    sheet.blocks.push_back(by_year(outcome, years, view));
    return sheet;
}

} // namespace templates
