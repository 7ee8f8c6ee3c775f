#include "templates/reports/starter_list.hpp"

#include "templates/reports/view.hpp"
#include "templates/starter.hpp"

namespace templates {

Sheet lay_out_starter_list()
{
    Table table{.key = "templates", .title = "",
                .columns = {{"name", "Name"}, {"title", "Plan"}, {"description", "What it is"}}, .rows = {}};
    for (auto const& starter : starters()) {
        auto const plan = read_starter(starter);
        table.rows.push_back({text(std::string{starter.name}), text(plan.value ? plan.value->name : ""),
                              text(plan.value ? in_one_line(*plan.value) : "")});
    }
    return {.name = "Templates", .title = "Starter plans", .blocks = {std::move(table)}};
}

} // namespace templates
