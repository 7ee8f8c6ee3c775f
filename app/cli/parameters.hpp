// The parameters that several commands share, each written once.
#pragma once

#include "app/cli/call.hpp"

namespace cli {

Parameter plan_argument();
Parameter format_option();
// Of a report: its format follows the file's ending where --format says none, and is refused where both are said and differ; "-" is
// the terminal.
Parameter output_option();
Parameter plan_output_option(std::string help); // of a plan: the file's name ends in .braid
Parameter workbook_output_option();
Parameter count_option();
Parameter program_option();
Parameter scenario_option();
Parameter today_option();
Parameter by_option(budget::Step by_default);
// Any text, kept as it is.
Parameter text_parameter(std::string name, std::string takes, std::string help, std::string Call::* kept, bool required);
Parameter month_parameter(std::string name, std::string help, std::optional<budget::Month> Call::* kept, bool required);

} // namespace cli
