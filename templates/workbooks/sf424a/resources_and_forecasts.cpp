// Sections C to F of the SF-424A.
#include "templates/workbooks/sf424a/sf424a_sheets.hpp"

#include <fmt/format.h>

#include <numeric>

namespace templates::sf424a_sheets {

using namespace budget;

namespace {

Table resources(Sf424a const& form)
{
    Table table{.key = section_c,
                .title = "Section C - Non-Federal Resources",
                .columns = {{"line", "Line", Kind::text, 6},
                            {"activity", "(a) Grant program", Kind::text, 40},
                            {"applicant", "(b) Applicant", Kind::money, 15},
                            {"state", "(c) State", Kind::money, 15},
                            {"other", "(d) Other sources", Kind::money, 15},
                            {"total", "(e) Totals", Kind::money, 15}},
                .rows = {},
                .note = "Line 12(e) must be line 5(f). An applicant that is a state leaves (c) empty and uses (b)."};
    for (std::size_t at = 0; at < activity_rows; ++at) {
        auto const line = text(fmt::format("{}.", 8 + at));
        if (at >= form.activities.size()) {
            table.rows.push_back({line, {}, {}, {}, {}, {}});
            continue;
        }
        auto const& activity = form.activities[at];
        table.rows.push_back({line, text(activity.title), computed(activity.applicant), computed(activity.state), computed(activity.other),
                              live(computed(activity.resources()), Formula::Kind::sum_of,
                                   {{section_c, at, 2}, {section_c, at, 3}, {section_c, at, 4}})});
    }
    table.total = line_totals(table, "12.", "TOTAL (sum of lines 8-11)");
    return table;
}

Table cash_needs(Sf424a const& form)
{
    Table table{.key = section_d,
                .title = "Section D - Forecasted Cash Needs",
                .columns = {{"line", "Line", Kind::text, 6},
                            {"money", "", Kind::text, 40},
                            {"year", "Total for 1st year", Kind::money, 15},
                            {"quarter_1", "1st quarter", Kind::money, 15},
                            {"quarter_2", "2nd quarter", Kind::money, 15},
                            {"quarter_3", "3rd quarter", Kind::money, 15},
                            {"quarter_4", "4th quarter", Kind::money, 15}},
                .rows = {},
                .note = fmt::format("What the plan's months cost; the first quarter begins in {}.", for_people(form.first))};
    auto const add = [&](char const* line, char const* name, std::array<Money, 4> const& quarters) {
        auto const row = table.rows.size();
        std::vector<CellRef> refs;
        for (std::size_t at = 0; at < activity_rows; ++at) refs.push_back({section_d, row, d_year + 1 + at});
        table.rows.push_back({text(line), text(name),
                              live(computed(std::accumulate(quarters.begin(), quarters.end(), Money{})), Formula::Kind::sum_of, std::move(refs))});
        for (auto const amount : quarters) table.rows.back().push_back(computed(amount));
    };
    add("13.", "Federal", form.federal_quarters);
    add("14.", "Non-Federal", form.non_federal_quarters);
    table.total = line_totals(table, "15.", "TOTAL (sum of lines 13 and 14)");
    return table;
}

Table later_years(Sf424a const& form)
{
    Table table{.key = section_e,
                .title = "Section E - Budget Estimates of Federal Funds Needed for Balance of the Project",
                .columns = {{"line", "Line", Kind::text, 6},
                            {"activity", "(a) Grant program", Kind::text, 40},
                            {"first", "(b) First", Kind::money, 15},
                            {"second", "(c) Second", Kind::money, 15},
                            {"third", "(d) Third", Kind::money, 15},
                            {"fourth", "(e) Fourth", Kind::money, 15}},
                .rows = {},
                .note = form.whole_project ? "Sections A to C cover the whole project, so nothing is left for later years."
                                           : "Future funding periods of twelve months, after that of section A. Federal money only."};
    for (std::size_t at = 0; at < activity_rows; ++at) {
        table.rows.push_back({text(fmt::format("{}.", 16 + at))});
        auto& row = table.rows.back();
        bool const there = at < form.activities.size();
        row.push_back(there ? text(form.activities[at].title) : Cell{});
        for (std::size_t year = 0; year < activity_rows; ++year) row.push_back(there ? computed(form.activities[at].later[year]) : Cell{});
    }
    table.total = line_totals(table, "20.", "TOTAL (sum of lines 16-19)");
    return table;
}

} // namespace

Sheet resources_and_forecasts(Sf424a const& form)
{
    Sheet sheet{.name = "Sections C to F", .title = "SF-424A: " + form.source, .blocks = {}};
    append(sheet, resources(form));
    append(sheet, cash_needs(form));
    append(sheet, later_years(form));
    sheet.blocks.push_back(Heading{"Section F - Other Budget Information"});
    auto const say = [&](char const* line, std::string const& said) { append(sheet, fmt::format("{} {}", line, said.empty() ? "(nothing)" : said)); };
    say("21. Direct Charges:", form.direct_note);
    say("22. Indirect Charges:", form.indirect_note);
    say("23. Remarks:", form.remarks);
    return sheet;
}

} // namespace templates::sf424a_sheets
