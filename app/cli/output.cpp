#include "app/cli/output.hpp"

#include "app/cli/output_file.hpp"
#include "app/save_file.hpp"
#include "budget/plan/newer_version.hpp"
#include "templates/cell_text.hpp"
#include "templates/csv_writer.hpp"
#include "templates/html_writer.hpp"
#include "templates/json_writer.hpp"
#include "templates/reports/left_out.hpp"
#include "templates/text_writer.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace cli {

namespace {

// A terminal's own width; a fixed one in files and pipes, so that the same call writes the same bytes.
std::size_t page_width(Call const& call)
{
    winsize size = {};
    bool const terminal = call.output.empty() && ::isatty(STDOUT_FILENO) && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
    return terminal && size.ws_col > 0 ? std::clamp<std::size_t>(size.ws_col, 60, 140) : 100;
}

// What a file holds, in one line that steers no terminal and looks like no other line.
std::string in_one_line(std::string const& text)
{
    auto line = templates::printable(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

} // namespace

void say(std::string const& sentence) noexcept
{
    std::fputs(sentence.c_str(), stderr);
    std::fputc('\n', stderr);
}

void print_problems(std::vector<budget::Problem> const& problems, bool with_notes)
{
    for (auto const& problem : problems)
        if (with_notes || problem.severity != budget::Severity::note)
            say(in_one_line(budget::to_line(problem)));
}

Exit exit_for(std::vector<budget::Problem> const& problems)
{
    auto exit = Exit::done;
    for (auto const& problem : problems) {
        if (problem.severity != budget::Severity::error) continue;
        for (auto const* said : {"export.ending", "import.no-such-sheet", "import.no-such-column", "import.other-kind"}) // by an option
            if (problem.code == said) return Exit::wrong_call;
        for (char const* start : {"file.", "package."})
            if (problem.code.starts_with(start)) return Exit::no_file;
        exit = Exit::refused;
    }
    return exit;
}

Exit wrong_call(std::string const& sentence, std::string const& command)
{
    say(fmt::format("braid: {} See `braid help{}{}`.", in_one_line(sentence), command.empty() ? "" : " ", command));
    return Exit::wrong_call;
}

Exit emit(Call const& call, std::string const& text)
{
    if (!call.output.empty()) {
        auto problem = refused_as_output(call);
        if (!problem) problem = app::save_file(call.output, text);
        if (!problem) return Exit::done;
        print_problems({*problem});
        return Exit::no_file;
    }
    // A full disk behind a redirection shows only when the last of it is written.
    bool const written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (written) return Exit::done;
    say("error [file.unwritable] The report can't be written to where the output goes.");
    return Exit::no_file;
}

Exit emit(Call const& call, templates::Sheet const& sheet)
{
    switch (call.format) {
    case Format::csv: return emit(call, templates::write_csv(sheet));
    case Format::json: return emit(call, templates::write_json(sheet));
    case Format::html: return emit(call, templates::write_html(sheet));
    case Format::text: break;
    }
    return emit(call, templates::write_text(sheet, page_width(call)));
}

Exit emit(Call const& call, templates::Sheet sheet, std::vector<budget::Problem> const& read)
{
    templates::say_left_out(sheet, budget::said_of_newer_version(read));
    return emit(call, sheet);
}

} // namespace cli
