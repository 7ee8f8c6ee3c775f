// Sections A and B of the SF-424A.
#include "templates/workbooks/sf424a/sf424a_sheets.hpp"

#include <fmt/format.h>

#include <functional>

namespace templates::sf424a_sheets {

using namespace budget;

namespace {

Cell unobligated() { return {.note = "Estimated unobligated funds. Left empty for a new award. For a continuing one enter what is expected to be left from the year before."}; }

Table summary(Sf424a const& form)
{
    Table table{.key = section_a,
                .title = "Section A - Budget Summary",
                .columns = {{"line", "Line", Kind::text, 6},
                            {"activity", "(a) Grant program function or activity", Kind::text, 40},
                            {"listing", "(b) Assistance listing number", Kind::text, 12},
                            {"unobligated_federal", "(c) Federal, unobligated", Kind::money, 16},
                            {"unobligated_non_federal", "(d) Non-federal, unobligated", Kind::money, 16},
                            {"federal", "(e) Federal, new or revised", Kind::money, 16},
                            {"non_federal", "(f) Non-federal, new or revised", Kind::money, 16},
                            {"total", "(g) Total, new or revised", Kind::money, 16}},
                .rows = {}};
    for (std::size_t at = 0; at < activity_rows; ++at) {
        auto const line = text(fmt::format("{}.", at + 1));
        if (at >= form.activities.size()) {
            table.rows.push_back({line, {}, {}, {}, {}, {}, {}, {}});
            continue;
        }
        auto const& activity = form.activities[at];
        table.rows.push_back({line, text(activity.title), text(activity.listing), unobligated(), unobligated(), computed(activity.federal),
                              computed(activity.non_federal),
                              live(computed(activity.total()), Formula::Kind::sum_of, {{section_a, at, a_federal}, {section_a, at, a_non_federal}})});
    }
    table.total = line_totals(table, "5.", "Totals");
    return table;
}

struct Category {
    char const* line;
    char const* name;
};
constexpr std::array categories{Category{"6a.", "Personnel"}, Category{"6b.", "Fringe Benefits"}, Category{"6c.", "Travel"},
                                Category{"6d.", "Equipment"}, Category{"6e.", "Supplies"},        Category{"6f.", "Contractual"},
                                Category{"6g.", "Construction"}, Category{"6h.", "Other"}};

// A row of section B: an amount for each activity, their sum in column (5).
std::vector<Cell> row_of(Sf424a const& form, Table const& table, std::string const& line, std::string const& name,
                         std::function<Cell(Sf424aActivity const&, std::size_t column)> const& cell)
{
    auto const row = table.rows.size();
    std::vector<Cell> cells{text(line), text(name)};
    std::vector<CellRef> refs;
    Money sum;
    for (std::size_t at = 0; at < activity_rows; ++at) {
        refs.push_back({section_b, row, 2 + at});
        if (at >= form.activities.size()) {
            cells.emplace_back();
            continue;
        }
        cells.push_back(cell(form.activities[at], 2 + at));
        sum += std::get<Money>(cells.back().value);
    }
    auto const meaning = cells[2].meaning;
    cells.push_back(live({.value = sum, .meaning = meaning}, Formula::Kind::sum_of, std::move(refs)));
    return cells;
}

Table budget_categories(Sf424a const& form)
{
    Table table{.key = section_b,
                .title = "Section B - Budget Categories (6. Object class categories)",
                .columns = {{"line", "Line", Kind::text, 6}, {"category", "Object class", Kind::text, 40}},
                .rows = {},
                .note = "Federal and non-federal together. Line 7 is no part of the totals."};
    for (std::size_t at = 0; at < activity_rows; ++at) {
        auto const title = at < form.activities.size() ? form.activities[at].title : std::string{};
        table.columns.push_back({fmt::format("activity_{}", at + 1), fmt::format("({}) {}", at + 1, title), Kind::money, 16});
    }
    table.columns.push_back({"total", "(5) Total", Kind::money, 16});

    for (std::size_t line = 0; line < categories.size(); ++line)
        table.rows.push_back(row_of(form, table, categories[line].line, categories[line].name,
                                    [&](auto const& activity, std::size_t) { return computed(activity.classes[line]); }));
    table.rows.push_back(row_of(form, table, "6i.", "Total Direct Charges (sum of 6a-6h)", [&](auto const& activity, std::size_t column) {
        std::vector<CellRef> refs;
        for (std::size_t row = 0; row < categories.size(); ++row) refs.push_back({section_b, row, column});
        return live(total(activity.direct()), Formula::Kind::sum_of, std::move(refs));
    }));
    table.rows.push_back(row_of(form, table, "6j.", "Indirect Charges", [](auto const& activity, std::size_t) { return computed(activity.indirect); }));
    table.rows.push_back(row_of(form, table, "6k.", "TOTALS (sum of 6i and 6j)", [](auto const& activity, std::size_t column) {
        return live(total(activity.charges()), Formula::Kind::sum_of, {{section_b, b_direct, column}, {section_b, b_direct + 1, column}});
    }));
    table.rows.push_back(row_of(form, table, "7.", "Program Income", [](auto const& activity, std::size_t) { return computed(activity.program_income); }));
    return table;
}

} // namespace

Sheet summary_and_categories(Sf424a const& form)
{
    Sheet sheet{.name = "Sections A and B", .title = "SF-424A: " + form.source, .blocks = {}};
    append(sheet, fmt::format("Budget Information - Non-Construction Programs. {}, {} to {}.", form.whole_project ? "The whole project" : "The first budget period",
                              for_people(form.first), for_people(form.last)));
    append(sheet, summary(form));
    append(sheet, budget_categories(form));
    return sheet;
}

} // namespace templates::sf424a_sheets
