// What the Reports page lists: reports, then workbooks, one for each source where it is about one; with the formats each can be
// written in and the file name proposed. Knows no window: called by the Reports page and by tests.
#pragma once

#include "app/gui/content/reports.hpp"
#include "app/gui/content/table.hpp"
#include "templates/workbooks/workbook_list.hpp"

#include <memory>

namespace gui {

// Exactly one of report and workbook is there; a workbook about a source comes with one.
struct ReportChoice {
    std::string key;   // "report:cliffs", "workbook:council", "workbook:sf424a:arpa"
    std::string title; // "Cliffs and remedies", "Council workbook", "SF-424A workbook: ARPA"
    std::string about;
    ReportKind const* report = nullptr;
    templates::WorkbookChoice const* workbook = nullptr;
    std::optional<budget::SourceId> source = {};
};
std::vector<ReportChoice> report_choices(budget::Plan const& plan);
TableContent report_table(std::vector<ReportChoice> const& choices);

struct FileForm {
    std::string ending; // "html"
    std::string name;   // "Web page"
};
// The first is the usual one.
std::vector<FileForm> forms_of(ReportChoice const& choice);

// The sheets of a preview, with problems that the workbook tells. May take long: not on the window's thread.
struct Preview {
    std::string key; // of the choice
    std::vector<templates::Sheet> sheets;
    std::vector<budget::Problem> problems;
    std::shared_ptr<budget::Outcome const> outcome = {}; // long tables read from it
};
Preview preview_of(ReportChoice const& choice, ReportRequest const& request);

} // namespace gui
