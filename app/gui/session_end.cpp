#include "app/gui/session_end.hpp"

#include <csignal>
#include <glib-unix.h>
#include <wx/toplevel.h>

namespace gui {

void close_when_session_ends(wxTopLevelWindow& window)
{
    auto const close = +[](gpointer of) -> gboolean {
        static_cast<wxTopLevelWindow*>(of)->Close(true); // nobody is asked
        return G_SOURCE_CONTINUE;
    };
    for (int const signal : {SIGTERM, SIGHUP, SIGINT}) g_unix_signal_add(signal, close, &window);
}

} // namespace gui
