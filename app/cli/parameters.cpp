#include "app/cli/parameters.hpp"

#include "app/cli/output_file.hpp"

namespace cli {

Parameter plan_argument() { return text_parameter("PLAN", "FILE", "The plan file (.braid)", &Call::plan, true); }

Parameter format_option()
{
    return {"--format", "text|csv|json|html", "How to write it; text where not given", false, {},
            [](std::string const& text, Call& call) {
                if (text == "text") call.format = Format::text;
                else if (text == "csv") call.format = Format::csv;
                else if (text == "json") call.format = Format::json;
                else if (text == "html") call.format = Format::html;
                else return false;
                call.format_said = true;
                return true;
            }};
}

Parameter output_option()
{
    auto output = text_parameter("-o,--output", "FILE", "Write to this file instead of the terminal; its ending .csv, .json or .html says how where --format doesn't",
                                 &Call::output, false);
    output.settle = settle_report_output;
    return output;
}

Parameter plan_output_option(std::string help)
{
    auto output = text_parameter("-o,--output", "FILE", std::move(help), &Call::output, false);
    output.settle = fault_of_plan_output;
    return output;
}

Parameter workbook_output_option()
{
    auto output = text_parameter("-o,--output", "FILE", "The file to write; an Excel workbook, unless its ending names another form that the workbook has", &Call::output, true);
    output.settle = fault_of_workbook_output;
    return output;
}

Parameter count_option()
{
    return {"--count", "committed|likely|possible", "Which money counts; committed where not given", false, {},
            [](std::string const& text, Call& call) {
                auto const counting = budget::read_name<budget::Counting>(text);
                if (counting) call.counting = *counting;
                return counting.has_value();
            }};
}

Parameter program_option()
{
    return {"--program", "ID", "Only the lines of this program", false, {},
            [](std::string const& text, Call& call) {
                call.program = budget::ProgramId{text};
                return true;
            }};
}

Parameter scenario_option()
{
    return text_parameter("--scenario", "NAME", "The plan with the edits of this scenario, by its id or its name", &Call::scenario,
                          false);
}

Parameter today_option()
{
    return {"--today", "DATE", "The day to count from; today where not given", false, "a date such as 2026-11-22",
            [](std::string const& text, Call& call) {
                call.today = budget::read_plain_date(text);
                return call.today.has_value();
            }};
}

Parameter by_option(budget::Step by_default)
{
    std::string const names[] = {"month", "quarter", "year"};
    return {"--by", "month|quarter|year", "One column for each; " + names[static_cast<std::size_t>(by_default)] +
                " where not given", false, {},
            [](std::string const& text, Call& call) {
                if (text == "month") call.step = budget::Step::month;
                else if (text == "quarter") call.step = budget::Step::quarter;
                else if (text == "year") call.step = budget::Step::year;
                else return false;
                return true;
            }};
}

Parameter text_parameter(std::string name, std::string takes, std::string help, std::string Call::* kept, bool required)
{
    return {std::move(name), std::move(takes), std::move(help), required, "a text that isn't empty",
            [kept](std::string const& text, Call& call) {
                call.*kept = text;
                return !text.empty();
            }};
}

Parameter month_parameter(std::string name, std::string help, std::optional<budget::Month> Call::* kept, bool required)
{
    return {std::move(name), "MONTH", std::move(help), required, "a month such as 2027-01",
            [kept](std::string const& text, Call& call) {
                call.*kept = budget::read_plain_month(text);
                return (call.*kept).has_value();
            }};
}

} // namespace cli
