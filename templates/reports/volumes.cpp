#include "templates/reports/volumes.hpp"

#include "templates/unit_cost_sentences.hpp"

#include <fmt/format.h>

namespace templates {

using namespace budget;

namespace {

struct Counted {
    UnitCount UnitCosts::* unit;
    char const* key;
    char const* count;  // title of the count's column
    char const* each;   // title of the cost's column
    bool adds_up;       // over years
};
constexpr Counted counts[] = {{&UnitCosts::calls, "call", "Calls answered", "A call", true},
                              {&UnitCosts::encounters, "encounter", "Encounters", "An encounter", true},
                              {&UnitCosts::residents, "resident", "Residents", "A resident", false}};

Cell count_cell(Ratio const& count, Cell (*cell)(Value))
{
    return cell(Number{count, denominator(count.number()) == 1 ? 0 : 1});
}
Cell each_cell(std::optional<Money> const& each, Cell (*cell)(Value)) { return each ? cell(*each) : Cell{}; }

using VolumeYears = std::vector<UnitCosts>;

VolumeYears of_program(VolumeYears const& all, Program const& program)
{
    VolumeYears years;
    for (auto const& year : all)
        if (year.program == program.id) years.push_back(year);
    return years;
}

bool says(VolumeYears const& years, Counted const& counted)
{
    for (auto const& year : years)
        if ((year.*counted.unit).months > 0) return true;
    return false;
}

// For people: the years of one program, with the counts that it has.
Table by_year(Outcome const& outcome, VolumeYears const& years, View const& view)
{
    Table table{.key = "volumes", .title = "", .columns = {{"fiscal_year", "Fiscal year"}}, .rows = {}};
    std::vector<Counted> shown;
    for (auto const& counted : counts)
        if (says(years, counted)) shown.push_back(counted);
    for (auto const& counted : shown) table.columns.push_back({std::string{counted.key} + "s", counted.count, Kind::number});
    table.columns.push_back({"cost", "Cost", Kind::money});
    for (auto const& counted : shown) table.columns.push_back({std::string{"a_"} + counted.key, counted.each, Kind::money});

    UnitCosts whole;
    auto const periods_shown = periods(outcome.plan, Step::year);
    for (std::size_t at = 0; at < years.size(); ++at) {
        auto& row = table.rows.emplace_back();
        row.push_back(text(name_of(periods_shown[at], view)));
        for (auto const& counted : shown) {
            auto const& unit = years[at].*counted.unit;
            row.push_back(unit.months > 0 ? count_cell(unit.count, computed) : Cell{});
            (whole.*counted.unit).count += unit.count;
        }
        row.push_back(computed(years[at].cost));
        for (auto const& counted : shown) row.push_back(each_cell((years[at].*counted.unit).each, computed));
        whole.cost += years[at].cost;
    }
    table.total = {text("Total")};
    for (auto const& counted : shown)
        table.total->push_back(counted.adds_up ? count_cell((whole.*counted.unit).count, total) : Cell{});
    table.total->push_back(total(whole.cost));
    for (auto const& counted : shown)
        table.total->push_back(counted.adds_up ? each_cell(cost_of_one(whole.cost, (whole.*counted.unit).count), total) : Cell{});
    return table;
}

// For programs: all of them, one row a program and year.
Table all_years(VolumeYears const& all)
{
    Table table{.key = "volumes", .title = "",
                .columns = {{"program", "Program"}, {"fiscal_year", "Fiscal year"}, {"months", "Months", Kind::number},
                            {"cost", "Cost", Kind::money}},
                .rows = {}};
    for (auto const& counted : counts) {
        std::string const key = counted.key;
        table.columns.push_back({key + "s", counted.count, Kind::number});
        table.columns.push_back({key + "_months", "Months counted", Kind::number});
        table.columns.push_back({"a_" + key, counted.each, Kind::money});
    }
    for (auto const& year : all) {
        auto& row = table.rows.emplace_back();
        row = {text(year.program.text), text(std::to_string(year.fiscal_year)), number(year.months), computed(year.cost)};
        for (auto const& counted : counts) {
            auto const& unit = year.*counted.unit;
            row.push_back(unit.months > 0 ? count_cell(unit.count, computed) : Cell{});
            row.push_back(number(unit.months));
            row.push_back(each_cell(unit.each, computed));
        }
    }
    return table;
}

std::string evidence(PublishedCost const& cost, View const& view)
{
    if (view.for_programs) return written(cost.grade);
    if (!cost.derived || cost.grade == Grade::derived) return spoken(cost.grade);
    return fmt::format("Derived ({})", spoken(cost.grade));
}

Table published(PublishedCost::Of of, View const& view)
{
    bool const of_calls = of == PublishedCost::Of::call;
    Table table{.key = of_calls ? "published_calls" : "published_years", .title = "",
                .columns = {{"program", "Program"}, {"when", "When"}, {"cost", of_calls ? "A call" : "A year", Kind::money},
                            {"evidence", "Evidence"}, {"note", "What it holds"}, {"link", "Source"}},
                .rows = {}};
    if (view.for_programs) {
        table.columns.push_back({"id", "Id"});
        table.columns.push_back({"derived", "Derived", Kind::yes_no});
    }
    for (auto const& cost : published_costs(of)) {
        auto& row = table.rows.emplace_back();
        row = {text(fmt::format("{}, {}", cost.program, cost.place)), text(cost.when), input(cost.amount), text(evidence(cost, view)),
               text(cost.note), {.value = std::string{cost.link}, .link = std::string{"https://"} + cost.link}};
        if (!view.for_programs) continue;
        row.push_back(text(cost.id));
        row.push_back(computed(cost.derived));
    }
    return table;
}

void lay_out_program(Outcome const& outcome, Program const& program, VolumeYears const& years, View const& view, Sheet& sheet)
{
    sheet.blocks.push_back(Heading{program.name.empty() ? program.id.text : program.name});
    append(sheet, by_year(outcome, years, view));
    for (auto const& year : years)
        if (auto const sentence = months_in_words(year); !sentence.empty()) append(sheet, sentence);
}

} // namespace

Sheet lay_out_volumes(Outcome const& outcome, View const& view)
{
    Sheet sheet{.name = "Volumes", .title = "Volumes and unit costs of " + title_of(outcome, view), .blocks = {}};
    auto all = unit_costs(outcome.plan, outcome.costs);
    std::erase_if(all, [&](UnitCosts const& year) { return view.filter.program && year.program != *view.filter.program; });
    if (view.for_programs) append(sheet, all_years(all));
    else if (all.empty()) append(sheet, "No program says how many calls it answers, whom it meets or how many residents it serves.");
    else
        for (auto const& program : outcome.plan.programs)
            if (auto const years = of_program(all, program); !years.empty()) lay_out_program(outcome, program, years, view, sheet);
    for (auto const of : {PublishedCost::Of::call, PublishedCost::Of::year}) {
        if (!view.for_programs) {
            sheet.blocks.push_back(Heading{of == PublishedCost::Of::call ? "What a call answered costs elsewhere" : "What a year costs elsewhere"});
            append(sheet, range_in_words(of));
        }
        append(sheet, published(of, view));
    }
    if (!view.for_programs)
        append(sheet, "A range of what was published, not a measure: programs differ in hours, crews and vehicles, in what they count as "
                      "a call, and in which costs their figure holds.");
    return sheet;
}

} // namespace templates
