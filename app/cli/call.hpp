// A call of `braid` as a value: what was asked, and the table of what can be asked. Parsing, help and, later, completion and
// the man page all read the table; a command only sees its Call. Not here: how words become a Call (parse.hpp).
#pragma once

#include "app/jobs/import_document.hpp"
#include "app/jobs/search_opportunities.hpp"
#include "budget/calendar.hpp"
#include "budget/plan/choices.hpp"
#include "budget/plan/figure_change.hpp"
#include "budget/plan/ids.hpp"
#include "budget/totals.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cli {

enum class Exit {
    done = 0,
    refused = 1,    // the plan has errors, or a required condition doesn't hold
    wrong_call = 2, // the words of the call
    no_file = 3,    // a file can't be read or written
};

enum class Format { text, csv, json, html };
// Laid out for programs (ids, keys, long tables) rather than for people.
constexpr bool is_for_programs(Format format) { return format == Format::csv || format == Format::json; }

struct Call {
    std::string plan;    // the plan file
    std::string scenario; // its id or its name; empty: the plan itself
    std::string new_plan; // of diff
    std::vector<std::string> scenarios; // of compare; none: all
    std::vector<budget::FigureChange> changes; // of assumptions; none: the ranked list
    std::string document; // of import: the foreign file
    std::string kind;     // of import; empty: recognised
    std::string into;     // of import and opportunities: the plan that is changed; empty: a new one
    importers::ImportChoices columns; // of import: what is said of its sheets and columns
    bool forget = false;      // of import: what was said before
    app::ImportChoice choice; // of proposals
    bool dry_run = false;
    importers::OpportunityFilter opportunities;
    std::size_t most = 20; // of opportunities
    std::string starter;
    std::string line;
    std::string topic;   // of help
    std::string help_as; // of help: "text", "man" or "completion"
    std::string workbook; // of export
    std::string source;   // of export: its id or its name
    std::string output;  // -o; empty: stdout
    std::optional<budget::Month> month;
    std::optional<budget::Month> covered_through;
    std::optional<budget::Date> today;
    std::optional<budget::ProgramId> program;
    Format format = Format::text;
    bool format_said = false; // by --format; else the ending of -o's file may say it
    budget::Counting counting = budget::Counting::committed;
    std::optional<budget::OrderPolicy> order; // the plan's own where absent
    std::optional<budget::Step> step;     // as the command chooses where absent
    bool force = false;
};

// One word of a call. A positional argument's name has no dashes: "PLAN".
struct Parameter {
    std::string name;       // "--by"
    std::string takes;      // "MONTH"; what it may be where that is a list: "month|quarter|year"; empty for a switch
    std::string help;       // a sentence without its stop
    bool required = false;
    std::string shape = {}; // what it takes, for the sentence after a refusal; from `takes` where empty
    std::function<bool(std::string const& text, Call& call)> read = {}; // false: the text is refused
    bool repeats = false;   // positional: takes all words that are left, one after the other; an option: may be given again
    // Called when all words are read, for what depends on others; gives back what is wrong with the words, or nothing.
    std::function<std::string(Call& call)> settle = {};

    bool is_positional() const { return name.front() != '-'; }
};

struct Command {
    std::string name;
    std::string purpose;  // a sentence without its stop, shown in the list
    std::string details;  // more of it, for its own page; may be empty
    std::string example;  // a call that works in a folder with m.braid, the Missoula starter plan, and extract.xml
    std::vector<Parameter> parameters;
    std::function<Exit(Call const&)> run;
};

} // namespace cli
