#include "templates/workbooks/workbook_list.hpp"

#include "templates/workbooks/council/council_workbook.hpp"
#include "templates/workbooks/data/data_workbook.hpp"
#include "templates/workbooks/resources/resources_workbook.hpp"

#include <algorithm>

namespace templates {

using budget::Loaded;

std::vector<WorkbookChoice> const& workbook_list()
{
    static std::vector<WorkbookChoice> const all{
        {.name = "council",
         .purpose = "for a city or county council and its finance office",
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
