// Every workbook that can be exported, once: its name, what it is for, what it needs and who lays it out. The command line, its
// help and the window walk this list; a new workbook is a line in workbook_list.cpp.
#pragma once

#include "budget/outcome.hpp"
#include "templates/sheet.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace templates {

struct WorkbookRequest {
    budget::Outcome const& outcome;    // of a plan without errors
    budget::Date today;                // printed in it, and what is overdue counts from it
    std::size_t source = 0;            // in outcome.plan.sources, where the workbook is about one
    std::vector<budget::Outcome> const& compared; // the plan, then its scenarios, for a workbook that shows them side by side; may be empty
};

// The same content in another format, as the bytes of a file: chosen by the ending of the name that it is saved under.
struct OtherForm {
    std::string_view ending;           // ".xml"
    std::function<budget::Loaded<std::string>(WorkbookRequest const&)> write;
};

struct WorkbookChoice {
    std::string_view name;             // "council": as the command line takes it
    std::string_view purpose;          // "for a city or county council and its finance office"
    bool of_a_source = false;          // the request must name one
    bool shows_scenarios = false;      // it shows what the request has in `compared`
    std::function<budget::Loaded<Workbook>(WorkbookRequest const&)> lay_out; // with warnings about what it shows
    std::vector<OtherForm> other_forms = {};
};

std::vector<WorkbookChoice> const& workbook_list();
WorkbookChoice const* find_workbook(std::string_view name); // null where there is none

} // namespace templates
