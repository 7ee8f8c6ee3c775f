// What the plan takes for granted: its rules, its dated assumptions, and for every figure that has one its source; what is
// nobody's but ours says "Assumed".
#include "budget/plan/fields.hpp"
#include "templates/reports/view.hpp"
#include "templates/sentences.hpp"
#include "templates/workbooks/council/council_sheets.hpp"

#include <fmt/format.h>

#include <type_traits>

namespace templates::council {

using namespace budget;

namespace {

std::string said(Field const&, std::string const& value) { return value; }
std::string said(Field const&, bool value) { return value ? "yes" : "no"; }
std::string said(Field const&, int value) { return std::to_string(value); }
std::string said(Field const&, Money value) { return dollars(value); }
std::string said(Field const& field, Ratio const& value) { return field.percent ? percent_text(value) : plain_text(value); }
std::string said(Field const&, Month value) { return for_people(value); }
std::string said(Field const&, Date value) { return for_people(value); }
template <class Of> std::string said(Field const&, Id<Of> const& value) { return value.text; }
template <class Choice> requires std::is_enum_v<Choice> std::string said(Field const&, Choice value) { return spoken(value); }
template <class T> std::string said(Field const& field, std::optional<T> const& value) { return value ? said(field, *value) : ""; }

struct Figure {
    std::string label; // "Pay"; empty where the citation backs the whole
    std::string value;
};

// The field of a thing that a citation names by its written name, as people read it.
template <class Thing> void look_up(Thing const& thing, std::string const& written, Figure& figure)
{
    visit_fields(thing, [&](Field const& field, auto const& value) {
        if (written == field.written) figure = {field.label, said(field, value)};
    });
}

// What isn't a field of the thing itself, such as the amount of a source's pools, keeps the word that the citation has for it.
Figure named(std::string written)
{
    if (!written.empty() && written[0] >= 'a' && written[0] <= 'z') written[0] = static_cast<char>(written[0] - 'a' + 'A');
    return {std::move(written), {}};
}

template <class Thing> Figure figure_of(Thing const& thing, std::string const& written)
{
    Figure figure = named(written);
    look_up(thing, written, figure);
    return figure;
}

Figure figure_of(Component const& component, std::string const& written)
{
    Figure figure = named(written);
    look_up(component, written, figure);
    std::visit([&](auto const& detail) { look_up(detail, written, figure); }, component.detail);
    return figure;
}

Cell link(std::string const& address)
{
    if (address.empty()) return {};
    bool const whole = address.starts_with("https://") || address.starts_with("http://");
    return {.value = address, .link = whole ? address : "https://" + address};
}

Cell evidence(Grade grade) { return text(spoken(grade)); }

Table rules(View const& view)
{
    auto const& plan = view.plan();
    Table table{.key = "rules", .title = "Rules of this plan", .columns = {{"rule", "Rule"}, {"setting", "Setting"}}, .rows = {}};
    auto const add = [&](char const* rule, std::string setting) { table.rows.push_back({text(rule), input(std::move(setting))}); };
    add("Coverage policy", spoken(plan.coverage));
    add("Order policy", spoken(plan.order));
    add("Money counted", in_words(view.outcome.counting));
    add("Rules of 2 CFR 200", spoken(plan.rules));
    add("Months", fmt::format("{}, from {}", plan.months, for_people(plan.first_month)));
    if (plan.actuals.through) add("Actual through", for_people(*plan.actuals.through));
    add("Notice, days", std::to_string(plan.notice_days));
    add("Council calendar, days", std::to_string(plan.council_days));
    return table;
}

Table assumed(View const& view)
{
    Table table{.key = "assumptions",
                .title = "Dated assumptions",
                .columns = {{"assumption", "Assumption"}, {"unit", "Unit"}, {"value", "Value", Kind::number}, {"from", "Valid from", Kind::date},
                            {"evidence", "Evidence"}, {"note", "Note"}, {"link", "Link", Kind::text, 60}},
                .rows = {}};
    for (auto const& assumption : view.plan().assumptions) {
        bool const percent = assumption.unit == AssumptionUnit::percent || assumption.unit == AssumptionUnit::percent_a_year;
        auto const* citation = assumption.citations.empty() ? nullptr : &assumption.citations.front();
        for (auto const& value : assumption.values) {
            table.rows.push_back({text(assumption.name), text(spoken(assumption.unit)),
                                  percent ? input(Share{value.value}) : input(Number{value.value, 2}), input(value.from),
                                  citation ? evidence(citation->grade) : evidence(Grade::assumed), text(assumption.note),
                                  citation ? link(citation->link) : Cell{}});
            if (citation) table.rows.back()[2].note = citation->note;
        }
    }
    return table;
}

class Figures
{
public:
    template <class Thing> void add(std::string const& name, Thing const& thing)
    {
        for (auto const& citation : thing.citations) {
            auto const figure = citation.of.empty() ? Figure{} : figure_of(thing, citation.of);
            table_.rows.push_back({text(name), text(figure.label), input(figure.value), text(citation.id), evidence(citation.grade),
                                   text(citation.note), link(citation.link)});
        }
    }
    Table finish() { return std::move(table_); }

private:
    Table table_{.key = "figures",
                 .title = "Where the figures come from",
                 .columns = {{"of", "Figure of"}, {"figure", "Figure"}, {"value", "Value"}, {"id", "Id"}, {"evidence", "Evidence"},
                             {"note", "Note"}, {"link", "Link", Kind::text, 60}},
                 .rows = {}};
};

} // namespace

Sheet assumptions(View const& view)
{
    Sheet sheet{.name = "Assumptions", .title = "Assumptions and sources", .blocks = {}};
    Figures figures;
    for (auto const& assumption : view.plan().assumptions) figures.add(assumption.name, assumption);
    for (auto const& schedule : view.plan().fringe_schedules) figures.add(schedule.name, schedule);
    for (auto const& program : view.plan().programs)
        for (auto const& component : program.components) figures.add(component.name, component);
    for (auto const& source : view.plan().sources) figures.add(source.name, source);

    if (!view.plan().description.empty()) sheet.blocks.push_back(Paragraph{view.plan().description});
    sheet.blocks.push_back(rules(view));
    if (!view.plan().assumptions.empty()) sheet.blocks.push_back(assumed(view));
    auto table = figures.finish();
    table.note = "Evidence: official text; news; secondary; derived is arithmetic on such figures; assumed is nobody's but this plan's.";
    if (table.rows.empty()) sheet.blocks.push_back(Paragraph{"No figure of the plan names its source."});
    else sheet.blocks.push_back(std::move(table));
    return sheet;
}

} // namespace templates::council
