// Saves a plan so that no earlier one is lost: what shall be written is read back first, a file that someone else changed since
// is left alone, and the version before is kept beside the new one. Called by the window, `braid import` and `braid new`.
#pragma once

#include "app/file_state.hpp"
#include "budget/plan/plan.hpp"
#include "budget/problem.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct SavePlan {
    budget::Plan const& plan;
    std::string path;
    // As it was read or saved last: where it holds something else now, nothing is written ("file.changed"). Absent: it may be
    // overwritten, because it is new or someone said so.
    std::optional<FileState> expected = {};
};

struct SavedPlan {
    std::optional<FileState> state;        // of the new file; absent where an error is among the problems: then the old one is as it was
    std::vector<budget::Problem> problems; // a warning where the version before couldn't be kept
};

SavedPlan run(SavePlan const& job);

// A plan file's bytes as they are; the version before is kept beside it, once nothing else can fail but the last step.
SavedPlan save_keeping_previous(std::string const& path, std::string_view bytes);

// Where the version before is kept: "m.previous.braid" for "m.braid".
std::string previous_version(std::string const& path);

} // namespace app
