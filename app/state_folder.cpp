#include "app/state_folder.hpp"

#include <cstdlib>

namespace app {

namespace fs = std::filesystem;

fs::path state_folder()
{
    if (char const* state = std::getenv("XDG_STATE_HOME"); state && *state == '/') return fs::path{state} / "fundbraid";
    char const* home = std::getenv("HOME");
    return fs::path{home ? home : "/tmp"} / ".local" / "state" / "fundbraid";
}

} // namespace app
