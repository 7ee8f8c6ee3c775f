#include "app/jobs/import_document.hpp"

#include "app/jobs/new_plan.hpp"
#include "budget/plan/check.hpp"
#include "importers/document_kinds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace app {

importers::Import run(ImportDocument const& job, budget::Plan const& plan)
{
    return importers::propose_from_file(job.file, job.kind, plan, job.choices);
}

budget::Plan plan_for_import(std::string const& file, budget::Date today)
{
    return empty_plan(std::filesystem::path{file}.stem().string(), today);
}

budget::Plan with_term(budget::Plan plan, importers::PlanTerm const& term)
{
    plan.first_month = term.first_month;
    plan.months = term.months;
    plan.fiscal_year_starts = term.fiscal_year_starts;
    return plan;
}

std::vector<std::size_t> chosen(importers::Import const& import, ImportChoice const& choice)
{
    std::vector<std::size_t> taken = choice.take;
    std::erase_if(taken, [&](std::size_t number) { return number >= import.proposals.size(); });
    if (choice.take.empty() && choice.start == ImportChoice::Start::sure) taken = importers::taken_at_first(import);
    if (choice.take.empty() && choice.start == ImportChoice::Start::all)
        for (std::size_t number = 0; number < import.proposals.size(); ++number) taken.push_back(number);
    return importers::without(import, importers::with_needs(import, taken), choice.without);
}

budget::Loaded<budget::Plan> accept(budget::Plan const& plan, importers::Import const& import,
                                    std::vector<std::size_t> const& taken)
{
    auto accepted = importers::accept(plan, import, taken);
    if (has_errors(accepted.problems)) return {std::nullopt, std::move(accepted.problems)};
    for (auto& problem : budget::check(*accepted.value)) accepted.problems.push_back(std::move(problem));
    if (has_errors(accepted.problems)) accepted.value.reset();
    return accepted;
}

namespace {

std::string spoken(importers::Confidence confidence)
{
    switch (confidence) {
    case importers::Confidence::certain: return "certain";
    case importers::Confidence::likely: return "likely";
    case importers::Confidence::doubtful: break;
    }
    return "doubtful";
}

std::string in_words(budget::Place const& place)
{
    return place.line > 0 && place.path.empty() ? "line " + std::to_string(place.line) : place.path;
}

} // namespace

templates::ImportPreview preview(importers::Import const& import, std::vector<std::size_t> const& taken)
{
    templates::ImportPreview shown;
    shown.file = import.file;
    for (std::size_t number = 0; number < import.proposals.size(); ++number) {
        auto const& proposal = import.proposals[number];
        templates::PreviewProposal one;
        one.taken = std::find(taken.begin(), taken.end(), number) != taken.end();
        one.text = proposal.text;
        one.confidence = spoken(proposal.confidence);
        one.place = in_words(proposal.place);
        one.needs = proposal.needs;
        for (auto const& reading : proposal.readings)
            one.readings.push_back(
                {in_words(reading.place), reading.words, reading.understood, spoken(reading.confidence), reading.reason});
        shown.proposals.push_back(std::move(one));
    }
    for (auto const& table : import.tables)
        for (auto const& column : table.columns.columns) {
            if (column.heading.empty() && column.sample.empty()) continue;
            bool const ignored = column.meaning == importers::Meaning::ignored && !column.said;
            shown.columns.push_back({fmt::format("{}, {}rows {} to {}", written(table.columns.kind), table.sheet.empty() ? "" : table.sheet + ", ", table.first_row + 1, table.end_row),
                                     importers::column_letters(column.column), column.heading, column.sample.empty() ? "" : column.sample.front(),
                                     written(column.meaning), ignored ? "" : spoken(column.confidence), column.reason});
        }
    for (auto const& left : import.left_out) shown.left_out.push_back({in_words(left.place), left.words, left.reason});
    shown.problems = import.problems;
    return shown;
}

} // namespace app
