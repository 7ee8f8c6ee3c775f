// What a reader of the SF-424A must know that the form has no field for.
#include "templates/workbooks/sf424a/sf424a_sheets.hpp"

#include "templates/sentences.hpp"

#include <fmt/format.h>

namespace templates::sf424a_sheets {

using namespace budget;

namespace {

Table resources(Sf424a const& form, Plan const& plan)
{
    Table table{.key = "resources",
                .title = "Who brings the non-federal share (section C)",
                .columns = {{"source", "Source", Kind::text, 40}, {"column", "Column", Kind::text, 24}, {"amount", "Amount", Kind::money, 16},
                            {"donated", "Of it in kind", Kind::money, 16}},
                .rows = {},
                .note = "Exact amounts. Each dollar serves as match of one award only (2 CFR 200.306(b)(2)). Explain donated costs on a sheet of their own."};
    Money amount;
    Money donated;
    for (auto const& one : form.resources) {
        auto const* column = one.column == 'b' ? "(b) Applicant" : one.column == 'c' ? "(c) State" : "(d) Other sources";
        table.rows.push_back({text(plan.sources[one.source].name), text(column), computed(one.amount), computed(one.donated)});
        amount += one.amount;
        donated += one.donated;
    }
    table.total = {total(std::string{"Non-federal share"}), total(std::string{}), live(total(amount), Formula::Kind::sum_above),
                   live(total(donated), Formula::Kind::sum_above)};
    return table;
}

Table refusals(Sf424a const& form, Outcome const& outcome)
{
    Table table{.key = "refusals",
                .title = "Costs of these programs that the award may not pay",
                .columns = {{"line", "Cost", Kind::text, 40}, {"why", "Why not", Kind::text, 60}, {"cost", "Cost in these months", Kind::money, 16}},
                .rows = {},
                .note = "None of it is in the federal column. Donated costs may stand in the non-federal one."};
    Money sum;
    for (auto const& one : form.refusals) {
        table.rows.push_back({text(outcome.costs.lines[one.line].name), text(one.why), computed(one.cost)});
        sum += one.cost;
    }
    table.total = {total(std::string{"Together"}), total(std::string{}), live(total(sum), Formula::Kind::sum_above)};
    return table;
}

Table outside_the_form(Sf424a const& form)
{
    Table table{.key = outside,
                .title = "What of the plan's cost is not in the form",
                .columns = {{"what", "What", Kind::text, 60}, {"amount", "Amount", Kind::money, 16}},
                .rows = {{text("Match of the later years, for which the form has no field"), computed(form.later_match)},
                         {text("Federal money of years after the fifth"), computed(form.beyond)},
                         {text("Rounded away by whole dollars"), computed(form.rounded)},
                         {text("Paid by other money, outside this award and its match"), computed(form.beside)},
                         {text("Unfunded"), gap(form.unfunded)}}};
    table.total = {total(std::string{"Not in the form"}),
                   live(total(form.later_match + form.beyond + form.rounded + form.beside + form.unfunded), Formula::Kind::sum_above)};
    return table;
}

} // namespace

Sheet notes(Sf424a const& form, Outcome const& outcome)
{
    Sheet sheet{.name = "Notes", .title = "Notes to the SF-424A", .blocks = {}};
    for (auto const& one : form.warnings) sheet.blocks.push_back(Paragraph{one.text + " " + one.remedy, Meaning::bad});
    append(sheet, fmt::format("Federal is what {} pays in the plan, {}; non-federal is what is set against it as match. {}", form.source,
                              in_words(outcome.counting),
                              form.whole_project ? "The source is one-time money, so sections A to C cover the whole project and section D its first twelve months."
                                                 : "Sections A to D cover the first twelve months, and section E the years that follow where there are any."));
    append(sheet, form.amounts == FormAmounts::cents
                      ? "Amounts are exact to the cent, as the form allows."
                      : "Amounts are whole dollars. The federal request is rounded down and the match up; each is divided among programs, then among object "
                        "classes, resources and quarters with the largest remainder, so that every line adds up.");
    append(sheet, "Columns (c) and (d) of section A are for a continuing award only. Object classes follow the award's own version of 2 CFR 200.");
    append(sheet, "Line 7 is what money that is billed first pays in the same months for costs that this award may pay, too, and that isn't match. "
                  "Program income is spent before the award is drawn (2 CFR 200.305(b)(5)).");
    if (!form.resources.empty()) append(sheet, resources(form, outcome.plan));
    if (!form.refusals.empty()) append(sheet, refusals(form, outcome));
    append(sheet, outside_the_form(form));
    return sheet;
}

} // namespace templates::sf424a_sheets
