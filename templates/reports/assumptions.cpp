#include "templates/reports/assumptions.hpp"

#include "templates/reports/comparison.hpp"

#include <fmt/format.h>

namespace templates {

using namespace budget;

namespace {

Table influences(Sensitivity const& sensitivity, View const& view)
{
    Table table{.key = "influences", .title = "",
                .columns = {{"rank", "Rank", Kind::number}, {"name", "Figure"}, {"now", "Now"}, {"raised", "Raised to"},
                            {"change", "Change of cost", Kind::money}},
                .rows = {}};
    if (view.for_programs) {
        table.columns.push_back({"path", "Path"});
        table.columns.push_back({"field", "Field"});
        table.columns.push_back({"grade", "Grade"});
    } else {
        table.columns.push_back({"grade", "Evidence"});
        table.columns.push_back({"set", "For --set"});
    }
    std::int64_t rank = 0;
    for (auto const& influence : sensitivity.influences) {
        auto& row = table.rows.emplace_back();
        row = {number(++rank), text(influence.name), input(influence.now), computed(influence.raised), computed(influence.change)};
        if (view.for_programs) {
            row.push_back(text(influence.path));
            row.push_back(text(influence.field));
            row.push_back(text(influence.grade ? written(*influence.grade) : ""));
        } else {
            row.push_back(text(influence.grade ? spoken(*influence.grade) : "No source"));
            row.push_back(text(influence.path + " " + influence.field));
        }
    }
    return table;
}

std::string left_out(Sensitivity const& sensitivity)
{
    auto const figures = [](int count) { return fmt::format("{} {}", count, count == 1 ? "figure" : "figures"); };
    std::string text;
    if (sensitivity.unmoved > 0)
        text = fmt::format("{} more {} nothing when raised.", figures(sensitivity.unmoved), sensitivity.unmoved == 1 ? "moves" : "move");
    if (sensitivity.refused > 0)
        text += fmt::format("{}{} can't be raised, because the plan would be wrong then.", text.empty() ? "" : " ",
                            figures(sensitivity.refused));
    return text;
}

} // namespace

Sheet lay_out_assumptions(Outcome const& outcome, Sensitivity const& sensitivity, View const& view)
{
    Sheet sheet{.name = "Assumptions", .title = "What moves the cost of " + name_of(outcome), .blocks = {}};
    append(sheet, fmt::format("All costs of the plan are {}. Each figure by itself is raised by a tenth, a whole number by one; the rest "
                              "stays as it is.", dollars(sensitivity.total)));
    auto table = influences(sensitivity, view);
    table.note = left_out(sensitivity);
    if (table.rows.empty() && !view.for_programs) append(sheet, "No figure moves the cost.");
    else append(sheet, std::move(table));
    return sheet;
}

Sheet lay_out_what_if(Outcome before, Outcome after, View const& view)
{
    auto const name = name_of(before);
    before.scenario.reset(); // both are plans of their own here
    after.scenario = Scenario{{"what-if"}, "With the change", "", {}};
    auto sheet = lay_out_comparison(before, {std::move(after)}, view);
    sheet.name = "What if";
    sheet.title = "What if: " + name;
    return sheet;
}

} // namespace templates
