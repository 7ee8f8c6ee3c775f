#include "app/cli/report.hpp"

#include "app/cli/output.hpp"
#include "app/jobs/open_plan.hpp"
#include "budget/plan/suggestion.hpp"

#include <fmt/format.h>

#include <ctime>

namespace cli {

budget::Date today(Call const& call)
{
    if (call.today) return *call.today;
    std::time_t const now = std::time(nullptr);
    std::tm local = {};
    ::localtime_r(&now, &local);
    return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

templates::View view(Call const& call, budget::Plan const& plan)
{
    if (call.program && !budget::find(plan, *call.program)) {
        std::vector<std::string> ids;
        for (auto const& program : plan.programs) ids.push_back(program.id.text);
        throw NotInPlan{fmt::format("The plan has no program \"{}\". {}", call.program->text,
                                    budget::suggest(call.program->text, ids, "It has no programs."))};
    }
    return {.filter = {call.program}, .step = call.step, .today = today(call), .for_programs = call.format != Format::text};
}

int month_index(budget::Plan const& plan, budget::Month month)
{
    if (month < plan.first_month || month > plan.last_month())
        throw NotInPlan{fmt::format("{} is outside the plan, which runs from {} to {}.", for_people(month),
                                    for_people(plan.first_month), for_people(plan.last_month()))};
    return month - plan.first_month;
}

Exit report(Call const& call, std::string const& command, LayOut const& lay_out)
{
    auto const opened = app::run(app::OpenPlan{call.plan, call.counting});
    print_problems(opened.problems);
    if (!opened.value) return exit_for(opened.problems);
    try {
        return emit(call, lay_out(*opened.value, view(call, opened.value->plan)));
    } catch (NotInPlan const& missing) {
        return wrong_call(missing.sentence, command);
    }
}

} // namespace cli
