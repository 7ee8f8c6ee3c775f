// Where the programs keep what isn't a plan: unsaved work, what was said of columns. Not the user's own settings of the window (wx keeps
// those). Called by recovery.cpp and column_memory.cpp.
#pragma once

#include <filesystem>

namespace app {

// $XDG_STATE_HOME/fundbraid, or ~/.local/state/fundbraid.
std::filesystem::path state_folder();

} // namespace app
