#include "app/cli/import_parameters.hpp"

#include "app/cli/output.hpp"
#include "app/cli/output_file.hpp"
#include "app/cli/report.hpp"
#include "app/jobs/import_document.hpp"
#include "app/jobs/save_plan.hpp"
#include "importers/document.hpp"
#include "templates/reports/import_preview.hpp"

#include <fmt/format.h>

#include <charconv>
#include <filesystem>

namespace cli {

namespace {

constexpr std::size_t highest = 100'000;

// "1,3-5": from 1 as shown, kept from 0.
bool read_numbers(std::string const& text, std::vector<std::size_t>& numbers)
{
    for (std::size_t from = 0; from <= text.size();) {
        auto const end = std::min(text.find(',', from), text.size());
        auto const part = text.substr(from, end - from);
        auto const dash = part.find('-');
        auto const read = [](std::string const& digits, std::size_t& number) {
            auto const [stop, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
            return fault == std::errc{} && stop == digits.data() + digits.size() && number >= 1 && number <= highest;
        };
        std::size_t first = 0;
        std::size_t last = 0;
        if (!read(part.substr(0, dash), first)) return false;
        last = first;
        if (dash != std::string::npos && (!read(part.substr(dash + 1), last) || last < first)) return false;
        for (auto number = first; number <= last; ++number) numbers.push_back(number - 1);
        from = end + 1;
    }
    return true;
}

// As a shell takes it for one word.
std::string quoted(std::string const& word)
{
    static constexpr auto plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/=+,:@";
    if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) return word;
    std::string text = "'";
    for (char const c : word) text += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return text + "'";
}

// How each doubtful column is confirmed or corrected.
std::vector<std::string> questions_of(Call const& call, importers::Import const& import)
{
    std::vector<std::string> questions;
    for (auto const& table : import.tables)
        for (auto const& column : table.columns.columns) {
            if (column.confidence != importers::Confidence::doubtful || column.said) continue;
            auto const letters = importers::column_letters(column.column);
            auto const name = table.sheet.empty() ? letters : fmt::format("{}!{}", table.sheet, letters);
            questions.push_back(fmt::format("Column {} is read as {}. Right? braid import {} --column {}. Otherwise: --column {}.", letters,
                                            written(column.meaning), quoted(call.document), quoted(name), quoted(name + "=MEANING")));
        }
    return questions;
}

std::vector<budget::Problem> write_plan_file(Call const& call, budget::Plan const& plan)
{
    std::error_code ignored;
    if (is_same_file(call.output, call.document)) return {is_input(call.output)};
    if (!call.force && std::filesystem::exists(call.output, ignored) && !is_same_file(call.output, call.into))
        return {budget::Problem{budget::Severity::error,
                                "file.exists",
                                fmt::format("\"{}\" is there already and was left as it is.", call.output),
                                "Choose another name, or allow it to be replaced with --force.",
                                {call.output, 0, {}}}};
    return app::run(app::SavePlan{plan, call.output}).problems;
}

} // namespace

Parameter take_option()
{
    return {"--take",
            "NUMBERS",
            "Only these proposals, and what they need: 1,3-5; all or none; all but doubtful ones where not given",
            false,
            "numbers such as 1,3-5, or all, or none",
            [](std::string const& text, Call& call) {
                if (text == "all" || text == "none") {
                    call.choice.start = text == "all" ? app::ImportChoice::Start::all : app::ImportChoice::Start::none;
                    return true;
                }
                return read_numbers(text, call.choice.take);
            }};
}

Parameter without_option()
{
    return {"--without",
            "NUMBERS",
            "Not these proposals, nor what needs them: 2,4",
            false,
            "numbers such as 2,4-6",
            [](std::string const& text, Call& call) { return read_numbers(text, call.choice.without); }};
}

Parameter dry_run_option()
{
    return {"--dry-run", "", "Show what would be changed, and write nothing",
            false,       {}, [](std::string const&, Call& call) { return call.dry_run = true; }};
}

Parameter force_option()
{
    return {"--force", "", "Replace the file if it is there already",
            false,     {}, [](std::string const&, Call& call) { return call.force = true; }};
}

std::vector<std::size_t> choose(Call const& call, importers::Import const& import)
{
    for (auto const* numbers : {&call.choice.take, &call.choice.without})
        for (auto const number : *numbers)
            if (number >= import.proposals.size())
                throw NotInPlan{fmt::format("There is no proposal {}; there {} {}.", number + 1,
                                            import.proposals.size() == 1 ? "is" : "are", import.proposals.size())};
    return app::chosen(import, call.choice);
}

std::optional<Exit> write_taken(Call const& call, budget::Plan const& plan, importers::Import const& import,
                                std::vector<std::size_t> const& taken, std::string& result)
{
    auto const accepted = app::accept(plan, import, taken);
    print_problems(accepted.problems);
    if (!accepted.value) return exit_for(accepted.problems);
    auto const problems = write_plan_file(call, *accepted.value);
    print_problems(problems);
    if (has_errors(problems)) return Exit::no_file;
    result = fmt::format("Written to {}.", call.output);
    return std::nullopt;
}

Exit propose(Call const& call, budget::Plan const& plan, importers::Import const& import)
{
    // Warnings stand in the report, beside what they are about.
    if (has_errors(import.problems)) {
        print_problems(import.problems);
        return exit_for(import.problems);
    }
    auto const taken = choose(call, import);
    auto shown = app::preview(import, taken);
    shown.questions = questions_of(call, import);
    if (!call.dry_run)
        if (auto const fault = write_taken(call, plan, import, taken, shown.result)) return *fault;
    auto to_terminal = call; // -o is the plan's
    to_terminal.output.clear();
    auto const said = emit(to_terminal, templates::lay_out_import(shown, {.today = today(call), .for_programs = is_for_programs(call.format)}));
    if (said != Exit::done && !shown.result.empty()) say(shown.result); // the plan is there, whatever became of the report
    return said;
}

} // namespace cli
