// The program's start: sees to it that names of files in any language can be read, whatever the locale, before the window begins.
#include "app/gui/application.hpp"

#include <clocale>
#include <cstdlib>
#include <glib.h>
#include <langinfo.h>
#include <string_view>
#include <unistd.h>

wxIMPLEMENT_APP_NO_MAIN(gui::Application);

namespace {

constexpr char const* utf8_locale = "C.UTF-8";

} // namespace

int main(int count, char** arguments)
{
    std::setlocale(LC_ALL, "");
    // Of a locale with another encoding, or one that isn't installed. wx has looked at it before main: the program starts anew.
    if (std::string_view{nl_langinfo(CODESET)} != "UTF-8" && g_strcmp0(std::getenv("LC_ALL"), utf8_locale) != 0) {
        g_setenv("LC_ALL", utf8_locale, true);
        execv("/proc/self/exe", arguments);
    }
    // wx passes over an argument that is no text: then another plan than the one asked for would open. With its bytes marked as
    // unreadable it stays, and opening it says why it can't be.
    for (int at = 1; at < count; ++at)
        if (!g_utf8_validate(arguments[at], -1, nullptr)) arguments[at] = g_utf8_make_valid(arguments[at], -1);
    return wxEntry(count, arguments);
}
