#include "templates/workbooks/workbook_list.hpp"

#include "templates/docx_writer.hpp"
#include "templates/html_writer.hpp"
#include "templates/workbooks/budget_detail/budget_detail_workbook.hpp"
#include "templates/workbooks/council/council_workbook.hpp"
#include "templates/workbooks/data/data_workbook.hpp"
#include "templates/workbooks/resources/resources_workbook.hpp"
#include "templates/workbooks/sf424a/sf424a_workbook.hpp"

#include <algorithm>

namespace templates {

using budget::Loaded;

namespace {

budget::SourceId source_of(WorkbookRequest const& request) { return request.outcome.plan.sources[request.source].id; }

WorkbookChoice sf424a_choice(std::string_view name, std::string_view purpose, FormAmounts amounts)
{
    auto const fill = [amounts](WorkbookRequest const& request) { return sf424a(request.outcome, source_of(request), amounts); };
    auto const lay_out = [fill](WorkbookRequest const& request) -> Loaded<Workbook> {
        auto form = fill(request);
        if (!form.value) return {{}, std::move(form.problems)};
        return {sf424a_workbook(*form.value, request.outcome), form.value->warnings};
    };
    auto const xml = [fill](WorkbookRequest const& request) -> Loaded<std::string> {
        auto form = fill(request);
        if (!form.value) return {{}, std::move(form.problems)};
        return {sf424a_xml(*form.value), form.value->warnings};
    };
    return {.name = name, .purpose = purpose, .of_a_source = true, .lay_out = lay_out, .other_forms = {{".xml", xml}}};
}

WorkbookChoice budget_detail_choice()
{
    auto const lay_out = [](WorkbookRequest const& request) -> Loaded<Workbook> {
        auto detail = budget_detail(request.outcome, source_of(request));
        if (!detail.value) return {{}, std::move(detail.problems)};
        return {budget_detail_workbook(*detail.value, request.outcome), detail.value->warnings};
    };
    auto const page = [](WorkbookRequest const& request, std::string (*write)(Sheet const&, budget::Date)) -> Loaded<std::string> {
        auto detail = budget_detail(request.outcome, source_of(request));
        if (!detail.value) return {{}, std::move(detail.problems)};
        return {write(budget_detail_page(*detail.value, request.outcome), request.today), detail.value->warnings};
    };
    auto const html = [page](WorkbookRequest const& request) {
        return page(request, [](Sheet const& sheet, budget::Date) { return write_html(sheet); });
    };
    auto const docx = [page](WorkbookRequest const& request) { return page(request, write_docx); };
    return {.name = "budget-detail",
            .purpose = "for a grant writer, the detailed budget of one source and its match with its narrative",
            .of_a_source = true,
            .lay_out = lay_out,
            .other_forms = {{".html", html}, {".docx", docx}}};
}

} // namespace

std::vector<WorkbookChoice> const& workbook_list()
{
    static std::vector<WorkbookChoice> const all{
        {.name = "council",
         .purpose = "for a city or county council and its finance office",
         .shows_scenarios = true,
         .lay_out = [](WorkbookRequest const& request) {
             return Loaded<Workbook>{council_workbook(request.outcome, request.today, request.compared), {}};
         }},
        {.name = "resources",
         .purpose = "the planning toolkit's chart of existing resources, a sheet a program, to be filled in and read back",
         .lay_out = [](WorkbookRequest const& request) { return Loaded<Workbook>{resources_workbook(request.outcome), {}}; }},
        {.name = "data",
         .purpose = "flat tables for an analyst: costs and payments by line and month, sources, pools, events",
         .lay_out = [](WorkbookRequest const& request) {
             return Loaded<Workbook>{data_workbook(request.outcome, request.today), {}};
         }},
        sf424a_choice("sf424a", "for a federal application, the SF-424A of one source and its match", FormAmounts::cents),
        sf424a_choice("sf424a-dollars", "the SF-424A in whole dollars that add up, for funders who ask for them", FormAmounts::whole_dollars),
        budget_detail_choice(),
    };
    return all;
}

WorkbookChoice const* find_workbook(std::string_view name)
{
    auto const& all = workbook_list();
    auto const found = std::find_if(all.begin(), all.end(), [&](auto const& choice) { return choice.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace templates
