#include "app/gui/content/report_list.hpp"

#include "app/jobs/export_workbook.hpp"
#include "templates/reports/left_out.hpp"

#include <algorithm>
#include <cctype>

namespace gui {

namespace {

std::string title_of(templates::WorkbookChoice const& workbook)
{
    std::string title{workbook.name};
    std::replace(title.begin(), title.end(), '-', ' ');
    if (!title.empty()) title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
    if (title.starts_with("Sf424a")) title.replace(0, 6, "SF-424A");
    return title + " workbook";
}

std::string sentence(std::string_view purpose)
{
    std::string text{purpose};
    if (!text.empty()) text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text.empty() || text.back() == '.' ? text : text + ".";
}

std::size_t index_of(budget::Plan const& plan, budget::SourceId const& id)
{
    auto const found = std::find_if(plan.sources.begin(), plan.sources.end(), [&](auto const& source) { return source.id == id; });
    return static_cast<std::size_t>(found - plan.sources.begin());
}

} // namespace

std::vector<ReportChoice> report_choices(budget::Plan const& plan)
{
    std::vector<ReportChoice> choices;
    for (auto const& report : report_kinds())
        choices.push_back({"report:" + report.key, report.title, report.about, &report, nullptr, {}});
    for (auto const& workbook : templates::workbook_list()) {
        ReportChoice choice{"workbook:" + std::string{workbook.name}, title_of(workbook), sentence(workbook.purpose), nullptr, &workbook, {}};
        if (!workbook.of_a_source) {
            choices.push_back(std::move(choice));
            continue;
        }
        for (auto const& source : plan.sources) {
            auto of_source = choice;
            of_source.key += ":" + source.id.text;
            of_source.title += ": " + source.name;
            of_source.source = source.id;
            choices.push_back(std::move(of_source));
        }
    }
    return choices;
}

TableContent report_table(std::vector<ReportChoice> const& choices)
{
    TableContent table{.columns = {{"title", "Report", 200, false, false, true, true}}, .rows = {}};
    for (auto const& choice : choices) table.rows.push_back({choice.key, {{choice.title}}});
    return table;
}

std::vector<FileForm> forms_of(ReportChoice const& choice)
{
    if (choice.report)
        return {{"html", "Web page"}, {"csv", "Table for other programs"}, {"json", "Data for other programs"}, {"txt", "Plain text"}};
    std::vector<FileForm> forms{{"xlsx", "Excel workbook"}};
    for (auto const& form : choice.workbook->other_forms)
        forms.push_back({std::string{form.ending.substr(1)}, "The same as " + std::string{form.ending.substr(1)}});
    return forms;
}

Preview preview_of(ReportChoice const& choice, ReportRequest const& request)
{
    Preview preview{choice.key, {}, {}, request.outcome};
    if (choice.report) {
        preview.sheets.push_back(choice.report->lay_out(request));
        templates::say_left_out(preview.sheets.back(), request.left_out);
        return preview;
    }
    std::vector<budget::Outcome> compared;
    if (choice.workbook->shows_scenarios) compared = app::side_by_side(request.document, request.outcome->counting);
    auto const source = choice.source ? index_of(request.outcome->plan, *choice.source) : 0;
    auto laid_out = choice.workbook->lay_out({*request.outcome, request.view.today, source, compared});
    if (laid_out.value) {
        templates::say_left_out(*laid_out.value, request.left_out);
        preview.sheets = std::move(laid_out.value->sheets);
    }
    preview.problems = std::move(laid_out.problems);
    return preview;
}

} // namespace gui
