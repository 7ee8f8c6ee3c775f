#include "app/jobs/export_workbook.hpp"

#include "app/jobs/open_plan.hpp"
#include "app/save_file.hpp"
#include "importers/typed_text.hpp"
#include "templates/reports/left_out.hpp"
#include "templates/workbooks/workbook_list.hpp"
#include "templates/xlsx_writer.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <stdexcept>

namespace app {
namespace {

using Problems = std::vector<budget::Problem>;

// The writer only knows the file beside; the user knows the one that was asked for.
void name_as_asked(budget::Problem& problem, std::string const& beside, std::string const& path)
{
    for (auto* text : {&problem.text, &problem.remedy, &problem.place.file, &problem.place.path})
        for (auto at = text->find(beside); at != std::string::npos; at = text->find(beside, at + path.size()))
            text->replace(at, beside.size(), path);
}

std::size_t index_of(budget::Plan const& plan, budget::SourceId const& id)
{
    for (std::size_t at = 0; at < plan.sources.size(); ++at)
        if (plan.sources[at].id == id) return at;
    throw std::logic_error("the plan has no source " + id.text);
}

templates::OtherForm const* other_form(templates::WorkbookChoice const& choice, std::string const& ending)
{
    for (auto const& form : choice.other_forms)
        if (ending == form.ending) return &form;
    return nullptr;
}

// Nobody can open a workbook whose name says that it is something else.
budget::Problem wrong_ending(templates::WorkbookChoice const& choice, std::string const& ending, std::string const& path)
{
    std::string endings = ".xlsx";
    for (auto const& form : choice.other_forms) endings += fmt::format(" or {}", form.ending);
    auto const what = ending.empty() ? "The name of the file doesn't say by its ending what the file is." : fmt::format("The workbook {} isn't written as {}.", choice.name, ending);
    return {budget::Severity::error, "export.ending", what,
            fmt::format("Name a file that ends in {}.", endings), {path, 0, ""}};
}

} // namespace

Problems run(ExportWorkbook const& job, budget::Outcome const& outcome)
{
    auto const* choice = templates::find_workbook(job.workbook);
    if (!choice) throw std::logic_error("no workbook " + job.workbook);
    if (choice->of_a_source && !job.source) throw std::logic_error("the workbook " + job.workbook + " is about a source, and none is named");
    templates::WorkbookRequest const request{outcome, job.today, job.source ? index_of(outcome.plan, *job.source) : 0, job.compared};
    auto const add = [](Problems& problems, std::optional<budget::Problem> fault) {
        if (fault) problems.push_back(std::move(*fault));
    };
    auto const ending = importers::lower_case(std::filesystem::path{job.path}.extension().string());
    if (auto const* form = other_form(*choice, ending)) {
        if (!job.left_out.empty())
            return {{budget::Severity::error, "export.left-out",
                     fmt::format("A {} can't say what was left out of a file of a newer version, so none was made.", form->ending),
                     "Make it with the newer Fundbraid that wrote the file, or export the workbook as .xlsx.", {job.path, 0, ""}}};
        auto written = form->write(request);
        if (written.value) add(written.problems, save_file(job.path, *written.value));
        return std::move(written.problems);
    }
    bool const is_file = !std::filesystem::exists(job.path) || std::filesystem::is_regular_file(job.path);
    if (ending != ".xlsx" && (is_file || !ending.empty())) return {wrong_ending(*choice, ending, job.path)};
    auto laid_out = choice->lay_out(request);
    if (!laid_out.value) return std::move(laid_out.problems);
    templates::say_left_out(*laid_out.value, job.left_out);
    add(laid_out.problems, save_file(job.path, WriteFile{[&](std::string const& beside) {
            auto fault = templates::write_xlsx(*laid_out.value, beside, job.today, job.progress);
            if (fault) name_as_asked(*fault, beside, job.path);
            return fault;
        }}));
    return std::move(laid_out.problems);
}

std::vector<budget::Outcome> side_by_side(budget::Plan const& plan, budget::Counting counting)
{
    std::vector<budget::Outcome> outcomes;
    auto const add = [&](std::optional<budget::ScenarioId> scenario) {
        auto evaluated = run(EvaluatePlan{plan, std::move(scenario), counting});
        if (evaluated.value) outcomes.push_back(std::move(*evaluated.value));
        return evaluated.value.has_value();
    };
    if (!add(std::nullopt)) return {};
    for (auto const& scenario : plan.scenarios) add(scenario.id);
    return outcomes;
}

} // namespace app
