// What an import would do, before and after it is done: each proposal with its number, how sure it is and the words it
// came from; what was left out and why; problems. As values of its own, because importers and templates don't know each
// other: the import job fills it in. Called by `braid import`, `braid opportunities` and the window's preview.
#pragma once

#include "budget/problem.hpp"
#include "templates/reports/view.hpp"

namespace templates {

struct PreviewReading {
    std::string place; // "table 1, row 3, Funding Type"
    std::string words;
    std::string understood; // empty: it only stays as a note
    std::string confidence; // "certain"
    std::string reason;
};
struct PreviewProposal {
    bool taken = false;
    std::string text;
    std::string confidence;
    std::string place;
    std::vector<std::size_t> needs; // numbers of others, from 0
    std::vector<PreviewReading> readings;
};
struct PreviewLeftOut {
    std::string place;
    std::string words;
    std::string reason;
};
struct PreviewColumn {
    std::string table;  // "budget, Sheet 1, rows 5 to 14"
    std::string column; // "C"
    std::string heading;
    std::string sample;  // the first that stands below it
    std::string meaning; // "pay a year"; as --column takes it for programs
    std::string confidence;
    std::string reason;
};
struct ImportPreview {
    std::string file;
    std::vector<PreviewColumn> columns;
    std::vector<std::string> questions; // how a doubtful column is confirmed or corrected, below the columns
    std::vector<PreviewProposal> proposals;
    std::vector<PreviewLeftOut> left_out;
    std::vector<budget::Problem> problems;
    std::string result; // what became of it: "Written to team.braid."; nothing was changed where empty
};

// Numbers are shown from 1, as the command line takes them.
Sheet lay_out_import(ImportPreview const& preview, View const& view);

} // namespace templates
