// The words of a call, a line each, as `braid` reads them: a call that can be carried out, or one sentence.
#include "tests/fuzz/call_target.hpp"

#include "app/cli/commands.hpp"
#include "app/cli/parse.hpp"
#include "tests/fuzz/demand.hpp"

namespace fuzz {

void run_call(std::string_view bytes)
{
    if (bytes.size() > 2'000 || bytes.find('\0') != std::string_view::npos) return; // no system hands over such words
    std::vector<std::string> words;
    for (std::size_t from = 0; from <= bytes.size();) {
        auto const end = std::min(bytes.find('\n', from), bytes.size());
        words.emplace_back(bytes.substr(from, end - from));
        from = end + 1;
    }
    auto const* command = cli::find_command(words.front());
    if (!command) return demand(!cli::no_such_command(words.front()).empty(), "a sentence says that there is no such command");
    auto const parsed = cli::parse(*command, {words.begin() + 1, words.end()});
    if (parsed.help_asked) return demand(parsed.fault.empty(), "help is no fault");
    if (!parsed.fault.empty()) return demand(parsed.fault.size() > 10, "a sentence says what is wrong");
    for (auto const& parameter : command->parameters)
        if (parameter.name == "PLAN" && parameter.required) demand(!parsed.call.plan.empty() || words.size() > 1, "the plan is there");
}

std::vector<std::string> call_seeds()
{
    std::vector<std::string> seeds{"summary\nm.braid\n--format\njson\n--count=possible", "explain\nm.braid\nemt-night\n2027-03", "help\n--as\nman",
                                   "assumptions\nm.braid\n--set\ncomponent emt-day pay=43330.00\n--set\nassumption cola, value 1 amount=3%",
                                   "import\nx.xlsx\n--take\n1,3-5\n--without\n2\n--dry-run", "summary\n--help", "compare\nm.braid\na\nb\n--\n-c",
                                   "export\nm.braid\n--workbook\nsf424a\n--source\narpa\n-o\nx.xml\n--today\n2026-11-26", "nosuch\n%s%n",
                                   "opportunities\nx.zip\n--most\n5\n--words\na\n--words\nb\n--applicant\n01"};
    for (auto const& command : cli::commands()) seeds.push_back(command.name + "\n-o\nx\n--format\ncsv");
    return seeds;
}

} // namespace fuzz
