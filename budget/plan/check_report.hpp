// What the single checks of a plan write their findings to, and the list of those checks. For check_*.cpp only.
#pragma once

#include "budget/plan/walk.hpp"
#include "budget/problem.hpp"

#include <utility>

namespace budget {

class Report
{
public:
    void error(std::string code, std::string path, std::string text, std::string remedy)
    {
        add(Severity::error, std::move(code), std::move(path), std::move(text), std::move(remedy));
    }
    void warning(std::string code, std::string path, std::string text, std::string remedy)
    {
        add(Severity::warning, std::move(code), std::move(path), std::move(text), std::move(remedy));
    }
    void note(std::string code, std::string path, std::string text, std::string remedy)
    {
        add(Severity::note, std::move(code), std::move(path), std::move(text), std::move(remedy));
    }

    void add(Problem problem) { problems_.push_back(std::move(problem)); }

    bool has_errors() const { return budget::has_errors(problems_); }
    std::vector<Problem> const& problems() const { return problems_; }
    std::vector<Problem> take() { return std::move(problems_); }

private:
    void add(Severity severity, std::string code, std::string path, std::string text, std::string remedy)
    {
        problems_.push_back({severity, std::move(code), std::move(text), std::move(remedy), {{}, 0, std::move(path)}});
    }

    std::vector<Problem> problems_;
};

// Each is a pure function of the plan and stands any plan, also one that other checks refuse.
void check_limits(Plan const& plan, Report& report);     // first: how many of each, how long
void check_values(Plan const& plan, Report& report);     // each field by itself: range, sign, text
void check_ids(Plan const& plan, Report& report);        // unique, and named things are there
void check_assumptions(Plan const& plan, Report& report);
void check_fringe(Plan const& plan, Report& report);
void check_components(Plan const& plan, Report& report); // each kind has what it needs
void check_positions(Plan const& plan, Report& report);  // the same of positions
void check_indirect(Plan const& plan, Report& report);   // rates by kind, and subawards in their base
void check_volumes(Plan const& plan, Report& report);
void check_sources(Plan const& plan, Report& report);    // standing, dates, releases
void check_pools(Plan const& plan, Report& report);      // permissions and caps, against the plan's lines
void check_actuals(Plan const& plan, Report& report);    // months, lines, sums
void check_scenarios(Plan const& plan, Report& report);  // last: their edits, and the plans that they make

} // namespace budget
