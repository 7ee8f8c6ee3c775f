// The reports that the Reports page offers, with what each is for and how it is laid out: the same sheets as the terminal's.
// Knows no window: called by the Reports page and by tests.
#pragma once

#include "budget/totals.hpp"
#include "templates/reports/view.hpp"
#include "templates/sheet.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace gui {

// What a report may need beside the outcome that is shown.
struct ReportRequest {
    std::shared_ptr<budget::Outcome const> outcome; // without errors
    budget::Plan document;                          // the plan with its scenarios
    templates::View view;
    std::vector<budget::Problem> left_out = {};     // of a file of a newer version: said in every report
};

struct ReportKind {
    std::string key;   // of the file's name, too: "cliffs"
    std::string title; // "Cliffs and remedies"
    std::string about; // one sentence: for whom, and what it answers
    std::function<templates::Sheet(ReportRequest const&)> lay_out;
    bool by_month = false; // laid out by month unless a step is asked for
};

std::vector<ReportKind> const& report_kinds();

// The outcomes of the plan and of each of its scenarios, in the document's order. May take long.
std::vector<budget::Outcome> evaluate_all(budget::Plan const& document, budget::Counting counting,
                                          budget::Checkpoint const& checkpoint = {});

enum class ReportFormat { html, csv, json, text };
std::string write_report(ReportKind const& kind, ReportRequest request, ReportFormat format);

} // namespace gui
