#include "app/state_folder.hpp"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>

namespace app {

namespace fs = std::filesystem;

fs::path state_folder()
{
    if (char const* state = std::getenv("XDG_STATE_HOME"); state && *state == '/') return fs::path{state} / "fundbraid";
    char const* home = std::getenv("HOME");
    auto const* user = home ? nullptr : ::getpwuid(::getuid());
    return fs::path{home ? home : user ? user->pw_dir : "/nonexistent"} / ".local" / "state" / "fundbraid";
}

} // namespace app
